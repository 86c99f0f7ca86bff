// LW_STRUCT: structs with a value of each member in each lane, and the plain structs of the same name outside kernels.
// SPDX-License-Identifier: BSD-3-Clause
//
//     LW_STRUCT(ray, (float, x), (float, y), (int, hits))
//     LW_FUNCTION(moved, (ray r, float by), {
//         r.x += by;
//         return r;
//     })
//     LW_JIT(move, (lw::struct_view<ray> rays), {
//         LW_FOR (i, rays.size()) {
//             ray r = rays(i);
//             LW_IF (r.hits > 0) { r = moved(r, 0.5f); }
//             rays(i) = r;
//         };
//     })
//     std::vector<ray> rays = {{1, 2, 0}};
//     move(rays);
#pragma once

#include <type_traits>
#include <utility>

#include "lanewise/jit/kernel.hpp"

// LANEWISE_EACH_MEMBER(M, S, (type, name), ...): M(type, name) S() M(type, name) ... Written out: a recursive macro makes an error in a
// member hundreds of lines long.
#define LANEWISE_EACH_MEMBER(M, S, ...) LANEWISE_MEMBERS_1(M, S, __VA_ARGS__)
#define LANEWISE_MEMBERS_1(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_2(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_2(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_3(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_3(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_4(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_4(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_5(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_5(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_6(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_6(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_7(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_7(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_8(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_8(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_9(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_9(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_10(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_10(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_11(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_11(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_12(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_12(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_13(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_13(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_14(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_14(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_15(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_15(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_16(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_16(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_17(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_17(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_18(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_18(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_19(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_19(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_20(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_20(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_21(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_21(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_22(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_22(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_23(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_23(M, S, member, ...) M member __VA_OPT__(S() LANEWISE_MEMBERS_24(M, S, __VA_ARGS__))
#define LANEWISE_MEMBERS_24(M, S, member, ...) M member __VA_OPT__(static_assert(false, "lanewise: LW_STRUCT takes 24 members");)
#define LANEWISE_COMMA() ,
#define LANEWISE_NO_COMMA()

#define LANEWISE_MEMBER_OUTSIDE(type, name)                                                                            \
    static_assert(::lanewise::detail::is_struct_member<type>,                                                          \
                  "lanewise: members of LW_STRUCT are bool, int8 to int64, uint8 to uint64, float, double, arrays of " \
                  "these with one extent, float[3], or structs by LW_STRUCT");                                         \
    std::type_identity_t<type> name{};
#define LANEWISE_MEMBER(type, name) lw::member<type> name;
#define LANEWISE_MEMBER_ZERO(type, name) name(lw::first_value<lw::member<type>>())
#define LANEWISE_MEMBER_PARAMETER(type, name) const lw::member<type>& name##_
#define LANEWISE_MEMBER_FROM_PARAMETER(type, name) name(name##_)
#define LANEWISE_MEMBER_READ(type, name) name(lw::read_member<lw::member<type>>(lw_other.name))
#define LANEWISE_MEMBER_ASSIGN(type, name) name = lw_other.name;
#define LANEWISE_MEMBER_SELECT(type, name) lw::select(lw_condition, lw_a.name, lw_b.name)
#define LANEWISE_MEMBER_ELEMENT(type, name)                                                                            \
    decltype(lw::member_at<lw::member<type>>(std::declval<lw_array&>().name, std::declval<const lw::struct_place&>())) name;
#define LANEWISE_MEMBER_AT(type, name) name(lw::member_at<lw::member<type>>(lw_first.name, lw_place))
#define LANEWISE_MEMBER_WRITE(type, name) std::move(name) = lw_other.name;

#define LANEWISE_STRUCT_BODY(target, open, close, name, ...)                                                           \
    open namespace LANEWISE_CAT(lw_, target) {                                                                         \
        namespace lw = ::lanewise::LANEWISE_TARGET_NAMESPACE(target)::kernel;                                          \
        using name##_outside = name;                                                                                   \
        template <class lw_array>                                                                                      \
        struct name##_element;                                                                                         \
        struct name : lw::lane_struct_base {                                                                           \
            using lw_outside = name##_outside;                                                                         \
            template <class lw_array>                                                                                  \
            using lw_element = name##_element<lw_array>;                                                               \
            LANEWISE_EACH_MEMBER(LANEWISE_MEMBER, LANEWISE_NO_COMMA, __VA_ARGS__)                                      \
            LANEWISE_INLINE name() : LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_ZERO, LANEWISE_COMMA, __VA_ARGS__) {}        \
            LANEWISE_INLINE name(LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_PARAMETER, LANEWISE_COMMA, __VA_ARGS__))         \
                : LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_FROM_PARAMETER, LANEWISE_COMMA, __VA_ARGS__) {}                 \
            LANEWISE_INLINE name(const lw_outside& lw_other)                                                           \
                : LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_READ, LANEWISE_COMMA, __VA_ARGS__) {}                           \
            template <class lw_array>                                                                                  \
            LANEWISE_INLINE name(const name##_element<lw_array>& lw_other)                                             \
                : LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_READ, LANEWISE_COMMA, __VA_ARGS__) {}                           \
            name(const name&) = default;                                                                               \
            inline name& operator=(const name& lw_other) {                                                             \
                LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_ASSIGN, LANEWISE_NO_COMMA, __VA_ARGS__)                           \
                return *this;                                                                                          \
            }                                                                                                          \
            LANEWISE_INLINE static name lw_select(const lw::varying<bool>& lw_condition, const name& lw_a, const name& lw_b) { \
                return name(LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_SELECT, LANEWISE_COMMA, __VA_ARGS__));                \
            }                                                                                                          \
        };                                                                                                             \
        template <class lw_array>                                                                                      \
        struct name##_element {                                                                                        \
            LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_ELEMENT, LANEWISE_NO_COMMA, __VA_ARGS__)                              \
            LANEWISE_INLINE name##_element(lw_array& lw_first, const lw::struct_place& lw_place)                       \
                : LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_AT, LANEWISE_COMMA, __VA_ARGS__) {}                             \
            name##_element(const name##_element&) = default;                                                           \
            LANEWISE_INLINE void operator=(const name& lw_other) && {                                                  \
                LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_WRITE, LANEWISE_NO_COMMA, __VA_ARGS__)                            \
            }                                                                                                          \
            LANEWISE_INLINE void operator=(const name##_element& lw_other) && { std::move(*this) = name(lw_other); }   \
            template <class lw_value>                                                                                  \
            LANEWISE_INLINE void operator=(const lw_value&) & {                                                        \
                lw::not_a_variable<lw_value>();                                                                        \
            }                                                                                                          \
            void operator=(const name##_element&) & = delete; /* as above */                                           \
        };                                                                                                             \
    }                                                                                                                  \
    close

/// LW_STRUCT(name, (type, member), (type, member) ...): in kernels and their functions, a struct of lw::varying<type> members, which
/// begin as 0; elsewhere the plain struct of these types. A type is a dtype, T[N] of one, or another LW_STRUCT. Members are given in
/// order, `name v = {a, b, c};`, 24 at most; assignment changes the active lanes.
#define LW_STRUCT(name, ...)                                                                                           \
    struct name {                                                                                                      \
        using lw_struct = name;                                                                                        \
        LANEWISE_EACH_MEMBER(LANEWISE_MEMBER_OUTSIDE, LANEWISE_NO_COMMA, __VA_ARGS__)                                  \
    };                                                                                                                 \
    inline namespace LANEWISE_ABI {                                                                                    \
    LANEWISE_EACH_TARGET(LANEWISE_STRUCT_BODY, name, __VA_ARGS__)                                                      \
    }
