// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/filteranswer.h"

#include "dataset/binning.h"
#include "grading/gradingphrases.h"

#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestGroup = 32;

const QStringList &operatorWords()
{
    static const QStringList words{u"equal"_s, u"oneOf"_s, u"lt"_s,    u"lte"_s,
                                   u"gt"_s,    u"gte"_s,   u"range"_s, u"valid"_s};
    return words;
}

bool isLeftOpen(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty());
}

/// {year, month, date} with whole numbers that make a day.
bool isDateObject(const QJsonObject &object)
{
    const QDate date(object.value(u"year"_s).toInt(), object.value(u"month"_s).toInt(1), object.value(u"date"_s).toInt(1));
    return object.value(u"year"_s).isDouble() && date.isValid();
}

bool isInstant(const QJsonValue &value)
{
    if (value.isObject())
        return isDateObject(value.toObject());
    return dateFromIso(value.toString()).isValid() || dateTimeFromIso(value.toString()).isValid();
}

/// Looks through an answer's predicate for what is wrong with it.
class FilterInspector
{
public:
    FilterInspector(const Table &table, const QStringList &fields, const QString &language)
        : m_table(table), m_fields(fields), m_language(language)
    {
    }

    void inspect(const QJsonValue &json, int depth);
    [[nodiscard]] bool hasCondition() const { return m_conditions > 0; }
    [[nodiscard]] std::optional<Invalid> problem() const;

private:
    void inspectGroup(const QJsonValue &parts, int depth);
    void inspectCondition(const QJsonObject &condition);
    void inspectOperand(const Field &field, const QString &unit, const QString &word, const QJsonValue &value);
    void inspectValue(const Field &field, const QString &unit, const QJsonValue &value);
    [[nodiscard]] bool canHave(const Field &field, const QString &unit, const QJsonValue &value) const;
    [[nodiscard]] const Field *offeredField(const QString &name) const;
    void markIncomplete(const QString &field = {});
    void markType(const Field &field, const QJsonValue &value);

    const Table &m_table;
    const QStringList &m_fields;
    const QString &m_language;
    int m_conditions = 0;
    bool m_misshapen = false;
    std::optional<Invalid> m_incomplete;
    std::optional<Invalid> m_wrongType;
};

void FilterInspector::inspect(const QJsonValue &json, int depth)
{
    if (isLeftOpen(json) || (json.isObject() && json.toObject().isEmpty())) {
        markIncomplete();
        return;
    }
    const QJsonObject object = json.toObject();
    if (!json.isObject() || depth > deepestGroup) {
        m_misshapen = true;
        return;
    }
    for (const QString &word : {u"and"_s, u"or"_s, u"not"_s}) {
        if (!object.contains(word))
            continue;
        m_misshapen = m_misshapen || object.size() != 1;
        if (word == u"not"_s)
            inspect(object.value(word), depth + 1);
        else
            inspectGroup(object.value(word), depth);
        return;
    }
    inspectCondition(object);
}

void FilterInspector::inspectGroup(const QJsonValue &parts, int depth)
{
    if (!parts.isArray()) {
        m_misshapen = true;
        return;
    }
    const QJsonArray list = parts.toArray();
    if (list.isEmpty())
        markIncomplete();
    for (const QJsonValue &part : list)
        inspect(part, depth + 1);
}

const Field *FilterInspector::offeredField(const QString &name) const
{
    return m_fields.isEmpty() || m_fields.contains(name) ? m_table.findField(name) : nullptr;
}

void FilterInspector::inspectCondition(const QJsonObject &condition)
{
    ++m_conditions;
    QString word;
    for (auto it = condition.begin(); it != condition.end(); ++it) {
        const bool isOperator = operatorWords().contains(it.key());
        if (isOperator && !word.isEmpty())
            m_misshapen = true;
        if (isOperator)
            word = it.key();
        else if (it.key() != u"field" && it.key() != u"timeUnit")
            m_misshapen = true;
    }
    const QJsonValue name = condition.value(u"field"_s);
    const QJsonValue unit = condition.value(u"timeUnit"_s);
    if (!isLeftOpen(unit) && (!unit.isString() || !timeUnitFromWord(unit.toString())))
        m_misshapen = true;
    if (isLeftOpen(name)) {
        markIncomplete();
        return;
    }
    const Field *field = offeredField(name.toString());
    if (!field)
        m_misshapen = true;
    else if (word.isEmpty())
        markIncomplete(field->titleText(m_language));
    else
        inspectOperand(*field, unit.toString(), word, condition.value(word));
}

void FilterInspector::inspectOperand(const Field &field, const QString &unit, const QString &word,
                                     const QJsonValue &value)
{
    const bool isList = word == u"oneOf" || word == u"range";
    if (isLeftOpen(value)) {
        markIncomplete(field.titleText(m_language));
        return;
    }
    if (isList != value.isArray()) {
        m_misshapen = true;
        return;
    }
    if (word == u"valid") {
        if (!value.isBool())
            markType(field, value);
        return;
    }
    if (!isList) {
        inspectValue(field, unit, value);
        return;
    }
    const QJsonArray values = value.toArray();
    const bool isRange = word == u"range";
    if (isRange && values.size() != 2)
        m_misshapen = true;
    if (std::all_of(values.begin(), values.end(), isLeftOpen))
        markIncomplete(field.titleText(m_language));
    for (const QJsonValue &entry : values) {
        if (!isRange || !entry.isNull()) // null is an open end
            inspectValue(field, unit, entry);
    }
}

void FilterInspector::inspectValue(const Field &field, const QString &unit, const QJsonValue &value)
{
    if (isLeftOpen(value))
        markIncomplete(field.titleText(m_language));
    else if (value.isArray())
        m_misshapen = true;
    else if (!canHave(field, unit, value))
        markType(field, value);
}

bool FilterInspector::canHave(const Field &field, const QString &unit, const QJsonValue &value) const
{
    const ValueType type = valueType(field.type);
    if (!unit.isEmpty()) {
        const TimeUnit known = timeUnitFromWord(unit).value_or(TimeUnit::Year);
        const bool isTemporal = type == ValueType::Date || type == ValueType::DateTime || field.type == FieldType::Year;
        const bool byNumber = isCyclic(known) || known == TimeUnit::Year;
        return isTemporal && ((byNumber && value.isDouble()) || (!isCyclic(known) && isInstant(value)));
    }
    switch (type) {
    case ValueType::Number:
        return value.isDouble();
    case ValueType::Boolean:
        return value.isBool();
    case ValueType::Date:
    case ValueType::DateTime:
        return isInstant(value);
    default:
        return value.isString();
    }
}

void FilterInspector::markIncomplete(const QString &field)
{
    if (m_incomplete)
        return;
    m_incomplete = Invalid{u"filter.incomplete"_s, {{u"field"_s, field}}, {}};
    if (field.isEmpty())
        m_incomplete->values.insert(u"field"_s, gradingPhrases().text(u"filter.incomplete.any"_s, m_language));
}

void FilterInspector::markType(const Field &field, const QJsonValue &value)
{
    if (m_wrongType)
        return;
    const Scalar shown = scalarFromJson(value);
    m_wrongType = Invalid{u"filter.type"_s,
                          {{u"field"_s, field.titleText(m_language)}, {u"value"_s, displayText(shown, m_language)}}, {}};
}

std::optional<Invalid> FilterInspector::problem() const
{
    if (m_misshapen)
        return Invalid{u"answer.shape"_s, {}, {}};
    return m_incomplete ? m_incomplete : m_wrongType;
}

QString shownValue(const QJsonValue &json, const Field *field, const QString &language)
{
    Scalar value = scalarFromJson(json);
    if (const QDate date = dateFromIso(json.toString()); date.isValid())
        value = date;
    else if (const QJsonObject object = json.toObject(); isDateObject(object))
        value = QDate(object.value(u"year"_s).toInt(), object.value(u"month"_s).toInt(1), object.value(u"date"_s).toInt(1));
    return field ? labelText(*field, value, language) : displayText(value, language);
}

QString conditionWord(const Predicate &predicate)
{
    static const QHash<PredicateOp, QString> words{
        {PredicateOp::Equal, u"equal"_s}, {PredicateOp::OneOf, u"oneOf"_s}, {PredicateOp::Lt, u"lt"_s},
        {PredicateOp::Lte, u"lte"_s},     {PredicateOp::Gt, u"gt"_s},       {PredicateOp::Gte, u"gte"_s},
        {PredicateOp::Range, u"range"_s}};
    if (predicate.op == PredicateOp::Valid)
        return predicate.values.first().toBool() ? u"known"_s : u"missing"_s;
    return words.value(predicate.op);
}

QString conditionInWords(const Predicate &predicate, const Table &table, const QString &language)
{
    const Phrases &phrases = gradingPhrases();
    const Field *field = table.findField(predicate.field);
    QString title = field ? field->titleText(language) : predicate.field;
    if (!predicate.timeUnit.isEmpty())
        title = phrases.text(u"filter.words.unit"_s, language, {{u"field"_s, title}, {u"unit"_s, phrases.text(u"filter.unit."_s + predicate.timeUnit, language)}});
    QStringList values;
    for (const QJsonValue &value : predicate.values)
        values.append(shownValue(value, predicate.timeUnit.isEmpty() ? field : nullptr, language));
    return phrases.text(u"filter.words."_s + conditionWord(predicate), language,
                        {{u"field"_s, title},
                         {u"value"_s, values.value(0)},
                         {u"upper"_s, values.value(1)},
                         {u"values"_s, values.join(u", ")}});
}

} // namespace

Result<std::optional<Predicate>, Invalid> readFilterAnswer(const QJsonValue &json, const Table &table,
                                                           const QStringList &fields, const QString &language)
{
    if (isLeftOpen(json))
        return std::optional<Predicate>();
    FilterInspector inspector(table, fields, language);
    inspector.inspect(json, 0);
    const std::optional<Invalid> problem = inspector.problem();
    if (problem && problem->id == u"answer.shape")
        return *problem;
    if (!inspector.hasCondition())
        return std::optional<Predicate>();
    if (problem)
        return *problem;
    const Result<Predicate, PredicateProblem> predicate = readPredicate(json);
    if (!predicate)
        return Invalid{u"answer.shape"_s, {}, {}};
    return std::optional(*predicate);
}

QString predicateInWords(const Predicate &predicate, const Table &table, const QString &language)
{
    const Phrases &phrases = gradingPhrases();
    if (predicate.op == PredicateOp::Not) {
        return phrases.text(u"filter.words.not"_s, language,
                            {{u"part"_s, predicateInWords(predicate.parts.first(), table, language)}});
    }
    if (predicate.op != PredicateOp::And && predicate.op != PredicateOp::Or)
        return conditionInWords(predicate, table, language);
    QStringList parts;
    for (const Predicate &part : predicate.parts) {
        const QString words = predicateInWords(part, table, language);
        const bool isGroup = (part.op == PredicateOp::And || part.op == PredicateOp::Or) && part.parts.size() > 1;
        parts.append(isGroup ? u'(' + words + u')' : words);
    }
    return parts.join(phrases.text(predicate.op == PredicateOp::And ? u"join.and"_s : u"join.or"_s, language));
}

std::vector<int> rowsKept(const std::optional<Predicate> &predicate, const Table &table)
{
    std::vector<int> rows;
    if (!predicate) {
        rows.resize(static_cast<size_t>(table.rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
        return rows;
    }
    for (int row = 0; row < table.rowCount(); ++row) {
        if (predicateHolds(*predicate, table, row))
            rows.push_back(row);
    }
    return rows;
}

} // namespace chartroom
