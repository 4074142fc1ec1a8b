// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/smalltables.h"

#include <QTest>

using namespace chartroom;
using namespace smalltables;

class TestQueryWords : public QObject
{
    Q_OBJECT

private slots:
    void sentences_data();
    void sentences();
    void everyEnumHasWords();
    void reports();
};

void TestQueryWords::sentences_data()
{
    QTest::addColumn<QueryStep>("step");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *name, const QueryStep &step, const QString &english, const QString &french) {
        QTest::newRow(name) << step << english << french;
    };
    row("filter",
        FilterStep{comparisons({{u"ward"_s, ComparisonTest::Equal, {u"North"_s}}, {u"cost"_s, ComparisonTest::Greater, {2.5}}})},
        u"Keep the rows where ward is “North” and cost is more than 2.5."_s,
        u"Garder les lignes où ward est «\u00A0North\u00A0» et cost est supérieur à 2,5."_s);
    row("an open range is said by its other end",
        FilterStep{comparisons({{u"cost"_s, ComparisonTest::Between, {3.0, Scalar()}}})},
        u"Keep the rows where cost is at least 3."_s, u"Garder les lignes où cost est au moins 3."_s);
    row("one of", FilterStep{comparisons({{u"ward"_s, ComparisonTest::OneOf, {u"a"_s, u"b"_s}}})},
        u"Keep the rows where ward is one of “a”, “b”."_s,
        u"Garder les lignes où ward est l’une des valeurs «\u00A0a\u00A0», «\u00A0b\u00A0»."_s);
    row("derive", DeriveStep{u"cost * 2"_s, u"double"_s}, u"Add the column double, calculated as cost * 2."_s,
        u"Ajouter la colonne double, calculée ainsi\u00A0: cost * 2."_s);
    row("group", GroupStep{{u"ward"_s}, {measure(MeasureFunction::Count), measure(MeasureFunction::Sum, u"cost"_s)}},
        u"For each ward, calculate the number of rows, the sum of cost."_s,
        u"Pour chaque ward, calculer le nombre de lignes, la somme de cost."_s);
    row("time unit", TimeUnitStep{u"opened"_s}, u"Add the month with its year of opened."_s,
        u"Ajouter le mois avec l’année de opened."_s);
    row("top", TopStep{3, {{u"cost"_s, true}}, {u"ward"_s}},
        u"Of each ward, keep the first 3 rows by cost (greatest first)."_s,
        u"Pour chaque ward, garder les 3 premières lignes par cost (du plus grand au plus petit)."_s);
    row("join", JoinStep{JoinType::Inner, u"wards"_s, {{u"ward"_s, u"name"_s}}},
        u"Add the columns of wards where ward equals name, and keep only rows that match."_s,
        u"Ajouter les colonnes de wards où ward égale name et garder seulement les lignes qui correspondent."_s);
    WindowStep change = window(WindowFunction::Change, u"cost"_s, {u"ward"_s}, {{u"opened"_s}});
    change.offset = 12;
    row("window", change, u"Add the change of cost since 12 rows before, in the order of opened, for each ward."_s,
        u"Ajouter l’écart de cost depuis 12 lignes avant, dans l’ordre de opened, pour chaque ward."_s);
}

void TestQueryWords::sentences()
{
    QFETCH(QueryStep, step);
    QTEST(stepInWords(step, u"en"_s), "english");
    QTEST(stepInWords(step, u"fr"_s), "french");
}

/// A sentence with an empty place or a brace would be a forgotten phrase.
void TestQueryWords::everyEnumHasWords()
{
    const auto both = [](MeasureFunction function) {
        Measure wanted = measure(function, u"c"_s);
        wanted.second = u"d"_s;
        return wanted;
    };
    QList<QueryStep> steps;
    for (int i = 0; i <= static_cast<int>(ComparisonTest::IsPresent); ++i)
        steps << FilterStep{comparisons({{u"c"_s, static_cast<ComparisonTest>(i), {1.0, 2.0}}})};
    for (int i = 0; i <= static_cast<int>(MeasureFunction::OnlyValue); ++i)
        steps << GroupStep{{}, {both(static_cast<MeasureFunction>(i))}};
    for (int i = 0; i <= static_cast<int>(WindowFunction::PercentChange); ++i)
        steps << window(static_cast<WindowFunction>(i), u"c"_s);
    for (int i = 0; i <= static_cast<int>(JoinType::Cross); ++i)
        steps << JoinStep{static_cast<JoinType>(i), u"t"_s, {{u"a"_s, u"b"_s}}};
    for (int i = 0; i <= static_cast<int>(TimeUnit::Hours); ++i)
        steps << TimeUnitStep{u"c"_s, static_cast<TimeUnit>(i)};
    steps << BinStep{u"c"_s} << BinStep{u"c"_s, 2} << SortStep{} << SortStep{{{u"c"_s}}} << TopStep{} << PivotStep{{}, u"c"_s, both(MeasureFunction::Sum)}
          << PivotStep{{u"a"_s}, u"c"_s, both(MeasureFunction::OnlyValue)} << UnpivotStep{{u"c"_s}} << PickStep{{{u"c"_s, u"d"_s}}} << AppendStep{u"t"_s}
          << UniqueStep{} << UniqueStep{{u"c"_s}} << GroupStep{{u"c"_s}, {}};
    QSet<QString> seen;
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        for (const QueryStep &step : std::as_const(steps)) {
            const QString words = stepInWords(step, language);
            QVERIFY2(words.endsWith(u'.') && !words.contains(u'{') && !words.contains(u"  ") && !words.contains(u" ."),
                     qPrintable(words));
            QVERIFY2(!seen.contains(words), qPrintable(words));
            seen.insert(words);
        }
    }
}

void TestQueryWords::reports()
{
    StepReport report;
    report.rowsIn = 1200;
    report.rowsOut = 940;
    QCOMPARE(reportInWords(report, u"en"_s), QStringList{u"Rows before: 1,200. Rows after: 940."_s});
    QCOMPARE(reportInWords(report, u"fr"_s),
             QStringList{u"Lignes avant\u00A0: 1\u00A0200. Lignes après\u00A0: 940."_s});
    report.conditionMissing = 12;
    QCOMPARE(reportInWords(report, u"en"_s).value(1),
             u"Rows left out because the condition had no answer: 12."_s);
    const auto joined =
        runStep(JoinStep{JoinType::Left, u"wards"_s, {{u"ward"_s, u"name"_s}}}, requests(), lookup());
    const QStringList words = reportInWords(joined->report, u"en"_s);
    QVERIFY(words.contains(u"Rows of this table without a match: 1 of 6."_s));
    QVERIFY(words.contains(u"Rows of the other table without a match: 2 of 5."_s));
    QVERIFY(words.contains(u"Rows that matched more than once: 3. A row that matched became 1.6 rows on average."_s));
    QCOMPARE(reportInWords(joined->report, u"fr"_s).size(), words.size());
}

QTEST_GUILESS_MAIN(TestQueryWords)
#include "test_querywords.moc"
