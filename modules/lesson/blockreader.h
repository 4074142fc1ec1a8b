// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "lesson/lessondocument.h"

#include <QMap>

namespace chartroom {

/// The info string of a fenced block, taken apart (pack-format.md 6.3).
struct BlockInfo {
    QString word;
    QString name;
    QMap<QString, QString> options;
    QStringList malformed; ///< pieces that are neither a name nor key=value, and repeated keys
    bool operator==(const BlockInfo &) const = default;
};

[[nodiscard]] BlockInfo readBlockInfo(const QString &info);

/// True for the words of 6.3; listings and unknown words are not.
[[nodiscard]] bool isBlockWord(const QString &word);

/// The blocks of one step. Issues: lesson.block.*.
[[nodiscard]] QList<Block> readBlocks(const StepSource &step, const QString &path, QList<Issue> &issues);

/// The blocks of a step as one line each, for comparing a translation with its source: word, name and options except
/// `title`, of blocks inside reveals and callouts too.
[[nodiscard]] QStringList blockStructure(const StepSource &step);

} // namespace chartroom
