#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands and eyes of a person on a real X display: the accessibility tree, a mouse, a keyboard, pictures."""
import os
import subprocess
import sys
import time

import pyatspi

PICTURES = ""


def fail(message):
    print("FAILED:", message)
    picture("x11-failed")
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


def start(program, home, *words):
    environment = dict(os.environ, CHARTROOM_HOME=home, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", LC_ALL="en_CA.UTF-8")
    return subprocess.Popen([program, *words], env=environment)


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


def pass_the_welcome(app):
    """A home that nobody used yet: past the welcome to the first lesson, then home."""
    skip, in_lesson = named("push button", "Start with the first lesson"), named("push button", "Continue", "Finish")
    begin = find(app, skip, "the welcome page")
    picture("x11-welcome")
    check_names(app, "the welcome page")
    for _ in range(30):  # the lessons are read meanwhile
        click(begin)
        if any(in_lesson(n) and is_showing(n) for n in walk(app)):
            break
    find(app, in_lesson, "the first lesson")
    key("ctrl+1")
    find(app, named("push button", "Begin lesson", "Continue lesson"), "the home page")


def focused(app):
    """What has the focus. The current item of a list says so whether or not the list has it: it counts last."""
    item = None
    for node in walk(app):
        try:
            if not node.getState().contains(pyatspi.STATE_FOCUSED) or not is_showing(node):
                continue
            if node.getRoleName() in ("list item", "table cell"):
                item = item or node
            elif node.getRoleName() not in ("frame", "application"):
                return node
        except Exception:
            continue
    return item


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
