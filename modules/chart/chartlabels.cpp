// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"

#include "base/numberformat.h"
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "dataset/binning.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString periodText(TimeUnit unit, const QDate &date, const QString &language)
{
    const QString year = QString::number(date.year());
    switch (unit) {
    case TimeUnit::Year:
        return year;
    case TimeUnit::YearQuarter:
        return chartPhrase(u"period.yearquarter"_s, language,
                           {{u"quarter"_s, QString::number((date.month() + 2) / 3)}, {u"year"_s, year}});
    case TimeUnit::YearMonth:
        return monthName(date.month(), language) + u' ' + year;
    default:
        return displayDate(date, language);
    }
}

QString cyclicText(TimeUnit unit, int number, const QString &language)
{
    if (unit == TimeUnit::Month)
        return number >= 1 && number <= 12 ? monthName(number, language) : QString::number(number);
    if (unit == TimeUnit::Quarter)
        return chartPhrase(u"period.quarter"_s, language, {{u"quarter"_s, QString::number(number)}});
    if (unit == TimeUnit::Day)
        return chartPhrase(u"weekday.%1"_s.arg(number), language);
    return chartPhrase(u"period.hour"_s, language, {{u"hour"_s, QString::number(number)}});
}

QString unitValueText(const Scalar &value, TimeUnit unit, const QString &language)
{
    if (const QDate *date = std::get_if<QDate>(&value))
        return periodText(unit, *date, language);
    if (const double *number = std::get_if<double>(&value))
        return cyclicText(unit, int(*number), language);
    return canonicalText(value);
}

QString numberText(double number, const Field &field, const QString &language, bool grouped)
{
    if (field.type == FieldType::Year)
        return QString::number(qint64(number));
    const int decimals = std::max(2, field.decimals.value_or(2));
    return grouped ? displayGrouped(number, language, decimals) : displayNumber(number, language, decimals);
}

QString withUnit(const QString &text, const QString &unit)
{
    if (unit.isEmpty())
        return text;
    return text + (unit == "%"_L1 ? u"\u00A0"_s : u" "_s) + unit;
}

} // namespace

const ChannelDef *definitionOfColumn(const ChartSpec &spec, const DerivedTable &derived, const QString &column)
{
    for (auto it = derived.columns.begin(); it != derived.columns.end(); ++it) {
        if (it.value() == column)
            return spec.layers.first().field(it.key());
    }
    return nullptr;
}

QString channelValueText(const Scalar &value, const ChannelDef &def, const Field &field, const QString &language,
                         bool grouped)
{
    if (isMissing(value))
        return chartPhrase(u"missing"_s, language);
    if (!def.timeUnit.isEmpty())
        return unitValueText(value, *timeUnitFromWord(def.timeUnit), language);
    const double *number = std::get_if<double>(&value);
    if (number && field.categories.isEmpty())
        return numberText(*number, field, language, grouped);
    return labelText(field, value, language);
}

QString columnValueText(const ChartSpec &spec, const DerivedTable &derived, const QString &column, int row,
                        const QString &language, bool grouped)
{
    const int index = derived.table.columnIndex(column);
    const ChannelDef *known = definitionOfColumn(spec, derived, column);
    const ChannelDef def = known ? *known : ChannelDef{};
    const QString text = channelValueText(derived.table.at(row, index), def, derived.table.field(index), language, grouped);
    const int end = def.bin ? derived.table.columnIndex(QString(column + u"_end"_s)) : -1;
    if (end < 0 || isMissing(derived.table.at(row, index)))
        return text;
    const QString upper = channelValueText(derived.table.at(row, end), def, derived.table.field(end), language, grouped);
    return chartPhrase(u"bin"_s, language, {{u"from"_s, text}, {u"to"_s, upper}});
}

QString columnTitle(const ChartSpec &spec, const DerivedTable &derived, const QString &column, const QString &language)
{
    const ChannelDef *def = definitionOfColumn(spec, derived, column);
    const Field *field = derived.table.findField(column);
    const QString title = def ? def->guideTitle.value_or(QString()) : QString();
    return title.isEmpty() && field ? field->titleText(language) : title;
}

QString measureText(const ChartSpec &spec, const DerivedTable &derived, Channel channel, int row,
                    const QString &language, bool grouped)
{
    const ChannelDef *def = spec.layers.first().field(channel);
    const QString column = derived.columns.value(channel);
    const int index = derived.table.columnIndex(column);
    if (!def || index < 0 || isMissing(derived.table.at(row, index)))
        return chartPhrase(u"no-value"_s, language);
    const Field &field = derived.table.field(index);
    const QString text = channelValueText(derived.table.at(row, index), *def, field, language, grouped);
    const QString full = withUnit(text, field.unit.in(language));
    const int share = derived.table.columnIndex(derived.stackShare.value(column));
    if (share < 0 || isMissing(derived.table.at(row, share)))
        return full;
    const double part = std::get<double>(derived.table.at(row, share)) * 100;
    return chartPhrase(u"value-and-share"_s, language,
                       {{u"value"_s, full}, {u"share"_s, displayNumber(part, language, 1)}});
}

QString mainMeasureText(const ChartSpec &spec, const DerivedTable &derived, int row, const QString &language)
{
    const ChartStructure structure = structureOf(spec);
    const QString text = measureText(spec, derived, *structure.measure, row, language, true);
    const auto numberOn = [&](Channel channel) {
        const int column = derived.table.columnIndex(derived.columns.value(channel));
        return column < 0 ? std::nullopt : axisNumber(derived.table.at(row, column));
    };
    const Channel first = structure.horizontal ? Channel::X : Channel::Y;
    const Channel second = structure.horizontal ? Channel::X2 : Channel::Y2;
    const auto from = numberOn(first);
    const auto to = numberOn(second);
    if (structure.measure != first || !from || !to)
        return text;
    const Field &field = *derived.table.findField(derived.columns.value(first));
    const auto inWords = [&](double number) {
        return channelValueText(number, *spec.layers.first().field(first), field, language, true);
    };
    return chartPhrase(u"bin"_s, language,
                       {{u"from"_s, inWords(std::min(*from, *to))},
                        {u"to"_s, withUnit(inWords(std::max(*from, *to)), field.unit.in(language))}});
}

QString markLabel(const ChartSpec &spec, const DerivedTable &derived, int row, const QString &language)
{
    QStringList labels;
    for (const QString &key : derived.keys)
        labels.append(columnValueText(spec, derived, key, row, language, true));
    return labels.join(u", "_s);
}

bool showsYears(const ChannelDef &def, const Table &source)
{
    if (!def.timeUnit.isEmpty())
        return !isCyclic(*timeUnitFromWord(def.timeUnit));
    const Field *field = source.findField(def.field);
    if (!def.aggregate.isEmpty() || def.bin || !field)
        return false;
    return def.isTemporal() || field->type == FieldType::Year || field->type == FieldType::Date
           || field->type == FieldType::DateTime || field->type == FieldType::YearMonth;
}

bool showsTime(const ChannelDef &def, const Table &source)
{
    return showsYears(def, source) || (!def.timeUnit.isEmpty() && def.aggregate.isEmpty());
}

QString shortMonthName(int month, const QString &language)
{
    return chartPhrase(u"month-short.%1"_s.arg(month), language);
}

} // namespace chartroom
