// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartstructure.h"
#include "chart/derivedtable.h"
#include "chart/transformrows.h"

namespace chartroom {

/// One column of a derived table under construction; internal to deriveTable.
struct DerivationColumn {
    std::optional<Channel> channel; ///< the first channel that shows it; none for treemap levels
    ChannelDef def;
    QString name;
    Field field;
    bool key = false;
    Column perRow;  ///< keys and raw measures: one value per source row
    Column binEnd;  ///< per source row, for bins
    Column perMark; ///< one value per mark, after grouping
    Column endPerMark;
};

/// Collects the columns of the finished table; internal.
struct TableParts {
    QList<Field> fields;
    QList<Column> columns;

    void add(Field field, const QString &name, const Column &column)
    {
        field.name = name;
        fields.append(field);
        columns.append(column);
    }
};

/// Carries out section 7 for one layer, step by step.
class Derivation
{
public:
    Derivation(const ChartSpec &spec, int layerIndex, TransformedRows rows);

    [[nodiscard]] DerivedTable derive(const Progress &progress = {});

private:
    void collectColumns();
    void addColumn(std::optional<Channel> channel, const ChannelDef &def);
    void computePerRow(DerivationColumn &column) const;
    void group();
    void summarize();
    [[nodiscard]] std::vector<bool> missingRows() const;
    [[nodiscard]] RowLists numbersBehind() const;
    [[nodiscard]] double missingBehind(int mark, const std::vector<bool> &missing) const;
    void countRows(DerivedTable &derived, TableParts &parts) const;
    void addStackColumns(DerivedTable &derived, TableParts &parts, const DerivationColumn &column) const;
    void orderMarks();
    [[nodiscard]] QList<Scalar> domainOf(const DerivationColumn &column) const;
    [[nodiscard]] std::vector<double> ranksOf(const DerivationColumn &column) const;
    void markDrawn(DerivedTable &derived) const;
    [[nodiscard]] std::vector<QList<int>> stacks(const DerivationColumn &measure) const;
    void stackOne(const QList<int> &run, const Column &measure, bool normalize);
    void stack();
    void assemble(DerivedTable &derived);
    void addBoxplot();
    void applyOrder(const std::vector<int> &order);
    [[nodiscard]] const DerivationColumn *columnOf(Channel channel) const;

    const ChartSpec &m_spec;
    const ChartLayer &m_layer;
    TransformedRows m_rows;
    QList<DerivationColumn> m_columns; ///< in channel order
    QMap<Channel, int> m_columnOfChannel;
    RowLists m_members;                ///< source rows behind each mark
    QMap<Channel, QList<Scalar>> m_domains;
    bool m_grouped = false;

    struct StackColumns {
        QString measure;
        QList<Scalar> start, end, share;
    };
    std::optional<StackColumns> m_stack;
};

} // namespace chartroom
