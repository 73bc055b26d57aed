#!/usr/bin/env bash
# Makes a virtual environment with the first Python 3.11 or newer found; PYTHON=... names another.
# Usage: .ci/make_venv.sh FOLDER
set -euo pipefail

folder=$1
for candidate in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3 python; do
    "$candidate" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue
    echo "setup: making $folder with $("$candidate" --version)" >&2
    if "$candidate" -c 'import ensurepip' >/dev/null 2>&1; then
        "$candidate" -m venv "$folder"
    else # Debian parts ensurepip from Python; the pip that is there fills the environment instead
        "$candidate" -m venv --without-pip "$folder"
        "$candidate" -m pip --python "$folder/bin/python" install --quiet pip
    fi
    exit 0
done
echo "setup: no Python 3.11 or newer was found; install one, or name it: make setup PYTHON=/path/to/python3.12" >&2
exit 1
