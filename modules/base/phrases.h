// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace chartroom {

/// Texts whose language is chosen per call, not per program: grading messages, rule sentences, chart words, report
/// cards (a manager with an English window may export a French card). One JSON file per language in a resource
/// folder: {"id": "Text with {name} places"}. Interface texts use Tr::tr instead.
class Phrases
{
public:
    using Values = QHash<QString, QString>;

    /// Reads `<folder>/en.json` and `<folder>/fr.json`, for example ":/grading/phrases". The files are compiled in;
    /// a missing one is our mistake (assertion).
    explicit Phrases(const QString &folder);

    /// The text of an id in a language (English when the language is not offered), with {name} replaced.
    [[nodiscard]] QString text(const QString &id, const QString &language, const Values &values = {}) const;

    [[nodiscard]] bool contains(const QString &id) const { return m_english.contains(id); }
    [[nodiscard]] QStringList ids(const QString &language) const;

private:
    QHash<QString, QString> m_english;
    QHash<QString, QString> m_french;
};

} // namespace chartroom
