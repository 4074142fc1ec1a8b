// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class FieldReader;
class KindReader;

/// What an entry of a list of options may hold beyond `id`, `text` and `value`.
enum class OptionKeys {
    Plain,    ///< nothing: items to order or to match
    Feedback, ///< `feedback`, `misconception`
    Score     ///< these and `score`
};

/// Reads what the options of all kinds share: `id`, `text` (required) and the rest of \a keys. \a list leads from the
/// exercise to the list; the caller reads what is its own and finishes the reader.
[[nodiscard]] Choice readOption(KindReader &kind, FieldReader &reader, const QStringList &list, OptionKeys keys);
/// The same without a `text`, for options that show something else.
[[nodiscard]] Choice readTextlessOption(KindReader &kind, FieldReader &reader, const QStringList &list, OptionKeys keys);

/// Reports ids that stand twice in a list of options.
void checkOptionIds(KindReader &kind, const QList<Choice> &options);

/// Reads a list of options below `response`; ids are slugs and unique. A `text` is required.
[[nodiscard]] QList<Choice> readOptions(KindReader &kind, const QString &key, OptionKeys keys);

} // namespace chartroom
