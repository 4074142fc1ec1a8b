// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepack.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// formula (exercises.md 4.19). cases.csv: closed per received is 80, 50, 25 and 100 %. The probe has a zero base (row
/// 2), a missing base (row 3) and a missing count (row 4); the second probe has none of them.
class TestFormula : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers() { m_graded->checkCurrentRow(); }
    void checksAndReading();
    void brokenKeys_data();
    void brokenKeys();

private:
    std::unique_ptr<GradedPack> m_graded;
};

namespace {

QMap<QString, QByteArray> formulaFiles()
{
    return {{u"data/cases/cases.csv"_s, "id,received,closed,first,last\n1,100,80,2024-01-01,2024-01-11\n2,50,25,2024-01-01,2024-01-02\n3,200,50,2024-01-01,2024-01-04\n4,40,40,2024-01-01,2024-02-01\n"},
            {u"data/cases/probe.csv"_s, "id,received,closed,first,last\n1,10,5,2024-01-01,2024-01-11\n2,0,0,2024-01-01,2024-01-02\n3,,3,2024-01-01,2024-01-04\n4,8,,2024-01-01,2024-02-01\n"},
            {u"data/cases/clean.csv"_s, "id,received,closed,first,last\n1,10,5,2024-01-01,2024-01-11\n2,30,6,2024-01-01,2024-01-02\n"},
            {u"data/cases/datapackage.json"_s, R"({"name": "cases", "title": "Cases", "licenses": [{"name": "CC-BY-4.0"}],
              "chartroom": {"fictional": true, "sensitivity": "public"},
              "resources": [{"name": "cases", "path": "cases.csv", "schema": {"fields": [
                {"name": "id", "title": "Id", "type": "integer"}, {"name": "received", "title": "Received", "type": "integer"},
                {"name": "closed", "title": "Closed", "type": "integer"}, {"name": "first", "title": "First day", "type": "date"},
                {"name": "last", "title": "Last day", "type": "date"}]}},
                {"name": "probe", "path": "probe.csv", "chartroom": {"role": "probe", "like": "cases"}},
                {"name": "clean", "path": "clean.csv", "chartroom": {"role": "probe", "like": "cases"}}]})"}};
}

QString formulaExercise(const QString &id, int number, const QString &rest)
{
    return exerciseHead(id, u"formula"_s, number) + u"    data: cases\n"_s + rest
        + u"    tests:\n      - {name: model, answer: {}, outcome: invalid}\n"_s;
}

QString formulaExercises()
{
    return formulaExercise(u"share"_s, 1, uR"(    response: {columns: [received, closed], name: share, functions: [round, if, coalesce, sum]}
    grading:
      expect: closed / received * 100
      probes: [cases/probe, cases/clean]
      tolerance: {rel: 1.0e-6}
      anticipate:
        - {id: scaled, match: {formula: closed * 100}, feedback: Of what is it a share?, misconception: wrong-base, score: 0.1}
)"_s)
        + formulaExercise(u"rate"_s, 2, uR"(    response: {functions: [if]}
    grading: {expect: closed / received, probes: [cases/probe]}
    messages:
      formula.inverted: {fail: Own words on the base.}
)"_s)
        + formulaExercise(u"open"_s, 3, u"    grading: {expect: received - closed}\n"_s)
        + formulaExercise(u"late"_s, 4, u"    response: {functions: [days_between, concat, left, text]}\n    grading: {expect: 'days_between(first, last) > 3'}\n"_s)
        + formulaExercise(u"third"_s, 5, u"    response: {functions: [round]}\n    grading: {expect: closed / 3}\n"_s)
        + formulaExercise(u"above"_s, 6, u"    variants: {least: [60, 90]}\n    response: {}\n    grading: {expect: received > $least}\n"_s);
}

} // namespace

void TestFormula::initTestCase()
{
    m_graded = std::make_unique<GradedPack>(tablePack(formulaExercises(), formulaFiles()));
    QVERIFY(m_graded->isSound());
}

void TestFormula::answers_data()
{
    const GradeRow rows[] = {
        {"the key", "share", R"j({"formula": "closed / received * 100"})j", "full", 1},
        {"a leading equals sign", "share", R"j({"formula": " =closed/received*100 "})j", "full", 1},
        {"another way to write it", "share", R"j({"formula": "100 * closed / received"})j", "full", 1},
        {"a hundred times too small", "share", R"j({"formula": "closed / received"})j", "partial", 0, "formula.percent"},
        {"a hundred times too large", "share", R"j({"formula": "closed / received * 10000"})j", "partial", 0, "formula.percent"},
        {"the same value in every row: 195 of 390", "share", R"j({"formula": "sum(closed) / sum(received) * 100"})j", "partial", 0, "formula.aggregated"},
        {"first differing row", "share", R"j({"formula": "closed / (received + 1) * 100"})j", "partial", 0, "table", "Row 1: your formula gives 79.2079. Work it out by hand for this row."},
        {"first differing row is the second", "share", R"j({"formula": "if(received > 60, closed / received * 100, 0)"})j", "partial", 0, "table", "Row 2: your formula gives 0. Work it out by hand for this row."},
        {"first differing row without value, in French", "share", R"j({"formula": "if(received > 60, closed / received * 100, missing)"})j", "partial", 0, "table", "Ligne 2\u00A0: votre formule donne aucune valeur. Calculez cette ligne à la main.", "fr"},
        {"anticipated: equal on all tables", "share", R"j({"formula": "closed * 50 * 2"})j", "partial", 0.1, "scaled", "Of what is it a share?"},
        {"missing read as zero: one of two probes", "share", R"j({"formula": "coalesce(closed, 0) / received * 100"})j", "partial", 0.75, "formula.missing-as-zero"},
        {"a zero base made zero", "share", R"j({"formula": "if(received = 0, 0, closed / received * 100)"})j", "partial", 0.75, "formula.zero-division"},
        {"both at once is luck", "share", R"j({"formula": "coalesce(closed / received * 100, 0)"})j", "partial", 0.75, "formula.accident"},
        {"right here by luck: no probe is right", "share", R"j({"formula": "if(received > 30, closed / received * 100, 0)"})j", "partial", 0.5, "formula.accident"},
        {"inverted, own words", "rate", R"j({"formula": "received / closed"})j", "partial", 0, "formula.inverted", "Own words on the base."},
        {"one probe of one", "rate", R"j({"formula": "if(received = 0, 0, closed / received)"})j", "partial", 0.5, "formula.zero-division"},
        {"sign", "open", R"j({"formula": "closed - received"})j", "partial", 0, "formula.sign"},
        {"no probes", "open", R"j({"formula": "received - closed"})j", "full", 1},
        {"a constant", "open", R"j({"formula": "25"})j", "partial", 0, "formula.aggregated"},
        {"yes and no", "late", R"j({"formula": "days_between(first, last) >= 4"})j", "full", 1},
        {"yes and no, wrong", "late", R"j({"formula": "days_between(first, last) >= 1"})j", "partial", 0, "formula.aggregated"},
        {"text for yes and no", "late", R"j({"formula": "concat(text(id), \"x\")"})j", "partial", 0, "table", "Row 1: your formula gives 1x. Work it out by hand for this row."},
        {"the default tolerance is narrow", "third", R"j({"formula": "round(closed / 3, 4)"})j", "partial", 0, "table"},
        {"within the default tolerance", "third", R"j({"formula": "round(closed / 3, 12)"})j", "full", 1},
        {"variants: above 60", "above", R"j({"formula": "received > 80"})j", "full", 1, "", "", "en", 0},
        {"variants: above 90", "above", R"j({"formula": "received > 45"})j", "partial", 0, "table", "", "en", 1},
        {"nothing", "share", "{}", "invalid", -1, "answer.empty"},
        {"an empty text", "share", R"j({"formula": "  "})j", "invalid", -1, "answer.empty"},
        {"only the equals sign", "share", R"j({"formula": " = "})j", "invalid", -1, "answer.empty"},
        {"a number is no text", "share", R"j({"formula": 3})j", "invalid", -1, "answer.shape"},
        {"unknown key", "share", R"j({"formula": "1", "name": "x"})j", "invalid", -1, "answer.shape"},
        {"it breaks off", "share", R"j({"formula": "closed / "})j", "invalid", -1, "formula.syntax"},
        {"a decimal comma", "share", R"j({"formula": "closed * 1,5"})j", "invalid", -1, "formula.syntax"},
        {"too few arguments", "share", R"j({"formula": "if(closed, 1)"})j", "invalid", -1, "formula.syntax"},
        {"a column nobody has", "share", R"j({"formula": "close / received"})j", "invalid", -1, "formula.name", "There is no column or function “close” here."},
        {"a function nobody knows", "share", R"j({"formula": "rnd(closed)"})j", "invalid", -1, "formula.name", "There is no column or function “rnd” here."},
        {"a function nobody knows, in French", "share", R"j({"formula": "closed / arrondi(received)"})j", "invalid", -1, "formula.name", "Il n’y a pas de colonne ni de fonction «\u00A0arrondi\u00A0» ici.", "fr"},
        {"a column that is not offered", "share", R"j({"formula": "closed / id"})j", "invalid", -1, "formula.not-offered", "This exercise does not offer “id”."},
        {"a function that is not offered", "share", R"j({"formula": "floor(closed)"})j", "invalid", -1, "formula.not-offered", "This exercise does not offer “floor”."},
        {"steps on tables are not offered", "share", R"j({"formula": "cases | sum(closed)"})j", "invalid", -1, "formula.not-offered"},
        {"parameters are not offered", "above", R"j({"formula": "received > $least"})j", "invalid", -1, "formula.not-offered"},
        {"no such parameter", "share", R"j({"formula": "received > $least"})j", "invalid", -1, "formula.name"},
        {"unknown names speak before those not offered", "share", R"j({"formula": "id / close"})j", "invalid", -1, "formula.name"},
        {"a date beside a number", "late", R"j({"formula": "first + 1"})j", "invalid", -1, "formula.type"},
        {"a text beside a number", "open", R"j({"formula": "closed + \"a\""})j", "invalid", -1, "formula.type"},
    };
    addGradeRows(rows);
}

void TestFormula::checksAndReading()
{
    const Grade partly = m_graded->grade(u"share"_s, jsonObject(R"j({"formula": "=coalesce(closed, 0) / received * 100"})j"));
    QCOMPARE(checkWords(partly), u"table:cases+ table:cases/probe- table:cases/clean+"_s);
    QCOMPARE(partly.read, u"coalesce(closed, 0) / received * 100"_s);
    // The column counts from the first character typed, the equals sign included.
    const Grade broken = m_graded->grade(u"share"_s, jsonObject(R"j({"formula": "= closed //"})j"));
    QVERIFY2(broken.messages.first().text.startsWith(u"The formula cannot be read at character 11."), qPrintable(broken.messages.first().text));
}

void TestFormula::brokenKeys_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no such column") << u"    grading: {expect: days / 2}\n"_s << u"expr.name-unknown"_s;
    QTest::newRow("types do not fit") << u"    grading: {expect: first + 1}\n"_s << u"expr.type"_s;
    QTest::newRow("no value in any row") << u"    grading: {expect: closed / 0}\n"_s << u"exercise.key.missing-value"_s;
    QTest::newRow("no such probe") << u"    grading: {expect: closed, probes: [cases/hidden]}\n"_s << u"exercise.key.error"_s;
}

void TestFormula::brokenKeys()
{
    QFETCH(const QString, rest);
    QFETCH(const QString, rule);
    GradedPack graded(tablePack(formulaExercise(u"broken"_s, 1, rest), formulaFiles()));
    const PreparedExercise &prepared =
        graded.cache().prepared(graded.pack(), *graded.pack().exercise(u"broken"_s), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QCOMPARE(prepared.problems.first().ruleId, rule);
}

QTEST_GUILESS_MAIN(TestFormula)
#include "test_formula.moc"
