// The version of Lanewise; CMake reads it from here.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#define LANEWISE_VERSION_MAJOR 0
#define LANEWISE_VERSION_MINOR 1
#define LANEWISE_VERSION_PATCH 0
