// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/workbenchdocument.h"

#include "workbench/session.h"
#include "workbench/tr.h"

#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int keepPause = 1000; ///< milliseconds from a change to the session file

QString tableWish(const TableOrigin &origin)
{
    return origin.isSample() ? origin.resource : QFileInfo(origin.file).completeBaseName();
}

Work newWork(const TableOrigin &origin)
{
    return {{{freeTableName({}, tableWish(origin)), origin, {}}}, {}, {}};
}

} // namespace

WorkbenchDocument::WorkbenchDocument(const QString &home, QObject *parent) : QObject(parent), m_home(home), m_memory(home)
{
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepPause);
    connect(&m_keepTimer, &QTimer::timeout, this, [this] { static_cast<void>(keepSession()); });
    connect(&m_reading, &LatestTask::progressed, this, &WorkbenchDocument::progressed);
    connect(&m_preparation, &Preparation::stepsChanged, this, &WorkbenchDocument::noteChange);
    connect(&m_watch, &FileWatch::changed, this, [this] {
        m_changedOnDisk = true;
        emit changedOnDisk();
    });
}

WorkbenchDocument::~WorkbenchDocument()
{
    static_cast<void>(keepSession());
}

void WorkbenchDocument::setLanguage(const QString &language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_preparation.setLanguage(language);
    if (state() == State::Open)
        reload();
}

void WorkbenchDocument::setSamples(const QList<SampleDataset> &samples)
{
    m_samples = samples;
    const bool waits = state() == State::Problem && m_problemAt >= 0 && m_wanted.work.tables.at(m_problemAt).origin.isSample();
    if (waits)
        startReading(m_wanted);
}

void WorkbenchDocument::openPath(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!isWorkFile(absolute)) {
        openWork(newWork({absolute, {}, {}, {}}), {}, false);
        return;
    }
    const auto work = openWorkFile(absolute, m_language);
    if (work)
        openWork(*work, absolute, false);
    else
        tellProblem(work.error());
}

void WorkbenchDocument::openSample(const TableOrigin &origin)
{
    openWork(newWork(origin), {}, false);
}

void WorkbenchDocument::openWork(const Work &work, const QString &path, bool modified)
{
    startReading({work, path, modified, true, true});
}

void WorkbenchDocument::addTable(const TableOrigin &origin)
{
    Wanted wanted{work(), m_workPath, false, false, false};
    wanted.work.tables.append({freeTableName(wanted.work.tables, tableWish(origin)), origin, {}});
    startReading(wanted);
}

void WorkbenchDocument::setReading(const ReadingChoices &choices)
{
    Wanted wanted{work(), m_workPath, false, false, false};
    wanted.work.tables.first().reading = choices;
    startReading(wanted);
}

void WorkbenchDocument::reload()
{
    if (!m_tables.isEmpty())
        startReading({work(), m_workPath, false, false, true});
}

void WorkbenchDocument::relocate(const QString &path)
{
    if (!canRelocate())
        return;
    m_wanted.work.tables[m_problemAt].origin.file = QFileInfo(path).absoluteFilePath();
    m_wanted.modified = true;
    startReading(m_wanted);
}

void WorkbenchDocument::startReading(const Wanted &wanted)
{
    m_wanted = wanted;
    m_problem.reset();
    m_problemAt = -1;
    const auto opened = std::make_shared<OpenedTables>();
    const QList<BenchTable> known = wanted.isFresh ? QList<BenchTable>() : m_tables;
    m_reading.start(
        [opened, known, tables = wanted.work.tables, samples = m_samples, language = m_language](Progress &progress) {
            *opened = openTables(tables, known, samples, language, progress);
        },
        [this, opened] { take(std::move(*opened)); });
    emit stateChanged();
}

void WorkbenchDocument::take(OpenedTables opened)
{
    if (opened.problem) {
        m_problemAt = opened.problemAt;
        tellProblem(*opened.problem);
        return;
    }
    m_tables = std::move(opened.tables);
    m_changedOnDisk = false;
    const TableOrigin &origin = table().entry.origin;
    m_watch.watch(origin.file);
    if (m_wanted.isNew) {
        m_workPath = m_wanted.path;
        m_chart = m_wanted.work.chart;
        m_preparation.begin(m_wanted.work.steps);
        m_saved = m_wanted.modified ? Work() : m_wanted.work;
        if (const QString file = m_workPath.isEmpty() ? origin.file : m_workPath; !file.isEmpty())
            m_memory.addRecentFile(file);
    }
    startProfile();
    m_preparation.setTables(m_tables);
    emit stateChanged();
    emit tablesChanged();
    if (m_wanted.isNew)
        emit chartChanged();
    noteChange();
}

void WorkbenchDocument::tellProblem(const Error &error)
{
    m_problem = error;
    emit stateChanged();
}

void WorkbenchDocument::startProfile()
{
    m_profile.reset();
    emit profileChanged();
    const auto profile = std::make_shared<TableProfile>();
    m_profiling.start(
        [profile, table = table().table(), columns = table().file.reading.columns, language = m_language](Progress &progress) {
            ProfileOptions options;
            options.reading = columns;
            options.language = language;
            options.top = 10;
            *profile = profileTable(table, options, progress);
        },
        [this, profile] {
            m_profile = std::move(*profile);
            emit profileChanged();
        });
}

void WorkbenchDocument::cancelReading()
{
    m_reading.cancel();
    emit stateChanged();
}

void WorkbenchDocument::close()
{
    m_reading.cancel();
    m_profiling.cancel();
    m_problem.reset();
    m_wanted = {};
    m_tables.clear();
    m_profile.reset();
    m_chart = {};
    m_workPath.clear();
    m_saved = {};
    m_changedOnDisk = false;
    m_watch.watch({});
    m_preparation.begin({});
    m_preparation.setTables({});
    emit stateChanged();
    emit tablesChanged();
    emit profileChanged();
    emit chartChanged();
    noteChange();
}

WorkbenchDocument::State WorkbenchDocument::state() const
{
    if (!m_tables.isEmpty())
        return State::Open;
    if (isReading())
        return State::Reading;
    return m_problem ? State::Problem : State::Empty;
}

QString WorkbenchDocument::readingTitle() const
{
    const QList<WorkTable> &tables = m_wanted.work.tables;
    return tables.isEmpty() ? QString() : originTitle(tables.constLast().origin, m_samples, m_language);
}

bool WorkbenchDocument::canRelocate() const
{
    return m_problem && m_problemAt >= 0 && m_problem->kind == ErrorKind::NotFound
        && !m_wanted.work.tables.at(m_problemAt).origin.isSample();
}

TableLookup WorkbenchDocument::chartTables() const
{
    return [this](const QString &name) -> const Table * {
        if (name.isEmpty())
            return m_tables.isEmpty() ? nullptr : &m_preparation.result().table;
        const auto found = std::find_if(m_tables.begin(), m_tables.end(), [&](const BenchTable &t) { return t.entry.name == name; });
        return found == m_tables.end() ? nullptr : &found->table();
    };
}

void WorkbenchDocument::setChart(const QJsonObject &spec)
{
    if (spec == m_chart)
        return;
    m_chart = spec;
    emit chartChanged();
    noteChange();
}

Work WorkbenchDocument::work() const
{
    Work work;
    for (const BenchTable &table : m_tables)
        work.tables.append(table.entry);
    work.steps = m_preparation.steps();
    work.chart = m_chart;
    return work;
}

bool WorkbenchDocument::isModified() const
{
    return !m_tables.isEmpty() && work() != m_saved;
}

bool WorkbenchDocument::holdsUnsavedWork() const
{
    const bool isPending = m_tables.isEmpty();
    const Work held = isPending ? m_wanted.work : work();
    const bool modified = isPending ? m_wanted.modified : isModified();
    return modified && (!held.steps.isEmpty() || !held.chart.isEmpty());
}

Result<void> WorkbenchDocument::saveWork(const QString &path)
{
    const Work now = work();
    if (const auto saved = saveWorkFile(path, now); !saved)
        return saved.error();
    m_workPath = path;
    m_saved = now;
    m_memory.addRecentFile(path);
    noteChange();
    return {};
}

void WorkbenchDocument::noteChange()
{
    m_keepTimer.start();
    emit workChanged();
}

Result<void> WorkbenchDocument::keepSession()
{
    if (!m_keepTimer.isActive())
        return {};
    m_keepTimer.stop();
    if (m_tables.isEmpty())
        return clearSession(m_home);
    return saveSession(m_home, {work(), m_workPath, isModified()});
}

void WorkbenchDocument::restoreSession()
{
    if (const auto session = readSession(m_home, m_language))
        openWork(session->work, session->path, session->modified);
}

} // namespace chartroom
