# lanewise_find_xsimd(PROBLEM): makes the target lanewise::xsimd, or says in the variable PROBLEM why it cannot.
# SPDX-License-Identifier: BSD-3-Clause
#
# Where xsimd is looked for, in this order:
#   LANEWISE_XSIMD_INCLUDE_DIR, the directory that holds xsimd/xsimd.hpp
#   a target `xsimd` that the project has already (its own copy, or found by find_package)
#   the header, with all that find_path honours: CMAKE_PREFIX_PATH, xsimd_ROOT, the system's directories
#   xsimd's CMake package
# The package comes last because that of some distributions insists on xtl, with a fatal error, for a feature of xsimd
# that Lanewise does not use. Its version file cannot be asked for "13.2 to 14", so the header tells the version.

# The version of the xsimd in an include directory, or nothing.
function(_lanewise_xsimd_version dir result)
    set(version "")
    if(EXISTS "${dir}/xsimd/config/xsimd_config.hpp")
        file(STRINGS "${dir}/xsimd/config/xsimd_config.hpp" lines
            REGEX "#define XSIMD_VERSION_(MAJOR|MINOR|PATCH) +[0-9]+")
        string(REGEX MATCHALL "[0-9]+" numbers "${lines}")
        list(JOIN numbers "." version)
    endif()
    set(${result} "${version}" PARENT_SCOPE)
endfunction()

# The include directory of the target `xsimd`, or nothing.
function(_lanewise_xsimd_of_target result)
    set(dir "")
    if(TARGET xsimd)
        get_target_property(dirs xsimd INTERFACE_INCLUDE_DIRECTORIES)
        string(REGEX REPLACE "\\$<BUILD_INTERFACE:([^>]*)>" "\\1" dirs "${dirs}")
        foreach(candidate IN LISTS dirs)
            if(EXISTS "${candidate}/xsimd/xsimd.hpp")
                set(dir "${candidate}")
            endif()
        endforeach()
    endif()
    set(${result} "${dir}" PARENT_SCOPE)
endfunction()

function(lanewise_find_xsimd problem)
    set(${problem} "" PARENT_SCOPE)
    if(TARGET lanewise::xsimd)
        return()
    endif()

    set(dir "${LANEWISE_XSIMD_INCLUDE_DIR}")
    if(NOT dir)
        _lanewise_xsimd_of_target(dir)
    endif()
    if(NOT dir)
        # Not kept in the cache, so that a change of CMAKE_PREFIX_PATH is heeded.
        find_path(_lanewise_xsimd_dir xsimd/xsimd.hpp HINTS ${xsimd_ROOT} $ENV{xsimd_ROOT} PATH_SUFFIXES include)
        set(dir "${_lanewise_xsimd_dir}")
        unset(_lanewise_xsimd_dir CACHE)
        _lanewise_xsimd_version("${dir}" version)
        if(version VERSION_LESS 13.2 OR version VERSION_GREATER_EQUAL 15)
            set(XSIMD_ENABLE_XTL_COMPLEX OFF)
            find_package(xsimd CONFIG QUIET NO_SYSTEM_ENVIRONMENT_PATH NO_CMAKE_SYSTEM_PATH)
            _lanewise_xsimd_of_target(packaged)
            if(packaged)
                set(dir "${packaged}")
            endif()
        endif()
    endif()

    set(remedy "install one (vcpkg, conan, Debian's libxsimd-dev) and name its place in CMAKE_PREFIX_PATH, \
or the directory of its headers in LANEWISE_XSIMD_INCLUDE_DIR")
    _lanewise_xsimd_version("${dir}" version)
    if(NOT version)
        set(${problem} "lanewise: found no xsimd 13.2 to 14.x: ${remedy}" PARENT_SCOPE)
    elseif(version VERSION_LESS 13.2 OR version VERSION_GREATER_EQUAL 15)
        set(${problem} "lanewise: xsimd ${version} in ${dir} is not supported, 13.2 to 14.x are: ${remedy}" PARENT_SCOPE)
    else()
        if(NOT lanewise_FIND_QUIETLY)
            message(STATUS "lanewise: using xsimd ${version} in ${dir}")
        endif()
        # Imported, so that compilers take it for a system header and keep their warnings to themselves.
        add_library(lanewise::xsimd INTERFACE IMPORTED GLOBAL)
        set_target_properties(lanewise::xsimd PROPERTIES
            INTERFACE_INCLUDE_DIRECTORIES "${dir}" INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${dir}")
    endif()
endfunction()
