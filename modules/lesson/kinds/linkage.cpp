// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/linkage.h"

#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void readPairs(KindReader &kind, Linkage &body)
{
    const YamlNode &list = kind.response.required(u"fields");
    for (const YamlNode &item : list.items) {
        if (!item.isList() || item.items.size() != 2) {
            kind.response.report(u"yaml.type"_s,
                                 LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("a list of two field names")), item);
            continue;
        }
        body.fields.append({textOf(item.items.at(0)), textOf(item.items.at(1)), kind.response.placeOf(item)});
    }
}

void readThresholds(KindReader &kind, Linkage &body)
{
    const YamlNode &list = kind.response.required(u"thresholds");
    for (const YamlNode &item : list.items) {
        bool isNumber = false;
        const double threshold = textOf(item).toDouble(&isNumber);
        if (isNumber && threshold >= 0 && threshold <= 1)
            body.thresholds.append(threshold);
        else
            kind.response.report(u"yaml.value"_s, LessonTr::tr("A threshold lies between 0 and 1."), item);
    }
}

void readGap(KindReader &kind, Linkage &body)
{
    const YamlNode gap = kind.grading.map(u"gap");
    if (gap.isMissing())
        return;
    FieldReader reader(gap, kind.grading.path(), kind.issues(), u"gap"_s);
    body.gapField = reader.requiredText(u"field");
    reader.required(u"max");
    body.gapMax = reader.number(u"max", 0, 1).value_or(0);
    reader.finish();
}

} // namespace

const QStringList &linkageComparisons()
{
    static const QStringList words{u"exact"_s, u"loose"_s, u"similar"_s, u"initial"_s, u"year"_s};
    return words;
}

Linkage readLinkage(KindReader &reader)
{
    Linkage body;
    readPairs(reader, body);
    body.compare = reader.response.words(u"compare", linkageComparisons());
    if (body.compare.isEmpty())
        body.compare = linkageComparisons();
    readThresholds(reader, body);
    body.truth = reader.value(reader.grading.node(u"truth"));
    const QStringList keys = reader.grading.texts(u"keys");
    body.leftKey = keys.value(0);
    body.rightKey = keys.value(1);
    const auto precision = reader.grading.number(u"precision", 0, 1);
    const auto recall = reader.grading.number(u"recall", 0, 1);
    body.hasTargets = precision && recall && keys.size() == 2;
    body.precision = precision.value_or(1);
    body.recall = recall.value_or(1);
    readGap(reader, body);
    return body;
}

} // namespace chartroom
