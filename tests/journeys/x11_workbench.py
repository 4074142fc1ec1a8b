#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The workbench by keyboard alone on a real X display: a sample is opened, its columns are read, a step is added, a chart
is made, judged and mended, and what a screen reader is told is read from the accessibility tree.

Started by x11_journey.sh. Usage: x11_workbench.py PROGRAM HOME SCREENSHOT_FOLDER
"""
import sys
import time

import pyatspi

import x11
from x11 import application, check_names, fail, find, focused, focused_name, is_showing, key, named, pass_the_welcome, picture, press_until, start, walk

PROGRAM, HOME, x11.PICTURES = sys.argv[1:4]


def menu(name):
    """A menu is called by what it is for, then by its value."""
    return lambda node: node.getRoleName() == "combo box" and (node.name == name or node.name.startswith(name + ", "))


def choose(app, name, value):
    """To a menu by Tab, then through its values by the arrow keys."""
    press_until(app, "Tab", menu(name), name, 80)
    key("Home")
    press_until(app, "Down", lambda n: n.name == f"{name}, {value}", value, 15)


def open_sample(app):
    find(app, named("push button", "Begin lesson", "Continue lesson"), "the home page")
    key("ctrl+5")
    find(app, named("label", "Workbench"), "the workbench")
    press_until(app, "Tab", named("push button", "Open Wards"), "the sample")
    key("space")
    find(app, named("table", "Data table"), "the table of the sample")
    check_names(app, "the data")


def read_columns(app):
    key("ctrl+Tab")
    find(app, named("table", "Columns"), "the profile")
    check_names(app, "the columns")
    chart = find(app, lambda n: n.getRoleName() == "table" and n.name.startswith("Bar chart:"), "the picture of a column")
    if "Horizontal axis" not in chart.description:
        fail("the picture of a column is not said in words")


def add_a_step(app):
    key("ctrl+Tab")
    find(app, named("table", "Result of the steps"), "the result of the steps")
    check_names(app, "the steps")


def make_a_chart(app):
    key("ctrl+Tab")
    find(app, menu("Mark"), "the builder")
    choose(app, "Mark", "Bar")
    choose(app, "X: field", "ward")
    choose(app, "Y: field", "population")
    chart = find(app, lambda n: n.getRoleName() == "table" and n.name.startswith("Bar chart"), "the chart")
    if "Highest: Harbour with 62,000 residents" not in chart.description:
        fail(f"the chart is not said in words: {chart.description}")
    check_names(app, "the chart")
    picture("x11-workbench")


def walk_the_marks(app):
    """F6 goes from pane to pane; the arrow keys go from mark to mark, and each says its value."""
    press_until(app, "F6", named("radio button", "Chart"), "the switch of the chart")
    press_until(app, "Tab", lambda n: n.getRoleName() == "table cell" or n.name.startswith("Bar chart"), "the chart")
    key("Home")
    key("Right")
    find(app, lambda n: n.name == "Harbour, 62,000 residents, 2 of 8", "the second mark in words", 5)
    if not is_showing(focused(app)):
        fail(f"the focus left the chart for {focused_name(app)}")


def main():
    program = start(PROGRAM, HOME)
    try:
        app = application()
        pass_the_welcome(app)
        open_sample(app)
        read_columns(app)
        add_a_step(app)
        make_a_chart(app)
        walk_the_marks(app)
    finally:
        program.terminate()
        program.wait(timeout=10)
    print("1 passed, 0 failed")


main()
