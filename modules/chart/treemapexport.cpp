// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/treemapexport.h"

#include "chart/chartlabels.h"
#include "chart/treemaplayout.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double namedWidth = 0.1;   ///< narrower or flatter rectangles are not named: the name would cover others
constexpr double namedHeight = 0.04;

QString edgeName(const QString &wanted, const DerivedTable &derived)
{
    QString name = wanted;
    while (derived.table.columnIndex(name) >= 0)
        name += u"_2"_s;
    return name;
}

/// The columns that hold the computed rectangles; the data may use the plain names itself.
struct EdgeNames {
    explicit EdgeNames(const DerivedTable &derived)
        : x0(edgeName(u"x0"_s, derived)), y0(edgeName(u"y0"_s, derived)), x1(edgeName(u"x1"_s, derived)),
          y1(edgeName(u"y1"_s, derived)), x(edgeName(u"x_middle"_s, derived)), y(edgeName(u"y_middle"_s, derived)),
          name(edgeName(u"name"_s, derived))
    {
    }
    QString x0, y0, x1, y1, x, y, name;
};

QJsonArray rectangleRows(const ChartSpec &spec, const DerivedTable &derived, const EdgeNames &edges, const QString &language)
{
    QList<int> all;
    for (int row = 0; row < derived.table.rowCount(); ++row)
        all.append(row);
    QJsonArray rows;
    const TreemapLayout layout = layoutTreemap(spec, derived, all);
    for (const TreemapTile &tile : layout.tiles) {
        QJsonObject row{{edges.x0, tile.area.left()},          {edges.y0, tile.area.top()},
                        {edges.x1, tile.area.right()},         {edges.y1, tile.area.bottom()},
                        {edges.x, tile.area.center().x()},     {edges.y, tile.area.center().y()}};
        const QStringList columns = derived.keys + derived.measures;
        for (const QString &column : columns)
            row.insert(column, toJson(derived.table.at(tile.row, derived.table.columnIndex(column))));
        const bool named = tile.area.width() >= namedWidth && tile.area.height() >= namedHeight;
        row.insert(edges.name, named ? QJsonValue(columnValueText(spec, derived, spec.path.last(), tile.row, language, true))
                                     : QJsonValue());
        rows.append(row);
    }
    return rows;
}

QJsonObject edge(const QString &field, bool downwards)
{
    QJsonObject scale{{u"domain"_s, QJsonArray{0, 1}}, {u"nice"_s, false}};
    if (downwards) // the first tile stands above the others
        scale.insert(u"reverse"_s, true);
    return {{u"field"_s, field}, {u"type"_s, u"quantitative"_s}, {u"axis"_s, QJsonValue()}, {u"scale"_s, scale}};
}

/// The colours of the source form over the values that are already computed.
QJsonObject colourChannel(const ChartSpec &spec, const DerivedTable &derived)
{
    ChannelDef def = *spec.layers.first().field(Channel::Color);
    def.field = derived.columns.value(Channel::Color);
    if (def.bin)
        def.type = u"ordinal"_s;
    def.aggregate.clear();
    def.timeUnit.clear();
    def.bin.reset();
    def.sort.reset();
    if (def.isDiscrete() && def.scale.domain.isEmpty()) {
        const QList<Scalar> domain = derived.domains.value(Channel::Color);
        for (const Scalar &value : domain)
            def.scale.domain.append(toJson(value));
    }
    return toJson(def, Channel::Color);
}

QJsonObject rectangleLayer(const ChartSpec &spec, const DerivedTable &derived, const EdgeNames &edges)
{
    QJsonObject encoding{{u"x"_s, edge(edges.x0, false)},
                         {u"x2"_s, QJsonObject{{u"field"_s, edges.x1}}},
                         {u"y"_s, edge(edges.y0, true)},
                         {u"y2"_s, QJsonObject{{u"field"_s, edges.y1}}}};
    if (spec.layers.first().field(Channel::Color))
        encoding.insert(u"color"_s, colourChannel(spec, derived));
    QJsonArray tooltip;
    const QStringList columns = derived.keys + derived.measures;
    for (const QString &column : columns) {
        const bool number = derived.table.column(derived.table.columnIndex(column)).type() == ValueType::Number;
        tooltip.append(QJsonObject{{u"field"_s, column}, {u"type"_s, number ? u"quantitative"_s : u"nominal"_s}});
    }
    encoding.insert(u"tooltip"_s, tooltip);
    const QJsonObject mark{{u"type"_s, u"rect"_s}, {u"stroke"_s, u"white"_s}, {u"strokeWidth"_s, 2}};
    return {{u"mark"_s, mark}, {u"encoding"_s, encoding}};
}

QJsonObject nameLayer(const EdgeNames &edges)
{
    const QJsonObject encoding{{u"x"_s, edge(edges.x, false)},
                               {u"y"_s, edge(edges.y, true)},
                               {u"text"_s, QJsonObject{{u"field"_s, edges.name}, {u"type"_s, u"nominal"_s}}}};
    return {{u"mark"_s, u"text"_s}, {u"encoding"_s, encoding}};
}

} // namespace

QJsonObject treemapRectangles(const QJsonObject &source, const ChartSpec &normalSpec, const DerivedTable &derived,
                              const QString &language)
{
    constexpr int side = 480; // other tools would draw a square of 200 pixels
    const EdgeNames edges(derived);
    QJsonObject json = source;
    for (const auto &property : {u"mark"_s, u"encoding"_s, u"transform"_s, u"resolve"_s})
        json.remove(property);
    json.insert(u"width"_s, side);
    json.insert(u"height"_s, side);
    json.insert(u"data"_s, QJsonObject{{u"values"_s, rectangleRows(normalSpec, derived, edges, language)}});
    json.insert(u"layer"_s, QJsonArray{rectangleLayer(normalSpec, derived, edges), nameLayer(edges)});
    QJsonObject own = source.value("usermeta"_L1).toObject().value("chartroom"_L1).toObject();
    own.remove(u"fields"_s);
    own.insert(u"sourceSpec"_s, source);
    json.insert(u"usermeta"_s, QJsonObject{{u"chartroom"_s, own}});
    return json;
}

} // namespace chartroom
