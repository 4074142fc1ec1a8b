// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/chartpick.h"

#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

ChartOption readChartOption(KindReader &kind, const YamlNode &node, qsizetype index)
{
    FieldReader reader(node, kind.response.path(), kind.issues(), LessonTr::tr("an option of %1").arg(kind.what()));
    const QStringList list = kind.responsePath() + QStringList{u"options"_s};
    ChartOption option;
    option.choice = readTextlessOption(kind, reader, list, OptionKeys::Feedback);
    option.stated = reader.number(u"score", 0, 1);
    option.choice.score = option.stated.value_or(0);
    option.chart = kind.chart(list + QStringList{QString::number(index), u"chart"_s}, reader.required(u"chart"));
    reader.finish();
    return option;
}

} // namespace

ChartPick readChartPick(KindReader &reader)
{
    ChartPick body;
    reader.response.required(u"options");
    QList<Choice> choices;
    for (const YamlNode &node : reader.response.maps(u"options")) {
        body.options.append(readChartOption(reader, node, body.options.size()));
        choices.append(body.options.constLast().choice);
    }
    checkOptionIds(reader, choices);
    body.rank = reader.response.boolean(u"rank", false);
    body.expect = reader.value(reader.grading.node(u"expect"));
    return body;
}

} // namespace chartroom
