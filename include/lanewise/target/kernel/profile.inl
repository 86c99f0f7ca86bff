// What profiling builds count, for lw::explain; nothing in others. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

#if LANEWISE_CHECKS || LANEWISE_PROFILE
using origin = ::lanewise::detail::origin;
#else
struct origin {};
#endif

#if LANEWISE_PROFILE
using ::lanewise::detail::access_kind;
/// The kernel that this thread is in.
LANEWISE_STATE ::lanewise::detail::kernel_profile* profile = nullptr;
LANEWISE_INLINE void count_lanes(::lanewise::detail::occupancy& o, const lane_mask& m) { o.count(__builtin_popcountll(bits(m)), lanes); }
#define LANEWISE_COUNT(what) do { if (profile) count_lanes(profile->what, active_lanes()); } while (false)
/// A kernel's call.
class profiled {
public:
    LANEWISE_INLINE explicit profiled(const char* kernel) {
        profile = &::lanewise::detail::profile_of(kernel);
        ++profile->calls;
    }
    LANEWISE_INLINE profiled(const profiled&) = delete;
    LANEWISE_INLINE ~profiled() { profile = outer_; }

private:
    ::lanewise::detail::kernel_profile* const outer_ = profile;
};
/// Where the accesses to an array's elements are counted.
class access_count {
public:
    LANEWISE_INLINE access_count() {}
    LANEWISE_INLINE explicit access_count(const origin& from) {
        if (from.kernel) array_ = &::lanewise::detail::profile_of(from.kernel).array(from);
    }
    LANEWISE_INLINE void loaded(access_kind how) const {
        if (array_) count_lanes(array_->loads[static_cast<std::size_t>(how)], active_lanes());
    }
    LANEWISE_INLINE void stored(access_kind how) const {
        if (array_) count_lanes(array_->stores[static_cast<std::size_t>(how)], active_lanes());
    }

private:
    ::lanewise::detail::array_profile* array_ = nullptr;
};
#else
#define LANEWISE_COUNT(what) do {} while (false)
enum class access_kind { contiguous, strided, gather };
struct profiled {
    LANEWISE_INLINE explicit profiled(const char*) {}
};
struct access_count {
    LANEWISE_INLINE access_count() {}
    LANEWISE_INLINE explicit access_count(const origin&) {}
    LANEWISE_INLINE void loaded(access_kind) const {}
    LANEWISE_INLINE void stored(access_kind) const {}
};
#endif

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
