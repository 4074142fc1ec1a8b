// SPDX-License-Identifier: GPL-3.0-or-later
// Speed as ratios: our work beside its limit, interleaved in one run, medians compared.
//   QT_QPA_PLATFORM=offscreen bench
#include "benchtools.h"
#include "desktop.h"
#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "issuing/cardfiles.h"
#include "issuing/teamreading.h"
#include "learning/lessonsession.h"
#include "lesson/values.h"
#include "packlibrary.h"
#include "storage/sqlitestore.h"
#include "synthesis/organisation.h"
#include "ui_kit/theme.h"
#include "ui_learner/sessionhost.h"
#include "ui_lesson/lessonpage.h"

#include <QApplication>
#include <QMainWindow>
#include <QProcess>
#include <QTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

struct Bench {
    QTemporaryDir folder;
    SystemClock clock;
    PackLibrary library = openPackLibrary(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons"), {}, u"en"_s);
    std::unique_ptr<ProgressStore> store = std::move(*openSqliteStore(folder.filePath(u"own.sqlite"_s), StoreMode::Create, clock));
    LearnerId learner = LearnerId{uuidVersion7(clock.now())};

    Bench()
    {
        Learner person;
        person.id = learner;
        person.pseudonym = makePseudonym(learner);
        if (!store->savePerson(person))
            std::abort();
    }
    [[nodiscard]] const Pack &pack() const { return *library.packs.front(); }
};

/// Ends the program right after the first paint of its main window; what loads behind it is not waited for.
class EndAfterFirstPaint : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow *>(watched))
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
        return false;
    }
};

/// Whole processes, from their start to the first paint: a bare window, and the program itself with an own store.
void firstWindow(Bench &bench)
{
    qputenv("CHARTROOM_HOME", bench.folder.filePath(u"home"_s).toUtf8());
    QProcess::execute(QCoreApplication::applicationFilePath(), {u"--first-window"_s}); // makes the store
    compare("first window / bare QMainWindow", 15,
            [] { QProcess::execute(QStringLiteral(CHARTROOM_BARE_WINDOW), {}); },
            [] { QProcess::execute(QCoreApplication::applicationFilePath(), {u"--first-window"_s}); }, 3.0);
}

void openLesson(Bench &bench)
{
    LessonPage page;
    page.resize(1158, 742);
    page.show();
    std::unique_ptr<SessionHost> host;
    absolute("open a lesson", 9, [&] {
        page.setHost(nullptr);
        auto session = LessonSession::open(bench.pack(), bench.pack().lessons.constFirst().slug, bench.learner, u"en"_s, *bench.store, bench.clock);
        host = std::make_unique<SessionHost>(std::move(*session));
        page.setHost(host.get());
        page.grab();
    }, 50);
    page.setHost(nullptr);
}

struct RawSqlite {
    explicit RawSqlite(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &db);
        sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(id TEXT PRIMARY KEY, body TEXT);", nullptr, nullptr, nullptr);
    }
    ~RawSqlite() { sqlite3_close(db); }
    void commitOne(int i) const
    {
        const QByteArray sql = "INSERT INTO t VALUES('" + QByteArray::number(i) + "','" + QByteArray(900, 'x') + "');";
        sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr);
    }
    sqlite3 *db = nullptr;
};

void durableAnswer(Bench &bench)
{
    const RawSqlite raw(bench.folder.filePath(u"raw.sqlite"_s));
    Attempt attempt;
    attempt.learner = bench.learner;
    attempt.exercise = bench.pack().lessons.constFirst().exercises.constFirst().uuid;
    attempt.exerciseTitle = QString(60, u'x');
    attempt.kind = u"numeric"_s;
    attempt.pack = bench.pack().id;
    attempt.version = bench.pack().version;
    attempt.gradingHash = QString(64, u'a');
    attempt.answer = QJsonObject{{u"text"_s, u"741"_s}};
    attempt.score = 1;
    attempt.competencies = {{u"C1.2"_s, 1}};
    attempt.grader = QStringLiteral(CHARTROOM_VERSION);
    int number = 0;
    compare("one durable answer / raw commit", 201, [&] { raw.commitOne(++number); },
            [&] {
                attempt.id = AttemptId{uuidVersion7(bench.clock.now())};
                attempt.submitted = bench.clock.now();
                attempt.day = attempt.submitted.date();
                if (!bench.store->append(attempt))
                    std::abort();
            },
            1.5);
}

void gradeEverything(Bench &bench)
{
    QList<double> times;
    for (const Lesson &lesson : bench.pack().lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            GradingCache modelCache;
            const auto model = modelAnswer(bench.pack(), exercise, 0, u"en"_s, modelCache);
            if (model)
                times << milliseconds([&] { (void)gradeAnswer({&bench.pack(), &exercise, *model, 0, 0, u"en"_s}); });
        }
    }
    std::printf("%-34s median %6.2f ms, worst %6.2f ms over %d exercises, cold (at most 16 ms median) %s\n", "grade any answer",
                median(times), *std::max_element(times.begin(), times.end()), static_cast<int>(times.size()), median(times) <= 16 ? "ok" : "MISSED");
}

void fourCards(Bench &bench)
{
    auto store = std::move(*openSqliteStore(bench.folder.filePath(u"org.sqlite"_s), StoreMode::Create, bench.clock));
    OrganisationOptions options;
    options.people = 2000;
    options.departments = 4;
    options.units = 4;
    options.seed = 7;
    options.from = QDate(2026, 1, 1);
    options.to = QDate(2026, 6, 30);
    const double made = milliseconds([&] {
        if (!generateOrganisation(options, bench.library.pointers(), *store))
            std::abort();
    });
    std::printf("%-34s ours  %8.0f ms\n", "org generate, 2000 people", made);
    CardOrder order;
    order.period = {QDate(2026, 1, 1), QDate(2026, 6, 30)};
    order.previous = previousPeriod(order.period);
    order.organisationKey = QByteArray(32, 'k');
    order.issued = bench.clock.now();
    order.packs = bench.library.pointers();
    absolute("4 cards of 500, every format", 3, [&] {
        const auto team = readTeam(*store, order);
        QList<QStringList> departments;
        for (const QStringList &scope : scopesOf(*team)) {
            if (scope.size() == 1)
                departments << scope;
        }
        const auto cards = orderCards(*store, *team, departments, order);
        const auto files = writeCards(*cards, {cardFormats(), u"en"_s, Paper::A4, bench.folder.filePath(u"cards"_s)});
        if (!files || files->size() != 16)
            std::abort();
    }, 2000);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "--first-window") == 0) {
        EndAfterFirstPaint watcher;
        application.installEventFilter(&watcher);
        return runDesktop({});
    }
    applyTheme(application, ThemeMode::Light);
    Bench bench;
    firstWindow(bench);
    openLesson(bench);
    durableAnswer(bench);
    gradeEverything(bench);
    fourCards(bench);
    return 0;
}
