#!/bin/bash
# The README shows the examples as they are: each C++ block is the end of an examples/NAME.cpp, each output its NAME.expected.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
command -v python3 >/dev/null || { echo "no python3 here"; exit 77; }
root=$(cd "$LANEWISE_INCLUDE/.." && pwd)
python3 - "$root" <<'PYTHON'
import pathlib, re, sys
root = pathlib.Path(sys.argv[1])
text = (root / "README.md").read_text()
shown = re.findall(r"<!-- examples/(\w+) -->\n```cpp\n(.*?)```\n(?:```text\n(.*?)```\n)?", text, re.S)
assert len(shown) >= 5, f"README shows {len(shown)} examples, expected five"
for name, code, output in shown:
    source = (root / "examples" / f"{name}.cpp").read_text()
    assert source.endswith(code), f"README's {name} differs from examples/{name}.cpp"
    expected = (root / "examples" / f"{name}.expected").read_text()
    assert output == expected, f"README's output of {name} differs from examples/{name}.expected"
PYTHON
