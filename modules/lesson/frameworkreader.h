// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/framework.h"
#include "lesson/overlay.h"

#include <optional>

namespace chartroom {

/// Reads a pack's own framework.yaml (pack-format.md 11). Issues: yaml.*, framework.code-duplicate, framework.level,
/// framework.relation-target. Empty when the file is not of the form.
[[nodiscard]] std::optional<Framework> readFramework(const YamlNode &root, const QString &path, const TextSet &texts,
                                                     QList<Issue> &issues);

} // namespace chartroom
