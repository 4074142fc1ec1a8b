// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chartroom {

/// The text of a statement by the name of its file in `sql/` ("attempt-add"). A missing file is our mistake.
[[nodiscard]] QString sqlStatement(const QString &name);

} // namespace chartroom
