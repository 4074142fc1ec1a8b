// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/checks/keychecks.h"
#include "lesson/packchecker.h"
#include "lesson/placeholders.h"
#include "lesson/tr.h"

#include <cmath>
#include <concepts>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The key of an exercise, wherever its kind has it; nullptr when it is a chart or no single Value.
const ExerciseValue *keyOfExercise(const Exercise &exercise)
{
    if (const auto *build = bodyOf<ChartBuild>(exercise))
        return build->expectSpec.source.isEmpty() ? &build->expectTable : nullptr;
    if (const auto *pivot = bodyOf<TablePivot>(exercise))
        return pivot->expect.isEmpty() ? &pivot->expectTable : nullptr;
    if (const auto *select = bodyOf<TableSelect>(exercise); select && select->expectRows.isGiven())
        return &select->expectRows;
    if (const auto *filter = bodyOf<TableFilter>(exercise))
        return &filter->where;
    return std::visit(
        [](const auto &body) -> const ExerciseValue * {
            if constexpr (requires { { body.expect } -> std::convertible_to<const ExerciseValue &>; })
                return &body.expect;
            else
                return nullptr;
        },
        exercise.body);
}

/// An expression that does not parse was written all the same.
bool isWritten(const ExerciseValue &value)
{
    return value.isGiven() || !value.expressionText.isEmpty();
}

/// What stands for a key where a kind has no single one.
struct KeyAbsence {
    template<typename Body>
    bool operator()(const Body &) const
    {
        return false;
    }
    bool operator()(const ChartRead &body) const { return !body.isByMark() && !isWritten(body.number.expect); }
    bool operator()(const ChartRepair &body) const { return body.flaws.isEmpty(); }
    bool operator()(const ChartDraw &body) const { return !isWritten(body.truth) || body.features.isEmpty(); }
    bool operator()(const ChartAnnotate &body) const { return body.titleSlots.source.isEmpty() && body.notes.isEmpty(); }
    bool operator()(const TablePivot &body) const
    {
        return !body.expect.isEmpty() && body.expect.value(u"values"_s).toArray().isEmpty();
    }
    bool operator()(const TableJoin &body) const { return body.expect.value(u"on"_s).toArray().isEmpty(); }
    bool operator()(const Claim &body) const { return !isWritten(body.verdict) || body.accepted.isEmpty(); }
};

bool fitsChoice(const Scalar &key, const Choice &choice, CheckContext &context, const EvaluationContext &values)
{
    if (!choice.value.isGiven())
        return canonicalText(key) == choice.id;
    const auto value = choice.value.isExpression() ? context.values.evaluate(choice.value.expressionText, values)
                                                   : evaluateValue(choice.value, values);
    const Scalar *scalar = value ? std::get_if<Scalar>(&value->value) : nullptr;
    // A literal key may also name the option itself.
    return (scalar != nullptr && equalScalars(*scalar, key)) || canonicalText(key) == choice.id;
}

/// The same text twice among the options, as shown in one language.
void checkOptionTexts(CheckContext &context, const Exercise &exercise, const QList<Choice> &options,
                      const EvaluationContext &values)
{
    for (const QString &language : context.pack.languages) {
        EvaluationContext own = values;
        own.language = language;
        QSet<QString> seen;
        for (const Choice &choice : options) {
            const QString text = shownText(choice.text.text(language), own).simplified();
            if (seen.contains(text) && !text.isEmpty())
                context.report(u"exercise.choice.duplicate-text"_s,
                               LessonTr::tr("Two options of %1 read the same: “%2”.").arg(exercise.id, text),
                               choice.place);
            seen.insert(text);
        }
    }
}

/// How many items of one sort a kind takes (exercises.md 4).
struct ItemCount {
    QString key; ///< of `response`
    qsizetype least;
    qsizetype most;
};

void checkItemCount(CheckContext &context, const Exercise &exercise, const ItemCount &allowed, qsizetype count)
{
    if (count >= allowed.least && count <= allowed.most)
        return;
    context.report(count < allowed.least ? u"exercise.choice.few"_s : u"exercise.limit"_s,
                   LessonTr::tr("%1 has %2 to %3 entries.").arg(allowed.key).arg(allowed.least).arg(allowed.most),
                   exercise.placeOf({u"response"_s, allowed.key}));
}

/// What holds for options whichever is right.
void checkChoices(CheckContext &context, const Exercise &exercise, const QList<Choice> &choices,
                  const QList<const Choice *> &right, const EvaluationContext &values, const Place &place)
{
    if (choices.size() < 2 || choices.size() > 12)
        context.report(u"exercise.choice.few"_s, LessonTr::tr("A choice has 2 to 12 options."), place);
    for (const Choice &choice : choices) {
        if (choice.feedback.isEmpty() && !right.contains(&choice))
            context.report(u"exercise.choice.no-feedback"_s,
                           LessonTr::tr("The option “%1” has no feedback.").arg(choice.id), choice.place);
    }
    checkOptionTexts(context, exercise, choices, values);
}

void checkChoiceKey(CheckContext &context, const Exercise &exercise, const ChoiceOne &body, const Scalar &key,
                    const EvaluationContext &values, const Place &place)
{
    QList<const Choice *> right;
    for (const Choice &choice : body.choices) {
        if (fitsChoice(key, choice, context, values))
            right.append(&choice);
    }
    if (right.size() != 1)
        context.report(u"exercise.key.no-choice"_s,
                       LessonTr::tr("The key selects %n option(s) instead of one.", nullptr,
                                    static_cast<int>(right.size())),
                       body.expect.place);
    checkChoices(context, exercise, body.choices, right, values, place);
}

/// The entries of a key that is a list; of one value, that value.
QList<Scalar> listOf(const ExpressionValue &value)
{
    const auto *list = std::get_if<QList<Scalar>>(&value);
    const auto *scalar = std::get_if<Scalar>(&value);
    return list != nullptr ? *list : scalar != nullptr ? QList<Scalar>{*scalar} : QList<Scalar>();
}

void checkManyKey(CheckContext &context, const Exercise &exercise, const ChoiceMany &body, const QList<Scalar> &keys,
                  const EvaluationContext &values)
{
    QList<const Choice *> right;
    for (const Choice &choice : body.choices) {
        if (std::any_of(keys.begin(), keys.end(), [&](const Scalar &key) { return fitsChoice(key, choice, context, values); }))
            right.append(&choice);
    }
    checkChoices(context, exercise, body.choices, right, values, exercise.placeOf({u"response"_s, u"choices"_s}));
}

bool isDateKey(const Scalar &key)
{
    const auto *text = std::get_if<QString>(&key);
    return std::holds_alternative<QDate>(key) || (text != nullptr && dateFromIso(*text).isValid());
}

void checkNumericKey(CheckContext &context, const Exercise &exercise, const Numeric &body, const Scalar &key)
{
    const auto *number = std::get_if<double>(&key);
    if (body.isDate ? !isDateKey(key) : number == nullptr) {
        context.report(u"exercise.key.error"_s,
                       body.isDate ? LessonTr::tr("The key of %1 is no date.").arg(exercise.id)
                                   : LessonTr::tr("The key of %1 is no number.").arg(exercise.id),
                       body.expect.place);
        return;
    }
    const bool whole = number == nullptr || std::abs(*number - std::round(*number)) < 1e-9;
    if (!whole && !body.tolerance.isGiven() && !body.decimals)
        context.report(u"exercise.tolerance.missing"_s,
                       LessonTr::tr("The key of %1 is not whole. Say how exact the answer must be.").arg(exercise.id),
                       body.expect.place);
}

/// Evaluates a key; nothing when it fails (reported already) or is missing or empty (reported here).
std::optional<ExpressionValue> keyValue(CheckContext &context, const ExerciseValue &expect,
                                        const EvaluationContext &values)
{
    const auto value = expect.isExpression() ? context.values.evaluate(expect.expressionText, values)
                                             : evaluateValue(expect, values);
    if (!value) {
        if (!expect.isExpression())
            context.report(u"exercise.key.error"_s, expressionMessage(value.error()), expect.place);
        return std::nullopt;
    }
    const auto *scalar = std::get_if<Scalar>(&value->value);
    const auto *table = std::get_if<Table>(&value->value);
    if ((scalar != nullptr && isMissing(*scalar)) || (table != nullptr && table->rowCount() == 0)) {
        context.report(u"exercise.key.missing-value"_s,
                       table == nullptr ? LessonTr::tr("The key is missing in a variant.")
                                        : LessonTr::tr("The key is a table without rows in a variant."),
                       expect.place);
        return std::nullopt;
    }
    if (expect.isExpression())
        checkKeyTies(context, *expect.expression, values, expect.place);
    return value->value;
}

/// A key that must be one value.
std::optional<Scalar> singleKey(CheckContext &context, const ExerciseValue &expect, const EvaluationContext &values)
{
    const auto value = keyValue(context, expect, values);
    if (!value)
        return std::nullopt;
    const auto *scalar = std::get_if<Scalar>(&*value);
    if (scalar == nullptr) {
        context.report(u"exercise.key.error"_s, LessonTr::tr("The key must be one value, not a list or a table."),
                       expect.place);
        return std::nullopt;
    }
    return *scalar;
}

/// What the key of a kind must be, whatever grading will say of it (exercise.key.*).
struct KeyCheck {
    CheckContext &context;
    const Exercise &exercise;
    const EvaluationContext &values;
    QStringList responsePath{u"response"_s}; ///< of the choices, for the places of findings

    /// Nothing beyond what grading finds (keyIssues).
    template<typename Body>
    void operator()(const Body &) const
    {
    }
    void operator()(const ChoiceOne &body) const
    {
        if (const auto right = singleKey(context, body.expect, values))
            checkChoiceKey(context, exercise, body, *right, values,
                           exercise.placeOf(responsePath + QStringList{u"choices"_s}));
    }
    void operator()(const ChoiceMany &body) const
    {
        if (const auto right = keyValue(context, body.expect, values))
            checkManyKey(context, exercise, body, listOf(*right), values);
    }
    void operator()(const Cloze &body) const;
    void operator()(const Order &body) const
    {
        checkItemCount(context, exercise, {u"items"_s, 3, 10}, body.items.size());
        checkOptionTexts(context, exercise, body.items, values);
    }
    void operator()(const Match &body) const
    {
        checkItemCount(context, exercise, {u"left"_s, 2, 12}, body.left.size());
        checkItemCount(context, exercise, {u"right"_s, 2, 8}, body.right.size());
        checkOptionTexts(context, exercise, body.left, values);
        checkOptionTexts(context, exercise, body.right, values);
    }
    void operator()(const ChartPick &body) const;
    void operator()(const Claim &body) const;
    void operator()(const Reflection &body) const { checkOptionTexts(context, exercise, body.points, values); }
    void operator()(const Numeric &body) const
    {
        if (const auto right = singleKey(context, body.expect, values))
            checkNumericKey(context, exercise, body, *right);
    }
    void operator()(const ChartPoint &body) const
    {
        checkPointKey(context, exercise, body,
                      body.expect.isExpression() ? keyValue(context, body.expect, values) : std::nullopt, values);
    }
    void operator()(const ChartRead &body) const { (void)reviewOfShown(context, exercise, body.chart, u"chart"_s, values); }
    void operator()(const ChartRepair &body) const { (void)reviewOfShown(context, exercise, body.start, u"start"_s, values); }
    void operator()(const ChartAnnotate &body) const
    {
        (void)reviewOfShown(context, exercise, body.chart, u"chart"_s, values);
    }
    void operator()(const ChartBuild &body) const
    {
        if (body.expectTable.isGiven())
            checkTableKey(context, body, keyValue(context, body.expectTable, values));
        else
            checkBuildKey(context, exercise, body, values);
    }
    void operator()(const TableSelect &body) const { checkSelectKey(context, exercise, body, values); }
    void operator()(const TableFilter &body) const { checkProbes(context, exercise, body.probes); }
    void operator()(const Formula &body) const { checkProbes(context, exercise, body.probes); }
    void operator()(const TablePivot &body) const { checkPivotKey(context, exercise, body); }
    void operator()(const TableJoin &body) const { checkJoinKey(context, exercise, body); }
};

/// A gap's key is checked as that of its kind.
void KeyCheck::operator()(const Cloze &body) const
{
    for (const ClozeGap &gap : body.gaps) {
        const ExerciseValue &expect =
            std::visit([](const auto &inner) -> const ExerciseValue & { return inner.expect; }, gap.body);
        if (!isWritten(expect) && !exercise.node[u"grading"][u"gaps"][gap.id].isMissing())
            context.report(u"exercise.key.missing"_s, LessonTr::tr("The gap “%1” has no key under grading.").arg(gap.id),
                           exercise.placeOf({u"grading"_s, u"gaps"_s, gap.id}));
        if (expect.isGiven())
            std::visit(KeyCheck{context, exercise, values, {u"response"_s, u"gaps"_s, gap.id}}, gap.body);
    }
}

/// The options of chart.pick are 3 to 5; their charts must be drawable where they are written in place.
void KeyCheck::operator()(const ChartPick &body) const
{
    checkItemCount(context, exercise, {u"options"_s, 3, 5}, body.options.size());
    for (const ChartOption &option : body.options)
        checkPlacedChart(context, exercise, option.chart, values);
    const auto right = body.rank ? std::nullopt : singleKey(context, body.expect, values);
    for (const ChartOption &option : body.options) {
        const bool isWrong = right && canonicalText(*right) != option.choice.id;
        if (isWrong && option.choice.feedback.isEmpty())
            context.report(u"exercise.choice.no-feedback"_s,
                           LessonTr::tr("The option “%1” has no feedback.").arg(option.choice.id), option.choice.place);
    }
}

void KeyCheck::operator()(const Claim &body) const
{
    checkOptionTexts(context, exercise, body.statements, values);
    for (const ExerciseValue &set : body.accepted) {
        if (set.isExpression())
            (void)keyValue(context, set, values);
    }
}

} // namespace

bool lacksKey(const Exercise &exercise)
{
    const ExerciseValue *key = keyOfExercise(exercise);
    return (key != nullptr && !isWritten(*key)) || std::visit(KeyAbsence(), exercise.body);
}

void checkKey(CheckContext &context, const Exercise &exercise, const EvaluationContext &values)
{
    if (lacksKey(exercise)) {
        context.reportFile(u"exercise.key.missing"_s,
                           LessonTr::tr("The exercise %1 has no key under grading.").arg(exercise.id), exercise.path);
        return;
    }
    if (const ExerciseValue *key = keyOfExercise(exercise); key != nullptr && !key->isGiven())
        return; // it does not parse: expr.*
    std::visit(KeyCheck{context, exercise, values}, exercise.body);
}

} // namespace chartroom
