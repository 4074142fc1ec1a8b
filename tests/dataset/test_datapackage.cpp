// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/permitdata.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Issues as "path:line:column/pointer severity rule", the path without its folder.
QStringList placesOf(const QList<Issue> &issues)
{
    QStringList texts;
    for (const Issue &issue : issues) {
        const QString place = QString::number(issue.place.line) + u':' + QString::number(issue.place.column);
        texts.append(issue.place.path.section(u'/', -1) + u':' + place + issue.place.pointer + u' ' +
                     severityWord(issue.severity) + u' ' + issue.ruleId);
    }
    return texts;
}

} // namespace

class TestDataPackage : public QObject
{
    Q_OBJECT

private slots:
    void theExampleHasNoFindings();
    void theExampleIsUnderstood();
    void translationsAreShown();
    void descriptorRules_data();
    void descriptorRules();
    void tableRules_data();
    void tableRules();
    void constraints_data();
    void constraints();
    void foreignKeys_data();
    void foreignKeys();
    void defects_data();
    void defects();
    void personalPatternsOnlyWhenReal();
    void dataHashLeavesTitlesOut();
    void jsonResource();
    void packRulesCanBeLeftOut();
};

void TestDataPackage::theExampleHasNoFindings()
{
    QCOMPARE(placesOf(readDataPackage(permitdata::input()).issues), QStringList());
}

void TestDataPackage::theExampleIsUnderstood()
{
    const DataPackage &package = permitdata::package();
    QCOMPARE(package.name, u"permits"_s);
    QCOMPARE(package.licence, u"CC-BY-4.0"_s);
    QVERIFY(package.fictional);
    QCOMPARE(package.resources.size(), 2);
    const Resource &permits = *package.resource({});
    QCOMPARE(permits.table.rowCount(), 12);
    QCOMPARE(permits.primaryKey, (QStringList{u"region"_s, u"year"_s}));
    QVERIFY(permits.table.column(4).isMissing(8));
    QCOMPARE(permits.table.at(4, 2), Scalar(335.0));
    const Field &days = permits.table.field(4);
    QCOMPARE(days.level, Level::Ratio);
    QCOMPARE(days.role, FieldRole::Average);
    QCOMPARE(permits.table.field(1).level, Level::Ordinal);
    QCOMPARE(permits.table.field(3).role, FieldRole::Amount);
    const Resource &probe = *package.resource(u"probe"_s);
    QCOMPARE(probe.role, ResourceRole::Probe);
    QCOMPARE(probe.table.fields(), permits.table.fields());
    QVERIFY(!package.resource(u"nobody"_s));
}

void TestDataPackage::translationsAreShown()
{
    const DataPackage &package = permitdata::package();
    const Resource &permits = *package.resource({});
    QCOMPARE(package.title.in(u"fr-CA"_s), u"Demandes de permis par région et par année"_s);
    QCOMPARE(package.title.in(u"de"_s), u"Permit applications by region and year"_s);
    QCOMPARE(permits.rowMeaning.in(u"fr"_s), u"Une région pendant une année"_s);
    QCOMPARE(permits.missingValues.first().label.in(u"fr"_s), u"non communiqué"_s);
    QCOMPARE(permits.table.field(3).titleText(u"fr"_s), u"Permis décidés"_s);
    QCOMPARE(permits.table.field(4).unit.in(u"fr"_s), u"jours"_s);
    QCOMPARE(labelText(permits.table.field(0), u"South"_s, u"fr"_s), u"Sud"_s);
    QCOMPARE(labelText(permits.table.field(0), u"East"_s, u"fr"_s), u"East"_s); // not translated
    QCOMPARE(categoryLabel(permits.table, u"North"_s, u"fr"_s), u"Nord"_s);
    // Every path of the example's overlay names a text.
    for (const QString &path :
         {u"title"_s, u"resources/permits/chartroom/rowMeaning"_s, u"resources/permits/missingValues/0/label"_s,
          u"resources/permits/fields/region/title"_s, u"resources/permits/fields/region/categories/West"_s,
          u"resources/permits/fields/applications/unit"_s})
        QVERIFY2(package.texts.contains(path), qPrintable(path));
}

void TestDataPackage::descriptorRules_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QStringList &issues) {
        QTest::newRow(name) << from << to << issues;
    };
    const QString file = u"datapackage.json:"_s;
    const QString fields = u"0:0/resources/0/schema/fields/"_s;
    row("json.syntax", "\"name\": \"permits\",\n  \"title\"", "\"name\": \"permits\"\n  \"title\"",
        {file + u"4:3 error json.syntax"_s});
    row("json.syntax: duplicate key", "\"licenses\"", "\"title\"", {file + u"5:3 error json.syntax"_s});
    row("data.name", "\"name\": \"permits\",\n  \"title\"", "\"name\": \"permit\",\n  \"title\"",
        {file + u"0:0/name error data.name"_s});
    row("data.title.missing: package", "\"title\": \"Permit applications by region and year\",", "",
        {file + u"0:0/title warning data.title.missing"_s});
    row("data.title.missing: field", "\"title\": \"Year\", ", "", {file + fields + u"1 warning data.title.missing"_s});
    row("data.licence.missing", "\"licenses\": [{\"name\": \"CC-BY-4.0\"}],", "",
        {file + u"0:0/licenses error data.licence.missing"_s});
    row("data.fictional.unstated", "\"fictional\": true, ", "",
        {file + u"0:0/chartroom error data.fictional.unstated"_s});
    row("data.source.missing", "\"fictional\": true", "\"fictional\": false",
        {file + u"0:0/sources error data.source.missing"_s});
    row("data.sensitivity.personal", "\"fictional\": true, \"sensitivity\": \"public\"",
        "\"fictional\": false, \"sensitivity\": \"personal\"",
        {file + u"0:0/chartroom/sensitivity error data.sensitivity.personal"_s,
         file + u"0:0/sources error data.source.missing"_s});
    row("fictional persons are allowed", "\"sensitivity\": \"public\"", "\"sensitivity\": \"personal\"", {});
    row("data.level.missing", "\"level\": \"ratio\", \"unit\": \"permits\"", "\"unit\": \"permits\"",
        {file + fields + u"3 warning data.level.missing"_s});
    row("data.unit.missing", ", \"unit\": \"permits\"", "", {file + fields + u"3 warning data.unit.missing"_s});
    row("unknown level", "\"level\": \"nominal\"", "\"level\": \"nominel\"",
        {file + fields + u"0/chartroom/level error data.descriptor.invalid"_s,
         file + fields + u"0 warning data.level.missing"_s});
    row("data.path.escape", "\"path\": \"probe.csv\"", "\"path\": \"../probe.csv\"",
        {file + u"0:0/resources/1/path error data.path.escape"_s});
    row("data.path.escape: address", "\"path\": \"probe.csv\"", "\"path\": \"https://example.org/probe.csv\"",
        {file + u"0:0/resources/1/path error data.path.escape"_s});
    row("data.resource.missing", "\"path\": \"probe.csv\"", "\"path\": \"probes.csv\"",
        {file + u"0:0/resources/1/path error data.resource.missing"_s});
    row("data.field.duplicate", "{\"name\": \"decided\"", "{\"name\": \"YEAR\"",
        {file + fields + u"3 error data.field.duplicate"_s, u"permits.csv:1:1 error data.csv.header"_s,
         u"permits.csv:1:26 error data.csv.header"_s, u"probe.csv:1:1 error data.csv.header"_s,
         u"probe.csv:1:26 error data.csv.header"_s});
    row("like names no schema", "\"like\": \"permits\"", "\"like\": \"permit\"",
        {file + u"0:0/resources/1/chartroom/like error data.descriptor.invalid"_s});
    row("data.schema.missing", "\"role\": \"probe\", \"like\": \"permits\"", "\"rowMeaning\": \"x\"",
        {file + u"0:0/resources/1 error data.schema.missing"_s});
    row("key of an unknown field", "[\"region\", \"year\"]", "[\"region\", \"yeer\"]",
        {file + u"0:0/resources/0/schema/primaryKey error data.descriptor.invalid"_s});
    row("bound of another type",
        "\"constraints\": {\"minimum\": 0}, \"chartroom\": {\"level\": \"ratio\", \"unit\": \"permits\"}",
        "\"constraints\": {\"minimum\": true}, \"chartroom\": {\"level\": \"ratio\", \"unit\": \"permits\"}",
        {file + fields + u"3/constraints/minimum error data.descriptor.invalid"_s});
    row("unknown base", "\"unit\": \"permits\"", "\"unit\": \"permits\", \"base\": \"people\"",
        {file + fields + u"3/chartroom error data.descriptor.invalid"_s});
    row("other Frictionless properties are ignored", "\"name\": \"permits\",\n      \"path\"",
        "\"name\": \"permits\", \"bytes\": 5, \"x-own\": {},\n      \"path\"", {});
}

void TestDataPackage::descriptorRules()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray descriptor = permitdata::descriptor();
    const qsizetype at = descriptor.indexOf(from);
    QVERIFY2(at >= 0, "the change applies");
    descriptor.replace(at, from.size(), to);
    QTEST(placesOf(readDataPackage(permitdata::input(descriptor)).issues), "issues");
}

void TestDataPackage::tableRules_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const QStringList &issues) {
        QTest::newRow(name) << from << to << issues;
    };
    const QString file = u"permits.csv:"_s;
    // The table of pack-format.md section 19.
    row("a cell 52 becomes fifty", "279,52", "279,fifty", {file + u"5:20 error data.schema.type-mismatch"_s});
    row("data.csv.ragged", "North,2023,132,118,38", "North,2023,132,118", {file + u"3:1 error data.csv.ragged"_s});
    row("data.csv.header", "decided", "decisions",
        {file + u"1:1 error data.csv.header"_s, file + u"1:26 error data.csv.header"_s});
    row("data.csv.header: blank", "decided", "",
        {file + u"1:1 error data.csv.header"_s, file + u"1:26 error data.csv.header"_s,
         file + u"1:26 error data.csv.header"_s});
    row("minimum", "279,52", "-1,52", {file + u"5:16 error data.schema.constraint"_s});
    row("category", "East,2023", "Est,2023", {file + u"9:1 error data.schema.constraint"_s});
    row("data.key.duplicate", "West,2024", "West,2023", {file + u"13:1 error data.key.duplicate"_s});
    row("missing part of a key", "West,2024", "West,", {file + u"13:6 error data.schema.constraint"_s});
    row("a year has four digits", "West,2024", "West,24", {file + u"13:6 error data.schema.type-mismatch"_s});
    row("file.encoding", "West,2024", "W\xE9st,2024",
        {file + u"13:1 error data.schema.constraint"_s, file + u"13:2 error file.encoding"_s});
    row("file.bom", "region,", "\xEF\xBB\xBFregion,", {file + u"1:1 warning file.bom"_s});
    row("quoted cells", "279,52", "\"279\",\"52\"", {});
}

void TestDataPackage::tableRules()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray rows = permitdata::rows();
    const qsizetype at = rows.indexOf(from);
    QVERIFY2(at >= 0, "the change applies");
    rows.replace(at, from.size(), to);
    const DataPackageReading reading = readDataPackage(permitdata::input(permitdata::descriptor(), rows));
    QTEST(placesOf(reading.issues), "issues");
    QCOMPARE(reading.package->resource({})->errors > 0, hasErrors(reading.issues));
    QCOMPARE(reading.package->resource(u"probe"_s)->errors, 0);
}

void TestDataPackage::constraints_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QList<int>>("lines");
    const auto row = [](const char *name, const QByteArray &field, const QByteArray &cells, const QList<int> &lines) {
        QTest::newRow(name) << field << cells << lines;
    };
    row("required", R"("type":"string","constraints":{"required":true})", "a||b", {3});
    row("unique", R"("type":"string","constraints":{"unique":true})", "a|b|a|||a", {4, 7});
    row("maximum is included", R"("type":"integer","constraints":{"maximum":5})", "4|5|6", {4});
    row("exclusive bounds", R"("type":"number","constraints":{"exclusiveMinimum":0,"exclusiveMaximum":1})", "0|0.5|1",
        {2, 4});
    row("bounds of dates", R"("type":"date","constraints":{"minimum":"2024-01-01"})", "2023-12-31|2024-01-01", {2});
    row("lengths count code points", R"("type":"string","constraints":{"minLength":2,"maxLength":3})", "a|😀😀😀|abcd",
        {2, 4});
    row("pattern fits the whole text", R"("type":"string","constraints":{"pattern":"[A-Z]{2}|x"})", "AB|ABC|x", {3});
    row("enum", R"("type":"integer","constraints":{"enum":[1,2]})", "1|2|3", {4});
    row("categories with labels",
        R"("type":"string","categories":[{"value":"y","label":"Yes"},{"value":"n","label":"No"}])", "y|n|Yes", {4});
    row("booleans", R"("type":"boolean","trueValues":["Y"],"falseValues":["N"])", "Y|N|true", {4});
    row("decimal comma and groups", R"("type":"number","decimalChar":",","groupChar":".")", "1.250,5|1,5|1.5x", {4});
    row("bare numbers", R"("type":"number","bareNumber":false)", "$ 12.50|88 %|x", {4});
    row("months", R"("type":"yearmonth")", "2024-01|2024-13", {3});
    row("datetimes", R"("type":"datetime")", "2024-01-31T08:30:00Z|2024-01-31", {3});
    row("missing values of the field", R"("type":"integer","missingValues":["-1"])", "-1|5|", {4});
    row("other types are text", R"("type":"geopoint")", "1,2|x", {});
}

void TestDataPackage::constraints()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, cells);
    const QByteArray descriptor = R"({"name":"d","resources":[{"name":"d","path":"d.csv","dialect":{"delimiter":";"},
        "schema":{"fields":[{"name":"v",)" +
                                  field + R"(},{"name":"w","type":"string"}]}}]})";
    QByteArray rows = "v;w\n";
    for (const QByteArray &cell : cells.split('|'))
        rows += cell + ";x\n";
    DataPackageInput input;
    input.descriptor = descriptor;
    input.packRules = false;
    input.file = [rows](const QString &) { return rows; };
    QList<int> lines;
    for (const Issue &issue : readDataPackage(input).issues)
        lines.append(issue.place.line);
    QTEST(lines, "lines");
}

void TestDataPackage::foreignKeys_data()
{
    QTest::addColumn<QByteArray>("referenced");
    QTest::addColumn<QStringList>("issues");
    QTest::newRow("every key exists") << QByteArray("id,n\n1,x\n2,y\n") << QStringList();
    QTest::newRow("one does not; missing keys point nowhere")
        << QByteArray("id,n\n1,x\n3,y\n") << QStringList{u"a.csv:4:3 error data.foreign-key"_s};
    QTest::newRow("types differ") << QByteArray("id,n\n1,x\nb,y\n")
                                  << QStringList{u"b.csv:3:1 error data.schema.type-mismatch"_s,
                                                 u"a.csv:4:3 error data.foreign-key"_s};
}

void TestDataPackage::foreignKeys()
{
    QFETCH(QByteArray, referenced);
    DataPackageInput input;
    input.packRules = false;
    input.descriptor = R"({"name":"d","resources":[
        {"name":"a","path":"a.csv","schema":{"fields":[{"name":"v","type":"string"},{"name":"b","type":"integer"}],
         "foreignKeys":[{"fields":"b","reference":{"resource":"b","fields":"id"}}]}},
        {"name":"b","path":"b.csv","schema":{"fields":[{"name":"id","type":"integer"},{"name":"n","type":"string"}]}}]})";
    input.file = [referenced](const QString &path) {
        return path == u"a.csv" ? QByteArray("v,b\np,1\nq,\nr,2\n") : referenced;
    };
    QStringList found = placesOf(readDataPackage(input).issues);
    QFETCH(QStringList, issues);
    found.sort();
    issues.sort();
    QCOMPARE(found, issues);
}

void TestDataPackage::defects_data()
{
    QTest::addColumn<QByteArray>("defects");
    QTest::addColumn<QStringList>("issues");
    const QString pointer = u"datapackage.json:0:0/resources/2/chartroom/defects/"_s;
    QTest::newRow("covered cells are no findings")
        << QByteArray(R"([{"id":"d1","kind":"type","row":1,"field":"median_days","fix":72},
                          {"id":"d2","kind":"category","row":2,"field":"region","fix":"North"}])")
        << QStringList();
    QTest::newRow("cells without a defect are findings")
        << QByteArray("[]")
        << QStringList{u"dirty.csv:2:18 error data.schema.type-mismatch"_s,
                       u"dirty.csv:3:1 error data.schema.constraint"_s};
    QTest::newRow("no such row, no such field, overlap, fix equals the cell")
        << QByteArray(R"([{"id":"d1","kind":"type","row":1,"field":"median_days","fix":72},
                          {"id":"d2","kind":"category","row":2,"field":"region","fix":"Nord"},
                          {"id":"d3","kind":"typo","row":9,"field":"region","fix":"North"},
                          {"id":"d4","kind":"typo","row":1,"field":"regoin","fix":"North"},
                          {"id":"d5","kind":"typo","row":2,"field":"region","fix":"North"}])")
        << QStringList{pointer + u"1 error data.defect.mismatch"_s, pointer + u"2 error data.defect.mismatch"_s,
                       pointer + u"3 error data.defect.mismatch"_s, pointer + u"4 error data.defect.mismatch"_s};
}

void TestDataPackage::defects()
{
    QFETCH(QByteArray, defects);
    QByteArray descriptor = permitdata::descriptor();
    descriptor.chop(QByteArray("\n  ]\n}").size());
    descriptor += R"(, {"name":"dirty","path":"dirty.csv","chartroom":{"role":"dirty","like":"permits","defects":)" +
                  defects + "}}\n  ]\n}";
    DataPackageInput input = permitdata::input(descriptor);
    input.file = [](const QString &path) -> std::optional<QByteArray> {
        if (path == u"dirty.csv")
            return "region,year,applications,decided,median_days\nNorth,2022,60,58,many\nNord,2023,61,60,40\n";
        return path == u"permits.csv" ? permitdata::rows() : permitdata::probeRows();
    };
    QStringList found = placesOf(readDataPackage(input).issues);
    found.sort(); // findings of one place stand in the order of their messages
    QTEST(found, "issues");
}

void TestDataPackage::personalPatternsOnlyWhenReal()
{
    DataPackageInput input;
    input.file = [](const QString &) { return QByteArray("a,b\nann@example.org,x\n"); };
    const QByteArray descriptor = R"({"name":"d","resources":[{"name":"d","path":"d.csv",
        "schema":{"fields":[{"name":"a","type":"string"},{"name":"b","type":"string"}]}}],"chartroom":{"fictional":%1}})";
    const auto rules = [&](const char *fictional) {
        input.descriptor = QString::fromLatin1(descriptor).arg(QLatin1String(fictional)).toLatin1();
        QStringList found;
        for (const Issue &issue : readDataPackage(input).issues)
            found.append(issue.ruleId);
        return found;
    };
    QVERIFY(rules("false").contains(u"data.personal-pattern"_s));
    QVERIFY(!rules("true").contains(u"data.personal-pattern"_s));
}

void TestDataPackage::dataHashLeavesTitlesOut()
{
    const auto hashOf = [](const QByteArray &descriptor, const QByteArray &rows) {
        return readDataPackage(permitdata::input(descriptor, rows)).package->resource({})->dataHash;
    };
    const QByteArray descriptor = permitdata::descriptor();
    const QString hash = hashOf(descriptor, permitdata::rows());
    QCOMPARE(hash.size(), 64);
    QCOMPARE(hashOf(QByteArray(descriptor).replace("\"title\": \"Year\", ", ""), permitdata::rows()), hash);
    QVERIFY(hashOf(QByteArray(descriptor).replace("\"unit\": \"days\"", "\"unit\": \"weeks\""), permitdata::rows()) !=
            hash);
    QVERIFY(hashOf(descriptor, permitdata::rows().replace("279", "278")) != hash);
}

void TestDataPackage::jsonResource()
{
    DataPackageInput input;
    input.packRules = false;
    input.path = u"datapackage.json"_s;
    input.descriptor = R"({"name":"d","resources":[{"name":"d","path":"d.json",
        "schema":{"fields":[{"name":"a","type":"integer"},{"name":"b.c","type":"string"}]}}]})";
    input.file = [](const QString &) { return QByteArray(R"([{"a":1,"b":{"c":"x"}},{"a":"two","b":{"c":null}}])"); };
    const DataPackageReading reading = readDataPackage(input);
    QCOMPARE(placesOf(reading.issues), QStringList{u"d.json:0:0/1/a error data.schema.type-mismatch"_s});
    QCOMPARE(tableCsv(reading.package->resource({})->table), QByteArray("a,b.c\n1,x\n,\n"));
}

void TestDataPackage::packRulesCanBeLeftOut()
{
    DataPackageInput input = permitdata::input(permitdata::descriptor()
                                                   .replace("\"title\": \"Year\", ", "")
                                                   .replace("\"licenses\": [{\"name\": \"CC-BY-4.0\"}],", ""));
    QVERIFY(!readDataPackage(input).issues.isEmpty());
    input.packRules = false;
    QCOMPARE(placesOf(readDataPackage(input).issues), QStringList());
}

QTEST_GUILESS_MAIN(TestDataPackage)
#include "test_datapackage.moc"
