#!/usr/bin/env bash
# The journey of x11_journey.py on a virtual display of an office laptop's size, with a window manager.
#   x11_journey.sh PROGRAM PICTURE_FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
program=$1
pictures=$2
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
    /usr/bin/python3 "$1" "$2" "$3" "$4"
    status=$?
    kill %1 2>/dev/null
    exit $status' journey "$here/x11_journey.py" "$program" "$home" "$pictures"
