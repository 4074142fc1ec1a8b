// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartwords.h"
#include "chart/derivedtable.h"
#include "chart/vegalite.h"
#include "chart/vegaschema.h"
#include "dataset/datapackage.h"

#include <QDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The example charts of every type: they draw, export as valid Vega-Lite, and read back as they were.
class TestExampleCharts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void every_type_is_there();
    void exports_are_valid_and_read_back_data();
    void exports_are_valid_and_read_back();
    void the_schema_refuses_nonsense();

private:
    const QDir m_folder{QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/charts")};
    DataPackageReading m_data;
    VegaSchema m_schema;

    [[nodiscard]] TableLookup tables() const
    {
        return [this](const QString &name) -> const Table * {
            const Resource *resource = m_data.package->resource(name);
            return resource ? &resource->table : nullptr;
        };
    }
    [[nodiscard]] QByteArray fileBytes(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList specs() const
    {
        QStringList names = m_folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        names.removeAll(u"datapackage.json"_s);
        return names;
    }
    [[nodiscard]] ChartSpec normal(const QString &name, const QString &language) const
    {
        const auto spec = readChartSpec(QJsonDocument::fromJson(fileBytes(name)).object(), language);
        const auto normal = spec ? normalizeChart(*spec, tables(), language) : Result<ChartSpec, ChartProblem>(spec.error());
        if (!normal)
            qFatal("%s: %s", qPrintable(name), qPrintable(normal.error().message));
        return *normal;
    }
};

void TestExampleCharts::initTestCase()
{
    DataPackageInput input;
    input.descriptor = fileBytes(u"datapackage.json"_s);
    input.path = u"datapackage.json"_s;
    input.file = [this](const QString &name) { return std::optional(fileBytes(name)); };
    input.packRules = false;
    m_data = readDataPackage(input);
    QVERIFY2(m_data.issues.isEmpty(), m_data.issues.isEmpty() ? "" : qPrintable(m_data.issues.first().message));
    QVERIFY(m_data.package);
    QVERIFY(m_schema.isRead());
}

void TestExampleCharts::every_type_is_there()
{
    QSet<QString> types;
    for (const QString &name : specs()) {
        const ChartSpec spec = normal(name, u"en"_s);
        const auto derived = deriveTable(spec, tables());
        QVERIFY(derived);
        types.insert(chartType(spec, *derived));
    }
    // exercises.md 8, every row of the table of types.
    const QStringList wanted = u"treemap;tile map;pie;donut;box plot;histogram;100 % stacked bar;stacked bar;grouped bar;bar;100 % stacked area;stacked area;area;slope;line;bubble;scatter;dot plot;strip plot;heat map;range;text table"_s.split(u';');
    for (const QString &type : wanted)
        QVERIFY2(types.contains(type), qPrintable(type));
}

void TestExampleCharts::exports_are_valid_and_read_back_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &name : specs()) {
        QTest::newRow(qPrintable(name)) << u"en"_s;
        QTest::newRow(qPrintable(name + u" in French"_s)) << u"fr"_s;
    }
}

void TestExampleCharts::exports_are_valid_and_read_back()
{
    QFETCH(QString, language);
    const QString name = QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0);
    const ChartSpec spec = normal(name, language);
    const auto exported = vegaLite(spec, tables(), language);
    QVERIFY2(exported, exported ? "" : qPrintable(exported.error().message));
    QCOMPARE(m_schema.problems(*exported), QStringList());
    const auto read = readChartSpec(QJsonDocument::fromJson(QJsonDocument(*exported).toJson()).object(), language);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const auto again = normalizeChart(*read, {}, language);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    for (int layer = 0; layer < spec.dataLayerCount(); ++layer)
        QCOMPARE(derivedCsv(*deriveTable(*again, {}, layer)), derivedCsv(*deriveTable(spec, tables(), layer)));
    QCOMPARE(describeChart(*again, *deriveTable(*again, {}), language), describeChart(spec, *deriveTable(spec, tables()), language));
}

void TestExampleCharts::the_schema_refuses_nonsense()
{
    QJsonObject bar = QJsonDocument::fromJson(fileBytes(u"bar.json"_s)).object();
    QCOMPARE(m_schema.problems(bar), QStringList());
    bar.insert(u"mark"_s, u"bars"_s);
    QVERIFY(!m_schema.problems(bar).isEmpty());
    bar.insert(u"mark"_s, u"bar"_s);
    bar.insert(u"colour"_s, 1);
    QVERIFY(!m_schema.problems(bar).isEmpty());
}

QTEST_APPLESS_MAIN(TestExampleCharts)
#include "test_examplecharts.moc"
