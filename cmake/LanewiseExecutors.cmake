# lanewise::openmp and lanewise::tbb: Lanewise and what <lanewise/openmp.hpp> or <lanewise/tbb.hpp> needs.
# SPDX-License-Identifier: BSD-3-Clause
#
#   find_package(lanewise CONFIG REQUIRED COMPONENTS openmp)     or, after add_subdirectory, lanewise_add_executor(openmp)

# lanewise_add_executor(NAME [QUIET]): defines lanewise::NAME, openmp or tbb. With QUIET nothing is done where it is not found.
function(lanewise_add_executor name)
    if(TARGET lanewise::${name})
        return()
    endif()
    if(NOT "QUIET" IN_LIST ARGN)
        set(required REQUIRED)
    endif()
    if(name STREQUAL "openmp")
        find_package(OpenMP QUIET ${required} COMPONENTS CXX)
        set(library OpenMP::OpenMP_CXX)
    elseif(name STREQUAL "tbb")
        find_package(TBB QUIET ${required} CONFIG)
        set(library TBB::tbb)
    else()
        message(FATAL_ERROR "lanewise: there is no executor ${name}, but openmp and tbb")
    endif()
    if(TARGET ${library})
        add_library(lanewise::${name} INTERFACE IMPORTED)
        target_link_libraries(lanewise::${name} INTERFACE lanewise::lanewise ${library})
    endif()
endfunction()
