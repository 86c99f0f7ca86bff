// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_4_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b = a + x(i) * 2;
        LW_IF ((b & 2) != 0) {
            b ^= 7 & 31;
            b &= 511;
            LW_RETURN;
        }
        LW_ELSE {
            LW_IF (b % 3 == 1) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 4) {
                    k0 += 1;
                    a = (u ^ c) & 63;
                    LW_IF ((a & 1) != 0) {
                        LW_CONTINUE;
                    }
                    LW_IF (a % 2 == 1) {
                        b = a / (c | 1);
                        c = lw::select(c < a, a, 4);
                    }
                }
                for (int j1 = 0; j1 < 2; ++j1) {
                    c = a / (c | 1);
                }
                c = b / (b | 1);
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a -= b & 31;
        a &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 3 && (a < 7)) {
                k1 += 1;
                LW_IF (a % 2 == 1) {
                    LW_IF (b > 33) {
                        a = b % 5;
                        c += 8 & 31;
                        c &= 511;
                        q(i) = a >> ((c & 3) + a * 0);
                    }
                    LW_ELSE {
                        c = (b << 1) & 255;
                        p(i) = b + x(i) * 2;
                        b += c & 31;
                        b &= 511;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = a >> ((b & 3) + a * 0);
        LW_IF (b % 4 == 0) {
            LW_IF (b > u) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 2) {
                    k0 += 1;
                    LW_IF (b < u && c > 17) {
                        c = (b * 3 - b) & 127;
                        LW_CONTINUE;
                    }
                    a ^= a & 31;
                    a &= 511;
                    c -= a & 31;
                    c &= 511;
                }
            }
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6 && (c % 4 == 0)) {
                k1 += 1;
                a = (22 ^ b) & 63;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (!(a >= c) || c == 3) {
            LW_RETURN;
        }
        LW_IF (u % 3 == 0) {
            b = a / (c | 1);
            b += a & 31;
            b &= 511;
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 5) {
                k0 += 1;
                b = lw::select(c < u, u, c);
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 + (a & 3)) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 5 && (b > 36)) {
                k1 += 1;
                a = lw::select(b < c, c, a);
            }
            b = (b ^ b) & 63;
        }
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 2 && (c > 30)) {
            k2 += 1;
            q(i) = (b ^ b) & 63;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a % 3 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 1 && ((a & 5) != 0)) {
                k0 += 1;
                a = c - 6;
                if (u % 2 == 0) {
                    c = b >> ((c & 3) + b * 0);
                    if (u % 2 == 0) {
                        c = lw::select(c < u, u, b);
                        c += c & 31;
                        c &= 511;
                        a += u & 31;
                        a &= 511;
                    }
                    b ^= 31 & 31;
                    b &= 511;
                }
            }
            LW_RETURN;
        }
        c = (c + b) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_6, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a += u & 31;
        a &= 511;
        a -= c & 31;
        a &= 511;
        int k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            if (u % 3 == 0) {
                b += a & 31;
                b &= 511;
                q(i) = (a * 9 - a) & 127;
                b = a - 9;
            }
        }
        q(i) = b + x((i * 7 + b) & 15) * 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 && (!(c >= u) || a == 3)) {
            k0 += 1;
            q(i) = (a ^ c) & 63;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 2 && (!(b >= u) || a == 3)) {
                k1 += 1;
                LW_IF (b % 3 == 0) {
                    LW_IF (u % 2 == 0) {
                        a = a % 5;
                        a = lw::select(a < b, b, c);
                    }
                    LW_CONTINUE;
                }
                LW_ELSE {
                    c = c >> ((a & 3) + c * 0);
                    a = (b << 1) & 255;
                }
                c ^= a & 31;
                c &= 511;
            }
        }
        b -= a & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 1; ++j0) {
            for (int j1 = 0; j1 < 1; ++j1) {
                b ^= b & 31;
                b &= 511;
            }
        }
        int k2 = 0;
        LW_WHILE (k2 < 1) {
            k2 += 1;
            LW_IF (b > u) {
                LW_BREAK;
            }
            LW_ELSE {
                a ^= a & 31;
                a &= 511;
            }
            for (int j3 = 0; j3 < 1; ++j3) {
                a ^= c & 31;
                a &= 511;
                LW_IF (c < a && a > 10) {
                    LW_RETURN;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (c ^ c) & 63;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 5 && (!(c >= 11) || a == 3)) {
                k1 += 1;
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 2) {
                    k2 += 1;
                    LW_IF (c > b) {
                        q(i) = (b * 2 - b) & 127;
                    }
                    LW_IF (u % 2 == 0) {
                        b = a / (c | 1);
                        q(i) = (a * 5 - c) & 127;
                        a = (b * 3 - a) & 127;
                    }
                    if (u % 3 == 0) {
                        c = a % 10;
                        p(i) = b >> ((a & 3) + b * 0);
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a % 3 == 0) {
            LW_IF (a > u) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 2) {
                    k0 += 1;
                    LW_IF (a > u) {
                        LW_CONTINUE;
                    }
                    c += b & 31;
                    c &= 511;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 4 + (a & 3)) {
                        k1 += 1;
                        a += c & 31;
                        a &= 511;
                    }
                }
            }
        }
        a = (a + b) & 255;
        LW_IF ((a & 4) != 0) {
            a = (b ^ c) & 63;
        }
        a = a % 5;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_4_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a != c) {
            LW_RETURN;
        }
        LW_IF (b > u) {
            if (u % 3 == 0) {
                c -= c & 31;
                c &= 511;
                for (int j0 = 0; j0 < 3; ++j0) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 3 && (c < a && a > 28)) {
                        k1 += 1;
                        b += j0 & 31;
                        b &= 511;
                        a += a & 31;
                        a &= 511;
                        q(i) = (a << 1) & 255;
                    }
                }
            }
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 6 && (!(b >= u) || a == 3)) {
                k2 += 1;
                a -= a & 31;
                a &= 511;
            }
            b = a + x(i) * 2;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_4
#define FUZZ_4(M) M(fuzz_4_0) M(fuzz_4_1) M(fuzz_4_2) M(fuzz_4_3) M(fuzz_4_4) M(fuzz_4_5) M(fuzz_4_6) M(fuzz_4_7) M(fuzz_4_8) M(fuzz_4_9) M(fuzz_4_10) M(fuzz_4_11)
#endif
