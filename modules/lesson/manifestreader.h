// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/overlay.h"
#include "lesson/pack.h"

namespace chartroom {

/// Reads pack.yaml into a pack without lessons and data (pack-format.md 5). Issues: yaml.*, pack.format.*, pack.id.*,
/// pack.version.semver, pack.language.*, pack.licence.spdx, pack.module.id-duplicate, pack.limit.
[[nodiscard]] Pack readManifest(const YamlNode &root, const TextSet &texts, QList<Issue> &issues);

/// True when the format says that this program can read the pack at all.
[[nodiscard]] bool isReadableManifest(const YamlNode &root, QList<Issue> &issues);

} // namespace chartroom
