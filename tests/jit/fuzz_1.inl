// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_1_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b += c & 31;
        b &= 511;
        for (int j0 = 0; j0 < 2; ++j0) {
            LW_IF (c < a) {
                LW_IF (a < b && b > 28) {
                    LW_IF (b % 4 == 1) {
                        c = lw::select(a < c, c, j0);
                        b += c & 31;
                        b &= 511;
                    }
                    LW_IF (c > a) {
                        LW_RETURN;
                    }
                    LW_RETURN;
                }
                LW_IF ((c & 4) != 0) {
                    LW_RETURN;
                }
                int k1 = 0;
                LW_WHILE (k1 < 6) {
                    k1 += 1;
                    b ^= u & 31;
                    b &= 511;
                }
            }
        }
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 5) {
            k2 += 1;
            q(i) = (c * 2 - c) & 127;
        }
        LW_IF (b > 17) {
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a < 26) {
            LW_IF (!(c >= 1) || a == 3) {
                LW_RETURN;
            }
        }
        c += c & 31;
        c &= 511;
        LW_IF (!(b >= 6) || a == 3) {
            LW_IF (!(a >= b) || b == 3) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 5 + (a & 3)) {
                    k0 += 1;
                    p(i) = a + x(i) * 2;
                }
            }
            LW_IF (u % 2 == 0) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 5 && (!(b >= u) || a == 3)) {
                    k1 += 1;
                    LW_IF (!(a >= b) || b == 3) {
                        a = (a + b) & 255;
                        b = a % 4;
                    }
                    LW_IF (b > u) {
                        b ^= b & 31;
                        b &= 511;
                        q(i) = (c + 35) & 255;
                    }
                    LW_ELSE {
                        a -= b & 31;
                        a &= 511;
                        a = b >> ((19 & 3) + b * 0);
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b -= c & 31;
        b &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            LW_IF (a != b) {
                int k1 = 0;
                LW_WHILE (k1 < 1) {
                    k1 += 1;
                    b = b >> ((a & 3) + b * 0);
                    p(i) = b - 1;
                }
                c += 25 & 31;
                c &= 511;
                for (int j2 = 0; j2 < 3; ++j2) {
                    LW_IF ((a & 5) != 0) {
                        a = b + x((i * 7 + b) & 15) * 2;
                        q(i) = (c + j2) & 255;
                        p(i) = c % 8;
                    }
                    b ^= c & 31;
                    b &= 511;
                }
            }
            LW_IF (a < 36 && b > 5) {
                LW_BREAK;
            }
            lw::varying<int> k3 = 0;
            LW_WHILE (k3 < 5 + (b & 3)) {
                k3 += 1;
                LW_IF (c != b) {
                    p(i) = a / (a | 1);
                    b = (c + u) & 255;
                    p(i) = c - 1;
                }
                c ^= c & 31;
                c &= 511;
            }
        }
        b -= c & 31;
        b &= 511;
        LW_IF (c < b && b > 17) {
            LW_RETURN;
        }
        LW_ELSE {
            c = b >> ((c & 3) + b * 0);
        }
        c = c - 6;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 3; ++j0) {
            b = c >> ((c & 3) + c * 0);
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 3 + (c & 3)) {
                k1 += 1;
                q(i) = c + x(i) * 2;
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 3) {
                    k2 += 1;
                    c = c + x((i * 7 + c) & 15) * 2;
                    q(i) = a % 7;
                    LW_IF (c != b) {
                        LW_RETURN;
                    }
                }
                LW_IF (c < a) {
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 6 && ((c & 2) != 0)) {
                        k3 += 1;
                        b -= u & 31;
                        b &= 511;
                    }
                }
            }
            c ^= a & 31;
            c &= 511;
        }
        LW_IF (!(a >= u) || b == 3) {
            b = c % 9;
            if (u % 3 == 0) {
                LW_IF (a > 35) {
                    c += 14 & 31;
                    c &= 511;
                    LW_IF (b > u) {
                        LW_RETURN;
                    }
                    b = (c ^ b) & 63;
                }
            }
            b += u & 31;
            b &= 511;
        }
        LW_IF (c != b) {
            LW_IF (a < u) {
                a += c & 31;
                a &= 511;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (!(a >= u) || b == 3) {
            LW_IF (u % 2 == 0) {
                a = (a + u) & 255;
            }
            p(i) = a >> ((a & 3) + a * 0);
            LW_IF (b < a && a > 10) {
                a -= b & 31;
                a &= 511;
                LW_RETURN;
            }
        }
        LW_ELSE {
            LW_IF (u % 2 == 0) {
                q(i) = (a * 7 - b) & 127;
            }
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3 && (a < u && b > 6)) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 1 && (c < 20 && b > 10)) {
                    k1 += 1;
                    LW_IF (b % 2 == 0) {
                        LW_CONTINUE;
                    }
                    c = c - 9;
                }
            }
        }
        q(i) = (c + u) & 255;
        a ^= 17 & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a += b & 31;
        a &= 511;
        b ^= b & 31;
        b &= 511;
        int k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            b = b / (a | 1);
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 1 + (a & 3)) {
                k1 += 1;
                int k2 = 0;
                LW_WHILE (k2 < 1) {
                    k2 += 1;
                    LW_IF ((a & 5) != 0) {
                        LW_CONTINUE;
                    }
                    LW_ELSE {
                        b ^= c & 31;
                        b &= 511;
                        p(i) = (c * 2 - b) & 127;
                    }
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 1 && ((c & 2) != 0)) {
                        k3 += 1;
                        b = lw::select(a < a, a, c);
                    }
                }
            }
        }
        b = (c ^ b) & 63;
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
            LW_WHILE (k1 < 1 + (b & 3)) {
                k1 += 1;
                for (int j2 = 0; j2 < 3; ++j2) {
                    LW_IF (a < u) {
                        p(i) = a - 2;
                        LW_RETURN;
                    }
                    b += c & 31;
                    b &= 511;
                    LW_IF (b < u && a > 3) {
                        LW_RETURN;
                    }
                    LW_ELSE {
                        c += b & 31;
                        c &= 511;
                    }
                }
                LW_IF (!(a >= c) || c == 3) {
                    for (int j3 = 0; j3 < 3; ++j3) {
                        c -= c & 31;
                        c &= 511;
                    }
                    LW_IF (b % 2 == 1) {
                        LW_BREAK;
                    }
                    LW_ELSE {
                        b = (b << 1) & 255;
                        c += a & 31;
                        c &= 511;
                        a = b + x(i) * 2;
                    }
                }
            }
        }
        a += 18 & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        q(i) = (c << 1) & 255;
        b = (a + c) & 255;
        for (int j0 = 0; j0 < 2; ++j0) {
            b = a >> ((39 & 3) + a * 0);
            LW_IF (a != b) {
                b = a - 8;
                LW_RETURN;
            }
            LW_ELSE {
                LW_IF (c > 10) {
                    b ^= a & 31;
                    b &= 511;
                    LW_IF (c % 3 == 0) {
                        LW_RETURN;
                    }
                }
                LW_ELSE {
                    if (u % 2 == 0) {
                        c += u & 31;
                        c &= 511;
                    }
                    LW_IF (c != a) {
                        q(i) = c >> ((c & 3) + c * 0);
                        b = lw::select(b < b, b, c);
                    }
                }
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 3 && ((b & 2) != 0)) {
                    k1 += 1;
                    for (int j2 = 0; j2 < 2; ++j2) {
                        c = (c * 8 - c) & 127;
                    }
                    LW_IF (a % 2 == 1) {
                        p(i) = (a << 1) & 255;
                        a ^= a & 31;
                        a &= 511;
                        LW_CONTINUE;
                    }
                    b = b % 7;
                }
                LW_IF (u % 3 == 0) {
                    for (int j3 = 0; j3 < 1; ++j3) {
                        b += b & 31;
                        b &= 511;
                        a = (b * 7 - j0) & 127;
                        b += b & 31;
                        b &= 511;
                    }
                }
            }
        }
        c = (a ^ a) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c < u && b > 15) {
            LW_RETURN;
        }
        LW_IF (b < u && c > 11) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3) {
                k0 += 1;
                for (int j1 = 0; j1 < 3; ++j1) {
                    b ^= c & 31;
                    b &= 511;
                }
                LW_IF (b < 37) {
                    LW_IF (b < 15) {
                        a -= u & 31;
                        a &= 511;
                    }
                    b = lw::select(c < a, a, a);
                    LW_IF (b < u && c > 2) {
                        b = a + x((i * 7 + a) & 15) * 2;
                        p(i) = lw::select(a < a, a, b);
                        c = c - 7;
                    }
                }
            }
        }
        LW_IF (b != c) {
            LW_IF (c < u && b > 18) {
                p(i) = c + x(i) * 2;
                c += 31 & 31;
                c &= 511;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < u && a > 6) {
            LW_IF (!(b >= a) || a == 3) {
                LW_RETURN;
            }
            LW_IF (a < u) {
                LW_RETURN;
            }
        }
        if (u % 3 == 0) {
            LW_IF (a < 35 && c > 10) {
                LW_IF (!(c >= u) || b == 3) {
                    LW_IF ((c & 2) != 0) {
                        b = (a * 4 - b) & 127;
                        c = (b * 7 - b) & 127;
                        c -= c & 31;
                        c &= 511;
                    }
                    LW_ELSE LW_IF ((c & 1) != 0) {
                        c ^= 3 & 31;
                        c &= 511;
                    }
                    LW_ELSE {
                        b -= b & 31;
                        b &= 511;
                    }
                    lw::varying<int> k0 = 0;
                    LW_WHILE (k0 < 3) {
                        k0 += 1;
                        c -= b & 31;
                        c &= 511;
                    }
                    LW_RETURN;
                }
            }
            LW_IF (c < b && b > 5) {
                LW_RETURN;
            }
            a += 9 & 31;
            a &= 511;
        }
        c -= b & 31;
        c &= 511;
        for (int j1 = 0; j1 < 2; ++j1) {
            b = a >> ((b & 3) + a * 0);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = a % 2;
        LW_IF (c > a) {
            LW_IF (a % 5 == 1) {
                for (int j0 = 0; j0 < 2; ++j0) {
                    p(i) = lw::select(a < a, a, u);
                    LW_IF ((a & 5) != 0) {
                        c ^= b & 31;
                        c &= 511;
                        a = a >> ((j0 & 3) + a * 0);
                        LW_RETURN;
                    }
                }
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 1 + (a & 3)) {
                    k1 += 1;
                    b += b & 31;
                    b &= 511;
                    LW_IF (b % 2 == 1) {
                        p(i) = (c << 1) & 255;
                    }
                    LW_ELSE {
                        q(i) = lw::select(c < c, c, b);
                    }
                }
                a = (b << 1) & 255;
            }
            LW_ELSE {
                c = a / (a | 1);
            }
        }
        LW_IF (c < b) {
            LW_IF (b % 3 == 0) {
                c += a & 31;
                c &= 511;
                a = (c << 1) & 255;
                LW_RETURN;
            }
            LW_ELSE {
                b -= a & 31;
                b &= 511;
            }
        }
        LW_ELSE {
            a += c & 31;
            a &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c -= 4 & 31;
        c &= 511;
        LW_IF (c < 31 && a > 21) {
            int k0 = 0;
            LW_WHILE (k0 < 3) {
                k0 += 1;
                LW_IF (b < u) {
                    LW_RETURN;
                }
                LW_IF (a < u && b > 20) {
                    LW_BREAK;
                }
            }
            LW_IF (!(b >= 13) || c == 3) {
                LW_IF (c != b) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 3 && (b != a)) {
                        k1 += 1;
                        b -= u & 31;
                        b &= 511;
                    }
                }
                LW_ELSE {
                    LW_IF (a < 25) {
                        LW_RETURN;
                    }
                    c = c - 8;
                    LW_IF (a % 2 == 1) {
                        b -= 20 & 31;
                        b &= 511;
                    }
                }
            }
            b = (a + a) & 255;
        }
        a = c >> ((a & 3) + c * 0);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_12, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (b << 1) & 255;
        c ^= 1 & 31;
        c &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            int k1 = 0;
            LW_WHILE (k1 < 2) {
                k1 += 1;
                LW_IF (c > 3) {
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 3 + (b & 3)) {
                        k2 += 1;
                        q(i) = a + x(i) * 2;
                    }
                    int k3 = 0;
                    LW_WHILE (k3 < 1) {
                        k3 += 1;
                        q(i) = (a << 1) & 255;
                        c = lw::select(c < c, c, c);
                    }
                    int k4 = 0;
                    LW_WHILE (k4 < 6) {
                        k4 += 1;
                        a = b / (a | 1);
                        b -= c & 31;
                        b &= 511;
                    }
                }
                LW_ELSE {
                    c = c % 2;
                    b -= b & 31;
                    b &= 511;
                    lw::varying<int> k5 = 0;
                    LW_WHILE (k5 < 3 + (a & 3)) {
                        k5 += 1;
                        c = (b << 1) & 255;
                    }
                }
                a = (a ^ a) & 63;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_13, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a < 25) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 1 + (b & 3)) {
                k0 += 1;
                LW_IF ((c & 1) != 0) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 6 && (!(b >= 34) || c == 3)) {
                        k1 += 1;
                        b = a - 6;
                    }
                }
                LW_IF (a < b && b > 14) {
                    c ^= b & 31;
                    c &= 511;
                    b -= b & 31;
                    b &= 511;
                }
            }
            a -= b & 31;
            a &= 511;
        }
        a -= c & 31;
        a &= 511;
        c = a - 3;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_14, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b > 19) {
            LW_RETURN;
        }
        LW_IF (b != a) {
            int k0 = 0;
            LW_WHILE (k0 < 1) {
                k0 += 1;
                int k1 = 0;
                LW_WHILE (k1 < 5) {
                    k1 += 1;
                    b = a + x((i * 7 + a) & 15) * 2;
                    if (u % 3 == 0) {
                        b = b >> ((a & 3) + b * 0);
                        b += 7 & 31;
                        b &= 511;
                        b = c + x((i * 7 + c) & 15) * 2;
                    }
                    LW_IF ((c & 2) != 0) {
                        b ^= c & 31;
                        b &= 511;
                        a = (a * 6 - 8) & 127;
                        LW_RETURN;
                    }
                }
            }
            a ^= a & 31;
            a &= 511;
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 1 && (b < 39)) {
                k2 += 1;
                a += c & 31;
                a &= 511;
            }
        }
        LW_IF ((a & 1) != 0) {
            a ^= u & 31;
            a &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_15, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = c - 6;
        LW_IF (c > u) {
            LW_RETURN;
        }
        LW_ELSE {
            b = b / (c | 1);
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 4) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 5) {
                    k1 += 1;
                    b = b - 4;
                    LW_IF (!(a >= c) || c == 3) {
                        b = a >> ((u & 3) + a * 0);
                        p(i) = b >> ((c & 3) + b * 0);
                        a -= b & 31;
                        a &= 511;
                    }
                    LW_ELSE {
                        p(i) = c - 6;
                        c = b >> ((c & 3) + b * 0);
                        q(i) = c + x((i * 7 + c) & 15) * 2;
                    }
                }
            }
        }
        if (u % 2 == 0) {
            for (int j2 = 0; j2 < 1; ++j2) {
                LW_IF (b < u && c > 8) {
                    LW_IF (!(a >= j2) || b == 3) {
                        LW_RETURN;
                    }
                    LW_IF (b < 18 && a > 13) {
                        b += j2 & 31;
                        b &= 511;
                        p(i) = a % 10;
                    }
                    LW_ELSE {
                        a = (c * 5 - 13) & 127;
                    }
                    LW_RETURN;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_16, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c % 3 == 0) {
            b = a >> ((a & 3) + a * 0);
            a ^= 38 & 31;
            a &= 511;
            q(i) = a >> ((a & 3) + a * 0);
        }
        LW_IF (c % 2 == 1) {
            LW_IF (a < b && b > 24) {
                LW_RETURN;
            }
            a = (b ^ b) & 63;
        }
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2 + (a & 3)) {
            k0 += 1;
            a -= a & 31;
            a &= 511;
        }
        a ^= b & 31;
        a &= 511;
        LW_IF (!(c >= a) || a == 3) {
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 1 && (a < 13 && c > 18)) {
                k1 += 1;
                LW_IF (b != c) {
                    LW_CONTINUE;
                }
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 3 && (b > 5)) {
                    k2 += 1;
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 3 + (b & 3)) {
                        k3 += 1;
                        a ^= 4 & 31;
                        a &= 511;
                        a ^= u & 31;
                        a &= 511;
                    }
                }
                LW_IF (a != c) {
                    LW_BREAK;
                }
            }
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_17, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b = (a + u) & 255;
        LW_IF (u % 2 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 6 + (a & 3)) {
                k0 += 1;
                b = c - 8;
            }
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 1 && (a > 13)) {
                k1 += 1;
                LW_IF (b < a) {
                    LW_IF ((b & 2) != 0) {
                        a = a + x((i * 7 + a) & 15) * 2;
                        b ^= u & 31;
                        b &= 511;
                        a = (b + 3) & 255;
                    }
                    LW_ELSE {
                        a -= a & 31;
                        a &= 511;
                    }
                    LW_CONTINUE;
                }
            }
        }
        c = b / (a | 1);
        p(i) = c >> ((a & 3) + c * 0);
        a ^= b & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_18, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 3) {
            k0 += 1;
            p(i) = (b << 1) & 255;
            LW_IF (!(a >= u) || c == 3) {
                LW_IF ((b & 4) != 0) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 5) {
                        k1 += 1;
                        c -= b & 31;
                        c &= 511;
                    }
                    LW_BREAK;
                }
                LW_ELSE {
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 1) {
                        k2 += 1;
                        b += a & 31;
                        b &= 511;
                    }
                    LW_IF (b < 20) {
                        p(i) = c / (b | 1);
                        q(i) = (c ^ b) & 63;
                    }
                }
                b += c & 31;
                b &= 511;
            }
            p(i) = lw::select(a < b, b, c);
        }
        q(i) = c - 7;
        a -= c & 31;
        a &= 511;
        c ^= u & 31;
        c &= 511;
        c -= c & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_19, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF ((a & 5) != 0) {
            LW_IF ((c & 5) != 0) {
                LW_RETURN;
            }
            LW_RETURN;
        }
        LW_ELSE {
            c = lw::select(c < 13, 13, u);
            a ^= u & 31;
            a &= 511;
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 6 && ((a & 1) != 0)) {
                k0 += 1;
                LW_IF ((b & 5) != 0) {
                    if (u % 2 == 0) {
                        c = a / (b | 1);
                    }
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 1 + (b & 3)) {
                        k1 += 1;
                        b ^= a & 31;
                        b &= 511;
                    }
                    LW_BREAK;
                }
            }
        }
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 3 + (b & 3)) {
            k2 += 1;
            a = b % 4;
            LW_IF (u % 3 == 0) {
                c = a / (c | 1);
                LW_IF (b < a && a > 11) {
                    int k3 = 0;
                    LW_WHILE (k3 < 2) {
                        k3 += 1;
                        a = (u ^ c) & 63;
                        c -= b & 31;
                        c &= 511;
                        q(i) = lw::select(c < a, a, b);
                    }
                }
            }
        }
        LW_IF (b != c) {
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_20, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2 && (c > a)) {
            k0 += 1;
            b = (a << 1) & 255;
            if (u % 2 == 0) {
                a = (c << 1) & 255;
            }
            c -= 27 & 31;
            c &= 511;
        }
        LW_IF (a > b) {
            c ^= b & 31;
            c &= 511;
            LW_IF (!(b >= 32) || a == 3) {
                LW_IF (!(a >= 29) || c == 3) {
                    LW_IF ((a & 1) != 0) {
                        a = (b * 8 - a) & 127;
                        p(i) = (c * 9 - a) & 127;
                        b = (a ^ b) & 63;
                    }
                }
                a = lw::select(b < c, c, a);
            }
            LW_RETURN;
        }
        b -= b & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_21, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4 + (c & 3)) {
            k0 += 1;
            c += u & 31;
            c &= 511;
        }
        c += b & 31;
        c &= 511;
        LW_IF (c > a) {
            LW_IF (a > c) {
                c ^= u & 31;
                c &= 511;
            }
            LW_ELSE {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 1 + (c & 3)) {
                    k1 += 1;
                    int k2 = 0;
                    LW_WHILE (k2 < 3) {
                        k2 += 1;
                        b += b & 31;
                        b &= 511;
                        p(i) = c + x(i) * 2;
                        b ^= b & 31;
                        b &= 511;
                    }
                }
            }
            LW_IF (!(b >= 29) || c == 3) {
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 4 + (a & 3)) {
                    k3 += 1;
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 6 && (!(b >= u) || a == 3)) {
                        k4 += 1;
                        p(i) = b >> ((a & 3) + b * 0);
                    }
                    lw::varying<int> k5 = 0;
                    LW_WHILE (k5 < 3) {
                        k5 += 1;
                        p(i) = c + x(i) * 2;
                    }
                }
                b = (a * 4 - b) & 127;
            }
            LW_RETURN;
        }
        c -= b & 31;
        c &= 511;
        b = b + x(i) * 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_22, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b ^= c & 31;
        b &= 511;
        LW_IF (c < a && a > 0) {
            LW_RETURN;
        }
        LW_IF (c != b) {
            LW_RETURN;
        }
        LW_ELSE {
            b += c & 31;
            b &= 511;
            LW_IF (u % 3 == 0) {
                LW_IF (b % 4 == 1) {
                    lw::varying<int> k0 = 0;
                    LW_WHILE (k0 < 1 + (c & 3)) {
                        k0 += 1;
                        a = c + x(i) * 2;
                        b = (c * 5 - b) & 127;
                    }
                    LW_RETURN;
                }
            }
        }
        int k1 = 0;
        LW_WHILE (k1 < 6) {
            k1 += 1;
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 3) {
                k2 += 1;
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 1 + (a & 3)) {
                    k3 += 1;
                    b += c & 31;
                    b &= 511;
                    LW_IF (b % 4 == 1) {
                        a = (5 ^ b) & 63;
                    }
                }
                c ^= b & 31;
                c &= 511;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_23, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            LW_IF (!(a >= u) || c == 3) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 6) {
                    k1 += 1;
                    a -= a & 31;
                    a &= 511;
                    b = (b + 29) & 255;
                }
                LW_IF (a < 21) {
                    LW_BREAK;
                }
            }
            LW_ELSE {
                c -= a & 31;
                c &= 511;
            }
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 1 + (b & 3)) {
                k2 += 1;
                if (u % 2 == 0) {
                    LW_IF (b != a) {
                        LW_CONTINUE;
                    }
                    LW_ELSE {
                        c = (b + a) & 255;
                        b = lw::select(a < c, c, b);
                    }
                }
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 3) {
                    k3 += 1;
                    a -= a & 31;
                    a &= 511;
                    LW_IF (b % 2 == 0) {
                        q(i) = lw::select(a < a, a, 32);
                    }
                    a ^= b & 31;
                    a &= 511;
                }
            }
        }
        c -= 18 & 31;
        c &= 511;
        a -= c & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_24, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < 28) {
            b = (c << 1) & 255;
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 1 && (!(b >= u) || a == 3)) {
                k0 += 1;
                LW_IF ((c & 4) != 0) {
                    LW_IF (a < 6 && c > 27) {
                        q(i) = lw::select(c < u, u, b);
                        LW_BREAK;
                    }
                    LW_ELSE {
                        b -= b & 31;
                        b &= 511;
                        q(i) = (c + c) & 255;
                        b += a & 31;
                        b &= 511;
                    }
                    b -= a & 31;
                    b &= 511;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 1) {
                        k1 += 1;
                        p(i) = c / (a | 1);
                        b -= b & 31;
                        b &= 511;
                        q(i) = b - 7;
                    }
                    LW_CONTINUE;
                }
            }
            LW_RETURN;
        }
        q(i) = (b * 4 - a) & 127;
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 4 + (b & 3)) {
            k2 += 1;
            a -= a & 31;
            a &= 511;
            LW_IF ((c & 1) != 0) {
                LW_BREAK;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_25, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 6) {
            k0 += 1;
            LW_IF (a < u) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 6) {
                    k1 += 1;
                    LW_IF (c != a) {
                        c -= u & 31;
                        c &= 511;
                        a = a - 4;
                    }
                }
                b = (c << 1) & 255;
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 2) {
                    k2 += 1;
                    LW_IF (b % 2 == 0) {
                        c ^= b & 31;
                        c &= 511;
                        p(i) = lw::select(c < a, a, u);
                        a ^= c & 31;
                        a &= 511;
                    }
                }
            }
            LW_ELSE {
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 4) {
                    k3 += 1;
                    LW_IF (c % 3 == 0) {
                        LW_BREAK;
                    }
                }
            }
        }
        int k4 = 0;
        LW_WHILE (k4 < 2) {
            k4 += 1;
            lw::varying<int> k5 = 0;
            LW_WHILE (k5 < 2 + (c & 3)) {
                k5 += 1;
                c -= a & 31;
                c &= 511;
                a = (b + a) & 255;
            }
        }
        q(i) = (22 ^ a) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_26, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            LW_IF (a != c) {
                LW_BREAK;
            }
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 5) {
                k1 += 1;
                a += b & 31;
                a &= 511;
                LW_IF (!(c >= u) || a == 3) {
                    LW_IF (b < 6) {
                        q(i) = lw::select(b < a, a, a);
                        c = a - 1;
                        LW_BREAK;
                    }
                    LW_ELSE {
                        b ^= c & 31;
                        b &= 511;
                    }
                    LW_BREAK;
                }
                LW_ELSE {
                    LW_IF (c % 4 == 0) {
                        c = a >> ((b & 3) + a * 0);
                        b -= c & 31;
                        b &= 511;
                        q(i) = (a << 1) & 255;
                        LW_CONTINUE;
                    }
                    LW_IF ((c & 2) != 0) {
                        a = b / (a | 1);
                        b = lw::select(c < a, a, c);
                        b += b & 31;
                        b &= 511;
                    }
                }
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 6 + (b & 3)) {
                    k2 += 1;
                    LW_IF (b != c) {
                        a = a % 6;
                        p(i) = a / (b | 1);
                    }
                }
            }
        }
        LW_IF ((b & 1) != 0) {
            a = c + x(i) * 2;
            LW_IF (a % 4 == 1) {
                LW_RETURN;
            }
        }
        c = a - 7;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_27, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4 + (a & 3)) {
            k0 += 1;
            LW_IF ((c & 1) != 0) {
                LW_BREAK;
            }
            a -= b & 31;
            a &= 511;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 5 + (a & 3)) {
                k1 += 1;
                a ^= a & 31;
                a &= 511;
            }
        }
        LW_IF (b > u) {
            c ^= c & 31;
            c &= 511;
        }
        c = c - 1;
        LW_IF (a < 37) {
            LW_RETURN;
        }
        LW_ELSE {
            p(i) = a + x(i) * 2;
        }
        for (int j2 = 0; j2 < 1; ++j2) {
            LW_IF (c > u) {
                LW_RETURN;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_28, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = a / (c | 1);
        LW_IF ((a & 4) != 0) {
            LW_IF (a > c) {
                LW_IF (b < c && c > 25) {
                    LW_IF (a > b) {
                        b = a >> ((c & 3) + a * 0);
                        a = (b * 8 - c) & 127;
                        LW_RETURN;
                    }
                    LW_ELSE {
                        a += b & 31;
                        a &= 511;
                        p(i) = (c * 2 - b) & 127;
                        b = lw::select(a < c, c, 38);
                    }
                    LW_IF (!(a >= u) || b == 3) {
                        p(i) = (b ^ a) & 63;
                        b ^= c & 31;
                        b &= 511;
                    }
                    LW_ELSE {
                        b = a % 3;
                        b = b - 4;
                        b = a / (a | 1);
                    }
                    lw::varying<int> k0 = 0;
                    LW_WHILE (k0 < 3 && ((a & 5) != 0)) {
                        k0 += 1;
                        b -= b & 31;
                        b &= 511;
                        a = c - 9;
                        c += a & 31;
                        c &= 511;
                    }
                }
                LW_IF (a != b) {
                    c = (b + u) & 255;
                    LW_RETURN;
                }
            }
            p(i) = (c ^ c) & 63;
            LW_IF (a < b) {
                LW_RETURN;
            }
        }
        LW_IF (b != c) {
            LW_RETURN;
        }
        b = c >> ((a & 3) + c * 0);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_29, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (!(a >= 25) || b == 3) {
            LW_IF (b % 2 == 0) {
                LW_RETURN;
            }
            LW_IF (c < b && b > 17) {
                q(i) = c - 8;
                LW_RETURN;
            }
            LW_RETURN;
        }
        q(i) = b + x(i) * 2;
        q(i) = b % 2;
        LW_IF (a != b) {
            LW_RETURN;
        }
        LW_IF ((a & 4) != 0) {
            LW_RETURN;
        }
        LW_ELSE {
            LW_IF (b != c) {
                LW_IF (!(b >= 21) || c == 3) {
                    a = b >> ((a & 3) + b * 0);
                    LW_RETURN;
                }
            }
            LW_ELSE {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 4) {
                    k0 += 1;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 3) {
                        k1 += 1;
                        p(i) = (a ^ b) & 63;
                        p(i) = a % 5;
                        b = b / (a | 1);
                    }
                    int k2 = 0;
                    LW_WHILE (k2 < 4) {
                        k2 += 1;
                        b = a % 2;
                        c ^= c & 31;
                        c &= 511;
                    }
                    for (int j3 = 0; j3 < 3; ++j3) {
                        q(i) = c - 7;
                        c -= b & 31;
                        c &= 511;
                        a = (c ^ b) & 63;
                    }
                }
                lw::varying<int> k4 = 0;
                LW_WHILE (k4 < 5 + (b & 3)) {
                    k4 += 1;
                    p(i) = c % 2;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_1
#define FUZZ_1(M) M(fuzz_1_0) M(fuzz_1_1) M(fuzz_1_2) M(fuzz_1_3) M(fuzz_1_4) M(fuzz_1_5) M(fuzz_1_6) M(fuzz_1_7) M(fuzz_1_8) M(fuzz_1_9) M(fuzz_1_10) M(fuzz_1_11) M(fuzz_1_12) M(fuzz_1_13) M(fuzz_1_14) M(fuzz_1_15) M(fuzz_1_16) M(fuzz_1_17) M(fuzz_1_18) M(fuzz_1_19) M(fuzz_1_20) M(fuzz_1_21) M(fuzz_1_22) M(fuzz_1_23) M(fuzz_1_24) M(fuzz_1_25) M(fuzz_1_26) M(fuzz_1_27) M(fuzz_1_28) M(fuzz_1_29)
#endif
