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

import x11
from x11 import (application, check_names, click, fail, find, focused, focused_name, is_option, is_showing, key, named,
                 pass_the_welcome, picture, press_until, start, walk)

PROGRAM, HOME, x11.PICTURES = sys.argv[1:4]


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
    if focused(app).name == option.name:  # options in one row
        key("Right")
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
    os.makedirs(x11.PICTURES, exist_ok=True)
    program = start(PROGRAM, HOME)
    try:
        app = application()
        pass_the_welcome(app)
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
        key("ctrl+6")
        find(app, lambda n: n.getRoleName() == "table" and n.name == "My record", "the record table")
        picture("x11-record")
        check_names(app, "the record")
        for keys, page in (("ctrl+3", "Review"), ("ctrl+4", "Datasets"), ("ctrl+5", "Workbench"), ("ctrl+7", "Guide"), ("ctrl+8", "Report cards"),
                           ("ctrl+comma", "Settings")):
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
