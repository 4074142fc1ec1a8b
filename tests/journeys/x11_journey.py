#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person on a real X display: finds controls through the accessibility tree, clicks them with the mouse, types.

Started by x11_journey.sh inside Xvfb with a window manager and a session bus.
Usage: x11_journey.py PROGRAM HOME SCREENSHOT_FOLDER
"""
import json
import os
import subprocess
import sys
import time

import pyatspi

PROGRAM, HOME, PICTURES = sys.argv[1:4]


def fail(message):
    print("FAILED:", message)
    sys.exit(1)


def walk(node, depth=0):
    if depth > 40:
        return
    yield node
    for i in range(node.childCount):
        child = node.getChildAtIndex(i)
        if child is not None:
            yield from walk(child, depth + 1)


def application():
    for _ in range(100):
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and "chartroom" in (app.name or "").lower():
                return app
        time.sleep(0.2)
    fail("the program does not appear in the accessibility tree")


def is_showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def find(app, fits, what, seconds=15):
    """The first showing node that fits; the tree is asked again until it is there."""
    end = time.time() + seconds
    while time.time() < end:
        for node in walk(app):
            try:
                if fits(node) and is_showing(node):
                    return node
            except Exception:  # a node may vanish while it is looked at
                continue
        time.sleep(0.2)
    fail(f"nothing on screen is {what}")


def named(role, *names):
    return lambda node: node.getRoleName() == role and any(node.name.startswith(n) for n in names)


def click(node):
    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    x, y = box.x + box.width // 2, box.y + min(box.height // 2, 20)
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)
    time.sleep(0.4)


def key(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True)
    time.sleep(0.2)


def picture(name):
    subprocess.run(["import", "-window", "root", os.path.join(PICTURES, name + ".png")], check=False)


def unnamed_controls(app):
    roles = {"push button", "radio button", "check box", "combo box", "text", "table", "list item", "toggle button"}
    bad = []
    for node in walk(app):
        try:
            if node.getRoleName() in roles and is_showing(node) and not (node.name or "").strip():
                parent = node.parent.getRoleName() if node.parent else ""
                if parent != "combo box":
                    bad.append(f"{node.getRoleName()} in {parent}")
        except Exception:
            continue
    return bad


def main():
    os.makedirs(PICTURES, exist_ok=True)
    environment = dict(os.environ, CHARTROOM_HOME=HOME, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", LC_ALL="en_CA.UTF-8")
    program = subprocess.Popen([PROGRAM], env=environment)
    try:
        app = application()
        begin = find(app, named("push button", "Begin lesson", "Continue lesson"), "the button that begins a lesson")
        picture("x11-home")
        bad = unnamed_controls(app)
        if bad:
            fail("controls without a name on the home page: " + ", ".join(bad))
        click(begin)
        find(app, named("push button", "Continue", "Finish"), "the lesson's Continue button")
        for _ in range(8):  # on to the first question
            options = [n for n in walk(app) if n.getRoleName() == "radio button" and is_showing(n)]
            if options:
                break
            click(find(app, named("push button", "Continue"), "Continue"))
        if not options:
            fail("no question with options within eight steps")
        click(options[0])
        picture("x11-question")
        bad = unnamed_controls(app)
        if bad:
            fail("controls without a name on the lesson page: " + ", ".join(bad))
        click(find(app, named("push button", "Check answer", "Keep my guess"), "the check button"))
        time.sleep(0.8)
        picture("x11-feedback")
        # Keyboard alone: to the record and back.
        key("ctrl+4")
        find(app, lambda n: n.getRoleName() == "table" and n.name == "My record", "the record table")
        picture("x11-record")
        key("ctrl+2")
        find(app, named("push button", "Check answer", "Keep my guess", "Continue"), "the open lesson")
    finally:
        program.terminate()
        program.wait(timeout=10)
    check = subprocess.run([PROGRAM, "store", "check", "--store", os.path.join(HOME, "progress.sqlite"), "--json"],
                           capture_output=True, text=True, check=False)
    result = json.loads(check.stdout)["result"]
    if result["attempts"] < 1:
        fail("the answer was not kept")
    print("1 passed, 0 failed")


main()
