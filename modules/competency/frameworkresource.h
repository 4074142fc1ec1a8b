// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/titles.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>

namespace chartroom {

/// The JSON object of a compiled-in file of the framework folder; a missing or broken one is our mistake (assertion).
[[nodiscard]] QJsonObject frameworkResource(const QString &fileName);

/// {"en": "…", "fr": "…"} as Titles.
[[nodiscard]] Titles titlesFromJson(const QJsonValue &value);

/// {"A1": 2, …} as a map from code to number.
[[nodiscard]] QMap<QString, int> numbersByCode(const QJsonObject &object);

} // namespace chartroom
