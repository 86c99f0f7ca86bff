// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_1_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < c) {
            LW_IF (a != c) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 2 && c < b && a > 23) {
                    k0 += 1;
                    LW_IF ((c & 4) != 0) {
                        a = (a * 3 - c) & 127;
                    }
                    LW_ELSE {
                        a = b % 5;
                    }
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 6 + (c & 3)) {
                        k1 += 1;
                        p(i) = lw::select(b < b, b, c);
                    }
                }
                for (int j2 = 0; j2 < 2; ++j2) {
                    LW_IF (a < a) {
                        a -= 24 & 31;
                        a &= 511;
                        q(i) = lw::select(c < a, a, c);
                        p(i) = c - 4;
                        LW_RETURN;
                    }
                    LW_ELSE {
                        b = (a * 2 - c) & 127;
                        b -= j2 & 31;
                        b &= 511;
                    }
                }
            }
        }
        LW_IF (c > a) {
            LW_RETURN;
        }
        LW_IF (c < c) {
            LW_RETURN;
        }
        for (int j3 = 0; j3 < 1; ++j3) {
            LW_IF (u % 3 == 0) {
                lw::varying<int> k4 = 0;
                LW_WHILE (k4 < 1 && c > c) {
                    k4 += 1;
                    q(i) = (c << 1) & 255;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a != a) {
            a ^= a & 31;
            a &= 511;
        }
        if (u % 2 == 0) {
            c ^= b & 31;
            c &= 511;
            LW_IF (b > b) {
                a = c / (a | 1);
                int k0 = 0;
                LW_WHILE (k0 < 1) {
                    k0 += 1;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 4 && a < a) {
                        k1 += 1;
                        a = b / (a | 1);
                        q(i) = (c << 1) & 255;
                        b ^= c & 31;
                        b &= 511;
                    }
                }
            }
            LW_ELSE {
                b = (b * 6 - c) & 127;
            }
            LW_IF (c < a) {
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 5 && a > b) {
                    k2 += 1;
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 3 + (c & 3)) {
                        k3 += 1;
                        a = c - 6;
                        c = b % 2;
                        q(i) = b / (a | 1);
                    }
                }
            }
        }
        c ^= c & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        q(i) = lw::select(c < a, a, 23);
        b = (c << 1) & 255;
        LW_IF (b != c) {
            p(i) = (c << 1) & 255;
            LW_IF (a < a && c > 11) {
                q(i) = (b ^ c) & 63;
                LW_RETURN;
            }
            LW_ELSE {
                int k0 = 0;
                LW_WHILE (k0 < 1) {
                    k0 += 1;
                    c += c & 31;
                    c &= 511;
                    q(i) = lw::select(b < c, c, b);
                    LW_IF (b % 3 == 0) {
                        b -= c & 31;
                        b &= 511;
                        c ^= a & 31;
                        c &= 511;
                    }
                }
            }
            LW_RETURN;
        }
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 4) {
            k1 += 1;
            b = (c << 1) & 255;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a % 2 == 1) {
            LW_RETURN;
        }
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            for (int j1 = 0; j1 < 2; ++j1) {
                a = a - 1;
                q(i) = (a * 6 - b) & 127;
            }
        }
        LW_IF (c < c && b > 6) {
            LW_IF (b > b) {
                LW_IF (c != a) {
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 5) {
                        k2 += 1;
                        a += c & 31;
                        a &= 511;
                        c -= b & 31;
                        c &= 511;
                        b = a >> ((u & 3) + a * 0);
                    }
                    LW_IF (!(b >= u) || a == 3) {
                        LW_RETURN;
                    }
                    LW_ELSE {
                        c = a >> ((b & 3) + a * 0);
                        a ^= a & 31;
                        a &= 511;
                        b = c - 6;
                    }
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 3 && !(c >= u) || c == 3) {
                        k3 += 1;
                        p(i) = a >> ((a & 3) + a * 0);
                        c = (b * 3 - c) & 127;
                    }
                }
                LW_IF (!(a >= c) || a == 3) {
                    LW_RETURN;
                }
            }
            LW_ELSE {
                p(i) = (b + c) & 255;
            }
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c ^= b & 31;
        c &= 511;
        LW_IF (b < a && b > 0) {
            c += c & 31;
            c &= 511;
            c ^= b & 31;
            c &= 511;
            int k0 = 0;
            LW_WHILE (k0 < 5) {
                k0 += 1;
                c += c & 31;
                c &= 511;
                b = b - 4;
            }
        }
        LW_ELSE {
            int k1 = 0;
            LW_WHILE (k1 < 1) {
                k1 += 1;
                b = (c << 1) & 255;
            }
        }
        LW_IF (!(c >= c) || c == 3) {
            b = b / (c | 1);
            c += u & 31;
            c &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b % 2 == 1) {
            LW_IF ((b & 2) != 0) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 1 && (a & 1) != 0) {
                    k0 += 1;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 2 && b % 4 == 1) {
                        k1 += 1;
                        c += 29 & 31;
                        c &= 511;
                        a += b & 31;
                        a &= 511;
                    }
                }
                LW_IF (b % 3 == 0) {
                    LW_RETURN;
                }
            }
            LW_ELSE {
                LW_IF (a < b) {
                    LW_RETURN;
                }
            }
            LW_IF (b < a && b > 27) {
                LW_RETURN;
            }
            LW_RETURN;
        }
        if (u % 2 == 0) {
            b = a + x(i) * 2;
            b += a & 31;
            b &= 511;
            LW_IF (a > u) {
                a = b >> ((b & 3) + b * 0);
                c = (c + 30) & 255;
            }
        }
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 5 + (c & 3)) {
            k2 += 1;
            LW_IF (c != a) {
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 3 && b < c && a > 22) {
                    k3 += 1;
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 6 + (c & 3)) {
                        k4 += 1;
                        p(i) = (a << 1) & 255;
                        c = c + x((i * 7 + c) & 15) * 2;
                        b = a >> ((b & 3) + a * 0);
                    }
                }
                a += b & 31;
                a &= 511;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_6, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a += c & 31;
        a &= 511;
        a ^= b & 31;
        a &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 1 && b < c && b > 28) {
                k1 += 1;
                LW_IF (c < b) {
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 2 + (a & 3)) {
                        k2 += 1;
                        a = (b + u) & 255;
                        b -= a & 31;
                        b &= 511;
                        b = a + x((i * 7 + a) & 15) * 2;
                    }
                    int k3 = 0;
                    LW_WHILE (k3 < 6) {
                        k3 += 1;
                        b += b & 31;
                        b &= 511;
                        b = (c * 4 - a) & 127;
                    }
                    q(i) = (a << 1) & 255;
                }
                LW_IF ((a & 2) != 0) {
                    LW_BREAK;
                }
                LW_ELSE {
                    LW_IF (b % 5 == 0) {
                        b = b / (b | 1);
                    }
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 2) {
                        k4 += 1;
                        b = c % 10;
                        c -= u & 31;
                        c &= 511;
                        a -= b & 31;
                        a &= 511;
                    }
                }
                b += b & 31;
                b &= 511;
            }
        }
        a = (c + b) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF ((c & 4) != 0) {
            c += u & 31;
            c &= 511;
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 2) {
                k0 += 1;
                a ^= a & 31;
                a &= 511;
            }
        }
        c -= 31 & 31;
        c &= 511;
        LW_IF (c > a) {
            LW_IF (!(b >= b) || a == 3) {
                LW_RETURN;
            }
            LW_ELSE {
                b = (b << 1) & 255;
            }
        }
        LW_ELSE LW_IF (b > a) {
            p(i) = a >> ((c & 3) + a * 0);
            LW_IF (u % 3 == 0) {
                c += c & 31;
                c &= 511;
            }
        }
        LW_ELSE {
            LW_IF (c > b) {
                p(i) = lw::select(b < a, a, c);
                LW_IF ((b & 5) != 0) {
                    for (int j1 = 0; j1 < 1; ++j1) {
                        c = c / (c | 1);
                        a += c & 31;
                        a &= 511;
                    }
                    LW_IF (!(c >= c) || a == 3) {
                        a += c & 31;
                        a &= 511;
                        a = c % 5;
                        c -= 14 & 31;
                        c &= 511;
                    }
                    LW_ELSE {
                        p(i) = a - 5;
                        c = c / (b | 1);
                    }
                }
            }
            LW_IF (!(b >= c) || b == 3) {
                LW_RETURN;
            }
        }
        c = (c ^ c) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c != b) {
            b = (33 ^ c) & 63;
        }
        b = lw::select(c < 32, 32, a);
        LW_IF (b % 2 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 6) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 3 && !(a >= b) || b == 3) {
                    k1 += 1;
                    LW_IF ((a & 5) != 0) {
                        b = (a * 2 - b) & 127;
                        a -= c & 31;
                        a &= 511;
                    }
                    LW_IF ((a & 2) != 0) {
                        a ^= c & 31;
                        a &= 511;
                    }
                    c = (c << 1) & 255;
                }
            }
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 1 + (c & 3)) {
                k2 += 1;
                LW_IF (b % 3 == 0) {
                    int k3 = 0;
                    LW_WHILE (k3 < 5) {
                        k3 += 1;
                        a += u & 31;
                        a &= 511;
                    }
                    if (u % 3 == 0) {
                        a = b + x((i * 7 + b) & 15) * 2;
                    }
                    LW_CONTINUE;
                }
                a -= a & 31;
                a &= 511;
            }
            b -= c & 31;
            b &= 511;
        }
        a += b & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 6 + (b & 3)) {
            k0 += 1;
            LW_IF (a < b && a > 2) {
                b = (c * 9 - b) & 127;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 1 && c % 5 == 0) {
                    k1 += 1;
                    LW_IF (a % 2 == 1) {
                        c = c / (a | 1);
                    }
                    LW_ELSE {
                        b = (c ^ c) & 63;
                    }
                    LW_IF (a < 27 && b > 14) {
                        b += u & 31;
                        b &= 511;
                    }
                    LW_IF (a < a && b > 15) {
                        c += b & 31;
                        c &= 511;
                        a = b / (b | 1);
                        b = c % 5;
                    }
                    LW_ELSE {
                        b ^= c & 31;
                        b &= 511;
                        q(i) = (a << 1) & 255;
                        b = a % 9;
                    }
                }
                c -= a & 31;
                c &= 511;
            }
            LW_IF (a < c) {
                c = c - 7;
            }
        }
        LW_IF (!(c >= a) || a == 3) {
            b ^= c & 31;
            b &= 511;
        }
        LW_IF (a < b && b > 4) {
            LW_IF (c < a && c > 2) {
                LW_RETURN;
            }
            b -= b & 31;
            b &= 511;
            LW_RETURN;
        }
        c = (c ^ a) & 63;
        p(i) = (c << 1) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < 6) {
            a = (c << 1) & 255;
        }
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5 && c != b) {
            k0 += 1;
            LW_IF (a != c) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 2 + (c & 3)) {
                    k1 += 1;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 4 && a > b) {
                        k2 += 1;
                        c -= c & 31;
                        c &= 511;
                        q(i) = c - 5;
                        c += a & 31;
                        c &= 511;
                    }
                    LW_IF (c < u && c > 14) {
                        a = b >> ((b & 3) + b * 0);
                        b -= b & 31;
                        b &= 511;
                        q(i) = b - 2;
                    }
                    LW_IF ((c & 4) != 0) {
                        q(i) = (c << 1) & 255;
                        c = a % 8;
                    }
                }
                LW_IF (b != c) {
                    c ^= b & 31;
                    c &= 511;
                }
                LW_IF (!(c >= a) || b == 3) {
                    for (int j3 = 0; j3 < 2; ++j3) {
                        a = lw::select(a < 8, 8, j3);
                        a = a >> ((3 & 3) + a * 0);
                    }
                    LW_IF (u % 2 == 0) {
                        a = c - 7;
                        c ^= 23 & 31;
                        c &= 511;
                        c += a & 31;
                        c &= 511;
                    }
                }
                LW_ELSE {
                    LW_IF (c > u) {
                        p(i) = (c + b) & 255;
                        p(i) = c / (a | 1);
                    }
                }
                LW_CONTINUE;
            }
        }
        b = b % 8;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (u % 3 == 0) {
            LW_IF (b < c) {
                LW_RETURN;
            }
        }
        LW_IF (c < b && b > 25) {
            LW_IF (a < b) {
                LW_RETURN;
            }
            LW_ELSE {
                c -= c & 31;
                c &= 511;
            }
        }
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 + (a & 3)) {
            k0 += 1;
            b = c + x((i * 7 + c) & 15) * 2;
            b -= c & 31;
            b &= 511;
            c ^= a & 31;
            c &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_12, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = c / (a | 1);
        int k0 = 0;
        LW_WHILE (k0 < 2) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 2) {
                k1 += 1;
                int k2 = 0;
                LW_WHILE (k2 < 1) {
                    k2 += 1;
                    c = (b * 8 - 32) & 127;
                }
                b ^= b & 31;
                b &= 511;
                LW_IF (a != c) {
                    LW_IF (c > b) {
                        p(i) = lw::select(c < 25, 25, a);
                        a ^= a & 31;
                        a &= 511;
                        c = (b << 1) & 255;
                    }
                    LW_ELSE {
                        b = (a << 1) & 255;
                        c = (a ^ b) & 63;
                    }
                    if (u % 3 == 0) {
                        p(i) = (c * 9 - 1) & 127;
                    }
                }
            }
        }
        lw::varying<int> k3 = 0;
        LW_WHILE (k3 < 4 && (a & 2) != 0) {
            k3 += 1;
            LW_IF (b % 2 == 0) {
                LW_RETURN;
            }
            LW_ELSE {
                c = (b << 1) & 255;
                for (int j4 = 0; j4 < 1; ++j4) {
                    LW_IF (!(a >= b) || c == 3) {
                        b -= a & 31;
                        b &= 511;
                        p(i) = (a << 1) & 255;
                    }
                    LW_IF (b % 4 == 0) {
                        b = c % 6;
                        b += a & 31;
                        b &= 511;
                        LW_RETURN;
                    }
                }
            }
            b = b + x((i * 7 + b) & 15) * 2;
        }
        c -= 10 & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_13, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a > b) {
            LW_RETURN;
        }
        LW_IF (c < b) {
            LW_RETURN;
        }
        LW_IF (!(c >= a) || b == 3) {
            c = lw::select(b < 3, 3, b);
        }
        LW_IF (b < 28 && b > 23) {
            LW_IF (a > b) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 1 && (c & 2) != 0) {
                    k0 += 1;
                    LW_IF (c < a) {
                        c ^= a & 31;
                        c &= 511;
                        p(i) = a % 9;
                        c = a - 5;
                    }
                    LW_ELSE LW_IF (b % 3 == 1) {
                        a = lw::select(a < a, a, b);
                        a ^= c & 31;
                        a &= 511;
                    }
                    LW_ELSE {
                        a = (c * 2 - a) & 127;
                    }
                }
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 2 && b < a) {
                    k1 += 1;
                    LW_IF (u % 2 == 0) {
                        a = c % 3;
                    }
                }
                LW_RETURN;
            }
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_14, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < 39 && b > 14) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3 + (b & 3)) {
                k0 += 1;
                LW_IF (b % 3 == 0) {
                    LW_CONTINUE;
                }
            }
        }
        LW_ELSE {
            a = b + x(i) * 2;
        }
        LW_IF (b < b && b > 29) {
            b += c & 31;
            b &= 511;
            c = lw::select(b < c, c, c);
        }
        LW_IF (!(b >= u) || a == 3) {
            a = c / (b | 1);
        }
        b += b & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_15, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            q(i) = a % 8;
        }
        LW_IF (b != b) {
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 4 && !(c >= a) || a == 3) {
                k1 += 1;
                LW_IF (a != b) {
                    LW_IF (c < 6) {
                        b ^= b & 31;
                        b &= 511;
                        c = a + x((i * 7 + a) & 15) * 2;
                        c ^= b & 31;
                        c &= 511;
                    }
                    LW_ELSE LW_IF (b < u) {
                        p(i) = b >> ((c & 3) + b * 0);
                    }
                    LW_ELSE {
                        b ^= a & 31;
                        b &= 511;
                        a ^= u & 31;
                        a &= 511;
                    }
                }
                LW_IF (a % 5 == 0) {
                    LW_CONTINUE;
                }
            }
        }
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 3 + (a & 3)) {
            k2 += 1;
            for (int j3 = 0; j3 < 1; ++j3) {
                if (u % 2 == 0) {
                    LW_IF (a > c) {
                        a ^= b & 31;
                        a &= 511;
                        q(i) = a >> ((u & 3) + a * 0);
                        LW_RETURN;
                    }
                }
                a = b >> ((c & 3) + b * 0);
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_16, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a % 2 == 1) {
            LW_RETURN;
        }
        for (int j0 = 0; j0 < 1; ++j0) {
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6 + (a & 3)) {
                k1 += 1;
                LW_IF (a < c && a > 3) {
                    LW_BREAK;
                }
            }
            for (int j2 = 0; j2 < 2; ++j2) {
                a ^= a & 31;
                a &= 511;
                a = lw::select(a < u, u, j0);
            }
        }
        LW_IF (a < b) {
            for (int j3 = 0; j3 < 2; ++j3) {
                LW_IF ((a & 1) != 0) {
                    LW_IF (!(b >= a) || c == 3) {
                        b = lw::select(b < j3, j3, c);
                        c = c + x(i) * 2;
                    }
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 1) {
                        k4 += 1;
                        c -= c & 31;
                        c &= 511;
                    }
                    LW_IF (b != b) {
                        LW_RETURN;
                    }
                }
                LW_ELSE {
                    c = (b ^ a) & 63;
                }
                for (int j5 = 0; j5 < 2; ++j5) {
                    LW_IF (b < j5 && c > 1) {
                        b = a + x(i) * 2;
                    }
                    LW_ELSE {
                        b = (c * 8 - c) & 127;
                    }
                    LW_IF (c > c) {
                        LW_RETURN;
                    }
                    p(i) = (u ^ a) & 63;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_17, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = b % 6;
        LW_IF (!(a >= a) || b == 3) {
            a = c >> ((c & 3) + c * 0);
        }
        LW_IF (c % 3 == 1) {
            LW_IF (b > c) {
                LW_IF (u % 2 == 0) {
                    LW_IF (b < a) {
                        b = (a * 2 - u) & 127;
                    }
                }
                LW_IF (c > b) {
                    LW_IF (c < a) {
                        c = lw::select(a < b, b, b);
                        b = (c + b) & 255;
                        c ^= c & 31;
                        c &= 511;
                    }
                    for (int j0 = 0; j0 < 3; ++j0) {
                        q(i) = (b + b) & 255;
                    }
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 2 + (a & 3)) {
                        k1 += 1;
                        a ^= c & 31;
                        a &= 511;
                        a = lw::select(a < c, c, c);
                        b -= a & 31;
                        b &= 511;
                    }
                }
                c = (c ^ b) & 63;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_18, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4 + (c & 3)) {
            k0 += 1;
            c = (u ^ c) & 63;
            LW_IF (!(c >= a) || c == 3) {
                if (u % 3 == 0) {
                    LW_IF (a < c && b > 2) {
                        c -= a & 31;
                        c &= 511;
                    }
                    LW_IF (b != c) {
                        p(i) = c - 4;
                        a += a & 31;
                        a &= 511;
                    }
                }
                LW_IF (c < c && c > 29) {
                    LW_IF ((a & 1) != 0) {
                        LW_RETURN;
                    }
                    LW_BREAK;
                }
                LW_ELSE {
                    b = b - 1;
                }
            }
            q(i) = (c + 34) & 255;
        }
        q(i) = c / (c | 1);
        b = (c << 1) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_19, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = (a + a) & 255;
        int k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 3) {
                k1 += 1;
                LW_IF (b < c) {
                    LW_IF (c < a) {
                        a += c & 31;
                        a &= 511;
                        a = (c + a) & 255;
                        a -= a & 31;
                        a &= 511;
                    }
                    q(i) = (a + b) & 255;
                }
            }
            q(i) = (c + 0) & 255;
        }
        q(i) = c + x(i) * 2;
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 6) {
            k2 += 1;
            LW_IF (!(c >= a) || a == 3) {
                LW_BREAK;
            }
        }
        c = (c * 5 - u) & 127;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_20, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c += c & 31;
        c &= 511;
        LW_IF (u % 3 == 0) {
            if (u % 3 == 0) {
                b = a >> ((c & 3) + a * 0);
                LW_IF ((c & 4) != 0) {
                    b -= a & 31;
                    b &= 511;
                    lw::varying<int> k0 = 0;
                    LW_WHILE (k0 < 2) {
                        k0 += 1;
                        c -= b & 31;
                        c &= 511;
                        c -= b & 31;
                        c &= 511;
                        a = c + x((i * 7 + c) & 15) * 2;
                    }
                }
            }
        }
        p(i) = (u ^ c) & 63;
        a ^= u & 31;
        a &= 511;
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 4) {
            k1 += 1;
            c ^= b & 31;
            c &= 511;
            b -= u & 31;
            b &= 511;
            c += 29 & 31;
            c &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_21, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (a << 1) & 255;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            LW_IF (u % 3 == 0) {
                b -= c & 31;
                b &= 511;
            }
            q(i) = (a << 1) & 255;
            LW_IF (!(c >= a) || c == 3) {
                if (u % 3 == 0) {
                    for (int j1 = 0; j1 < 3; ++j1) {
                        a = c + x(i) * 2;
                        a = a - 5;
                        a = a % 9;
                    }
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 2) {
                        k2 += 1;
                        c += b & 31;
                        c &= 511;
                        a -= b & 31;
                        a &= 511;
                    }
                }
            }
        }
        a = (a ^ a) & 63;
        p(i) = (c << 1) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_22, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = (7 ^ b) & 63;
        LW_IF (c > b) {
            b -= b & 31;
            b &= 511;
            LW_IF (c < b && a > 30) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 6 + (c & 3)) {
                    k0 += 1;
                    for (int j1 = 0; j1 < 1; ++j1) {
                        p(i) = (c << 1) & 255;
                        a -= a & 31;
                        a &= 511;
                    }
                    LW_IF (c > b) {
                        c += b & 31;
                        c &= 511;
                        p(i) = (b << 1) & 255;
                    }
                    LW_ELSE {
                        c = (a + a) & 255;
                        a ^= b & 31;
                        a &= 511;
                    }
                }
            }
            a = a >> ((c & 3) + a * 0);
        }
        b += u & 31;
        b &= 511;
        a = (u ^ a) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_23, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 && c % 2 == 1) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 5 + (a & 3)) {
                k1 += 1;
                LW_IF (c > b) {
                    a = (a * 8 - b) & 127;
                }
                LW_IF (c != b) {
                    LW_RETURN;
                }
                LW_IF (a != a) {
                    b = (b + c) & 255;
                }
                LW_ELSE {
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 2 + (b & 3)) {
                        k2 += 1;
                        p(i) = (a ^ a) & 63;
                        c ^= b & 31;
                        c &= 511;
                    }
                }
            }
        }
        c = (b + a) & 255;
        b = lw::select(a < c, c, b);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_24, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b -= b & 31;
        b &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 + (a & 3)) {
            k0 += 1;
            LW_IF ((c & 5) != 0) {
                int k1 = 0;
                LW_WHILE (k1 < 6) {
                    k1 += 1;
                    LW_IF (a % 3 == 0) {
                        c = (c << 1) & 255;
                        a = (a + a) & 255;
                        p(i) = c + x((i * 7 + c) & 15) * 2;
                        LW_CONTINUE;
                    }
                    LW_IF (c < a) {
                        c -= c & 31;
                        c &= 511;
                        LW_BREAK;
                    }
                    LW_ELSE {
                        q(i) = (b * 3 - b) & 127;
                        a -= b & 31;
                        a &= 511;
                    }
                    LW_IF (b % 5 == 0) {
                        b = (a << 1) & 255;
                    }
                }
                LW_RETURN;
            }
            LW_ELSE {
                q(i) = b % 8;
            }
        }
        b = a % 10;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_25, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (b * 7 - a) & 127;
        b = (c << 1) & 255;
        LW_IF ((c & 1) != 0) {
            b += a & 31;
            b &= 511;
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3) {
                k0 += 1;
                b = (c << 1) & 255;
            }
            LW_IF (b < u) {
                b = a / (a | 1);
                LW_IF (!(b >= c) || a == 3) {
                    LW_IF (c % 3 == 1) {
                        LW_RETURN;
                    }
                    LW_ELSE {
                        b = b - 9;
                        a = (c << 1) & 255;
                        a -= a & 31;
                        a &= 511;
                    }
                }
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 2 && c != b) {
                    k1 += 1;
                    c ^= a & 31;
                    c &= 511;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 3 && (c & 5) != 0) {
                        k2 += 1;
                        c += u & 31;
                        c &= 511;
                        b -= b & 31;
                        b &= 511;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_26, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b ^= c & 31;
        b &= 511;
        c = c / (a | 1);
        LW_IF (c != b) {
            LW_IF (c > c) {
                LW_RETURN;
            }
            c ^= c & 31;
            c &= 511;
        }
        LW_IF (!(b >= b) || a == 3) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3 && c > b) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 6) {
                    k1 += 1;
                    LW_IF (b < c && c > 10) {
                        c = lw::select(b < 16, 16, b);
                        q(i) = (c << 1) & 255;
                    }
                    LW_ELSE {
                        b += a & 31;
                        b &= 511;
                        a -= a & 31;
                        a &= 511;
                    }
                    c = b - 9;
                    for (int j2 = 0; j2 < 3; ++j2) {
                        a -= c & 31;
                        a &= 511;
                        c ^= a & 31;
                        c &= 511;
                    }
                }
                a ^= a & 31;
                a &= 511;
                b += a & 31;
                b &= 511;
            }
        }
        LW_ELSE {
            p(i) = b >> ((a & 3) + b * 0);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_27, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a ^= c & 31;
        a &= 511;
        LW_IF (a < u && b > 16) {
            LW_IF (a != c) {
                b = lw::select(c < u, u, b);
                LW_IF (b < b) {
                    LW_IF (a < c) {
                        a = (c << 1) & 255;
                        a += u & 31;
                        a &= 511;
                        c -= a & 31;
                        c &= 511;
                        LW_RETURN;
                    }
                    LW_ELSE {
                        c -= c & 31;
                        c &= 511;
                    }
                    c = b >> ((c & 3) + b * 0);
                    b -= c & 31;
                    b &= 511;
                }
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 4) {
                    k0 += 1;
                    a = c >> ((c & 3) + c * 0);
                    for (int j1 = 0; j1 < 2; ++j1) {
                        a ^= 12 & 31;
                        a &= 511;
                        c = (a * 8 - c) & 127;
                    }
                }
            }
            b = (a * 9 - b) & 127;
            LW_IF (!(b >= a) || b == 3) {
                LW_RETURN;
            }
        }
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 1) {
            k2 += 1;
            b = (b * 4 - u) & 127;
            a = a >> ((b & 3) + a * 0);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_28, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a > a) {
            LW_RETURN;
        }
        LW_ELSE {
            if (u % 2 == 0) {
                LW_IF (!(b >= u) || a == 3) {
                    int k0 = 0;
                    LW_WHILE (k0 < 3) {
                        k0 += 1;
                        b ^= c & 31;
                        b &= 511;
                        c ^= c & 31;
                        c &= 511;
                        c = a / (c | 1);
                    }
                    b = (b << 1) & 255;
                }
                if (u % 2 == 0) {
                    c = (u ^ a) & 63;
                }
                LW_IF (b < b && c > 10) {
                    p(i) = lw::select(a < a, a, c);
                }
            }
            p(i) = (b << 1) & 255;
        }
        b += a & 31;
        b &= 511;
        LW_IF (u % 3 == 0) {
            c += c & 31;
            c &= 511;
        }
        a -= a & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_29, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5 && b > u) {
            k0 += 1;
            LW_IF (c != c) {
                b -= c & 31;
                b &= 511;
                LW_BREAK;
            }
            LW_ELSE {
                q(i) = a - 9;
            }
            LW_IF (c != a) {
                LW_IF (a > a) {
                    LW_IF (a % 3 == 1) {
                        LW_BREAK;
                    }
                    LW_ELSE {
                        p(i) = c / (b | 1);
                        b -= b & 31;
                        b &= 511;
                        a ^= b & 31;
                        a &= 511;
                    }
                    LW_BREAK;
                }
                b = b / (a | 1);
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 4 + (b & 3)) {
                    k1 += 1;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 1 + (a & 3)) {
                        k2 += 1;
                        a = (u ^ c) & 63;
                        c = c + x((i * 7 + c) & 15) * 2;
                        b ^= a & 31;
                        b &= 511;
                    }
                    LW_IF (a < c) {
                        a += a & 31;
                        a &= 511;
                    }
                    b ^= a & 31;
                    b &= 511;
                }
            }
            p(i) = (a * 9 - 23) & 127;
        }
        a = lw::select(c < b, b, 31);
        LW_IF (c != b) {
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_1
#define FUZZ_1(M) M(fuzz_1_0) M(fuzz_1_1) M(fuzz_1_2) M(fuzz_1_3) M(fuzz_1_4) M(fuzz_1_5) M(fuzz_1_6) M(fuzz_1_7) M(fuzz_1_8) M(fuzz_1_9) M(fuzz_1_10) M(fuzz_1_11) M(fuzz_1_12) M(fuzz_1_13) M(fuzz_1_14) M(fuzz_1_15) M(fuzz_1_16) M(fuzz_1_17) M(fuzz_1_18) M(fuzz_1_19) M(fuzz_1_20) M(fuzz_1_21) M(fuzz_1_22) M(fuzz_1_23) M(fuzz_1_24) M(fuzz_1_25) M(fuzz_1_26) M(fuzz_1_27) M(fuzz_1_28) M(fuzz_1_29)
#endif
