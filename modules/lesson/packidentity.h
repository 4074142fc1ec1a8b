// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chartroom {

/// Who a pack says it is; all that `pack verify` reads of its content.
struct PackIdentity {
    QString id;
    QString version;
    bool operator==(const PackIdentity &) const = default;
};

/// Reads `id` and `version` of a pack.yaml; empty texts when there are none.
[[nodiscard]] PackIdentity readPackIdentity(const QByteArray &packYaml);

} // namespace chartroom
