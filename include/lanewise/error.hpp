// The exceptions that Lanewise throws. Each says what was wrong, with the values in it.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <stdexcept>
#include <string>

#include "lanewise/config.hpp"

namespace lanewise {

/// Base of every exception of the library.
class LANEWISE_EXPORT error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Shapes or ranks that do not fit together, a bad axis, a reshape that changes the size, an empty reduction.
class LANEWISE_EXPORT shape_error : public error {
public:
    using error::error;
};

/// An index outside its axis.
class LANEWISE_EXPORT index_error : public error {
public:
    using error::error;
};

/// A value that an operation cannot take: a step of 0, a literal that does not fit the dtype.
class LANEWISE_EXPORT value_error : public error {
public:
    using error::error;
};

/// A file that cannot be opened, read, parsed or written.
class LANEWISE_EXPORT io_error : public error {
public:
    using error::error;
};

/// LANEWISE_TARGET or set_target() naming a target that is unknown or not available.
class LANEWISE_EXPORT target_error : public error {
public:
    using error::error;
};

} // namespace lanewise
