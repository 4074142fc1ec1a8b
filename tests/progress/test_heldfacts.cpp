// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/heldfacts.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Of facts that replace each other: which one holds.
class TestHeldFacts : public QObject
{
    Q_OBJECT

private slots:
    void theNewestNoteOfAStepHolds();
    void theNewestNominationHolds();
    void thePulseHasSixStatementsInBothLanguages();
};

namespace {

QDateTime minute(int after)
{
    return QDateTime(QDate(2026, 10, 7), QTime(9, after), Qt::UTC);
}

Note note(char lesson, int step, const QString &text, int after)
{
    return {{}, {}, LessonId{QUuid::createUuidV5(QUuid(), QString(QLatin1Char(lesson)))}, step, text, minute(after)};
}

} // namespace

void TestHeldFacts::theNewestNoteOfAStepHolds()
{
    // In no order: a was rewritten, b taken away, c taken away and written again.
    const QList<Note> held = heldNotes({note('a', 1, u"new"_s, 5), note('c', 1, {}, 3), note('a', 1, u"old"_s, 1), note('b', 0, u"gone"_s, 2),
                                        note('b', 0, {}, 4), note('c', 1, u"first"_s, 2), note('c', 1, u"again"_s, 8), note('a', 2, u"other step"_s, 1)});
    QStringList texts;
    for (const Note &each : held)
        texts << each.text;
    QCOMPARE(texts.join(u", "_s), u"again, new, other step"_s);
}

void TestHeldFacts::theNewestNominationHolds()
{
    QVERIFY(!heldNomination({}));
    Nomination old;
    old.text = u"old"_s;
    old.at = minute(1);
    Nomination recent;
    recent.text = u"new"_s;
    recent.at = minute(2);
    QCOMPARE(heldNomination({recent, old})->text, u"new"_s);
    Pulse first;
    first.at = minute(1);
    Pulse second;
    second.at = minute(3);
    second.answers = {1, 2, 3, 4, 5, 1};
    QVERIFY(newestPulse({second, first})->answers == second.answers);
}

void TestHeldFacts::thePulseHasSixStatementsInBothLanguages()
{
    QSet<QString> statements;
    for (int question = 1; question <= Pulse::questions; ++question)
        statements << pulseStatement(question, u"en"_s) << pulseStatement(question, u"fr"_s);
    QCOMPARE(statements.size(), 2 * Pulse::questions);
    QCOMPARE(pulseStatement(1, u"en"_s), u"In my team we look at data before we decide."_s);
    QCOMPARE(pulseStatement(6, u"fr"_s), u"J\u2019ai le temps d\u2019apprendre."_s);
}

QTEST_GUILESS_MAIN(TestHeldFacts)
#include "test_heldfacts.moc"
