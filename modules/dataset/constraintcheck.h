// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/cellplaces.h"
#include "dataset/descriptorreader.h"
#include "dataset/issuecollector.h"

#include <QSet>

namespace chartroom {

/// The cells and rows that an author broke on purpose, and cells that are reported already.
class DefectCover
{
public:
    DefectCover() = default;
    explicit DefectCover(const QList<Defect> &defects);
    /// A cell that already has a finding: it needs no second one for being empty now.
    void add(int rowNumber, const QString &field) { m_cells.insert({rowNumber, field}); }

    /// A cell covered by a defect of its own or of its whole row. Rows count from 1.
    [[nodiscard]] bool covers(int rowNumber, const QString &field) const;
    [[nodiscard]] bool coversRow(int rowNumber) const { return m_anyCell.contains(rowNumber); }

private:
    QSet<std::pair<int, QString>> m_cells;
    QSet<int> m_wholeRows;
    QSet<int> m_anyCell;
};

/// data.schema.constraint: cells against constraints and categories.
void checkConstraints(const Table &table, const CellPlaces &places, const DefectCover &cover, IssueCollector &issues);

/// data.key.duplicate, and data.schema.constraint for missing parts of the primary key.
void checkKeys(const Table &table, const QStringList &primaryKey, const QList<QStringList> &uniqueKeys,
               const CellPlaces &places, const DefectCover &cover, IssueCollector &issues);

/// data.foreign-key: rows whose key is not in the referenced table. False when the columns cannot be compared.
[[nodiscard]] bool checkForeignKey(const Table &table, const ForeignKey &key, const Table &referenced,
                                   const CellPlaces &places, const DefectCover &cover, IssueCollector &issues);

/// data.defect.mismatch: defects against the table they are about.
void checkDefects(const DescribedResource &described, const Table &table, const CellPlaces &places,
                  const QString &descriptorPath, IssueCollector &issues);

} // namespace chartroom
