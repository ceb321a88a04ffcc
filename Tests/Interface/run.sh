#!/usr/bin/env bash
# The checks of the programming interface and the attacks on the whole site, by one command. TONGXING names another
# program than the debug build; EXAMPLES how many requests are tried for each operation.
set -euo pipefail
cd "$(dirname "$0")"
environment="${TMPDIR:-/tmp}/tongxing-interface-venv"
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install -q -r requirements.txt
export TONGXING="${TONGXING:-$(cd ../.. && swift build --show-bin-path)/tongxing}"
exec "$environment/bin/python" check.py "$@"
