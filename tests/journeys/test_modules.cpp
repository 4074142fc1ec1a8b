// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "ui_learner/modulelist.h"

#include <QPushButton>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The list of modules: lessons at once, practice and tests when they are asked for, never behind the facts.
class TestModules : public QObject
{
    Q_OBJECT

private slots:
    void practiceUnfoldsByKeyboard_data() { addLooks(); }
    void practiceUnfoldsByKeyboard();
    void whatWasDoneElsewhereIsShown();
};

namespace {

QPushButton *button(const LearnerFixture &learner, const QString &name)
{
    // Rows that were made anew stand behind those that are about to go.
    const auto found = learner.window->findChild<ModuleList *>()->findChildren<QPushButton *>(name);
    return found.isEmpty() ? nullptr : found.last();
}

} // namespace

void TestModules::practiceUnfoldsByKeyboard()
{
    QFETCH(const Preferences, preferences);
    LearnerFixture learner(preferences);
    learner.window->openPage(u"modules"_s);
    QVERIFY(button(learner, u"open-what-counts-as-data"_s)->isVisible());
    QVERIFY(!button(learner, u"open-m01-test-a"_s));
    QPushButton *unfold = button(learner, u"unfold-m01"_s);
    QVERIFY(!unfold->accessibleName().isEmpty());
    unfold->setFocus();
    QTest::keyClick(unfold, Qt::Key_Space);
    QVERIFY(button(learner, u"open-m01-test-a"_s)->isVisible());
    learner.picture(u"modules-"_s + preferences.language);
    QVERIFY(learner.desk->refresh()); // what is unfolded stays so
    QTRY_VERIFY(button(learner, u"open-m01-test-a"_s)->isVisible());
    QTest::keyClick(button(learner, u"unfold-m01"_s), Qt::Key_Space);
    QVERIFY(!button(learner, u"open-m01-test-a"_s)->isVisible());
}

void TestModules::whatWasDoneElsewhereIsShown()
{
    LearnerFixture learner;
    learner.window->openPage(u"modules"_s);
    QCOMPARE(button(learner, u"open-what-counts-as-data"_s)->text(), u"Begin"_s);
    learner.window->openLesson({u"org.chartroom.core"_s, u"what-counts-as-data"_s, 1, false});
    QVERIFY(learner.desk->refresh());
    learner.window->openPage(u"home"_s);
    learner.window->openPage(u"modules"_s);
    learner.window->openPage(u"modules"_s); // the first goes back to the open lesson
    QTRY_COMPARE(button(learner, u"open-what-counts-as-data"_s)->text(), u"Continue"_s);
}

QTEST_MAIN(TestModules)
#include "test_modules.moc"
