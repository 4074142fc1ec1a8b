// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/vegalite.h"

#include "chart/chartphrases.h"
#include "chart/transformrows.h"
#include "chart/treemapexport.h"
#include "chart/vegadialect.h"
#include "chart/vegaguards.h"
#include "chart/vegastackorder.h"
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

VegaFields vegaFields(const ChartSpec &spec, const Table &table)
{
    VegaFields fields{yearsAsTimes(spec, table), {}, {}};
    for (const Field &field : table.fields()) {
        const ValueType type = valueType(field.type);
        if (type == ValueType::Date || type == ValueType::DateTime)
            fields.times.insert(field.name);
        if (type == ValueType::Number && !fields.years.contains(field.name))
            fields.numbers.insert(field.name);
    }
    return fields;
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

QJsonArray keptCategories(const Field &field, const QString &language)
{
    QJsonArray categories;
    for (const Category &category : field.categories) {
        const QString label = category.label.in(language);
        const bool isOwn = !label.isEmpty() && label != canonicalText(category.value);
        categories.append(isOwn ? QJsonValue(QJsonObject{{u"value"_s, toJson(category.value)}, {u"label"_s, label}})
                                : toJson(category.value));
    }
    return categories;
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
    if (!field.categories.isEmpty())
        kept.insert(field.categoriesOrdered ? u"order"_s : u"categories"_s, keptCategories(field, language));
    return kept;
}

void keepFields(ChartSpec &spec, const Table &table, const QSet<QString> &used, const QString &language)
{
    for (const Field &field : table.fields()) {
        if (used.contains(field.name))
            spec.fields.insert(field.name, keptProperties(field, language));
    }
}

/// An entry of a list of values as other tools read it: a date of a time unit by its parts.
QJsonValue listedPeriod(const Scalar &value)
{
    const QDate *date = std::get_if<QDate>(&value);
    return date ? QJsonValue(QJsonObject{{u"year"_s, date->year()}, {u"month"_s, date->month()}, {u"date"_s, date->day()}})
                : toJson(value);
}

bool isOfOneType(const QJsonArray &values)
{
    return std::all_of(values.begin(), values.end(), [&values](const QJsonValue &value) { return value.type() == values.first().type(); });
}

/// Other tools refuse periods that are none, and lists of several types; those name only what occurs.
QJsonArray listedPeriods(const QJsonArray &listed, const QList<Scalar> &domain)
{
    QJsonArray values;
    for (const QJsonValue &entry : listed) {
        for (const Scalar &value : domain) {
            const bool same = equalScalars(value, scalarFromJson(entry)) || canonicalText(value) == entry.toString();
            if (same && !isMissing(value))
                values.append(listedPeriod(value));
        }
    }
    return values;
}

QJsonArray presentValues(const QList<Scalar> &domain)
{
    QJsonArray values;
    for (const Scalar &value : domain) {
        if (!isMissing(value))
            values.append(toJson(value));
    }
    return values;
}

/// A natural order that other tools cannot know is written as a list.
void writeOrders(ChartLayer &layer, const DerivedTable &derived)
{
    for (auto it = layer.encoding.begin(); it != layer.encoding.end(); ++it) {
        const Field *field = derived.source.findField(it->field);
        if (!it->isField() || !it->sort || !field)
            continue;
        const QList<Scalar> domain = derived.domains.value(it.key());
        const bool isPeriod = !it->timeUnit.isEmpty();
        if (it->sort->kind == SortKind::Natural && field->categoriesOrdered && !isPeriod)
            it->sort = SortSpec{.kind = SortKind::Values, .values = presentValues(domain)};
        else if (it->sort->kind == SortKind::Values && (isPeriod || !isOfOneType(it->sort->values)))
            it->sort->values = listedPeriods(it->sort->values, domain);
        if (it->sort->kind == SortKind::Values && it->sort->values.isEmpty())
            it->sort = SortSpec{};
    }
}

/// The other table as lookups use it: the first row of each key, none without one.
Table lookedUp(const Table &table, const QString &key)
{
    const int column = table.columnIndex(key);
    if (column < 0)
        return table;
    std::vector<int> kept;
    QSet<QString> seen;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QString text = canonicalText(table.at(row, column));
        if (table.column(column).isMissing(row) || seen.contains(text))
            continue;
        seen.insert(text);
        kept.push_back(row);
    }
    return table.withRows(kept);
}

void inlineLookup(LookupTransform &lookup, const TableLookup &tables, const QSet<QString> &years)
{
    const Table *other = lookup.dataValues || !tables ? nullptr : tables(lookup.dataName);
    if (!other)
        return;
    QSet<QString> columns(lookup.fields.begin(), lookup.fields.end());
    columns.insert(lookup.key);
    lookup.dataValues = exportedRows(lookedUp(*other, lookup.key), columns, years);
}

/// The tables of the data layers; the first one must draw something.
Result<QList<DerivedTable>, ChartProblem> derivedLayers(const ChartSpec &spec, const TableLookup &tables, const QString &language)
{
    QList<DerivedTable> layers;
    for (int layer = 0; layer < spec.dataLayerCount(); ++layer) {
        const auto derived = deriveTable(spec, tables, layer, language);
        if (!derived && layer == 0)
            return derived.error();
        layers.append(derived ? *derived : DerivedTable());
    }
    return layers;
}

void insertAdded(QJsonObject &json, const QJsonObject &added)
{
    QJsonObject usermeta = json.value("usermeta"_L1).toObject();
    QJsonObject own = usermeta.value("chartroom"_L1).toObject();
    own.insert(u"added"_s, added);
    usermeta.insert(u"chartroom"_s, own);
    json.insert(u"usermeta"_s, usermeta);
}

/// Writes the first \a count transforms as Vega has to read them; gives the own forms of those that differ, by place.
QJsonObject writeTransforms(QJsonObject &json, const ChartSpec &spec, qsizetype count, const VegaFields &fields)
{
    QJsonObject own;
    QJsonArray transforms;
    for (qsizetype i = 0; i < spec.transforms.size(); ++i) {
        const QJsonObject plain = toJson(spec.transforms.at(i));
        const QJsonObject written = i < count ? writtenForVega(spec.transforms.at(i), fields) : plain;
        transforms.append(written);
        if (written != plain)
            own.insert(QString::number(i), plain);
    }
    if (!transforms.isEmpty())
        json.insert(u"transform"_s, transforms);
    return own;
}

} // namespace

Result<QJsonObject, ChartProblem> vegaLite(const ChartSpec &normalSpec, const TableLookup &tables,
                                           const QString &language)
{
    const auto source = chartSource(normalSpec, tables, language);
    if (!source)
        return source.error();
    const auto derived = derivedLayers(normalSpec, tables, language);
    if (!derived)
        return derived.error();
    ChartSpec spec = normalSpec;
    const QSet<QString> used = usedFields(spec);
    const VegaFields fields = vegaFields(spec, *source);
    spec.dataValues = exportedRows(*source, used, fields.years);
    keepFields(spec, *source, used, language);
    for (Transform &transform : spec.transforms) {
        if (auto *lookup = std::get_if<LookupTransform>(&transform))
            inlineLookup(*lookup, tables, fields.years);
    }
    for (qsizetype layer = 0; layer < derived->size(); ++layer)
        writeOrders(spec.layers[layer], derived->at(layer));
    QJsonObject added = addStackOrders(spec, *derived);
    QJsonObject json = toJson(spec);
    if (const QJsonObject own = writeTransforms(json, spec, normalSpec.transforms.size(), fields); !own.isEmpty())
        added.insert(u"own"_s, own);
    json = inVegaDialect(json);
    if (!added.isEmpty())
        insertAdded(json, added);
    if (normalSpec.layout == "treemap"_L1)
        json = treemapRectangles(json, normalSpec, derived->first(), language);
    json.insert(u"$schema"_s, u"https://vega.github.io/schema/vega-lite/v5.json"_s);
    return json;
}

} // namespace chartroom
