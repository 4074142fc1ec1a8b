// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace chartroom {

/// One text of a pack with its translations (pack-format.md 10). Placeholders `{{ … }}` are still in it: see
/// placeholders.h.
struct LocalText {
    QString source;                      ///< as the author wrote it, in `sourceLanguage`
    QString sourceLanguage;              ///< BCP 47 tag of the pack's own language
    QMap<QString, QString> translations; ///< language tag → current translation; stale ones are not here
    QStringList stale;                   ///< languages whose translation is older than the source
    Place place;                         ///< where the source stands

    /// The text in the language that pack-format.md 4 falls back to; a missing or stale translation gives the source.
    [[nodiscard]] QString text(const QString &language) const;
    /// The language of what `text` returns; differing from the wish means "show the small mark" (10.4).
    [[nodiscard]] QString languageOf(const QString &language) const;
    [[nodiscard]] bool isEmpty() const { return source.isEmpty(); }

    bool operator==(const LocalText &) const = default;
};

/// Language fallback of pack-format.md 4: exact tag, tag without region, any offered tag of the same language, source.
[[nodiscard]] QString fallbackLanguage(const QString &wanted, const QStringList &offered, const QString &source);

/// A JSON object (a chart spec, the parameters of a rule) some of whose strings are translated.
struct LocalJson {
    struct Text {
        QStringList path; ///< keys and list indices from the object down to the string (or list of strings)
        LocalText text;   ///< lists of texts are held one entry per line
        bool isList = false;
        bool operator==(const Text &) const = default;
    };

    QJsonObject source;
    QList<Text> texts;

    /// The object with every translated text in this language; Values and placeholders are still in it.
    [[nodiscard]] QJsonObject in(const QString &language) const;

    bool operator==(const LocalJson &) const = default;
};

} // namespace chartroom
