// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/sample.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRows = 200'000;

void readSizes(KindReader &kind, Sample &body)
{
    const YamlNode &list = kind.response.node(u"sizes");
    for (const YamlNode &item : list.items) {
        bool isNumber = false;
        const qint64 size = textOf(item).toLongLong(&isNumber);
        if (isNumber && size > 0 && size <= mostRows)
            body.sizes.append(size);
        else
            kind.response.report(u"yaml.value"_s, LessonTr::tr("The size of a sample is a whole number above 0."), item);
    }
    std::sort(body.sizes.begin(), body.sizes.end());
    body.sizes.erase(std::unique(body.sizes.begin(), body.sizes.end()), body.sizes.end());
}

void readSizeTask(KindReader &kind, Sample &body)
{
    body.methods = kind.response.words(u"methods", sampleMethods());
    if (body.methods.isEmpty())
        body.methods = QStringList{u"simple"_s};
    kind.response.required(u"sizes");
    readSizes(kind, body);
    body.strata = kind.response.text(u"strata");
    body.margin = kind.grading.number(u"margin", 0, 1e300);
    body.goodMethods = kind.grading.words(u"methods", sampleMethods());
}

void readIntervalTask(KindReader &kind, Sample &body)
{
    kind.response.required(u"size");
    body.size = kind.response.integer(u"size", 1, mostRows).value_or(1);
    body.coverage = kind.grading.number(u"coverage", 0, 1);
    body.tolerance = kind.grading.number(u"tolerance", 0, 1).value_or(0);
}

} // namespace

const QStringList &sampleMethods()
{
    static const QStringList methods{u"simple"_s, u"stratified"_s, u"first"_s};
    return methods;
}

Sample readSample(KindReader &reader)
{
    Sample body;
    reader.response.required(u"task");
    const bool isInterval = reader.response.word(u"task", {u"size"_s, u"interval"_s}) == u"interval"_s;
    body.task = isInterval ? Sample::Task::Interval : Sample::Task::Size;
    body.statistic = reader.grading.text(u"statistic");
    body.statisticPlace = reader.grading.placeOf(reader.grading.node(u"statistic"));
    body.expression = reader.plainExpression(reader.grading.node(u"statistic"));
    if (isInterval)
        readIntervalTask(reader, body);
    else
        readSizeTask(reader, body);
    return body;
}

} // namespace chartroom
