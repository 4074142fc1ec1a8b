// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/constraintcheck.h"

#include "dataset/aggregate.h"
#include "dataset/joinrows.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString constraintRule = u"data.schema.constraint"_s;

/// The name of the constraint that a value breaks; empty when it breaks none.
class ConstraintTest
{
public:
    explicit ConstraintTest(const Field &field)
        : m_field(field)
        , m_pattern(u"\\A(?:"_s + field.constraints.pattern + u")\\z"_s)
    {}

    [[nodiscard]] QString broken(const Scalar &value) const
    {
        const Constraints &c = m_field.constraints;
        if (breaksBound(c.minimum, value, -1) || breaksBound(c.exclusiveMinimum, value, 0))
            return u"minimum"_s;
        if (breaksBound(c.maximum, value, 1) || breaksUpperExclusive(value))
            return u"maximum"_s;
        if (!c.allowed.isEmpty() && !isAmong(c.allowed, value))
            return u"enum"_s;
        if (!m_field.categories.isEmpty() && !isCategory(value))
            return u"categories"_s;
        const QString *text = std::get_if<QString>(&value);
        return text ? brokenByText(*text) : QString();
    }

private:
    /// \a side -1: smaller breaks; 0: smaller or equal breaks; 1: greater breaks.
    static bool breaksBound(const Scalar &bound, const Scalar &value, int side)
    {
        if (isMissing(bound) || bound.index() != value.index())
            return false;
        const int order = compareScalars(value, bound);
        return side == 1 ? order > 0 : order < (side == 0 ? 1 : 0);
    }

    [[nodiscard]] bool breaksUpperExclusive(const Scalar &value) const
    {
        const Scalar &bound = m_field.constraints.exclusiveMaximum;
        return !isMissing(bound) && bound.index() == value.index() && compareScalars(value, bound) >= 0;
    }

    static bool isAmong(const QList<Scalar> &allowed, const Scalar &value)
    {
        return std::any_of(allowed.begin(), allowed.end(), [&](const Scalar &a) { return equalScalars(a, value); });
    }

    [[nodiscard]] bool isCategory(const Scalar &value) const
    {
        return std::any_of(m_field.categories.begin(), m_field.categories.end(),
                           [&](const Category &category) { return equalScalars(category.value, value); });
    }

    [[nodiscard]] QString brokenByText(const QString &text) const
    {
        const Constraints &c = m_field.constraints;
        const auto length = static_cast<int>(text.toUcs4().size());
        if (c.minLength >= 0 && length < c.minLength)
            return u"minLength"_s;
        if (c.maxLength >= 0 && length > c.maxLength)
            return u"maxLength"_s;
        return c.pattern.isEmpty() || m_pattern.match(text).hasMatch() ? QString() : u"pattern"_s;
    }

    const Field &m_field;
    QRegularExpression m_pattern;
};

/// One answer a distinct value instead of one a row.
QStringList brokenByGroup(const Field &field, const Column &column, const Grouping &grouping)
{
    const ConstraintTest test(field);
    QStringList broken;
    for (const int row : grouping.firstRow) {
        const Scalar value = column.at(row);
        if (isMissing(value))
            broken.append(field.constraints.required ? u"required"_s : QString());
        else
            broken.append(test.broken(value));
    }
    return broken;
}

/// Rows whose values repeat those of an earlier row; rows with a missing value repeat nothing.
std::vector<int> repeatedRows(const QList<Column> &columns, qsizetype rows)
{
    const Grouping grouping = groupRows(columns, rows);
    std::vector<int> repeated;
    for (int row = 0; row < rows; ++row) {
        const int group = grouping.groupOfRow[static_cast<size_t>(row)];
        const bool missing =
            std::any_of(columns.begin(), columns.end(), [row](const Column &c) { return c.isMissing(row); });
        if (!missing && grouping.firstRow[static_cast<size_t>(group)] != row)
            repeated.push_back(row);
    }
    return repeated;
}

std::vector<int> columnsOf(const Table &table, const QStringList &names)
{
    std::vector<int> columns;
    for (const QString &name : names) {
        const int column = table.columnIndex(name);
        if (column < 0)
            return {};
        columns.push_back(column);
    }
    return columns;
}

QString keyText(const Table &table, const std::vector<int> &columns, int row)
{
    QStringList texts;
    for (const int column : columns)
        texts.append(canonicalText(table.at(row, column)));
    return texts.join(u", "_s);
}

void reportRepeated(const Table &table, const std::vector<int> &columns, const CellPlaces &places,
                    const DefectCover &cover, IssueCollector &issues)
{
    QList<Column> key;
    for (const int column : columns)
        key.append(table.column(column));
    for (const int row : repeatedRows(key, table.rowCount())) {
        if (!cover.coversRow(row + 1))
            issues.add(Severity::Error, u"data.key.duplicate"_s, places.at(row, columns.front()),
                       {{u"key"_s, keyText(table, columns, row)}});
    }
}

} // namespace

DefectCover::DefectCover(const QList<Defect> &defects)
{
    for (const Defect &defect : defects) {
        for (const int row : defect.rows) {
            m_anyCell.insert(row);
            if (defect.field.isEmpty())
                m_wholeRows.insert(row);
            else
                m_cells.insert({row, defect.field});
        }
    }
}

bool DefectCover::covers(int rowNumber, const QString &field) const
{
    return m_wholeRows.contains(rowNumber) || m_cells.contains({rowNumber, field});
}

void checkConstraints(const Table &table, const CellPlaces &places, const DefectCover &cover, IssueCollector &issues)
{
    for (int index = 0; index < table.columnCount() && table.rowCount() > 0; ++index) {
        const Field &field = table.field(index);
        const Column &column = table.column(index);
        const Grouping grouping = groupRows({column}, table.rowCount());
        const QStringList broken = brokenByGroup(field, column, grouping);
        for (int row = 0; row < table.rowCount(); ++row) {
            const QString &which = broken.at(grouping.groupOfRow[static_cast<size_t>(row)]);
            if (!which.isEmpty() && !cover.covers(row + 1, field.name))
                issues.add(Severity::Error, constraintRule, places.at(row, index),
                           {{u"name"_s, field.name}, {u"cell"_s, canonicalText(column.at(row))}},
                           u"data.constraint."_s + which);
        }
        if (!field.constraints.unique)
            continue;
        for (const int row : repeatedRows({column}, table.rowCount())) {
            if (!cover.covers(row + 1, field.name))
                issues.add(Severity::Error, constraintRule, places.at(row, index),
                           {{u"name"_s, field.name}, {u"cell"_s, canonicalText(column.at(row))}},
                           u"data.constraint.unique"_s);
        }
    }
}

void checkKeys(const Table &table, const QStringList &primaryKey, const QList<QStringList> &uniqueKeys,
               const CellPlaces &places, const DefectCover &cover, IssueCollector &issues)
{
    for (const QStringList &names : QList<QStringList>{primaryKey} + uniqueKeys) {
        const std::vector<int> columns = columnsOf(table, names);
        if (!columns.empty())
            reportRepeated(table, columns, places, cover, issues);
    }
    for (const int column : columnsOf(table, primaryKey)) {
        const Field &field = table.field(column);
        for (int row = 0; row < table.rowCount() && !field.constraints.required; ++row) {
            if (table.column(column).isMissing(row) && !cover.covers(row + 1, field.name))
                issues.add(Severity::Error, constraintRule, places.at(row, column), {{u"name"_s, field.name}},
                           u"data.constraint.required"_s);
        }
    }
}

bool checkForeignKey(const Table &table, const ForeignKey &key, const Table &referenced, const CellPlaces &places,
                     const DefectCover &cover, IssueCollector &issues)
{
    const std::vector<int> own = columnsOf(table, key.fields);
    const std::vector<int> other = columnsOf(referenced, key.referenced);
    if (own.empty() || other.empty())
        return false;
    QList<std::pair<Column, Column>> pairs;
    for (size_t i = 0; i < own.size(); ++i) {
        pairs.append({table.column(own[i]), referenced.column(other[i])});
        if (pairs.last().first.type() != pairs.last().second.type())
            return false;
    }
    const JoinedRows lost = joinRows(JoinType::Anti, pairs, table.rowCount(), referenced.rowCount(), table.rowCount());
    for (const int row : lost.left) {
        const bool missing =
            std::any_of(own.begin(), own.end(), [&](int column) { return table.column(column).isMissing(row); });
        if (!missing && !cover.coversRow(row + 1))
            issues.add(Severity::Error, u"data.foreign-key"_s, places.at(row, own.front()),
                       {{u"key"_s, keyText(table, own, row)}});
    }
    return true;
}

void checkDefects(const DescribedResource &described, const Table &table, const CellPlaces &places,
                  const QString &descriptorPath, IssueCollector &issues)
{
    QSet<std::pair<int, QString>> seen;
    const QList<Defect> &defects = described.resource.defects;
    for (qsizetype i = 0; i < defects.size(); ++i) {
        const Defect &defect = defects.at(i);
        const Place place{descriptorPath, 0, 0, described.pointer + u"/chartroom/defects/"_s + QString::number(i)};
        const auto report = [&](const QString &phrase) {
            issues.add(Severity::Error, u"data.defect.mismatch"_s, place, {{u"id"_s, defect.id}}, phrase);
        };
        const int column = defect.field.isEmpty() ? -1 : table.columnIndex(defect.field);
        if (!defect.field.isEmpty() && column < 0)
            report(u"data.defect.field"_s);
        if (defect.rows.isEmpty())
            report(u"data.defect.row"_s);
        for (const int row : defect.rows) {
            if (row < 1 || row > table.rowCount())
                report(u"data.defect.row"_s);
            else if (seen.contains({row, defect.field}))
                report(u"data.defect.overlap"_s);
            else if (column >= 0 && defect.fix.isString() && defect.fix.toString() == places.text(row - 1, column))
                report(u"data.defect.fix"_s);
            seen.insert({row, defect.field});
        }
    }
}

} // namespace chartroom
