#!/usr/bin/env bash
# Makes sure that Chromium and its driver are here. As root on Debian or Ubuntu it installs what is missing; elsewhere
# it says what to install and fails, because the tests of pages in a browser need both. Usage: .ci/browser.sh
set -euo pipefail

here() {
    command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1
}

if here; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "test-browser: installing chromium and chromium-driver" >&2
    apt-get install -y --no-install-recommends chromium chromium-driver >/dev/null 2>&1 ||
        { apt-get update && apt-get install -y --no-install-recommends chromium chromium-driver; } >/dev/null 2>&1 || true
fi
if ! here; then
    cat >&2 <<TEXT
test-browser: chromium and chromedriver are missing. Install them with
  Debian:  sudo apt-get install chromium chromium-driver
  Fedora:  sudo dnf install chromium chromedriver
  macOS:   brew install --cask chromium chromedriver
TEXT
    exit 1
fi
