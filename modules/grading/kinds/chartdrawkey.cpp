// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/keyvalues.h"
#include "grading/kinds/chartdraw.h"
#include "grading/kinds/drawfeatures.h"
#include "grading/tr.h"

#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<PreparationProblem>;

PreparationProblem drawProblem(const QString &message, const Place &place)
{
    return keyProblem(u"exercise.key.error"_s, message, place);
}

/// The entries of a Value: of a list, of the first column of a table, or one scalar.
Result<QList<Scalar>, PreparationProblem> entriesOf(const ExerciseValue &value, const EvaluationContext &context)
{
    const Result<Evaluation, ExpressionError> evaluated = evaluateValue(value, context);
    if (!evaluated)
        return drawProblem(evaluated.error().message, value.place);
    if (const auto *list = std::get_if<QList<Scalar>>(&evaluated->value))
        return *list;
    if (const auto *scalar = std::get_if<Scalar>(&evaluated->value))
        return QList<Scalar>{*scalar};
    const Table &table = std::get<Table>(evaluated->value);
    QList<Scalar> entries;
    for (qsizetype row = 0; table.columnCount() > 0 && row < table.rowCount(); ++row)
        entries.append(table.at(row, 0));
    return entries;
}

Result<double, PreparationProblem> numberOf(const ExerciseValue &value, const EvaluationContext &context)
{
    const Result<Scalar, PreparationProblem> scalar = scalarKey(value, context);
    if (!scalar)
        return scalar.error();
    const auto *number = std::get_if<double>(&*scalar);
    return number ? Result<double, PreparationProblem>(*number)
                  : drawProblem(GradingTr::tr("A number must stand here."), value.place);
}

Problem addPlaces(const ChartDraw &body, const KeyScene &scene, ChartDrawKey &key)
{
    const auto places = entriesOf(body.keys, scene.context);
    if (!places)
        return places.error();
    for (const Scalar &place : *places) {
        if (isMissing(place) || key.places.contains(canonicalText(place)))
            return drawProblem(GradingTr::tr("A place is missing or written twice."), body.keys.place);
        key.places.append(canonicalText(place));
        key.placeNames.append(displayText(place, scene.context.language));
    }
    if (key.places.isEmpty())
        return drawProblem(GradingTr::tr("There is no place to draw at."), body.keys.place);
    return std::nullopt;
}

Problem addAxis(const ChartDraw &body, const KeyScene &scene, ChartDrawKey &key)
{
    const auto low = numberOf(body.low, scene.context);
    const auto high = numberOf(body.high, scene.context);
    if (!low || !high)
        return low ? high.error() : low.error();
    if (*low >= *high)
        return drawProblem(GradingTr::tr("The axis must run from a lower to a higher number."), body.low.place);
    key.low = *low;
    key.high = *high;
    return std::nullopt;
}

Problem addGiven(const ChartDraw &body, const KeyScene &scene, ChartDrawKey &key)
{
    for (const auto &[place, value] : body.given) {
        const auto number = numberOf(value, scene.context);
        if (!number)
            return number.error();
        if (!key.places.contains(place) || *number < key.low || *number > key.high)
            return drawProblem(GradingTr::tr("The given value of “%1” has no place on the chart.").arg(place), value.place);
        key.given.insert(place, *number);
    }
    return std::nullopt;
}

/// A unit written by the author is the one of the truth's column, when they agree: that one has translations.
QString shownUnit(const QString &written, const Field &field, const KeyScene &scene)
{
    return field.unit.in(scene.pack.language) == written ? field.unit.in(scene.context.language) : written;
}

/// Places are called as the key column of the truth calls them: labels of categories, dates in words.
void namePlaces(const Table &truth, const KeyScene &scene, ChartDrawKey &key)
{
    for (qsizetype row = 0; row < truth.rowCount(); ++row) {
        const Scalar value = truth.at(row, 0);
        const qsizetype place = key.places.indexOf(canonicalText(value));
        if (place >= 0)
            key.placeNames[place] = labelText(truth.fields().at(0), value, scene.context.language);
    }
}

/// The value of the truth at one place, from the rows of its table.
Result<std::optional<double>, PreparationProblem> truthAt(const QString &place, const Table &table, const Place &where)
{
    std::optional<qsizetype> found;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        if (canonicalText(table.at(row, 0)) != place)
            continue;
        if (found)
            return drawProblem(GradingTr::tr("The truth has two rows for “%1”.").arg(place), where);
        found = row;
    }
    if (!found)
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The truth has no row for “%1”.").arg(place), where);
    const Scalar value = table.at(*found, 1);
    const auto *number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

Problem addTruth(const ChartDraw &body, const KeyScene &scene, ChartDrawKey &key)
{
    const Place &where = body.truth.place;
    const Result<Evaluation, ExpressionError> evaluated = evaluateValue(body.truth, scene.context);
    if (!evaluated)
        return drawProblem(evaluated.error().message, where);
    const Table *table = std::get_if<Table>(&evaluated->value);
    if (!table || table->columnCount() < 2)
        return drawProblem(GradingTr::tr("The truth must be a table with a key column and a value column."), where);
    namePlaces(*table, scene, key);
    key.unit = shownUnit(body.unit, table->fields().at(1), scene);
    for (const QString &place : std::as_const(key.places)) {
        const auto value = truthAt(place, *table, where);
        if (!value)
            return value.error();
        if (!*value && !body.allowMissing && !key.given.contains(place))
            return keyProblem(u"exercise.key.missing-value"_s,
                              GradingTr::tr("The truth has no value for “%1”.").arg(place), where);
        if (*value && (**value < key.low || **value > key.high))
            return drawProblem(GradingTr::tr("The truth of “%1” lies outside the axis.").arg(place), where);
        key.truth.append(*value);
    }
    return std::nullopt;
}

/// What one feature wants: `is`, or what the truth has.
Result<DrawTarget, PreparationProblem> targetOf(const DrawFeature &feature, const KeyScene &scene, const ChartDrawKey &key)
{
    DrawTarget target = drawTarget(feature.use, key);
    if (!feature.is.isGiven())
        return target;
    const auto entries = entriesOf(feature.is, scene.context);
    if (!entries)
        return entries.error();
    const Scalar first = entries->value(0);
    const auto *number = std::get_if<double>(&first);
    switch (feature.use) {
    case DrawUse::Total:
    case DrawUse::Mean:
    case DrawUse::Median:
    case DrawUse::Max:
    case DrawUse::Min:
        if (!number)
            return drawProblem(GradingTr::tr("A number must stand here."), feature.is.place);
        target.number = *number;
        break;
    case DrawUse::Peak:
        target.places.clear();
        for (const Scalar &place : *entries)
            target.places.append(canonicalText(place));
        break;
    default:
        target.word = canonicalText(first);
    }
    return target;
}

} // namespace

KeyPreparation prepareKey(const ChartDraw &body, const KeyScene &scene)
{
    ChartDrawKey key;
    for (const auto add : {addPlaces, addAxis, addGiven, addTruth}) {
        if (const Problem problem = add(body, scene, key))
            return {{}, {*problem}};
    }
    for (const DrawFeature &feature : body.features) {
        const auto target = targetOf(feature, scene, key);
        if (!target)
            return {{}, {target.error()}};
        key.targets.append(*target);
    }
    return {key, {}};
}

} // namespace chartroom
