// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartbuild.h"

#include "chart/chartspec.h"
#include "lesson/kindreader.h"
#include "lesson/kinds/ruleuse.h"
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

} // namespace

ChartBuild readChartBuild(KindReader &reader)
{
    ChartBuild body;
    readOffer(reader, body);
    readExpectation(reader, body);
    body.rules = readRuleUses(reader);
    return body;
}

} // namespace chartroom
