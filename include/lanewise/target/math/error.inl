// erf and erfc of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// erf(x) = 1 - Q(x)^-8 from about 1 on: an error of Q counts the less, the smaller erfc(x) is.
// erfc(x) = exp(-x*x) * P(q) / (x + k), q = (x - k)/(x + k), with one polynomial P for 0 <= x: the change of variable of M. M. Shepherd and
// J. G. Laframboise, Chebyshev approximation of (1 + 2x)exp(x^2)erfc x in 0 <= x < inf, Math. Comp. 36, 1981.
// The polynomials are minimax ones for these weights (E. Remez's algorithm, tools/minimax): Q for x up to `highest`, P for x up to 9.2 and
// 26.55, from where erfc is denormal. Where has_pieces, both are polynomials of eight pieces (tools/minimax, too), which take fewer
// operations and no division; without FMA erfc of doubles is, too, as Shepherd's and Laframboise's formula needs sums of two numbers then.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct error_function;
template <>
struct error_function<float> {
    static constexpr float highest = 3.95f; // erf is 1 from there
    // erf(x) = x + x*P(z) for z = x*x up to border^2, to 2^-28.2, and from there 1 - 1/Q(x - border)^8, to 2^-26.7
    static constexpr float border = 0x1.114740p+0f;
    static constexpr float erf_small[] = {0x1.06eba8p-3f, -0x1.812738p-2f, 0x1.ce2b8ap-4f, -0x1.b7ddb2p-6f,
                                          0x1.53244cp-8f, -0x1.9d6fc6p-11f, 0x1.3784ccp-14f};
    static constexpr float erf_large[] = {0x1.4a02a4p+0f, 0x1.c6509cp-2f, 0x1.b53be0p-3f,  0x1.ff737cp-5f,
                                          0x1.08a19cp-6f, 0x1.678bdap-8f, -0x1.2be3a0p-13f, 0x1.33aff2p-11f};
    static constexpr float slope = 0x1.20dd76p+0f; // at 0
    static constexpr float highest_c = 10.5f; // erfc is 0 from there
    static constexpr float k = 2.0f, erfc_rest = -0x1.27c380p-26f; // erfc[0] + erfc_rest is the first coefficient
    static constexpr float erfc[] = {0x1.058672p+0f, -0x1.5fd386p-1f, 0x1.1e2deep-2f, -0x1.2a897cp-5f, -0x1.606d60p-6f,
                                     0x1.a8b41ap-8f, 0x1.94d9acp-9f, -0x1.b77182p-11f, -0x1.56cec8p-11f, 0x1.0cd520p-15f,
                                     0x1.fc45f6p-14f, 0x1.eb0a84p-16f};
    // Without FMA exp(x*x)*erfc(x) = (1 + x*N(x)) / (1 + x*D(x)) in double, to 2^-27.3
    static constexpr double numerator[] = {0x1.3c6f2d4aa27b0p+0, 0x1.7543d40be3d6ep-1, 0x1.d2d41e5003391p-3, 0x1.0a4eb308dccd3p-5};
    static constexpr double denominator[] = {0x1.2ea65458ca173p+1, 0x1.32d1a5069efd9p+1, 0x1.520f637527dffp+0, 0x1.9dbe6686aff2cp-2,
                                             0x1.d80300b73bcedp-5};
    // erf(k*distance + t) - t for |t| <= distance/2, to 2^-25.4 of erf; erf is 1 from `highest_piece`
    static constexpr float distance = 0x1.0dbacep-1f, highest_piece = 3.95f;
    static constexpr float erf_pieces[7][8] = {
        {0.0f, 0x1.1665f0p-1f, 0x1.ba42e4p-1f, 0x1.f2fd46p-1f,
         0x1.fe8656p-1f, 0x1.ffe66ap-1f, 0x1.fffefap-1f, 0x1.fffffap-1f},
        {0x1.06eba8p-3f, -0x1.2921f4p-3f, -0x1.41a158p-1f, -0x1.d0792cp-1f,
         -0x1.f93060p-1f, -0x1.ff7090p-1f, -0x1.fff93ap-1f, -0x1.ffffd0p-1f},
        {-0x1.6e80aap-21f, -0x1.cd3124p-2f, -0x1.9128ccp-2f, -0x1.2c741ap-3f,
         -0x1.cb4acap-6f, -0x1.79a442p-9f, -0x1.5a55c0p-13f, -0x1.a77086p-18f},
        {-0x1.811cdcp-2f, -0x1.03bb3ep-3f, 0x1.35a2aap-3f, 0x1.fa7bc0p-4f,
         0x1.1e58b4p-5f, 0x1.33d70cp-8f, 0x1.56b636p-12f, 0x1.5352fep-17f},
        {-0x1.78514cp-11f, 0x1.77cb66p-3f, 0x1.a17284p-5f, -0x1.8fbd5ep-5f,
         -0x1.c22102p-6f, -0x1.59a47cp-8f, -0x1.9e7db0p-12f, 0x1.4e2c10p-16f},
        {0x1.e52b94p-4f, 0x1.f43280p-13f, -0x1.0b7ef4p-4f, -0x1.c4aba4p-8f,
         0x1.97ad70p-7f, 0x1.0f5b30p-8f, 0x1.07769cp-11f, 0x1.db299ap-15f},
        {-0x1.4731c2p-6f, -0x1.875264p-5f, 0x1.2562e4p-7f, 0x1.094c8ap-6f,
         -0x1.807948p-10f, -0x1.d3265cp-10f, -0x1.0bc4c0p-10f, -0x1.9d707ep-12f}};
    // exp(x*x)*erfc(x) as a polynomial in x - center, to 2^-25.6, the piece that of widening_piece; erfc is 0 from `highest_piece_c`
    static constexpr float top_c = 10.1f, highest_piece_c = 10.09f;
    static constexpr float centers_c[8] = {0x1.04d000p-3f, 0x1.dfe7e8p-2f, 0x1.e39968p-1f, 0x1.9c2498p+0f,
                                           0x1.460b08p+1f, 0x1.f58522p+1f, 0x1.736d5ap+2f, 0x1.0dda90p+3f};
    static constexpr float erfc_pieces[8][8] = {
        {0x1.bdff2ep-1f, 0x1.43a518p-1f, 0x1.c5dd74p-2f, 0x1.37c89ep-2f,
         0x1.a8a7acp-3f, 0x1.1e1bfep-3f, 0x1.888676p-4f, 0x1.1025dap-4f},
        {-0x1.d02288p-1f, -0x1.125f5ep-1f, -0x1.2a1508p-2f, -0x1.2f1deap-3f,
         -0x1.2718c4p-4f, -0x1.139574p-5f, -0x1.070c38p-6f, -0x1.fd55a4p-8f},
        {0x1.82e3b4p-1f, 0x1.861d9ap-2f, 0x1.58a296p-3f, 0x1.0f23b4p-4f,
         0x1.868b80p-6f, 0x1.02a9c4p-7f, 0x1.5bec9ap-9f, 0x1.d97804p-11f},
        {-0x1.1492bcp-1f, -0x1.e7e3a4p-3f, -0x1.68dd68p-4f, -0x1.c4959ap-6f,
         -0x1.eee840p-8f, -0x1.d9fd58p-10f, -0x1.c65ebcp-12f, -0x1.b5462ep-14f},
        {0x1.5f98cep-2f, 0x1.13d076p-3f, 0x1.5c69cep-5f, 0x1.63bd38p-7f,
         0x1.2d6ee6p-9f, 0x1.a80156p-12f, 0x1.24df6cp-14f, 0x1.909e36p-17f},
        {-0x1.98267ep-3f, -0x1.1e93fep-4f, -0x1.399b6cp-6f, -0x1.096eacp-8f,
         -0x1.62065ep-11f, -0x1.723806p-14f, -0x1.73e0fep-17f, -0x1.6cdec4p-20f},
        {0x1.c0ee36p-4f, 0x1.178b5ap-5f, 0x1.0e2eeep-7f, 0x1.898440p-10f,
         0x1.a1ef38p-13f, 0x1.5302f4p-16f, 0x1.eac0fep-20f, 0x1.63cafep-23f},
        {-0x1.dc999cp-6f, -0x1.1197bep-6f, -0x1.dd78ecp-9f, -0x1.12a3f8p-11f,
         -0x1.e5a7e2p-15f, -0x1.360d16p-18f, -0x1.54de7ap-22f, -0x1.47a304p-26f}};
};
template <>
struct error_function<double> {
    static constexpr double highest = 5.93, slope = 0x1.20dd750429b6dp+0;
    // 2^-56.3 and 2^-58.1
    static constexpr double border = 0x1.1422400000000p+0;
    static constexpr double erf_small[] = {0x1.06eba8214db69p-3,  -0x1.812746b037a1bp-2,  0x1.ce2f21a044b87p-4,  -0x1.b82ce31300eeap-6,
                                           0x1.565bcd1d21be5p-8,  -0x1.c02db61d31628p-11, 0x1.f9a357a3200ffp-14, -0x1.f4d52dd8bf056p-17,
                                           0x1.ba017a0cfd79fp-20, -0x1.600ad0eb8e4c3p-23, 0x1.ffb66adf865e8p-27, -0x1.4c7c56e4c98cdp-30,
                                           0x1.30dddcd48739dp-34};
    static constexpr double erf_large[] = {0x1.4b48b502f5a3bp+0,  0x1.cb372146c2aa4p-2,   0x1.b992e0d31c270p-3,  0x1.020adea60edfep-4,
                                           0x1.1799c89c3feacp-6,  0x1.1ed1fdb2b4edbp-8,   0x1.d320ac6681345p-11, 0x1.94bc8a29cde03p-13,
                                           0x1.3764020aa7352p-15, 0x1.75452ec2dae10p-18,  0x1.6fb7667561f53p-20, 0x1.868382a77470dp-24,
                                           0x1.dc243ff812e1bp-25, -0x1.3dd2125d4f6fcp-27, 0x1.a86c1d12cb466p-28, -0x1.d7080e77e0e8bp-30,
                                           0x1.b50a5150f0891p-32, -0x1.bb677e06617a0p-35, 0x1.f135e186bfdb9p-39};
    static constexpr double highest_c = 28.0;
    static constexpr double k = 4.0, erfc_rest = 0x1.0e6ee666edb6bp-54;
    static constexpr double erfc[] = {0x1.18932bf08e154p+0, -0x1.f3fe31ecb49c0p-1, 0x1.8be202d26c703p-1, -0x1.14eacb1ad02ddp-1,
                                      0x1.52cac23710251p-2, -0x1.645fd8a4bf5c5p-3, 0x1.38dbd2c8dd75fp-4, -0x1.b00c052a89aaep-6,
                                      0x1.908f47273fb25p-8, -0x1.269b55de23233p-12, -0x1.dd284645e41ffp-12, 0x1.72cdcf9cbd3d5p-13,
                                      -0x1.e7e7851a23181p-19, -0x1.3c72f86551ceep-16, 0x1.3b08c9d224e94p-18, 0x1.7ed86dd146612p-20,
                                      -0x1.c63994130a334p-21, -0x1.4fa1954674fc6p-24, 0x1.0a2f7bddaff8ap-23, 0x1.794f586f2b20ep-29,
                                      -0x1.07f28d6229060p-26, -0x1.d93180324e832p-32, 0x1.1208f6a6219c1p-30};
    // erf(k*distance + t) likewise, to 2^-56.0; erf is 1 from `highest_piece`
    static constexpr double distance = 0x1.96438f394f9a6p-1, highest_piece = 5.93;
    static constexpr double erf_pieces[17][8] = {
        {0.0, 0x1.79f5dd6b7f6f7p-1, 0x1.f34bcca849152p-1, 0x1.ff9c348cef804p-1,
         0x1.ffff0f776ec0bp-1, 0x1.ffffff52fc211p-1, 0x1.ffffffffdb6fbp-1, 0x1.fffffffffffdcp-1},
        {0x1.20dd750429b6dp+0, 0x1.33cfe94e07e3ap-1, 0x1.747101460047fp-4, 0x1.ffb21245cd824p-9,
         0x1.8f21dd0de725fp-15, 0x1.6182ef9227c8bp-23, 0x1.6386b697cad90p-33, 0x1.95fedaf668b53p-45},
        {0x1.a14b25cf8850fp-63, -0x1.e87cf7a1dc401p-2, -0x1.2786c0fb6d45ep-3, -0x1.30844b12b1c78p-7,
         -0x1.3cb484dee71c5p-13, -0x1.5ea1d7dd627d0p-21, -0x1.a727d3c3baa8bp-31, -0x1.180515e8cadbcp-42},
        {-0x1.812746b0379e7p-2, 0x1.a9936afc4d7b2p-5, 0x1.f52c99caea2e5p-4, 0x1.b89dffdce097cp-7,
         0x1.3e6fd63a4c002p-12, 0x1.c0f8e215c6f39p-20, 0x1.485c7f5ff0fb0p-29, 0x1.00b7d4506431bp-40},
        {0x1.d9b12aeeabd20p-49, 0x1.1b72a360f3ceep-3, -0x1.914ffda8d7006p-5, -0x1.a6edb65fce1b1p-7,
         -0x1.c490a669b144bp-12, -0x1.a01898a304f51p-19, -0x1.7535f3d87fe78p-28, -0x1.77c75c5ea992fp-39},
        {0x1.ce2f21a040230p-4, -0x1.e787ea3fc9239p-5, -0x1.6fa6d304ab2cap-8, 0x1.0e84f747e3157p-7,
         0x1.df08b8732fa32p-12, 0x1.287e245e61811p-18, 0x1.4ab84eb05a89bp-27, 0x1.6bb3ccab8432ap-38},
        {0x1.1c49923732407p-38, -0x1.5aca392e70ea8p-6, 0x1.06a77eaa6c92dp-6, -0x1.977cd790b0084p-9,
         -0x1.821fb77a81e86p-12, -0x1.509fd219472bbp-18, -0x1.daa021d3b2b09p-27, 0x1.42cfb01adf454p-39},
        {-0x1.b82ce32670c60p-6, 0x1.36c73b217d12cp-6, -0x1.84d58f079b01dp-8, 0x1.381bc08e89e97p-13,
         0x1.d8316d4fec800p-13, 0x1.36fc94ae9bd57p-18, 0x1.1bbf1a73f74ecp-26, 0x1.c68c4bb4841c9p-37},
        {0x1.edf3f309660fbp-31, 0x1.9534fcaa58fd1p-11, -0x1.1b760ca597d6cp-10, 0x1.2ed73d729f47cp-11,
         -0x1.a26553e6de463p-14, -0x1.d8a498e274687p-19, -0x1.2487bc0e7a45cp-26, -0x1.453839e9d185ep-32},
        {0x1.565baacd7e864p-8, -0x1.f54b9d2e0a087p-9, 0x1.9264608d5c10ap-10, -0x1.5ebe11f2c84d2p-12,
         0x1.bde0a5721f76ep-16, 0x1.27c3679c270f8p-19, 0x1.f08dff381ce77p-27, 0x1.2fda2148fa749p-36},
        {0x1.bbf7d961937c9p-25, 0x1.ec5c90cd6da9ap-12, -0x1.354e45668450dp-12, 0x1.da570d4182b96p-15,
         0x1.d5f8d2a23f9c5p-21, -0x1.2d3bda7fa0af0p-20, -0x1.b026bcf9f9fcbp-28, 0x1.036b8ca0d2c1fp-28},
        {-0x1.c04edcbafe29cp-11, 0x1.249aa63315a72p-11, -0x1.5c4b50c49dfacp-13, 0x1.fb9d632ba9349p-16,
         -0x1.4549221640c38p-18, 0x1.e23c2a47637b4p-22, 0x1.df7d65f6d34b1p-28, 0x1.e14ba9d439fc6p-37},
        {0x1.d41649a816a4fp-21, -0x1.3004e6c0d4cafp-13, 0x1.7406364351b39p-14, -0x1.573e7256b9963p-16,
         0x1.3a88a0f41d27ep-19, -0x1.15861a2af584cp-23, -0x1.43faac671c98cp-25, -0x1.e934e5f8f2704p-26},
        {0x1.f032014244547p-14, -0x1.ffab2261daf69p-15, 0x1.ee0b3ebbc245bp-20, 0x1.b55a48f842f2fp-19,
         -0x1.0edb901671562p-21, 0x1.e638d85ceddc1p-27, 0x1.01661c909bda0p-29, 0x1.d8b939288b8ebp-38},
        {0x1.17117033b03fcp-18, 0x1.b520384c3b7f4p-16, -0x1.9fdb65ce1fabep-17, 0x1.37235898bab01p-20,
         0x1.15c627a2e174ep-22, 0x1.32ac65bcb3c01p-26, 0x1.1a42f469e1ba6p-23, 0x1.ddf25c09faf91p-24},
        {-0x1.52ab00b44eb5dp-16, 0x1.3b821b5df863cp-18, 0x1.1920ce2fba4d6p-19, -0x1.d383961a6e2f1p-21,
         0x1.b27d354075b50p-24, -0x1.bfe94d8fd84f7p-28, 0x1.168c6a211f18dp-32, 0x1.50dbffeaf66acp-39},
        {0x1.17f0f97109e36p-18, -0x1.c792cff7f7a98p-19, 0x1.7984413e8b4b1p-20, 0x1.9f1a780c7ef95p-21,
         -0x1.3a45edf253b28p-21, -0x1.a8ff9a4cf15d2p-27, -0x1.c303d4151059dp-23, -0x1.7b8fc0f10b368p-23}};
    // exp(x*x)*erfc(x) likewise, to 2^-56.9
    static constexpr double top_c = 27.3, highest_piece_c = 27.29;
    static constexpr double centers_c[8] = {0x1.ace5500000000p-2, 0x1.59e05e0000000p+0, 0x1.5249960000000p+1, 0x1.237e900000000p+2,
                                            0x1.c726ca0000000p+2, 0x1.5c3d360000000p+3, 0x1.0642340000000p+4, 0x1.7806b00000000p+4};
    static constexpr double erfc_pieces[18][8] = {
        {0x1.51cfec39c8d51p-1, 0x1.641a56ce50391p-2, 0x1.9af9651478149p-3, 0x1.eff1e596bbf12p-4,
         0x1.41d2a50fde252p-4, 0x1.a6ef2971c741dp-5, 0x1.19731d5586132p-5, 0x1.88f73ba92c47dp-6},
        {-0x1.26bfce4860ca3p-1, -0x1.826d44faa3ab2p-3, -0x1.153c053ac6920p-4, -0x1.a0b840dd4ea81p-6,
         -0x1.6330dd1a4009fp-7, -0x1.3456bf2adad85p-8, -0x1.11b84b60fa9c7p-9, -0x1.0b0ce4f6d1a10p-10},
        {0x1.acb77f2b5527dp-2, 0x1.7c397c4cbe7b3p-4, 0x1.6503acf1a8a29p-6, 0x1.5726ec39a1ee8p-8,
         0x1.8473f4168386fp-10, 0x1.bfc1eed61d499p-12, 0x1.09b7136746bbap-13, 0x1.6aa2f0da617ddp-15},
        {-0x1.1149f096bf0c1p-2, -0x1.59851a0aa521cp-5, -0x1.b90daf601686ap-8, -0x1.15392c66c39bbp-10,
         -0x1.a510a33adc1bfp-13, -0x1.43cd004e14aacp-15, -0x1.017990ba6fc0fp-17, -0x1.ebfeb9a1d2be5p-20},
        {0x1.3a4064797d91fp-3, 0x1.259fc52b7abaap-6, 0x1.06690202de41ap-9, 0x1.b7de0accdf076p-13,
         0x1.c4789580f4382p-16, 0x1.d275916a21268p-19, 0x1.f213a476acc42p-22, 0x1.4d736bcdffe7ap-24},
        {-0x1.4bf6dfc900371p-4, -0x1.d6edac6732ed7p-8, -0x1.2dbec343f2dffp-11, -0x1.56fcb202e4fdcp-15,
         -0x1.e21eb0d0fd082p-19, -0x1.4eaa40be3b106p-22, -0x1.e0e38f9b1dc30p-26, -0x1.c3977918b672bp-29},
        {0x1.464ed70448fccp-5, 0x1.66d2b1a3eb69ep-9, 0x1.50391aab9b975p-13, 0x1.07113b755c5adp-17,
         0x1.fd7b681acafebp-22, 0x1.de5a0a5f966a8p-26, 0x1.cf7661d46d9dbp-30, 0x1.3185e8f012977p-33},
        {-0x1.2d4a209952efbp-6, -0x1.052d18bd854fcp-10, -0x1.6bded2430a2a3p-15, -0x1.8d3751db84c30p-20,
         -0x1.0b0872d9a974fp-24, -0x1.548d5c1313611p-29, -0x1.bddf184b77061p-34, -0x1.9d090675250f5p-38},
        {0x1.07361cbbd8e4ep-7, 0x1.6cc6b538a8d87p-12, 0x1.7f3adaf8d2629p-17, 0x1.2760d03250982p-22,
         0x1.15b77418f4920p-27, 0x1.e30e73ffcdc7ap-33, 0x1.ac3011604ddc2p-38, 0x1.16f1883c35120p-42},
        {-0x1.b5a1840101f56p-9, -0x1.ea8b7733375c5p-14, -0x1.897887eac9f4bp-19, -0x1.b0f38cb34d7f5p-25,
         -0x1.1e9afc5b5dc79p-30, -0x1.554f359757a78p-36, -0x1.9a7b2df86dc11p-42, -0x1.786feaa3558d1p-47},
        {0x1.5bd1ac51218cfp-10, 0x1.3e8944239b528p-15, 0x1.8a6b1d9a687fcp-21, 0x1.38e291afdd262p-27,
         0x1.258bd1d942f91p-33, 0x1.e0855e35e2edbp-40, 0x1.88d11682c9b5bp-46, 0x1.fb8f76d8ecf83p-52},
        {-0x1.094cd72258e0ap-11, -0x1.9085d76c5b09cp-17, -0x1.8286ca10e0833p-23, -0x1.be256a6524811p-30,
         -0x1.2a7098cd9eff5p-36, -0x1.5100edc23d990p-43, -0x1.7734e5c7b625dp-50, -0x1.55de4fc15cb4bp-56},
        {0x1.85a9e9b299f6bp-13, 0x1.e8a690d7d8432p-19, 0x1.72e44c2f9efedp-25, 0x1.3a00036c05d84p-32,
         0x1.2d6e7d31d53e1p-39, 0x1.d705622909adap-47, 0x1.65cfbdffffbfcp-54, 0x1.cc202b53c1fb6p-61},
        {-0x1.14663137ce969p-14, -0x1.21ee1303e4fadp-20, -0x1.5c931a636d6bep-27, -0x1.b529d0ef5dae9p-35,
         -0x1.2e2bd2484c690p-42, -0x1.486ce46dc44a8p-50, -0x1.5633c9c185dd1p-58, -0x1.35cc8639e04dbp-65},
        {0x1.7b46d41fec414p-16, 0x1.4ec5c90010d87p-22, 0x1.3e130e2ff6d1cp-29, 0x1.2ac26bc037976p-37,
         0x1.27cf30b024f3ep-45, 0x1.c5bf472463f78p-54, 0x1.4398efffd4bccp-62, 0x1.9f492d81c2985p-70},
        {-0x1.f2fe0f3cbe3f5p-18, -0x1.72a3b654c097bp-24, -0x1.1fecd29f21996p-31, -0x1.851784e64b971p-40,
         -0x1.2333832bb2e95p-48, -0x1.2ed0948ac387ap-57, -0x1.181ea87c48f9ep-66, -0x1.0d7208b814974p-74},
        {0x1.529212e416030p-19, 0x1.aeac4b5517ec4p-26, 0x1.299d24128135cp-33, 0x1.27bc6ac0523fcp-42,
         0x1.5d05bf3e8bbebp-51, 0x1.d99e63205ddf8p-61, 0x1.39dda4da304f5p-70, 0x1.92dc6e34dd44ap-79},
        {-0x1.ee8bb38053171p-21, -0x1.2557225d4660ap-27, -0x1.0378f57f2c8fep-35, -0x1.0d4d6c8d08c74p-44,
         -0x1.5b90cf6d9a85ep-54, -0x1.abc515b06a9ebp-64, -0x1.e6bb89b9872f0p-74, -0x1.626d4475d4ba6p-83}};
};

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> erf_of(const reg<T, L>& a) {
    using constants = error_function<T>;
    if constexpr (has_pieces<P>) {
        const reg<T, L> x = at_most(abs(a), constants::highest_piece);
        const reg<T, L> shifted = fma(x, number(a, 1 / constants::distance), number(a, rounder<T>));
        const reg<T, L> t = fnma(sub(shifted, number(a, rounder<T>)), number(a, constants::distance), x);
        const auto piece = bits_of(shifted);
        const reg<T, L> c0 = look_up(constants::erf_pieces[0], piece);
        if constexpr (sizeof(T) == 4)
            return with_sign_of(fma(t, polynomial_of_piece_in_pairs<P, 1>(t, mul(t, t), piece, constants::erf_pieces), add(c0, t)), a);
        const reg<T, L> higher = polynomial_of_piece_in_two<P, 2>(t, piece, constants::erf_pieces);
        return with_sign_of(fma(t, fma(t, higher, look_up(constants::erf_pieces[1], piece)), c0), a);
    }
    const reg<T, L> x = at_most(abs(a), constants::highest);
    const reg<T, L> border = number(a, constants::border), one = number(a, T(1));
    const reg<T, L> small = mul_add<P>(x, polynomial_in_two<P>(mul(x, x), constants::erf_small), x);
    const reg<T, L> root = polynomial_in_two<P, 1>(sub(x, border), constants::erf_large), square = mul(root, root), fourth = mul(square, square);
    return with_sign_of(select(lt(x, border), small, sub(one, div(one, mul(fourth, fourth)))), a);
}

/// P'(q)/d for d = x + k and m = P(q)/d: from the derivative of erfc.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> erfc_slope(const pack<T, L>& x, const pack<T, L>& d, const pack<T, L>& m) {
    using constants = error_function<T>;
    const pack<T, L> slope = mul_add<P>(d, mul_sub<P>(add(x, x), m, number(x, constants::slope)), m);
    return mul(mul(slope, d), number(x, 1 / (2 * constants::k)));
}
/// erfc(a) where erfc(|a|) is product * 2^n.
template <class T, int L>
LANEWISE_INLINE reg<T, L> erfc_of_size(const reg<T, L>& a, const reg<T, L>& product, const reg<T, L>& shifted) {
    const reg<T, L> positive = scale_by_power(product, shifted);
    return select(lt(a, number(a, T(0))), sub(number(a, T(2)), positive), positive);
}
/// m * exp(r), or for a < 0 that from 2, times 2^n. r.lo and m.lo are small.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> erfc_of_parts(const reg<T, L>& a, const two<T, L>& m, const two<T, L>& r, const reg<T, L>& shifted) {
    reg<T, L> tail; // exp(r) = 1 + r.hi + tail
    if constexpr (fused<P>) tail = exp_tail<P>(r.hi, r.lo);
    else tail = mul_add<P>(mul(r.hi, r.hi), polynomial_in_four<P>(r.hi, exponential<T>::series), r.lo);
    const reg<T, L> low = mul_add<P>(m.lo, r.hi, m.lo);
    return erfc_of_size<T, L>(a, add(m.hi, mul_add<P>(m.hi, r.hi, mul_add<P>(m.hi, tail, low))), shifted);
}
/// erfc(x) of floats 0 <= x <= 10.5.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> erfc_in_double(const pack<double, L>& x) {
    if constexpr (!is_one<pack<double, L>>) {
        return {erfc_in_double<P>(x.lo), erfc_in_double<P>(x.hi)};
    } else {
        using constants = error_function<float>;
        const pack<double, L> one = number(x, 1.0), square = mul(x, x), rounding = number(x, rounder<double>);
        const pack<double, L> shifted = sub(rounding, mul(square, number(x, 1.44269504088896340736))), minus_n = sub(rounding, shifted);
        const pack<double, L> r = sub(mul(minus_n, number(x, exponential<double>::ln2)), square);
        // Taylor's series up to r^8/8!, whose rest is below 2^-32
        static constexpr double series[] = {1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320};
        const pack<std::uint64_t, L> n = shift_left(bits_of(shifted), fraction_bits<double>);
        const pack<double, L> power = bit_cast<double>(add(bits_of(polynomial_in_two<P>(r, series)), n)); // no overflow, as n > -170
        const pack<double, L> numerator = mul_add<P>(x, polynomial_in_two<P>(x, constants::numerator), one);
        return div(mul(power, numerator), mul_add<P>(x, polynomial_in_two<P>(x, constants::denominator), one));
    }
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> erfc_of(const reg<T, L>& a) {
    using constants = error_function<T>;
    if constexpr (has_pieces<P>) {
        const reg<T, L> x = at_most(abs(a), constants::highest_piece_c);
        const auto piece = widening_piece(x, constants::top_c);
        const reg<T, L> t = sub(x, look_up(constants::centers_c, piece)), c0 = look_up(constants::erfc_pieces[0], piece);
        const reg<T, L> higher = polynomial_of_piece_in_two<P, 1>(t, piece, constants::erfc_pieces), m = fma(t, higher, c0);
        const reg<T, L> m_low = fast<P> ? number(a, T(0)) : fma(t, higher, sub(c0, m));
        const two<T, L> square = two_product<P>(x, x);
        // -x*x = n*log(2) + r, r rounded once
        const reg<T, L> shifted = fnma(square.hi, number(a, T(1.44269504088896340736)), number(a, rounder<T>));
        const reg<T, L> minus_n = sub(number(a, rounder<T>), shifted), high = fms(minus_n, number(a, exponential<T>::ln2_high), square.hi);
        const reg<T, L> r = add(high, fms(minus_n, number(a, exponential<T>::ln2_low), square.lo));
        const reg<T, L> rest = fma(mul(r, r), polynomial_in_two<P>(r, exponential<T>::short_series), r);
        return erfc_of_size<T, L>(a, add(m, fma(m, rest, m_low)), shifted);
    } else if constexpr (sizeof(T) == 4 && !fused<P>) {
        const reg<T, L> positive = convert<T>(erfc_in_double<P>(convert<double>(at_most(abs(a), constants::highest_c))));
        return select(lt(a, number(a, T(0))), sub(number(a, T(2)), positive), positive);
    } else if constexpr (!fused<P>) {
        const reg<T, L> x = at_most(abs(a), constants::highest_piece_c);
        const auto piece = widening_piece(x, constants::top_c);
        const reg<T, L> t = sub(x, look_up(constants::centers_c, piece));
        const reg<T, L> higher = polynomial_of_piece_in_four<P, 1>(t, piece, constants::erfc_pieces);
        const two<T, L> m = fast_two_sum(look_up(constants::erfc_pieces[0], piece), mul(t, higher));
        // -x*x as the square of the upper half, which is exact, and what is left
        const reg<T, L> upper = upper_half(x), left = mul(sub(x, upper), add(x, upper));
        const exp_argument<T, L> e = reduce_exp<P>(neg(mul(upper, upper)));
        const two<T, L> r = fast_two_sum(e.r, sub(e.lost, left));
        return erfc_of_parts<P, T, L>(a, m, r, e.shifted);
    } else {
        // The relative error of `inverse` is made good to first order, for the digits of a small x that x + k loses.
        const reg<T, L> x = at_most(abs(a), constants::highest_c), one = number(a, T(1)), k = number(a, constants::k), d = add(x, k);
        const reg<T, L> inverse = div(one, d), twice = mul(number(a, 2 * constants::k), inverse);
        const reg<T, L> error = neg_mul_add<P>(sub(x, sub(d, k)), inverse, product_residual<P>(d, inverse, one));
        const reg<T, L> start = sub(one, twice), q = neg_mul_add<P>(twice, error, start);
        const two<T, L> square = two_product<P>(x, x);
        const exp_argument<T, L> e = reduce_exp<P>(neg(square.hi));
        two<T, L> p, r; // P(q)/(x + k), and what is left of the exponent
        if constexpr (fast<P>) {
            p = two_product<P>(polynomial_in_two<P, 2>(q, constants::erfc), inverse);
            r.hi = sub(e.r, square.lo);
            r.lo = number(a, T(0));
        } else {
            // The last two steps of Horner's rule with their roundings.
            constexpr std::size_t one_by_one = 6; // the signs alternate: two sums of the lowest powers would be large and cancel
            const reg<T, L> c0 = number(a, constants::erfc[0]), c1 = number(a, constants::erfc[1]);
            const reg<T, L> higher = polynomial_in_two<P, one_by_one, 2>(q, constants::erfc), first = fma(q, higher, c1), sum = fma(q, first, c0);
            reg<T, L> sum_low = fma(q, first, sub(c0, sum));
            if constexpr (sizeof(T) == 8)
                sum_low = add(sum_low, fma(q, fma(q, higher, sub(c1, first)), number(a, constants::erfc_rest)));
            const reg<T, L> q_low = add(fnma(twice, error, sub(start, q)), sub(sub(one, start), twice));
            p = two_product<P>(sum, inverse);
            p.lo = fma(erfc_slope<P>(x, d, p.hi), q_low, fma(sum_low, inverse, p.lo));
            r = fast_two_sum(e.r, sub(e.lost, square.lo));
        }
        p.lo = mul_add<P>(p.hi, error, p.lo);
        return erfc_of_parts<P, T, L>(a, p, r, e.shifted);
    }
}

LANEWISE_MATH_FUNCTION(erf)
LANEWISE_MATH_FUNCTION(erfc)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
