// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/attempt.h"
#include "progress/consent.h"
#include "progress/facts.h"
#include "progress/person.h"
#include "storage/progressstore.h"
#include "storage/sqlconnection.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

namespace chartroom {

/// How values stand in a row: ids and instants as TEXT, JSON as compact TEXT, absent texts as NULL.

[[nodiscard]] QVariant textCell(const QString &text);         ///< never NULL
[[nodiscard]] QVariant textOrNullCell(const QString &text);   ///< NULL when empty
[[nodiscard]] QVariant instantCell(const QDateTime &instant); ///< NULL when invalid
[[nodiscard]] QVariant dayCell(const QDate &day);             ///< NULL when invalid
[[nodiscard]] QVariant jsonCell(const QJsonObject &object);

[[nodiscard]] QDateTime instantOf(const QString &text);
[[nodiscard]] QDate dayOf(const QString &text);
[[nodiscard]] QJsonObject jsonOf(const QString &text);

template<typename Tag>
[[nodiscard]] QVariant idCell(const Id<Tag> &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toString());
}
template<typename Tag>
[[nodiscard]] Id<Tag> idOf(const QString &text)
{
    return Id<Tag>::fromString(text);
}

/// All places of attempt-add.sql.
[[nodiscard]] SqlValues attemptValues(const Attempt &attempt);
/// A row of the attempt-*.sql queries, column by column.
[[nodiscard]] Attempt attemptOfRow(const SqlRow &row);
/// {"C1": 1, "C2.3": 0.5} as text and back; an unreadable text gives nothing.
[[nodiscard]] QString competencyText(const QMap<QString, double> &competencies);
[[nodiscard]] QMap<QString, double> competenciesOfText(const QByteArray &text);

/// Fills in what the store's own row says: id, organisation, synthetic.
[[nodiscard]] Result<void> readStoreRow(SqlConnection &connection, StoreInfo &info);

[[nodiscard]] Learner learnerOfRow(const SqlRow &row);
[[nodiscard]] Consent consentOfRow(const SqlRow &row);

} // namespace chartroom
