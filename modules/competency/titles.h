// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace chartroom {

/// A text of the framework in its languages ("en", "fr"). Not for interface texts (tr) or lesson texts (LocalText).
struct Titles {
    QMap<QString, QString> byLanguage;

    /// The text in a language; a tag falls back to its first part ("fr-CA" to "fr"), then to English, then to any.
    [[nodiscard]] QString text(const QString &language) const;

    bool operator==(const Titles &) const = default;
};

} // namespace chartroom
