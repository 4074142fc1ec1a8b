// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartanswer.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool hasMarkAndChannel(const QJsonObject &view)
{
    const QJsonValue mark = view.value(u"mark"_s);
    const bool hasMark = mark.isObject() ? !mark.toObject().isEmpty() : !mark.toString().isEmpty();
    return hasMark && !view.value(u"encoding"_s).toObject().isEmpty();
}

/// "No mark or no channel" (4.11), also for layered charts.
bool isEmptySpec(const QJsonObject &spec)
{
    const QJsonArray layers = spec.value(u"layer"_s).toArray();
    if (layers.isEmpty())
        return !hasMarkAndChannel(spec);
    return std::none_of(layers.begin(), layers.end(),
                        [](const QJsonValue &layer) { return hasMarkAndChannel(layer.toObject()); });
}

Invalid invalidChart(const ChartProblem &problem)
{
    const Phrases::Values values{{u"problem"_s, problem.message}};
    if (problem.ruleId == u"chart.field.missing"_s)
        return {u"chart.field"_s, values, {}};
    if (problem.ruleId == u"chart.nothing-drawn"_s || problem.ruleId == u"chart.marks-limit"_s)
        return {problem.ruleId, values, {}};
    return {u"chart.spec"_s, values, {}};
}

/// True when the chart takes rows only from the tables of the exercise.
bool usesOfferedData(const ChartSpec &spec, const OfferedTables &tables)
{
    const auto offered = [&](const QString &name) {
        return name.isEmpty() || std::any_of(tables.names.begin(), tables.names.end(), [&](const QString &reference) {
            return tables.lookup(name) && tables.lookup(name) == tables.lookup(reference);
        });
    };
    if (spec.dataValues || !offered(spec.dataName))
        return false;
    for (const Transform &transform : spec.transforms) {
        const auto *lookup = std::get_if<LookupTransform>(&transform);
        if (lookup && (lookup->dataValues || !offered(lookup->dataName)))
            return false;
    }
    return true;
}

} // namespace

Result<ChartSpec, Invalid> answeredSpec(const AnswerScene &scene, const OfferedTables &tables)
{
    const QJsonValue given = scene.answer.value(u"spec"_s);
    const bool absent = given.isUndefined() || given.isNull();
    if (!hasOnlyKeys(scene.answer, {u"spec"_s}) || (!absent && !given.isObject()))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (absent || isEmptySpec(given.toObject()))
        return Invalid{u"answer.empty"_s, {}, {}};
    const Result<ChartSpec, ChartProblem> spec = readChartSpec(given.toObject(), scene.language);
    if (!spec)
        return invalidChart(spec.error());
    if (!usesOfferedData(*spec, tables))
        return Invalid{u"answer.shape"_s, {}, {}};
    return *spec;
}

Result<BuiltChart, Invalid> answeredChart(const ChartSpec &spec, const TableLookup &tables, bool bothLayers,
                                          const QString &language)
{
    const Result<BuiltChart, ChartProblem> chart =
        buildChart(spec, tables, bothLayers && spec.dataLayerCount() == 2, language);
    if (!chart)
        return invalidChart(chart.error());
    return *chart;
}

bool includesAll(const QStringList &all, const QStringList &some)
{
    return std::all_of(some.begin(), some.end(), [&](const QString &entry) { return all.contains(entry); });
}

QStringList failingChecks(const Judgement &judgement)
{
    QStringList failing;
    for (const GradeCheck &check : judgement.checks) {
        if (!check.passed)
            failing.append(check.id);
    }
    return failing;
}

} // namespace chartroom
