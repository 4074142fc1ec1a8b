// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `chart` from outside: command-line.md 5, on the example charts.
class TestChartCommand : public QObject
{
    Q_OBJECT

private slots:
    void a_second_layer_has_a_table_of_its_own();
    void a_chart_that_cannot_be_read_leaves_no_files();

private:
    QJsonObject run(const QStringList &words) const;
    QTemporaryDir m_folder;
};

QJsonObject TestChartCommand::run(const QStringList &words) const
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/charts"));
    process.start(QStringLiteral(CHARTROOM_PROGRAM), QStringList{u"chart"_s, u"--json"_s, u"--home"_s, m_folder.filePath(u"home"_s)} + words);
    return process.waitForFinished(60000) ? QJsonDocument::fromJson(process.readAllStandardOutput()).object() : QJsonObject();
}

void TestChartCommand::a_second_layer_has_a_table_of_its_own()
{
    const QJsonObject done = run({u"two-layers.json"_s, u"--data"_s, u"datapackage.json"_s, u"--rules"_s, u"none"_s, u"-o"_s, m_folder.filePath(u"out.csv"_s)});
    QCOMPARE(done[u"exit"_s].toInt(-1), 0);
    QCOMPARE(done[u"result"_s][u"files"_s].toArray().size(), 2);
    QFile second(m_folder.filePath(u"out.2.csv"_s));
    QVERIFY(second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readLine(), QByteArray("yearquarter_quarter,loss,n_rows,n_missing\n"));
    QCOMPARE(second.readLine(), QByteArray("2023-01-01,-26,1,0\n"));
}

void TestChartCommand::a_chart_that_cannot_be_read_leaves_no_files()
{
    const QString path = m_folder.filePath(u"odd.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"data": {"name": "cases"}, "mark": "bar", "encoding": {"x": {"field": "nowhere"}, "y": {"aggregate": "count"}}})");
    file.close();
    const QJsonObject done = run({path, u"--data"_s, u"datapackage.json"_s, u"-o"_s, m_folder.filePath(u"never.csv"_s)});
    QCOMPARE(done[u"exit"_s].toInt(-1), 1);
    QCOMPARE(done[u"findings"_s][0][u"rule"_s].toString(), u"chart.field.missing"_s);
    QVERIFY(!QFile::exists(m_folder.filePath(u"never.csv"_s)));
}

QTEST_GUILESS_MAIN(TestChartCommand)
#include "test_chartcommand.moc"
