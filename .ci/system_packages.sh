#!/usr/bin/env bash
# Makes sure that WeasyPrint finds Pango and harfbuzz-subset, and looks for Tesseract.
# As root on Debian or Ubuntu it installs what is missing; elsewhere it prints the command and goes on, because
# everything but PDF output works without them. Usage: .ci/system_packages.sh PYTHON
set -euo pipefail

python=${1:-python3}

missing_libraries() {
    "$python" - <<'PY'
import ctypes

NAMES = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
}
FOLDERS = ("", "/opt/homebrew/lib/", "/usr/local/lib/")


def loads(name: str) -> bool:
    for folder in FOLDERS:
        try:
            ctypes.CDLL(folder + name)
        except OSError:
            continue
        return True
    return False


print(*(label for label, names in NAMES.items() if not any(map(loads, names))))
PY
}

packages=()
missing=$(missing_libraries)
if [ -n "$missing" ]; then
    packages+=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
fi
if ! command -v tesseract >/dev/null 2>&1; then
    packages+=(tesseract-ocr)
fi
if [ ${#packages[@]} -eq 0 ]; then
    exit 0
fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "setup: installing ${packages[*]}" >&2
    if ! { apt-get install -y --no-install-recommends "${packages[@]}" ||
        { apt-get update && apt-get install -y --no-install-recommends "${packages[@]}"; }; } >/dev/null 2>&1; then
        echo "setup: apt-get could not install ${packages[*]}; going on without" >&2
    fi
    missing=$(missing_libraries)
fi

if [ -n "$missing" ]; then
    cat >&2 <<TEXT
setup: missing for PDF output: $missing. Install it with
  Debian, Ubuntu:  sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora:          sudo dnf install pango harfbuzz
  macOS:           brew install pango
  Windows:         winget install MSYS2.MSYS2, then in its shell: pacman -S mingw-w64-x86_64-pango
TEXT
fi
if ! command -v tesseract >/dev/null 2>&1; then
    cat >&2 <<TEXT
setup: Tesseract is missing; only scanned resumes need it. Install it with
  Debian, Ubuntu:  sudo apt-get install tesseract-ocr
  Fedora:          sudo dnf install tesseract
  macOS:           brew install tesseract
  Windows:         winget install UB-Mannheim.TesseractOCR
TEXT
fi
exit 0
