// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/tablefile.h"
#include "dataset/tablelookup.h"
#include "headless/commandline.h"

#include <memory>

namespace chartroom {

/// Reads one table from a file: CSV, JSON, JSON lines, `book.xlsx#sheet`, or `datapackage.json#resource`; options
/// overrule guesses (command-line.md 6.1). Errors: usage.value, io.*, and what contentOutcome turns into findings.
[[nodiscard]] Result<TableFile> openTable(const QString &name, const CommandLine &line, const QString &language);

/// Tables by name, as `--data FILE`, `--data NAME=FILE` and `--data datapackage.json` (all its tables) give them, and
/// those of `--pack`.
class CommandTables
{
public:
    /// Errors: those of openTable and openPackForCommand.
    [[nodiscard]] static Result<CommandTables> open(const CommandLine &line, const QString &language);

    [[nodiscard]] TableLookup lookup() const;
    [[nodiscard]] const QList<Issue> &issues() const { return m_issues; }

private:
    Result<void> add(const QString &argument, const CommandLine &line, const QString &language);
    Result<void> addPackage(const QString &path, const QString &language);

    QHash<QString, std::shared_ptr<const Table>> m_named;
    std::shared_ptr<const Table> m_unnamed; ///< serves every name
    TableLookup m_pack;
    QList<Issue> m_issues;
};

/// The options of `data profile` that tables take everywhere.
[[nodiscard]] QList<OptionSpec> tableOptions();

} // namespace chartroom
