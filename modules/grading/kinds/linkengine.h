// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/table.h"
#include "lesson/kinds/linkage.h"

#include <vector>

namespace chartroom {

/// A comparison of a linkage: which pair of fields, how, and how much it counts.
struct LinkComparison {
    int pair = 0;      ///< index into the pairs of the engine
    QString compare;   ///< word of linkageComparisons()
    int weight = 1;    ///< 1 to 5

    bool operator==(const LinkComparison &) const = default;
};

/// What is linked (exercises.md 4.24).
struct LinkRules {
    QList<LinkComparison> comparisons;
    double threshold = 1;
    bool oneToOne = false;

    bool operator==(const LinkRules &) const = default;
};

/// Rows of the left and the right table, from 0.
struct RowPair {
    int left = 0;
    int right = 0;
    bool operator==(const RowPair &) const = default;
};

/// What the rules link.
struct LinkResult {
    qint64 links = 0;
    std::vector<bool> isLinked;  ///< one for each of the asked pairs
    QList<RowPair> first;        ///< the first links by left row, then right row, as many as asked for
    QList<double> scores;        ///< of `first`
};

/// Two tables made ready for comparing every row of the left with every row of the right. Texts are normalised and
/// numbered once, so that 4 000 000 pairs take milliseconds, not minutes. A value; costs a few bytes a row and field.
class LinkEngine
{
public:
    LinkEngine() = default;
    /// Pairs whose columns do not exist compare nothing.
    LinkEngine(const Table &left, const Table &right, const QList<FieldPair> &pairs);

    /// Links by the rules. \a asked: pairs to tell about, sorted by left row; \a show: how many links to list.
    /// Cancelled: what was found so far.
    [[nodiscard]] LinkResult link(const LinkRules &rules, const std::vector<RowPair> &asked, int show = 0,
                                  const Progress &progress = {}) const;

    [[nodiscard]] int leftRows() const { return m_leftRows; }
    [[nodiscard]] int rightRows() const { return m_rightRows; }

    /// A normalised text and a quick look at its letters.
    struct ComparedText {
        QString text;
        quint64 letters = 0; ///< one bit for each kind of letter: texts one edit apart differ in at most two
    };
    /// The cells of one field in one table. Cells that are equal in some way have the same number in it; −1: missing.
    struct ComparedColumn {
        std::vector<int> exact;
        std::vector<int> loose; ///< index into the texts of the pair
        std::vector<int> initial;
        std::vector<int> year;
    };
    struct ComparedPair {
        ComparedColumn left;
        ComparedColumn right;
        QList<ComparedText> texts; ///< of both sides
    };

private:
    QList<ComparedPair> m_pairs;
    int m_leftRows = 0;
    int m_rightRows = 0;
};

/// Optimal string alignment distance: insert, delete, substitute, swap of neighbours (Damerau 1964 without repeated
/// edits of one place). Anything above \a most is \a most + 1.
[[nodiscard]] int alignmentDistance(QStringView a, QStringView b, int most);

} // namespace chartroom
