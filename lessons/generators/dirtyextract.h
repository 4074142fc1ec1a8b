// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheet.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QSet>

#include <functional>

/// Chooses the rows of an extract: spread evenly over the clean table, each row at most once.
class RowPicker
{
public:
    explicit RowPicker(int rowCount)
        : m_rowCount(rowCount)
    {}

    /// `count` of the rows not yet taken for which `suits` holds, in order. There must be enough of them.
    QList<int> take(int count, const std::function<bool(int)> &suits);
    /// Rows not yet taken, until `total` rows are taken.
    void fillUp(
        int total, const std::function<bool(int)> &suits = [](int) { return true; });
    /// All rows taken, in order.
    QList<int> rows() const;

private:
    int m_rowCount;
    QSet<int> m_taken;
};

/// Rows cut from a clean table and damaged by a list (curriculum, rule G6), with the answer key that the descriptor
/// repeats (pack-format.md 8.5). Rows are named by their place in the clean table. Each `group` names what the author
/// planted ("ward", "repeat"): the defects of a group get the ids group-1, group-2 and so on.
class DirtyExtract
{
public:
    DirtyExtract(const Sheet &clean, const QList<int> &rows);

    /// Overwrites a sound cell. The key asks for the original, or for `fix`.
    void damage(const QByteArray &group, const char *kind, int cleanRow, const QByteArray &column,
                const QByteArray &written, const std::optional<QJsonValue> &fix = std::nullopt);
    /// Puts a copy of the row `distance` lines below it, with other texts in some cells. One of both must go.
    void repeat(const QByteArray &group, int cleanRow, int distance, const QMap<QByteArray, QByteArray> &changes = {});
    /// Puts a copy of the row `distance` lines below (above when negative). The copy must go.
    void insertCopy(const QByteArray &group, const char *kind, int cleanRow, int distance,
                    const QMap<QByteArray, QByteArray> &changes);
    /// Puts a line that is no record `before` a row (-1: at the end). It must go.
    void insertLine(const QByteArray &group, const char *kind, const QByteArrayList &cells, int before = -1);
    /// Something that looks wrong and is right.
    void keep(const QByteArray &group, int cleanRow, const QByteArray &column);

    /// What stands in a cell now.
    const QByteArray &at(int cleanRow, const QByteArray &column) const;
    QByteArray csv() const;
    /// The list `defects` of the descriptor.
    QByteArray answerKey() const;

private:
    struct Line {
        int id;
        QByteArrayList cells;
    };
    struct Planted {
        QByteArray group;
        QByteArray kind;
        QList<int> lines; ///< ids
        QByteArray column;
        QJsonValue fix;
    };

    int placeOf(int lineId) const;
    int insertNear(int cleanRow, int distance, const QMap<QByteArray, QByteArray> &changes);

    Sheet m_clean;
    QList<Line> m_lines;
    QList<Planted> m_planted;
    int m_nextId;
};

/// A cell as a value of an answer key: missing, a truth value, a number, or a text.
QJsonValue jsonCell(const QByteArray &text);
