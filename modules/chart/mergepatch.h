// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

namespace chartroom {

/// JSON Merge Patch (RFC 7396): objects merge member by member, null removes, everything else replaces.
[[nodiscard]] QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch);

} // namespace chartroom
