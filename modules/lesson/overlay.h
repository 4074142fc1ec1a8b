// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/localtext.h"
#include "lesson/textunits.h"

#include <QHash>
#include <optional>

namespace chartroom {

/// One translated text of an overlay file.
struct OverlayEntry {
    QString of;    ///< source hash; empty: not given
    QString text;
    Place place;   ///< of the path
};

/// An overlay file `X.<lang>.yaml` (pack-format.md 10.1).
struct Overlay {
    QString path;
    QString language;
    QMap<QString, OverlayEntry> entries; ///< unit path → text
};

/// Reads an overlay; empty when it is not of the form. `language` is that of the file's name.
[[nodiscard]] std::optional<Overlay> readOverlay(const YamlNode &root, const QString &path, const QString &language,
                                                 QList<Issue> &issues);

/// How a unit stands in a translation. A text without a source hash counts as current.
enum class UnitState { Missing, Stale, Current };
[[nodiscard]] UnitState unitState(const TextUnit &unit, const Overlay &overlay);

/// A source file with its units and all overlays of it.
struct TranslatableFile {
    QString path;
    QList<TextUnit> units;
    QList<Overlay> overlays;
};

/// The texts of one file in all languages, by unit path. What the readers put into the pack.
class TextSet
{
public:
    TextSet() = default;
    TextSet(const TranslatableFile &file, const QString &sourceLanguage);

    /// The text of a unit. For a node that is no unit: just its source (empty when it is no scalar).
    [[nodiscard]] LocalText text(const QString &path, const YamlNode &node) const;
    /// The part of a file below keys and list indices, with its translated texts.
    [[nodiscard]] LocalJson json(const QStringList &jsonPath, const YamlNode &node) const;

private:
    [[nodiscard]] LocalText localText(const TextUnit &unit, const TranslatableFile &file) const;

    QString m_language;
    QString m_path;
    QHash<QString, LocalText> m_texts;
    QList<std::pair<TextUnit, LocalText>> m_units; ///< in the order of the file
};

} // namespace chartroom
