// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/layeredits.h"

#include "ui_chart/chartedits.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonArray layersOf(const QJsonObject &spec)
{
    return spec.value("layer"_L1).toArray();
}

/// A rule or text whose positions are places on the axes or one summary of all rows.
bool isNoteLayer(const QJsonObject &layer, qsizetype place)
{
    const QString mark = markOf(layer);
    if (place == 0 || (mark != "rule"_L1 && mark != "text"_L1))
        return false;
    if (mark == "text"_L1)
        return true;
    const QJsonObject encoding = layer.value("encoding"_L1).toObject();
    for (const auto &channel : {u"x"_s, u"y"_s, u"x2"_s, u"y2"_s}) {
        const QJsonObject definition = encoding.value(channel).toObject();
        if (definition.contains("field"_L1) && !definition.contains("aggregate"_L1))
            return false;
    }
    return true;
}

QList<int> layersWhere(const QJsonObject &spec, bool notes)
{
    QList<int> places;
    const QJsonArray layers = layersOf(spec);
    for (qsizetype i = 0; i < layers.size(); ++i) {
        if (isNoteLayer(layers.at(i).toObject(), i) == notes)
            places.append(int(i));
    }
    return places;
}

/// A single view as the only layer of a chart.
QJsonObject layered(QJsonObject spec)
{
    if (spec.contains("layer"_L1))
        return spec;
    QJsonObject layer;
    for (const auto &key : {u"mark"_s, u"encoding"_s}) {
        if (spec.contains(key))
            layer.insert(key, spec.take(key));
    }
    spec.insert(u"layer"_s, QJsonArray{layer});
    return spec;
}

QJsonObject withLayers(QJsonObject spec, const QJsonArray &layers)
{
    if (layers.size() != 1) {
        spec.insert(u"layer"_s, layers);
        return spec;
    }
    spec.remove(u"layer"_s);
    const QJsonObject only = layers.first().toObject();
    for (auto it = only.begin(); it != only.end(); ++it)
        spec.insert(it.key(), it.value());
    return spec;
}

QJsonObject datum(const QJsonValue &value)
{
    return {{u"datum"_s, value}};
}

QJsonObject noteLayer(const ChartNote &note)
{
    QJsonObject encoding;
    if (!note.x.isUndefined() && (note.isText || note.axis == "x"_L1))
        encoding.insert(u"x"_s, datum(note.x));
    if (!note.y.isUndefined() && (note.isText || note.axis == "y"_L1))
        encoding.insert(u"y"_s, datum(note.y));
    if (note.isText)
        encoding.insert(u"text"_s, QJsonObject{{u"value"_s, note.text}});
    return {{u"mark"_s, note.isText ? u"text"_s : u"rule"_s}, {u"encoding"_s, encoding}};
}

} // namespace

QList<int> dataLayers(const QJsonObject &spec)
{
    return spec.contains("layer"_L1) ? layersWhere(spec, false) : QList<int>{0};
}

QList<int> noteLayers(const QJsonObject &spec)
{
    return layersWhere(spec, true);
}

QJsonObject layerView(const QJsonObject &spec, int layer)
{
    if (!spec.contains("layer"_L1))
        return spec;
    QJsonObject view = spec;
    view.remove(u"layer"_s);
    const QJsonObject own = layersOf(spec).at(layer).toObject();
    for (auto it = own.begin(); it != own.end(); ++it)
        view.insert(it.key(), it.value());
    return view;
}

QJsonObject withLayerView(const QJsonObject &spec, int layer, const QJsonObject &view)
{
    if (!spec.contains("layer"_L1))
        return view;
    QJsonArray layers = layersOf(spec);
    QJsonObject own = layers.at(layer).toObject();
    QJsonObject changed = view;
    for (const auto &key : {u"mark"_s, u"encoding"_s}) {
        own.remove(key);
        if (changed.contains(key))
            own.insert(key, changed.take(key));
    }
    for (const QString &key : own.keys())
        changed.remove(key);
    layers.replace(layer, own);
    changed.insert(u"layer"_s, layers);
    return changed;
}

ChartNote noteOf(const QJsonObject &spec, int layer)
{
    const QJsonObject object = layersOf(spec).at(layer).toObject();
    const QJsonObject encoding = object.value("encoding"_L1).toObject();
    ChartNote note;
    note.isText = markOf(object) == "text"_L1;
    note.x = encoding.value("x"_L1).toObject().value("datum"_L1);
    note.y = encoding.value("y"_L1).toObject().value("datum"_L1);
    note.axis = note.x.isUndefined() ? u"y"_s : u"x"_s;
    note.text = encoding.value("text"_L1).toObject().value("value"_L1).toString();
    note.own = noteLayer(note).value("encoding"_L1) != object.value("encoding"_L1);
    return note;
}

QJsonObject withNote(const QJsonObject &spec, int layer, const ChartNote &note)
{
    QJsonArray layers = layersOf(spec);
    QJsonObject object = layers.at(layer).toObject();
    object.insert(u"encoding"_s, noteLayer(note).value("encoding"_L1)); // the mark keeps its colour
    layers.replace(layer, object);
    QJsonObject changed = spec;
    changed.insert(u"layer"_s, layers);
    return changed;
}

QJsonObject withNewNote(const QJsonObject &spec, const ChartNote &note)
{
    QJsonObject changed = layered(spec);
    QJsonArray layers = layersOf(changed);
    layers.append(noteLayer(note));
    changed.insert(u"layer"_s, layers);
    return changed;
}

QJsonObject withSecondLayer(const QJsonObject &spec)
{
    QJsonObject changed = layered(spec);
    QJsonArray layers = layersOf(changed);
    const QJsonObject first = layers.first().toObject();
    QJsonObject encoding;
    for (const auto &channel : {u"x"_s, u"y"_s}) {
        if (const QJsonObject definition = channelOf(first, channel); !definition.isEmpty())
            encoding.insert(channel, definition);
    }
    const QString mark = markOf(first) == "bar"_L1 ? u"point"_s : u"line"_s;
    layers.insert(1, QJsonObject{{u"mark"_s, mark}, {u"encoding"_s, encoding}});
    changed.insert(u"layer"_s, layers);
    return changed;
}

QJsonObject withoutLayer(const QJsonObject &spec, int layer)
{
    QJsonArray layers = layersOf(spec);
    if (layer < 0 || layer >= layers.size() || layers.size() < 2)
        return spec;
    layers.removeAt(layer);
    QJsonObject changed = withLayers(spec, layers);
    if (layers.size() == 1)
        changed.remove(u"resolve"_s);
    return changed;
}

} // namespace chartroom
