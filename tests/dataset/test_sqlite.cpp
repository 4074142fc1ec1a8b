// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/splitmix64.h"
#include "dataset/expression.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Queries of the expression language beside the same queries of SQLite on the same random rows.
class TestSqlite : public QObject
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

    Table m_left;
    Table m_right;
};

Table TestSqlite::randomTable(int rows, const QString &seed)
{
    SplitMix64 random = SplitMix64::fromText(seed);
    const QStringList regions{u"North"_s, u"South"_s, u"Est-Ouest"_s, u"Île"_s, u"😀"_s};
    QList<QList<Scalar>> cells;
    for (int row = 0; row < rows; ++row) {
        const Scalar region = random.below(10) == 0 ? Scalar() : Scalar(regions.at(random.below(5)));
        const Scalar year = random.below(15) == 0 ? Scalar() : Scalar(2020.0 + static_cast<double>(random.below(5)));
        // Quarters are exact in binary, so that sums do not depend on the order.
        const Scalar amount =
            random.below(8) == 0 ? Scalar() : Scalar((static_cast<double>(random.below(4001)) - 1000) / 4);
        cells.append({static_cast<double>(row), region, year, amount});
    }
    return Table::fromRows({plainField(u"id"_s, ValueType::Number), plainField(u"region"_s, ValueType::Text),
                            plainField(u"year"_s, ValueType::Number), plainField(u"amount"_s, ValueType::Number)},
                           cells);
}

void TestSqlite::fill(const QString &name, const Table &table)
{
    QSqlQuery query;
    QVERIFY(query.exec(u"CREATE TABLE "_s + name + u" (id REAL, region TEXT, year REAL, amount REAL)"_s));
    query.prepare(u"INSERT INTO "_s + name + u" VALUES (?, ?, ?, ?)"_s);
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        for (int column = 0; column < 4; ++column) {
            const Scalar cell = table.at(row, column);
            if (const double *number = std::get_if<double>(&cell))
                query.bindValue(column, *number);
            else
                query.bindValue(column, isMissing(cell) ? QVariant() : QVariant(std::get<QString>(cell)));
        }
        QVERIFY(query.exec());
    }
}

void TestSqlite::initTestCase()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(u":memory:"_s);
    QVERIFY(database.open());
    m_left = randomTable(500, u"left"_s);
    m_right = randomTable(60, u"right"_s);
    fill(u"l"_s, m_left);
    fill(u"r"_s, m_right);
}

void TestSqlite::cleanupTestCase()
{
    const QString name = QSqlDatabase::database().connectionName();
    QSqlDatabase::removeDatabase(name);
}

void TestSqlite::queries_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const QString &expression, const QString &sql) {
        QTest::newRow(name) << expression << sql;
    };
    row("group by text",
        u"l | group(region, count(), count(amount), sum(amount), mean(amount), min(amount), max(amount), distinct(year))"_s,
        u"SELECT region, count(*), count(amount), sum(amount), avg(amount), min(amount), max(amount), count(DISTINCT year) FROM l GROUP BY region ORDER BY region NULLS LAST"_s);
    row("group by two keys", u"l | group(year, region, count(), sum(amount) as s)"_s,
        u"SELECT year, region, count(*), sum(amount) FROM l GROUP BY year, region ORDER BY year NULLS LAST, region NULLS LAST"_s);
    row("group by an expression", u"l | group(bin(amount, 100) as b, count())"_s,
        u"SELECT floor(amount / 100.0) * 100.0 AS b, count(*) FROM l GROUP BY b ORDER BY b NULLS LAST"_s);
    row("ratio of sums", u"l | group(region, sum(amount) / count(amount) as m)"_s,
        u"SELECT region, sum(amount) / count(amount) FROM l GROUP BY region ORDER BY region NULLS LAST"_s);
    row("where with missing cells", u"l | where(amount > 100 or year < 2022 and region <> \"South\") | pick(id)"_s,
        u"SELECT id FROM l WHERE amount > 100 OR year < 2022 AND region <> 'South'"_s);
    row("not of a missing condition", u"l | where(not (amount > 100)) | pick(id)"_s,
        u"SELECT id FROM l WHERE NOT (amount > 100)"_s);
    row("in", u"l | where(region in [\"North\", \"Île\"]) | pick(id)"_s,
        u"SELECT id FROM l WHERE region IN ('North', 'Île')"_s);
    row("not in", u"l | where(region not in [\"North\", \"Île\"]) | pick(id)"_s,
        u"SELECT id FROM l WHERE region NOT IN ('North', 'Île')"_s);
    row("sort by two keys", u"l | sort(-region, amount, id) | pick(id)"_s,
        u"SELECT id FROM l ORDER BY region DESC NULLS LAST, amount NULLS LAST, id"_s);
    row("above the mean", u"l | where(amount > mean(amount, by(region))) | pick(id)"_s,
        u"SELECT id FROM l WHERE amount > (SELECT avg(o.amount) FROM l o WHERE o.region IS l.region)"_s);
    row("inner join", u"l | inner_join(r, region, year) | sort(id, id_2) | pick(id, id_2)"_s,
        u"SELECT l.id, r.id FROM l JOIN r ON l.region = r.region AND l.year = r.year ORDER BY l.id, r.id"_s);
    row("left join", u"l | left_join(r, year = year) | sort(id, id_2) | pick(id, id_2, amount_2)"_s,
        u"SELECT l.id, r.id, r.amount FROM l LEFT JOIN r ON l.year = r.year ORDER BY l.id, r.id NULLS LAST"_s);
    row("anti join", u"l | anti_join(r, region, year) | pick(id)"_s,
        u"SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE l.region = r.region AND l.year = r.year)"_s);
    row("full join", u"l | full_join(r, amount) | sort(id, id_2) | pick(id, id_2)"_s,
        u"SELECT l.id AS a, r.id AS b FROM l LEFT JOIN r ON l.amount = r.amount UNION ALL SELECT NULL, r.id FROM r "
        u"WHERE NOT EXISTS (SELECT 1 FROM l WHERE l.amount = r.amount) ORDER BY a NULLS LAST, b NULLS LAST"_s);
    row("row_number", u"l | sort(year, id) | add(row_number(by(region)) as n) | sort(id) | pick(id, n)"_s,
        u"SELECT id, row_number() OVER (PARTITION BY region ORDER BY year NULLS LAST, id) FROM l ORDER BY id"_s);
    row("rank", u"l | where(amount is not missing) | add(rank(amount, by(region)) as n) | pick(id, n)"_s,
        u"SELECT id, rank() OVER (PARTITION BY region ORDER BY amount DESC) FROM l WHERE amount IS NOT NULL ORDER BY id"_s);
    row("previous", u"l | add(previous(amount, by(region)) as p) | pick(id, p)"_s,
        u"SELECT id, lag(amount) OVER (PARTITION BY region ORDER BY id) FROM l ORDER BY id"_s);
    row("running_sum",
        u"l | where(amount is not missing) | add(running_sum(amount, by(region, year)) as s) | pick(id, s)"_s,
        u"SELECT id, sum(amount) OVER (PARTITION BY region, year ORDER BY id ROWS UNBOUNDED PRECEDING) FROM l WHERE amount IS NOT NULL ORDER BY id"_s);
    row("unique", u"l | unique(region, year) | pick(id)"_s,
        u"SELECT min(id) AS i FROM l GROUP BY region, year ORDER BY i"_s);
    row("append", u"l | append(r) | group(region, count())"_s,
        u"SELECT region, count(*) FROM (SELECT * FROM l UNION ALL SELECT * FROM r) GROUP BY region ORDER BY region NULLS LAST"_s);
    row("limit", u"l | sort(-amount, id) | limit(7) | pick(id)"_s,
        u"SELECT id FROM l ORDER BY amount DESC NULLS LAST, id LIMIT 7"_s);
}

void TestSqlite::queries()
{
    QFETCH(QString, expression);
    QFETCH(QString, sql);
    EvaluationContext context;
    context.tables = [this](const QString &name) { return name == u"l" ? &m_left : &m_right; };
    const auto parsed = parseExpression(expression);
    QVERIFY2(parsed.has_value(), qPrintable(parsed.has_value() ? QString() : parsed.error().message));
    const auto result = evaluate(*parsed, context);
    QVERIFY2(result.has_value(), qPrintable(result.has_value() ? QString() : result.error().message));
    const Table table = std::get<Table>(result->value);
    QSqlQuery query;
    QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    qsizetype row = 0;
    for (; query.next(); ++row) {
        QVERIFY2(row < table.rowCount(), "too few rows");
        for (int column = 0; column < table.columnCount(); ++column) {
            const QVariant wanted = query.value(column);
            const Scalar cell = table.at(row, column);
            const Scalar same = wanted.isNull()                 ? Scalar()
                                : table.column(column).isText() ? Scalar(wanted.toString())
                                                                : Scalar(wanted.toDouble());
            QVERIFY2(equalScalars(cell, same), qPrintable(u"row "_s + QString::number(row) + u": "_s +
                                                          canonicalText(cell) + u" is not "_s + canonicalText(same)));
        }
    }
    QCOMPARE(row, table.rowCount());
    QVERIFY(row > 0);
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "test_sqlite.moc"
