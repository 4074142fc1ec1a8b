// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/packreader.h"
#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "packedits.h"

#include <QJsonArray>

using namespace chartroom;
using namespace chartroom::test;
using namespace Qt::StringLiterals;

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void seedsChooseVariants_data();
    void seedsChooseVariants();
    void lastParameterChangesFastest();
    void letSeesParametersAndEarlierNames();
    void valuesAreEvaluated();
    void treesAreResolved();
    void treesFailWithTheirExpression();
    void placeholdersAreFound_data();
    void placeholdersAreFound();
    void placeholdersAreShown_data();
    void placeholdersAreShown();
    void badPlaceholderIsADash();
    void chartsAreMadeConcrete();
    void titles();
};

namespace {

const Pack &valuePack()
{
    static const PackReading reading = readPack(exampleSource());
    return *reading.pack;
}

} // namespace

void TestValues::seedsChooseVariants_data()
{
    QTest::addColumn<qint64>("seed");
    QTest::addColumn<QList<int>>("indexes"); ///< of 1, 2, 3, 6 and 64 variants
    // SHA-256 of "0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02:<seed>" with Python's hashlib, first 8 bytes, big endian.
    QTest::newRow("0") << qint64(0) << QList<int>{0, 0, 0, 0, 22};
    QTest::newRow("1") << qint64(1) << QList<int>{0, 1, 1, 1, 3};
    QTest::newRow("2") << qint64(2) << QList<int>{0, 1, 2, 5, 3};
    QTest::newRow("7") << qint64(7) << QList<int>{0, 1, 1, 1, 23};
    QTest::newRow("2^53 - 1") << qint64(9007199254740991) << QList<int>{0, 0, 0, 0, 32};
}

void TestValues::seedsChooseVariants()
{
    QFETCH(qint64, seed);
    const ExerciseId uuid = ExerciseId::fromString(u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02"_s);
    QList<int> found;
    for (const int count : {1, 2, 3, 6, 64})
        found.append(variantIndex(uuid, seed, count));
    QTEST(found, "indexes");
}

void TestValues::lastParameterChangesFastest()
{
    const PackSource source = edited(exampleSource(), {{exercises1, u"variants: {year: [2023, 2024]}"_s,
                                                        u"variants: {year: [2023, {expr: permits | max(year)}], "
                                                         "region: [North, South, East]}"_s}});
    const PackReading reading = readPack(source);
    const Exercise &exercise = *reading.pack->exercise(u"total-decided"_s);
    QCOMPARE(variantCount(exercise), 6);
    QStringList order;
    for (int index = 0; index < 6; ++index) {
        const auto variant = variantAt(exercise, index, packTables(*reading.pack));
        QVERIFY(variant.has_value());
        QCOMPARE(variant->index, index);
        order.append(u"%1 %2"_s.arg(variant->values[u"year"].toInt()).arg(variant->values[u"region"].toString()));
    }
    QCOMPARE(order, (QStringList{u"2023 North"_s, u"2023 South"_s, u"2023 East"_s, u"2024 North"_s, u"2024 South"_s,
                                 u"2024 East"_s}));
    const auto chosen = variantOf(exercise, 2, packTables(*reading.pack));
    QCOMPARE(chosen->index, 5); // the table above: seed 2 of 6
}

void TestValues::letSeesParametersAndEarlierNames()
{
    const Exercise &exercise = *valuePack().exercise(u"decided-share"_s);
    const auto variant = variantAt(exercise, 1, packTables(valuePack())); // West
    const auto context = exerciseContext(valuePack(), exercise, *variant, u"en"_s);
    QVERIFY(context.has_value());
    QCOMPARE(std::get<Scalar>(context->parameters.value(u"here"_s)), Scalar(201.0));
    QCOMPARE(std::get<Scalar>(context->parameters.value(u"received"_s)), Scalar(221.0));
    const auto key = evaluateValue(bodyOf<Numeric>(exercise)->expect, *context);
    QVERIFY(key.has_value());
    QVERIFY(std::abs(std::get<double>(std::get<Scalar>(key->value)) - 201.0 / 221.0 * 100) < 1e-9);
}

void TestValues::valuesAreEvaluated()
{
    const EvaluationContext context = lessonContext(valuePack(), u"en"_s);
    const auto scalarOf = [&context](const QJsonValue &literal) {
        ExerciseValue value;
        value.literal = literal;
        return std::get<Scalar>(evaluateValue(value, context)->value);
    };
    QCOMPARE(scalarOf(12), Scalar(12.0));
    QCOMPARE(scalarOf(u"2024-01-31"_s), Scalar(u"2024-01-31"_s)); // read as a date only where one is needed
    QCOMPARE(scalarOf(true), Scalar(true));
    QVERIFY(isMissing(scalarOf(QJsonValue::Null)));
    ExerciseValue list;
    list.literal = QJsonArray{1, QJsonObject{{u"expr"_s, u"permits | where(year = 2024) | list(decided)"_s}}};
    const auto value = evaluateValue(list, context);
    QVERIFY(value.has_value());
    QCOMPARE(std::get<QList<Scalar>>(value->value), (QList<Scalar>{1.0, 141.0, 301.0, 98.0, 201.0}));
    ExerciseValue object;
    object.literal = QJsonObject{{u"a"_s, 1}};
    QCOMPARE(evaluateValue(object, context).error().id, u"expr.type"_s);
    QVERIFY(!ExerciseValue().isGiven());
}

void TestValues::treesAreResolved()
{
    const EvaluationContext context = lessonContext(valuePack(), u"en"_s);
    const QJsonObject tree{{u"value"_s, QJsonObject{{u"expr"_s, u"permits | count()"_s}}},
                           {u"marks"_s, QJsonObject{{u"expr"_s, u"permits | where(decided > 300) | pick(region, year)"_s}}},
                           {u"list"_s, QJsonArray{QJsonObject{{u"expr"_s, u"missing"_s}}, 2}},
                           {u"kept"_s, QJsonValue::Null}};
    const auto resolved = resolveValues(tree, context);
    QVERIFY(resolved.has_value());
    QCOMPARE(resolved->toObject(),
             (QJsonObject{{u"value"_s, 12},
                          {u"marks"_s, QJsonArray{QJsonObject{{u"region"_s, u"South"_s}, {u"year"_s, 2024}}}},
                          {u"list"_s, QJsonArray{QJsonValue::Null, 2}},
                          {u"kept"_s, QJsonValue::Null}}));
}

void TestValues::treesFailWithTheirExpression()
{
    const EvaluationContext context = lessonContext(valuePack(), u"en"_s);
    const QJsonObject tree{{u"a"_s, QJsonArray{QJsonObject{{u"expr"_s, u"permits | value(decided)"_s}}}}};
    QCOMPARE(resolveValues(tree, context).error().id, u"expr.single-value"_s);
}

void TestValues::placeholdersAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expressions");
    QTest::newRow("none") << u"a } b {c}"_s << QStringList();
    QTest::newRow("two") << u"a {{ x }} b {{y}}"_s << QStringList{u"x"_s, u"y"_s};
    QTest::newRow("literal braces") << u"a \\{{ x }} {{ y }}"_s << QStringList{u"y"_s};
    QTest::newRow("braces in a text") << u"{{ concat(\"}}\", 'it}}') }}"_s << QStringList{u"concat(\"}}\", 'it}}')"_s};
    QTest::newRow("apostrophe after it") << u"l'an {{ x }} d'ici"_s << QStringList{u"x"_s};
    QTest::newRow("open quote inside") << u"{{ it's }} here"_s << QStringList{u"it's"_s};
    QTest::newRow("not closed") << u"a {{ x"_s << QStringList{u"x"_s};
}

void TestValues::placeholdersAreFound()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Placeholder &placeholder : placeholders(text))
        found.append(placeholder.expression);
    QTEST(found, "expressions");
}

void TestValues::placeholdersAreShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("shown");
    // exercises.md 2.3
    QTest::newRow("whole number") << u"{{ permits | sum(applications) }} in"_s << u"en"_s << u"2300 in"_s;
    QTest::newRow("two decimals at most") << u"{{ 2 / 3 }}"_s << u"en"_s << u"0.67"_s;
    QTest::newRow("decimal comma") << u"{{ 5 / 2 }}"_s << u"fr"_s << u"2,5"_s;
    QTest::newRow("groups from 10 000") << u"{{ 60000 }} {{ 9999 }}"_s << u"en"_s << u"60,000 9999"_s;
    QTest::newRow("fixed decimals") << u"{{ fixed(5 / 2, 2) }}"_s << u"en"_s << u"2.50"_s;
    QTest::newRow("missing") << u"{{ permits | where(year = 1900) | max(decided) }}"_s << u"en"_s << u"–"_s;
    QTest::newRow("category by its label") << u"{{ permits | where(decided > 300) | list(region) }}"_s << u"fr"_s
                                           << u"Sud"_s;
    QTest::newRow("date") << u"{{ date(2025, 7, 1) }}"_s << u"fr"_s << u"1er juillet 2025"_s;
    QTest::newRow("list") << u"{{ permits | where(year = 2022) | list(median_days) }}"_s << u"en"_s
                          << u"41, 52, 29, 47"_s;
    QTest::newRow("literal braces") << u"\\{{ x }}"_s << u"en"_s << u"{{ x }}"_s;
}

void TestValues::placeholdersAreShown()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QString, shown);
    const EvaluationContext context = lessonContext(valuePack(), language);
    const auto expanded = expandPlaceholders(text, context);
    QVERIFY2(expanded.has_value(), qPrintable(expanded ? QString() : expanded.error().message));
    QCOMPARE(*expanded, shown);
    QCOMPARE(shownText(text, context), shown);
}

void TestValues::badPlaceholderIsADash()
{
    const EvaluationContext context = lessonContext(valuePack(), u"en"_s);
    QCOMPARE(expandPlaceholders(u"a {{ nothing }} b"_s, context).error().id, u"expr.name-unknown"_s);
    QCOMPARE(shownText(u"a {{ nothing }} b"_s, context), u"a – b"_s);
    QCOMPARE(expandPlaceholders(u"a {{ 1"_s, context).error().id, u"expr.syntax"_s);
}

void TestValues::chartsAreMadeConcrete()
{
    const PackSource source = edited(exampleSource(), {
        {exercises2, u"note: East reported no wait for 2024."_s, u"note: East has {{ permits | where(region = 'East') | count() }} rows."_s},
        {exercises2, u"    mark: {type: line, point: true}"_s,
         u"    transform: [{filter: {field: year, gte: {expr: permits | min(year)}}}]\n    mark: {type: line, point: true}"_s}});
    const PackReading reading = readPack(source);
    const LocalJson chart = reading.pack->lesson(u"comparing-regions"_s)->charts.value(u"days-by-region"_s);
    const auto english = chartSpecJson(chart, lessonContext(*reading.pack, u"en"_s));
    QVERIFY(english.has_value());
    QCOMPARE((*english)[u"usermeta"][u"chartroom"][u"note"], u"East has 3 rows."_s);
    QCOMPARE((*english)[u"transform"][0][u"filter"][u"gte"], 2022);
    const auto french = chartSpecJson(chart, lessonContext(*reading.pack, u"fr"_s));
    QCOMPARE((*french)[u"title"], u"Le Sud attend plus chaque année, le Nord moins"_s);
    QCOMPARE((*french)[u"usermeta"][u"chartroom"][u"note"], u"East has 3 rows."_s); // its translation is stale
}

void TestValues::titles()
{
    const Exercise &exercise = *valuePack().exercise(u"total-decided"_s);
    const auto variant = variantAt(exercise, 1, packTables(valuePack()));
    const auto context = exerciseContext(valuePack(), exercise, *variant, u"en"_s);
    const QString prompt = u"How many permits were decided in 2024, all regions together?"_s;
    QCOMPARE(exerciseTitle(exercise, *context), prompt.left(60));
    Exercise titled = exercise;
    titled.title.source = u"All decisions of {{ $year }}"_s;
    QCOMPARE(exerciseTitle(titled, *context), u"All decisions of 2024"_s);
}

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
