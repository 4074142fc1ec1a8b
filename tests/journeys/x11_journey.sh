#!/usr/bin/env bash
# A journey on a virtual display of an office laptop's size, with a window manager.
#   x11_journey.sh PROGRAM PICTURE_FOLDER [SCRIPT [WORDS]]     SCRIPT: x11_journey.py (default) or x11_gallery.py
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1
pictures=$2
script=${3:-x11_journey.py}
word=${4:-}
home=$(mktemp -d)
display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
cleanup() { kill "$server" 2>/dev/null || true; rm -rf "$home"; }
trap cleanup EXIT
export DISPLAY=$display
for _ in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
timeout 150 dbus-run-session -- bash -c '
    openbox >/dev/null 2>&1 &
    sleep 0.5
    /usr/bin/python3 -B "$1" "$2" "$3" "$4" "$5"
    status=$?
    kill %1 2>/dev/null
    exit $status' journey "$here/$script" "$program" "$home" "$pictures" "$word"
