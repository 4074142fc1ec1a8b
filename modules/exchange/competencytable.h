// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/columnmapping.h"
#include "progress/mastery.h"
#include "progress/person.h"

namespace chartroom {

/// A tidy table for personnel systems: one row per person and competency. Pure; the caller streams person by person.
struct TableStyle {
    QList<ColumnChoice> columns = usualColumns();
    QString language = QStringLiteral("en"); ///< of titles and words
    bool withNames = false;                  ///< otherwise the column `name` stays empty
    bool synthetic = false;                  ///< the people are invented
};

/// The headings, with the byte order mark that spreadsheets need to read accents; CSV as RFC 4180, lines end in CR LF.
[[nodiscard]] QByteArray competencyTableHead(const TableStyle &style);

/// The rows of one person, in the order of the framework: every competency, also those without evidence.
[[nodiscard]] QByteArray competencyTableRows(const Learner &person, const QList<EvidenceItem> &items, const TableStyle &style);

} // namespace chartroom
