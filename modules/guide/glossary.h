// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "competency/titles.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace chartroom {

/// One term of the glossary in both languages.
struct GlossaryTerm {
    QString id;               ///< "median", part of links
    QStringList competencies; ///< codes of the framework
    Titles term;              ///< "mean / median": words for one thing, or a pair that is best told together
    Titles meaning;           ///< one to three sentences
    int line = 0;             ///< in the glossary's file

    bool operator==(const GlossaryTerm &) const = default;
};

/// Reads a file of the form chartroom-glossary/1. The error names file and line, with all findings as issues: yaml.*,
/// file.encoding, glossary.format, glossary.empty, glossary.term (a part is missing), glossary.duplicate (an id twice).
[[nodiscard]] Result<QList<GlossaryTerm>> readGlossary(const QByteArray &bytes, const QString &path);

/// The terms in the order of a language's dictionary: case and accents count last.
[[nodiscard]] QList<GlossaryTerm> sortedTerms(QList<GlossaryTerm> terms, const QString &language);

/// The whole glossary to read: a heading for each letter, each term a link to itself with its word in the other language.
[[nodiscard]] QString glossaryMarkdown(const QList<GlossaryTerm> &terms, const QString &language);

/// The letter under which a word stands: a capital without accent, "#" for others.
[[nodiscard]] QChar indexLetter(const QString &word);

/// The other of the two languages.
[[nodiscard]] QString otherLanguage(const QString &language);

} // namespace chartroom
