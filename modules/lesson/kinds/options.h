// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// What an entry of a list of options may hold beyond `id`, `text` and `value`.
enum class OptionKeys {
    Plain,    ///< nothing: items to order or to match
    Feedback, ///< `feedback`, `misconception`
    Score     ///< these and `score`
};

/// Reads a list of options below `response`; ids are slugs and unique. A `text` is required.
[[nodiscard]] QList<Choice> readOptions(KindReader &kind, const QString &key, OptionKeys keys);

} // namespace chartroom
