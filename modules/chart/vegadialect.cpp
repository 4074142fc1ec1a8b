// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegadialect.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStringList>
#include <functional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Changes every field name and every time unit of a spec, and nothing else.
struct Dialect {
    std::function<QString(const QString &)> name;
    std::function<QString(const QString &)> unit;

    QJsonValue changed(const QJsonValue &json) const;
    QJsonValue changedMember(const QString &key, const QJsonValue &value) const;
    QJsonValue changedNames(const QJsonValue &json) const;
};

QJsonValue Dialect::changedNames(const QJsonValue &json) const
{
    if (json.isString())
        return name(json.toString());
    if (!json.isArray())
        return changed(json);
    QJsonArray names;
    const QJsonArray entries = json.toArray();
    for (const QJsonValue &entry : entries)
        names.append(changedNames(entry));
    return names;
}

QJsonValue Dialect::changedMember(const QString &key, const QJsonValue &value) const
{
    static const QStringList names = {u"field"_s, u"groupby"_s, u"fold"_s, u"lookup"_s, u"key"_s, u"fields"_s};
    static const QStringList others = {u"values"_s, u"usermeta"_s, u"equal"_s, u"oneOf"_s, u"domain"_s};
    if (others.contains(key))
        return value;
    if (key == "timeUnit"_L1 && value.isString())
        return unit(value.toString());
    return names.contains(key) ? changedNames(value) : changed(value);
}

QJsonValue Dialect::changed(const QJsonValue &json) const
{
    if (json.isArray()) {
        QJsonArray array;
        const QJsonArray entries = json.toArray();
        for (const QJsonValue &entry : entries)
            array.append(changed(entry));
        return array;
    }
    if (!json.isObject())
        return json;
    QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = changedMember(it.key(), it.value());
    return object;
}

/// Vega-Lite's x2 and y2 take type and scale from x and y and refuse any of their own.
QJsonObject withPlainSecondPositions(QJsonObject view)
{
    QJsonObject encoding = view.value("encoding"_L1).toObject();
    for (const QString &channel : {u"x2"_s, u"y2"_s}) {
        QJsonObject position = encoding.value(channel).toObject();
        for (const QString &key : {u"type"_s, u"scale"_s, u"stack"_s, u"sort"_s})
            position.remove(key);
        if (encoding.contains(channel))
            encoding.insert(channel, position);
    }
    if (view.contains("encoding"_L1))
        view.insert(u"encoding"_s, encoding);
    return view;
}

QJsonObject withPlainPositions(QJsonObject spec)
{
    QJsonArray layers = spec.value("layer"_L1).toArray();
    for (QJsonValueRef layer : layers)
        layer = withPlainSecondPositions(layer.toObject());
    if (!layers.isEmpty())
        spec.insert(u"layer"_s, layers);
    return withPlainSecondPositions(spec);
}

/// The view without the order channel that was added, or with its own one again.
QJsonObject withOwnOrder(QJsonObject view, const QJsonValue &own)
{
    QJsonObject encoding = view.value("encoding"_L1).toObject();
    encoding.remove(u"order"_s);
    if (own.isObject())
        encoding.insert(u"order"_s, own);
    view.insert(u"encoding"_s, encoding);
    return view;
}

QJsonObject withoutAdded(QJsonObject spec)
{
    QJsonObject usermeta = spec.value("usermeta"_L1).toObject();
    QJsonObject own = usermeta.value("chartroom"_L1).toObject();
    const QJsonObject added = own.take(u"added"_s).toObject();
    if (added.isEmpty())
        return spec;
    usermeta.insert(u"chartroom"_s, own);
    spec.insert(u"usermeta"_s, usermeta);
    QJsonArray transforms = spec.value("transform"_L1).toArray();
    for (int i = added.value("transforms"_L1).toInt(); i > 0 && !transforms.isEmpty(); --i)
        transforms.removeLast();
    const QJsonObject plain = added.value("own"_L1).toObject();
    for (auto it = plain.begin(); it != plain.end(); ++it) {
        const int place = it.key().toInt();
        if (place >= 0 && place < transforms.size())
            transforms[place] = it.value();
    }
    if (spec.contains("transform"_L1))
        spec.insert(u"transform"_s, transforms);
    QJsonArray layers = spec.value("layer"_L1).toArray();
    const QJsonObject orders = added.value("order"_L1).toObject();
    for (auto it = orders.begin(); it != orders.end(); ++it) {
        const int place = it.key().toInt();
        if (layers.isEmpty())
            spec = withOwnOrder(spec, it.value());
        else if (place >= 0 && place < layers.size())
            layers[place] = withOwnOrder(layers.at(place).toObject(), it.value());
    }
    if (!layers.isEmpty())
        spec.insert(u"layer"_s, layers);
    return spec;
}

} // namespace

QJsonObject inVegaDialect(const QJsonObject &spec)
{
    static const QRegularExpression special(u"([.\\[\\]])"_s);
    const Dialect vega{[](const QString &name) { return QString(name).replace(special, u"\\\\1"_s); },
                       [](const QString &unit) { return QString(u"utc"_s + unit); }};
    return withPlainPositions(vega.changed(spec).toObject());
}

QJsonObject fromVegaDialect(QJsonObject spec)
{
    static const QRegularExpression escaped(u"\\\\([.\\[\\]])"_s);
    const Dialect ours{[](const QString &name) { return QString(name).replace(escaped, u"\\1"_s); },
                       [](const QString &unit) { return unit; }};
    return withoutAdded(ours.changed(spec).toObject());
}

} // namespace chartroom
