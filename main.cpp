#include <lanewise/lanewise.hpp>
#include <iostream>

LW_FUNCTION(halved, (lw::varying<float> x, float by), { return 0.5f * x + by; })
LW_JIT(clip, (float low, float high, lw::view<const float> x, lw::view<float> y), {
    lw::sum_of<double> sum;
    LW_FOR (i, x.size()) {
        lw::varying v = x(i);
        LW_IF (v < low) { v = low; }
        LW_ELIF (v > high) { v = halved(v, 2); }
        y(i) = v;
        sum += v;
    };
    return static_cast<double>(sum);
})
int main() {
    lw::ndarray<float, 2> x = {{1, 2, 3}, {4, 5, 6}};
    lw::ndarray<float, 2> y = lw::sin(x) + lw::where(x > 2, x(lw::all, lw::range(lw::none, lw::none, -1)), lw::arange<int>(3));
    clip(-2, 3, x.row(0), y.row(1)); // int literals for floats, as of an ordinary function
    std::cout << y << lw::mean(x, 0) << lw::cumsum(x, 1) << lw::percentile(x, {10, 90}) << lw::matmul(x, y.T()) << '\n';
}
