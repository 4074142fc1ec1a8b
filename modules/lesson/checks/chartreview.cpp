// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/chartreview.h"

#include "base/canonicaljson.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMarks = 5000; // pack-format.md 12

/// The rule of a pack for a problem of a chart: a dataset that does not exist has one of its own in packs, and ids
/// that only the chart command knows become the general one.
ChartProblem packProblem(ChartProblem problem)
{
    if (problem.ruleId == u"chart.data.missing"_s)
        problem.ruleId = u"exercise.data.missing"_s;
    else if (packRule(problem.ruleId) == nullptr)
        problem.ruleId = u"chart.spec.invalid"_s;
    return problem;
}

ChartReview reviewOnce(const QJsonObject &json, const TableLookup &tables, const QString &language)
{
    ChartReview review;
    const auto spec = readChartSpec(json, language);
    if (!spec) {
        review.problem = packProblem(spec.error());
        return review;
    }
    const auto normal = normalizeChart(*spec, tables, language);
    if (!normal) {
        review.problem = packProblem(normal.error());
        return review;
    }
    review.normal = *normal;
    const auto derived = deriveTable(*normal, tables, 0, language);
    if (!derived) {
        review.problem = packProblem(derived.error());
        return review;
    }
    review.derived = *derived;
    if (derived->markCount() > mostMarks)
        review.problem = ChartProblem{u"chart.marks-limit"_s,
                                      LessonTr::tr("The chart has %1 marks; at most %2 are allowed.")
                                          .arg(derived->markCount()).arg(mostMarks), u"mark"_s};
    return review;
}

} // namespace

TableLookup lookupWithMain(const TableLookup &tables, const QString &mainTable)
{
    return [tables, mainTable](const QString &reference) {
        return tables(reference.isEmpty() ? mainTable : reference);
    };
}

ChartReview ChartReviewer::review(const QJsonObject &spec, const TableLookup &tables, const QString &mainTable,
                                  const QString &language)
{
    const QByteArray key = mainTable.toUtf8() + '\n' + language.toUtf8() + '\n' + canonicalJson(spec);
    const auto it = m_reviews.constFind(key);
    if (it != m_reviews.constEnd())
        return *it;
    return *m_reviews.insert(key, reviewOnce(spec, lookupWithMain(tables, mainTable), language));
}

} // namespace chartroom
