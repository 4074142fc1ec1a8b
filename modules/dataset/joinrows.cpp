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

constexpr qsizetype cellsPerLook = 1 << 15;

/// For each text of the right dictionary its code in the left one.
std::vector<int> translatedCodes(const QStringList &left, const QStringList &right, const Progress &progress)
{
    QHash<QString, int> codeOfText;
    codeOfText.reserve(left.size());
    for (qsizetype code = 0; code < left.size(); ++code) {
        if (code % cellsPerLook == 0 && progress.isCancelled())
            break;
        codeOfText.insert(left.at(code), static_cast<int>(code));
    }
    std::vector<int> translated(static_cast<size_t>(right.size()), -1);
    for (qsizetype code = 0; code < right.size(); ++code) {
        if (code % cellsPerLook == 0 && progress.isCancelled())
            break;
        translated[static_cast<size_t>(code)] = codeOfText.value(right.at(code), -1);
    }
    return translated;
}

SideIds idsOfTexts(const Column &left, const Column &right, const Progress &progress)
{
    SideIds ids{{left.codes().begin(), left.codes().end()}, {right.codes().begin(), right.codes().end()}};
    if (left.dictionary().constData() == right.dictionary().constData())
        return ids;
    const std::vector<int> translated = translatedCodes(left.dictionary(), right.dictionary(), progress);
    for (int &code : ids.right)
        code = code < 0 ? -1 : translated[static_cast<size_t>(code)];
    return ids;
}

SideIds idsOfValues(const Column &left, const Column &right, const Progress &progress)
{
    DenseIds known;
    SideIds ids;
    const auto addIds = [&progress](std::span<const double> values, std::vector<int> &side, auto idOf) {
        side.assign(values.size(), -1);
        for (size_t row = 0; row < values.size(); ++row) {
            if (row % cellsPerLook == 0 && progress.isCancelled())
                return;
            if (!std::isnan(values[row]))
                side[row] = idOf(std::bit_cast<quint64>(values[row] + 0.0));
        }
    };
    addIds(left.values(), ids.left, [&known](quint64 key) { return known.idOf(key).first; });
    addIds(right.values(), ids.right, [&known](quint64 key) { return known.find(key); });
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

SideIds idsOfKeys(const QList<std::pair<Column, Column>> &keys, const Progress &progress)
{
    SideIds ids;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto &[left, right] = keys.at(i);
        // A column of missing cells has no texts, whatever its other side holds.
        const bool texts = left.isText() && right.isText();
        const SideIds next = texts ? idsOfTexts(left, right, progress) : idsOfValues(left, right, progress);
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

/// For each id the right rows that have it, as linked lists in row order, and how often each side has it.
struct RightRows {
    std::vector<int> first;
    std::vector<int> next;
    std::vector<qint64> count;
    std::vector<qint64> leftCount;
};

RightRows rightRowsOf(const SideIds &ids)
{
    int most = -1;
    for (const int id : ids.left)
        most = std::max(most, id);
    const auto size = static_cast<size_t>(most + 1);
    RightRows rows{std::vector<int>(size, -1), std::vector<int>(ids.right.size(), -1), std::vector<qint64>(size, 0),
                   std::vector<qint64>(size, 0)};
    for (size_t row = ids.right.size(); row-- > 0;) {
        const int id = ids.right[row];
        if (id < 0 || id > most)
            continue;
        rows.next[row] = rows.first[static_cast<size_t>(id)];
        rows.first[static_cast<size_t>(id)] = static_cast<int>(row);
        ++rows.count[static_cast<size_t>(id)];
    }
    for (const int id : ids.left) {
        if (id >= 0)
            ++rows.leftCount[static_cast<size_t>(id)];
    }
    return rows;
}

void countMatches(JoinedRows &joined, const RightRows &right)
{
    for (size_t id = 0; id < right.count.size(); ++id) {
        const qint64 left = right.leftCount[id];
        const qint64 matches = right.count[id];
        joined.matchedLeft += matches > 0 ? left : 0;
        joined.multipliedLeft += matches > 1 ? left : 0;
        joined.matchedRight += left > 0 ? matches : 0;
        joined.pairs += left * matches;
    }
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
                    qsizetype rightRows, qsizetype limit, const Progress &progress)
{
    if (type == JoinType::Cross)
        return crossedRows(leftRows, rightRows, limit);
    const SideIds ids = idsOfKeys(keys, progress);
    if (progress.isCancelled())
        return {};
    const RightRows right = rightRowsOf(ids);
    std::vector<bool> matched(static_cast<size_t>(rightRows), false);
    JoinedRows joined;
    countMatches(joined, right);
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

qint64 joinedRowCount(JoinType type, const QList<std::pair<Column, Column>> &keys, qsizetype leftRows,
                      qsizetype rightRows)
{
    JoinedRows counts;
    countMatches(counts, rightRowsOf(idsOfKeys(keys, {})));
    if (type == JoinType::Semi)
        return counts.matchedLeft;
    const qint64 pairs = type == JoinType::Anti ? 0 : counts.pairs;
    return pairs + (keepsLoneLeft(type) ? leftRows - counts.matchedLeft : 0)
        + (keepsLoneRight(type) ? rightRows - counts.matchedRight : 0);
}

} // namespace chartroom
