// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartdraw.h"

#include "lesson/kindreader.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double largest = 1e300;

void readAxis(KindReader &reader, ChartDraw &body)
{
    const YamlNode &axis = reader.response.required(u"axis");
    if (axis.isMissing())
        return;
    if (!axis.isList() || axis.items.size() != 2) {
        reader.response.report(u"yaml.type"_s,
                               LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("a list of two numbers")), axis);
        return;
    }
    body.low = reader.value(axis.items.at(0));
    body.high = reader.value(axis.items.at(1));
}

void readStep(KindReader &reader, ChartDraw &body)
{
    body.step = reader.response.number(u"step", 0, largest).value_or(1);
    if (body.step > 0)
        return;
    reader.response.report(u"yaml.value"_s, LessonTr::tr("The step must be greater than 0."), reader.response.node(u"step"));
    body.step = 1;
}

/// Words of trend and monotone are checked on reading, so that a misspelt one has its line.
void checkIs(FieldReader &fields, const DrawFeature &feature)
{
    const QStringList words = feature.use == DrawUse::Trend      ? QStringList{u"up"_s, u"down"_s, u"flat"_s}
                              : feature.use == DrawUse::Monotone ? QStringList{u"increasing"_s, u"decreasing"_s}
                                                                 : QStringList();
    if (feature.use == DrawUse::Monotone)
        fields.required(u"is");
    if (!words.isEmpty() && !feature.is.isExpression() && feature.is.isGiven() && !words.contains(feature.is.literal.toString()))
        fields.report(u"yaml.value"_s,
                      LessonTr::tr("“%1” is none of: %2.").arg(feature.is.literal.toVariant().toString(), words.join(u", "_s)),
                      fields.node(u"is"));
}

DrawFeature readFeature(KindReader &kind, const YamlNode &node, qsizetype index)
{
    FieldReader fields(node, kind.grading.path(), kind.issues(), LessonTr::tr("a feature of %1").arg(kind.what()));
    DrawFeature feature;
    feature.id = fields.requiredText(u"id");
    fields.required(u"use");
    feature.use = static_cast<DrawUse>(drawUseWords().indexOf(fields.word(u"use", drawUseWords())));
    feature.is = kind.value(fields.node(u"is"));
    checkIs(fields, feature);
    feature.tolerance = kind.tolerance(fields.map(u"tolerance"));
    feature.share = fields.number(u"share", 0, 1).value_or(1);
    feature.min = fields.number(u"min", -1, 1);
    feature.weight = fields.number(u"weight", 0, 1000).value_or(1);
    feature.hard = fields.boolean(u"hard", false);
    fields.text(u"feedback");
    const QString name = feature.id.isEmpty() ? QString::number(index) : feature.id;
    feature.feedback = kind.text({u"grading"_s, u"features"_s, name, u"feedback"_s}, fields.node(u"feedback"));
    feature.place = fields.placeOf(node);
    fields.finish();
    return feature;
}

void readFeatures(KindReader &reader, ChartDraw &body)
{
    const QList<YamlNode> features = reader.grading.maps(u"features");
    QSet<QString> ids;
    for (qsizetype i = 0; i < features.size(); ++i) {
        body.features.append(readFeature(reader, features.at(i), i));
        const QString id = body.features.constLast().id;
        if (!id.isEmpty() && ids.contains(id))
            reader.grading.report(u"yaml.value"_s, LessonTr::tr("The id “%1” is used twice.").arg(id), features.at(i)[u"id"]);
        ids.insert(id);
    }
}

} // namespace

const QStringList &drawUseWords()
{
    static const QStringList words{u"value"_s, u"total"_s,    u"mean"_s, u"median"_s, u"max"_s,    u"min"_s,
                                   u"trend"_s, u"monotone"_s, u"peak"_s, u"order"_s,  u"spread"_s, u"shape"_s};
    return words;
}

ChartDraw readChartDraw(KindReader &reader)
{
    ChartDraw body;
    body.keys = reader.value(reader.response.required(u"keys"));
    reader.response.text(u"label");
    body.label = reader.text({u"response"_s, u"label"_s}, reader.response.node(u"label"));
    body.unit = reader.response.text(u"unit");
    readAxis(reader, body);
    readStep(reader, body);
    body.mark = reader.response.word(u"mark", {u"line"_s, u"bar"_s, u"point"_s});
    for (const YamlEntry &entry : reader.response.map(u"given").entries)
        body.given.append({entry.key, reader.value(entry.value)});
    body.allowMissing = reader.response.boolean(u"allowMissing", false);
    body.truth = reader.value(reader.grading.node(u"truth"));
    readFeatures(reader, body);
    body.tolerance = reader.tolerance(reader.grading.map(u"tolerance"));
    return body;
}

} // namespace chartroom
