// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartbuild.h"

#include "lesson/kindreader.h"

#include "chart/chartrules.h"
#include "chart/chartspec.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QStringList markWords()
{
    QStringList words;
    for (const Mark mark : {Mark::Bar, Mark::Line, Mark::Area, Mark::Point, Mark::Tick, Mark::Rect, Mark::Arc,
                            Mark::Boxplot, Mark::Rule, Mark::Text})
        words.append(markWord(mark));
    return words;
}

QStringList channelWords()
{
    QStringList words;
    for (int channel = 0; channel <= static_cast<int>(Channel::Tooltip); ++channel)
        words.append(channelWord(static_cast<Channel>(channel)));
    return words;
}

void readOffer(KindReader &reader, ChartBuild &body)
{
    body.marks = reader.response.words(u"marks", markWords());
    body.channels = reader.response.words(u"channels", channelWords());
    body.transforms = reader.response.words(u"transforms", {u"filter"_s, u"calculate"_s, u"aggregate"_s, u"fold"_s,
                                                            u"window"_s, u"lookup"_s});
    body.texts = reader.response.words(u"texts", {u"title"_s, u"subtitle"_s, u"description"_s, u"axis"_s});
    body.autoTitles = reader.response.boolean(u"autoTitles", true);
    const YamlNode start = reader.response.map(u"start");
    if (!start.isMissing())
        body.start = reader.json({u"response"_s, u"start"_s}, start);
}

void readExpectation(KindReader &reader, ChartBuild &body)
{
    const YamlNode expect = reader.grading.map(u"expect");
    FieldReader fields(expect, reader.grading.path(), reader.issues(), LessonTr::tr("expect of %1").arg(reader.what()));
    const YamlNode spec = fields.map(u"spec");
    if (!spec.isMissing())
        body.expectSpec = reader.json({u"grading"_s, u"expect"_s, u"spec"_s}, spec);
    body.expectTable = reader.value(fields.node(u"table"));
    if (!spec.isMissing() && fields.has(u"table"))
        fields.report(u"yaml.value"_s, LessonTr::tr("Give either spec or table, not both."), fields.node(u"table"));
    body.expectMarks = fields.words(u"marks", markWords());
    body.orientationAsAsked = fields.word(u"orientation", {u"any"_s, u"as-asked"_s}) == u"as-asked"_s;
    fields.finish();
}

RuleUse readRuleUse(KindReader &kind, const YamlNode &node, qsizetype index)
{
    FieldReader reader(node, kind.grading.path(), kind.issues(), LessonTr::tr("a rule of %1").arg(kind.what()));
    const QString number = QString::number(index);
    RuleUse use;
    use.rule = reader.requiredText(u"use");
    use.place = reader.placeOf(reader.has(u"use") ? reader.node(u"use") : node);
    use.weight = reader.number(u"weight", 0, 1000).value_or(1);
    if (reader.has(u"hard"))
        use.hard = reader.boolean(u"hard", false);
    reader.node(u"hard");
    reader.text(u"feedback");
    use.feedback = kind.text({u"grading"_s, u"rules"_s, number, u"feedback"_s}, reader.node(u"feedback"));
    const YamlNode with = reader.map(u"with");
    if (!with.isMissing())
        use.parameters = kind.json({u"grading"_s, u"rules"_s, number, u"with"_s}, with);
    reader.finish();
    return use;
}

} // namespace

ChartBuild readChartBuild(KindReader &reader)
{
    ChartBuild body;
    readOffer(reader, body);
    readExpectation(reader, body);
    const QList<YamlNode> rules = reader.grading.maps(u"rules");
    for (qsizetype i = 0; i < rules.size(); ++i) {
        body.rules.append(readRuleUse(reader, rules.at(i), i));
        if (!body.rules.constLast().rule.isEmpty() && chartRule(body.rules.constLast().rule) == nullptr)
            reader.grading.report(u"chart.rule-unknown"_s,
                                  LessonTr::tr("There is no chart rule “%1”.").arg(body.rules.constLast().rule),
                                  rules.at(i)[u"use"]);
    }
    return body;
}

} // namespace chartroom
