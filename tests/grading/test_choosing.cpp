// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindpack.h"
#include "smallpack.h"

#include "grading/exercisechecks.h"
#include "grading/kindhooks.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

// One exercise a line of the tests below; the key of each stands beside its scores.
const QByteArray exercisesOfChoosing = R"(exercises:
  - id: many
    uuid: 7a1f4c10-0000-4000-8000-000000000001
    rev: 1
    kind: choice.many
    prompt: Which hold?
    competencies: {C1: 1}
    difficulty: 1
    response:
      choices:
        - {id: a, text: A}
        - {id: b, text: B, feedback: Look at the rows of B., misconception: missing-is-zero}
        - {id: c, text: C}
        - {id: d, text: D}
    grading:
      expect: [a, c]
      anticipate:
        - {id: both-wrong, match: {choices: [b, d]}, feedback: These two are the others., score: 0.1}
    explanation: Two hold.
    tests:
      - {name: model, answer: {choices: [a, c]}, score: 1}
  - id: many-each
    uuid: 7a1f4c10-0000-4000-8000-000000000002
    rev: 1
    kind: choice.many
    prompt: Which hold?
    competencies: {C1: 1}
    difficulty: 1
    response:
      choices: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}, {id: d, text: D}]
    grading: {expect: [a, c], scoring: each}
    explanation: Two hold.
    tests:
      - {name: model, answer: {choices: [a, c]}, score: 1}
  - id: many-one
    uuid: 7a1f4c10-0000-4000-8000-000000000003
    rev: 1
    kind: choice.many
    prompt: Which hold?
    competencies: {C1: 1}
    difficulty: 1
    response:
      choices: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]
    grading: {expect: [a, c], scoring: one}
    explanation: Two hold.
    tests:
      - {name: model, answer: {choices: [a, c]}, score: 1}
  - id: many-none
    uuid: 7a1f4c10-0000-4000-8000-000000000004
    rev: 1
    kind: choice.many
    prompt: Which hold, if any?
    competencies: {C1: 1}
    difficulty: 1
    response:
      choices: [{id: a, text: A}, {id: b, text: B}]
      allowNone: true
    grading: {expect: []}
    explanation: None holds.
    tests:
      - {name: model, answer: {choices: []}, score: 1}
  - id: many-key
    uuid: 7a1f4c10-0000-4000-8000-000000000005
    rev: 1
    kind: choice.many
    prompt: Which regions decided more than 190 permits in 2024?
    data: permits
    competencies: {C1: 1}
    difficulty: 1
    response:
      choices:
        - {id: n, text: North, value: North}
        - {id: s, text: South, value: South}
        - {id: e, text: East, value: East}
        - {id: w, text: West, value: West}
    grading: {expect: {expr: permits | where(year = 2024 and decided > 190) | list(region)}}
    explanation: Two did.
    tests:
      - {name: model, answer: {choices: [s, w]}, score: 1}
  - id: row
    uuid: 7a1f4c10-0000-4000-8000-000000000006
    rev: 1
    kind: order
    prompt: Put them in order.
    competencies: {C1: 1}
    difficulty: 1
    response:
      items: [{id: a, text: First}, {id: b, text: Second}, {id: c, text: Third}, {id: d, text: Fourth}]
    grading: {expect: [a, [b, c], d]}
    explanation: So it is.
    tests:
      - {name: model, answer: {order: [a, c, b, d]}, score: 1}
  - id: row-key
    uuid: 7a1f4c10-0000-4000-8000-000000000007
    rev: 1
    kind: order
    prompt: From the shortest wait of 2023 to the longest.
    data: permits
    competencies: {C1: 1}
    difficulty: 1
    response:
      items:
        - {id: n, text: North, value: North}
        - {id: s, text: South, value: South}
        - {id: e, text: East, value: East}
        - {id: w, text: West, value: West}
    grading: {expect: {expr: permits | where(year = 2023) | sort(median_days) | list(region)}}
    explanation: The table says so.
    tests:
      - {name: model, answer: {order: [e, n, w, s]}, score: 1}
  - id: row-tie
    uuid: 7a1f4c10-0000-4000-8000-000000000008
    rev: 1
    kind: order
    prompt: From the earliest year to the latest.
    data: permits
    competencies: {C1: 1}
    difficulty: 1
    response:
      items:
        - {id: late, text: The report of 2024, value: 2024}
        - {id: twin, text: The survey of 2023, value: 2023}
        - {id: other, text: The audit of 2023, value: 2023}
        - {id: early, text: The plan of 2022, value: 2022}
    grading: {expect: {expr: permits | where(region = "North") | sort(year) | list(year)}}
    explanation: By year.
    tests:
      - {name: model, answer: {order: [early, twin, other, late]}, score: 1}
  - id: pairs
    uuid: 7a1f4c10-0000-4000-8000-000000000009
    rev: 1
    kind: match
    prompt: What is each?
    competencies: {C1: 1}
    difficulty: 1
    response:
      left: [{id: code, text: Postal code}, {id: wait, text: Wait}, {id: rank, text: Rank}]
      right: [{id: nominal, text: a name}, {id: ratio, text: an amount}, {id: ordinal, text: a place in an order}]
    grading:
      expect: {code: nominal, wait: ratio, rank: [ordinal, nominal]}
      anticipate:
        - {id: digits, match: {pairs: {code: ratio}}, feedback: Digits do not make an amount., misconception: code-is-quantity}
    explanation: Each has its own.
    tests:
      - {name: model, answer: {pairs: {code: nominal, wait: ratio, rank: ordinal}}, score: 1}
      - {name: digits, answer: {pairs: {code: ratio, wait: ratio, rank: ordinal}}, feedback: digits}
  - id: pairs-once
    uuid: 7a1f4c10-0000-4000-8000-00000000000a
    rev: 1
    kind: match
    prompt: Who led which region?
    data: permits
    competencies: {C1: 1}
    difficulty: 1
    response:
      left: [{id: most, text: Most decided}, {id: least, text: Fewest decided}]
      right: [{id: n, text: North, value: North}, {id: s, text: South, value: South}, {id: e, text: East, value: East}]
      once: true
    grading:
      expect:
        most: {expr: permits | where(year = 2024) | where(decided = max(decided)) | value(region)}
        least: {expr: permits | where(year = 2024) | where(decided = min(decided)) | value(region)}
    explanation: The table says so.
    tests:
      - {name: model, answer: {pairs: {most: s, least: e}}, score: 1}
  - id: word
    uuid: 7a1f4c10-0000-4000-8000-00000000000b
    rev: 1
    kind: text.short
    prompt: Name the middle value.
    competencies: {C1: 1}
    difficulty: 1
    response: {maxLength: 40}
    grading:
      expect: [median, "the median"]
      anticipate:
        - {id: mean, match: {text: [mean, average]}, feedback: That one uses every size., misconception: mean-vs-median}
    explanation: Half lie below it.
    tests:
      - {name: model, answer: {text: median}, score: 1}
      - {name: mean, answer: {text: mean}, feedback: mean}
  - id: word-strict
    uuid: 7a1f4c10-0000-4000-8000-00000000000c
    rev: 1
    kind: text.short
    prompt: Name the town.
    competencies: {C1: 1}
    difficulty: 1
    grading: {expect: [Montr)" "\xc3\xa9" R"(al], accents: keep, typo: 0}
    explanation: It lies in Quebec.
    tests:
      - {name: model, answer: {text: Montr)" "\xc3\xa9" R"(al}, score: 1}
  - id: word-key
    uuid: 7a1f4c10-0000-4000-8000-00000000000d
    rev: 1
    kind: text.short
    prompt: Which region waited longest in 2024?
    data: permits
    competencies: {C1: 1}
    difficulty: 1
    grading: {expect: {expr: permits | where(year = 2024 and median_days > 60) | value(region)}}
    explanation: The table says so.
    tests:
      - {name: model, answer: {text: South}, score: 1}
)";

} // namespace

/// choice.many, order, match and text.short: every invalid answer, every feedback, every edge of exercises.md 4. Scores
/// are worked out by hand beside the rows.
class TestChoosing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void emptyAnswersOfAnExercise_data();
    void emptyAnswersOfAnExercise();
    void packsWithABadKeyAreRefused_data();
    void packsWithABadKeyAreRefused();
    void finalTestsAreHardToGuess_data();
    void finalTestsAreHardToGuess();
    void messagesSpeakOfWhatTheLearnerDid();

private:
    KindGrader m_grader{kindSource(exercisesOfChoosing, "  word/grading/expect: {text: \"m\xc3\xa9" "diane\\nla m\xc3\xa9" "diane\"}\n")};
};

void TestChoosing::initTestCase()
{
    QCOMPARE(m_grader.problems(), QString());
}

void TestChoosing::answers_data()
{
    QTest::addColumn<GradedRow>("row");
    const GradedRow rows[] = {
        // set: max(0, (right - wrong) / 2)
        {"both", "many", R"({"choices": ["c", "a"]})", "full", 1},
        {"one of two: 1 / 2", "many", R"({"choices": ["a"]})", "partial", 0.5, "choices.missed"},
        {"a wrong tick cancels a right one: (2 - 1) / 2", "many", R"({"choices": ["a", "b", "c"]})", "partial", 0.5, "choice:b"},
        {"a wrong tick without words of its own", "many", R"({"choices": ["a", "c", "d"]})", "partial", 0.5, "choices.extra"},
        {"everything: (2 - 2) / 2", "many", R"({"choices": ["a", "b", "c", "d"]})", "partial", 0, "choice:b"},
        {"a wrong tick speaks before a missed one: (1 - 1) / 2", "many", R"({"choices": ["a", "d"]})", "partial", 0, "choices.extra"},
        {"an anticipated set, in any order", "many", R"({"choices": ["d", "b"]})", "partial", 0.1, "both-wrong"},
        {"doubles count once", "many", R"({"choices": ["a", "a", "c"]})", "full", 1},
        {"nothing ticked", "many", R"({"choices": []})", "invalid", -1, "answer.empty"},
        {"no list", "many", R"({})", "invalid", -1, "answer.empty"},
        {"null", "many", R"({"choices": null})", "invalid", -1, "answer.empty"},
        {"an unknown option", "many", R"({"choices": ["a", "e"]})", "invalid", -1, "answer.shape"},
        {"a text instead of a list", "many", R"({"choices": "a"})", "invalid", -1, "answer.shape"},
        {"a number in the list", "many", R"({"choices": [1]})", "invalid", -1, "answer.shape"},
        {"a further key", "many", R"({"choices": ["a"], "choice": "a"})", "invalid", -1, "answer.shape"},
        // each: right decisions of four
        {"each: one missed is three right of four", "many-each", R"({"choices": ["a"]})", "partial", 0.75, "choices.missed"},
        {"each: one extra is three right of four", "many-each", R"({"choices": ["a", "b", "c"]})", "partial", 0.75, "choices.extra"},
        {"each: the others are none right", "many-each", R"({"choices": ["b", "d"]})", "partial", 0, "choices.extra"},
        {"one: all or nothing", "many-one", R"({"choices": ["a"]})", "partial", 0, "choices.missed"},
        {"one: all", "many-one", R"({"choices": ["a", "c"]})", "full", 1},
        {"none holds is an answer", "many-none", R"({"choices": []})", "full", 1},
        {"none holds: a tick is wrong", "many-none", R"({"choices": ["a"]})", "partial", 0, "choices.extra"},
        {"no answer at all is none", "many-none", R"({})", "invalid", -1, "answer.empty"},
        {"a key from the table: South 301, West 201", "many-key", R"({"choices": ["w", "s"]})", "full", 1},
        {"a key from the table: North 141 is too few", "many-key", R"({"choices": ["w", "s", "n"]})", "partial", 0.5, "choices.extra"},
        // tau over the five ordered pairs ab, ac, ad, bd, cd
        {"the inner list in one order", "row", R"({"order": ["a", "b", "c", "d"]})", "full", 1},
        {"and in the other", "row", R"({"order": ["a", "c", "b", "d"]})", "full", 1},
        {"one pair turned: (4 - 1) / 5", "row", R"({"order": ["b", "a", "c", "d"]})", "partial", 0.6, "item:b"},
        {"the last one first: (2 - 3) / 5 is nothing", "row", R"({"order": ["d", "a", "b", "c"]})", "partial", 0, "item:d"},
        {"turned round", "row", R"({"order": ["d", "c", "b", "a"]})", "partial", 0, "item:d"},
        {"not confirmed", "row", R"({"order": null})", "invalid", -1, "answer.empty"},
        {"absent", "row", R"({})", "invalid", -1, "answer.empty"},
        {"an item missing", "row", R"({"order": ["a", "b", "c"]})", "invalid", -1, "answer.shape"},
        {"an item twice", "row", R"({"order": ["a", "b", "c", "c"]})", "invalid", -1, "answer.shape"},
        {"all items and one twice", "row", R"({"order": ["a", "b", "c", "d", "d"]})", "invalid", -1, "answer.shape"},
        {"an unknown item", "row", R"({"order": ["a", "b", "c", "e"]})", "invalid", -1, "answer.shape"},
        {"no list", "row", R"({"order": "abcd"})", "invalid", -1, "answer.shape"},
        {"a key from the table: 27, 38, 44, 55 days", "row-key", R"({"order": ["e", "n", "w", "s"]})", "full", 1},
        {"two neighbours swapped: (5 - 1) / 6", "row-key", R"({"order": ["n", "e", "w", "s"]})", "partial", 0.6667, "item:n"},
        {"equal values stand in either order", "row-tie", R"({"order": ["early", "other", "twin", "late"]})", "full", 1},
        {"tied items still have a place: (2 - 3) / 5", "row-tie", R"({"order": ["late", "early", "other", "twin"]})", "partial", 0, "item:late"},
        // each of three pairs
        {"all pairs", "pairs", R"({"pairs": {"code": "nominal", "wait": "ratio", "rank": "ordinal"}})", "full", 1},
        {"any of two targets", "pairs", R"({"pairs": {"code": "nominal", "wait": "ratio", "rank": "nominal"}})", "full", 1},
        {"two of three", "pairs", R"({"pairs": {"code": "nominal", "wait": "ordinal", "rank": "ordinal"}})", "partial", 0.6667, "pair:wait"},
        {"an anticipated pair among others: 1 / 3", "pairs", R"({"pairs": {"code": "ratio", "wait": "nominal", "rank": "ordinal"}})", "partial", 0.3333, "digits"},
        {"an item open", "pairs", R"({"pairs": {"code": "nominal", "wait": "ratio"}})", "invalid", -1, "match.open"},
        {"an item open, said with null", "pairs", R"({"pairs": {"code": "nominal", "wait": "ratio", "rank": null}})", "invalid", -1, "match.open"},
        {"nothing", "pairs", R"({})", "invalid", -1, "match.open"},
        {"an unknown item", "pairs", R"({"pairs": {"street": "nominal"}})", "invalid", -1, "answer.shape"},
        {"an unknown target", "pairs", R"({"pairs": {"code": "interval"}})", "invalid", -1, "answer.shape"},
        {"a list of targets", "pairs", R"({"pairs": {"rank": ["ordinal"]}})", "invalid", -1, "answer.shape"},
        {"no object", "pairs", R"({"pairs": ["code"]})", "invalid", -1, "answer.shape"},
        {"once: keys from the table", "pairs-once", R"({"pairs": {"most": "s", "least": "e"}})", "full", 1},
        {"once: one of two", "pairs-once", R"({"pairs": {"most": "n", "least": "e"}})", "partial", 0.5, "pair:most"},
        {"once: a target used twice cannot be given", "pairs-once", R"({"pairs": {"most": "s", "least": "s"}})", "invalid", -1, "answer.shape"},
        {"once: an open item leaves the target free", "pairs-once", R"({"pairs": {"most": "s", "least": null}})", "invalid", -1, "match.open"},
        // text
        {"the word", "word", R"({"text": "median"})", "full", 1},
        {"capitals, spaces, quotes and full stop", "word", R"({"text": "  \u00ab\u00a0The  MEDIAN\u00a0\u00bb. "})", "full", 1},
        {"full-width letters", "word", R"({"text": "\uff4d\uff45\uff44\uff49\uff41\uff4e"})", "full", 1},
        {"one letter off", "word", R"({"text": "medain"})", "full", 1},
        {"two letters off", "word", R"({"text": "mediens"})", "partial", 0, "text"},
        {"an anticipated word", "word", R"({"text": "Average"})", "partial", 0, "mean"},
        {"inside a sentence it is not accepted", "word", R"({"text": "it is the median"})", "partial", 0, "text"},
        {"another word", "word", R"({"text": "mode"})", "partial", 0, "text"},
        {"nothing", "word", R"({"text": ""})", "invalid", -1, "answer.empty"},
        {"only marks", "word", R"({"text": " . "})", "invalid", -1, "answer.empty"},
        {"null", "word", R"({"text": null})", "invalid", -1, "answer.empty"},
        {"a number", "word", R"({"text": 3})", "invalid", -1, "answer.shape"},
        {"a further key", "word", R"({"text": "median", "value": 1})", "invalid", -1, "answer.shape"},
        {"the French list", "word", R"({"text": "la m\u00e9diane"})", "full", 1, "", "fr"},
        {"without its accent", "word", R"({"text": "mediane"})", "full", 1, "", "fr"},
        {"the source's list holds in French too", "word", R"({"text": "the median"})", "full", 1, "", "fr"},
        {"the French list does not hold in English", "word", R"({"text": "la m\u00e9diane"})", "partial", 0, "text"},
        {"accents kept", "word-strict", R"({"text": "montr\u00e9al"})", "full", 1},
        {"accents kept, typed in two parts", "word-strict", R"({"text": "Montre\u0301al"})", "full", 1},
        {"an accent that is missing", "word-strict", R"({"text": "Montreal"})", "partial", 0, "text"},
        {"no typo allowed", "word-strict", R"({"text": "Montr\u00e9el"})", "partial", 0, "text"},
        {"a key from the table", "word-key", R"({"text": "south"})", "full", 1},
    };
    for (const GradedRow &row : rows)
        QTest::addRow("%s: %s", row.id, row.name) << row;
}

void TestChoosing::answers()
{
    QFETCH(const GradedRow, row);
    m_grader.check(row);
}

void TestChoosing::emptyAnswersOfAnExercise_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"many", "many-each", "many-one", "many-none", "many-key", "row", "row-key", "row-tie", "pairs", "pairs-once", "word", "word-strict", "word-key"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestChoosing::emptyAnswersOfAnExercise()
{
    QFETCH(const QString, id);
    const QList<QJsonObject> answers = emptyAnswers(m_grader.exercise(id)) << QJsonObject();
    for (const QJsonObject &answer : answers)
        QCOMPARE(outcomeWord(m_grader.grade(id, answer).outcome), u"invalid"_s);
}

void TestChoosing::packsWithABadKeyAreRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("replaced");
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const char *id, const char *replaced, const char *by, const QString &rule) {
        QTest::newRow(name) << QString::fromLatin1(id) << QByteArray(replaced) << QByteArray(by) << rule;
    };
    row("choice.many: an option that is not there", "many-one", "grading: {expect: [a, c], scoring: one}", "grading: {expect: [a, x], scoring: one}", u"exercise.key.no-choice"_s);
    row("choice.many: a value that no option has", "many-key", "decided > 190) | list(region)", "decided > 190) | list(year)", u"exercise.key.no-choice"_s);
    row("choice.many: a key that is a table", "many-key", "decided > 190) | list(region)", "decided > 190)", u"exercise.key.error"_s);
    row("order: an item left out", "row", "expect: [a, [b, c], d]", "expect: [a, [b, c]]", u"exercise.key.error"_s);
    row("order: an item twice", "row", "expect: [a, [b, c], d]", "expect: [a, [b, c], d, b]", u"exercise.key.error"_s);
    row("order: an unknown item", "row", "expect: [a, [b, c], d]", "expect: [a, [b, x], d]", u"exercise.key.no-choice"_s);
    row("match: an unknown target", "pairs", "wait: ratio, rank:", "wait: interval, rank:", u"exercise.match.target-unknown"_s);
    row("match: an item without target", "pairs", "wait: ratio, rank:", "rank:", u"exercise.key.missing"_s);
    row("match: an unknown item", "pairs", "wait: ratio, rank:", "wait: ratio, street: ratio, rank:", u"exercise.match.target-unknown"_s);
    row("text.short: a key that is empty", "word-key", "median_days > 60) | value(region)", "median_days > 60) | list(median_days) | count()", u"exercise.key.error"_s);
}

void TestChoosing::packsWithABadKeyAreRefused()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, replaced);
    QFETCH(const QByteArray, by);
    QFETCH(const QString, rule);
    QByteArray text = exercisesOfChoosing;
    QVERIFY(text.contains(replaced));
    KindGrader grader(kindSource(text.replace(replaced, by)));
    const PreparedExercise &prepared = grader.cache().prepared(grader.pack(), grader.exercise(id), 0, u"en"_s);
    QStringList found;
    for (const PreparationProblem &problem : prepared.problems)
        found << problem.ruleId;
    QVERIFY2(found.contains(rule) || grader.problems().contains(rule), qPrintable(found.join(u' ') + grader.problems()));
}

/// exercise.guess.high: the full score with probability 1/3 or more, counted in each row.
void TestChoosing::finalTestsAreHardToGuess_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("own");
    QTest::addColumn<bool>("isEasy");
    const auto row = [](const char *name, const QString &kind, const QString &response, const QString &grading, bool isEasy) {
        QTest::newRow(name) << kind << u"    response: {%1}\n    grading: {expect: %2}\n    tests: []\n"_s.arg(response, grading) << isEasy;
    };
    const QString two = u"[{id: a, text: A}, {id: b, text: B}]"_s;
    const QString three = u"[{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]"_s;
    row("choice.many: one of three sets", u"choice.many"_s, u"choices: "_s + two, u"[a]"_s, true);
    row("choice.many: one of four sets", u"choice.many"_s, u"allowNone: true, choices: "_s + two, u"[a]"_s, false);
    row("choice.many: one of seven sets", u"choice.many"_s, u"choices: "_s + three, u"[a]"_s, false);
    row("order: one of six", u"order"_s, u"items: "_s + three, u"[a, b, c]"_s, false);
    row("order: two of six", u"order"_s, u"items: "_s + three, u"[[a, b], c]"_s, true);
    row("match: one of four", u"match"_s, u"left: [{id: l, text: L}, {id: m, text: M}], right: "_s + two, u"{l: a, m: b}"_s, false);
    row("match: one of two", u"match"_s, u"once: true, left: [{id: l, text: L}, {id: m, text: M}], right: "_s + two, u"{l: a, m: b}"_s, true);
    row("match: four of nine", u"match"_s, u"left: [{id: l, text: L}, {id: m, text: M}], right: "_s + three, u"{l: [a, b], m: [b, c]}"_s, true);
}

void TestChoosing::finalTestsAreHardToGuess()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, own);
    QFETCH(const bool, isEasy);
    PackSource source = smallPack(u"exercises:\n"_s + smallExercise(u"guess"_s, kind, u"Which?"_s, own));
    source.files[u"lessons/grading/lesson.md"_s].replace("role: practice", "role: final");
    KindGrader grader(source);
    const QList<Issue> issues = checkExercise(grader.pack(), grader.exercise(u"guess"_s), grader.cache());
    QCOMPARE(ruleIds(issues).contains(u"exercise.guess.high"_s), isEasy);
}

void TestChoosing::messagesSpeakOfWhatTheLearnerDid()
{
    const auto last = [this](const char *id, const char *answer, const QString &language = u"en"_s) {
        return m_grader.grade(QString::fromLatin1(id), jsonObject(answer), language).messages.constLast().text;
    };
    QCOMPARE(last("many", R"({"choices": ["a", "c", "d"]})"), u"One ticked option does not hold."_s);
    QCOMPARE(last("many", R"({"choices": ["a", "b", "c"]})"), u"Look at the rows of B."_s);
    QCOMPARE(last("many", R"({"choices": ["a"]})"), u"What you ticked holds. Something is still missing."_s);
    QCOMPARE(last("row", R"({"order": ["b", "a", "c", "d"]})"), u"\u201cSecond\u201d does not stand where it should yet."_s);
    QCOMPARE(last("pairs", R"({"pairs": {"code": "nominal", "wait": "ordinal", "rank": "ordinal"}})"), u"\u201cWait\u201d does not belong to \u201ca place in an order\u201d."_s);
    QCOMPARE(last("pairs", R"({"pairs": {"code": "nominal"}})"), u"One item is still open: Wait."_s);
    QCOMPARE(last("word", R"({"text": "medain"})"), u"Accepted. Usual spelling differs by one letter."_s);
    QCOMPARE(m_grader.grade(u"pairs"_s, jsonObject(R"({"pairs": {"code": "ratio", "wait": "ratio", "rank": "ordinal"}})")).misconception, u"code-is-quantity"_s);
    QCOMPARE(m_grader.grade(u"many"_s, jsonObject(R"({"choices": ["a", "b", "c"]})")).misconception, u"missing-is-zero"_s);
    QVERIFY(last("many", R"({"choices": ["a"]})", u"fr"_s) != last("many", R"({"choices": ["a"]})"));
}

QTEST_GUILESS_MAIN(TestChoosing)
#include "test_choosing.moc"
