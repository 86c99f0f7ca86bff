// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_2_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b ^= c & 31;
        b &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2) {
            k0 += 1;
            int k1 = 0;
            LW_WHILE (k1 < 6) {
                k1 += 1;
                LW_IF (a < a) {
                    LW_IF (b != c) {
                        a ^= a & 31;
                        a &= 511;
                        LW_RETURN;
                    }
                    LW_ELSE {
                        c += a & 31;
                        c &= 511;
                    }
                    for (int j2 = 0; j2 < 1; ++j2) {
                        a = (c << 1) & 255;
                    }
                }
                b = (c + u) & 255;
            }
            LW_IF (a < c && c > 19) {
                LW_IF (a < c && a > 5) {
                    LW_CONTINUE;
                }
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 5 && (a & 1) != 0) {
                    k3 += 1;
                    a ^= b & 31;
                    a &= 511;
                }
            }
            LW_IF (b != a) {
                LW_BREAK;
            }
        }
        a = b + x(i) * 2;
        a = b + x(i) * 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = lw::select(b < 17, 17, b);
        LW_IF (c < c && c > 12) {
            LW_IF (u % 3 == 0) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 5 && b > c) {
                    k0 += 1;
                    if (u % 2 == 0) {
                        a ^= a & 31;
                        a &= 511;
                    }
                }
            }
            int k1 = 0;
            LW_WHILE (k1 < 5) {
                k1 += 1;
                c ^= b & 31;
                c &= 511;
            }
            LW_IF (a < u && b > 28) {
                LW_IF (a < a) {
                    LW_RETURN;
                }
            }
            LW_RETURN;
        }
        p(i) = c - 4;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        q(i) = b + x(i) * 2;
        for (int j0 = 0; j0 < 2; ++j0) {
            for (int j1 = 0; j1 < 3; ++j1) {
                LW_IF (u % 2 == 0) {
                    LW_IF (!(c >= u) || b == 3) {
                        b = a - 8;
                        a += u & 31;
                        a &= 511;
                        LW_RETURN;
                    }
                    LW_IF (u % 3 == 0) {
                        b += a & 31;
                        b &= 511;
                        a = (b * 6 - j1) & 127;
                        a += b & 31;
                        a &= 511;
                    }
                }
                LW_IF (b % 4 == 0) {
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 2) {
                        k2 += 1;
                        b += c & 31;
                        b &= 511;
                        c = (a * 2 - j0) & 127;
                        b = b >> ((j0 & 3) + b * 0);
                    }
                    LW_IF ((b & 5) != 0) {
                        b ^= j1 & 31;
                        b &= 511;
                        a = b >> ((j0 & 3) + b * 0);
                        LW_RETURN;
                    }
                    LW_RETURN;
                }
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 1 && c < c) {
                    k3 += 1;
                    LW_IF (c < b) {
                        LW_BREAK;
                    }
                    LW_ELSE {
                        b = a + x((i * 7 + a) & 15) * 2;
                    }
                }
            }
        }
        p(i) = a + x((i * 7 + a) & 15) * 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a != b) {
            LW_IF (c % 5 == 0) {
                LW_RETURN;
            }
        }
        b += b & 31;
        b &= 511;
        LW_IF ((b & 1) != 0) {
            LW_IF (!(c >= u) || b == 3) {
                LW_RETURN;
            }
            LW_IF (c < u) {
                int k0 = 0;
                LW_WHILE (k0 < 1) {
                    k0 += 1;
                    LW_IF (c < 34 && b > 26) {
                        LW_CONTINUE;
                    }
                    if (u % 2 == 0) {
                        p(i) = (a << 1) & 255;
                        a += c & 31;
                        a &= 511;
                        c = (b + c) & 255;
                    }
                }
                p(i) = c >> ((13 & 3) + c * 0);
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 2 + (b & 3)) {
                    k1 += 1;
                    LW_IF (!(b >= 2) || b == 3) {
                        q(i) = (b * 8 - c) & 127;
                        c = b + x((i * 7 + b) & 15) * 2;
                        a ^= b & 31;
                        a &= 511;
                    }
                }
                LW_RETURN;
            }
        }
        for (int j2 = 0; j2 < 3; ++j2) {
            b += 38 & 31;
            b &= 511;
        }
        a ^= b & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a % 2 == 1) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 6) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 6 && a < u) {
                    k1 += 1;
                    LW_IF (c > c) {
                        c = (c << 1) & 255;
                        c = (c + u) & 255;
                    }
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 5) {
                        k2 += 1;
                        p(i) = (b ^ b) & 63;
                        b = (c * 5 - b) & 127;
                        a = (b ^ b) & 63;
                    }
                    p(i) = c >> ((c & 3) + c * 0);
                }
            }
        }
        LW_ELSE {
            b -= 1 & 31;
            b &= 511;
        }
        c ^= 32 & 31;
        c &= 511;
        a = a % 3;
        for (int j3 = 0; j3 < 1; ++j3) {
            LW_IF ((c & 5) != 0) {
                p(i) = a >> ((u & 3) + a * 0);
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = b % 7;
        q(i) = (c ^ b) & 63;
        LW_IF (a % 2 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 2) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 5 && !(b >= c) || a == 3) {
                    k1 += 1;
                    LW_IF (c < 0 && a > 5) {
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
                LW_IF (b > u) {
                    LW_IF (c % 3 == 0) {
                        b ^= 23 & 31;
                        b &= 511;
                        LW_BREAK;
                    }
                    LW_IF ((b & 1) != 0) {
                        a = c / (b | 1);
                    }
                }
                a = a >> ((a & 3) + a * 0);
                LW_IF (!(b >= b) || b == 3) {
                    LW_IF (!(a >= a) || a == 3) {
                        a -= b & 31;
                        a &= 511;
                        a = a / (c | 1);
                        c -= b & 31;
                        c &= 511;
                        LW_RETURN;
                    }
                    LW_IF (b > u) {
                        b += 17 & 31;
                        b &= 511;
                        LW_RETURN;
                    }
                }
            }
        }
        for (int j1 = 0; j1 < 3; ++j1) {
            LW_IF (!(b >= a) || b == 3) {
                a -= u & 31;
                a &= 511;
                LW_RETURN;
            }
            for (int j2 = 0; j2 < 2; ++j2) {
                LW_IF (c < b) {
                    for (int j3 = 0; j3 < 3; ++j3) {
                        c = lw::select(c < j1, j1, j3);
                        a = c - 6;
                        c ^= j1 & 31;
                        c &= 511;
                    }
                    LW_RETURN;
                }
            }
            a += j1 & 31;
            a &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 2) {
            k0 += 1;
            b = (b * 2 - c) & 127;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 2 + (a & 3)) {
                k1 += 1;
                b = (a ^ b) & 63;
            }
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 6 + (c & 3)) {
                k2 += 1;
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 4 + (c & 3)) {
                    k3 += 1;
                    p(i) = b - 6;
                    LW_IF (b % 5 == 1) {
                        c += b & 31;
                        c &= 511;
                        a -= b & 31;
                        a &= 511;
                        b ^= 7 & 31;
                        b &= 511;
                    }
                    LW_ELSE {
                        b += c & 31;
                        b &= 511;
                        c -= a & 31;
                        c &= 511;
                        a = c - 9;
                    }
                }
            }
        }
        q(i) = c - 3;
        b = b >> ((c & 3) + b * 0);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (!(a >= a) || b == 3) {
            LW_IF ((a & 2) != 0) {
                b += c & 31;
                b &= 511;
            }
            LW_ELSE {
                b ^= b & 31;
                b &= 511;
            }
        }
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            a = b % 8;
        }
        LW_IF (c < b) {
            LW_IF ((a & 1) != 0) {
                LW_RETURN;
            }
        }
        LW_ELSE {
            for (int j1 = 0; j1 < 2; ++j1) {
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 2) {
                    k2 += 1;
                    LW_IF (a < u && a > 10) {
                        c += c & 31;
                        c &= 511;
                        p(i) = (b ^ c) & 63;
                        b = (c << 1) & 255;
                    }
                }
                LW_IF ((c & 5) != 0) {
                    c ^= b & 31;
                    c &= 511;
                    c = c % 8;
                    c = (a * 8 - 36) & 127;
                }
            }
            a ^= b & 31;
            a &= 511;
        }
        LW_IF (a > u) {
            c ^= a & 31;
            c &= 511;
        }
        LW_ELSE {
            LW_IF (c > c) {
                LW_IF (c < 29) {
                    c -= b & 31;
                    c &= 511;
                }
                c = b >> ((a & 3) + b * 0);
            }
        }
        b = b % 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (b + a) & 255;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2) {
            k0 += 1;
            a = c - 8;
            LW_IF (!(c >= u) || b == 3) {
                LW_CONTINUE;
            }
            LW_IF (c > b) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 5 && c < b) {
                    k1 += 1;
                    LW_IF (!(b >= c) || b == 3) {
                        q(i) = c - 6;
                        LW_BREAK;
                    }
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 6) {
                        k2 += 1;
                        b += c & 31;
                        b &= 511;
                        b = (a + u) & 255;
                    }
                    b = b % 9;
                }
            }
        }
        b ^= b & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            b ^= 36 & 31;
            b &= 511;
            for (int j1 = 0; j1 < 2; ++j1) {
                LW_IF (!(c >= 39) || a == 3) {
                    c = a + x(i) * 2;
                    LW_IF (a != b) {
                        c = c >> ((33 & 3) + c * 0);
                    }
                }
                LW_ELSE {
                    c -= b & 31;
                    c &= 511;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 6) {
                        k2 += 1;
                        a = (b ^ b) & 63;
                        b = b / (a | 1);
                    }
                    LW_IF (c > 25) {
                        b = a >> ((b & 3) + a * 0);
                        c += b & 31;
                        c &= 511;
                    }
                }
            }
        }
        LW_IF (a < a && b > 23) {
            LW_RETURN;
        }
        c ^= c & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = (b * 5 - a) & 127;
        int k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            LW_IF (c < c) {
                LW_RETURN;
            }
        }
        a = (c + 7) & 255;
        int k1 = 0;
        LW_WHILE (k1 < 4) {
            k1 += 1;
            a = lw::select(c < c, c, a);
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 3 + (a & 3)) {
                k2 += 1;
                b -= a & 31;
                b &= 511;
            }
            LW_IF (b < u) {
                LW_IF (c != b) {
                    LW_IF (b > a) {
                        b -= 36 & 31;
                        b &= 511;
                        c = c % 5;
                        b = (a ^ b) & 63;
                    }
                    LW_ELSE {
                        p(i) = b >> ((a & 3) + b * 0);
                        a ^= u & 31;
                        a &= 511;
                        a = b - 8;
                    }
                    LW_BREAK;
                }
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 1 + (c & 3)) {
                    k3 += 1;
                    b -= 7 & 31;
                    b &= 511;
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 5) {
                        k4 += 1;
                        c += b & 31;
                        c &= 511;
                        a = (c + c) & 255;
                    }
                }
            }
            LW_ELSE {
                q(i) = lw::select(c < a, a, b);
            }
        }
        c = a / (b | 1);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_12, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (u % 3 == 0) {
            LW_IF (b < a) {
                LW_IF (b > b) {
                    LW_IF (b < a && c > 15) {
                        a ^= a & 31;
                        a &= 511;
                        c += a & 31;
                        c &= 511;
                        LW_RETURN;
                    }
                    LW_RETURN;
                }
                LW_ELSE {
                    int k0 = 0;
                    LW_WHILE (k0 < 5) {
                        k0 += 1;
                        p(i) = (b << 1) & 255;
                    }
                }
            }
            c -= b & 31;
            c &= 511;
        }
        c = a - 8;
        int k1 = 0;
        LW_WHILE (k1 < 3) {
            k1 += 1;
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 4 && b < u && a > 28) {
                k2 += 1;
                q(i) = b + x((i * 7 + b) & 15) * 2;
                lw::varying<int> k3 = 0;
                LW_WHILE (k3 < 5 + (a & 3)) {
                    k3 += 1;
                    LW_IF (c != a) {
                        LW_BREAK;
                    }
                    LW_IF (a != c) {
                        a = (b + a) & 255;
                        c -= b & 31;
                        c &= 511;
                        LW_CONTINUE;
                    }
                    LW_ELSE {
                        c ^= c & 31;
                        c &= 511;
                        c = (c * 3 - b) & 127;
                    }
                }
                for (int j4 = 0; j4 < 3; ++j4) {
                    b += u & 31;
                    b &= 511;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_13, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a -= 38 & 31;
        a &= 511;
        LW_IF (c != a) {
            a -= c & 31;
            a &= 511;
            a = a + x(i) * 2;
            LW_RETURN;
        }
        LW_ELSE {
            b -= c & 31;
            b &= 511;
        }
        LW_IF (a != b) {
            LW_RETURN;
        }
        a += a & 31;
        a &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1) {
            k0 += 1;
            a = (a + u) & 255;
            LW_IF (c % 3 == 1) {
                LW_RETURN;
            }
            p(i) = c / (b | 1);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_14, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a += b & 31;
        a &= 511;
        c = (4 ^ a) & 63;
        LW_IF ((b & 5) != 0) {
            LW_IF (c % 2 == 1) {
                a -= c & 31;
                a &= 511;
                LW_IF (a > b) {
                    LW_IF (c != c) {
                        a += b & 31;
                        a &= 511;
                        c -= 38 & 31;
                        c &= 511;
                        LW_RETURN;
                    }
                    LW_IF (c < b) {
                        LW_RETURN;
                    }
                    LW_ELSE {
                        q(i) = (c + c) & 255;
                    }
                }
            }
            b -= a & 31;
            b &= 511;
        }
        int k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            LW_IF (c > b) {
                LW_RETURN;
            }
        }
        b -= a & 31;
        b &= 511;
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
            LW_IF (c != c) {
                for (int j1 = 0; j1 < 1; ++j1) {
                    LW_IF ((c & 4) != 0) {
                        c = b >> ((a & 3) + b * 0);
                        LW_RETURN;
                    }
                    LW_IF (c < b) {
                        p(i) = (c << 1) & 255;
                        b -= u & 31;
                        b &= 511;
                        b = b - 3;
                    }
                    LW_ELSE LW_IF (a != a) {
                        b = b >> ((25 & 3) + b * 0);
                        p(i) = b / (c | 1);
                    }
                    LW_ELSE {
                        b += j1 & 31;
                        b &= 511;
                        a = b - 2;
                    }
                }
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 3) {
                    k2 += 1;
                    p(i) = (a << 1) & 255;
                    if (u % 3 == 0) {
                        p(i) = (a ^ b) & 63;
                        a += c & 31;
                        a &= 511;
                    }
                }
                LW_BREAK;
            }
        }
        p(i) = c + x(i) * 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_16, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2) {
            k0 += 1;
            c += b & 31;
            c &= 511;
            if (u % 2 == 0) {
                a = a % 10;
            }
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 2 + (c & 3)) {
                k1 += 1;
                LW_IF (b % 3 == 1) {
                    LW_BREAK;
                }
                LW_ELSE {
                    LW_IF ((c & 4) != 0) {
                        LW_BREAK;
                    }
                }
                b = lw::select(a < b, b, c);
            }
        }
        q(i) = (a + b) & 255;
        q(i) = a + x((i * 7 + a) & 15) * 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_17, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        if (u % 2 == 0) {
            LW_IF (!(b >= b) || c == 3) {
                LW_RETURN;
            }
            q(i) = c >> ((26 & 3) + c * 0);
            LW_IF (b % 2 == 1) {
                LW_RETURN;
            }
            LW_ELSE {
                c ^= a & 31;
                c &= 511;
                LW_IF (!(a >= c) || b == 3) {
                    c = (c ^ b) & 63;
                    int k0 = 0;
                    LW_WHILE (k0 < 6) {
                        k0 += 1;
                        c = lw::select(c < a, a, c);
                    }
                    LW_IF ((a & 2) != 0) {
                        p(i) = c - 5;
                        b = b / (a | 1);
                        p(i) = (b * 2 - 0) & 127;
                    }
                    LW_ELSE {
                        b = (b << 1) & 255;
                    }
                }
            }
        }
        LW_IF (c < b && a > 16) {
            LW_RETURN;
        }
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 5 + (a & 3)) {
            k1 += 1;
            b += b & 31;
            b &= 511;
            LW_IF (a < b && b > 20) {
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 2 && (a & 5) != 0) {
                    k2 += 1;
                    LW_IF (!(c >= a) || a == 3) {
                        LW_BREAK;
                    }
                    LW_ELSE {
                        b ^= b & 31;
                        b &= 511;
                        b = a % 10;
                        b = c >> ((15 & 3) + c * 0);
                    }
                }
                c = (c + a) & 255;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_18, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4 && b != a) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 4 && b < c && a > 19) {
                k1 += 1;
                b += a & 31;
                b &= 511;
            }
            LW_IF ((b & 4) != 0) {
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 1) {
                    k2 += 1;
                    int k3 = 0;
                    LW_WHILE (k3 < 2) {
                        k3 += 1;
                        q(i) = c >> ((a & 3) + c * 0);
                        c = a % 2;
                        b = (c ^ c) & 63;
                    }
                }
            }
        }
        lw::varying<int> k4 = 0;
        LW_WHILE (k4 < 2 && a < a && a > 29) {
            k4 += 1;
            p(i) = (c + a) & 255;
        }
        b = lw::select(b < b, b, u);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_19, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b != c) {
            LW_IF (b % 2 == 1) {
                LW_IF (c < b) {
                    c = lw::select(c < u, u, 20);
                    LW_RETURN;
                }
                LW_IF (c > b) {
                    LW_IF (c < c && a > 4) {
                        q(i) = (c << 1) & 255;
                    }
                    LW_IF ((b & 4) != 0) {
                        a = a % 10;
                        a ^= b & 31;
                        a &= 511;
                    }
                    LW_ELSE {
                        a = a - 9;
                        a -= a & 31;
                        a &= 511;
                        b -= b & 31;
                        b &= 511;
                    }
                }
                int k0 = 0;
                LW_WHILE (k0 < 4) {
                    k0 += 1;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 3 + (a & 3)) {
                        k1 += 1;
                        a = c / (a | 1);
                    }
                }
                LW_RETURN;
            }
        }
        LW_IF (a != c) {
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 3 + (a & 3)) {
                k2 += 1;
                LW_IF (c % 2 == 1) {
                    LW_IF (a < a && b > 27) {
                        q(i) = c % 7;
                        b += 33 & 31;
                        b &= 511;
                    }
                }
                a = lw::select(b < u, u, b);
            }
        }
        b += a & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_20, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b > a) {
            LW_IF (c < c && c > 22) {
                LW_RETURN;
            }
        }
        LW_IF (u % 3 == 0) {
            b -= a & 31;
            b &= 511;
            LW_IF (!(a >= c) || c == 3) {
                LW_RETURN;
            }
            LW_IF (!(c >= b) || c == 3) {
                if (u % 2 == 0) {
                    a -= c & 31;
                    a &= 511;
                    p(i) = (c + a) & 255;
                    int k0 = 0;
                    LW_WHILE (k0 < 2) {
                        k0 += 1;
                        b = (a << 1) & 255;
                    }
                }
                LW_IF (c > c) {
                    LW_RETURN;
                }
            }
        }
        LW_IF (a > u) {
            LW_RETURN;
        }
        c -= u & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_21, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c += a & 31;
        c &= 511;
        c = (b << 1) & 255;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 3 + (a & 3)) {
            k0 += 1;
            LW_IF (u % 2 == 0) {
                LW_IF ((a & 4) != 0) {
                    LW_IF (a < c && c > 1) {
                        c += b & 31;
                        c &= 511;
                        a ^= 39 & 31;
                        a &= 511;
                        c += c & 31;
                        c &= 511;
                    }
                    LW_CONTINUE;
                }
                LW_IF (c != c) {
                    c += a & 31;
                    c &= 511;
                }
            }
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6 && a % 5 == 1) {
                k1 += 1;
                LW_IF (!(b >= a) || a == 3) {
                    LW_IF (b < b) {
                        b += u & 31;
                        b &= 511;
                        c = c >> ((14 & 3) + c * 0);
                        b = a / (a | 1);
                    }
                    LW_CONTINUE;
                }
            }
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 3 && c < c && b > 25) {
                k2 += 1;
                LW_IF (a < a) {
                    LW_BREAK;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_22, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2 && a < c) {
            k0 += 1;
            a = (b * 9 - a) & 127;
        }
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 6 && b % 4 == 0) {
            k1 += 1;
            p(i) = a + x(i) * 2;
            b -= b & 31;
            b &= 511;
            for (int j2 = 0; j2 < 3; ++j2) {
                LW_IF (b < a && a > 17) {
                    for (int j3 = 0; j3 < 1; ++j3) {
                        b = b - 7;
                        a = (c * 2 - j2) & 127;
                        b += u & 31;
                        b &= 511;
                    }
                    c = a + x(i) * 2;
                    LW_IF (a > b) {
                        c += c & 31;
                        c &= 511;
                    }
                }
                a += 22 & 31;
                a &= 511;
                LW_IF (b % 4 == 1) {
                    LW_IF (!(a >= j2) || c == 3) {
                        b -= a & 31;
                        b &= 511;
                        b -= a & 31;
                        b &= 511;
                    }
                    a = lw::select(b < b, b, b);
                }
                LW_ELSE {
                    p(i) = b - 1;
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 4 && c > b) {
                        k4 += 1;
                        a = c + x(i) * 2;
                        c += c & 31;
                        c &= 511;
                        c += j2 & 31;
                        c &= 511;
                    }
                }
            }
        }
        q(i) = b % 7;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_23, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < c && c > 26) {
            LW_RETURN;
        }
        LW_ELSE {
            a += c & 31;
            a &= 511;
        }
        a = (c + 30) & 255;
        c = a + x(i) * 2;
        LW_IF (b % 2 == 1) {
            LW_IF (u % 3 == 0) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 3 && a % 4 == 0) {
                    k0 += 1;
                    a += b & 31;
                    a &= 511;
                    p(i) = (b << 1) & 255;
                    a -= b & 31;
                    a &= 511;
                }
                int k1 = 0;
                LW_WHILE (k1 < 5) {
                    k1 += 1;
                    LW_IF (a < a) {
                        a += a & 31;
                        a &= 511;
                        a -= a & 31;
                        a &= 511;
                        q(i) = (b << 1) & 255;
                    }
                    LW_IF (a < b && a > 30) {
                        q(i) = (c * 7 - a) & 127;
                    }
                    LW_ELSE {
                        c += a & 31;
                        c &= 511;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_24, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c ^= c & 31;
        c &= 511;
        p(i) = (c ^ c) & 63;
        LW_IF (b != b) {
            c = lw::select(c < b, b, c);
            int k0 = 0;
            LW_WHILE (k0 < 6) {
                k0 += 1;
                q(i) = (b << 1) & 255;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 5 && (c & 4) != 0) {
                    k1 += 1;
                    LW_IF (c < u) {
                        p(i) = (u ^ c) & 63;
                    }
                    LW_ELSE LW_IF (b < a && a > 21) {
                        b = b / (a | 1);
                        p(i) = (b << 1) & 255;
                    }
                    LW_ELSE {
                        p(i) = b % 5;
                    }
                    LW_IF (u % 2 == 0) {
                        a = a / (b | 1);
                    }
                    LW_IF (a % 4 == 0) {
                        LW_BREAK;
                    }
                }
                LW_IF ((b & 1) != 0) {
                    q(i) = (a * 3 - c) & 127;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 5) {
                        k2 += 1;
                        a = a >> ((6 & 3) + a * 0);
                        b = (a * 4 - c) & 127;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_25, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a < a) {
            LW_IF (!(c >= b) || a == 3) {
                LW_IF (c != a) {
                    LW_IF (c != a) {
                        b += c & 31;
                        b &= 511;
                        b = b + x(i) * 2;
                    }
                    c = (b * 3 - 2) & 127;
                    LW_RETURN;
                }
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 2) {
                    k0 += 1;
                    for (int j1 = 0; j1 < 1; ++j1) {
                        c = (a ^ c) & 63;
                    }
                }
            }
            int k2 = 0;
            LW_WHILE (k2 < 4) {
                k2 += 1;
                for (int j3 = 0; j3 < 2; ++j3) {
                    lw::varying<int> k4 = 0;
                    LW_WHILE (k4 < 5) {
                        k4 += 1;
                        p(i) = a % 4;
                        c = (c << 1) & 255;
                    }
                    lw::varying<int> k5 = 0;
                    LW_WHILE (k5 < 3 + (c & 3)) {
                        k5 += 1;
                        q(i) = (b << 1) & 255;
                        a = lw::select(a < 29, 29, j3);
                    }
                    p(i) = c + x(i) * 2;
                }
            }
        }
        b = c % 4;
        LW_IF (!(c >= b) || b == 3) {
            LW_RETURN;
        }
        c -= 19 & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_26, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (u % 2 == 0) {
            LW_IF (c < a && c > 4) {
                LW_RETURN;
            }
        }
        LW_IF (a > 30) {
            for (int j0 = 0; j0 < 3; ++j0) {
                c -= b & 31;
                c &= 511;
                p(i) = (a + j0) & 255;
            }
            LW_IF (u % 2 == 0) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 1 && b < a) {
                    k1 += 1;
                    LW_IF (a % 2 == 1) {
                        b -= a & 31;
                        b &= 511;
                    }
                    a = c / (b | 1);
                }
                b = (a ^ a) & 63;
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 2) {
                    k2 += 1;
                    b = c / (a | 1);
                    LW_IF (a < a && a > 15) {
                        c = b >> ((c & 3) + b * 0);
                    }
                }
            }
        }
        lw::varying<int> k3 = 0;
        LW_WHILE (k3 < 1 && b > a) {
            k3 += 1;
            a = c >> ((a & 3) + c * 0);
            b = a - 8;
        }
        p(i) = (a ^ b) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_27, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (b < a) {
            b += a & 31;
            b &= 511;
            LW_IF (a < c) {
                for (int j0 = 0; j0 < 2; ++j0) {
                    a = b - 1;
                    b = (c << 1) & 255;
                }
                a ^= a & 31;
                a &= 511;
                LW_RETURN;
            }
            b = (a << 1) & 255;
            LW_RETURN;
        }
        LW_IF (!(a >= a) || a == 3) {
            LW_RETURN;
        }
        LW_ELSE {
            int k1 = 0;
            LW_WHILE (k1 < 4) {
                k1 += 1;
                LW_IF (a != c) {
                    b -= b & 31;
                    b &= 511;
                    LW_IF (a < a && a > 2) {
                        q(i) = b % 3;
                        a += a & 31;
                        a &= 511;
                        b = c - 3;
                    }
                }
            }
        }
        LW_IF (a < 17) {
            b = lw::select(b < c, c, u);
            LW_RETURN;
        }
        a += 10 & 31;
        a &= 511;
        c -= b & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_28, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5 && b != a) {
            k0 += 1;
            for (int j1 = 0; j1 < 2; ++j1) {
                LW_IF ((c & 4) != 0) {
                    c = (c * 8 - b) & 127;
                }
            }
        }
        b = (c << 1) & 255;
        LW_IF ((c & 5) != 0) {
            for (int j2 = 0; j2 < 2; ++j2) {
                LW_IF (b < c) {
                    p(i) = b + x(i) * 2;
                }
                LW_ELSE {
                    LW_IF (c < c && b > 15) {
                        p(i) = (c * 8 - a) & 127;
                        b = lw::select(c < a, a, a);
                        b = (b << 1) & 255;
                    }
                    LW_ELSE {
                        p(i) = b / (c | 1);
                        a = c >> ((j2 & 3) + c * 0);
                        b = a + x((i * 7 + a) & 15) * 2;
                    }
                }
                LW_IF (a < u) {
                    LW_RETURN;
                }
                LW_IF ((c & 1) != 0) {
                    c -= a & 31;
                    c &= 511;
                    LW_IF (!(c >= c) || a == 3) {
                        c += 34 & 31;
                        c &= 511;
                    }
                    LW_ELSE {
                        a ^= b & 31;
                        a &= 511;
                    }
                    b ^= c & 31;
                    b &= 511;
                }
            }
        }
        lw::varying<int> k3 = 0;
        LW_WHILE (k3 < 4 + (b & 3)) {
            k3 += 1;
            c = (b * 6 - a) & 127;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_29, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        q(i) = lw::select(c < a, a, b);
        p(i) = b - 9;
        if (u % 3 == 0) {
            b -= a & 31;
            b &= 511;
        }
        LW_IF (u % 3 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 5 && (b & 4) != 0) {
                k0 += 1;
                LW_IF ((c & 5) != 0) {
                    if (u % 2 == 0) {
                        q(i) = a + x((i * 7 + a) & 15) * 2;
                        a -= c & 31;
                        a &= 511;
                        a = c / (a | 1);
                    }
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 6 + (c & 3)) {
                        k1 += 1;
                        a = a / (b | 1);
                    }
                    LW_IF (a < b && c > 20) {
                        a += 11 & 31;
                        a &= 511;
                        a -= 5 & 31;
                        a &= 511;
                    }
                }
                LW_ELSE {
                    LW_IF (b != a) {
                        c += a & 31;
                        c &= 511;
                        c += 18 & 31;
                        c &= 511;
                        b = b - 4;
                    }
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 6) {
                        k2 += 1;
                        c ^= b & 31;
                        c &= 511;
                    }
                    LW_IF (c < 31) {
                        b += b & 31;
                        b &= 511;
                        p(i) = lw::select(a < b, b, b);
                        p(i) = lw::select(a < b, b, u);
                        LW_CONTINUE;
                    }
                }
                q(i) = (a * 5 - b) & 127;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_2
#define FUZZ_2(M) M(fuzz_2_0) M(fuzz_2_1) M(fuzz_2_2) M(fuzz_2_3) M(fuzz_2_4) M(fuzz_2_5) M(fuzz_2_6) M(fuzz_2_7) M(fuzz_2_8) M(fuzz_2_9) M(fuzz_2_10) M(fuzz_2_11) M(fuzz_2_12) M(fuzz_2_13) M(fuzz_2_14) M(fuzz_2_15) M(fuzz_2_16) M(fuzz_2_17) M(fuzz_2_18) M(fuzz_2_19) M(fuzz_2_20) M(fuzz_2_21) M(fuzz_2_22) M(fuzz_2_23) M(fuzz_2_24) M(fuzz_2_25) M(fuzz_2_26) M(fuzz_2_27) M(fuzz_2_28) M(fuzz_2_29)
#endif
