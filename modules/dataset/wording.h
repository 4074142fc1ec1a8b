// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace chartroom {

/// A text of a data descriptor in its source language and in those it is translated to (pack-format.md 10).
struct Wording {
    QString source;
    QMap<QString, QString> translations; ///< BCP 47 tag → text; only current (not stale) translations

    [[nodiscard]] bool isEmpty() const { return source.isEmpty(); }
    /// Fallback of pack-format.md 4: exact tag, tag without region, another tag of the language, source.
    [[nodiscard]] QString in(const QString &language) const;

    bool operator==(const Wording &) const = default;
};

} // namespace chartroom
