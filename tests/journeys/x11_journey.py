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
    """Showing nodes that can have the focus and say nothing about themselves."""
    bad = []
    for node in walk(app):
        try:
            state = node.getState()
            if not (state.contains(pyatspi.STATE_FOCUSABLE) and state.contains(pyatspi.STATE_SHOWING)):
                continue
            parent = node.parent.getRoleName() if node.parent else ""
            # Cells of a table are named by their row and column; an empty cell stays empty.
            if not (node.name or "").strip() and parent not in ("combo box", "table") and node.getRoleName() != "frame":
                bad.append(f"{node.getRoleName()} in {parent}")
        except Exception:
            continue
    return bad


def check_names(app, page):
    bad = unnamed_controls(app)
    if bad:
        fail(f"controls without a name on {page}: " + ", ".join(bad))


def focused(app):
    for node in walk(app):
        try:
            if node.getState().contains(pyatspi.STATE_FOCUSED) and is_showing(node) and node.getRoleName() not in ("frame", "application"):
                return node
        except Exception:
            continue
    return None


def focused_name(app):
    node = focused(app)
    return f"{node.getRoleName()} {node.name}" if node else "nothing"


def is_option(node):
    """An option of a question; the switch of a chart has radio buttons too."""
    return node.getRoleName() == "radio button" and node.name not in ("Chart", "Table")


def press_until(app, keys, fits, what, most=40):
    """Presses a key until the focus is on what is looked for, as a person does who cannot see the mouse."""
    for _ in range(most):
        node = focused(app)
        if node is not None and fits(node):
            return node
        key(keys)
    fail(f"{keys} does not reach {what}; the focus is on {focused_name(app)}")


def walk_a_step_by_keyboard(app):
    """From the navigation through a question to its feedback and on to the next step, without a mouse."""
    key("ctrl+2")
    find(app, named("push button", "Continue", "Finish"), "the open lesson")
    for _ in range(8):  # to a step with options that still waits for an answer
        press_until(app, "F6", named("push button", "Back", "Continue", "Finish", "Check answer", "Keep my guess"), "the action bar")
        press_until(app, "Tab", named("push button", "Continue"), "Continue")
        key("space")
        time.sleep(0.5)
        if any(is_option(n) and is_showing(n) for n in walk(app)):
            break
    option = press_until(app, "Tab", is_option, "the options")
    key("Down")
    other = focused(app)
    if other is None or not is_option(other) or other.name == option.name:
        fail(f"the arrow keys do not move inside the options; the focus is on {focused_name(app)}")
    key("space")
    if not focused(app).getState().contains(pyatspi.STATE_CHECKED):
        fail("Space does not choose an option")
    key("ctrl+Return")
    find(app, lambda n: n.getRoleName() == "alert", "the feedback as an alert")
    if not is_option(focused(app)):
        fail(f"the check took the focus away, to {focused_name(app)}")
    picture("x11-keyboard")
    if not any(n.name.startswith("1. ") and n.description for n in walk(app) if n.getRoleName() == "push button"):
        fail("the steps do not say how far they are")


def main():
    os.makedirs(PICTURES, exist_ok=True)
    environment = dict(os.environ, CHARTROOM_HOME=HOME, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", LC_ALL="en_CA.UTF-8")
    program = subprocess.Popen([PROGRAM], env=environment)
    try:
        app = application()
        begin = find(app, named("push button", "Begin lesson", "Continue lesson"), "the button that begins a lesson")
        picture("x11-home")
        check_names(app, "the home page")
        click(begin)
        find(app, named("push button", "Continue", "Finish"), "the lesson's Continue button")
        for _ in range(8):  # on to the first question
            options = [n for n in walk(app) if is_option(n) and is_showing(n)]
            if options:
                break
            click(find(app, named("push button", "Continue"), "Continue"))
        if not options:
            fail("no question with options within eight steps")
        click(options[0])
        picture("x11-question")
        check_names(app, "the lesson page")
        click(find(app, named("push button", "Check answer", "Keep my guess"), "the check button"))
        time.sleep(0.8)
        picture("x11-feedback")
        # Keyboard alone: to the record and back.
        key("ctrl+5")
        find(app, lambda n: n.getRoleName() == "table" and n.name == "My record", "the record table")
        picture("x11-record")
        check_names(app, "the record")
        for keys, page in (("ctrl+3", "Datasets"), ("ctrl+4", "Workbench"), ("ctrl+6", "Report cards"), ("ctrl+comma", "Settings")):
            key(keys)
            find(app, lambda n: n.getRoleName() == "label" and n.name == page, page)
            check_names(app, page)
        walk_a_step_by_keyboard(app)
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
