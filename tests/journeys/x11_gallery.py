#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The exercise gallery by keyboard alone on a real X display, in English and French: exercises are answered wrong and
then right, and what a screen reader is told is read from the accessibility tree.

Started by x11_journey.sh. Usage: x11_gallery.py PROGRAM HOME SCREENSHOT_FOLDER PACK
"""
import os
import re
import subprocess
import sys
import time

import pyatspi

import x11
from x11 import application, check_names, fail, find, focused, focused_name, is_showing, key, named, picture, press_until, start, walk

PROGRAM, HOME, x11.PICTURES, PACK = sys.argv[1:5]

WORDS = {
    "en": {"go on": "Continue", "bar": ("Back", "Continue", "Finish", "Check answer"), "right": "Right.", "wrong": ("Not yet.", "Partly."),
           "begin": "Begin", "confidence": "Sure", "mean": "The mean", "median": "The median", "share": {"2022": "80.0", "2023": "86.4", "2024": "91.0"}},
    "fr": {"go on": "Continuer", "bar": ("Retour", "Continuer", "Terminer", "Vérifier"), "right": "C’est exact.", "wrong": ("Pas encore.", "En partie."),
           "begin": "Commencer", "confidence": "Sûr", "mean": "La moyenne", "median": "La médiane", "share": {"2022": "80,0", "2023": "86,4", "2024": "91,0"}},
}


def press(*keys):
    """Several keys in one go; the program keeps up."""
    subprocess.run(["xdotool", "key", "--delay", "25", *keys], check=True)
    time.sleep(0.15)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
    time.sleep(0.15)


def check_answer(app, beginnings, what):
    """Ctrl+Return, then the alert that begins in one of these ways."""
    press("ctrl+Return")
    told = find(app, lambda n: n.getRoleName() == "alert" and n.name.startswith(beginnings), f"told as an alert: {what}", 5)
    return told.name


def wrong(app, words, what):
    said = check_answer(app, tuple(words["wrong"]), what + ", wrong")
    if len(said) < 25:
        fail(f"{what}: a wrong try gets no sentence of its own: {said}")


def right(app, words, what):
    check_answer(app, words["right"], what + ", right")


def next_step(app, words):
    press_until(app, "F6", named("push button", *words["bar"]), "the action bar")
    press_until(app, "Tab", named("push button", words["go on"]), "Continue")
    press("space")
    time.sleep(0.2)


def on_option(app, start_key, name):
    return press_until(app, start_key, lambda n: n.getRoleName() in ("radio button", "check box") and n.name.startswith(name), name)


def shows(value):
    """A menu that stands at a value: it is called by its name, then by the value."""
    return lambda node: node.getRoleName() == "combo box" and node.name.endswith(value)


def choice_one(app, words):
    on_option(app, "Down", words["mean"])
    press("space")
    press_until(app, "Tab", lambda n: n.getRoleName() == "radio button" and n.name not in (words["mean"], words["median"]), "how sure one is")
    on_option(app, "Right", words["confidence"])
    press("space")
    wrong(app, words, "choice.one")
    press("shift+Tab")
    on_option(app, "Down", words["median"])
    press("space")
    right(app, words, "choice.one")


def choice_many(app, words):
    press("Tab", "Tab", "space")  # the third, which does not hold
    if not focused(app).getState().contains(pyatspi.STATE_CHECKED) or focused(app).getRoleName() != "check box":
        fail(f"Space does not tick an option; the focus is on {focused_name(app)}")
    wrong(app, words, "choice.many")
    press("space", "shift+Tab", "space", "shift+Tab", "space")
    right(app, words, "choice.many")


def move_to(shown, item, place):
    """Keys that move an item of a list to a place, from the first row on."""
    row = shown.index(item)
    shown.insert(place, shown.pop(row))
    return ["Home"] + ["Down"] * row + ["ctrl+Up"] * (row - place) + ["ctrl+Down"] * (place - row)


def order(app, words, items):
    listed = press_until(app, "Tab", lambda n: n.getRoleName() in ("list", "list item"), "the list")
    if listed.getRoleName() == "list item":
        listed = listed.parent
    shown = [listed.getChildAtIndex(i).name for i in range(listed.childCount)]
    if sorted(shown) != sorted(items):
        fail(f"the list says {shown}")
    press(*move_to(shown, items[-1], 0))
    wrong(app, words, "order")
    for place, item in enumerate(items):
        press(*move_to(shown, item, place))
    right(app, words, "order")


def match(app, words):
    if focused(app).getRoleName() != "combo box" or not focused(app).name:
        fail(f"the pairs begin at {focused_name(app)}")
    press("Down", "Down", "Down", "Tab", "Down", "Tab", "Down", "Down", "Tab", "Down", "Down", "Down")
    wrong(app, words, "match")
    press("shift+Tab", "shift+Tab", "shift+Tab", "Up", "Up")
    right(app, words, "match")


def numeric(app, words):
    year = next((m.group() for n in walk(app) if is_showing(n) for m in [re.search(r"\b202[234]\b", n.name or "")] if m), None)
    if year is None:
        fail("the question names no year")
    type_text("12")
    wrong(app, words, "numeric")
    press("ctrl+a")
    type_text(words["share"][year])
    right(app, words, "numeric")


def short_text(app, words, bad, good):
    type_text(bad)
    wrong(app, words, "text.short")
    press("ctrl+z")
    type_text(good)
    right(app, words, "text.short")


def cloze(app, words):
    press_until(app, "Down", shows(words["mean"].split()[-1]), "the mean")
    press("Tab")
    type_text("41")
    press("Tab")
    type_text("East")
    wrong(app, words, "cloze")
    press("shift+Tab", "shift+Tab", "Home")
    press_until(app, "Down", shows(words["median"].split()[-1]), "the median")
    right(app, words, "cloze")


def open_lesson(app, words, place):
    """From the list of lessons, by keyboard: the lesson in this place of the list."""
    for _ in range(place + 1):
        key("Tab")
        press_until(app, "Tab", named("push button", words["begin"]), "a lesson to begin")
    press("space")
    find(app, named("push button", words["go on"]), "the open lesson")


def take_gallery(language, lessons):
    words = WORDS[language]
    home = os.path.join(HOME, language)
    os.makedirs(home)
    with open(os.path.join(home, "settings.ini"), "w", encoding="utf-8") as file:
        file.write(f"[look]\nlanguage={language}\n")
    program = start(PROGRAM, home, PACK)
    try:
        app = application()
        find(app, lambda n: n.getRoleName() == "push button" and n.name.startswith(words["begin"]), "the list of the opened pack")
        check_names(app, "the opened pack")
        picture(f"x11-gallery-{language}")
        lessons(app, words)
        picture(f"x11-gallery-{language}-end")
    finally:
        program.terminate()
        program.wait(timeout=10)


def english(app, words):
    open_lesson(app, words, 0)
    next_step(app, words)
    check_names(app, "an exercise of the gallery")
    choice_one(app, words)
    next_step(app, words)
    choice_many(app, words)
    next_step(app, words)
    order(app, words, ["Agree on the question with the director", "Look for missing waits", "Look for rows that stand twice",
                       "Draw the chart", "Write the note"])
    next_step(app, words)
    match(app, words)


def french(app, words):
    open_lesson(app, words, 1)
    next_step(app, words)
    numeric(app, words)
    next_step(app, words)
    short_text(app, words, "moyenne", "mediane")
    next_step(app, words)
    cloze(app, words)


def main():
    os.makedirs(x11.PICTURES, exist_ok=True)
    begun = time.time()
    take_gallery("en", english)
    take_gallery("fr", french)
    print(f"2 passed, 0 failed, {time.time() - begun:.0f} s")


main()
