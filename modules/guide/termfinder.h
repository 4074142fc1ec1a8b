// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/glossary.h"

#include <QHash>
#include <QRegularExpression>

namespace chartroom {

/// The words by which a text may name a term: "mean / median" gives both, "record, row" too, an abbreviation in brackets
/// counts as a word, other brackets do not. In small letters but for abbreviations. Left out is what says nothing on its
/// own: words of fewer than four letters, and second halves that lean on the first ("de rapports").
[[nodiscard]] QStringList wordsOfTerm(const GlossaryTerm &term, const QString &language);

/// Finds the terms of a glossary in texts of one language.
class TermFinder
{
public:
    TermFinder(const QList<GlossaryTerm> &terms, const QString &language);

    /// The ids of the terms that a plain text names, in the order of their first use. Plurals in s and x count, the longest
    /// term wins ("confidence interval", not "interval"). Only terms of \a competencies are given: everyday words such as
    /// "base" or "notice" are terms where the subject is theirs. Codes may carry a level ("C2.3").
    [[nodiscard]] QStringList find(const QString &text, const QStringList &competencies) const;

private:
    struct Word {
        QString pattern;
        QString id;
    };

    QRegularExpression m_form; ///< one group for each word
    QStringList m_ids;         ///< of the groups
    QHash<QString, QStringList> m_competencies; ///< by id
};

} // namespace chartroom
