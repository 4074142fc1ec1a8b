// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "grading/exercisetests.h"
#include "lesson/packreader.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace chartroom {

/// What a check of a whole pack may leave out.
struct PackCheckOptions {
    bool withTests = true; ///< false: no exercise.test.* and exercise.anticipate.* (`--no-tests`)
};

/// Everything `pack check` knows about a pack (command-line.md 2.1).
struct PackCheck {
    QList<Issue> issues; ///< sorted, each once
    bool hasManifest = false; ///< false: the manifest could not be read; id, version and title are empty
    QString id;
    QString version;
    QString title; ///< in the pack's source language
    int lessons = 0;
    int exercises = 0;
    int variants = 0;
    int datasets = 0;
    TestCounts tests;
    QList<LanguageCount> languages;
    bool publishable = false; ///< no error
    bool importable = false;  ///< no issue that stops an import

    [[nodiscard]] int count(Severity severity) const;
};

/// Reads and checks a pack: the rules of pack-format.md 18 and all exercise tests in all variants.
[[nodiscard]] PackCheck checkWholePack(const PackSource &source, const PackCheckOptions &options = {});

/// The same for a pack that was read already.
[[nodiscard]] PackCheck checkWholePack(const PackReading &reading, const PackCheckOptions &options = {});

/// The `result` object of `pack check --json`.
[[nodiscard]] QJsonObject toJson(const PackCheck &check);

/// The line that `pack check` writes to standard error: "0 errors, 0 warnings, 0 notes; 6 exercises, …".
[[nodiscard]] QString summaryLine(const PackCheck &check);

} // namespace chartroom
