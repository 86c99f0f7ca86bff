# Writes fuzz_1.inl to fuzz_4.inl: random nested kernels, which test_fuzz_*.cpp compare with the scalar loops they read as.
# SPDX-License-Identifier: BSD-3-Clause
#
#   python3 make_fuzz.py
# The same seed gives the same files. Every loop ends: it counts rounds in a variable that nothing else assigns.
import pathlib
import random

FILES = 4  # each compiles within a minute
PER_FILE = 12
VARIABLES = ["a", "b", "c"]


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.counters = 0
        self.lines = []
        self.uniform = ["u"]

    def pick(self, *choices):
        return self.random.choice(choices)

    def atom(self):
        return self.pick(*VARIABLES, *VARIABLES, *self.uniform, str(self.random.randint(0, 40)))

    # Results stay small, so that nothing overflows.
    def value(self):
        x, y, v = self.atom(), self.atom(), self.pick(*VARIABLES)
        return self.pick(
            f"({v} + {x}) & 255", f"({v} * {self.random.randint(2, 9)} - {x}) & 127", f"({x} ^ {v}) & 63",
            f"{v} / ({self.pick(*VARIABLES)} | 1)", f"{v} % {self.random.randint(2, 11)}", f"({v} << 1) & 255",
            f"{v} >> (({x} & 3) + {v} * 0)", f"{v} - {self.random.randint(1, 9)}", f"{v} + x({self.pick('i', '(i * 7 + ' + v + ') & 15')}) * 2",
            f"lw::select({v} < {x}, {x}, {y})")

    def condition(self):
        v, w = self.random.sample(VARIABLES, 2)
        x = self.pick(w, self.pick(*self.uniform), str(self.random.randint(0, 40)))
        return self.pick(f"{v} < {x}", f"{v} > {x}", f"{v} % {self.random.randint(2, 5)} == {self.random.randint(0, 1)}",
                         f"({v} & {self.pick(1, 2, 4, 5)}) != 0", f"{v} != {w}", f"{v} < {x} && {w} > {self.random.randint(0, 30)}",
                         f"!({v} >= {x}) || {w} == 3")

    def emit(self, depth, text):
        self.lines.append("    " * depth + text)

    # in_loop: LW_BREAK and LW_CONTINUE belong to the innermost LW_WHILE; a plain `for` between would catch `break`.
    def block(self, depth, nesting, in_loop):
        for _ in range(self.random.randint(1, 3)):
            self.statement(depth, nesting, in_loop)

    def leave(self, depth, nesting, in_loop):
        kinds = ["LW_RETURN"] + ["LW_BREAK", "LW_CONTINUE"] * 2 * in_loop
        self.emit(depth, self.pick(*kinds) + ";")

    def statement(self, depth, nesting, in_loop):
        kinds = ["assign"] * 4 + ["store"]
        if nesting > 0:
            kinds += ["if"] * 3 + ["if else"] * 2 + ["while"] * 3 + ["if leave"] * 3 + ["uniform if", "uniform for", "uniform while"]
        kind = self.pick(*kinds)
        if kind == "assign":
            v = self.pick(*VARIABLES)
            if self.pick(True, False):
                self.emit(depth, f"{v} = {self.value()};")
            else:
                self.emit(depth, f"{v} {self.pick('+=', '-=', '^=')} {self.atom()} & 31;")
                self.emit(depth, f"{v} &= 511;")
        elif kind == "store":
            self.emit(depth, f"{self.pick('p', 'q')}(i) = {self.value()};")
        elif kind == "if leave":
            self.emit(depth, f"LW_IF ({self.condition()}) {{")
            if self.pick(True, False):
                self.block(depth + 1, nesting - 1, in_loop)
            self.leave(depth + 1, nesting, in_loop)
            if self.pick(True, False, False):
                self.emit(depth, "}")
                self.emit(depth, "LW_ELSE {")
                self.block(depth + 1, nesting - 1, in_loop)
            self.emit(depth, "}")
        elif kind.startswith("if"):
            self.emit(depth, f"LW_IF ({self.condition()}) {{")
            self.block(depth + 1, nesting - 1, in_loop)
            self.emit(depth, "}")
            if kind == "if else":
                chained = self.pick(True, False, False)
                self.emit(depth, f"LW_ELSE LW_IF ({self.condition()}) {{" if chained else "LW_ELSE {")
                self.block(depth + 1, nesting - 1, in_loop)
                self.emit(depth, "}")
                if chained:
                    self.emit(depth, "LW_ELSE {")
                    self.block(depth + 1, nesting - 1, in_loop)
                    self.emit(depth, "}")
        elif kind in ("while", "uniform while"):
            count = f"k{self.counters}"
            self.counters += 1
            rounds = f"{count} < {self.random.randint(1, 6)}"
            if kind == "while":
                self.emit(depth, f"lw::varying<int> {count} = 0;")
                rounds += self.pick("", f" + ({self.pick(*VARIABLES)} & 3)", f" && ({self.condition()})")
            else:
                self.emit(depth, f"int {count} = 0;")
            self.emit(depth, f"LW_WHILE ({rounds}) {{")
            self.emit(depth + 1, f"{count} += 1;")
            self.block(depth + 1, nesting - 1, True)
            self.emit(depth, "}")
        elif kind == "uniform if":
            self.emit(depth, f"{self.pick('if', 'LW_IF')} (u % {self.random.randint(2, 3)} == 0) {{")
            self.block(depth + 1, nesting - 1, in_loop)
            self.emit(depth, "}")
        elif kind == "uniform for":
            count = f"j{self.counters}"
            self.counters += 1
            self.emit(depth, f"for (int {count} = 0; {count} < {self.random.randint(1, 3)}; ++{count}) {{")
            self.uniform.append(count)
            self.block(depth + 1, nesting - 1, False)
            self.uniform.pop()
            self.emit(depth, "}")

    def text(self, name):
        self.emit(2, "lw::varying<int> a = x(i), b = y(i), c = u;")
        for _ in range(self.random.randint(2, 4)):
            self.statement(2, 4, False)
        self.emit(2, "p(i) += (a & 4095) * 512 + b;")
        self.emit(2, "q(i) ^= c + a;")
        return "\n".join([
            f"LW_JIT({name}, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {{",
            "    LW_FOR (i, p.size()) {", *self.lines, "    };", "})", ""])


folder = pathlib.Path(__file__).parent
for part in range(1, FILES + 1):
    names = [f"fuzz_{part}_{k}" for k in range(PER_FILE)]
    programs = []
    for k, name in enumerate(names):
        seed = 1000 * part + k
        while True:  # neither trivial nor huge
            program = Program(seed)
            text = program.text(name)
            if 16 <= len(program.lines) <= 30 and "LW_WHILE" in text:
                break
            seed += 100000
        programs.append(text)
    (folder / f"fuzz_{part}.inl").write_text(
        "// Random kernels. Written by make_fuzz.py: do not edit.\n// SPDX-License-Identifier: BSD-3-Clause\n" + "\n".join(programs)
        + f"#ifndef FUZZ_{part}\n#define FUZZ_{part}(M) " + " ".join(f"M({n})" for n in names) + "\n#endif\n")
