// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/numberanswer.h"

#include "base/numberformat.h"
#include "grading/typeddate.h"
#include "grading/typednumber.h"
#include "grading/typedtext.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

qsizetype digitCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isWhole(double number)
{
    return std::abs(number - std::round(number)) <= 1e-9 * std::max(1.0, std::abs(number));
}

/// Step "Unit" of 3.6 and the demand for whole numbers.
Result<NumericReading, Invalid> withUnit(const Numeric &body, double number, const QString &unit,
                                         const QString &language)
{
    NumericReading reading{number, {}, unit, false, {}};
    if (unit.isEmpty()) {
        if (body.unitRequired)
            return Invalid{u"numeric.unit-missing"_s, {}, echoNumber(number, language)};
    } else if (const UnitFactor *right = findUnit(body.units, unit)) {
        reading.number *= right->factor;
        reading.unitRight = true;
    } else if (const UnitFactor *other = findUnit(body.otherUnits, unit)) {
        reading.number *= other->factor;
    } else {
        return Invalid{u"numeric.unit-unknown"_s, {{u"unit"_s, unit.left(40)}}, {}};
    }
    if (!std::isfinite(reading.number))
        return Invalid{u"numeric.not-a-number"_s, {{u"typed"_s, echoNumber(number, language)}}, {}};
    if (reading.number == 0.0)
        reading.number = 0.0; // -0 equals 0
    reading.read = echoNumber(reading.number, language);
    if (body.whole && !isWhole(reading.number))
        return Invalid{u"numeric.whole"_s, {{u"read"_s, reading.read}}, reading.read};
    return reading;
}

Result<NumericReading, Invalid> readDateAnswer(const QJsonObject &answer, const QString &language)
{
    QDate date;
    if (answer.contains(u"text"_s)) {
        const Result<QDate, Invalid> typed = readTypedDate(answer.value(u"text"_s).toString(), language);
        if (!typed)
            return typed.error();
        date = *typed;
    } else {
        const QString iso = answer.value(u"value"_s).toString();
        date = dateFromIso(iso);
        if (!date.isValid())
            return Invalid{u"date.not-a-date"_s, {{u"typed"_s, iso.left(40)}}, {}};
    }
    NumericReading reading;
    reading.date = date;
    reading.read = displayDate(date, language);
    return reading;
}

/// The shape of 4.3: exactly one of `text` and `value`; `unit` only beside a number in `value`.
std::optional<Invalid> shapeProblem(const Numeric &body, const QJsonObject &answer)
{
    const bool hasText = answer.contains(u"text"_s);
    const bool hasValue = answer.contains(u"value"_s);
    const QJsonValue unit = answer.value(u"unit"_s);
    if (!hasOnlyKeys(answer, {u"text"_s, u"value"_s, u"unit"_s}) || (hasText && hasValue))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (!unit.isUndefined() && (!unit.isString() || hasText || body.isDate))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (!hasText && !hasValue)
        return Invalid{u"answer.empty"_s, {}, {}};
    const QJsonValue value = answer.value(hasText ? u"text"_s : u"value"_s);
    const bool wantsText = hasText || body.isDate;
    if (wantsText ? !value.isString() : !value.isDouble())
        return Invalid{u"answer.shape"_s, {}, {}};
    return std::nullopt;
}

} // namespace

QStringList numberDisplays(double number, const QString &language)
{
    QStringList displays;
    for (int decimals = 0; decimals <= 3; ++decimals) {
        for (const double groupFrom : {1e3, 1e4, 1e300})
            displays.append(displayFixed(number, decimals, language, groupFrom));
        displays.append(displayNumber(number, language, decimals));
    }
    displays.removeDuplicates();
    displays.removeIf([](const QString &display) { return digitCount(display) < 2; });
    return displays;
}

const UnitFactor *findUnit(const QList<UnitFactor> &units, const QString &typed)
{
    for (const UnitFactor &unit : units) {
        if (unit.text == typed)
            return &unit;
    }
    const QString wanted = normalizeUnit(typed);
    for (const UnitFactor &unit : units) {
        if (normalizeUnit(unit.text) == wanted)
            return &unit;
    }
    return nullptr;
}

Result<NumericReading, Invalid> readNumberAnswer(const Numeric &body, const QJsonObject &answer, const QString &language)
{
    if (const std::optional<Invalid> problem = shapeProblem(body, answer))
        return *problem;
    if (body.isDate)
        return readDateAnswer(answer, language);
    if (!answer.contains(u"text"_s)) {
        return withUnit(body, answer.value(u"value"_s).toDouble(), answer.value(u"unit"_s).toString().trimmed(),
                        language);
    }
    const Result<TypedNumber, Invalid> typed = readTypedNumber(answer.value(u"text"_s).toString(), language);
    if (!typed)
        return typed.error();
    return withUnit(body, typed->number, typed->unit, language);
}

} // namespace chartroom
