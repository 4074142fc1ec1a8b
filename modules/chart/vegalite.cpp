// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegalite.h"

#include "chart/chartphrases.h"
#include "chart/transformrows.h"
#include "chart/treemapexport.h"
#include "chart/vegaguards.h"
#include "dataset/expression.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void useTransformFields(const Transform &transform, QSet<QString> &used)
{
    if (const auto *filter = std::get_if<FilterTransform>(&transform)) {
        const QStringList fields = predicateFields(filter->predicate);
        used.unite(QSet<QString>(fields.begin(), fields.end()));
    } else if (const auto *calculate = std::get_if<CalculateTransform>(&transform)) {
        if (const auto expression = parseVegaExpression(calculate->expression)) {
            const QStringList columns = vegaColumns(*expression);
            used.unite(QSet<QString>(columns.begin(), columns.end()));
        }
    } else if (const auto *aggregate = std::get_if<AggregateTransform>(&transform)) {
        used.unite(QSet<QString>(aggregate->groupby.begin(), aggregate->groupby.end()));
        for (const TransformOp &op : aggregate->ops)
            used.insert(op.field);
    } else if (const auto *fold = std::get_if<FoldTransform>(&transform)) {
        used.unite(QSet<QString>(fold->fields.begin(), fold->fields.end()));
    } else if (const auto *lookup = std::get_if<LookupTransform>(&transform)) {
        used.insert(lookup->field);
    } else if (const auto *window = std::get_if<WindowTransform>(&transform)) {
        used.unite(QSet<QString>(window->groupby.begin(), window->groupby.end()));
        for (const TransformOp &op : window->ops)
            used.insert(op.field);
        for (const TransformSort &sort : window->sort)
            used.insert(sort.field);
    }
}

QSet<QString> usedFields(const ChartSpec &spec)
{
    QSet<QString> used(spec.path.begin(), spec.path.end());
    for (const Transform &transform : spec.transforms)
        useTransformFields(transform, used);
    for (const ChartLayer &layer : spec.layers) {
        for (const ChannelDef &def : layer.encoding) {
            used.insert(def.field);
            if (def.sort)
                used.insert(def.sort->field);
        }
    }
    return used;
}

/// Fields of type year on a temporal channel: other tools need dates there.
QSet<QString> yearsAsTimes(const ChartSpec &spec, const Table &source)
{
    QSet<QString> names;
    for (const ChartLayer &layer : spec.layers) {
        for (const ChannelDef &def : layer.encoding) {
            const Field *field = source.findField(def.field);
            if (def.isField() && field && field->type == FieldType::Year && (def.isTemporal() || !def.timeUnit.isEmpty()))
                names.insert(def.field);
        }
    }
    return names;
}

QJsonValue exportedCell(const Scalar &cell, bool yearAsTime)
{
    if (const QDate *date = std::get_if<QDate>(&cell))
        return QString(date->toString(Qt::ISODate) + u"T00:00:00Z"_s);
    if (const QDateTime *time = std::get_if<QDateTime>(&cell))
        return QString(time->toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z');
    const double *year = std::get_if<double>(&cell);
    if (year && yearAsTime)
        return QString(QDate(int(*year), 1, 1).toString(Qt::ISODate) + u"T00:00:00Z"_s);
    return toJson(cell);
}

QJsonArray exportedRows(const Table &table, const QSet<QString> &used, const QSet<QString> &years)
{
    QJsonArray rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QJsonObject object;
        for (int column = 0; column < table.columnCount(); ++column) {
            const QString &name = table.field(column).name;
            if (used.contains(name))
                object.insert(name, exportedCell(table.at(row, column), years.contains(name)));
        }
        rows.append(object);
    }
    return rows;
}

QJsonObject keptProperties(const Field &field, const QString &language)
{
    QJsonObject kept{{u"type"_s, fieldTypeWord(field.type)}, {u"level"_s, levelWord(field.level)}};
    if (!field.title.isEmpty())
        kept.insert(u"title"_s, field.titleText(language));
    if (!field.unit.isEmpty())
        kept.insert(u"unit"_s, field.unit.in(language));
    if (field.role != FieldRole::None)
        kept.insert(u"role"_s, roleWord(field.role));
    if (field.decimals)
        kept.insert(u"decimals"_s, *field.decimals);
    if (field.directionDown)
        kept.insert(u"direction"_s, u"down"_s);
    return kept;
}

void keepFields(ChartSpec &spec, const Table &table, const QSet<QString> &used, const QString &language)
{
    for (const Field &field : table.fields()) {
        if (used.contains(field.name))
            spec.fields.insert(field.name, keptProperties(field, language));
    }
}

/// A natural order that other tools cannot know is written as a list.
void writeOrders(ChartSpec &spec, const DerivedTable &derived)
{
    for (auto it = spec.layers.first().encoding.begin(); it != spec.layers.first().encoding.end(); ++it) {
        const Field *field = derived.source.findField(it->field);
        const bool natural = it->sort && it->sort->kind == SortKind::Natural;
        if (!it->isField() || !natural || !field || !field->categoriesOrdered || !it->timeUnit.isEmpty())
            continue;
        QJsonArray values;
        const QList<Scalar> domain = derived.domains.value(it.key());
        for (const Scalar &value : domain) {
            if (!isMissing(value))
                values.append(toJson(value));
        }
        it->sort = SortSpec{.kind = SortKind::Values, .values = values};
    }
}

/// The series order of stacks, told by an `order` channel: the last one in the legend lies at the baseline (7.4).
void writeStackOrder(ChartLayer &layer)
{
    const bool stacked = std::any_of(layer.encoding.begin(), layer.encoding.end(), [](const ChannelDef &def) {
        return def.stack == StackKind::Zero || def.stack == StackKind::Normalize;
    });
    const ChannelDef *color = layer.field(Channel::Color);
    if (!stacked || !color || !color->isDiscrete() || layer.has(Channel::Order))
        return;
    ChannelDef order;
    order.field = color->field;
    order.timeUnit = color->timeUnit;
    order.bin = color->bin;
    order.type = color->type;
    order.guideTitle = color->guideTitle;
    const bool falls = color->sort && color->sort->kind == SortKind::Descending;
    const bool plain = !color->sort || color->sort->kind == SortKind::Natural || falls;
    if (!plain)
        return; // a hand-made order has no spelling other tools share; reading back needs none
    order.sort = SortSpec{.kind = falls ? SortKind::Natural : SortKind::Descending};
    layer.encoding.insert(Channel::Order, order);
}

/// Time units carry "utc", so that the reader's time zone cannot shift a date.
QJsonValue withUtcUnits(const QJsonValue &json)
{
    if (json.isArray()) {
        QJsonArray array;
        const QJsonArray entries = json.toArray();
        for (const QJsonValue &entry : entries)
            array.append(withUtcUnits(entry));
        return array;
    }
    if (!json.isObject())
        return json;
    QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "timeUnit"_L1 && it.value().isString())
            it.value() = QString(u"utc"_s + it.value().toString());
        else if (it.key() != "values"_L1 && it.key() != "usermeta"_L1)
            it.value() = withUtcUnits(it.value());
    }
    return object;
}

} // namespace

Result<QJsonObject, ChartProblem> vegaLite(const ChartSpec &normalSpec, const TableLookup &tables,
                                           const QString &language)
{
    const auto source = chartSource(normalSpec, tables, language);
    if (!source)
        return source.error();
    const auto derived = deriveTable(normalSpec, tables, 0, language);
    if (!derived)
        return derived.error();
    ChartSpec spec = normalSpec;
    const QSet<QString> used = usedFields(spec);
    const QSet<QString> years = yearsAsTimes(spec, *source);
    spec.dataValues = exportedRows(*source, used, years);
    keepFields(spec, *source, used, language);
    for (Transform &transform : spec.transforms) {
        if (auto *lookup = std::get_if<LookupTransform>(&transform)) {
            const Table *other = lookup->dataValues || !tables ? nullptr : tables(lookup->dataName);
            if (!other)
                continue;
            QSet<QString> columns(lookup->fields.begin(), lookup->fields.end());
            columns.insert(lookup->key);
            lookup->dataValues = exportedRows(*other, columns, years);
        }
        transform = guarded(transform, years);
    }
    writeOrders(spec, *derived);
    for (ChartLayer &layer : spec.layers)
        writeStackOrder(layer);
    QJsonObject json = withUtcUnits(toJson(spec)).toObject();
    if (normalSpec.layout == "treemap"_L1)
        json = treemapRectangles(json, normalSpec, *derived, language);
    json.insert(u"$schema"_s, u"https://vega.github.io/schema/vega-lite/v5.json"_s);
    return json;
}

} // namespace chartroom
