// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegastackorder.h"

#include "chart/vegaguards.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSeriesByHand = 200;

bool isStacked(const ChartLayer &layer)
{
    return std::any_of(layer.encoding.begin(), layer.encoding.end(), [](const ChannelDef &def) {
        return def.stack == StackKind::Zero || def.stack == StackKind::Normalize;
    });
}

/// Would sorting the field backwards give the same order in any tool?
bool sortsByItself(const ChannelDef &color, const QList<Scalar> &domain)
{
    const bool plain = !color.sort || color.sort->kind == SortKind::Natural;
    if (!plain || !color.scale.domain.isEmpty() || (!domain.isEmpty() && isMissing(domain.last())))
        return false;
    return std::is_sorted(domain.begin(), domain.end(), [](const Scalar &a, const Scalar &b) { return compareScalars(a, b) < 0; });
}

/// `datum.f === 'A' ? 0 : datum.f === 'B' ? 1 : 2`: the place in an order, missing last.
CalculateTransform placeInOrder(const QString &field, const QList<Scalar> &domain, const QString &prefix)
{
    QString expression;
    for (qsizetype i = 0; i < domain.size() && !isMissing(domain.at(i)); ++i)
        expression += datumName(field) + u" === "_s + vegaLiteral(domain.at(i)) + u" ? "_s + QString::number(i) + u" : "_s;
    return {expression + QString::number(domain.size()), prefix + field};
}

/// `order` channels of Vega-Lite know no other sort.
bool isOrderOfAnyTool(const ChannelDef &order)
{
    return !order.sort || order.sort->kind == SortKind::Natural || order.sort->kind == SortKind::Descending;
}

} // namespace

QJsonObject addStackOrders(ChartSpec &spec, const QList<DerivedTable> &derived)
{
    QJsonObject orders;
    int transforms = 0;
    for (qsizetype i = 0; i < derived.size(); ++i) {
        ChartLayer &layer = spec.layers[i];
        const bool isOwn = layer.field(Channel::Order) != nullptr;
        const Channel source = isOwn ? Channel::Order : Channel::Color;
        const ChannelDef *def = layer.field(source);
        if (!def || !def->isDiscrete() || (isOwn ? isOrderOfAnyTool(*def) : !isStacked(layer)))
            continue;
        orders.insert(QString::number(i), isOwn ? QJsonValue(toJson(*def, Channel::Order)) : QJsonValue(true));
        const QList<Scalar> domain = derived.at(i).domains.value(source);
        ChannelDef order = *def;
        order.scale = {};
        order.guideHidden = false;
        const bool hasPlainField = def->timeUnit.isEmpty() && !def->bin && domain.size() <= mostSeriesByHand;
        if (hasPlainField && (isOwn || !sortsByItself(*def, domain))) {
            const CalculateTransform place = placeInOrder(def->field, domain, isOwn ? u"own order of "_s : u"stack order of "_s);
            if (std::find(spec.transforms.begin(), spec.transforms.end(), Transform(place)) == spec.transforms.end()) {
                spec.transforms.append(place);
                ++transforms;
            }
            order = ChannelDef{.field = place.as, .type = u"quantitative"_s};
        }
        // The last of the legend lies at the baseline; of an own order the first (7.4).
        order.sort = SortSpec{.kind = isOwn ? SortKind::Natural : SortKind::Descending};
        layer.encoding.insert(Channel::Order, order);
    }
    return orders.isEmpty() ? QJsonObject() : QJsonObject{{u"order"_s, orders}, {u"transforms"_s, transforms}};
}

} // namespace chartroom
