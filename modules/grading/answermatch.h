// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QJsonObject>

namespace chartroom {

/// The common rule of exercises.md 2.4: every key written in a match has an equal value in the answer. Numbers are
/// equal within a tolerance, lists as sets, texts after normalisation, objects by the keys the match writes. An empty
/// match fits nothing.
[[nodiscard]] bool matchesAnswer(const QJsonObject &match, const QJsonObject &answer, const Tolerance &tolerance = {});

} // namespace chartroom
