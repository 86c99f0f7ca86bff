# Writes random nested kernels, fuzz_1.inl ..., and test_fuzz_1.cpp ..., which compares them with the scalar loops they read as.
# SPDX-License-Identifier: BSD-3-Clause
#
#   python3 make_fuzz.py [--files N] [--programs N] [--seed FIRST] [--folder FOLDER]
#
# Without arguments it writes the files beside it. Program fuzz_123 has the seed 123 and is the same in any file. Every loop ends: it
# counts rounds in a variable that nothing else assigns. Numbers stay small, so that nothing overflows, and indices inside.
import argparse
import contextlib
import pathlib
import random

MOST_ROUNDS = 200  # of the loops around a statement, all in all
MOST_LINES = 55  # of a kernel with the functions that it calls, which are inlined: without optimisation long ones compile slowly
INDENT = "    "
FEATURES = ("wide", "narrow", "float", "array", "struct")


class TooLong(Exception):
    pass


class Around:
    """What stands around a statement: whether LW_BREAK and LW_CONTINUE have a loop there, and how often it may run."""

    def __init__(self, nesting, rounds=1, loop=False, case=False, calls=True):
        self.nesting, self.rounds, self.loop, self.case, self.calls = nesting, rounds, loop, case, calls

    def inside(self, **changes):
        return Around(**{**vars(self), "nesting": self.nesting - 1, **changes})


class Program:
    def __init__(self, seed):
        self.name = f"fuzz_{seed}"
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def number(self, low, high):
        return self.random.randint(low, high)

    def emit(self, text):
        self.length += 1 + sum(text.count(name + "(") * length for name, length in self.lengths.items())
        if self.length > MOST_LINES:
            raise TooLong
        self.lines.append(INDENT * self.depth + text)

    @contextlib.contextmanager
    def braces(self, head, tail=""):
        self.emit(head + " {")
        self.depth += 1
        # What is declared inside is gone afterwards.
        kept = {name: list(getattr(self, name)) for name in ("ints", "uniform", "constants")}
        yield
        vars(self).update(kept)
        self.depth -= 1
        self.emit("}" + tail)

    def new_name(self, letter):
        self.names += 1
        return f"{letter}{self.names}"

    # ------------------------------------------------------------------ values

    def atom(self):
        v = self.pick(*self.ints)
        more = [*self.uniform, *self.constants, str(self.number(0, 40))]
        if "narrow" in self.has:
            more += ["h", "t"]
        if "array" in self.has:
            more += [f"e({self.number(0, 7)})", f"e({self.pick(*self.ints)} & 7)", f"e({self.pick(*self.uniform)} & 7)"]
        if "struct" in self.has:
            more += ["m.n", "o.n"]
        if "memory" in self.has:
            more += ["x(i)", f"y(i + {self.number(1, 9)})", f"x((i * 7 + {v}) & 15)", "p(i)", "i"]
        return self.pick(v, v, self.pick(*more))

    def value(self):
        x, y, v, w = self.atom(), self.atom(), self.pick(*self.ints), self.pick(*self.ints)
        choices = [
            f"({v} + {x}) & 255", f"({v} * {self.number(2, 9)} - {x}) & 127", f"({x} ^ {v}) & 63", f"{v} / ({w} | 1)",
            f"{v} % {self.number(2, 11)}", f"({v} << 1) & 255", f"{v} >> (({x} & 3) + {v} * 0)", f"{v} - {self.number(1, 9)}",
            f"lw::select({self.condition()}, {x}, {y})", f"lw::maximum({v}, {w}) - lw::minimum({v}, {x})"]
        if "wide" in self.has:
            choices += ["lw::cast<int>(w & 255)", "lw::cast<int>(w >> 34) & 63"]
        if "narrow" in self.has:
            choices += [f"t + {v}", f"h % {self.number(2, 90)} - {x}", f"lw::cast<std::int16_t>({v} * 999) & 127"]
        if "float" in self.has:
            choices += ["lw::cast<int>(f)", "lw::cast<int>(g * 0.125f) + 1"]
        if self.value_functions and self.calls:
            choices += [self.value_call()] * 3
        return self.pick(*choices)

    def value_call(self):
        return f"{self.pick(*self.value_functions)}({self.pick(*self.ints)}, {self.atom()}, {self.pick(*self.uniform)})"

    def float_value(self):
        x = self.pick("f", "g", *["z(i)"] * ("memory" in self.has), *["m.f", "o.f"] * ("struct" in self.has),
                      f"lw::cast<float>({self.pick(*self.ints)} & 255)")
        return self.pick(f"f * 0.3f + {x} * 0.6f", f"(g - {x}) * 0.5f", f"f * {x} * 0.0009765625f", f"{x} / (f * f + 1.0f)",
                         f"g * 0.7f - {self.number(1, 99)}.1f", f"lw::select({self.condition()}, f, {x})",
                         f"f * 0.25f + lw::cast<float>({self.pick(*self.ints)} & 127)")

    def wide_value(self):
        v = self.pick(*self.ints)
        return self.pick(f"(w * 33 + {v}) & 1099511627775", f"w ^ {v}", f"w - {v} * 3", f"w / (({v} & 7) + 1)", "(w + 4294967296) & 1099511627775",
                         f"lw::select(w > {v}, w, {v})", f"lw::select({self.condition()}, {v}, w)", f"w % {self.number(3, 999999)}")

    def narrow_value(self):
        v = self.pick(*self.ints)
        return self.pick(f"{v}", f"{v} * {self.number(3, 99)}", f"h * 3 - {v}", f"t + {v}", f"t * 5 - h", f"lw::select({self.condition()}, h, t)",
                         f"lw::select(h > t, {v}, {self.number(0, 300)})")

    def condition(self):
        v, w = self.random.sample(self.ints, 2)
        x = self.pick(w, self.pick(*self.uniform), str(self.number(0, 40)))
        choices = [f"{v} < {x}", f"{v} > {x}", f"{v} % {self.number(2, 5)} == {self.number(0, 1)}", f"({v} & {self.pick(1, 2, 4, 5)}) != 0",
                   f"{v} != {w}", f"{v} < {x} && {w} > {self.number(0, 30)}", f"!({v} >= {x}) || {w} == 3",
                   f"{self.uniform_condition()} && {v} < {w}", f"{v} & {self.pick(1, 3)}"]
        if "wide" in self.has:
            choices += ["w % 3 == 1", f"w > {v}", "w < 4294967296"]
        if "narrow" in self.has:
            choices += ["h < t", f"t > {self.number(1, 200)}", f"h % 2 == 0 || t < {v}"]
        if "float" in self.has:
            choices += ["f < g", f"f > {v}", f"g <= {self.number(0, 50)}.5f", f"!(f < 1) && {v} > 2"]
        if "memory" in self.has:
            choices += [f"x(i) > {v}", f"y((i + {v}) & 15) < {self.number(2, 7)}"]
        return self.pick(*choices)

    def uniform_condition(self):
        v = self.pick(*self.uniform)
        return self.pick(f"{v} % {self.number(2, 3)} == {self.number(0, 1)}", f"{v} == {self.number(0, 2)}", f"{v} > {self.number(0, 3)}")

    # ------------------------------------------------------------------ statements

    def assign(self):
        kinds = ["int"] * 4 + [k for k in FEATURES if k in self.has] * 2
        kind = self.pick(*kinds, *["store"] * 2 * ("memory" in self.has))
        v = self.pick(*self.ints)
        if kind == "int" and self.chance(50):
            self.emit(f"{v} = {self.value()};")
        elif kind == "int":
            self.emit(f"{v} {self.pick('+=', '-=', '^=')} {self.atom()} & 31;")
            self.emit(f"{v} &= 511;")
        elif kind == "wide":
            self.emit(f"w = {self.wide_value()};")
        elif kind == "narrow":
            self.emit(f"{self.pick('h', 't')} {self.pick('=', '=', '+=', '-=', '^=')} {self.narrow_value()};")
        elif kind == "float":
            self.emit(f"{self.pick('f', 'g')} = {self.float_value()};")
        elif kind == "array":
            index = self.pick(f"{v} & 7", f"{v} & 7", str(self.number(0, 7)), f"{self.pick(*self.uniform)} & 7")
            self.emit(f"e({index}) {self.pick(f'= {self.value()}', f'+= {self.atom()} & 15', f'^= {self.atom()} & 63')};")
        elif kind == "struct":
            number = self.float_value() if "float" in self.has else f"lw::cast<float>({v} & 63)"
            self.emit(self.pick(f"m.n = {self.value()};", f"o.n ^= {self.atom()} & 63;", f"m.f = {number};", "m = o;", f"o = {{{v}, {number}}};",
                                f"o = lw::select({v} > {self.number(0, 20)}, m, o);"))
        else:
            self.emit(self.pick(f"p(i) = {self.value()};", f"q(i) = {self.value()};", f"q(i) += {self.atom()} & 31;",
                                *[f"r(i) = {self.float_value()};"] * ("float" in self.has), *[f"s(i) = {self.wide_value()};"] * ("wide" in self.has)))

    def leave(self, around):
        kinds = [self.returns] + ["LW_CONTINUE"] * 3 * around.loop + ["LW_BREAK"] * 4 * (around.loop and not around.case)
        self.emit(self.pick(*kinds) + ";")

    def block(self, around):
        for _ in range(self.number(1, 3)):
            self.statement(around)
        if self.chance(6):  # all that are here leave at once, also where more follows
            self.leave(around)
            if self.chance(30):
                self.assign()

    def statement(self, around):
        kinds = ["assign"] * 4
        if around.nesting > 0:
            kinds += ["if"] * 6 + ["if leave"] * (6 if around.loop else 1) + ["switch"] * 3 + ["uniform if", "local"]
            if around.rounds * 2 <= MOST_ROUNDS:
                kinds += ["while"] * 2 + ["do"] * 2 + ["loop"] * 3 + ["uniform for"]
        if around.calls and self.void_functions and around.rounds <= 30:
            kinds += ["call"] * 4
        self.calls = around.calls and around.rounds <= 30
        kind = self.pick(*kinds)
        if kind == "assign":
            self.assign()
        elif kind == "local":
            name = self.new_name("d")
            self.emit(f"[[maybe_unused]] lw::varying<int> {name} = {self.value()};")
            self.ints.append(name)
        elif kind == "if leave":
            rare = "" if around.loop else f" && {self.pick(*self.ints)} % 3 == 1"
            with self.braces(f"LW_IF (({self.condition()}){rare})" if rare else f"LW_IF ({self.condition()})"):
                if self.chance(40):
                    self.block(around.inside())
                self.leave(around)
            if self.chance(25):
                with self.braces("LW_ELSE"):
                    self.block(around.inside())
        elif kind == "if":
            self.branches(around.inside())
        elif kind == "uniform if":
            with self.braces(f"{self.pick('if', 'LW_IF')} ({self.uniform_condition()})"):
                self.block(around.inside())
        elif kind == "switch":
            self.switch(around.inside(case=True))
        elif kind == "call":
            call = self.pick(*self.void_functions)
            arguments = [self.pick(self.atom(), self.value()), self.pick(*self.ints), self.pick("a", "b", "c"), self.pick(*self.uniform)]
            if "memory" in self.has and call.endswith("_m"):
                arguments += ["x", "p", "i"]
            if not call.endswith("_m") or "memory" in self.has:
                self.emit(f"{call}({', '.join(arguments)});")
        elif kind == "uniform for":
            count, rounds = self.new_name("j"), self.number(1, 3)
            with self.braces(f"for (int {count} = 0; {count} < {rounds}; ++{count})"):
                self.uniform.append(count)
                self.block(around.inside(loop=False, rounds=around.rounds * rounds))
        else:
            getattr(self, kind + "_loop")(around)

    def branches(self, around):
        head = "LW_IF"
        for _ in range(self.pick(1, 1, 2, 2, 3)):
            with self.braces(f"{head} ({self.uniform_condition() if self.chance(25) else self.condition()})"):
                self.block(around)
            head = self.pick("LW_ELIF", "LW_ELIF", "LW_ELSE LW_IF")
        if self.chance(50):
            with self.braces("LW_ELSE"):
                self.block(around)

    def switch(self, around):
        v, u = self.pick(*self.ints), self.pick(*self.uniform)
        on = [f"{v} & 3", f"{v} % 4", f"{v} % 3", u, f"{u} % 3"]
        if "wide" in self.has:
            on += ["w & 3", "w % 4"]
        if "narrow" in self.has:
            on += ["t & 3", "h % 3", "lw::cast<std::uint8_t>(t & 3)"]
        with self.braces(f"LW_SWITCH ({self.pick(*on)})"):
            labels = self.random.sample(["0", "1", "2", "3", "-1", "7"], self.number(1, 4))
            while labels:
                both = len(labels) > 1 and self.chance(30)
                with self.braces(f"LW_CASE ({', '.join(labels[:1 + both])})"):
                    self.block(around)
                labels = labels[1 + both:]
            if self.chance(60):
                with self.braces("LW_DEFAULT"):
                    self.block(around)

    def body(self, around, rounds, counts=None):
        """A loop's body. What it begins with runs where all lanes of this round are on, so that plain jumps are for all of them."""
        if counts:
            self.emit(counts)
        if self.chance(15):
            self.emit(f"if ({self.uniform_condition()}) {self.pick('break', 'continue')};")
        self.block(around.inside(loop=True, case=False, rounds=around.rounds * rounds))

    def most(self, around, wish):
        return max(1, min(wish, MOST_ROUNDS // around.rounds))

    def while_loop(self, around):
        count, rounds = self.new_name("k"), self.most(around, self.number(1, 6))
        lane = self.chance(70)
        self.emit(f"{'lw::varying<int>' if lane else 'int'} {count} = 0;")
        condition = f"{count} < {rounds}"
        if lane:
            if rounds > 3 and self.chance(40):
                condition = f"{count} < {rounds - 3} + ({self.pick(*self.ints)} & 3)"
            elif self.chance(40):
                condition += f" && ({self.condition()})"
        endless = lane and self.chance(20)
        with self.braces(f"LW_WHILE ({'true' if endless else condition})"):
            if endless:
                self.emit(f"LW_IF (!({condition})) {{ {self.pick('LW_BREAK', 'LW_BREAK', self.returns)}; }}")
                self.constants.append(count)
                self.emit(f"{count} += 1;")
                self.block(around.inside(loop=True, case=False, rounds=around.rounds * rounds))
            else:
                (self.constants if lane else self.uniform).append(count)
                self.body(around, rounds, f"{count} += 1;")

    def do_loop(self, around):
        count, rounds = self.new_name("k"), self.most(around, self.number(1, 5))
        lane = self.chance(70)
        self.emit(f"{'lw::varying<int>' if lane else 'int'} {count} = 0;")
        until = f"{count} >= {rounds}"
        if lane and self.chance(60):
            until += f" || ({self.condition()})"
        with self.braces("LW_DO", f" LW_UNTIL ({until});"):
            (self.constants if lane else self.uniform).append(count)
            self.body(around, rounds, f"{count} += 1;")

    def loop_loop(self, around):
        count = self.new_name("k")
        v, w, n = self.pick(*self.ints), self.pick(*self.ints), self.number(1, 5)
        bounds = [(f"0, {n}", n, True), (f"0, {v} & 3", 3, True), (f"u & 3, {v} & 7, 2", 4, True), (f"7, {v} & 7, -2", 4, True),
                  (f"{n}, -1, -2", 3, True), (f"{v} & 3, {w} & 7", 7, False), (f"{v} & 7, {w} & 3, -1", 7, False),
                  (f"{v} & 7, {w} & 7, 3 - ({w} & 1) * 6", 3, False), (f"{v} & 7, {w} & 7, ({v} & 3) * 2 - 3", 7, False),
                  (f"{v} & 7, {n}, 2 - (u & 1) * 4", 4, False), (f"0, {v} & 7, ({w} & 3) + 1", 7, False)]
        if "wide" in self.has:
            bounds += [("w & 7, 9, 3", 3, False), (f"{v} & 1, w & 3", 3, False), ("5, w & 7, -1", 5, True)]
        if "narrow" in self.has:
            bounds += [("t & 3, h & 7", 7, False)]
        if "memory" in self.has:
            bounds += [(f"i, i + ({v} & 3)", 3, False), (f"i + 3, i + ({v} & 3), -1", 3, False)]
        bounds = [b for b in bounds if around.rounds * b[1] <= MOST_ROUNDS] or [("0, 1", 1, True)]
        head, rounds, uniform = self.pick(*bounds)
        with self.braces(f"LW_LOOP ({count}, {head})"):
            (self.uniform if uniform else self.constants).append(count)
            self.body(around, max(rounds, 1))

    # ------------------------------------------------------------------ functions and kernels

    def start(self, has, ints, returns="LW_RETURN"):
        self.lines, self.length, self.depth, self.has, self.returns, self.calls = [], 0, 1, has, returns, True
        self.ints, self.uniform, self.constants = list(ints), ["u"], []

    def function(self, kind):
        name = f"{self.name}_{kind}"
        parameters = ["lw::varying<int> a", "lw::varying<int> b", "lw::varying<int>& c", "int u"]
        if kind == "v":  # gives a value
            self.start(set(), ["a", "b"], "FUZZ_RETURN(a)")
            parameters.pop(2)
        elif kind == "m":  # reaches memory
            self.start(set(), ["a", "b", "c"])
            parameters += ["lw::view<const int> x", "lw::view<int> p", self.pick("lw::varying<int> i", "auto i")]
        else:
            self.start(set(), ["a", "b", "c"])
        around = Around(nesting=3, rounds=8, calls=kind != "r")
        if kind == "r":
            self.emit("if (u == 0) return;")
            with self.braces(f"LW_IF ({self.condition()})"):
                self.block(around)
                self.emit(f"{name}(a - {self.number(0, 3)}, {self.pick('b', 'c')}, c, u - 1);")
                self.block(around)
            if self.chance(50):
                with self.braces("LW_ELSE"):
                    self.emit(f"{name}(b, a, {self.pick('b', 'c')}, u - 1);")
        if kind == "m":
            self.emit(f"c ^= x(({self.pick('a', 'b')} + i) & 15) & 31;")
        begin = len(self.lines)
        while not any(word in line for line in self.lines[begin:] for word in ("LW_", "FUZZ_RETURN")):
            self.statement(around)
        if kind == "m":
            self.emit(f"LW_IF ({self.condition()}) {{ p(i) {self.pick('=', '+=')} {self.pick('a', 'b', 'c')} & 255; }}")
        if kind == "v":
            self.emit("return a;")
        self.lengths[name] = self.length
        result = " -> void" if kind == "r" else ""
        return [f"LW_FUNCTION({name}, ({', '.join(parameters)}){result}, {{", *self.lines, "})"]

    def loop_of_lanes(self, features):
        self.depth = 1
        bounds = self.pick(*["p.size()"] * 5, "0, p.size(), 3", "p.size() - 1, -1, -1", "2, p.size()", "1, p.size(), 2")
        with self.braces(f"LW_FOR (i, {bounds})", ";"):
            self.ints, self.uniform, self.constants = ["a", "b", "c"], ["u"], []
            self.emit("lw::varying<int> a = x(i), b = y(i), c = u;")
            if "wide" in features:
                self.emit("lw::varying<std::int64_t> w = s(i);")
            if "narrow" in features:
                self.emit("lw::varying<std::int16_t> h = a - b;")
                self.emit("lw::varying<std::uint8_t> t = b * 29;")
            if "float" in features:
                self.emit("lw::varying<float> f = z(i), g = b;")
            if "array" in features:
                self.emit(f"lw::varying_array<{self.pick('int, 8> e(1', 'int, 8> e(x(i)', 'std::int16_t, 8> e(u')});")
            if "struct" in features:
                self.emit("fuzz_pair m{}, o = {b, z(i) * 0.5f};")
            for _ in range(self.number(2, 4)):
                self.statement(Around(nesting=4))
            self.emit("p(i) += (a & 4095) * 512 + b;")
            self.emit("q(i) ^= c + a;")
            if "wide" in features:
                self.emit("s(i) ^= w;")
            if "narrow" in features:
                self.emit("q(i) += h * 3 + t;")
            if "float" in features:
                self.emit("r(i) = r(i) * 0.5f + f + g * 0.25f;")
            if "array" in features:
                self.emit("for (int n = 0; n < 8; ++n) q(i) = (q(i) * 3 + e(n)) & 65535;")
            if "struct" in features:
                self.emit("p(i) += m.n - o.n;")
                self.emit("r(i) += m.f + o.f;")

    def attempt(self):
        self.names, self.lengths, self.void_functions, self.value_functions = 0, {}, [], []
        features = {f for f in FEATURES if self.chance(30)}
        parts = []
        for kind, percent in (("v", 45), ("n", 40), ("m", 40), ("r", 20)):
            if self.chance(percent):
                parts += self.function(kind)
                (self.value_functions if kind == "v" else self.void_functions).append(f"{self.name}_{kind}")
        self.start({*features, "memory"}, [])
        for _ in range(self.pick(1, 1, 1, 1, 2)):
            self.loop_of_lanes(features)
        return [*parts, f"LW_JIT({self.name}, FUZZ_PARAMETERS, {{", *self.lines, "})", ""]

    def text(self):
        while True:  # neither trivial nor huge
            try:
                text = "\n".join(self.attempt())
            except TooLong:
                continue
            if not all(name + "(" in "\n".join(self.lines) for name in self.lengths):
                continue
            leaves, loops = (sum(map(text.count, words)) for words in (("LW_BREAK", "LW_CONTINUE"), ("LW_WHILE", "LW_LOOP", "LW_DO")))
            if leaves > 1 and loops > 1:
                return text


TEST = """// Random kernels of nested control flow give what the scalar loops give, part {part}. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/fuzz.hpp"

#pragma GCC diagnostic ignored "-Wunused-parameter"
#define FUZZ_VALUE(value)
#include "fuzz_{part}.inl"
#undef FUZZ_VALUE
#define FUZZ_VALUE(value) value
#include "jit/scalar_form_begin.hpp"
#include "fuzz_{part}.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("random kernels, part {part}") {{
#define COMPARE(name) test::compare_fuzz(#name, ::name, [](auto&... argument) {{ scalar::name(argument...); }});
    FUZZ_{part}(COMPARE)
#undef COMPARE
}}
"""

if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--files", type=int, default=4)
    options.add_argument("--programs", type=int, default=8, help="in each file")
    options.add_argument("--seed", type=int, default=1, help="of the first program")
    options.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    options = options.parse_args()
    seed = options.seed
    for part in range(1, options.files + 1):
        programs = [Program(seed + k) for k in range(options.programs)]
        seed += options.programs
        (options.folder / f"fuzz_{part}.inl").write_text(
            "// Random kernels. Written by make_fuzz.py: do not edit.\n// SPDX-License-Identifier: BSD-3-Clause\n"
            + "LW_STRUCT(fuzz_pair, (int, n), (float, f))\n\n" + "\n".join(p.text() for p in programs)
            + f"\n#ifndef FUZZ_{part}\n#define FUZZ_{part}(M) " + " ".join(f"M({p.name})" for p in programs) + "\n#endif\n")
        (options.folder / f"test_fuzz_{part}.cpp").write_text(TEST.format(part=part))
