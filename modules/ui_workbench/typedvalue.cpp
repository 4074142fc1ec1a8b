// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/typedvalue.h"

#include "base/numberformat.h"
#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> typedDouble(QString text)
{
    text.remove(QChar(QChar::Nbsp)).remove(QChar(0x202F)).remove(u' ');
    if (text.count(u',') == 1 && !text.contains(u'.'))
        text.replace(u',', u'.');
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

Scalar typedBoolean(const QString &text)
{
    const QString word = text.toLower();
    if (QStringList{u"yes"_s, u"oui"_s, u"true"_s, u"1"_s}.contains(word))
        return true;
    return QStringList{u"no"_s, u"non"_s, u"false"_s, u"0"_s}.contains(word) ? Scalar(false) : Scalar(text);
}

} // namespace

Scalar typedValue(const QString &text, ValueType type)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    switch (type) {
    case ValueType::Number: {
        const auto number = typedDouble(trimmed);
        return number ? Scalar(*number) : Scalar(trimmed);
    }
    case ValueType::Boolean:
        return typedBoolean(trimmed);
    case ValueType::Date: {
        const QDate date = dateFromIso(trimmed);
        return date.isValid() ? Scalar(date) : Scalar(trimmed);
    }
    case ValueType::DateTime: {
        const QDateTime time = dateTimeFromIso(trimmed);
        return time.isValid() ? Scalar(time) : Scalar(trimmed);
    }
    default:
        return trimmed;
    }
}

QList<Scalar> typedValues(const QString &text, ValueType type)
{
    QList<Scalar> values;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        if (const Scalar value = typedValue(part, type); !isMissing(value))
            values << value;
    }
    return values;
}

QString valueAsTyped(const Scalar &value, const QString &language)
{
    if (const bool *yes = std::get_if<bool>(&value))
        return *yes ? UiWorkbenchTr::tr("yes") : UiWorkbenchTr::tr("no");
    const QString text = canonicalText(value);
    const bool isComma = isFrench(language) && std::holds_alternative<double>(value);
    return isComma ? QString(text).replace(u'.', u',') : text;
}

QString valuesAsTyped(const QList<Scalar> &values, const QString &language)
{
    QStringList texts;
    for (const Scalar &value : values)
        texts << valueAsTyped(value, language);
    return texts.join(u"; "_s);
}

QString valueHint(ValueType type)
{
    switch (type) {
    case ValueType::Number:
        return UiWorkbenchTr::tr("a number");
    case ValueType::Date:
        return u"2024-01-31"_s;
    case ValueType::DateTime:
        return u"2024-01-31T08:30"_s;
    case ValueType::Boolean:
        return UiWorkbenchTr::tr("yes or no");
    default:
        return {};
    }
}

} // namespace chartroom
