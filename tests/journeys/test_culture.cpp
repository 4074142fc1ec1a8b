// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "progress/heldfacts.h"
#include "progress/sampleattempts.h"
#include "ui_learner/nominationcard.h"
#include "ui_learner/pulsecard.h"
#include "ui_learner/recordpage.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What a learner may say of their team, and of themself as an example to others.
class TestCulture : public QObject
{
    Q_OBJECT

private slots:
    void thePulseIsKeptWhenComplete_data() { addLooks(); }
    void thePulseIsKeptWhenComplete();
    void aNominationNeedsWordsAndEvidence();
};

namespace {

void openTeam(LearnerFixture &learner)
{
    learner.window->openPage(u"record"_s);
    learner.window->findChild<RecordPage *>()->showTab(RecordPage::Team);
}

template<typename Widget>
Widget *named(const LearnerFixture &learner, const QString &name)
{
    return learner.window->findChild<Widget *>(name);
}

} // namespace

void TestCulture::thePulseIsKeptWhenComplete()
{
    QFETCH(const Preferences, preferences);
    LearnerFixture learner(preferences);
    openTeam(learner);
    const std::array<int, Pulse::questions> answers{1, 2, 3, 4, 5, 3};
    for (int question = 1; question <= Pulse::questions; ++question) {
        auto *choice = named<QRadioButton>(learner, u"pulse-%1-%2"_s.arg(question).arg(answers.at(static_cast<size_t>(question - 1))));
        QVERIFY(choice->accessibleName().startsWith(pulseStatement(question, preferences.language)));
        QTest::mouseClick(named<QPushButton>(learner, u"pulse-keep"_s), Qt::LeftButton); // not yet
        QVERIFY(learner.store->pulses(learner.desk->person().id)->isEmpty());
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space);
    }
    learner.picture(u"team-"_s + preferences.language);
    QTest::mouseClick(named<QPushButton>(learner, u"pulse-keep"_s), Qt::LeftButton);
    const QList<Pulse> kept = learner.store->pulses(learner.desk->person().id).value();
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.first().answers == answers);
}

void TestCulture::aNominationNeedsWordsAndEvidence()
{
    LearnerFixture learner;
    QList<AttemptId> right;
    for (int i = 0; i < 3; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.learner = learner.desk->person().id;
        attempt.outcome = i == 1 ? AttemptOutcome::Partial : AttemptOutcome::Full;
        if (attempt.outcome == AttemptOutcome::Full)
            right << attempt.id;
        QVERIFY(learner.store->append(attempt));
    }
    QVERIFY(learner.desk->refresh());
    openTeam(learner);
    auto *evidence = named<QListWidget>(learner, u"hero-evidence"_s);
    QCOMPARE(evidence->count(), 2); // what was right, and nothing else
    const auto keep = [&] { QTest::mouseClick(named<QPushButton>(learner, u"hero-keep"_s), Qt::LeftButton); };
    const auto held = [&] { return heldNomination(learner.store->nominations(learner.desk->person().id).value()); };
    keep();
    QVERIFY(!held());
    QTest::keyClicks(named<QPlainTextEdit>(learner, u"hero-story"_s), u"I counted issues, not reports."_s);
    keep();
    QVERIFY(!held());
    evidence->item(0)->setCheckState(Qt::Checked);
    keep();
    QVERIFY(held());
    QCOMPARE(held()->text, u"I counted issues, not reports."_s);
    QCOMPARE(held()->evidence.size(), 1);
    QVERIFY(right.contains(held()->evidence.first()));
    QCOMPARE(evidence->item(0)->checkState(), Qt::Checked); // the choice stays to be seen
}

QTEST_MAIN(TestCulture)
#include "test_culture.moc"
