// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_STRUCT(fuzz_pair, (int, n), (float, f))

LW_JIT(fuzz_17, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        lw::varying<float> f = z(i), g = b;
        lw::varying_array<std::int16_t, 8> e(u);
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        p(i) = (b * 2 - x(i)) & 127;
        q(i) = lw::cast<int>(g * 0.125f) + 1;
        lw::varying<int> k1 = 0;
        LW_DO {
            k1 += 1;
            p(i) = lw::cast<int>(g * 0.125f) + 1;
            LW_IF (c != a) {
                LW_LOOP (k2, 0, c & 3) {
                    if (k2 > 3) break;
                    r(i) = z(i) / (f * f + 1.0f);
                }
                LW_CONTINUE;
            }
            LW_BREAK;
        } LW_UNTIL (k1 >= 3 || (!(a >= u) || b == 3));
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        q(i) += h * 3 + t;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
        for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_FUNCTION(fuzz_18_n, (lw::varying<int> a, lw::varying<int> b, lw::varying<int>& c, int u), {
    lw::varying<int> k1 = 0;
    LW_DO {
        k1 += 1;
        if (u > 2) break;
        for (int j2 = 0; j2 < 1; ++j2) {
            [[maybe_unused]] lw::varying<int> d3 = lw::select(b > c, c, a);
            LW_LOOP (k4, b & 7, d3 & 7, 3 - (d3 & 1) * 6) {
                d3 = b / (c | 1);
            }
        }
        LW_IF (a & 3) {
            LW_BREAK;
        }
        LW_ELSE {
            LW_IF (!(c >= u) || a == 3) {
                LW_BREAK;
            }
        }
        LW_LOOP (k5, b & 7, c & 7, 3 - (c & 1) * 6) {
            LW_IF (c != a) {
                LW_CONTINUE;
            }
            LW_ELSE {
                a = a - 6;
                a -= c & 31;
                a &= 511;
            }
            LW_IF (c < 0) {
                LW_BREAK;
            }
            a ^= a & 31;
            a &= 511;
            LW_RETURN;
        }
    } LW_UNTIL (k1 >= 4 || (u > 2 && a < b));
})
LW_JIT(fuzz_18, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        b += c & 31;
        b &= 511;
        m.n = (a << 1) & 255;
        fuzz_18_n(lw::maximum(b, b) - lw::minimum(b, c), b, a, u);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_19, FUZZ_PARAMETERS, {
    LW_FOR (i, 0, p.size(), 3) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        lw::varying<int> k1 = 0;
        LW_WHILE (true) {
            LW_IF (!(k1 < 2)) { LW_RETURN; }
            k1 += 1;
            LW_IF ((a & 1) != 0) {
                LW_BREAK;
            }
        }
        LW_LOOP (k2, i + 3, i + (c & 3), -1) {
            h = lw::select(!(a >= u) || b == 3, h, t);
            LW_IF (a % 5 == 1) {
                if (u > 1) {
                    q(i) = lw::select((c & 5) != 0, a, p(i));
                    LW_IF (u > 0 && c < a) {
                        t ^= a * 74;
                        q(i) += b & 31;
                        q(i) += x(i) & 31;
                        LW_BREAK;
                    }
                }
            }
            LW_ELSE LW_IF (u % 3 == 0) {
                LW_LOOP (k3, 0, a & 7, (b & 3) + 1) {
                    q(i) = c >> ((36 & 3) + c * 0);
                }
                LW_IF (a < c && c > 23) {
                    LW_RETURN;
                }
            }
            LW_IF (b > u) {
                LW_CONTINUE;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        q(i) += h * 3 + t;
    };
})

LW_JIT(fuzz_20, FUZZ_PARAMETERS, {
    LW_FOR (i, 2, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        lw::varying<float> f = z(i), g = b;
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        LW_LOOP (k1, 7, a & 7, -2) {
            LW_IF (u % 2 == 1) {
                LW_IF (u == 2) {
                    LW_IF (a > c) {
                        LW_CONTINUE;
                    }
                    LW_ELSE {
                        m.f = f * f * 0.0009765625f;
                    }
                    LW_IF (x(i) > a) {
                        c += a & 31;
                        c &= 511;
                        a = lw::cast<int>(f);
                    }
                    LW_ELIF ((a & 1) != 0) {
                        p(i) = lw::select((b & 4) != 0, m.n, a);
                        g = g * 0.7f - 99.1f;
                        c = lw::maximum(c, a) - lw::minimum(c, b);
                    }
                }
            }
            LW_IF (k1 % 2 == 1 && a < c) {
                h += b;
                LW_BREAK;
            }
        }
        LW_LOOP (k2, a & 7, b & 7, (a & 3) * 2 - 3) {
            [[maybe_unused]] lw::varying<int> d3 = lw::maximum(a, a) - lw::minimum(a, y(i + 9));
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        q(i) += h * 3 + t;
        r(i) = r(i) * 0.5f + f + g * 0.25f;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_21, FUZZ_PARAMETERS, {
    LW_FOR (i, 0, p.size(), 3) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        a = lw::maximum(a, a) - lw::minimum(a, a);
        LW_IF ((c & 1) && c % 3 == 1) {
            LW_IF (u == 2) {
                LW_SWITCH (u % 3) {
                    LW_CASE (7) {
                        lw::varying<int> k1 = 0;
                        LW_DO {
                            k1 += 1;
                            o = {c, lw::cast<float>(c & 63)};
                            q(i) += p(i) & 31;
                            LW_BREAK;
                        } LW_UNTIL (k1 >= 5);
                        LW_SWITCH (a % 3) {
                            LW_CASE (7, 1) {
                                b = lw::select(b & 1, b, b);
                            }
                            LW_CASE (3) {
                                c ^= c & 31;
                                c &= 511;
                                a = lw::maximum(c, c) - lw::minimum(c, a);
                            }
                        }
                    }
                }
            }
            int k2 = 0;
            LW_WHILE (k2 < 4) {
                k2 += 1;
                LW_LOOP (k3, 0, c & 3) {
                    c ^= k3 & 31;
                    c &= 511;
                    LW_IF ((c & 5) != 0) {
                        q(i) = b / (b | 1);
                        p(i) = b - 5;
                        LW_CONTINUE;
                    }
                }
            }
            LW_RETURN;
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_22, FUZZ_PARAMETERS, {
    LW_FOR (i, 0, p.size(), 3) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int64_t> w = s(i);
        fuzz_pair m{}, o = {b, z(i) * 0.5f};
        lw::varying<int> k1 = 0;
        LW_DO {
            k1 += 1;
            LW_IF (u == 2 && b < c) {
                LW_IF (b < 38) {
                    lw::varying<int> k2 = 0;
                    LW_DO {
                        k2 += 1;
                        w = w % 530152;
                        c += c & 31;
                        c &= 511;
                        LW_BREAK;
                    } LW_UNTIL (k2 >= 4 || (a > b));
                    LW_CONTINUE;
                }
                int k3 = 0;
                LW_DO {
                    k3 += 1;
                    if (u % 3 == 0) break;
                    w = lw::select(w > b, w, b);
                    LW_IF (c > u) {
                        b ^= b & 31;
                        b &= 511;
                    }
                    LW_ELIF (b % 2 == 1) {
                        c += c & 31;
                        c &= 511;
                        w = w ^ a;
                        w = w ^ b;
                    }
                    LW_ELSE {
                        c ^= c & 31;
                        c &= 511;
                    }
                    LW_IF (w > b) {
                        s(i) = w ^ b;
                    }
                } LW_UNTIL (k3 >= 2);
            }
        } LW_UNTIL (k1 >= 4);
        c += b & 31;
        c &= 511;
        a = c / (c | 1);
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        s(i) ^= w;
        p(i) += m.n - o.n;
        r(i) += m.f + o.f;
    };
})

LW_JIT(fuzz_23, FUZZ_PARAMETERS, {
    LW_FOR (i, 1, p.size(), 2) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<std::int16_t> h = a - b;
        lw::varying<std::uint8_t> t = b * 29;
        b -= a & 31;
        b &= 511;
        for (int j1 = 0; j1 < 1; ++j1) {
            q(i) = b - 7;
        }
        [[maybe_unused]] lw::varying<int> d2 = a - 3;
        LW_LOOP (k3, b & 7, c & 7, 3 - (c & 1) * 6) {
            LW_IF (u > 3 && d2 < b) {
                LW_CONTINUE;
            }
            LW_IF (u % 2 == 1 && a < d2) {
                LW_BREAK;
            }
            lw::varying<int> k4 = 0;
            LW_DO {
                k4 += 1;
                LW_LOOP (k5, b & 7, 4, 2 - (u & 1) * 4) {
                    LW_IF (!(a >= 7) || b == 3) {
                        c += c & 31;
                        c &= 511;
                    }
                    LW_ELIF ((a & 5) != 0) {
                        h += d2;
                    }
                    LW_ELIF (!(b >= u) || c == 3) {
                        b += t & 31;
                        b &= 511;
                    }
                    LW_IF (u > 0) {
                        q(i) = lw::select(h < t, a, y(i + 3));
                    }
                    LW_ELIF (h % 2 == 0 || t < c) {
                        a ^= k3 & 31;
                        a &= 511;
                    }
                    LW_IF (c & 3) {
                        t ^= h * 3 - b;
                        a = (c * 9 - i) & 127;
                    }
                }
                LW_IF ((a & 1) != 0) {
                    LW_RETURN;
                }
            } LW_UNTIL (k4 >= 3);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
        q(i) += h * 3 + t;
    };
})

LW_JIT(fuzz_24, FUZZ_PARAMETERS, {
    LW_FOR (i, p.size() - 1, -1, -1) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_LOOP (k1, 5, -1, -2) {
            b ^= a & 31;
            b &= 511;
            [[maybe_unused]] lw::varying<int> d2 = (b + x(i)) & 255;
            lw::varying<int> k3 = 0;
            LW_WHILE (k3 < 3 + (d2 & 3)) {
                k3 += 1;
                LW_IF (d2 < b && b > 4) {
                    int k4 = 0;
                    LW_DO {
                        k4 += 1;
                        p(i) = b / (d2 | 1);
                        c = (a << 1) & 255;
                    } LW_UNTIL (k4 >= 5);
                    LW_IF (u % 2 == 1 && d2 < c) {
                        a -= b & 31;
                        a &= 511;
                        c = d2 - 1;
                        LW_BREAK;
                    }
                    LW_ELSE {
                        q(i) = b % 4;
                    }
                    LW_RETURN;
                }
                p(i) = lw::maximum(a, c) - lw::minimum(a, b);
                LW_IF (x(i) > b) {
                    LW_BREAK;
                }
            }
        }
        LW_LOOP (k5, b & 7, a & 7, 3 - (a & 1) * 6) {
            LW_IF (a != c) {
                LW_CONTINUE;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

#ifndef FUZZ_3
#define FUZZ_3(M) M(fuzz_17) M(fuzz_18) M(fuzz_19) M(fuzz_20) M(fuzz_21) M(fuzz_22) M(fuzz_23) M(fuzz_24)
#endif
