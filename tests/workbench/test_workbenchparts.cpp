// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/csvreader.h"
#include "dataset/jsontable.h"
#include "workbench/benchmemory.h"
#include "workbench/cellofplace.h"
#include "workbench/columnchart.h"
#include "workbench/history.h"
#include "base/latesttask.h"
#include "workbench/preparedsteps.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The small parts that the workbench's document is made of.
class TestWorkbenchParts : public QObject
{
    Q_OBJECT

private slots:
    void historyUndoesAndRedoes();
    void lettersTypedIntoOneFieldAreOneStep();
    void onlyTheNewestWorkIsTold();
    void cancelledWorkIsNotTold();
    void aPlaceInTheFileLeadsToItsCell_data();
    void aPlaceInTheFileLeadsToItsCell();
    void aPointerLeadsToItsCell();
    void everyCellIsFoundAgain();
    void recentFilesAreShortAndUnique();
    void widthsAreRememberedByTable();
    void columnChartShowsWhatWasCounted_data();
    void columnChartShowsWhatWasCounted();
    void stepsThatAreOffAreNotRun();
    void aProblemKeepsTheTableBeforeIt();
};

void TestWorkbenchParts::historyUndoesAndRedoes()
{
    History<QString> history(u"a"_s);
    QVERIFY(!history.canUndo());
    QVERIFY(history.push(u"b"_s));
    QVERIFY(!history.push(u"b"_s));
    QVERIFY(history.push(u"c"_s));
    history.undo();
    QCOMPARE(history.current(), u"b"_s);
    QVERIFY(history.canRedo());
    history.push(u"d"_s);
    QVERIFY(!history.canRedo());
    history.undo();
    history.undo();
    history.undo();
    QCOMPARE(history.current(), u"a"_s);
    history.redo();
    QCOMPARE(history.current(), u"b"_s);
}

void TestWorkbenchParts::lettersTypedIntoOneFieldAreOneStep()
{
    History<QString> history;
    for (const QString &text : {u"t"_s, u"to"_s, u"tot"_s})
        history.push(text, u"name"_s);
    history.push(u"tot!"_s, u"other"_s);
    history.undo();
    QCOMPARE(history.current(), u"tot"_s);
    history.undo();
    QCOMPARE(history.current(), QString());
}

void TestWorkbenchParts::onlyTheNewestWorkIsTold()
{
    LatestTask task;
    QSemaphore begun;
    QStringList told;
    const auto waits = [&begun](Progress &progress) {
        begun.release();
        while (!progress.isCancelled())
            QThread::msleep(1);
    };
    task.start(waits, [&] { told << u"first"_s; });
    begun.acquire();
    task.start([](Progress &) {}, [&] { told << u"second"_s; });
    task.start([](Progress &) {}, [&] { told << u"third"_s; });
    QVERIFY(task.isRunning());
    QTRY_VERIFY(!task.isRunning());
    QCOMPARE(told, QStringList{u"third"_s});
}

void TestWorkbenchParts::cancelledWorkIsNotTold()
{
    LatestTask task;
    bool isTold = false;
    task.start([](Progress &) {}, [&] { isTold = true; });
    task.cancel();
    QVERIFY(!task.isRunning());
    bool isNext = false;
    task.start([](Progress &) {}, [&] { isNext = true; });
    QTRY_VERIFY(isNext);
    QVERIFY(!isTold);
}

void TestWorkbenchParts::aPlaceInTheFileLeadsToItsCell_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("cell");
    QTest::newRow("a name in the header") << 1 << 6 << -1 << 1;
    QTest::newRow("the first cell") << 2 << 1 << 0 << 0;
    QTest::newRow("the last cell of a row") << 2 << 9 << 0 << 2;
    QTest::newRow("inside a cell") << 2 << 10 << 0 << 2;
    QTest::newRow("a row after a cell of two lines") << 5 << 8 << 2 << 1;
    QTest::newRow("the second line of that cell belongs to its row") << 4 << 1 << 1 << 0;
}

void TestWorkbenchParts::aPlaceInTheFileLeadsToItsCell()
{
    QFETCH(int, line);
    QFETCH(int, column);
    const auto csv = readCsv("ward,days,cost\nNorth,7,12.5\n\"So\nuth\",8,1\nCentre,x,3\nEast,9,4\n");
    QVERIFY(csv);
    Place place;
    place.line = line;
    place.column = column;
    const auto spot = cellOfPlace(csv->places, csv->table, place);
    QVERIFY(spot);
    QTEST(spot->row, "row");
    QTEST(spot->column, "cell");
}

void TestWorkbenchParts::aPointerLeadsToItsCell()
{
    CsvOptions options;
    const auto json = readJsonTable(R"({"items": [{"a": 1, "b": {"c": "x"}}, {"a": 2, "b": {"c": "y"}}]})", options, u"items"_s);
    QVERIFY(json);
    const int column = json->table.columnIndex(u"b.c");
    Place place;
    place.pointer = u"/items/1/b/c"_s;
    QCOMPARE(cellOfPlace(json->places, json->table, place), std::optional(CellSpot{1, column}));
    place.pointer = u"/other/1"_s;
    QCOMPARE(cellOfPlace(json->places, json->table, place), std::nullopt);
}

/// The counterpart of CellPlaces::at on every cell of a file with quotes, line ends in cells and blank lines.
void TestWorkbenchParts::everyCellIsFoundAgain()
{
    QByteArray bytes = "a,b,c\n";
    for (int row = 0; row < 200; ++row)
        bytes += row % 7 == 0 ? "\"x\ny\",1,\n" : row % 11 == 0 ? "\nz,2,3\n" : "w,\"4,5\",6\n";
    const auto csv = readCsv(bytes);
    QVERIFY(csv);
    for (int row = 0; row < csv->table.rowCount(); ++row) {
        for (int column = 0; column < 3; ++column)
            QCOMPARE(cellOfPlace(csv->places, csv->table, csv->places.at(row, column)), std::optional(CellSpot{row, column}));
    }
}

void TestWorkbenchParts::recentFilesAreShortAndUnique()
{
    const QTemporaryDir home;
    BenchMemory memory(home.path());
    QVERIFY(memory.recentFiles().isEmpty());
    for (int i = 0; i < 14; ++i)
        memory.addRecentFile(u"/data/%1.csv"_s.arg(i));
    memory.addRecentFile(u"/data/12.csv"_s);
    QCOMPARE(memory.recentFiles().size(), BenchMemory::most);
    QCOMPARE(memory.recentFiles().mid(0, 2), (QStringList{u"/data/12.csv"_s, u"/data/13.csv"_s}));
    memory.removeRecentFile(u"/data/12.csv"_s);
    QCOMPARE(BenchMemory(home.path()).recentFiles().constFirst(), u"/data/13.csv"_s);
}

void TestWorkbenchParts::widthsAreRememberedByTable()
{
    const QTemporaryDir home;
    BenchMemory(home.path()).saveColumnWidths(u"/data/a.csv"_s, {{u"ward"_s, 120}, {u"cost / day"_s, 80}});
    const BenchMemory memory(home.path());
    QCOMPARE(memory.columnWidths(u"/data/a.csv"_s), (QHash<QString, int>{{u"ward"_s, 120}, {u"cost / day"_s, 80}}));
    QVERIFY(memory.columnWidths(u"/data/b.csv"_s).isEmpty());
}

void TestWorkbenchParts::columnChartShowsWhatWasCounted_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QList<double>>("rows");
    // Ten bins at most by exercises.md 7.3: 1 to 9 in steps of 1, the last bin closed.
    QTest::newRow("a histogram of numbers") << 1 << QStringList{u"1\u20132"_s, u"2\u20133"_s, u"3\u20134"_s, u"4\u20135"_s, u"5\u20136"_s, u"6\u20137"_s, u"7\u20138"_s, u"8\u20139"_s}
                                            << QList<double>{1, 1, 0, 0, 0, 0, 0, 2};
    QTest::newRow("the most frequent texts") << 0 << QStringList{u"North"_s, u"South"_s} << QList<double>{3, 1};
}

void TestWorkbenchParts::columnChartShowsWhatWasCounted()
{
    QFETCH(int, column);
    const auto csv = readCsv("ward,days\nNorth,1\nSouth,2\nNorth,8\nNorth,9\n");
    QVERIFY(csv);
    const TableProfile profile = profileTable(csv->table);
    const ColumnChart chart = columnChart(profile.fields.at(column), csv->table.field(column), u"en"_s);
    QStringList labels;
    QList<double> rows;
    for (qsizetype row = 0; row < chart.table.rowCount(); ++row) {
        labels << std::get<QString>(chart.table.at(row, 0));
        rows << std::get<double>(chart.table.at(row, 1));
    }
    QTEST(labels, "labels");
    QTEST(rows, "rows");
    QVERIFY(!chart.spec.isEmpty());
}

void TestWorkbenchParts::stepsThatAreOffAreNotRun()
{
    const auto csv = readCsv("ward,days\nNorth,1\nSouth,2\nNorth,8\n");
    const QList<PreparedStep> steps{{FilterStep{u"days > 1"_s}, false}, {FilterStep{u"ward = \"North\""_s}, true}};
    const Prepared prepared = prepareTable(csv->table, steps, {}, {}, u"en"_s);
    QVERIFY(!prepared.problem);
    QCOMPARE(prepared.table.rowCount(), 2);
    QVERIFY(!prepared.reports.at(0));
    QCOMPARE(prepared.reports.at(1)->rowsIn, 3);
    QCOMPARE(prepared.reports.at(1)->rowsOut, 2);
}

void TestWorkbenchParts::aProblemKeepsTheTableBeforeIt()
{
    const auto csv = readCsv("ward,days\nNorth,1\nSouth,2\nNorth,8\n");
    const QList<PreparedStep> steps{{FilterStep{u"days > 1"_s}, true}, {FilterStep{u"nonsense > 1"_s}, true}, {SortStep{{{u"days"_s, true}}}, true}};
    const Prepared prepared = prepareTable(csv->table, steps, {}, {}, u"en"_s);
    QVERIFY(prepared.problem);
    QCOMPARE(prepared.problem->step, 1);
    QCOMPARE(prepared.table.rowCount(), 2);
    QVERIFY(prepared.reports.at(0));
    QVERIFY(!prepared.reports.at(2));
    QCOMPARE(prepared.fieldsBefore.size(), 3);
}

QTEST_GUILESS_MAIN(TestWorkbenchParts)
#include "test_workbenchparts.moc"
