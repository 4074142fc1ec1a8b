// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/smalltables.h"

#include "base/splitmix64.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace chartroom;
using namespace smalltables;

/// Each verb beside SQLite on the same random rows, with missing cells, from several seeds.
class TestQuerySqlite : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void queries_data();
    void queries();

private:
    void fill(const QString &name, const Table &table);
    static Table randomTable(int rows, const QString &seed);

    QHash<QString, Table> m_tables;
};

namespace {

constexpr int seeds = 4;

/// A query and the same in SQL; `@l` and `@r` stand for the tables of a seed.
struct Proof {
    const char *name;
    QList<QueryStep> steps;
    QString sql;
};

WindowStep ordered(WindowFunction function, const QStringList &within, const QList<SortBy> &order, int offset = 1)
{
    WindowStep step = window(function, function == WindowFunction::RowNumber ? QString() : u"amount"_s, within, order);
    step.offset = offset;
    return step;
}

PickStep picked(const QStringList &names)
{
    PickStep step;
    for (const QString &name : names)
        step.columns << PickColumn{name, {}};
    return step;
}

Measure ratioOf(const QString &above, const QString &below)
{
    Measure ratio = measure(MeasureFunction::Ratio, above);
    ratio.second = below;
    return ratio;
}

Measure weightedMean(const QString &values, const QString &weights)
{
    Measure mean = measure(MeasureFunction::WeightedMean, values);
    mean.second = weights;
    return mean;
}

QList<Proof> groupProofs()
{
    using enum MeasureFunction;
    const GroupStep many{{u"region"_s},
                         {measure(Count), measure(CountPresent, u"amount"_s), measure(MissingCount, u"amount"_s),
                          measure(Distinct, u"year"_s), measure(Sum, u"amount"_s), measure(Mean, u"amount"_s),
                          measure(Min, u"amount"_s), measure(Max, u"amount"_s)}};
    return {
        {"group by a text", {many},
         u"SELECT region, count(*), count(amount), sum(amount IS NULL), count(DISTINCT year), sum(amount), avg(amount), "
         u"min(amount), max(amount) FROM @l GROUP BY region ORDER BY region NULLS LAST"_s},
        {"group by three keys", {GroupStep{{u"year"_s, u"region"_s, u"day"_s}, {measure(Count), measure(Sum, u"amount"_s)}}},
         u"SELECT year, region, day, count(*), sum(amount) FROM @l GROUP BY year, region, day "
         u"ORDER BY year NULLS LAST, region NULLS LAST, day NULLS LAST"_s},
        {"group without keys", {GroupStep{{}, {measure(Count), measure(Mean, u"amount"_s), measure(Min, u"region"_s)}}},
         u"SELECT count(*), avg(amount), min(region) FROM @l"_s},
        {"standard deviation", {GroupStep{{u"year"_s}, {measure(Stdev, u"amount"_s)}}},
         u"SELECT year, CASE WHEN count(amount) > 1 THEN sqrt(sum((amount - m) * (amount - m)) / (count(amount) - 1)) END "
         u"FROM (SELECT year, amount, avg(amount) OVER (PARTITION BY year) AS m FROM @l) GROUP BY year ORDER BY year NULLS LAST"_s},
        {"ratio of sums over rows with both", {GroupStep{{u"region"_s}, {ratioOf(u"amount"_s, u"weight"_s)}}},
         u"SELECT region, (SELECT sum(amount) / nullif(sum(weight), 0) FROM @l i WHERE i.region IS o.region AND amount IS NOT "
         u"NULL AND weight IS NOT NULL) FROM (SELECT DISTINCT region FROM @l) o ORDER BY region NULLS LAST"_s},
        {"weighted mean", {GroupStep{{u"year"_s}, {weightedMean(u"amount"_s, u"weight"_s)}}},
         u"SELECT year, sum(amount * weight) / nullif(sum(CASE WHEN amount IS NOT NULL THEN weight END), 0) FROM @l "
         u"GROUP BY year ORDER BY year NULLS LAST"_s},
        {"share of the total", {GroupStep{{u"region"_s}, {measure(ShareOfTotal, u"weight"_s)}}},
         u"SELECT region, sum(weight) / (SELECT sum(weight) FROM @l) FROM @l GROUP BY region ORDER BY region NULLS LAST"_s},
        {"share of all rows", {GroupStep{{u"region"_s}, {measure(ShareOfTotal)}}},
         u"SELECT region, count(*) * 1.0 / (SELECT count(*) FROM @l) FROM @l GROUP BY region ORDER BY region NULLS LAST"_s},
        {"median", {GroupStep{{u"region"_s}, {measure(Median, u"amount"_s)}}},
         u"SELECT region, avg(amount) FROM (SELECT region, amount, row_number() OVER (PARTITION BY region ORDER BY amount) AS k, "
         u"count(*) OVER (PARTITION BY region) AS n FROM @l WHERE amount IS NOT NULL) WHERE k IN ((n + 1) / 2, n / 2 + 1) "
         u"GROUP BY region ORDER BY region NULLS LAST"_s},
        {"group by month",
         {TimeUnitStep{u"day"_s, TimeUnit::YearMonth, u"m"_s}, GroupStep{{u"m"_s}, {measure(Sum, u"amount"_s)}}},
         u"SELECT date(day, 'start of month') AS m, sum(amount) FROM @l GROUP BY m ORDER BY m NULLS LAST"_s},
        {"group by weekday",
         {TimeUnitStep{u"day"_s, TimeUnit::Day, u"d"_s}, GroupStep{{u"d"_s}, {measure(Count)}}},
         u"SELECT (CAST(strftime('%w', day) AS INTEGER) + 6) % 7 + 1 AS d, count(*) FROM @l GROUP BY d ORDER BY d NULLS LAST"_s},
        {"group by quarter",
         {TimeUnitStep{u"day"_s, TimeUnit::Quarter, u"q"_s}, GroupStep{{u"q"_s}, {measure(Count)}}},
         u"SELECT (CAST(strftime('%m', day) AS INTEGER) + 2) / 3 AS q, count(*) FROM @l GROUP BY q ORDER BY q NULLS LAST"_s},
        {"group by bin",
         {BinStep{u"amount"_s, 100, 10, u"b"_s}, GroupStep{{u"b"_s, u"b_end"_s}, {measure(Count)}}},
         // 1000 is an upper edge, and the last bin holds it.
         u"SELECT min(floor(amount / 100.0) * 100.0, (SELECT ceil(max(amount) / 100.0) * 100.0 - 100.0 FROM @l)) AS b, "
         u"min(floor(amount / 100.0) * 100.0, (SELECT ceil(max(amount) / 100.0) * 100.0 - 100.0 FROM @l)) + 100.0, count(*) FROM @l "
         u"GROUP BY b ORDER BY b NULLS LAST"_s},
    };
}

QList<Proof> rowProofs()
{
    const auto where = [](const QList<Comparison> &list, bool any = false) { return FilterStep{comparisons(list, any)}; };
    return {
        {"filter by menus",
         {where({{u"amount"_s, ComparisonTest::Greater, {100.0}}, {u"year"_s, ComparisonTest::NotEqual, {2022.0}}}), picked({u"id"_s})},
         u"SELECT id FROM @l WHERE amount > 100 AND year <> 2022"_s},
        {"filter by any",
         {where({{u"region"_s, ComparisonTest::OneOf, {u"North"_s, u"Île"_s}}, {u"amount"_s, ComparisonTest::Between, {-50.0, 50.0}}}, true),
          picked({u"id"_s})},
         u"SELECT id FROM @l WHERE region IN ('North', 'Île') OR amount BETWEEN -50 AND 50"_s},
        {"filter of texts",
         {where({{u"region"_s, ComparisonTest::Contains, {u"o"_s}}, {u"region"_s, ComparisonTest::NotOneOf, {u"South"_s}}}), picked({u"id"_s})},
         u"SELECT id FROM @l WHERE instr(region, 'o') > 0 AND region NOT IN ('South')"_s},
        {"filter of dates", {where({{u"day"_s, ComparisonTest::Less, {u"2024-03-01"_s}}}), picked({u"id"_s, u"day"_s})},
         u"SELECT id, day FROM @l WHERE day < '2024-03-01'"_s},
        {"filter by an expression", {FilterStep{u"not (amount > 100) or region is missing"_s}, picked({u"id"_s})},
         u"SELECT id FROM @l WHERE NOT (amount > 100) OR region IS NULL"_s},
        {"derive", {DeriveStep{u"amount * weight - year"_s, u"x"_s}, picked({u"id"_s, u"x"_s})},
         u"SELECT id, amount * weight - year FROM @l"_s},
        {"derive with a choice", {DeriveStep{u"if(amount > 0, amount, coalesce(weight, 0))"_s, u"x"_s}, picked({u"id"_s, u"x"_s})},
         u"SELECT id, CASE WHEN amount IS NULL THEN NULL WHEN amount > 0 THEN amount ELSE coalesce(weight, 0) END FROM @l"_s},
        {"sort by four keys",
         {SortStep{{{u"region"_s, true}, {u"day"_s, false}, {u"amount"_s, true}, {u"id"_s, false}}}, picked({u"id"_s})},
         u"SELECT id FROM @l ORDER BY region DESC NULLS LAST, day NULLS LAST, amount DESC NULLS LAST, id"_s},
        {"top with ties", {TopStep{20, {{u"year"_s, true}}}, SortStep{{{u"id"_s}}}, picked({u"id"_s})},
         u"SELECT id FROM (SELECT id, rank() OVER (ORDER BY year DESC NULLS LAST) AS k FROM @l) WHERE k <= 20 ORDER BY id"_s},
        {"top of each group",
         {TopStep{3, {{u"amount"_s, true}, {u"id"_s, false}}, {u"region"_s}}, SortStep{{{u"id"_s}}}, picked({u"id"_s})},
         u"SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY region ORDER BY amount DESC NULLS LAST, id) AS k FROM @l) "
         u"WHERE k <= 3 ORDER BY id"_s},
        {"unique", {UniqueStep{{u"region"_s, u"year"_s}}, picked({u"id"_s})},
         u"SELECT min(id) AS i FROM @l GROUP BY region, year ORDER BY i"_s},
        {"append", {AppendStep{u"r"_s}, GroupStep{{u"region"_s}, {measure(MeasureFunction::Sum, u"weight"_s)}}},
         u"SELECT region, sum(weight) FROM (SELECT * FROM @l UNION ALL SELECT * FROM @r) GROUP BY region ORDER BY region NULLS LAST"_s},
    };
}

QList<Proof> joinProofs()
{
    const QList<JoinOn> two{{u"region"_s, u"region"_s}, {u"year"_s, u"year"_s}};
    const auto join = [](JoinType type, const QList<JoinOn> &on) { return JoinStep{type, u"r"_s, on}; };
    const SortStep byIds{{{u"id"_s}, {u"id_2"_s}}};
    const PickStep ids = picked({u"id"_s, u"id_2"_s, u"amount_2"_s});
    const QString keys = u"l.region = r.region AND l.year = r.year"_s;
    const QString order = u" ORDER BY l.id NULLS LAST, r.id NULLS LAST"_s;
    return {
        {"inner join", {join(JoinType::Inner, two), byIds, ids},
         u"SELECT l.id, r.id, r.amount FROM @l l JOIN @r r ON "_s + keys + order},
        {"left join", {join(JoinType::Left, two), byIds, ids},
         u"SELECT l.id, r.id, r.amount FROM @l l LEFT JOIN @r r ON "_s + keys + order},
        {"right join", {join(JoinType::Right, two), byIds, ids},
         u"SELECT l.id, r.id, r.amount FROM @l l RIGHT JOIN @r r ON "_s + keys + order},
        {"full join", {join(JoinType::Full, two), byIds, ids},
         u"SELECT l.id, r.id, r.amount FROM @l l FULL JOIN @r r ON "_s + keys + order},
        {"join on dates", {join(JoinType::Inner, {{u"day"_s, u"day"_s}}), byIds, ids},
         u"SELECT l.id, r.id, r.amount FROM @l l JOIN @r r ON l.day = r.day"_s + order},
        {"join on numbers", {join(JoinType::Full, {{u"amount"_s, u"amount"_s}}), byIds, ids},
         u"SELECT l.id, r.id, r.amount FROM @l l FULL JOIN @r r ON l.amount = r.amount"_s + order},
        {"semi join", {join(JoinType::Semi, two), picked({u"id"_s})},
         u"SELECT id FROM @l l WHERE EXISTS (SELECT 1 FROM @r r WHERE "_s + keys + u")"_s},
        {"anti join", {join(JoinType::Anti, two), picked({u"id"_s})},
         u"SELECT id FROM @l l WHERE NOT EXISTS (SELECT 1 FROM @r r WHERE "_s + keys + u")"_s},
        {"cross join",
         {TopStep{7}, JoinStep{JoinType::Cross, u"r"_s, {}}, GroupStep{{u"id"_s}, {measure(MeasureFunction::Sum, u"amount_2"_s)}}},
         u"SELECT l.id, sum(r.amount) FROM (SELECT * FROM @l LIMIT 7) l CROSS JOIN @r r GROUP BY l.id ORDER BY l.id"_s},
    };
}

QList<Proof> windowProofs()
{
    const QList<SortBy> byDay{{u"day"_s, false}, {u"id"_s, true}};
    const PickStep kept = picked({u"id"_s, u"w"_s});
    const QString window = u" OVER (PARTITION BY region ORDER BY day NULLS LAST, id DESC) FROM @l ORDER BY id"_s;
    WindowStep dense = ordered(WindowFunction::DenseRank, {u"year"_s}, {});
    dense.column = u"weight"_s;
    dense.smallestFirst = true;
    return {
        {"row number", {ordered(WindowFunction::RowNumber, {u"region"_s}, byDay), kept},
         u"SELECT id, row_number()"_s + window},
        {"running total", {ordered(WindowFunction::RunningTotal, {u"region"_s}, byDay), kept},
         u"SELECT id, CASE WHEN amount IS NOT NULL THEN sum(amount) OVER (PARTITION BY region ORDER BY day NULLS LAST, id DESC "
         u"ROWS UNBOUNDED PRECEDING) END FROM @l ORDER BY id"_s},
        {"share of total", {ordered(WindowFunction::ShareOfTotal, {u"region"_s, u"year"_s}, {}), kept},
         u"SELECT id, amount / nullif(sum(amount) OVER (PARTITION BY region, year), 0) FROM @l ORDER BY id"_s},
        {"rank", {FilterStep{u"amount is not missing"_s}, ordered(WindowFunction::Rank, {u"region"_s}, {}), kept},
         u"SELECT id, rank() OVER (PARTITION BY region ORDER BY amount DESC) FROM @l WHERE amount IS NOT NULL ORDER BY id"_s},
        {"dense rank, least first", {FilterStep{u"weight is not missing"_s}, dense, kept},
         u"SELECT id, dense_rank() OVER (PARTITION BY year ORDER BY weight) FROM @l WHERE weight IS NOT NULL ORDER BY id"_s},
        {"lag", {ordered(WindowFunction::Lag, {u"region"_s}, byDay, 3), kept}, u"SELECT id, lag(amount, 3)"_s + window},
        {"lead", {ordered(WindowFunction::Lead, {u"region"_s}, byDay, 2), kept}, u"SELECT id, lead(amount, 2)"_s + window},
        {"change", {ordered(WindowFunction::Change, {u"region"_s}, byDay), kept}, u"SELECT id, amount - lag(amount)"_s + window},
        {"percent change", {ordered(WindowFunction::PercentChange, {u"region"_s}, byDay), kept},
         u"SELECT id, (amount - p) / nullif(abs(p), 0) * 100 FROM (SELECT id, amount, lag(amount) OVER (PARTITION BY region ORDER BY "
         u"day NULLS LAST, id DESC) AS p FROM @l) ORDER BY id"_s},
    };
}

QList<Proof> shapeProofs()
{
    const PivotStep sums{{u"year"_s}, u"region"_s, measure(MeasureFunction::Sum, u"amount"_s)};
    const auto region = [](const QString &condition) -> QString {
        return u"sum(CASE WHEN region "_s + condition + u" THEN amount END)"_s;
    };
    // Columns by code point: Est-Ouest, North, South, Île, 😀, missing.
    const QString columns = QStringList{region(u"= 'Est-Ouest'"_s), region(u"= 'North'"_s), region(u"= 'South'"_s),
                                        region(u"= 'Île'"_s), region(u"= '😀'"_s), region(u"IS NULL"_s)}
                                .join(u", "_s);
    const UnpivotStep two{{u"amount"_s, u"weight"_s}, u"what"_s, u"n"_s};
    return {
        {"pivot", {sums}, u"SELECT year, "_s + columns + u" FROM @l GROUP BY year ORDER BY year NULLS LAST"_s},
        {"pivot of counts is missing where there are no rows",
         {PivotStep{{u"day"_s}, u"year"_s, measure(MeasureFunction::Count)}, PickStep{{{u"day"_s}, {u"2020"_s}}}},
         u"SELECT day, nullif(sum(year IS 2020), 0) FROM @l GROUP BY day ORDER BY day NULLS LAST"_s},
        {"unpivot", {picked({u"id"_s, u"amount"_s, u"weight"_s}), two},
         u"SELECT id, 'amount' AS what, amount FROM @l UNION ALL SELECT id, 'weight', weight FROM @l ORDER BY id, what"_s},
        {"unpivot and group", {two, GroupStep{{u"what"_s, u"region"_s}, {measure(MeasureFunction::Sum, u"n"_s)}}},
         u"SELECT what, region, sum(n) FROM (SELECT region, 'amount' AS what, amount AS n FROM @l UNION ALL SELECT region, 'weight', "
         u"weight FROM @l) GROUP BY what, region ORDER BY what, region NULLS LAST"_s},
    };
}

/// What SQLite says, as our kind of value.
Scalar sqlCell(const QVariant &wanted, ValueType type)
{
    if (wanted.isNull())
        return {};
    if (type == ValueType::Date)
        return dateFromIso(wanted.toString());
    return type == ValueType::Text ? Scalar(wanted.toString()) : Scalar(wanted.toDouble());
}

} // namespace

Table TestQuerySqlite::randomTable(int rows, const QString &seed)
{
    SplitMix64 random = SplitMix64::fromText(seed);
    const QStringList regions{u"North"_s, u"South"_s, u"Est-Ouest"_s, u"Île"_s, u"😀"_s};
    const auto missing = [&random](int percent) { return static_cast<int>(random.below(100)) < percent; };
    QList<QList<Scalar>> cells;
    for (int row = 0; row < rows; ++row) {
        const Scalar region = missing(10) ? Scalar() : Scalar(regions.at(static_cast<qsizetype>(random.below(5))));
        const Scalar year = missing(7) ? Scalar() : Scalar(2020.0 + static_cast<double>(random.below(5)));
        const Scalar day = missing(8) ? Scalar() : Scalar(QDate(2024, 1, 1).addDays(static_cast<int>(random.below(120))));
        // Quarters are exact in binary, so that sums do not depend on the order.
        const Scalar amount = missing(12) ? Scalar() : Scalar((static_cast<double>(random.below(4001)) - 1000) / 4);
        const Scalar weight = missing(15) ? Scalar() : Scalar(static_cast<double>(random.below(9)));
        cells.append({static_cast<double>(row), region, year, day, amount, weight});
    }
    return Table::fromRows({plainField(u"id"_s, ValueType::Number), plainField(u"region"_s, ValueType::Text),
                            plainField(u"year"_s, ValueType::Number), plainField(u"day"_s, ValueType::Date),
                            plainField(u"amount"_s, ValueType::Number), plainField(u"weight"_s, ValueType::Number)},
                           cells);
}

void TestQuerySqlite::fill(const QString &name, const Table &table)
{
    QSqlQuery query;
    QVERIFY(query.exec(u"CREATE TABLE "_s + name +
                       u" (id REAL, region TEXT, year REAL, day TEXT, amount REAL, weight REAL)"_s));
    query.prepare(u"INSERT INTO "_s + name + u" VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            const Scalar cell = table.at(row, column);
            const double *number = std::get_if<double>(&cell);
            const QVariant other = isMissing(cell) ? QVariant() : QVariant(canonicalText(cell));
            query.bindValue(column, number ? QVariant(*number) : other);
        }
        QVERIFY(query.exec());
    }
}

void TestQuerySqlite::initTestCase()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(u":memory:"_s);
    QVERIFY(database.open());
    for (int seed = 0; seed < seeds; ++seed) {
        const QString number = QString::number(seed);
        m_tables.insert(u"l"_s + number, randomTable(400 + 50 * seed, u"left "_s + number));
        m_tables.insert(u"r"_s + number, randomTable(60, u"right "_s + number));
        fill(u"l"_s + number, m_tables.value(u"l"_s + number));
        fill(u"r"_s + number, m_tables.value(u"r"_s + number));
    }
}

void TestQuerySqlite::cleanupTestCase()
{
    const QString name = QSqlDatabase::database().connectionName();
    QSqlDatabase::removeDatabase(name);
}

void TestQuerySqlite::queries_data()
{
    QTest::addColumn<QList<QueryStep>>("steps");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("seed");
    for (const QList<Proof> &proofs : {groupProofs(), rowProofs(), joinProofs(), windowProofs(), shapeProofs()}) {
        for (const Proof &proof : proofs) {
            for (int seed = 0; seed < seeds; ++seed)
                QTest::addRow("%s, seed %d", proof.name, seed) << proof.steps << proof.sql << seed;
        }
    }
}

void TestQuerySqlite::queries()
{
    QFETCH(QList<QueryStep>, steps);
    QFETCH(QString, sql);
    QFETCH(int, seed);
    const QString number = QString::number(seed);
    const auto tables = [this, number](const QString &name) -> const Table * {
        const auto found = m_tables.constFind(name + number);
        return found == m_tables.cend() ? nullptr : &*found;
    };
    const auto result = runQuery({u"l"_s, steps}, tables);
    QVERIFY2(result.has_value(), qPrintable(result.has_value() ? QString() : result.error().message));
    const Table &table = result->table;
    QSqlQuery query;
    sql.replace(u"@l"_s, u"l"_s + number).replace(u"@r"_s, u"r"_s + number);
    QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    qsizetype row = 0;
    for (; query.next(); ++row) {
        QVERIFY2(row < table.rowCount(), "too few rows");
        for (int column = 0; column < table.columnCount(); ++column) {
            const Scalar cell = table.at(row, column);
            const Scalar wanted = sqlCell(query.value(column), table.column(column).type());
            QVERIFY2(equalScalars(cell, wanted),
                     qPrintable(u"row %1, %2: %3 is not %4"_s.arg(row).arg(table.field(column).name, canonicalText(cell),
                                                                           canonicalText(wanted))));
        }
    }
    QCOMPARE(row, table.rowCount());
    QVERIFY(row > 0);
}

QTEST_GUILESS_MAIN(TestQuerySqlite)
#include "test_querysqlite.moc"
