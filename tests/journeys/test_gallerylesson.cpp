// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "headless/language.h"
#include "lesson/packreader.h"
#include "lesson/values.h"
#include "storage/sqlitestore.h"
#include "ui_kit/card.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/panes.h"
#include "ui_kit/theme.h"
#include "ui_learner/sessionhost.h"
#include "ui_lesson/confidencerow.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonpage.h"

#include <QAccessible>
#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// One way through every exercise of the gallery, whatever its kind: wrong tries, hints, the solution, a right answer.
class TestGalleryLesson : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void wrongTriesLeadToTheSolutionAndOn_data() { exercises({u"en"_s, u"fr"_s}); }
    void wrongTriesLeadToTheSolutionAndOn();
    void hintsOpenOneByOne_data() { exercises({u"fr"_s}); }
    void hintsOpenOneByOne();
    void f6WalksFromPromptToWorkToFeedback_data() { exercises({u"en"_s}); }
    void f6WalksFromPromptToWorkToFeedback();
    void workComesBackAfterAKill_data() { exercises({u"fr"_s}); }
    void workComesBackAfterAKill();
    void noMoreTriesThanAllowed();
    void startingOverIsKept_data() { exercises({u"en"_s}); }
    void startingOverIsKept();

private:
    void exercises(const QStringList &languages) const;
    /// Opens the row's exercise on its own page or in its step; nullptr fails the test.
    ExerciseView *openExercise();
    [[nodiscard]] Grade grade(const ExerciseView &view, const QJsonObject &answer);
    /// The first written answer that is counted and not full; empty: the kind has none.
    [[nodiscard]] QJsonObject wrongAnswer(const ExerciseView &view);
    void give(ExerciseView &view, const QJsonObject &answer);
    [[nodiscard]] QPushButton *button(const ExerciseView &view, const QString &text) const;

    std::optional<Pack> m_pack;
    GradingCache m_cache;
    FixedClock m_clock{QDateTime(QDate(2026, 10, 7), QTime(14, 42), Qt::UTC)};
    LearnerId m_person = LearnerId::fromString(u"019a0000-0000-7000-8000-000000000001"_s);
    std::unique_ptr<InterfaceLanguage> m_language;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProgressStore> m_store;
    std::unique_ptr<SessionHost> m_host;
    std::unique_ptr<LessonPage> m_page;
};

void TestGalleryLesson::initTestCase()
{
    installAccessibleRoles();
    applyTheme(*qApp, ThemeMode::Light);
    m_pack = readPack(*openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery"))).pack;
    QVERIFY(m_pack);
}

void TestGalleryLesson::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_store = std::move(*openSqliteStore(m_home->filePath(u"progress.sqlite"_s), StoreMode::OpenOrCreate, m_clock));
    Learner person;
    person.id = m_person;
    person.pseudonym = makePseudonym(person.id);
    QVERIFY(m_store->savePerson(person));
}

void TestGalleryLesson::cleanup()
{
    m_page.reset();
    m_host.reset();
    m_store.reset();
    m_home.reset();
    m_language.reset();
}

void TestGalleryLesson::exercises(const QStringList &languages) const
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const Lesson &lesson : m_pack->lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            if (!placedExercises(lesson).contains(exercise.id))
                continue; // asked inside another one
            for (const QString &language : languages)
                QTest::addRow("%s: %s, %s", qPrintable(exercise.kind), qPrintable(exercise.id), qPrintable(language)) << exercise.id << language;
        }
    }
}

ExerciseView *TestGalleryLesson::openExercise()
{
    const QString id = *static_cast<QString *>(QTest::qData("id", qMetaTypeId<QString>()));
    const QString language = *static_cast<QString *>(QTest::qData("language", qMetaTypeId<QString>()));
    m_language = std::make_unique<InterfaceLanguage>(language);
    auto session = LessonSession::open(*m_pack, m_pack->exercise(id)->lesson, m_person, language, *m_store, m_clock);
    if (!session)
        return nullptr;
    m_host = std::make_unique<SessionHost>(std::move(*session));
    if (!m_host->goToStep(0)) // a lesson goes on behind what is done
        return nullptr;
    m_page = std::make_unique<LessonPage>();
    m_page->resize(1158, 700);
    m_page->setHost(m_host.get());
    m_page->show();
    m_page->activateWindow();
    const QString name = u"exercise-"_s + id;
    for (int step = 0; step < 20 && !m_page->findChild<ExerciseView *>(name); ++step)
        m_page->goOn();
    auto *view = m_page->findChild<ExerciseView *>(name);
    if (!view || !view->opensTaskPage())
        return view;
    emit view->taskPageRequested();
    for (ExerciseView *each : m_page->findChildren<ExerciseView *>(name))
        view = each->opensTaskPage() ? view : each;
    return view;
}

Grade TestGalleryLesson::grade(const ExerciseView &view, const QJsonObject &answer)
{
    const ExerciseContent &content = view.content();
    return gradeAnswer({content.pack, content.exercise, answer, content.seed, std::nullopt, content.language}, m_cache);
}

QJsonObject TestGalleryLesson::wrongAnswer(const ExerciseView &view)
{
    const ExerciseContent &content = view.content();
    const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
    for (const ExerciseTest &test : content.exercise->tests) {
        const auto answer = testAnswer(*content.pack, *content.exercise, test, variant, content.language, m_cache);
        if (!answer || !testApplies(test, m_cache.prepared(*content.pack, *content.exercise, variant, content.language).variant))
            continue;
        if (grade(view, *answer).outcome == Outcome::Partial)
            return *answer;
    }
    if (const auto *choice = bodyOf<ChoiceOne>(*content.exercise)) { // its wrong tests are derived, not written
        for (const Choice &option : choice->choices) {
            const QJsonObject answer{{u"choice"_s, option.id}, {u"confidence"_s, u"fairly-sure"_s}};
            if (grade(view, answer).outcome == Outcome::Partial)
                return answer;
        }
    }
    return {};
}

/// As a person gives it: the panel has it in its history and says that it changed, so that the draft is kept.
void TestGalleryLesson::give(ExerciseView &view, const QJsonObject &answer)
{
    view.panel()->beginWith(answer);
    if (auto *confidence = view.findChild<ConfidenceRow *>())
        confidence->setConfidence(u"fairly-sure"_s);
    emit view.panel()->answerChanged();
}

QPushButton *TestGalleryLesson::button(const ExerciseView &view, const QString &text) const
{
    for (QPushButton *each : view.findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().contains(text))
            return each;
    }
    return nullptr;
}

void TestGalleryLesson::wrongTriesLeadToTheSolutionAndOn()
{
    ExerciseView *view = openExercise();
    QVERIFY(view && view->panel());
    const Exercise &exercise = *view->content().exercise;
    const QJsonObject wrong = wrongAnswer(*view);
    if (wrong.isEmpty())
        QSKIP("Every answer to this exercise is accepted.");
    const QString see = view->content().language == u"fr" ? u"Voir la solution"_s : u"See the solution"_s;
    auto *feedback = qobject_cast<MessageBar *>(view->feedback());
    for (int attempt = 1; attempt <= exercise.solutionAfter; ++attempt) {
        QVERIFY2(!button(*view, see), "not before its time");
        give(*view, wrong);
        emit view->checkRequested();
        QCOMPARE(view->situation().attempts, attempt);
        QVERIFY(feedback->isVisible() && feedback->tone() == MessageBar::Tone::Attention);
        QCOMPARE(QAccessible::queryAccessibleInterface(feedback)->role(), QAccessible::AlertMessage);
        QVERIFY(!QAccessible::queryAccessibleInterface(feedback)->text(QAccessible::Name).isEmpty());
    }
    QVERIFY(button(*view, see));
    QTest::mouseClick(button(*view, see), Qt::LeftButton);
    QJsonObject shown = view->answer();
    QVERIFY2(grade(*view, shown).outcome == Outcome::Full, "the solution stands in the widget of the kind");
    QVERIFY(feedback->text().contains(view->content().language == u"fr" ? u"Voici une bonne réponse"_s : u"This is one right answer"_s));
    view->panel()->undo();
    QVERIFY2(grade(*view, view->answer()).outcome == Outcome::Partial, "undo brings the learner's own answer back");
    give(*view, shown);
    emit view->checkRequested();
    QVERIFY(view->situation().isRight);
    const auto attempts = m_store->attempts(m_person);
    QCOMPARE(attempts->size(), exercise.solutionAfter + 1);
    QVERIFY(!attempts->constFirst().aided && attempts->constLast().aided);
    if (exercise.confidence)
        QCOMPARE(attempts->constFirst().confidence, u"fairly-sure"_s);
}

void TestGalleryLesson::hintsOpenOneByOne()
{
    ExerciseView *view = openExercise();
    QVERIFY(view);
    const qsizetype count = view->content().exercise->hints.size();
    for (qsizetype opened = 0; opened < count; ++opened) {
        const QString fr = view->content().language == u"fr" ? u"Indice %1 sur %2"_s : u"Hint %1 of %2"_s;
        QPushButton *next = button(*view, fr.arg(opened + 1).arg(count));
        QVERIFY2(next, qPrintable(fr.arg(opened + 1).arg(count)));
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(view->situation().hintsOpened, static_cast<int>(opened + 1));
    }
}

void TestGalleryLesson::f6WalksFromPromptToWorkToFeedback()
{
    ExerciseView *view = openExercise();
    QVERIFY(view && view->panel());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    emit view->checkRequested(); // an empty answer: the feedback says what is missing
    QVERIFY(view->feedback()->isVisible());
    view->focusFirstControl();
    const auto isIn = [](const QWidget *part) {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus == part || part->isAncestorOf(focus));
    };
    QVERIFY(isIn(view->panel()));
    bool isRead = false;
    for (int i = 0; i < 12 && !isRead; ++i) {
        QVERIFY(moveToNextPane(m_page.get(), true));
        isRead = isIn(view->feedback());
    }
    QVERIFY2(isRead, "F6 reaches the feedback");
    if (view->panel()->showsPrompt())
        return; // prompt and work are one: a text with gaps
    bool isPrompt = false;
    for (int i = 0; i < 12 && !isPrompt; ++i) {
        QVERIFY(moveToNextPane(m_page.get(), false));
        isPrompt = QApplication::focusWidget() && QApplication::focusWidget()->inherits("chartroom::RichText");
    }
    QVERIFY2(isPrompt, "Shift+F6 reaches the prompt");
    QVERIFY(!QAccessible::queryAccessibleInterface(QApplication::focusWidget())->text(QAccessible::Name).isEmpty());
}

/// Every change is on disk at once: the page goes without a word, another start shows the work again.
void TestGalleryLesson::workComesBackAfterAKill()
{
    ExerciseView *view = openExercise();
    QVERIFY(view && view->panel());
    const ExerciseContent content = view->content();
    const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
    for (const ExerciseTest &test : content.exercise->tests) {
        const auto answer = testAnswer(*content.pack, *content.exercise, test, variant, content.language, m_cache);
        if (!answer || !testApplies(test, m_cache.prepared(*content.pack, *content.exercise, variant, content.language).variant))
            continue;
        give(*view, *answer);
        const QJsonObject left = view->answer();
        m_page.reset();
        m_host.reset();
        view = openExercise();
        QVERIFY(view && view->panel());
        QCOMPARE(view->answer(), left);
        QCOMPARE(view->situation().attempts, 0);
    }
}

void TestGalleryLesson::noMoreTriesThanAllowed()
{
    Exercise &exercise = m_pack->lessons.first().exercises[1];
    QCOMPARE(exercise.kind, u"choice.many"_s);
    exercise.maxAttempts = 2;
    auto session = LessonSession::open(*m_pack, exercise.lesson, m_person, u"en"_s, *m_store, m_clock);
    QVERIFY(session);
    m_host = std::make_unique<SessionHost>(std::move(*session));
    m_page = std::make_unique<LessonPage>();
    m_page->setHost(m_host.get());
    m_page->show();
    while (!m_page->findChild<ExerciseView *>(u"exercise-"_s + exercise.id))
        m_page->goOn();
    auto *view = m_page->findChild<ExerciseView *>(u"exercise-"_s + exercise.id);
    const auto isSaid = [this](const QString &words) {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QVERIFY(isSaid(u"2 tries are left"_s));
    for (int attempt = 1; attempt <= 3; ++attempt) {
        give(*view, {{u"choices"_s, QJsonArray{u"east-zero"_s}}});
        emit view->checkRequested();
        QCOMPARE(view->situation().attempts, std::min(attempt, 2));
    }
    QVERIFY2(isSaid(u"answers that this exercise allows are given"_s), "why nothing more is taken stands beside it");
    QCOMPARE(qobject_cast<MessageBar *>(view->feedback())->tone(), MessageBar::Tone::Note);
    exercise.maxAttempts = 0;
}

/// Work and the lack of it come back as they were left.
void TestGalleryLesson::startingOverIsKept()
{
    ExerciseView *view = openExercise();
    QVERIFY(view && view->panel());
    const QJsonObject wrong = wrongAnswer(*view);
    if (wrong.isEmpty())
        QSKIP("Every answer to this exercise is accepted.");
    give(*view, wrong);
    emit view->checkRequested();
    view->panel()->startOver();
    const QJsonObject left = view->panel()->answer();
    m_page.reset();
    m_host.reset();
    view = openExercise();
    QVERIFY(view && view->panel());
    QCOMPARE(view->panel()->answer(), left);
    QCOMPARE(view->situation().attempts, 1);
}

QTEST_MAIN(TestGalleryLesson)
#include "test_gallerylesson.moc"
