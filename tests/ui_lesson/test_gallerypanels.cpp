// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/card.h"
#include "ui_kit/theme.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/gallerypack.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What must hold of the panel of every kind, shown on the gallery: one row an exercise and language.
class TestGalleryPanels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { applyTheme(*qApp, ThemeMode::Light); }
    void everyExerciseHasAPanel_data() { m_gallery.addRows(); }
    void everyExerciseHasAPanel();
    void theModelAnswerComesBackFull_data() { m_gallery.addRows(); }
    void theModelAnswerComesBackFull();
    void everyTestAnswerComesBack_data() { m_gallery.addRows(); }
    void everyTestAnswerComesBack();
    void showingAnAnswerIsNoChange_data() { m_gallery.addRows(); }
    void showingAnAnswerIsNoChange();
    void startOverLeavesNothingToGrade_data() { m_gallery.addRows(); }
    void startOverLeavesNothingToGrade();
    void everyControlHasAName_data() { m_gallery.addRows(); }
    void everyControlHasAName();
    void noWindowFlashesByTheSide_data() { m_gallery.addRows(); }
    void noWindowFlashesByTheSide();
    void tabReachesEveryControlAndLeavesIt_data() { m_gallery.addRows(); }
    void tabReachesEveryControlAndLeavesIt();
    void largeTextFitsTheSmallestWindow_data() { m_gallery.addRows(); }
    void largeTextFitsTheSmallestWindow();

private:
    /// The row's exercise in one variant.
    [[nodiscard]] ExerciseContent scene(int variant = 0) const;
    void forEachVariant(const std::function<void(const ExerciseContent &, ExercisePanel &)> &visit) const;
    /// The row's exercise on screen, with its own work in it.
    [[nodiscard]] std::unique_ptr<QWidget> onScreen(int width, int height);

    GalleryPack m_gallery;
};

namespace {

QString written(const QJsonObject &answer)
{
    return QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

/// What the panel gives, with how sure the learner is: that is asked beside the panel.
QJsonObject wholeAnswer(const ExercisePanel &panel, const QJsonObject &shown)
{
    QJsonObject answer = panel.answer();
    if (shown.contains(u"confidence"_s))
        answer[u"confidence"_s] = shown[u"confidence"_s];
    return answer;
}

/// Controls that Tab may stop at. Parts of a control (the field of a spin box) are not controls of their own.
QList<QWidget *> tabStops(const QWidget &parent)
{
    QList<QWidget *> stops;
    for (QWidget *widget : parent.findChildren<QWidget *>()) {
        const bool isStop = widget->isVisible() && widget->isEnabled() && !widget->focusProxy()
            && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parent()) || qobject_cast<QComboBox *>(widget->parent());
        if (isStop && !isPart)
            stops << widget;
    }
    return stops;
}

/// Buttons of which one at a time is chosen are one stop: arrow keys move inside the group.
bool isGroupMember(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name).trimmed() : QString();
}

QString described(const QWidget *widget)
{
    return u"%1 \u201c%2\u201d in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                      widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className()) : QString());
}

} // namespace

void TestGalleryPanels::initTestCase()
{
    installAccessibleRoles();
}

ExerciseContent TestGalleryPanels::scene(int variant) const
{
    const auto *id = static_cast<QString *>(QTest::qData("id", qMetaTypeId<QString>()));
    const auto *language = static_cast<QString *>(QTest::qData("language", qMetaTypeId<QString>()));
    return m_gallery.content(*id, *language, variant);
}

void TestGalleryPanels::forEachVariant(const std::function<void(const ExerciseContent &, ExercisePanel &)> &visit) const
{
    for (int variant = 0; variant < variantCount(*scene().exercise); ++variant) {
        const ExerciseContent content = scene(variant);
        const std::unique_ptr<ExercisePanel> panel(makeExercisePanel(content, nullptr));
        QVERIFY(panel);
        visit(content, *panel);
    }
}

void TestGalleryPanels::everyExerciseHasAPanel()
{
    forEachVariant([](const ExerciseContent &, ExercisePanel &panel) { QVERIFY(panel.firstControl()); });
}

void TestGalleryPanels::theModelAnswerComesBackFull()
{
    forEachVariant([this](const ExerciseContent &content, ExercisePanel &panel) {
        const QJsonObject model = m_gallery.testAnswers(content).value(0);
        panel.beginWith(model);
        const Grade grade = m_gallery.grade(content, wholeAnswer(panel, model));
        QVERIFY2(grade.outcome == Outcome::Full, qPrintable(u"%1 became %2"_s.arg(written(model), written(panel.answer()))));
    });
}

/// Shown and read again, an answer means the same; a second time it is the same.
void TestGalleryPanels::everyTestAnswerComesBack()
{
    forEachVariant([this](const ExerciseContent &content, ExercisePanel &panel) {
        for (const QJsonObject &answer : m_gallery.testAnswers(content)) {
            const Grade before = m_gallery.grade(content, answer);
            if (before.feedback == u"answer.shape")
                continue; // no control of the panel gives such an answer
            panel.beginWith(answer);
            const QJsonObject once = panel.answer();
            const Grade after = m_gallery.grade(content, wholeAnswer(panel, answer));
            const QString what = u"%1 became %2, %3 became %4"_s.arg(written(answer), written(once), before.feedback, after.feedback);
            QVERIFY2(after.outcome == before.outcome && after.score == before.score, qPrintable(what));
            QVERIFY2(after.feedback == before.feedback, qPrintable(what));
            panel.setAnswer(once);
            QCOMPARE(panel.answer(), once);
        }
    });
}

void TestGalleryPanels::showingAnAnswerIsNoChange()
{
    forEachVariant([this](const ExerciseContent &content, ExercisePanel &panel) {
        const QSignalSpy changes(&panel, &ExercisePanel::answerChanged);
        for (const QJsonObject &answer : m_gallery.testAnswers(content))
            panel.beginWith(answer);
        panel.beginWith({});
        QCoreApplication::processEvents();
        QCOMPARE(changes.size(), 0);
        QVERIFY(!panel.canUndo());
    });
}

void TestGalleryPanels::startOverLeavesNothingToGrade()
{
    forEachVariant([this](const ExerciseContent &content, ExercisePanel &panel) {
        const QJsonObject model = m_gallery.testAnswers(content).value(0);
        panel.beginWith(model);
        panel.startOver();
        const Grade grade = m_gallery.grade(content, wholeAnswer(panel, model));
        QVERIFY2(grade.outcome == Outcome::Invalid, qPrintable(written(panel.answer())));
        panel.undo();
        QVERIFY2(m_gallery.grade(content, wholeAnswer(panel, model)).outcome == Outcome::Full, "undo takes starting over back");
    });
}

std::unique_ptr<QWidget> TestGalleryPanels::onScreen(int width, int height)
{
    auto window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(window.get());
    auto *view = new ExerciseView(scene(), {}, true);
    layout->addWidget(view);
    window->resize(width, height);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
    return window;
}

/// What is shown before it has a parent flashes on the desktop as a window of its own.
void TestGalleryPanels::noWindowFlashesByTheSide()
{
    struct Watch : QObject {
        QStringList seen;
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            const auto *widget = qobject_cast<QWidget *>(watched);
            if (event->type() == QEvent::Show && widget && widget->isWindow())
                seen << QString::fromLatin1(widget->metaObject()->className());
            return false;
        }
    } watch;
    qApp->installEventFilter(&watch);
    const auto window = onScreen(1158, 700);
    QCOMPARE(watch.seen, QStringList{u"QWidget"_s});
}

void TestGalleryPanels::everyControlHasAName()
{
    const auto window = onScreen(1158, 700);
    for (QWidget *stop : tabStops(*window))
        QVERIFY2(!nameOf(stop).isEmpty(), qPrintable(described(stop)));
}

void TestGalleryPanels::tabReachesEveryControlAndLeavesIt()
{
    const auto window = onScreen(1158, 700);
    auto *panel = window->findChild<ExerciseView *>()->panel();
    panel->firstControl()->setFocus(Qt::TabFocusReason);
    QVERIFY2(QApplication::focusWidget() && panel->isAncestorOf(QApplication::focusWidget()), "the first control takes the focus");
    const QList<QWidget *> stops = tabStops(*window);
    QSet<QWidget *> reached{QApplication::focusWidget()};
    for (qsizetype i = 0; i < stops.size() + 4; ++i) {
        QWidget *before = QApplication::focusWidget();
        QTest::keyClick(before, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        QVERIFY2(now && (now != before || stops.size() == 1), qPrintable(u"Tab does not leave "_s + described(before)));
        reached << now;
    }
    for (QWidget *stop : stops) {
        const bool isReached = reached.contains(stop) || reached.contains(stop->focusProxy()) || isGroupMember(stop);
        QVERIFY2(isReached, qPrintable(u"Tab does not reach "_s + described(stop)));
    }
}

/// At 200 % the rail is 365 px wide; beside it the steps of a lesson take 339, margins and scroll bar 66.
void TestGalleryPanels::largeTextFitsTheSmallestWindow()
{
    applyTheme(*qApp, ThemeMode::Light, 2.0);
    const std::unique_ptr<ExercisePanel> panel(makeExercisePanel(scene(), nullptr));
    const int room = panel->needsTaskPage() ? 1366 - 365 - 40 : 1366 - 365 - 339 - 66;
    const int needed = panel->minimumSizeHint().width();
    QVERIFY2(needed <= room, qPrintable(u"%1 px of %2"_s.arg(needed).arg(room)));
}

QTEST_MAIN(TestGalleryPanels)
#include "test_gallerypanels.moc"
