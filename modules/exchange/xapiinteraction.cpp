// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xapiinteraction.h"

#include "base/canonicaljson.h"
#include "base/numberformat.h"
#include "progress/attemptjson.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString itemMark = u"[,]"_s;
const QString pairMark = u"[.]"_s;

/// The text without anything that would be read as a delimiter.
QString plainPart(QString text)
{
    return text.replace(itemMark, u"[, ]"_s).replace(pairMark, u"[. ]"_s);
}

QString jsonPart(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(canonicalJson(value));
}

QStringList textParts(const QJsonValue &list)
{
    QStringList parts;
    for (const QJsonValue &entry : list.toArray())
        parts << plainPart(jsonPart(entry));
    return parts;
}

/// A number as readers of a language see it, as a number; nothing for other texts.
std::optional<double> displayedNumber(QString text, const QString &language)
{
    text.replace(u'\u2212', u'-').remove(u'\u00a0').remove(u'\u202f').remove(u' ');
    if (isFrench(language))
        text.replace(u',', u'.');
    else
        text.remove(u',');
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Typed numbers are taken as they were understood: the raw text may hold a unit and the marks of a language.
std::optional<QString> numericResponse(const Attempt &attempt)
{
    const QJsonValue value = (*attempt.answer)[u"value"_s];
    const auto number = value.isDouble() ? std::optional(value.toDouble()) : displayedNumber(attempt.read, attempt.language);
    return number ? std::optional(shortestNumber(*number)) : std::nullopt;
}

QString gapText(const QJsonObject &gap)
{
    const QJsonValue given = gap.contains(u"choice"_s) ? gap[u"choice"_s] : gap.contains(u"text"_s) ? gap[u"text"_s] : gap[u"value"_s];
    return plainPart(jsonPart(given));
}

/// Gaps in the order of the text, which only the checks know; without them in the order of their names.
QString clozeResponse(const Attempt &attempt)
{
    const QJsonObject gaps = (*attempt.answer)[u"gaps"_s].toObject();
    QStringList names;
    for (const QJsonValue &check : attempt.checks) {
        const QString name = check[u"id"_s].toString().section(u"gap:"_s, 1);
        if (gaps.contains(name))
            names << name;
    }
    QStringList parts;
    for (const QString &name : names.size() == gaps.size() ? names : gaps.keys())
        parts << gapText(gaps[name].toObject());
    return parts.join(itemMark);
}

QString pairsResponse(const QJsonObject &pairs)
{
    QStringList parts;
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair)
        parts << plainPart(pair.key()) + pairMark + plainPart(jsonPart(pair.value()));
    return parts.join(itemMark);
}

std::optional<QString> choiceResponse(const QJsonObject &answer)
{
    const QStringList chosen = answer.contains(u"choice"_s) ? QStringList{plainPart(answer[u"choice"_s].toString())}
                                                            : textParts(answer[u"choices"_s]);
    return chosen.isEmpty() ? std::nullopt : std::optional(chosen.join(itemMark));
}

std::optional<QString> fillInResponse(const Attempt &attempt)
{
    const QJsonObject &answer = *attempt.answer;
    if (attempt.kind == u"cloze")
        return clozeResponse(attempt);
    return plainPart(answer[attempt.kind == u"formula" ? u"formula"_s : u"text"_s].toString());
}

} // namespace

QString xapiInteractionType(QStringView kind)
{
    static const QHash<QString, QString> types{
        {u"choice.one"_s, u"choice"_s},  {u"choice.many"_s, u"choice"_s}, {u"numeric"_s, u"numeric"_s},
        {u"text.short"_s, u"fill-in"_s}, {u"cloze"_s, u"fill-in"_s},      {u"formula"_s, u"fill-in"_s},
        {u"order"_s, u"sequencing"_s},   {u"match"_s, u"matching"_s},     {u"reflection"_s, u"long-fill-in"_s}};
    if (kind.startsWith(u"chart.") || kind.startsWith(u"table."))
        return u"performance"_s;
    return types.value(kind.toString(), u"other"_s);
}

std::optional<QString> xapiResponse(const Attempt &attempt)
{
    if (!attempt.answer)
        return std::nullopt;
    const QJsonObject answer = withoutConfidence(*attempt.answer).toObject();
    const QString type = xapiInteractionType(attempt.kind);
    if (type == u"choice")
        return choiceResponse(answer);
    if (type == u"numeric")
        return numericResponse(attempt);
    if (type == u"fill-in")
        return fillInResponse(attempt);
    if (type == u"long-fill-in")
        return plainPart(answer[u"text"_s].toString());
    if (type == u"sequencing")
        return textParts(answer[u"order"_s]).join(itemMark);
    if (type == u"matching")
        return pairsResponse(answer[u"pairs"_s].toObject());
    if (type == u"performance")
        return pairsResponse(answer);
    return QString::fromUtf8(canonicalJson(answer));
}

} // namespace chartroom
