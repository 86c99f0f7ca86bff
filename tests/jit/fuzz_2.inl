// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_STRUCT(fuzz_pair, (int, n), (float, f))

LW_JIT(fuzz_9, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int64_t> w = s(i);
        w = (w + 4294967296) & 1099511627775;
        LW_LOOP (k1, u & 3, b & 7, 2) {
            LW_SWITCH (k1 % 3) {
                LW_CASE (-1) {
                    if (k1 == 0) {
                        [[maybe_unused]] lw::varying<int> d2 = a / (a | 1);
                    }
                }
                LW_CASE (2) {
                    LW_IF (!(c >= b) || b == 3) {
                        LW_CONTINUE;
                    }
                }
            }
            p(i) = lw::cast<int>(w >> 34) & 63;
        }
        w = w ^ c;
        int k3 = 0;
        LW_DO {
            k3 += 1;
            LW_SWITCH (a % 4) {
                LW_CASE (-1) {
                    lw::varying<int> k4 = 0;
                    LW_DO {
                        k4 += 1;
                        a += c & 31;
                        a &= 511;
                    } LW_UNTIL (k4 >= 3);
                }
                LW_DEFAULT {
                    LW_LOOP (k5, 0, c & 7, (c & 3) + 1) {
                        LW_IF (b < 3 && a > 14) {
                            LW_CONTINUE;
                        }
                        LW_ELSE {
                            w = (w + 4294967296) & 1099511627775;
                            w = w ^ c;
                            b = (a ^ b) & 63;
                        }
                    }
                    LW_IF (x(i) > a) {
                        LW_CONTINUE;
                    }
                }
            }
        } LW_UNTIL (k3 >= 2);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        s(i) ^= w;
    };
})

LW_JIT(fuzz_10, FUZZ_PARAMETERS, {
    LW_FOR (i, 0, p.size(), 3) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_LOOP (k1, c & 7, 4, 2 - (u & 1) * 4) {
            LW_IF (!(c >= a) || a == 3) {
                LW_BREAK;
            }
            LW_IF (u % 2 == 1) {
                c = a / (b | 1);
                a = a % 10;
                LW_LOOP (k2, 0, c & 7, (a & 3) + 1) {
                    if (u == 1) break;
                    LW_IF (y((i + c) & 15) < 2) {
                        LW_CONTINUE;
                    }
                }
            }
        }
        b = (a << 1) & 255;
        q(i) = (c * 3 - x((i * 7 + a) & 15)) & 127;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_11, FUZZ_PARAMETERS, {
    LW_FOR (i, 1, p.size(), 2) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        lw::varying<float> f = z(i), g = b;
        lw::varying_array<int, 8> e(1);
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        lw::varying<int> k1 = 0;
        LW_DO {
            k1 += 1;
            if (u > 2) break;
            LW_LOOP (k2, b & 7, a & 7, 3 - (a & 1) * 6) {
                LW_IF (a > 17) {
                    LW_BREAK;
                }
                LW_IF (x(i) > b) {
                    LW_CONTINUE;
                }
                int k3 = 0;
                LW_WHILE (k3 < 3) {
                    k3 += 1;
                    if (u % 2 == 0) break;
                    LW_IF (c > a) {
                        LW_BREAK;
                    }
                }
            }
        } LW_UNTIL (k1 >= 2 || (a != b));
        b ^= e(c & 7) & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        q(i) += h * 3 + t;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_12, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int64_t> w = s(i);
        [[maybe_unused]] lw::varying<int> d1 = b >> ((c & 3) + b * 0);
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 3 + (d1 & 3)) {
            k2 += 1;
            int k3 = 0;
            LW_DO {
                k3 += 1;
                LW_IF (d1 < 29) {
                    LW_IF ((b & 2) != 0) {
                        d1 = d1 % 8;
                    }
                    LW_ELSE {
                        w = w ^ c;
                        b += b & 31;
                        b &= 511;
                        w = lw::select(w > b, w, b);
                    }
                }
                LW_ELSE {
                    LW_IF (x(i) > a) {
                        LW_BREAK;
                    }
                }
                [[maybe_unused]] lw::varying<int> d4 = (a << 1) & 255;
                LW_IF (a < k3) {
                    LW_CONTINUE;
                }
            } LW_UNTIL (k3 >= 5);
            lw::varying<int> k5 = 0;
            LW_WHILE (k5 < 3) {
                k5 += 1;
                lw::varying<int> k6 = 0;
                LW_WHILE (k6 < 2 && (u == 0 && d1 < a)) {
                    k6 += 1;
                    LW_IF (c < 23 && a > 28) {
                        q(i) = lw::maximum(b, a) - lw::minimum(b, b);
                        LW_BREAK;
                    }
                }
                [[maybe_unused]] lw::varying<int> d7 = d1 % 3;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        s(i) ^= w;
    };
})

LW_FUNCTION(fuzz_13_v, (lw::varying<int> a, lw::varying<int> b, int u), {
    LW_SWITCH (u % 3) {
        LW_CASE (1) {
            b += a & 31;
            b &= 511;
            lw::varying<int> k1 = 0;
            LW_DO {
                k1 += 1;
                LW_IF (!(a >= 23) || b == 3) {
                    LW_BREAK;
                }
                LW_ELSE {
                    b = (b * 5 - b) & 127;
                    b += a & 31;
                    b &= 511;
                    a -= a & 31;
                    a &= 511;
                }
            } LW_UNTIL (k1 >= 2 || (a & 1));
        }
    }
    return a;
})
LW_JIT(fuzz_13, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying_array<std::int16_t, 8> e(u);
        e(c & 7) ^= i & 63;
        for (int j2 = 0; j2 < 2; ++j2) {
            lw::varying<int> k3 = 0;
            LW_WHILE (true) {
                LW_IF (!(k3 < 5 && (a > 23))) { LW_BREAK; }
                k3 += 1;
                LW_IF ((b & 2) != 0) {
                    lw::varying<int> k4 = 0;
                    LW_WHILE (true) {
                        LW_IF (!(k4 < 1 + (a & 3))) { LW_BREAK; }
                        k4 += 1;
                        e(c & 7) = (a + a) & 255;
                        e(b & 7) = (a + a) & 255;
                    }
                    LW_CONTINUE;
                }
                e(3) = fuzz_13_v(b, a, j2);
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
    };
})

LW_FUNCTION(fuzz_14_m, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u, lw::view<const int> x, lw::view<int> p, lw::varying<int> i), {
    c ^= x((a + i) & 15) & 31;
    lw::varying<int> k1 = 0;
    LW_DO {
        k1 += 1;
        b -= k1 & 31;
        b &= 511;
    } LW_UNTIL (k1 >= 4 || (a < u));
    LW_IF (c > b) { p(i) += a & 255; }
})
LW_JIT(fuzz_14, FUZZ_PARAMETERS, {
    LW_FOR (i, 0, p.size(), 3) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        fuzz_14_m(x((i * 7 + c) & 15), a, c, u, x, p, i);
        int k2 = 0;
        LW_DO {
            k2 += 1;
            lw::varying<int> k3 = 0;
            LW_WHILE (k3 < 2 && (b > c)) {
                k3 += 1;
                a = (a << 1) & 255;
                [[maybe_unused]] lw::varying<int> d4 = (c ^ b) & 63;
            }
            LW_IF (!(a >= k2) || c == 3) {
                LW_IF (y((i + a) & 15) < 4) {
                    LW_CONTINUE;
                }
            }
            LW_ELSE LW_IF (!(b >= 20) || c == 3) {
                LW_IF (!(b >= a) || a == 3) {
                    LW_BREAK;
                }
            }
            LW_ELIF (a < c && c > 22) {
                o.n ^= p(i) & 63;
                a = (b << 1) & 255;
            }
            LW_ELSE {
                p(i) = c % 8;
            }
            fuzz_14_m(a, a, b, k2, x, p, i);
        } LW_UNTIL (k2 >= 3);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_FUNCTION(fuzz_15_m, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u, lw::view<const int> x, lw::view<int> p, lw::varying<int> i), {
    c ^= x((b + i) & 15) & 31;
    int k1 = 0;
    LW_DO {
        k1 += 1;
        LW_IF (a < c) {
            LW_BREAK;
        }
        LW_ELSE {
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 2 + (b & 3)) {
                k2 += 1;
                b += k2 & 31;
                b &= 511;
                c = (c << 1) & 255;
                a = a / (a | 1);
            }
            c = c >> ((c & 3) + c * 0);
            LW_IF (c % 3 == 1) {
                a = lw::maximum(a, a) - lw::minimum(a, u);
            }
        }
    } LW_UNTIL (k1 >= 4);
    LW_IF (b & 3) { p(i) = c & 255; }
})
LW_JIT(fuzz_15, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<float> f = z(i), g = b;
        LW_LOOP (k3, i, i + (b & 3)) {
            fuzz_15_m((a + p(i)) & 255, b, c, u, x, p, i);
            LW_CONTINUE;
        }
        LW_LOOP (k4, b & 7, a & 7, 3 - (a & 1) * 6) {
            [[maybe_unused]] lw::varying<int> d5 = lw::maximum(b, c) - lw::minimum(b, b);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
    };
})

LW_JIT(fuzz_16, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int64_t> w = s(i);
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        s(i) = lw::select(w > b, w, b);
        int k1 = 0;
        LW_WHILE (k1 < 6) {
            k1 += 1;
            LW_IF (x(i) > a) {
                t = c * 60;
                LW_IF (w < 4294967296) {
                    LW_CONTINUE;
                }
                LW_ELSE {
                    LW_LOOP (k2, 0, c & 7, (a & 3) + 1) {
                        b = (a + c) & 255;
                        t = h * 3 - a;
                    }
                }
                LW_CONTINUE;
            }
        }
        LW_LOOP (k3, u & 3, c & 7, 2) {
            LW_IF (x(i) > c) {
                for (int j4 = 0; j4 < 1; ++j4) {
                    LW_IF (u % 2 == 0) {
                        w = lw::select(h < t, c, w);
                    }
                }
                LW_BREAK;
            }
        }
        b = a >> ((b & 3) + a * 0);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        s(i) ^= w;
        q(i) += h * 3 + t;
    };
})

#ifndef FUZZ_2
#define FUZZ_2(M) M(fuzz_9) M(fuzz_10) M(fuzz_11) M(fuzz_12) M(fuzz_13) M(fuzz_14) M(fuzz_15) M(fuzz_16)
#endif
