// The inner part of a matrix product: a few rows times a packed panel of columns. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// The loop order and the packing follow K. Goto and R. van de Geijn, Anatomy of High-Performance Matrix Multiplication, ACM
// Trans. Math. Softw. 34 (2008).

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

template <class T>
struct matmul_kernel {
    // Rows x two registers of columns: as many accumulators as leave room for the operands.
    static constexpr int rows = native_bytes >= 32 ? 6 : 4;
    static constexpr int columns = native_bytes == 0 ? 4 : 2 * native_lanes<T>;

    template <int... R>
    LANEWISE_INLINE static void tile(std::integer_sequence<int, R...>, const T* a, index_t a_row, const T* panel, T* c, index_t c_row,
                                     index_t depth) {
        pack<T, columns> sum[sizeof...(R)] = {load<T, columns>(c + R * c_row)...};
        for (index_t p = 0; p < depth; ++p) {
            const auto b = load<T, columns>(panel);
            ((sum[R] = fma(splat<T, columns>(a[R * a_row + p]), b, sum[R])), ...);
            panel += columns;
        }
        (store(c + R * c_row, sum[R]), ...);
    }

    /// c[rows x columns] += a[rows x depth] * panel[depth x columns]; a_row and c_row are the distances of rows.
    __attribute__((flatten)) static void run(const T* a, index_t a_row, const T* panel, T* c, index_t c_row, index_t depth) {
        tile(std::make_integer_sequence<int, rows>{}, a, a_row, panel, c, c_row, depth);
    }
};

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
