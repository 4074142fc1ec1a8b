// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/predicate.h"

#include "dataset/binning.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct PredicateWord {
    QLatin1String word;
    PredicateOp op;
};

constexpr PredicateWord predicateWords[] = {
    {"equal"_L1, PredicateOp::Equal}, {"oneOf"_L1, PredicateOp::OneOf}, {"lt"_L1, PredicateOp::Lt},
    {"lte"_L1, PredicateOp::Lte},     {"gt"_L1, PredicateOp::Gt},       {"gte"_L1, PredicateOp::Gte},
    {"range"_L1, PredicateOp::Range}, {"valid"_L1, PredicateOp::Valid}};

/// A predicate under construction; the first problem wins.
struct PredicateReader {
    std::optional<PredicateProblem> problem;

    void fail(bool unsupported, const QString &part, const QString &what)
    {
        if (!problem)
            problem = PredicateProblem{unsupported, part, what};
    }
    Predicate read(const QJsonValue &json, const QString &part);
    Predicate readGroup(const QJsonObject &object, const QString &word, PredicateOp op, const QString &part);
    void readComparison(Predicate &predicate, const QJsonObject &object, const QString &part);
    void checkValues(const Predicate &predicate, const QString &part);
};

QString childPart(const QString &part, const QString &child)
{
    return part.isEmpty() ? child : part + u'.' + child;
}

Predicate PredicateReader::readGroup(const QJsonObject &object, const QString &word, PredicateOp op, const QString &part)
{
    Predicate group{.op = op};
    const QString place = childPart(part, word);
    if (object.size() != 1)
        fail(false, part, word);
    const QJsonValue inner = object.value(word);
    if (op == PredicateOp::Not) {
        group.parts.append(read(inner, place));
        return group;
    }
    const QJsonArray parts = inner.toArray();
    if (parts.isEmpty())
        fail(false, place, word);
    for (qsizetype i = 0; i < parts.size(); ++i)
        group.parts.append(read(parts.at(i), childPart(place, QString::number(i))));
    return group;
}

void PredicateReader::checkValues(const Predicate &predicate, const QString &part)
{
    if (predicate.op == PredicateOp::Range && predicate.values.size() != 2)
        fail(false, part, u"range"_s);
    if (predicate.op == PredicateOp::Valid && !predicate.values.first().isBool())
        fail(false, part, u"valid"_s);
    for (const QJsonValue &value : predicate.values) {
        const bool emptyEnd = predicate.op == PredicateOp::Range && value.isNull();
        if (!emptyEnd && (value.isNull() || value.isArray()))
            fail(false, part, u"null"_s);
    }
}

void PredicateReader::readComparison(Predicate &predicate, const QJsonObject &object, const QString &part)
{
    int found = 0;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto word = std::find_if(std::begin(predicateWords), std::end(predicateWords),
                                       [&it](const PredicateWord &known) { return it.key() == known.word; });
        if (word != std::end(predicateWords)) {
            ++found;
            predicate.op = word->op;
            const bool list = word->op == PredicateOp::OneOf || word->op == PredicateOp::Range;
            if (list != it.value().isArray())
                fail(false, childPart(part, it.key()), it.key());
            predicate.values = list ? it.value().toArray() : QJsonArray{it.value()};
        } else if (it.key() != "field"_L1 && it.key() != "timeUnit"_L1) {
            fail(true, childPart(part, it.key()), it.key());
        }
    }
    if (found != 1)
        fail(false, part, predicate.field);
    else
        checkValues(predicate, part);
}

Predicate PredicateReader::read(const QJsonValue &json, const QString &part)
{
    if (!json.isObject()) {
        fail(json.isString(), part, json.toString()); // Vega expression strings are not in the grammar
        return {};
    }
    const QJsonObject object = json.toObject();
    for (const auto &[word, op] : {std::pair(u"and"_s, PredicateOp::And), std::pair(u"or"_s, PredicateOp::Or),
                                   std::pair(u"not"_s, PredicateOp::Not)}) {
        if (object.contains(word))
            return readGroup(object, word, op, part);
    }
    Predicate predicate{.field = object.value("field"_L1).toString()};
    if (predicate.field.isEmpty())
        fail(false, part, u"field"_s);
    if (const QString unit = object.value("timeUnit"_L1).toString(); !unit.isEmpty()) {
        const std::optional<TimeUnit> known = timeUnitFromWord(unit);
        if (!known)
            fail(true, childPart(part, u"timeUnit"_s), unit);
        else
            predicate.timeUnit = timeUnitWord(*known);
    }
    readComparison(predicate, object, part);
    return predicate;
}

/// {year, month, date, hours, minutes, seconds}: months count from 1; absent parts are the first.
Scalar instantOfObject(const QJsonObject &object)
{
    const QDate date(object.value("year"_L1).toInt(), object.value("month"_L1).toInt(1), object.value("date"_L1).toInt(1));
    if (!object.contains("hours"_L1))
        return date;
    const QTime time(object.value("hours"_L1).toInt(), object.value("minutes"_L1).toInt(), object.value("seconds"_L1).toInt());
    return QDateTime(date, time, Qt::UTC);
}

/// A value of a predicate in the type of what it is compared with.
Scalar comparableValue(const QJsonValue &json, const Scalar &cell)
{
    if (json.isObject())
        return instantOfObject(json.toObject());
    if (json.isString() && (std::holds_alternative<QDate>(cell) || std::holds_alternative<QDateTime>(cell))) {
        const QString text = json.toString();
        if (const QDate date = dateFromIso(text); date.isValid())
            return date;
        const QDateTime time = dateTimeFromIso(text);
        return time.isValid() ? Scalar(time) : Scalar();
    }
    return scalarFromJson(json);
}

/// Dates beside datetimes are their midnights, so that both sides have one type.
int comparePredicateValues(const Scalar &cell, const Scalar &value)
{
    const auto asTime = [](const Scalar &scalar) -> Scalar {
        const QDate *date = std::get_if<QDate>(&scalar);
        return date ? Scalar(date->startOfDay(Qt::UTC)) : scalar;
    };
    return equalScalars(cell, value) ? 0 : compareScalars(asTime(cell), asTime(value));
}

bool comparablePair(const Scalar &cell, const Scalar &value)
{
    const auto kind = [](const Scalar &scalar) {
        return std::holds_alternative<QDateTime>(scalar) ? ValueType::Date : valueType(scalar);
    };
    return !isMissing(cell) && !isMissing(value) && kind(cell) == kind(value);
}

bool rangeHolds(const Predicate &predicate, const Scalar &cell)
{
    for (int end = 0; end < 2; ++end) {
        const QJsonValue bound = predicate.values.at(end);
        if (bound.isNull())
            continue;
        const Scalar value = comparableValue(bound, cell);
        if (!comparablePair(cell, value))
            return false;
        const int order = comparePredicateValues(cell, value);
        if (end == 0 ? order < 0 : order > 0)
            return false;
    }
    return !isMissing(cell);
}

bool comparisonHolds(const Predicate &predicate, const Scalar &cell, const QJsonValue &json)
{
    const Scalar value = comparableValue(json, cell);
    if (!comparablePair(cell, value))
        return false;
    const int order = comparePredicateValues(cell, value);
    switch (predicate.op) {
    case PredicateOp::Lt:
        return order < 0;
    case PredicateOp::Lte:
        return order <= 0;
    case PredicateOp::Gt:
        return order > 0;
    case PredicateOp::Gte:
        return order >= 0;
    default:
        return order == 0;
    }
}

Scalar predicateCell(const Predicate &predicate, const Table &table, int row)
{
    const int column = table.columnIndex(predicate.field);
    if (column < 0)
        return {};
    Scalar cell = table.at(row, column);
    if (predicate.timeUnit.isEmpty())
        return cell;
    const TimeUnit unit = *timeUnitFromWord(predicate.timeUnit);
    if (table.field(column).type == FieldType::Year && std::holds_alternative<double>(cell))
        cell = QDate(int(std::get<double>(cell)), 1, 1);
    cell = timeUnitValue(unit, cell);
    // {timeUnit: year, equal: 2024} names the year by its number, as Vega-Lite does.
    const QDate *date = std::get_if<QDate>(&cell);
    const bool byNumber = !predicate.values.isEmpty()
                          && std::any_of(predicate.values.begin(), predicate.values.end(),
                                         [](const QJsonValue &value) { return value.isDouble(); });
    return unit == TimeUnit::Year && date && byNumber ? Scalar(double(date->year())) : cell;
}

} // namespace

Result<Predicate, PredicateProblem> readPredicate(const QJsonValue &json)
{
    PredicateReader reader;
    Predicate predicate = reader.read(json, QString());
    if (reader.problem)
        return *reader.problem;
    return predicate;
}

QJsonObject toJson(const Predicate &predicate)
{
    if (predicate.op == PredicateOp::Not)
        return {{u"not"_s, toJson(predicate.parts.value(0))}};
    if (predicate.op == PredicateOp::And || predicate.op == PredicateOp::Or) {
        QJsonArray parts;
        for (const Predicate &part : predicate.parts)
            parts.append(toJson(part));
        return {{predicate.op == PredicateOp::And ? u"and"_s : u"or"_s, parts}};
    }
    QJsonObject object{{u"field"_s, predicate.field}};
    if (!predicate.timeUnit.isEmpty())
        object.insert(u"timeUnit"_s, predicate.timeUnit);
    const auto word = std::find_if(std::begin(predicateWords), std::end(predicateWords),
                                   [&predicate](const PredicateWord &known) { return known.op == predicate.op; });
    const bool list = predicate.op == PredicateOp::OneOf || predicate.op == PredicateOp::Range;
    object.insert(word->word, list ? QJsonValue(predicate.values) : predicate.values.first());
    return object;
}

QStringList predicateFields(const Predicate &predicate)
{
    QStringList fields;
    if (!predicate.field.isEmpty())
        fields.append(predicate.field);
    for (const Predicate &part : predicate.parts) {
        const QStringList inner = predicateFields(part);
        for (const QString &field : inner) {
            if (!fields.contains(field))
                fields.append(field);
        }
    }
    return fields;
}

bool predicateHolds(const Predicate &predicate, const Table &table, int row)
{
    const auto holds = [&table, row](const Predicate &part) { return predicateHolds(part, table, row); };
    switch (predicate.op) {
    case PredicateOp::And:
        return std::all_of(predicate.parts.begin(), predicate.parts.end(), holds);
    case PredicateOp::Or:
        return std::any_of(predicate.parts.begin(), predicate.parts.end(), holds);
    case PredicateOp::Not:
        return std::none_of(predicate.parts.begin(), predicate.parts.end(), holds);
    case PredicateOp::Valid:
        return isMissing(predicateCell(predicate, table, row)) != predicate.values.first().toBool();
    case PredicateOp::Range:
        return rangeHolds(predicate, predicateCell(predicate, table, row));
    default:
        break;
    }
    const Scalar cell = predicateCell(predicate, table, row);
    return std::any_of(predicate.values.begin(), predicate.values.end(), [&](const QJsonValue &value) {
        return comparisonHolds(predicate, cell, value);
    });
}

} // namespace chartroom
