// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_2_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            a = (c << 1) & 255;
            b ^= b & 31;
            b &= 511;
            if (u % 3 == 0) {
                if (u % 3 == 0) {
                    LW_IF (a % 5 == 0) {
                        LW_CONTINUE;
                    }
                    LW_ELSE {
                        p(i) = (c << 1) & 255;
                        a = (a + a) & 255;
                    }
                    LW_IF (u % 3 == 0) {
                        b = a - 6;
                    }
                }
                c = (a * 4 - b) & 127;
            }
        }
        c = lw::select(b < a, a, 24);
        int k1 = 0;
        LW_WHILE (k1 < 3) {
            k1 += 1;
            LW_IF (b < 39) {
                LW_BREAK;
            }
            LW_ELSE {
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 6 + (a & 3)) {
                    k2 += 1;
                    q(i) = (b << 1) & 255;
                    LW_IF (b < u) {
                        LW_BREAK;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < c) {
            LW_IF ((a & 4) != 0) {
                for (int j0 = 0; j0 < 1; ++j0) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 2) {
                        k1 += 1;
                        q(i) = a + x((i * 7 + a) & 15) * 2;
                    }
                    LW_IF (a < b) {
                        q(i) = (c ^ c) & 63;
                        q(i) = c / (c | 1);
                        LW_RETURN;
                    }
                    LW_ELSE {
                        a -= j0 & 31;
                        a &= 511;
                        b -= j0 & 31;
                        b &= 511;
                    }
                    b = b - 8;
                }
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 6 && (!(b >= u) || c == 3)) {
                    k2 += 1;
                    LW_IF ((b & 2) != 0) {
                        b = (a << 1) & 255;
                        c += a & 31;
                        c &= 511;
                        b ^= b & 31;
                        b &= 511;
                    }
                }
                LW_RETURN;
            }
            c = b % 5;
            a += c & 31;
            a &= 511;
            LW_RETURN;
        }
        a = (b ^ b) & 63;
        a = c - 1;
        if (u % 2 == 0) {
            for (int j3 = 0; j3 < 2; ++j3) {
                LW_IF (c > j3) {
                    LW_IF (a < 39 && b > 12) {
                        p(i) = c / (c | 1);
                        c = c / (b | 1);
                        c = b - 9;
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

LW_JIT(fuzz_2_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 6) {
            k0 += 1;
            LW_IF (b < 26 && c > 7) {
                LW_CONTINUE;
            }
            for (int j1 = 0; j1 < 2; ++j1) {
                b += b & 31;
                b &= 511;
                a = lw::select(c < 37, 37, j1);
                q(i) = b >> ((a & 3) + b * 0);
            }
            LW_IF (!(b >= u) || a == 3) {
                LW_IF (!(a >= u) || b == 3) {
                    LW_IF (b < a && a > 8) {
                        c -= b & 31;
                        c &= 511;
                        c = (c << 1) & 255;
                        c -= b & 31;
                        c &= 511;
                    }
                    LW_BREAK;
                }
                LW_BREAK;
            }
        }
        a = (b + b) & 255;
        LW_IF ((c & 1) != 0) {
            b -= 5 & 31;
            b &= 511;
            c = b % 10;
            LW_RETURN;
        }
        q(i) = (c ^ c) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 + (a & 3)) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 2 && (a % 4 == 1)) {
                k1 += 1;
                int k2 = 0;
                LW_WHILE (k2 < 5) {
                    k2 += 1;
                    LW_IF (b < a && a > 13) {
                        b -= u & 31;
                        b &= 511;
                        c ^= b & 31;
                        c &= 511;
                        c = (c ^ c) & 63;
                    }
                    LW_IF ((a & 4) != 0) {
                        c = (a + c) & 255;
                        q(i) = (c * 2 - c) & 127;
                    }
                    c = (a * 8 - 33) & 127;
                }
                LW_IF (a < c && c > 18) {
                    LW_BREAK;
                }
                b = c % 5;
            }
        }
        LW_IF (b < a && a > 19) {
            LW_RETURN;
        }
        LW_ELSE {
            LW_IF (a < u && b > 3) {
                for (int j3 = 0; j3 < 1; ++j3) {
                    LW_IF (c < j3 && b > 2) {
                        LW_RETURN;
                    }
                    LW_ELSE {
                        b ^= a & 31;
                        b &= 511;
                        q(i) = (c * 7 - u) & 127;
                    }
                    LW_IF (c > u) {
                        a = a + x(i) * 2;
                        a -= b & 31;
                        a &= 511;
                        c = a + x(i) * 2;
                        LW_RETURN;
                    }
                }
            }
        }
        b = (b ^ b) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (b * 3 - c) & 127;
        int k0 = 0;
        LW_WHILE (k0 < 6) {
            k0 += 1;
            LW_IF (b < u) {
                LW_IF (!(c >= u) || a == 3) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 5 + (c & 3)) {
                        k1 += 1;
                        b = a / (c | 1);
                        q(i) = lw::select(a < c, c, b);
                        b -= 20 & 31;
                        b &= 511;
                    }
                    c = (b ^ c) & 63;
                }
                b += 39 & 31;
                b &= 511;
            }
        }
        a = (16 ^ c) & 63;
        c += b & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = b % 7;
        q(i) = (c ^ b) & 63;
        LW_IF (!(a >= c) || c == 3) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 2) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 5 && (!(b >= 6) || a == 3)) {
                    k1 += 1;
                    LW_IF (!(c >= a) || a == 3) {
                        LW_CONTINUE;
                    }
                    LW_ELSE {
                        b ^= c & 31;
                        b &= 511;
                        b += a & 31;
                        b &= 511;
                        b -= c & 31;
                        b &= 511;
                    }
                    for (int j2 = 0; j2 < 1; ++j2) {
                        c = (a * 9 - c) & 127;
                        a = a - 7;
                        a = (a ^ c) & 63;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_6, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a ^= a & 31;
        a &= 511;
        int k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            a = a % 7;
            LW_IF ((b & 2) != 0) {
                LW_IF (b % 2 == 1) {
                    if (u % 3 == 0) {
                        c -= a & 31;
                        c &= 511;
                    }
                    LW_IF (a % 5 == 1) {
                        q(i) = c + x(i) * 2;
                    }
                }
                b ^= b & 31;
                b &= 511;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 4 && (b > a)) {
                    k1 += 1;
                    c ^= u & 31;
                    c &= 511;
                    LW_IF (!(b >= 17) || c == 3) {
                        a = b % 5;
                        b = b + x(i) * 2;
                    }
                }
            }
        }
        LW_IF (a % 5 == 1) {
            c -= u & 31;
            c &= 511;
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 6 + (a & 3)) {
                k2 += 1;
                for (int j3 = 0; j3 < 3; ++j3) {
                    LW_IF (!(b >= 25) || c == 3) {
                        a -= u & 31;
                        a &= 511;
                        LW_RETURN;
                    }
                    for (int j4 = 0; j4 < 2; ++j4) {
                        c += j4 & 31;
                        c &= 511;
                    }
                    b = c + x((i * 7 + c) & 15) * 2;
                }
            }
            LW_IF (b != c) {
                LW_IF (c < u) {
                    LW_RETURN;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = a - 4;
        for (int j0 = 0; j0 < 1; ++j0) {
            q(i) = (c ^ a) & 63;
        }
        LW_IF (b < c && c > 23) {
            c = c + x((i * 7 + c) & 15) * 2;
            int k1 = 0;
            LW_WHILE (k1 < 6) {
                k1 += 1;
                LW_IF ((c & 5) != 0) {
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 1) {
                        k2 += 1;
                        c = lw::select(a < a, a, b);
                    }
                    a = a + x((i * 7 + a) & 15) * 2;
                }
                LW_ELSE LW_IF (c % 5 == 0) {
                    LW_IF ((b & 1) != 0) {
                        b ^= a & 31;
                        b &= 511;
                        c += c & 31;
                        c &= 511;
                    }
                }
                LW_ELSE {
                    LW_IF (c > u) {
                        LW_RETURN;
                    }
                    LW_ELSE {
                        p(i) = a - 4;
                    }
                }
                b += b & 31;
                b &= 511;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 1; ++j0) {
            b += b & 31;
            b &= 511;
            LW_IF (u % 2 == 0) {
                a += u & 31;
                a &= 511;
            }
            LW_IF (a > 27) {
                LW_IF (b > 9) {
                    LW_IF (a < b) {
                        b = (b << 1) & 255;
                        LW_RETURN;
                    }
                    LW_RETURN;
                }
            }
        }
        for (int j1 = 0; j1 < 3; ++j1) {
            c = (c * 5 - b) & 127;
        }
        LW_IF (b > 7) {
            LW_IF (b < a) {
                int k2 = 0;
                LW_WHILE (k2 < 3) {
                    k2 += 1;
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 5 + (a & 3)) {
                        k3 += 1;
                        c = b + x(i) * 2;
                        a -= b & 31;
                        a &= 511;
                    }
                    a = (a ^ b) & 63;
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 4 + (a & 3)) {
                        k4 += 1;
                        c = a % 11;
                        b += b & 31;
                        b &= 511;
                        a -= a & 31;
                        a &= 511;
                    }
                }
                c += c & 31;
                c &= 511;
                LW_RETURN;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 6 && (!(c >= 2) || a == 3)) {
            k0 += 1;
            if (u % 3 == 0) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 1) {
                    k1 += 1;
                    LW_IF (a < u && c > 16) {
                        LW_CONTINUE;
                    }
                    c += a & 31;
                    c &= 511;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 5) {
                        k2 += 1;
                        a = a - 4;
                        b ^= a & 31;
                        b &= 511;
                        c = (a << 1) & 255;
                    }
                }
                c = lw::select(c < a, a, b);
            }
        }
        LW_IF (b % 4 == 0) {
            b += b & 31;
            b &= 511;
        }
        LW_ELSE {
            c = lw::select(c < b, b, c);
            lw::varying<int> k3 = 0;
            LW_WHILE (k3 < 1 + (a & 3)) {
                k3 += 1;
                b -= c & 31;
                b &= 511;
                c = b - 9;
            }
        }
        LW_IF (a < 32) {
            a -= b & 31;
            a &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            a ^= u & 31;
            a &= 511;
        }
        b -= a & 31;
        b &= 511;
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 3 && ((c & 5) != 0)) {
            k1 += 1;
            LW_IF (b < u) {
                LW_IF (c % 4 == 0) {
                    LW_CONTINUE;
                }
            }
        }
        LW_IF ((a & 5) != 0) {
            a += a & 31;
            a &= 511;
            for (int j2 = 0; j2 < 3; ++j2) {
                a += b & 31;
                a &= 511;
            }
            c -= 38 & 31;
            c &= 511;
            LW_RETURN;
        }
        LW_ELSE {
            lw::varying<int> k3 = 0;
            LW_WHILE (k3 < 4 && ((c & 1) != 0)) {
                k3 += 1;
                LW_IF (a > c) {
                    c ^= a & 31;
                    c &= 511;
                    a = b >> ((2 & 3) + b * 0);
                }
                LW_IF (!(b >= c) || c == 3) {
                    LW_CONTINUE;
                }
                c -= a & 31;
                c &= 511;
            }
            p(i) = a / (a | 1);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = b % 5;
        c += u & 31;
        c &= 511;
        b -= u & 31;
        b &= 511;
        if (u % 3 == 0) {
            c = (a << 1) & 255;
            a = c - 8;
            LW_IF (b < u) {
                LW_IF (a < u && b > 10) {
                    LW_RETURN;
                }
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 6 + (c & 3)) {
                    k0 += 1;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 2 + (a & 3)) {
                        k1 += 1;
                        q(i) = b - 3;
                    }
                    LW_IF (!(c >= u) || b == 3) {
                        LW_CONTINUE;
                    }
                    LW_IF (b > c) {
                        b = c / (b | 1);
                        a = b / (b | 1);
                        p(i) = (a * 2 - b) & 127;
                    }
                }
            }
            LW_ELSE {
                b += u & 31;
                b &= 511;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_12, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a < u) {
            q(i) = b >> ((c & 3) + b * 0);
            b -= b & 31;
            b &= 511;
            for (int j0 = 0; j0 < 2; ++j0) {
                c = (a ^ c) & 63;
                LW_IF (c > 3) {
                    LW_IF ((c & 5) != 0) {
                        LW_RETURN;
                    }
                    a += j0 & 31;
                    a &= 511;
                }
                b = c / (c | 1);
            }
            LW_RETURN;
        }
        q(i) = a >> ((c & 3) + a * 0);
        LW_IF (b != c) {
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6) {
                k1 += 1;
                LW_IF (b != c) {
                    LW_BREAK;
                }
            }
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_13, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 1; ++j0) {
            c = (c + a) & 255;
            LW_IF ((c & 4) != 0) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 3) {
                    k1 += 1;
                    a += a & 31;
                    a &= 511;
                    LW_IF (a < 37) {
                        a ^= j0 & 31;
                        a &= 511;
                        a = lw::select(c < a, a, u);
                    }
                }
                LW_IF (a < c && c > 17) {
                    int k2 = 0;
                    LW_WHILE (k2 < 3) {
                        k2 += 1;
                        q(i) = (c << 1) & 255;
                    }
                }
            }
        }
        a = a / (b | 1);
        b += c & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_14, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < u && c > 26) {
            a = b >> ((b & 3) + b * 0);
            a = c - 7;
        }
        a ^= a & 31;
        a &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            LW_IF (a % 5 == 0) {
                a += b & 31;
                a &= 511;
                for (int j1 = 0; j1 < 1; ++j1) {
                    LW_IF (c != a) {
                        LW_RETURN;
                    }
                    LW_IF (b < u) {
                        c = c - 1;
                        LW_RETURN;
                    }
                }
            }
        }
        LW_IF (b != a) {
            LW_RETURN;
        }
        LW_ELSE {
            LW_IF ((b & 4) != 0) {
                a = c >> ((c & 3) + c * 0);
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_15, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b = (b + b) & 255;
        c = b - 5;
        c = (b * 8 - a) & 127;
        int k0 = 0;
        LW_WHILE (k0 < 6) {
            k0 += 1;
            LW_IF (c > 15) {
                LW_CONTINUE;
            }
            LW_ELSE {
                LW_IF ((c & 1) != 0) {
                    b = a + x((i * 7 + a) & 15) * 2;
                    LW_IF ((c & 1) != 0) {
                        a -= c & 31;
                        a &= 511;
                        b -= u & 31;
                        b &= 511;
                        b = b - 3;
                    }
                    LW_ELSE LW_IF ((a & 4) != 0) {
                        c = a - 1;
                    }
                    LW_ELSE {
                        b = b + x(i) * 2;
                        c += 13 & 31;
                        c &= 511;
                    }
                    LW_CONTINUE;
                }
                c += a & 31;
                c &= 511;
            }
        }
        c -= b & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_16, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b -= c & 31;
        b &= 511;
        a = a - 4;
        c -= a & 31;
        c &= 511;
        LW_IF (u % 2 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3 && (b % 3 == 1)) {
                k0 += 1;
                int k1 = 0;
                LW_WHILE (k1 < 6) {
                    k1 += 1;
                    a = b / (b | 1);
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 4) {
                        k2 += 1;
                        b -= 12 & 31;
                        b &= 511;
                        a ^= c & 31;
                        a &= 511;
                        b = a - 2;
                    }
                }
                c += b & 31;
                c &= 511;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_17, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2 + (b & 3)) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6) {
                k1 += 1;
                LW_IF (b % 5 == 0) {
                    if (u % 2 == 0) {
                        c += a & 31;
                        c &= 511;
                        a ^= c & 31;
                        a &= 511;
                    }
                }
            }
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 5) {
                k2 += 1;
                LW_IF (u % 2 == 0) {
                    if (u % 3 == 0) {
                        b -= a & 31;
                        b &= 511;
                        b = (c * 3 - b) & 127;
                    }
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 5 && (!(b >= u) || c == 3)) {
                        k3 += 1;
                        a -= 11 & 31;
                        a &= 511;
                    }
                    LW_IF (a != b) {
                        q(i) = (b * 6 - a) & 127;
                        q(i) = a >> ((c & 3) + a * 0);
                    }
                }
            }
            q(i) = (a + 20) & 255;
        }
        LW_IF (u % 2 == 0) {
            c -= b & 31;
            c &= 511;
        }
        c = (a << 1) & 255;
        LW_IF (c < 10) {
            LW_RETURN;
        }
        for (int j4 = 0; j4 < 2; ++j4) {
            q(i) = a - 3;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_18, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c < a) {
            LW_IF (!(c >= 10) || b == 3) {
                LW_RETURN;
            }
            LW_ELSE {
                b += 6 & 31;
                b &= 511;
            }
        }
        LW_ELSE {
            b = (b << 1) & 255;
            c += b & 31;
            c &= 511;
            LW_IF (b % 2 == 1) {
                b = (a + 8) & 255;
            }
        }
        LW_IF ((c & 4) != 0) {
            LW_IF (b < u) {
                LW_RETURN;
            }
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3 + (b & 3)) {
                k0 += 1;
                LW_IF (a > b) {
                    LW_IF (b % 5 == 0) {
                        LW_BREAK;
                    }
                    LW_BREAK;
                }
                LW_ELSE {
                    q(i) = a / (a | 1);
                    a ^= a & 31;
                    a &= 511;
                }
            }
            b += 3 & 31;
            b &= 511;
        }
        b ^= a & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_19, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 6) {
            k0 += 1;
            b -= u & 31;
            b &= 511;
        }
        LW_IF (c != a) {
            LW_IF (b < c && c > 28) {
                c += u & 31;
                c &= 511;
                LW_IF (u % 3 == 0) {
                    LW_IF (b > 9) {
                        q(i) = a - 7;
                        q(i) = (b ^ a) & 63;
                    }
                    c = (c + c) & 255;
                }
            }
        }
        for (int j1 = 0; j1 < 1; ++j1) {
            LW_IF (a != c) {
                b = a % 3;
            }
            LW_IF (c != a) {
                p(i) = a + x((i * 7 + a) & 15) * 2;
            }
            LW_ELSE {
                LW_IF (a != c) {
                    LW_IF (a > 1) {
                        a += a & 31;
                        a &= 511;
                        LW_RETURN;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_20, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < c && c > 14) {
            LW_RETURN;
        }
        q(i) = c >> ((c & 3) + c * 0);
        if (u % 3 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 2 + (b & 3)) {
                k0 += 1;
                LW_IF (a > u) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 5 && (!(a >= 9) || b == 3)) {
                        k1 += 1;
                        a ^= 37 & 31;
                        a &= 511;
                    }
                }
                c = c + x(i) * 2;
            }
            LW_IF (c < 28) {
                LW_RETURN;
            }
        }
        q(i) = c >> ((a & 3) + c * 0);
        LW_IF (b < u) {
            int k2 = 0;
            LW_WHILE (k2 < 4) {
                k2 += 1;
                LW_IF (u % 2 == 0) {
                    LW_IF (c != a) {
                        a -= b & 31;
                        a &= 511;
                        c -= b & 31;
                        c &= 511;
                    }
                }
                LW_IF (!(c >= u) || a == 3) {
                    for (int j3 = 0; j3 < 2; ++j3) {
                        a += b & 31;
                        a &= 511;
                    }
                }
                LW_IF (b < 25) {
                    LW_CONTINUE;
                }
            }
            LW_IF ((b & 1) != 0) {
                a += a & 31;
                a &= 511;
                LW_RETURN;
            }
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_21, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c < b && b > 6) {
            LW_IF (b < c) {
                int k0 = 0;
                LW_WHILE (k0 < 5) {
                    k0 += 1;
                    q(i) = a + x(i) * 2;
                }
                a = (b + u) & 255;
            }
        }
        LW_ELSE {
            p(i) = (a + c) & 255;
        }
        LW_IF (a % 4 == 1) {
            LW_RETURN;
        }
        int k1 = 0;
        LW_WHILE (k1 < 5) {
            k1 += 1;
            int k2 = 0;
            LW_WHILE (k2 < 6) {
                k2 += 1;
                LW_IF (c != a) {
                    LW_RETURN;
                }
            }
            LW_IF ((a & 2) != 0) {
                c -= a & 31;
                c &= 511;
            }
        }
        a -= a & 31;
        a &= 511;
        a ^= a & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_22, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2) {
            k0 += 1;
            if (u % 2 == 0) {
                LW_IF (!(a >= u) || b == 3) {
                    for (int j1 = 0; j1 < 2; ++j1) {
                        b += b & 31;
                        b &= 511;
                    }
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 3 && (!(c >= 0) || a == 3)) {
                        k2 += 1;
                        a = b / (c | 1);
                        c += a & 31;
                        c &= 511;
                    }
                    LW_IF (b > 6) {
                        b += a & 31;
                        b &= 511;
                        b = a >> ((c & 3) + a * 0);
                    }
                }
            }
        }
        c = c + x(i) * 2;
        LW_IF (a > 39) {
            lw::varying<int> k3 = 0;
            LW_WHILE (k3 < 5 + (b & 3)) {
                k3 += 1;
                LW_IF ((a & 1) != 0) {
                    LW_IF (b < u) {
                        LW_CONTINUE;
                    }
                    LW_IF (b < a) {
                        q(i) = (c << 1) & 255;
                        b ^= a & 31;
                        b &= 511;
                    }
                    LW_ELSE LW_IF (!(b >= 10) || c == 3) {
                        c ^= c & 31;
                        c &= 511;
                        c = c + x(i) * 2;
                        c += c & 31;
                        c &= 511;
                    }
                    LW_ELSE {
                        q(i) = (b << 1) & 255;
                    }
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 2) {
                        k4 += 1;
                        c = (b << 1) & 255;
                    }
                }
                b = b + x(i) * 2;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_23, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 3 + (c & 3)) {
            k0 += 1;
            a = (b << 1) & 255;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 2 + (a & 3)) {
                k1 += 1;
                LW_IF (b != c) {
                    LW_IF (b > 22) {
                        LW_BREAK;
                    }
                    LW_ELSE {
                        q(i) = b % 11;
                        b = (c ^ b) & 63;
                        q(i) = (b * 9 - b) & 127;
                    }
                }
                LW_IF (b != c) {
                    LW_IF ((a & 4) != 0) {
                        q(i) = c % 8;
                        p(i) = a / (a | 1);
                    }
                    LW_ELSE LW_IF (!(a >= b) || b == 3) {
                        b = c - 9;
                    }
                    LW_ELSE {
                        a = c % 5;
                        c = b % 2;
                    }
                }
            }
        }
        p(i) = a - 2;
        a = lw::select(c < u, u, a);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_24, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b = (b << 1) & 255;
        int k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            LW_IF (u % 3 == 0) {
                LW_IF (c < u) {
                    LW_IF ((a & 5) != 0) {
                        LW_RETURN;
                    }
                    LW_IF (c != a) {
                        LW_BREAK;
                    }
                }
                LW_ELSE {
                    LW_IF (a != b) {
                        b = c - 3;
                        a = (c * 3 - c) & 127;
                    }
                    LW_IF (b < a && a > 1) {
                        LW_CONTINUE;
                    }
                    LW_IF (u % 2 == 0) {
                        a += u & 31;
                        a &= 511;
                        b = (30 ^ b) & 63;
                        q(i) = (b + u) & 255;
                    }
                }
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 4) {
                    k1 += 1;
                    b = c % 5;
                }
            }
        }
        b -= a & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_25, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c < u && a > 28) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 5 + (a & 3)) {
                k0 += 1;
                a = b / (a | 1);
            }
        }
        a -= c & 31;
        a &= 511;
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 4 + (a & 3)) {
            k1 += 1;
            LW_IF (c > b) {
                LW_IF (a < 40 && c > 14) {
                    LW_IF (c < u) {
                        c += u & 31;
                        c &= 511;
                        c = b + x(i) * 2;
                    }
                    LW_IF (c > u) {
                        LW_BREAK;
                    }
                    LW_ELSE {
                        c += c & 31;
                        c &= 511;
                        c ^= c & 31;
                        c &= 511;
                        a = (c + a) & 255;
                    }
                    q(i) = (a ^ c) & 63;
                }
                LW_IF (c != b) {
                    LW_IF (b > u) {
                        a -= b & 31;
                        a &= 511;
                        a -= 8 & 31;
                        a &= 511;
                    }
                    LW_ELSE {
                        q(i) = (c + u) & 255;
                        q(i) = b % 4;
                        p(i) = (a << 1) & 255;
                    }
                    LW_IF (c % 4 == 1) {
                        a = c / (b | 1);
                        a = a % 3;
                        a = b + x(i) * 2;
                    }
                }
                LW_BREAK;
            }
        }
        for (int j2 = 0; j2 < 1; ++j2) {
            q(i) = b + x(i) * 2;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_26, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c < u && a > 6) {
            LW_IF (a < 16) {
                LW_RETURN;
            }
            LW_ELSE {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 6) {
                    k0 += 1;
                    a += a & 31;
                    a &= 511;
                }
                if (u % 3 == 0) {
                    c = a + x(i) * 2;
                }
                q(i) = c % 7;
            }
        }
        q(i) = (c * 7 - 28) & 127;
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 6 && ((b & 5) != 0)) {
            k1 += 1;
            if (u % 3 == 0) {
                LW_IF (c > 19) {
                    LW_BREAK;
                }
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 5 + (a & 3)) {
                    k2 += 1;
                    b ^= b & 31;
                    b &= 511;
                    LW_IF (b != a) {
                        b ^= u & 31;
                        b &= 511;
                    }
                    LW_IF (b != a) {
                        a ^= a & 31;
                        a &= 511;
                        b = a % 7;
                        LW_BREAK;
                    }
                }
                LW_IF (a % 3 == 1) {
                    a = c / (b | 1);
                    LW_IF (c > 16) {
                        p(i) = c + x(i) * 2;
                        c -= a & 31;
                        c &= 511;
                    }
                }
            }
        }
        a -= 36 & 31;
        a &= 511;
        b = (c << 1) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_27, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 3; ++j0) {
            a -= a & 31;
            a &= 511;
            LW_IF ((c & 2) != 0) {
                LW_IF ((b & 2) != 0) {
                    q(i) = c % 3;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 4) {
                        k1 += 1;
                        q(i) = b >> ((u & 3) + b * 0);
                        c -= 3 & 31;
                        c &= 511;
                    }
                    LW_RETURN;
                }
            }
        }
        LW_IF (b < 34 && c > 21) {
            LW_RETURN;
        }
        LW_IF (c < u) {
            b += a & 31;
            b &= 511;
            LW_IF (b != a) {
                b = (b << 1) & 255;
            }
            p(i) = a - 3;
            LW_RETURN;
        }
        c = b >> ((c & 3) + b * 0);
        a += a & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_28, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a -= b & 31;
        a &= 511;
        p(i) = b + x(i) * 2;
        q(i) = a >> ((c & 3) + a * 0);
        int k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            LW_IF (b % 3 == 1) {
                LW_IF (b % 2 == 0) {
                    LW_IF (b < 23 && c > 17) {
                        c -= a & 31;
                        c &= 511;
                    }
                    LW_IF (a < u) {
                        b -= b & 31;
                        b &= 511;
                    }
                }
                LW_ELSE {
                    if (u % 3 == 0) {
                        a = b / (b | 1);
                    }
                }
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 3 && (a < u)) {
                    k1 += 1;
                    q(i) = (b * 9 - c) & 127;
                    a = lw::select(a < b, b, 26);
                    LW_IF (u % 2 == 0) {
                        q(i) = lw::select(a < 16, 16, c);
                    }
                }
                LW_CONTINUE;
            }
        }
        q(i) = c / (c | 1);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_29, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b -= u & 31;
        b &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2 + (a & 3)) {
            k0 += 1;
            int k1 = 0;
            LW_WHILE (k1 < 3) {
                k1 += 1;
                LW_IF (c < u) {
                    LW_IF (!(c >= u) || a == 3) {
                        LW_CONTINUE;
                    }
                }
                LW_ELSE {
                    LW_IF (a > c) {
                        a += 26 & 31;
                        a &= 511;
                    }
                    LW_ELSE LW_IF (c < 29 && a > 14) {
                        c += u & 31;
                        c &= 511;
                    }
                    LW_ELSE {
                        c ^= b & 31;
                        c &= 511;
                        a -= 19 & 31;
                        a &= 511;
                        b = b + x(i) * 2;
                    }
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 4) {
                        k2 += 1;
                        p(i) = c / (b | 1);
                    }
                    LW_IF ((c & 5) != 0) {
                        b = c + x((i * 7 + c) & 15) * 2;
                        p(i) = (b << 1) & 255;
                        b = (c + a) & 255;
                    }
                }
                b += a & 31;
                b &= 511;
            }
        }
        c ^= 19 & 31;
        c &= 511;
        int k3 = 0;
        LW_WHILE (k3 < 5) {
            k3 += 1;
            p(i) = lw::select(b < u, u, a);
        }
        a = a - 4;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_2
#define FUZZ_2(M) M(fuzz_2_0) M(fuzz_2_1) M(fuzz_2_2) M(fuzz_2_3) M(fuzz_2_4) M(fuzz_2_5) M(fuzz_2_6) M(fuzz_2_7) M(fuzz_2_8) M(fuzz_2_9) M(fuzz_2_10) M(fuzz_2_11) M(fuzz_2_12) M(fuzz_2_13) M(fuzz_2_14) M(fuzz_2_15) M(fuzz_2_16) M(fuzz_2_17) M(fuzz_2_18) M(fuzz_2_19) M(fuzz_2_20) M(fuzz_2_21) M(fuzz_2_22) M(fuzz_2_23) M(fuzz_2_24) M(fuzz_2_25) M(fuzz_2_26) M(fuzz_2_27) M(fuzz_2_28) M(fuzz_2_29)
#endif
