// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

class TestUiLesson : public QObject
{
    Q_OBJECT
};

QTEST_MAIN(TestUiLesson)
#include "test_ui_lesson.moc"
