// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QList>
#include <QString>

namespace chartroom {

/// One validation rule of pack-format.md 18. Every error stops publishing.
struct PackRule {
    QString id;
    Severity severity = Severity::Error;
    bool stopsImport = false;
};

/// All rules in the order of the document, without the chart.rule.<id> family (see chartRules()).
[[nodiscard]] const QList<PackRule> &packRules();

/// The rule of an id, or nullptr.
[[nodiscard]] const PackRule *packRule(const QString &id);

/// A finding of a rule, with the severity that the rule has.
[[nodiscard]] Issue packIssue(const QString &ruleId, const QString &message, const Place &place);

} // namespace chartroom
