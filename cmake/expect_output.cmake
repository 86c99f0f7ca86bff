# Passes if a program succeeds and prints exactly what a file holds.
# SPDX-License-Identifier: BSD-3-Clause
#
#   cmake -DPROGRAM=... -DEXPECTED=... -P expect_output.cmake
cmake_minimum_required(VERSION 3.20)
# PROGRAM may be a list: an emulator and the program.
execute_process(COMMAND ${PROGRAM} RESULT_VARIABLE status OUTPUT_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "exit status ${status}, output:\n${output}")
endif()
file(READ "${EXPECTED}" expected)
if(NOT output STREQUAL expected)
    message(FATAL_ERROR "output:\n${output}\nexpected (${EXPECTED}):\n${expected}")
endif()
