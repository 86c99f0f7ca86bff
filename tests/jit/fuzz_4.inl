// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_STRUCT(fuzz_pair, (int, n), (float, f))

LW_FUNCTION(fuzz_25_n, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u), {
    LW_IF (u == 2) {
        lw::varying<int> k1 = 0;
        LW_DO {
            k1 += 1;
            if (u % 2 == 1) break;
            for (int j2 = 0; j2 < 2; ++j2) {
                c = (a * 2 - b) & 127;
                LW_RETURN;
            }
        } LW_UNTIL (k1 >= 5 || (c & 1));
    }
})
LW_JIT(fuzz_25, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF ((a % 2 == 0) && b % 3 == 1) {
            LW_RETURN;
        }
        LW_ELSE {
            LW_IF ((y((i + c) & 15) < 4) && a % 3 == 1) {
                LW_RETURN;
            }
        }
        [[maybe_unused]] lw::varying<int> d3 = b / (c | 1);
        d3 -= i & 31;
        d3 &= 511;
        int k4 = 0;
        LW_DO {
            k4 += 1;
            if (u % 3 == 0) break;
            LW_IF (y((i + a) & 15) < 7) {
                LW_CONTINUE;
            }
            LW_IF (c != b) {
                LW_BREAK;
            }
            fuzz_25_n(u, c, c, k4);
        } LW_UNTIL (k4 >= 5);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_FUNCTION(fuzz_26_n, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u), {
    LW_LOOP (k1, 7, b & 7, -2) {
        LW_IF (b < c && c > 13) {
            LW_CONTINUE;
        }
        LW_IF (c < 31 && b > 6) {
            LW_BREAK;
        }
        LW_IF (a > 1) {
            LW_BREAK;
        }
    }
})
LW_JIT(fuzz_26, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int64_t> w = s(i);
        int k2 = 0;
        LW_WHILE (k2 < 2) {
            k2 += 1;
            fuzz_26_n(a / (a | 1), c, a, u);
            fuzz_26_n(b, b, a, k2);
        }
        s(i) = w ^ a;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        s(i) ^= w;
    };
})

LW_JIT(fuzz_27, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k1 = 0;
        LW_DO {
            k1 += 1;
            p(i) = b - 2;
            LW_CONTINUE;
            b -= u & 31;
            b &= 511;
        } LW_UNTIL (k1 >= 4 || (b & 3));
        LW_LOOP (k2, b & 7, c & 7, (b & 3) * 2 - 3) {
            if (u % 3 == 0) break;
            LW_IF (!(b >= 10) || a == 3) {
                b -= p(i) & 31;
                b &= 511;
                a = a / (b | 1);
                LW_IF (y((i + c) & 15) < 4) {
                    LW_CONTINUE;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_28, FUZZ_PARAMETERS, {
    LW_FOR (i, 1, p.size(), 2) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying_array<int, 8> e(1);
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        LW_IF (y((i + c) & 15) < 2) {
            for (int j1 = 0; j1 < 2; ++j1) {
                [[maybe_unused]] lw::varying<int> d2 = a >> ((b & 3) + a * 0);
                c = d2 - 2;
                e(j1 & 7) = (b * 6 - a) & 127;
            }
            q(i) += c & 31;
        }
        LW_ELSE {
            LW_LOOP (k3, 0, b & 3) {
                [[maybe_unused]] lw::varying<int> d4 = (a * 5 - a) & 127;
            }
        }
        a ^= c & 31;
        a &= 511;
        e(u & 7) += u & 15;
        LW_LOOP (k5, u & 3, b & 7, 2) {
            LW_IF (u == 1 && c < b) {
                LW_BREAK;
            }
            LW_LOOP (k6, 2, -1, -2) {
                LW_IF (a < b) {
                    LW_LOOP (k7, 0, a & 3) {
                        q(i) += e(c & 7) & 31;
                        m.n = (a * 5 - b) & 127;
                        o.n ^= c & 63;
                    }
                    LW_IF (y((i + a) & 15) < 3) {
                        LW_BREAK;
                    }
                    LW_IF (!(b >= c) || c == 3) {
                        b = b >> ((e(7) & 3) + b * 0);
                        e(b & 7) ^= a & 63;
                    }
                    LW_BREAK;
                }
            }
            LW_IF (b > u) {
                b = a / (a | 1);
                LW_CONTINUE;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_FUNCTION(fuzz_29_r, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u) -> void, {
    if (u == 0) return;
    LW_IF (!(b >= u) || c == 3) {
        LW_LOOP (k1, 0, 3) {
            if (u % 3 == 0) continue;
            LW_IF (a > 28) {
                LW_IF (a % 4 == 1) {
                    a += c & 31;
                    a &= 511;
                    LW_BREAK;
                }
                LW_BREAK;
            }
            c = (a + b) & 255;
        }
        fuzz_29_r(a - 3, b, c, u - 1);
        a += c & 31;
        a &= 511;
        c = lw::maximum(b, b) - lw::minimum(b, c);
    }
    LW_ELSE {
        fuzz_29_r(b, a, b, u - 1);
    }
    LW_IF ((a != b) && c % 3 == 1) {
        LW_RETURN;
    }
})
LW_JIT(fuzz_29, FUZZ_PARAMETERS, {
    LW_FOR (i, 1, p.size(), 2) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying_array<int, 8> e(1);
        a = a >> ((a & 3) + a * 0);
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 1 + (c & 3)) {
            k2 += 1;
            c = c >> ((p(i) & 3) + c * 0);
            fuzz_29_r(c % 10, b, a, u);
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
    };
})

LW_FUNCTION(fuzz_30_v, (lw::varying<int> a, lw::varying<int> b, int u), {
    b = (a << 1) & 255;
    for (int j1 = 0; j1 < 1; ++j1) {
        a = b - 5;
    }
    LW_IF ((a != b) && a % 3 == 1) {
        FUZZ_RETURN(a);
    }
    return a;
})
LW_JIT(fuzz_30, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j2 = 0; j2 < 1; ++j2) {
            int k3 = 0;
            LW_WHILE (k3 < 5) {
                k3 += 1;
                if (j2 % 3 == 0) continue;
                LW_IF (a < 29 && b > 17) {
                    LW_CONTINUE;
                }
                LW_IF (j2 > 2) {
                    LW_IF (b & 3) {
                        LW_BREAK;
                    }
                }
                a -= b & 31;
                a &= 511;
            }
        }
        LW_LOOP (k4, 1, -1, -2) {
            LW_IF (c != a) {
                LW_BREAK;
            }
            q(i) = fuzz_30_v(b, c, k4);
        }
        LW_IF (x(i) > c) {
            LW_LOOP (k5, i + 3, i + (b & 3), -1) {
                LW_IF (!(c >= 35) || a == 3) {
                    LW_BREAK;
                }
            }
            LW_IF ((b & 3) && a % 3 == 1) {
                LW_RETURN;
            }
            a = fuzz_30_v(a, c, u);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_31, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int64_t> w = s(i);
        lw::varying<float> f = z(i), g = b;
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        int k1 = 0;
        LW_DO {
            k1 += 1;
            if (u % 3 == 1) continue;
            [[maybe_unused]] lw::varying<int> d2 = lw::cast<int>(f);
            LW_IF (b < u) {
                LW_CONTINUE;
            }
            LW_LOOP (k3, c & 7, c & 3, -1) {
                if (u > 1) continue;
                LW_IF (w > b) {
                    LW_SWITCH (k1 % 3) {
                        LW_CASE (1, 2) {
                            g = (g - m.f) * 0.5f;
                            o = lw::select(c > 3, m, o);
                        }
                        LW_CASE (3) {
                            r(i) = lw::select(w > a, f, o.f);
                            o = lw::select(a > 2, m, o);
                            b -= d2 & 31;
                            b &= 511;
                        }
                        LW_DEFAULT {
                            w = (w + 4294967296) & 1099511627775;
                        }
                    }
                    LW_IF (!(f < 1) && c > 2) {
                        LW_CONTINUE;
                    }
                }
            }
        } LW_UNTIL (k1 >= 4);
        m.f = (g - g) * 0.5f;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        s(i) ^= w;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_32, FUZZ_PARAMETERS, {
    LW_FOR (i, 0, p.size(), 3) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        [[maybe_unused]] lw::varying<int> d1 = (x((i * 7 + a) & 15) ^ c) & 63;
        LW_LOOP (k2, d1 & 7, 5, 2 - (u & 1) * 4) {
            LW_IF (a != c) {
                LW_BREAK;
            }
            LW_ELSE {
                [[maybe_unused]] lw::varying<int> d3 = (a << 1) & 255;
                LW_IF (u == 1 && d3 < d1) {
                    lw::varying<int> k4 = 0;
                    LW_DO {
                        k4 += 1;
                        if (u == 1) break;
                        b = b / (d3 | 1);
                    } LW_UNTIL (k4 >= 5 || (d1 < 9));
                    LW_IF ((d1 & 1) != 0) {
                        LW_BREAK;
                    }
                    LW_ELSE {
                        q(i) = (x(i) ^ d1) & 63;
                    }
                }
                LW_ELIF (u == 2) {
                    LW_IF (!(d1 >= 1) || b == 3) {
                        a = (b * 4 - x(i)) & 127;
                        q(i) = (a * 5 - y(i + 9)) & 127;
                    }
                    LW_ELSE LW_IF (y((i + b) & 15) < 5) {
                        q(i) += p(i) & 31;
                        d3 = a >> ((d3 & 3) + a * 0);
                        q(i) = (d3 << 1) & 255;
                    }
                    LW_ELSE {
                        b -= b & 31;
                        b &= 511;
                    }
                    d3 = (b + c) & 255;
                    LW_IF (!(c >= 11) || d3 == 3) {
                        c += b & 31;
                        c &= 511;
                        a = (b << 1) & 255;
                        LW_BREAK;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

#ifndef FUZZ_4
#define FUZZ_4(M) M(fuzz_25) M(fuzz_26) M(fuzz_27) M(fuzz_28) M(fuzz_29) M(fuzz_30) M(fuzz_31) M(fuzz_32)
#endif
