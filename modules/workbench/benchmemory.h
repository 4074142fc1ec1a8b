// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/tableorigin.h"

#include <QByteArray>
#include <QStringList>

namespace chartroom {

/// What the workbench remembers on this machine: files opened lately, and how wide its parts stood. Nothing of what
/// the files hold. Kept in `workbench.ini` of the home folder.
class BenchMemory
{
public:
    static constexpr int most = 10; ///< recent files

    explicit BenchMemory(const QString &home);

    /// Data files and works, the latest first.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    /// How a part of the page stood ("data/splitter"); empty when it never moved.
    [[nodiscard]] QByteArray look(const QString &part) const;
    void saveLook(const QString &part, const QByteArray &state);
    /// Widths of the columns a person has set for a table, by column name; empty when it did not.
    [[nodiscard]] QHash<QString, int> columnWidths(const QString &tableKey) const;
    void saveColumnWidths(const QString &tableKey, const QHash<QString, int> &widths);

private:
    void saveRecentFiles(const QStringList &files);

    QString m_path;
};

} // namespace chartroom
