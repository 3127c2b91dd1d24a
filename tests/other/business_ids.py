"""Says of each business id in a file, a line each, whether python-stdnum takes it for valid."""

import pathlib
import sys

from stdnum.fi import ytunnus

for line in pathlib.Path(sys.argv[1]).read_text("ascii").splitlines():
    print("valid" if ytunnus.is_valid(line) else "invalid")
