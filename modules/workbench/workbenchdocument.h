// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/profile.h"
#include "workbench/benchmemory.h"
#include "workbench/filewatch.h"
#include "workbench/preparation.h"

namespace chartroom {

/// The work that is open in the workbench: its tables, their profile, the steps, the chart. Reads and computes in the
/// background, keeps the work across restarts, and notices when the file changes on disk. It knows no widgets.
class WorkbenchDocument : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< nothing is open
        Reading, ///< the first table is being read
        Problem, ///< it cannot be read
        Open     ///< a table is open; another reading may be under way
    };

    /// \a home: folder of the session and of the recent files.
    explicit WorkbenchDocument(const QString &home, QObject *parent = nullptr);
    ~WorkbenchDocument() override;

    /// Issues and reasons are read again in the new language.
    void setLanguage(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }
    /// The sample datasets at hand. They must live as long as this does.
    void setSamples(const QList<SampleDataset> &samples);
    [[nodiscard]] const QList<SampleDataset> &samples() const { return m_samples; }

    /// Opens a data file or a saved work in place of what is open.
    void openPath(const QString &path);
    void openSample(const TableOrigin &origin);
    /// Opens one table more, for joins.
    void addTable(const TableOrigin &origin);
    /// Reads the first table again, with these choices. Steps and chart stay.
    void setReading(const ReadingChoices &choices);
    /// Reads all tables again: the file changed.
    void reload();
    /// The table that was not found lies here now.
    void relocate(const QString &path);
    /// What was open stays open.
    void cancelReading();
    void close();
    /// Opens what was open when the program ended; samples that are not there yet are waited for.
    void restoreSession();
    /// Writes what must not be lost; also done a moment after every change. Errors: io.write.
    Result<void> keepSession();

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }
    /// What is being read, in words.
    [[nodiscard]] QString readingTitle() const;
    /// Why the last opening or reading failed; none after one that did not.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// True when the problem is a file that is not where it was.
    [[nodiscard]] bool canRelocate() const;
    [[nodiscard]] bool isChangedOnDisk() const { return m_changedOnDisk; }
    void checkFile() { m_watch.check(); }

    /// All tables; the first is the one that is worked on. Empty unless the state is Open.
    [[nodiscard]] const QList<BenchTable> &tables() const { return m_tables; }
    [[nodiscard]] const BenchTable &table() const { return m_tables.constFirst(); }
    /// None while it is computed.
    [[nodiscard]] const std::optional<TableProfile> &profile() const { return m_profile; }
    [[nodiscard]] Preparation &preparation() { return m_preparation; }
    /// "" is the result of the steps, the other tables go by their names. Valid as long as this lives.
    [[nodiscard]] TableLookup chartTables() const;
    [[nodiscard]] const QJsonObject &chart() const { return m_chart; }
    void setChart(const QJsonObject &spec);

    [[nodiscard]] Work work() const;
    [[nodiscard]] bool isModified() const;
    /// True when closing would lose steps or a chart; also while such a work is still being opened.
    [[nodiscard]] bool holdsUnsavedWork() const;
    /// Where the work is saved; empty: nowhere yet.
    [[nodiscard]] const QString &workPath() const { return m_workPath; }
    Result<void> saveWork(const QString &path);
    [[nodiscard]] BenchMemory &memory() { return m_memory; }

signals:
    void stateChanged();
    void progressed(int done, int total);
    void tablesChanged();
    void profileChanged();
    /// By setChart or by opening another work.
    void chartChanged();
    void changedOnDisk();
    /// Something that a save would write changed, or was saved.
    void workChanged();

private:
    struct Wanted {
        Work work;
        QString path;     ///< of the work
        bool modified = false;
        bool isNew = true;   ///< steps and chart are taken from it too
        bool isFresh = true; ///< false: tables that are open are not read again
    };
    void openWork(const Work &work, const QString &path, bool modified);
    void startReading(const Wanted &wanted);
    void take(OpenedTables opened);
    void tellProblem(const Error &error);
    void startProfile();
    void noteChange();

    QString m_home;
    QString m_language = QStringLiteral("en");
    QList<SampleDataset> m_samples;
    BenchMemory m_memory;
    QList<BenchTable> m_tables;
    std::optional<TableProfile> m_profile;
    Preparation m_preparation;
    QJsonObject m_chart;
    QString m_workPath;
    Work m_saved; ///< what a save would write without changes
    Wanted m_wanted;
    int m_problemAt = -1;
    std::optional<Error> m_problem;
    bool m_changedOnDisk = false;
    LatestTask m_reading;
    LatestTask m_profiling;
    FileWatch m_watch;
    QTimer m_keepTimer;
};

} // namespace chartroom
