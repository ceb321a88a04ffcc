#!/usr/bin/env bash
# The browser tests, by one command. TONGXING names another program than the debug build.
set -euo pipefail
cd "$(dirname "$0")"
environment="${TMPDIR:-/tmp}/tongxing-browser-venv"
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install -q -r requirements.txt
export TONGXING="${TONGXING:-$(cd ../.. && swift build --show-bin-path)/tongxing}"
exec "$environment/bin/python" -m unittest -v "$@"
