// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/specreading.h"

#include "chart/chartphrases.h"

#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A value as it may be quoted in a sentence; long ones are cut.
QString quotedJson(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(60);
    if (value.isDouble())
        return QString::number(value.toDouble());
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isNull() || value.isUndefined())
        return u"null"_s;
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact)).left(60);
}

} // namespace

void SpecProblems::unknownProperty(const QString &part, const QString &property)
{
    if (m_first)
        return;
    const QString where = part.isEmpty() ? property : part + u'.' + property;
    m_first = ChartProblem{u"chart.spec.unsupported"_s,
                           chartPhrase(u"spec.property"_s, m_language, {{u"part"_s, where}}), where};
}

void SpecProblems::unsupportedValue(const QString &part, const QJsonValue &value)
{
    if (m_first)
        return;
    m_first = ChartProblem{
        u"chart.spec.unsupported"_s,
        chartPhrase(u"spec.value"_s, m_language, {{u"part"_s, part}, {u"value"_s, quotedJson(value)}}), part};
}

void SpecProblems::malformed(const QString &part, const QJsonValue &value)
{
    if (m_first)
        return;
    m_first = ChartProblem{
        u"chart.spec.invalid"_s,
        chartPhrase(u"spec.malformed"_s, m_language, {{u"part"_s, part}, {u"value"_s, quotedJson(value)}}), part};
}

void SpecProblems::missing(const QString &part)
{
    add(u"chart.spec.invalid"_s, u"spec.missing"_s, part);
}

void SpecProblems::add(const QString &ruleId, const QString &phrase, const QString &part)
{
    if (!m_first)
        m_first = ChartProblem{ruleId, chartPhrase(phrase, m_language, {{u"part"_s, part}}), part};
}

void checkProperties(const QJsonObject &object, const QStringList &known, const QString &part, SpecProblems &problems)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            problems.unknownProperty(part, it.key());
    }
}

QString aggregateFromWord(const QString &word)
{
    static const QStringList words = {u"count"_s, u"sum"_s, u"mean"_s, u"median"_s, u"min"_s,
                                      u"max"_s, u"distinct"_s, u"q1"_s, u"q3"_s, u"stdev"_s};
    if (word == "average"_L1)
        return u"mean"_s;
    return words.contains(word) ? word : QString();
}

} // namespace chartroom
