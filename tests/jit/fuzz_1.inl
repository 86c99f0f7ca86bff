// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_STRUCT(fuzz_pair, (int, n), (float, f))

LW_JIT(fuzz_1, FUZZ_PARAMETERS, {
    LW_FOR (i, 2, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        lw::varying_array<std::int16_t, 8> e(u);
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        p(i) = (b + b) & 255;
        int k1 = 0;
        LW_DO {
            k1 += 1;
            LW_IF (u > 2 && c < b) {
                q(i) += a & 31;
                LW_LOOP (k2, t & 3, h & 7) {
                    if (u % 2 == 1) {
                        a -= k1 & 31;
                        a &= 511;
                        m = o;
                        LW_CONTINUE;
                    }
                    if (u == 1) {
                        o.n ^= b & 63;
                        q(i) = lw::cast<std::int16_t>(a * 999) & 127;
                        b = (b ^ a) & 63;
                    }
                    o.n ^= b & 63;
                }
                b = a - 3;
                LW_RETURN;
            }
            LW_IF (y((i + a) & 15) < 3) {
                LW_CONTINUE;
            }
        } LW_UNTIL (k1 >= 5);
        [[maybe_unused]] lw::varying<int> d3 = (c << 1) & 255;
        LW_IF (b % 4 == 0) {
            LW_LOOP (k4, 0, d3 & 7, (b & 3) + 1) {
                LW_LOOP (k5, u & 3, a & 7, 2) {
                    if (k5 == 1) break;
                    LW_IF (c % 5 == 1) {
                        c = (c + a) & 255;
                        q(i) += e(k5 & 7) & 31;
                        m = o;
                        LW_CONTINUE;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        q(i) += h * 3 + t;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_FUNCTION(fuzz_2_m, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u, lw::view<const int> x, lw::view<int> p, lw::varying<int> i), {
    c ^= x((a + i) & 15) & 31;
    LW_LOOP (k1, c & 3, a & 7) {
        if (u == 1) break;
        LW_SWITCH (a % 3) {
            LW_CASE (-1, 7) {
                b -= k1 & 31;
                b &= 511;
                LW_CONTINUE;
            }
            LW_CASE (3) {
                LW_IF (a & 1) {
                    LW_CONTINUE;
                }
                LW_LOOP (k2, 0, 2) {
                    c -= k2 & 31;
                    c &= 511;
                }
                [[maybe_unused]] lw::varying<int> d3 = b - 9;
            }
            LW_CASE (2) {
                b -= c & 31;
                b &= 511;
            }
        }
    }
    LW_IF (b < c && c > 24) { p(i) = a & 255; }
})
LW_JIT(fuzz_2, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size() - 1, -1, -1) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        lw::varying<float> f = z(i), g = b;
        int k4 = 0;
        LW_WHILE (k4 < 1) {
            k4 += 1;
            LW_IF (h % 2 == 0 || t < c) {
                LW_CONTINUE;
            }
            LW_ELSE {
                r(i) = f * lw::cast<float>(c & 255) * 0.0009765625f;
            }
            LW_IF (f > b) {
                LW_RETURN;
            }
            LW_IF (a != c) {
                LW_BREAK;
            }
        }
        fuzz_2_m(b, c, b, u, x, p, i);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        q(i) += h * 3 + t;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
    };
})

LW_JIT(fuzz_3, FUZZ_PARAMETERS, {
    LW_FOR (i, 1, p.size(), 2) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<float> f = z(i), g = b;
        lw::varying_array<std::int16_t, 8> e(u);
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        a -= a & 31;
        a &= 511;
        LW_IF (a > b) {
            LW_IF ((g <= 35.5f) && b % 3 == 1) {
                LW_RETURN;
            }
            [[maybe_unused]] lw::varying<int> d1 = a >> ((b & 3) + a * 0);
        }
        LW_LOOP (k2, 0, c & 3) {
            LW_LOOP (k3, 0, 4) {
                if (u == 1) continue;
                LW_LOOP (k4, 0, a & 3) {
                    LW_IF (g <= 21.5f) {
                        LW_BREAK;
                    }
                }
            }
            LW_IF (f > b) {
                LW_BREAK;
            }
            LW_CONTINUE;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_4, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<float> f = z(i), g = b;
        [[maybe_unused]] lw::varying<int> d1 = lw::select(a < 7, a, a);
        [[maybe_unused]] lw::varying<int> d2 = (p(i) ^ b) & 63;
        LW_LOOP (k3, 0, 3) {
            int k4 = 0;
            LW_DO {
                k4 += 1;
                d2 ^= d1 & 31;
                d2 &= 511;
                LW_IF (f > a) {
                    LW_BREAK;
                }
                LW_ELSE {
                    LW_IF (y((i + d2) & 15) < 3) {
                        q(i) = d1 >> ((b & 3) + d1 * 0);
                        LW_RETURN;
                    }
                    for (int j5 = 0; j5 < 2; ++j5) {
                        q(i) = lw::cast<int>(f);
                        a += c & 31;
                        a &= 511;
                    }
                }
            } LW_UNTIL (k4 >= 5);
            LW_IF (x(i) > c) {
                LW_CONTINUE;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
    };
})

LW_JIT(fuzz_5, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<float> f = z(i), g = b;
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        LW_LOOP (k1, 0, b & 7, (a & 3) + 1) {
            lw::varying<int> k2 = 0;
            LW_DO {
                k2 += 1;
                LW_IF (f < g) {
                    LW_BREAK;
                }
                LW_IF ((a & 2) != 0) {
                    LW_BREAK;
                }
                LW_ELSE {
                    LW_IF (f > a) {
                        LW_CONTINUE;
                    }
                    p(i) = (a * 4 - a) & 127;
                }
                m = o;
            } LW_UNTIL (k2 >= 5 || (a % 4 == 0));
            o = lw::select(b > 0, m, o);
            LW_IF (y((i + a) & 15) < 3) {
                LW_CONTINUE;
            }
        }
        LW_LOOP (k3, i + 3, i + (a & 3), -1) {
            if (u > 1) continue;
            LW_IF (!(a >= u) || b == 3) {
                LW_RETURN;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_FUNCTION(fuzz_6_v, (lw::varying<int> a, lw::varying<int> b, int u), {
    a = (a + b) & 255;
    lw::varying<int> k1 = 0;
    LW_WHILE (true) {
        LW_IF (!(k1 < 5)) { LW_BREAK; }
        k1 += 1;
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 4) {
            k2 += 1;
            LW_IF (u == 1) {
                a = a - 6;
            }
            LW_ELIF ((a & 5) != 0) {
                a ^= b & 31;
                a &= 511;
                LW_CONTINUE;
                b = lw::maximum(b, a) - lw::minimum(b, k2);
            }
            LW_ELSE LW_IF (b > 10) {
                b -= b & 31;
                b &= 511;
                a = (a << 1) & 255;
                a = (a + b) & 255;
            }
            LW_ELSE {
                a -= a & 31;
                a &= 511;
            }
            LW_IF (b < 3 && a > 4) {
                LW_CONTINUE;
            }
        }
    }
    return a;
})
LW_JIT(fuzz_6, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying_array<int, 8> e(1);
        a ^= c & 31;
        a &= 511;
        [[maybe_unused]] lw::varying<int> d3 = fuzz_6_v(a, b, u);
        q(i) = (c ^ c) & 63;
        b = lw::select(y((i + b) & 15) < 3, a, d3);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
    };
})

LW_FUNCTION(fuzz_7_n, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u), {
    a ^= u & 31;
    a &= 511;
    LW_LOOP (k1, b & 7, b & 7, (b & 3) * 2 - 3) {
        if (u == 1) break;
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 2) {
            k2 += 1;
            b -= c & 31;
            b &= 511;
            LW_IF (c != b) {
                b ^= a & 31;
                b &= 511;
                b = (c + c) & 255;
                a += c & 31;
                a &= 511;
                LW_BREAK;
            }
            LW_IF (!(c >= u) || a == 3) {
                c = (k2 ^ b) & 63;
                a += c & 31;
                a &= 511;
                c = c - 9;
                LW_RETURN;
            }
            LW_ELIF ((c & 1) != 0) {
                b += k1 & 31;
                b &= 511;
                a = (b ^ b) & 63;
                c -= b & 31;
                c &= 511;
            }
        }
    }
})
LW_JIT(fuzz_7, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        fuzz_7_n(b, b, b, u);
        lw::varying<int> k3 = 0;
        LW_WHILE (k3 < 3 && (b > c)) {
            k3 += 1;
            LW_LOOP (k4, i, i + (b & 3)) {
                o = {a, lw::cast<float>(a & 63)};
                LW_IF (b & 3) {
                    LW_BREAK;
                }
                LW_CONTINUE;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_8, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying_array<int, 8> e(x(i));
        LW_LOOP (k1, 1, -1, -2) {
            LW_IF (!(c >= 32) || b == 3) {
                LW_CONTINUE;
            }
            LW_ELSE {
                LW_LOOP (k2, 2, -1, -2) {
                    LW_IF (c < 4 && a > 2) {
                        LW_CONTINUE;
                    }
                    LW_ELSE {
                        e(u & 7) += 10 & 15;
                    }
                    lw::varying<int> k3 = 0;
                    LW_DO {
                        k3 += 1;
                        p(i) = lw::select(!(b >= 11) || a == 3, b, x((i * 7 + b) & 15));
                        e(u & 7) = lw::select(a < 4, b, c);
                    } LW_UNTIL (k3 >= 5 || (a & 1));
                }
                int k4 = 0;
                LW_DO {
                    k4 += 1;
                    LW_IF (b != c) {
                        LW_CONTINUE;
                    }
                } LW_UNTIL (k4 >= 1);
            }
            LW_LOOP (k5, b & 7, a & 7, 3 - (a & 1) * 6) {
                e(k1 & 7) = c >> ((b & 3) + c * 0);
                LW_IF (x(i) > b) {
                    LW_BREAK;
                }
            }
            b ^= c & 31;
            b &= 511;
        }
        for (int j6 = 0; j6 < 2; ++j6) {
            b += b & 31;
            b &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
    };
})

#ifndef FUZZ_1
#define FUZZ_1(M) M(fuzz_1) M(fuzz_2) M(fuzz_3) M(fuzz_4) M(fuzz_5) M(fuzz_6) M(fuzz_7) M(fuzz_8)
#endif
