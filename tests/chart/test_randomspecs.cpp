// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/naivechart.h"
#include "chart/randomspecs.h"
#include "chart/vegalite.h"
#include "chart/vegaschema.h"

#include <QFile>
#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// Derived tables of specs made by chance, against a second computation that shares no code with the program.
class TestRandomSpecs : public QObject
{
    Q_OBJECT

private slots:
    void derived_tables_equal_a_naive_computation();
    void exported_charts_read_back();
};

namespace {

constexpr quint64 usualSpecs = 200;

/// CHARTROOM_SPEC_SEEDS=first:count runs other seeds, for those who hunt.
std::pair<quint64, quint64> seedsToRun()
{
    const QStringList asked = qEnvironmentVariable("CHARTROOM_SPEC_SEEDS").split(u':');
    return asked.size() == 2 ? std::pair(asked.at(0).toULongLong(), asked.at(1).toULongLong()) : std::pair(quint64(1), usualSpecs);
}

/// Everything that one seed gives.
struct RandomCase {
    RandomTable main;
    RandomTable other;
    RandomSpec spec;

    explicit RandomCase(quint64 seed)
    {
        SpecMaker maker(seed);
        main = maker.mainTable();
        other = maker.otherTable();
        spec = maker.spec();
    }
    [[nodiscard]] TableLookup lookup() const
    {
        return [this](const QString &name) { return name == "other"_L1 ? &other.table : &main.table; };
    }
    [[nodiscard]] QString text() const { return QString::fromUtf8(QJsonDocument(spec.json).toJson(QJsonDocument::Compact)); }
    [[nodiscard]] naive::Sheet transformed() const
    {
        naive::Sheet sheet = main.sheet;
        const QJsonArray transforms = spec.json["transform"_L1].toArray();
        for (int i = 0; i < transforms.size(); ++i)
            sheet = naive::applied(sheet, transforms.at(i).toObject(), other.sheet, spec.calculations.at(i));
        return sheet;
    }
};

/// Cells are equal as texts, or as numbers but for the last of 15 digits.
bool sameCells(const QString &mine, const QString &theirs)
{
    bool both[2] = {};
    const double a = mine.toDouble(&both[0]);
    const double b = theirs.toDouble(&both[1]);
    return mine == theirs || (both[0] && both[1] && std::abs(a - b) <= 1e-13 * std::max(1.0, std::max(std::abs(a), std::abs(b))));
}

QString firstDifference(const QString &mine, const QString &theirs)
{
    const QStringList left = mine.split(u'\n');
    const QStringList right = theirs.split(u'\n');
    for (int line = 0; line < std::max(left.size(), right.size()); ++line) {
        const QStringList a = left.value(line).split(u',');
        const QStringList b = right.value(line).split(u',');
        bool same = a.size() == b.size();
        for (int i = 0; i < a.size() && same; ++i)
            same = sameCells(a.at(i), b.at(i));
        if (!same)
            return u"line %1: program %2, by hand %3"_s.arg(line).arg(left.value(line), right.value(line)) + u" of "_s + left.value(0);
    }
    return {};
}

} // namespace

void TestRandomSpecs::derived_tables_equal_a_naive_computation()
{
    const auto [first, count] = seedsToRun();
    QMap<QString, int> marks;
    int compared = 0;
    for (quint64 seed = first; seed < first + count; ++seed) {
        const RandomCase one(seed);
        const auto spec = readChartSpec(one.spec.json);
        QVERIFY2(spec, qPrintable(u"seed %1: "_s.arg(seed) + (spec ? QString() : spec.error().message + one.text())));
        const auto normal = normalizeChart(*spec, one.lookup(), u"en"_s);
        QVERIFY2(normal, qPrintable(u"seed %1: "_s.arg(seed) + (normal ? QString() : normal.error().message + one.text())));
        const naive::Sheet sheet = one.transformed();
        for (int layer = 0; layer < normal->dataLayerCount(); ++layer) {
            const auto derived = deriveTable(*normal, one.lookup(), layer);
            const QString expected = naive::Derivation(one.spec.json, layer, sheet).csv();
            const QString csv = derived ? QString::fromUtf8(derivedCsv(*derived)) : QString();
            if (!derived)
                QCOMPARE(derived.error().ruleId, u"chart.nothing-drawn"_s);
            const QString difference = firstDifference(csv, expected);
            QVERIFY2(difference.isEmpty(), qPrintable(u"seed %1 layer %2: %3\n"_s.arg(seed).arg(layer).arg(difference) + one.text()));
            compared += derived ? 1 : 0;
            marks[markWord(normal->layers.at(layer).mark.type)] += derived ? 1 : 0;
        }
    }
    QVERIFY2(compared * 10 >= int(count) * 9, "nearly all of the charts draw something");
    if (count >= usualSpecs)
        QCOMPARE(marks.size(), 10); // every mark of the grammar
}

/// The CSV of every data layer, one after another; empty where nothing is drawn.
QStringList tablesOf(const ChartSpec &normal, const TableLookup &lookup)
{
    QStringList tables;
    for (int layer = 0; layer < normal.dataLayerCount(); ++layer) {
        const auto derived = deriveTable(normal, lookup, layer);
        tables.append(derived ? QString::fromUtf8(derivedCsv(*derived)) : QString());
    }
    return tables;
}

/// For vega/compare.mjs, which runs the charts through Vega: CHARTROOM_SPEC_FOLDER names a folder.
void keepForVega(quint64 seed, const QByteArray &file, const QStringList &tables)
{
    const QString folder = qEnvironmentVariable("CHARTROOM_SPEC_FOLDER");
    const auto write = [&](const QString &ending, const QByteArray &bytes) {
        QFile out(u"%1/random-%2.%3"_s.arg(folder).arg(seed).arg(ending));
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
    };
    if (folder.isEmpty())
        return;
    write(u"vl.json"_s, file);
    for (int layer = 0; layer < tables.size(); ++layer)
        write(layer == 0 ? u"csv"_s : u"%1.csv"_s.arg(layer + 1), tables.at(layer).toUtf8());
}

/// What is wrong with the exported file of a chart; empty when it says the same as the chart.
QString roundTripProblem(const RandomCase &one, quint64 seed)
{
    const auto spec = readChartSpec(one.spec.json);
    const auto normal = spec ? normalizeChart(*spec, one.lookup(), u"en"_s) : Result<ChartSpec, ChartProblem>(spec.error());
    if (!normal)
        return normal.error().message;
    if (!deriveTable(*normal, one.lookup()))
        return {};
    const auto exported = vegaLite(*normal, one.lookup(), u"en"_s);
    if (!exported)
        return exported.error().message;
    const QByteArray file = QJsonDocument(*exported).toJson();
    const QStringList tables = tablesOf(*normal, one.lookup());
    keepForVega(seed, file, tables);
    static const VegaSchema schema;
    if (const QStringList wrong = schema.problems(*exported); !schema.isRead() || !wrong.isEmpty())
        return u"not valid Vega-Lite: "_s + wrong.join(u"; "_s).left(400);
    const auto read = readChartSpec(QJsonDocument::fromJson(file).object());
    const auto again = read ? normalizeChart(*read, {}, u"en"_s) : Result<ChartSpec, ChartProblem>(read.error());
    if (!again)
        return again.error().message;
    const QStringList tablesAgain = tablesOf(*again, {});
    return tablesAgain == tables ? QString() : firstDifference(tablesAgain.join(u'\n'), tables.join(u'\n'));
}

void TestRandomSpecs::exported_charts_read_back()
{
    const auto [first, count] = seedsToRun();
    QStringList problems;
    for (quint64 seed = first; seed < first + count; ++seed) {
        const RandomCase one(seed);
        if (const QString problem = roundTripProblem(one, seed); !problem.isEmpty())
            problems.append(u"seed %1: %2 %3"_s.arg(seed).arg(problem, one.text()));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(u"%1 problems\n"_s.arg(problems.size()) + problems.mid(0, 5).join(u'\n')));
}

QTEST_APPLESS_MAIN(TestRandomSpecs)
#include "test_randomspecs.moc"
