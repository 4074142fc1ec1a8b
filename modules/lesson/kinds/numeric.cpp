// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/numeric.h"

#include "lesson/kindreader.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A map of unit texts to factors, or a list of unit texts with factor 1.
QList<UnitFactor> readUnits(KindReader &kind, QStringView key)
{
    QList<UnitFactor> units;
    const YamlNode &node = kind.response.node(key);
    if (!node.isMap()) {
        for (const QString &text : kind.response.texts(key))
            units.append({text, 1});
        return units;
    }
    FieldReader reader(node, kind.response.path(), kind.issues(), key.toString());
    for (const YamlEntry &entry : node.entries) {
        const auto factor = reader.number(entry.key, -1e300, 1e300);
        if (factor == 0.0)
            reader.report(u"yaml.value"_s, LessonTr::tr("The factor of a unit cannot be 0."), entry.value);
        units.append({entry.key, factor.value_or(1)});
    }
    return units;
}

void readRange(KindReader &kind, Numeric &body)
{
    const YamlNode &range = kind.response.node(u"range");
    if (range.isMissing())
        return;
    if (!range.isList() || range.items.size() != 2) {
        kind.response.report(u"yaml.type"_s,
                             LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("a list of two numbers")), range);
        return;
    }
    body.rangeLow = kind.value(range.items.at(0));
    body.rangeHigh = kind.value(range.items.at(1));
}

void readNear(KindReader &kind, Numeric &body)
{
    const YamlNode near = kind.grading.map(u"near");
    if (near.isMissing())
        return;
    body.near = kind.tolerance(near, {u"score"_s});
    FieldReader reader(near, kind.grading.path(), kind.issues(), u"near"_s);
    reader.required(u"score");
    body.nearScore = reader.number(u"score", 0, 1).value_or(0);
}

} // namespace

void readNumberOffer(KindReader &reader, Numeric &body)
{
    if (const auto decimals = reader.response.integer(u"decimals", 0, 15))
        body.decimals = static_cast<int>(*decimals);
    body.units = readUnits(reader, u"units");
    body.otherUnits = readUnits(reader, u"otherUnits");
    body.unitRequired = reader.response.boolean(u"unitRequired", false);
    body.whole = reader.response.boolean(u"whole", false);
}

void readNumberRings(KindReader &reader, Numeric &body)
{
    body.tolerance = reader.tolerance(reader.grading.map(u"tolerance"));
    readNear(reader, body);
}

Numeric readNumeric(KindReader &reader)
{
    Numeric body;
    readNumberOffer(reader, body);
    readRange(reader, body);
    body.isDate = reader.response.word(u"as", {u"number"_s, u"date"_s}) == u"date"_s;
    body.expect = reader.value(reader.grading.node(u"expect"));
    readNumberRings(reader, body);
    return body;
}

} // namespace chartroom
