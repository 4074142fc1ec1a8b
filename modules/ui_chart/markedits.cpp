// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartedits.h"
#include "ui_chart/layeredits.h"

#include <QJsonArray>

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int donutHole = 60; ///< inner radius of a new donut, pixels

QJsonObject ownProperties(const QJsonObject &view)
{
    return view.value("usermeta"_L1).toObject().value("chartroom"_L1).toObject();
}

QJsonObject withOwnProperties(QJsonObject view, const QJsonObject &own)
{
    QJsonObject usermeta = view.value("usermeta"_L1).toObject();
    if (own.isEmpty())
        usermeta.remove(u"chartroom"_s);
    else
        usermeta.insert(u"chartroom"_s, own);
    if (usermeta.isEmpty())
        view.remove(u"usermeta"_s);
    else
        view.insert(u"usermeta"_s, usermeta);
    return view;
}

QJsonObject withLayout(const QJsonObject &view, const QString &layout, const QString &path = {})
{
    QJsonObject own = ownProperties(view);
    own.remove(u"layout"_s);
    own.remove(u"path"_s);
    if (!layout.isEmpty())
        own.insert(u"layout"_s, layout);
    if (!path.isEmpty())
        own.insert(u"path"_s, QJsonArray{path});
    return withOwnProperties(view, own);
}

bool isMeasureOf(const QJsonObject &definition, const Table &table)
{
    return !definition.isEmpty() && !isDiscreteDef(definition, table) && isQuantityDef(definition, table);
}

/// A definition as it may stand on another channel: the order and the axis belong to the old one.
QJsonObject moved(QJsonObject definition)
{
    for (const auto &member : {u"sort"_s, u"scale"_s, u"axis"_s, u"legend"_s, u"stack"_s, u"bin"_s})
        definition.remove(member);
    return definition;
}

/// Takes the measure and the first discrete definition off the channels, wherever they stand.
struct TakenApart {
    QJsonObject view;
    QJsonObject measure;
    QJsonObject names;
};

TakenApart takenApart(const QJsonObject &view, const Table &table, const QStringList &channels)
{
    TakenApart taken{view, {}, {}};
    for (const QString &channel : channels) {
        const QJsonObject definition = channelOf(view, channel);
        if (definition.isEmpty())
            continue;
        const bool measure = isMeasureOf(definition, table);
        QJsonObject &place = measure ? taken.measure : taken.names;
        if (place.isEmpty())
            place = moved(definition);
        taken.view = withChannel(taken.view, channel, {});
    }
    return taken;
}

QJsonObject withKnown(const QJsonObject &view, const QString &channel, const QJsonObject &definition)
{
    return definition.isEmpty() ? view : withChannel(view, channel, definition);
}

QJsonObject asSlices(const QJsonObject &view, const Table &table)
{
    const TakenApart taken = takenApart(view, table, {u"theta"_s, u"color"_s, u"x"_s, u"y"_s, u"size"_s, u"text"_s, u"detail"_s});
    return withKnown(withKnown(taken.view, u"theta"_s, taken.measure), u"color"_s, taken.names);
}

QJsonObject asTiles(const QJsonObject &view, const Table &table)
{
    const TakenApart taken = takenApart(view, table, {u"size"_s, u"theta"_s, u"detail"_s, u"x"_s, u"y"_s, u"color"_s, u"text"_s});
    const QJsonObject tiles = withKnown(withKnown(taken.view, u"size"_s, taken.measure), u"detail"_s, taken.names);
    return withLayout(withKnown(tiles, u"text"_s, taken.names), u"treemap"_s, taken.names.value("field"_L1).toString());
}

QJsonObject asMap(const QJsonObject &view, const Table &table)
{
    const TakenApart taken = takenApart(view, table, {u"detail"_s, u"color"_s, u"theta"_s, u"size"_s, u"x"_s, u"y"_s, u"text"_s});
    const auto axis = [](const QString &field) {
        return QJsonObject{{u"field"_s, field}, {u"type"_s, u"ordinal"_s}, {u"axis"_s, QJsonValue::Null}};
    };
    QJsonObject map = withChannel(withChannel(taken.view, u"x"_s, axis(u"col"_s)), u"y"_s, axis(u"row"_s));
    map = withKnown(withKnown(map, u"color"_s, taken.measure), u"detail"_s, taken.names);
    return withLayout(map, u"tile"_s);
}

/// Slices and tiles become a chart with axes; a chart that has axes keeps them.
QJsonObject asAxes(const QJsonObject &view, const QString &from, const Table &table)
{
    if (from == "arc"_L1 || from == "donut"_L1) {
        const TakenApart taken = takenApart(view, table, {u"theta"_s, u"color"_s});
        return withKnown(withKnown(taken.view, u"x"_s, taken.names), u"y"_s, taken.measure);
    }
    if (from != "treemap"_L1 && from != "tile"_L1)
        return view;
    const TakenApart taken = takenApart(from == "tile"_L1 ? withChannel(withChannel(view, u"x"_s, {}), u"y"_s, {}) : view,
                                        table, {u"size"_s, u"color"_s, u"detail"_s, u"text"_s});
    return withLayout(withKnown(withKnown(taken.view, u"y"_s, taken.names), u"x"_s, taken.measure), {});
}

QJsonObject withRadius(const QJsonObject &view, bool donut)
{
    QJsonObject mark = view.value("mark"_L1).toObject();
    if (!view.value("mark"_L1).isObject())
        mark.insert(u"type"_s, u"arc"_s);
    if (donut)
        mark.insert(u"innerRadius"_s, donutHole);
    else
        mark.remove(u"innerRadius"_s);
    QJsonObject changed = view;
    changed.insert(u"mark"_s, mark.size() == 1 ? mark.value("type"_L1) : QJsonValue(mark));
    return changed;
}

} // namespace

QString markChoiceOf(const QJsonObject &view)
{
    const QString layout = ownProperties(view).value("layout"_L1).toString();
    const QString mark = markOf(view);
    if (mark == "rect"_L1 && !layout.isEmpty())
        return layout;
    return mark == "arc"_L1 && view.value("mark"_L1).toObject().value("innerRadius"_L1).toDouble() > 0 ? u"donut"_s : mark;
}

QStringList markChoices(const Table &table)
{
    const auto has = [&table](auto fits) { return std::any_of(table.fields().begin(), table.fields().end(), fits); };
    const bool quantity = has([](const Field &field) { return isQuantity(field); });
    const bool names = has([](const Field &field) { return field.level == Level::Nominal || field.level == Level::Ordinal; });
    QStringList choices{u"bar"_s, u"line"_s, u"area"_s, u"point"_s, u"tick"_s, u"rect"_s};
    if (names)
        choices << u"arc"_s << u"donut"_s;
    if (quantity)
        choices << u"boxplot"_s;
    choices << u"rule"_s << u"text"_s;
    if (names && quantity)
        choices << u"treemap"_s;
    if (names && table.columnIndex(u"col"_s) >= 0 && table.columnIndex(u"row"_s) >= 0)
        choices << u"tile"_s;
    return choices;
}

QJsonObject withMarkChoice(const QJsonObject &view, const QString &choice, const Table &table)
{
    const QString from = markChoiceOf(view);
    if (choice == from)
        return view;
    const bool slices = choice == "arc"_L1 || choice == "donut"_L1;
    const bool wereSlices = from == "arc"_L1 || from == "donut"_L1;
    if (slices) {
        QJsonObject changed = withMark(view, u"arc"_s);
        if (!wereSlices)
            changed = withLayout(asSlices(changed, table), {});
        return withRadius(changed, choice == "donut"_L1);
    }
    QJsonObject changed = wereSlices ? withRadius(view, false) : view;
    if (choice == "treemap"_L1 || choice == "tile"_L1) {
        changed = withMark(changed, u"rect"_s);
        return choice == "tile"_L1 ? asMap(changed, table) : asTiles(changed, table);
    }
    return withMark(asAxes(changed, from, table), choice);
}

const QStringList &allFormChannels()
{
    static const QStringList channels = {u"x"_s,       u"y"_s,       u"theta"_s,  u"color"_s, u"size"_s,   u"shape"_s,
                                         u"xOffset"_s, u"yOffset"_s, u"column"_s, u"row"_s,   u"detail"_s, u"order"_s,
                                         u"text"_s,    u"x2"_s,      u"y2"_s};
    return channels;
}

QStringList usualChannels(const QString &choice)
{
    if (choice == "arc"_L1 || choice == "donut"_L1)
        return {u"theta"_s, u"color"_s};
    if (choice == "treemap"_L1)
        return {u"size"_s, u"color"_s, u"detail"_s, u"text"_s};
    if (choice == "tile"_L1)
        return {u"color"_s, u"detail"_s};
    if (choice == "point"_L1)
        return {u"x"_s, u"y"_s, u"color"_s, u"size"_s, u"shape"_s};
    if (choice == "text"_L1)
        return {u"x"_s, u"y"_s, u"color"_s, u"text"_s};
    if (choice == "rule"_L1)
        return {u"x"_s, u"y"_s, u"x2"_s, u"y2"_s};
    return {u"x"_s, u"y"_s, u"color"_s};
}

} // namespace chartroom
