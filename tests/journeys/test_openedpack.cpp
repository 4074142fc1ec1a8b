// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/modelanswer.h"
#include "learnerfixture.h"
#include "lesson/packreader.h"
#include "lesson/values.h"
#include "packtrial.h"
#include "preferencefile.h"
#include "ui_kit/messagebar.h"
#include "ui_lesson/confidencerow.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonpage.h"
#include "ui_workbench/workbenchpage.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Packs that a person opens by name: tried out at first, learnt with on request.
class TestOpenedPack : public QObject
{
    Q_OBJECT

private slots:
    void aPackIsTriedOutAndNothingGoesIntoTheRecord();
    void aTrialGoesOnAfterTheNextStartUntilItBeginsAnew();
    void draftsOfATrialSurviveAKill();
    void learningWithAPackCounts();
    void learnedPacksAreThereAtTheNextStart();
    void aChangeOfLanguageKeepsTheTrial();
    void pathsOpenWhatTheyStandFor_data();
    void pathsOpenWhatTheyStandFor();
    void badPacksEndInASentence_data();
    void badPacksEndInASentence();
    void aDroppedPackIsTriedOut();
    void errorsOfAPackAreSaid();
    void picturesToLookAt_data();
    void picturesToLookAt();
};

namespace {

const QString galleryFolder = QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery");

template<typename T = QPushButton>
T *onScreen(const LearnerFixture &fixture, const QString &name)
{
    for (T *widget : fixture.window->findChildren<T *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool isTrying(const LearnerFixture &fixture)
{
    return onScreen<QWidget>(fixture, u"page-trial"_s) != nullptr;
}

void openGallery(LearnerFixture &fixture)
{
    fixture.window->openPath(galleryFolder);
    QTRY_VERIFY(isTrying(fixture));
}

void press(QWidget *button)
{
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCoreApplication::processEvents();
}

/// The first exercise of the lesson "choosing", on screen.
ExerciseView *firstExercise(LearnerFixture &fixture)
{
    press(onScreen(fixture, u"open-choosing"_s));
    auto *page = fixture.window->findChild<LessonPage *>();
    for (int step = 0; step < 5 && page->findChildren<ExerciseView *>().isEmpty(); ++step)
        press(onScreen(fixture, u"lesson-continue"_s));
    return page->findChild<ExerciseView *>();
}

QJsonObject modelOf(const ExerciseContent &content)
{
    GradingCache cache;
    const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
    const auto model = modelAnswer(*content.pack, *content.exercise, variant, content.language, cache);
    return model ? *model : QJsonObject();
}

void answerOne(LearnerFixture &fixture)
{
    ExerciseView *view = firstExercise(fixture);
    QVERIFY(view);
    view->panel()->setAnswer(modelOf(view->content()));
    if (auto *confidence = view->findChild<ConfidenceRow *>())
        confidence->setConfidence(u"sure"_s);
    emit view->checkRequested();
    QVERIFY(view->situation().isRight);
}

int triesKept(const LearnerFixture &fixture)
{
    const auto store = openSqliteStore(fixture.home.filePath(u"tryout.sqlite"_s), StoreMode::ReadOnly, fixture.clock);
    const auto people = store ? (*store)->people() : Result<QList<Learner>>(QList<Learner>());
    const auto attempts = people && !people->isEmpty() ? (*store)->attempts(people->constFirst().id) : Result<QList<Attempt>>(QList<Attempt>());
    return attempts ? static_cast<int>(attempts->size()) : -1;
}

QString troubleOf(const LearnerFixture &fixture)
{
    for (const MessageBar *bar : fixture.window->findChildren<MessageBar *>()) {
        if (bar->isVisible() && bar->tone() == MessageBar::Tone::Blocking)
            return bar->text();
    }
    return {};
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

void TestOpenedPack::aPackIsTriedOutAndNothingGoesIntoTheRecord()
{
    LearnerFixture fixture;
    openGallery(fixture);
    QVERIFY(onScreen<MessageBar>(fixture, u"trial-note"_s)->text().contains(u"Nothing goes into your record"));
    const auto pack = readPack(*openPack(galleryFolder), u"en"_s).pack;
    for (const Lesson &lesson : pack->lessons)
        QVERIFY2(onScreen(fixture, u"open-"_s + lesson.slug), qPrintable(lesson.slug));
    answerOne(fixture);
    QCOMPARE(triesKept(fixture), 1);
    QCOMPARE(fixture.storedAttempts(), 0);
    QVERIFY(fixture.store->drafts(fixture.desk->person().id)->isEmpty());
    QVERIFY(fixture.store->stepsSeen(fixture.desk->person().id)->isEmpty());
    QVERIFY2(!fixture.desk->pack(pack->id), "it is no pack to learn from yet");
}

void TestOpenedPack::aTrialGoesOnAfterTheNextStartUntilItBeginsAnew()
{
    LearnerFixture fixture;
    openGallery(fixture);
    answerOne(fixture);
    fixture.window.reset();
    fixture.window = std::make_unique<MainWindow>(*fixture.desk, *fixture.sync, fixture.preferences, QString(), fixture.profiles);
    fixture.window->show();
    openGallery(fixture);
    QCOMPARE(onScreen(fixture, u"open-choosing"_s)->text(), u"Continue"_s);
    press(onScreen(fixture, u"trial-anew"_s));
    QTRY_VERIFY(isTrying(fixture) && onScreen(fixture, u"open-choosing"_s)->text() == u"Begin"_s);
    QCOMPARE(triesKept(fixture), 0);
}

/// The program is ended from outside in the middle of a trial; what was typed is on disk.
void TestOpenedPack::draftsOfATrialSurviveAKill()
{
    LearnerFixture fixture;
    openGallery(fixture);
    ExerciseView *view = firstExercise(fixture);
    QVERIFY(view);
    QJsonObject half = modelOf(view->content());
    half.remove(u"confidence"_s); // not asked yet
    view->panel()->setAnswer(half);
    emit view->panel()->answerChanged();
    const auto store = openSqliteStore(fixture.home.filePath(u"tryout.sqlite"_s), StoreMode::ReadOnly, fixture.clock);
    QVERIFY(store);
    const auto drafts = (*store)->drafts((*store)->people()->constFirst().id);
    QVERIFY(drafts && drafts->size() == 1);
    QCOMPARE(drafts->constFirst().answer, half);
}

void TestOpenedPack::learningWithAPackCounts()
{
    LearnerFixture fixture;
    openGallery(fixture);
    answerOne(fixture);
    fixture.window->openPage(u"home"_s);
    fixture.window->openPage(u"trial"_s); // the lesson comes back where it was
    QVERIFY(onScreen<QWidget>(fixture, u"page-lesson"_s));
    press(onScreen(fixture, u"lesson-back"_s));
    while (!isTrying(fixture))
        press(onScreen(fixture, u"lesson-back"_s));
    QSignalSpy joined(fixture.window.get(), &MainWindow::packJoined);
    press(onScreen(fixture, u"trial-learn"_s));
    QTRY_VERIFY(onScreen<QWidget>(fixture, u"page-modules"_s));
    QCOMPARE(joined.size(), 1);
    QCOMPARE(fixture.storedAttempts(), 0);
    QCOMPARE(onScreen(fixture, u"open-choosing"_s)->text(), u"Begin"_s);
    answerOne(fixture);
    QCOMPARE(fixture.storedAttempts(), 1);
    QVERIFY(!onScreen<QWidget>(fixture, u"rail-trial"_s));
}

void TestOpenedPack::learnedPacksAreThereAtTheNextStart()
{
    const QTemporaryDir home;
    PreferenceFile file(home.path());
    QVERIFY(file.learnedPacks().isEmpty());
    file.addLearnedPack(galleryFolder);
    file.addLearnedPack(galleryFolder);
    file.addLearnedPack(home.filePath(u"gone.crpack"_s));
    QCOMPARE(PreferenceFile(home.path()).learnedPacks(), QStringList{galleryFolder});
}

void TestOpenedPack::aChangeOfLanguageKeepsTheTrial()
{
    LearnerFixture fixture;
    openGallery(fixture);
    QTRY_VERIFY(onScreen<QAbstractButton>(fixture, u"rail-language"_s)); // the rail has just changed
    press(onScreen<QAbstractButton>(fixture, u"rail-language"_s));
    QTRY_COMPARE(fixture.preferences.language, u"fr"_s);
    QTRY_VERIFY(isTrying(fixture));
    QVERIFY(onScreen<MessageBar>(fixture, u"trial-note"_s)->text().contains(u"Rien n\u2019entre dans votre dossier"));
    answerOne(fixture);
    QCOMPARE(fixture.storedAttempts(), 0);
}

void TestOpenedPack::pathsOpenWhatTheyStandFor_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pack");
    QTest::newRow("a folder") << galleryFolder << galleryFolder;
    QTest::newRow("the pack.yaml of a folder") << galleryFolder + u"/pack.yaml"_s << galleryFolder;
    QTest::newRow("an archive, there or not") << u"/nowhere/x.crpack"_s << u"/nowhere/x.crpack"_s;
    QTest::newRow("a table is no pack") << galleryFolder + u"/data/permits/permits.csv"_s << QString();
}

void TestOpenedPack::pathsOpenWhatTheyStandFor()
{
    QFETCH(const QString, path);
    QFETCH(const QString, pack);
    QCOMPARE(packAt(path), pack);
}

void TestOpenedPack::badPacksEndInASentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no such archive") << u"gone.crpack"_s << QByteArray() << u"gone.crpack"_s;
    QTest::newRow("an archive of random bytes") << u"noise.crpack"_s << QByteArray(5000, 'x') << u"noise.crpack"_s;
    QTest::newRow("a folder without a manifest") << u"empty/"_s << QByteArray() << u"pack.yaml"_s;
    QTest::newRow("a manifest that is no YAML") << u"odd/pack.yaml"_s << QByteArray("format: [") << u"line 1"_s;
    QTest::newRow("a manifest of a newer format") << u"new/pack.yaml"_s << QByteArray("format: chartroom-pack/9\nid: org.example.new\n") << u"pack.yaml"_s;
    QTest::newRow("shared progress") << u"me.crprogress"_s << QByteArray("x") << u"shared progress"_s;
}

void TestOpenedPack::badPacksEndInASentence()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, sentence);
    LearnerFixture fixture;
    const QString path = fixture.home.filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    if (!content.isEmpty())
        write(path, content);
    fixture.window->openPath(path);
    QTRY_VERIFY2(troubleOf(fixture).contains(sentence), qPrintable(troubleOf(fixture)));
    QVERIFY(troubleOf(fixture).endsWith(u'.'));
    QVERIFY(!isTrying(fixture));
    openGallery(fixture); // and the next one opens
    QVERIFY(troubleOf(fixture).isEmpty());
}

void TestOpenedPack::aDroppedPackIsTriedOut()
{
    LearnerFixture fixture;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(galleryFolder)});
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(static_cast<QObject *>(fixture.window.get())->event(&drop)); // the drag itself is the window system's
    QTRY_VERIFY(isTrying(fixture));
    data.setUrls({QUrl::fromLocalFile(galleryFolder + u"/data/permits/permits.csv"_s)});
    QDropEvent table(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(static_cast<QObject *>(fixture.window.get())->event(&table));
    QTRY_VERIFY(onScreen<WorkbenchPage>(fixture, u"page-workbench"_s));
}

void TestOpenedPack::errorsOfAPackAreSaid()
{
    LearnerFixture fixture;
    const QString folder = fixture.home.filePath(u"broken"_s);
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, galleryFolder, folder}), 0);
    write(folder + u"/lessons/choosing/exercises.yaml"_s, "exercises:\n  - {id: 7\n");
    fixture.window->openPath(folder);
    QTRY_VERIFY(isTrying(fixture));
    QVERIFY(onScreen<MessageBar>(fixture, u"trial-note"_s)->text().contains(u"pack check"));
}

void TestOpenedPack::picturesToLookAt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << u"en"_s << false << 100;
    QTest::newRow("dark") << u"en"_s << true << 100;
    QTest::newRow("large French text") << u"fr"_s << false << 200;
}

void TestOpenedPack::picturesToLookAt()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    LearnerFixture fixture({language, dark, percent});
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    openGallery(fixture);
    fixture.picture(u"trial-"_s + tag);
    answerOne(fixture);
    fixture.picture(u"trial-lesson-"_s + tag);
    for (const QPushButton *button : fixture.window->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
    fixture.window->openPage(u"home"_s);
    QCOMPARE(fixture.window->size(), QSize(1366, 768));
}

QTEST_MAIN(TestOpenedPack)
#include "test_openedpack.moc"
