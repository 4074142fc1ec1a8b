// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace chartroom {

/// Reads the Profile of a badge's issuer (Open Badges 3.0, class Profile) and checks what a credential needs of it: `id`
/// is an absolute URI, `type` is or holds "Profile", `name` is a text. Further properties are kept as they are.
/// Errors: io.format with a finding for each problem; \a path is for their places.
[[nodiscard]] Result<QJsonObject> readIssuerProfile(const QByteArray &bytes, const QString &path);

} // namespace chartroom
