// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"

#include <optional>

namespace chartroom {

/// Collects the first problem while a spec is read; internal to this module.
class SpecProblems
{
public:
    explicit SpecProblems(QString language) : m_language(std::move(language)) {}

    /// A property outside the grammar.
    void unknownProperty(const QString &part, const QString &property);
    /// A value outside the grammar.
    void unsupportedValue(const QString &part, const QJsonValue &value);
    /// A value of the wrong shape.
    void malformed(const QString &part, const QJsonValue &value);
    /// Something the grammar requires.
    void missing(const QString &part);
    /// A problem with a sentence of its own.
    void add(const QString &ruleId, const QString &phrase, const QString &part);

    [[nodiscard]] bool any() const { return m_first.has_value(); }
    [[nodiscard]] const ChartProblem &first() const { return *m_first; }

private:
    QString m_language;
    std::optional<ChartProblem> m_first;
};

[[nodiscard]] ChannelDef readChannelDef(const QJsonValue &json, Channel channel, const QString &part,
                                        SpecProblems &problems);
[[nodiscard]] QList<Transform> readTransforms(const QJsonValue &json, SpecProblems &problems);

/// Reports every property of \a object that is not in \a known.
void checkProperties(const QJsonObject &object, const QStringList &known, const QString &part,
                     SpecProblems &problems);

/// The aggregates of 6.3 with "average" read as "mean"; empty for anything else.
[[nodiscard]] QString aggregateFromWord(const QString &word);

} // namespace chartroom
