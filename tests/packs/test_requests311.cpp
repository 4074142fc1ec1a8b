// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/datapackage.h"
#include "dataset/expression.h"
#include "packs/requests311facts.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTest>

using namespace chartroom;
using namespace requests311facts;
using namespace Qt::StringLiterals;

namespace {

const QString dataFolder = QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core/data/requests311");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The data behind the module "311 requests that tell the truth": what the curriculum promises must be in the files.
class TestRequests311 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void keyFacts_data();
    void keyFacts();
    void wards_data();
    void wards();
    void channels_data();
    void channels();
    void daysFollowTheirCurve_data();
    void daysFollowTheirCurve();
    void onlyClosedRequestsHaveDaysAndADate();
    void duplicatesAreThoseReportedAtTheSameCornerThatDayOrTheDayBefore();
    void aStreetCornerLiesInOneWard();
    void byWardRepeatsTheOtherTables();
    void byMonthRepeatsTheRequests();

private:
    double number(const QString &expression) const;
    const Table &table(const QString &name) const { return m_package->resource(name)->table; }

    std::optional<DataPackage> m_package;
};

void TestRequests311::initTestCase()
{
    DataPackageInput input;
    input.descriptor = contentOf(dataFolder + u"/datapackage.json"_s);
    input.path = u"data/requests311/datapackage.json"_s;
    input.folderName = u"requests311"_s;
    input.file = [](const QString &path) -> std::optional<QByteArray> {
        const QString file = dataFolder + u'/' + path;
        return QFile::exists(file) ? std::optional(contentOf(file)) : std::nullopt;
    };
    m_package = readDataPackage(input).package;
    QVERIFY(m_package);
    for (const QString &name : {u"req"_s, u"wards"_s, u"by_ward"_s, u"by_month"_s})
        QVERIFY2(m_package->resource(name), qPrintable(name));
}

/// The value of an expression over the dataset; NaN when it fails or is missing.
double TestRequests311::number(const QString &expression) const
{
    const auto parsed = parseExpression(expression);
    if (!parsed) {
        qWarning("%s: %s", qPrintable(expression), qPrintable(parsed.error().message));
        return qQNaN();
    }
    EvaluationContext context;
    context.tables = [this](const QString &reference) -> const Table * {
        const Resource *resource = m_package->resource(reference.section(u'/', 1));
        return resource ? &resource->table : nullptr;
    };
    const auto result = evaluate(*parsed, context);
    if (!result) {
        qWarning("%s: %s", qPrintable(expression), qPrintable(result.error().message));
        return qQNaN();
    }
    const auto *scalar = std::get_if<Scalar>(&result->value);
    const auto *value = scalar ? std::get_if<double>(scalar) : nullptr;
    return value ? *value : qQNaN();
}

void TestRequests311::keyFacts_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("tolerance");
    const auto fact = [](const char *name, const QString &expression, double expected, double tolerance = 0) {
        QString text = expression;
        text.replace(u"req |"_s, u"`requests311/req` |"_s).replace(u"wards |"_s, u"`requests311/wards` |"_s);
        QTest::newRow(name) << text << expected << tolerance;
    };
    fact("rows of req", u"req | count()"_s, 3600);
    fact("rows of wards", u"wards | count()"_s, 8);
    fact("reports of 2024", u"req | where(year = 2024) | count()"_s, 1600);
    fact("reports of 2025", u"req | where(year = 2025) | count()"_s, 2000);
    fact("distinct issues of 2024", u"req | where(year = 2024 and not dup) | count()"_s, 1520);
    fact("distinct issues of 2025", u"req | where(year = 2025 and not dup) | count()"_s, 1600);
    fact("46 % of app reports are duplicates", u"req | where(channel = \"App\") | share(dup)"_s, 0.46);
    fact("no app before 2025", u"req | where(channel = \"App\" and year = 2024) | count()"_s, 0);
    fact("pothole reports of 2024", u"req | where(category = \"Pothole\" and year = 2024) | count()"_s, 400);
    fact("pothole reports of 2025", u"req | where(category = \"Pothole\" and year = 2025) | count()"_s, 620);
    fact("pothole issues of 2024", u"req | where(category = \"Pothole\" and year = 2024 and not dup) | count()"_s, 384);
    fact("pothole issues of 2025", u"req | where(category = \"Pothole\" and year = 2025 and not dup) | count()"_s, 400);
    fact("tree issues of 2025", u"req | where(category = \"Tree\" and year = 2025 and not dup) | count()"_s, 145);
    fact("noise issues of 2025", u"req | where(category = \"Noise\" and year = 2025 and not dup) | count()"_s, 225);
    fact("graffiti issues of 2025", u"req | where(category = \"Graffiti\" and year = 2025 and not dup) | count()"_s,
         210);
    fact("streetlight issues of 2025",
         u"req | where(category = \"Streetlight\" and year = 2025 and not dup) | count()"_s, 240);
    fact("missed collections of 2025, distinct",
         u"req | where(category = \"Missed collection\" and year = 2025 and not dup) | count()"_s, 380);
    fact("March 2025", u"req | where(year = 2025 and month = 3) | count()"_s, 215);
    fact("April 2025", u"req | where(year = 2025 and month = 4) | count()"_s, 235);
    fact("May 2025", u"req | where(year = 2025 and month = 5) | count()"_s, 207);
    fact("November 2025", u"req | where(year = 2025 and month = 11) | count()"_s, 132);
    fact("pothole reports of April against April, + 55 %",
         u"(req | where(category = \"Pothole\" and year = 2025 and month = 4) | count()) / "
         "(req | where(category = \"Pothole\" and year = 2024 and month = 4) | count()) - 1"_s,
         0.55, 0.005);
    fact("pothole reports of April against January, + 235 %",
         u"(req | where(category = \"Pothole\" and year = 2025 and month = 4) | count()) / "
         "(req | where(category = \"Pothole\" and year = 2025 and month = 1) | count()) - 1"_s,
         2.351, 0.0005);
    fact("median days of trees", u"req | where(category = \"Tree\") | median(days)"_s, 24);
    fact("mean days of trees", u"req | where(category = \"Tree\") | mean(days)"_s, 33.0, 0.05);
    fact("median days of potholes", u"req | where(category = \"Pothole\") | median(days)"_s, 9);
    fact("mean days of potholes", u"req | where(category = \"Pothole\") | mean(days)"_s, 13.2, 0.05);
    fact("9 in 10 potholes within 27 days", u"req | where(category = \"Pothole\") | percentile(days, 90)"_s, 27, 0.5);
    fact("streetlights reopened, 2024", u"req | where(category = \"Streetlight\" and year = 2024) | share(reopened)"_s,
         0.06);
    fact("streetlights reopened, 2025", u"req | where(category = \"Streetlight\" and year = 2025) | share(reopened)"_s,
         0.34);
    fact("streetlights closed in five days, 2024",
         u"req | where(category = \"Streetlight\" and year = 2024) | share(days <= 5)"_s, 0.62);
    fact("streetlights closed in five days, 2025",
         u"req | where(category = \"Streetlight\" and year = 2025) | share(days <= 5)"_s, 0.91);
    fact("streetlight repairs that last, 2024",
         u"req | where(category = \"Streetlight\" and year = 2024) | share(days <= 5 and not reopened)"_s, 0.58);
    fact("streetlight repairs that last, 2025",
         u"req | where(category = \"Streetlight\" and year = 2025) | share(days <= 5 and not reopened)"_s, 0.57);
    fact("open requests", u"req | where(status = \"Open\") | count()"_s, 48);
    fact("open requests are of December 2025",
         u"req | where(status = \"Open\" and year = 2025 and month = 12) | count()"_s, 48);
    fact("cancelled noise, 2024",
         u"req | where(status = \"Cancelled\" and category = \"Noise\" and year = 2024) | count()"_s, 24);
    fact("cancelled noise, 2025",
         u"req | where(status = \"Cancelled\" and category = \"Noise\" and year = 2025) | count()"_s, 24);
    fact("nothing else is cancelled", u"req | where(status = \"Cancelled\") | count()"_s, 48);
    fact("Stonepier per 1,000 residents", u"(req | where(year = 2025 and ward = \"Stonepier\") | count()) / 12"_s, 18.3,
         0.05);
    fact("Harbour per 1,000 residents", u"(req | where(year = 2025 and ward = \"Harbour\") | count()) / 62"_s, 8.387,
         0.0005);
    fact("Northmoor per 1,000 residents", u"(req | where(year = 2025 and ward = \"Northmoor\") | count()) / 19"_s, 4.21,
         0.005);
    fact("app share of Northmoor", u"req | where(year = 2025 and ward = \"Northmoor\") | share(channel = \"App\")"_s,
         0.1);
    fact("pothole reports per hole, Harbour",
         u"(req | where(year = 2025 and category = \"Pothole\" and ward = \"Harbour\") | count()) / 198"_s, 0.9596,
         0.00005);
    fact("pothole reports per hole, Northmoor",
         u"(req | where(year = 2025 and category = \"Pothole\" and ward = \"Northmoor\") | count()) / 225"_s, 0.08,
         0.005);
    fact("Northmoor has most holes per km",
         u"wards | where(ward = \"Northmoor\") | value(potholes_surveyed / road_km)"_s, 2.5);
    fact("no ward has more holes per km than 2.5", u"wards | max(potholes_surveyed / road_km)"_s, 2.5);
}

void TestRequests311::keyFacts()
{
    QFETCH(QString, expression);
    QFETCH(double, expected);
    QFETCH(double, tolerance);
    const double actual = number(expression);
    QVERIFY2(std::abs(actual - expected) <= tolerance + 1e-9, qPrintable(QString::number(actual)));
}

void TestRequests311::wards_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(wardFacts.size()); ++i)
        QTest::newRow(qPrintable(wardFacts[i].name)) << i;
}

void TestRequests311::wards()
{
    QFETCH(int, index);
    const WardFacts &ward = wardFacts[index];
    const auto reports = [&](const QString &condition) {
        return number(u"`requests311/req` | where(ward = \"%1\" and %2) | count()"_s.arg(ward.name, condition));
    };
    const auto cell = [&](const QString &column) {
        return number(u"`requests311/wards` | where(ward = \"%1\") | value(%2)"_s.arg(ward.name, column));
    };
    QCOMPARE(reports(u"year = 2024"_s), double(ward.reports2024));
    QCOMPARE(reports(u"year = 2025"_s), double(ward.reports2025));
    QCOMPARE(reports(u"year = 2025 and channel = \"App\""_s), double(ward.appReports));
    QCOMPARE(reports(u"year = 2025 and category = \"Pothole\""_s), double(ward.potholeReports));
    QCOMPARE(cell(u"population"_s), double(ward.residents));
    QCOMPARE(cell(u"road_km"_s), double(ward.roadKm));
    QCOMPARE(cell(u"potholes_surveyed"_s), double(ward.surveyedHoles));
    QCOMPARE(cell(u"senior_pct"_s), double(ward.seniorPercent));
}

void TestRequests311::channels_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(channelFacts.size()); ++i)
        QTest::addRow("%s %d", qPrintable(channelFacts[i].category), channelFacts[i].year) << i;
}

void TestRequests311::channels()
{
    QFETCH(int, index);
    const ChannelFacts &facts = channelFacts[index];
    const QStringList names{u"App"_s, u"Phone"_s, u"Web"_s};
    for (size_t i = 0; i < 3; ++i) {
        const QString rows = u"`requests311/req` | where(category = \"%1\" and year = %2 and channel = \"%3\")"_s.arg(
            facts.category, QString::number(facts.year), names[qsizetype(i)]);
        QCOMPARE(number(rows + u" | count()"_s), double(facts.reports[i]));
        QCOMPARE(number(rows + u" | where(dup) | count()"_s), double(facts.duplicates[i]));
    }
}

void TestRequests311::daysFollowTheirCurve_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QList<int>>("knots"); // days at 25, 50, 75 and 90 percent
    QTest::newRow("Pothole") << u"Pothole"_s << QList<int>{5, 9, 16, 27};
    QTest::newRow("Graffiti") << u"Graffiti"_s << QList<int>{3, 6, 11, 18};
    QTest::newRow("Missed collection") << u"Missed collection"_s << QList<int>{1, 2, 3, 5};
    QTest::newRow("Noise") << u"Noise"_s << QList<int>{1, 3, 7, 14};
    QTest::newRow("Tree") << u"Tree"_s << QList<int>{12, 24, 45, 70};
}

void TestRequests311::daysFollowTheirCurve()
{
    QFETCH(QString, category);
    QFETCH(QList<int>, knots);
    const QList<int> percents{25, 50, 75, 90};
    for (qsizetype i = 0; i < percents.size(); ++i) {
        const double days = number(u"`requests311/req` | where(category = \"%1\") | percentile(days, %2)"_s.arg(
            category, QString::number(percents[i])));
        QVERIFY2(std::abs(days - knots[i]) <= 0.5, qPrintable(u"%1 %: %2"_s.arg(percents[i]).arg(days)));
    }
}

void TestRequests311::onlyClosedRequestsHaveDaysAndADate()
{
    const Table &requests = table(u"req"_s);
    const int status = requests.columnIndex(u"status"), days = requests.columnIndex(u"days"),
              created = requests.columnIndex(u"created_on"), closed = requests.columnIndex(u"closed_on"),
              year = requests.columnIndex(u"year"), month = requests.columnIndex(u"month");
    for (qsizetype row = 0; row < requests.rowCount(); ++row) {
        const QDate opened = std::get<QDate>(requests.at(row, created));
        QCOMPARE(double(opened.year()), std::get<double>(requests.at(row, year)));
        QCOMPARE(double(opened.month()), std::get<double>(requests.at(row, month)));
        const bool isClosed = std::get<QString>(requests.at(row, status)) == u"Closed"_s;
        QCOMPARE(!isMissing(requests.at(row, days)), isClosed);
        QCOMPARE(!isMissing(requests.at(row, closed)), isClosed);
        if (isClosed)
            QCOMPARE(double(opened.daysTo(std::get<QDate>(requests.at(row, closed)))),
                     std::get<double>(requests.at(row, days)));
    }
}

void TestRequests311::duplicatesAreThoseReportedAtTheSameCornerThatDayOrTheDayBefore()
{
    const Table &requests = table(u"req"_s);
    const int category = requests.columnIndex(u"category"), corner = requests.columnIndex(u"intersection"),
              created = requests.columnIndex(u"created_on"), dup = requests.columnIndex(u"dup");
    QHash<QString, QDate> lastOriginal;
    QDate before;
    for (qsizetype row = 0; row < requests.rowCount(); ++row) {
        const QDate day = std::get<QDate>(requests.at(row, created));
        QVERIFY(!before.isValid() || before <= day); // the file is in order of arrival
        before = day;
        const QString issue =
            std::get<QString>(requests.at(row, category)) + u'|' + std::get<QString>(requests.at(row, corner));
        const QDate earlier = lastOriginal.value(issue);
        const bool isRepeat = earlier.isValid() && earlier.daysTo(day) <= 1;
        QCOMPARE(std::get<bool>(requests.at(row, dup)), isRepeat);
        if (!isRepeat)
            lastOriginal.insert(issue, day);
    }
}

void TestRequests311::aStreetCornerLiesInOneWard()
{
    const Table &requests = table(u"req"_s);
    const int ward = requests.columnIndex(u"ward"), corner = requests.columnIndex(u"intersection");
    QHash<QString, QString> wardOf;
    for (qsizetype row = 0; row < requests.rowCount(); ++row) {
        const QString here = std::get<QString>(requests.at(row, ward));
        QCOMPARE(wardOf.value(std::get<QString>(requests.at(row, corner)), here), here);
        wardOf.insert(std::get<QString>(requests.at(row, corner)), here);
    }
    QVERIFY(wardOf.size() <= 8 * 36); // 6 streets by 6 cross roads in each ward
}

void TestRequests311::byWardRepeatsTheOtherTables()
{
    for (const WardFacts &ward : wardFacts) {
        for (const int year : {2024, 2025}) {
            const QString where = u" | where(ward = \"%1\" and year = %2"_s.arg(ward.name, QString::number(year));
            const auto cell = [&](const QString &column) {
                return number(u"`requests311/by_ward`"_s + where + u") | value("_s + column + u')');
            };
            const auto count = [&](const QString &condition) {
                return number(u"`requests311/req`"_s + where + condition + u") | count()"_s);
            };
            const double reports = count({});
            const double potholes = count(u" and category = \"Pothole\""_s);
            QCOMPARE(cell(u"reports"_s), reports);
            QCOMPARE(cell(u"distinct_issues"_s), count(u" and not dup"_s));
            QCOMPARE(cell(u"app_reports"_s), count(u" and channel = \"App\""_s));
            QCOMPARE(cell(u"pothole_reports"_s), potholes);
            QCOMPARE(cell(u"residents"_s), double(ward.residents));
            const auto isNear = [](double shown, double exact) { return std::abs(shown - exact) <= 0.005 + 1e-9; };
            QVERIFY(isNear(cell(u"reports_per_1000"_s), reports / ward.residents * 1000));
            QVERIFY(isNear(cell(u"pothole_reports_per_1000"_s), potholes / ward.residents * 1000));
            QVERIFY(isNear(cell(u"app_share"_s), count(u" and channel = \"App\""_s) / reports * 100));
            QCOMPARE(std::isnan(cell(u"surveyed_holes"_s)), year == 2024); // surveyed in 2025 only
            if (year == 2025) {
                QVERIFY(isNear(cell(u"holes_per_km"_s), double(ward.surveyedHoles) / ward.roadKm));
                QVERIFY(isNear(cell(u"pothole_reports_per_hole"_s), potholes / ward.surveyedHoles));
            }
        }
    }
}

void TestRequests311::byMonthRepeatsTheRequests()
{
    const Table &months = table(u"by_month"_s);
    QCOMPARE(months.rowCount(), qsizetype(2 * 12 * 6));
    for (qsizetype row = 0; row < months.rowCount(); ++row) {
        const QDate month = std::get<QDate>(months.at(row, months.columnIndex(u"month")));
        const QString rows = u"`requests311/req` | where(year = %1 and month = %2 and category = \"%3\")"_s.arg(
            QString::number(month.year()), QString::number(month.month()),
            std::get<QString>(months.at(row, months.columnIndex(u"category"))));
        QCOMPARE(std::get<double>(months.at(row, months.columnIndex(u"month_of_year"))), double(month.month()));
        QCOMPARE(std::get<double>(months.at(row, months.columnIndex(u"reports"))), number(rows + u" | count()"_s));
        QCOMPARE(std::get<double>(months.at(row, months.columnIndex(u"distinct_issues"))),
                 number(rows + u" | where(not dup) | count()"_s));
    }
}

QTEST_GUILESS_MAIN(TestRequests311)
#include "test_requests311.moc"
