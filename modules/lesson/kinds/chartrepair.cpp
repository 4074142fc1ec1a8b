// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartrepair.h"

#include "chart/chartrules.h"
#include "lesson/kindreader.h"
#include "lesson/kinds/ruleuse.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The rules that fail on the start chart; chart.rule-unknown.
void readFlaws(KindReader &reader, ChartRepair &body)
{
    const YamlNode &flaws = reader.grading.node(u"flaws");
    for (const QString &flaw : reader.grading.texts(u"flaws")) {
        const YamlNode &node = flaws.items.value(body.flaws.size(), flaws);
        body.flaws.append(flaw);
        body.flawPlaces.append(reader.grading.placeOf(node));
        if (chartRule(flaw) == nullptr)
            reader.grading.report(u"chart.rule-unknown"_s, LessonTr::tr("There is no chart rule “%1”.").arg(flaw), node);
    }
}

bool isOfLayerData(const QString &flaw)
{
    const ChartRule *rule = chartRule(flaw);
    return rule != nullptr && rule->layer == RuleLayer::Data;
}

} // namespace

ChartRepair readChartRepair(KindReader &reader)
{
    ChartRepair body;
    body.start = reader.chart({u"response"_s, u"start"_s}, reader.response.required(u"start"));
    body.editable = reader.response.words(u"editable", {u"scale"_s, u"sort"_s, u"mark"_s, u"aggregate"_s, u"filter"_s,
                                                        u"titles"_s, u"color"_s, u"field"_s, u"transform"_s, u"layer"_s});
    readFlaws(reader, body);
    body.keepData = reader.grading.boolean(u"keepData", std::none_of(body.flaws.begin(), body.flaws.end(), isOfLayerData));
    body.rules = readRuleUses(reader);
    return body;
}

} // namespace chartroom
