// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivelimits.h"
#include "sharing/bundle.h"

#include <QByteArray>
#include <QJsonObject>

namespace chartroom {

/// The files of a bundle beside META/ (command-line.md 7).
inline const QString bundleJsonPath = QStringLiteral("bundle.json");
inline const QString attemptsPath = QStringLiteral("attempts.ndjson");
inline const QString factsPath = QStringLiteral("facts.ndjson");

/// What a bundle may be at most: less than a pack, because everything in it is parsed. Room for 200,000 attempts, or
/// some 40,000 with their answers.
inline constexpr ArchiveLimits bundleLimits{.archiveSize = 64LL << 20, .unpackedSize = 128LL << 20};
inline constexpr qsizetype bundleLineLimit = 200'000;

/// The object of bundle.json. \a withId false leaves the bundle's id out: what the id is derived from.
[[nodiscard]] QJsonObject bundleJson(const Bundle &bundle, bool withId = true);

/// One canonical line per attempt, sorted by id; only consented keys.
[[nodiscard]] QByteArray attemptLines(const Bundle &bundle);

/// Further facts of consented fields, `{"id", "type", "at", …}`, sorted by id; empty when there are none.
[[nodiscard]] QByteArray factLines(const Bundle &bundle);

/// Version 5 of the learner's id and everything the bundle holds: the same content has the same id.
[[nodiscard]] BundleId derivedBundleId(const Bundle &bundle);

/// Fills a bundle from the three files, line by line; whatever is not as it must be is an issue
/// (progress.format, progress.attempt-invalid) in that file.
[[nodiscard]] QList<Issue> readBundleJson(const QByteArray &bytes, Bundle &bundle);
[[nodiscard]] QList<Issue> readAttemptLines(const QByteArray &bytes, Bundle &bundle);
[[nodiscard]] QList<Issue> readFactLines(const QByteArray &bytes, Bundle &bundle);

} // namespace chartroom
