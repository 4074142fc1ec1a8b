// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/joinrows.h"

#include "dataset/denseids.h"

#include <bit>
#include <cmath>
#include <QHash>

namespace chartroom {

namespace {

/// Equal cells of both sides have equal ids; -1 matches nothing.
struct SideIds {
    std::vector<int> left;
    std::vector<int> right;
};

SideIds idsOfTexts(const Column &left, const Column &right)
{
    QHash<QString, int> codeOfText;
    for (qsizetype code = 0; code < left.dictionary().size(); ++code)
        codeOfText.insert(left.dictionary().at(code), static_cast<int>(code));
    std::vector<int> translated;
    for (const QString &text : right.dictionary())
        translated.push_back(codeOfText.value(text, -1));
    SideIds ids{{left.codes().begin(), left.codes().end()}, {}};
    for (const int code : right.codes())
        ids.right.push_back(code < 0 ? -1 : translated[static_cast<size_t>(code)]);
    return ids;
}

SideIds idsOfValues(const Column &left, const Column &right)
{
    DenseIds known;
    SideIds ids;
    for (const double value : left.values())
        ids.left.push_back(std::isnan(value) ? -1 : known.idOf(std::bit_cast<quint64>(value + 0.0)).first);
    for (const double value : right.values())
        ids.right.push_back(std::isnan(value) ? -1 : known.find(std::bit_cast<quint64>(value + 0.0)));
    return ids;
}

/// Folds the ids of a further key into those of the keys before it.
void combine(std::vector<int> &ids, const std::vector<int> &more, DenseIds &pairs, bool addNew)
{
    for (size_t row = 0; row < ids.size(); ++row) {
        const quint64 key =
            (static_cast<quint64>(static_cast<quint32>(ids[row])) << 32) | static_cast<quint32>(more[row]);
        if (ids[row] >= 0)
            ids[row] = more[row] < 0 ? -1 : (addNew ? pairs.idOf(key).first : pairs.find(key));
    }
}

SideIds idsOfKeys(const QList<std::pair<Column, Column>> &keys)
{
    SideIds ids;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto &[left, right] = keys.at(i);
        const SideIds next = left.isText() && right.isText() ? idsOfTexts(left, right) : idsOfValues(left, right);
        if (i == 0) {
            ids = next;
            continue;
        }
        DenseIds pairs;
        combine(ids.left, next.left, pairs, true);
        combine(ids.right, next.right, pairs, false);
    }
    return ids;
}

/// For each id the right rows that have it, as linked lists in row order.
struct RightRows {
    std::vector<int> first;
    std::vector<int> next;
};

RightRows rightRowsOf(const SideIds &ids)
{
    int most = -1;
    for (const int id : ids.left)
        most = std::max(most, id);
    RightRows rows{std::vector<int>(static_cast<size_t>(most + 1), -1), std::vector<int>(ids.right.size(), -1)};
    for (size_t row = ids.right.size(); row-- > 0;) {
        const int id = ids.right[row];
        if (id < 0 || id > most)
            continue;
        rows.next[row] = rows.first[static_cast<size_t>(id)];
        rows.first[static_cast<size_t>(id)] = static_cast<int>(row);
    }
    return rows;
}

void addPair(JoinedRows &joined, int leftRow, int rightRow)
{
    joined.left.push_back(leftRow);
    joined.right.push_back(rightRow);
}

JoinedRows crossedRows(qsizetype leftRows, qsizetype rightRows, qsizetype limit)
{
    JoinedRows joined;
    joined.tooMany = rightRows > 0 && leftRows > limit / rightRows;
    for (int left = 0; !joined.tooMany && left < leftRows; ++left) {
        for (int right = 0; right < rightRows; ++right)
            addPair(joined, left, right);
    }
    return joined;
}

bool keepsLoneLeft(JoinType type)
{
    return type == JoinType::Left || type == JoinType::Full || type == JoinType::Anti;
}

bool keepsLoneRight(JoinType type)
{
    return type == JoinType::Right || type == JoinType::Full;
}

} // namespace

JoinedRows joinRows(JoinType type, const QList<std::pair<Column, Column>> &keys, qsizetype leftRows,
                    qsizetype rightRows, qsizetype limit)
{
    if (type == JoinType::Cross)
        return crossedRows(leftRows, rightRows, limit);
    const SideIds ids = idsOfKeys(keys);
    const RightRows right = rightRowsOf(ids);
    std::vector<bool> matched(static_cast<size_t>(rightRows), false);
    JoinedRows joined;
    for (int row = 0; row < leftRows && joined.size() <= limit; ++row) {
        const int id = ids.left[static_cast<size_t>(row)];
        const int first = id < 0 ? -1 : right.first[static_cast<size_t>(id)];
        if (first < 0 ? keepsLoneLeft(type) : type == JoinType::Semi)
            addPair(joined, row, -1);
        if (type == JoinType::Anti || type == JoinType::Semi)
            continue;
        for (int match = first; match >= 0 && joined.size() <= limit; match = right.next[static_cast<size_t>(match)]) {
            addPair(joined, row, match);
            matched[static_cast<size_t>(match)] = true;
        }
    }
    for (int row = 0; keepsLoneRight(type) && row < rightRows && joined.size() <= limit; ++row) {
        if (!matched[static_cast<size_t>(row)])
            addPair(joined, -1, row);
    }
    joined.tooMany = joined.size() > limit;
    return joined;
}

} // namespace chartroom
