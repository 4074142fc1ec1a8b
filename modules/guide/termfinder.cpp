// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/termfinder.h"

#include "competency/framework.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestLetters = 4;

bool isAbbreviation(const QString &word)
{
    return word.size() > 1 && word == word.toUpper() && word != word.toLower();
}

/// A word as part of a pattern: with its plural, with either apostrophe, with any spaces.
QString patternOf(const QString &word)
{
    QStringList parts;
    for (const QString &part : word.simplified().split(u' ')) {
        QString escaped = QRegularExpression::escape(part);
        escaped.replace(QRegularExpression::escape(u"\u2019"_s), u"['\u2019]"_s);
        const bool takesPlural = part.back().isLetter() && !part.endsWith(u's') && !part.endsWith(u'x');
        parts << (takesPlural ? escaped + u"(?:s|x)?"_s : escaped);
    }
    const QString whole = parts.join(u"\\s+"_s);
    return isAbbreviation(word) ? u"(?-i:%1)"_s.arg(whole) : whole;
}

} // namespace

QStringList wordsOfTerm(const GlossaryTerm &term, const QString &language)
{
    static const QRegularExpression brackets(u"\\s*\\(([^)]*)\\)"_s);
    static const QRegularExpression between(u"\\s*/\\s*|,\\s+"_s);
    static const QRegularExpression leaning(u"\\A(?:(?:de|des|du|\u00e0|au|aux)\\s|d\u2019)"_s);
    QString whole = term.term.text(language);
    QStringList words;
    const QString inside = brackets.match(whole).captured(1);
    whole.remove(brackets);
    for (const QString &part : whole.split(between, Qt::SkipEmptyParts)) {
        if (part.size() >= fewestLetters && !leaning.match(part).hasMatch())
            words << part.toLower();
    }
    if (isAbbreviation(inside))
        words << inside;
    return words;
}

TermFinder::TermFinder(const QList<GlossaryTerm> &terms, const QString &language)
{
    QList<Word> words;
    for (const GlossaryTerm &term : terms) {
        m_competencies.insert(term.id, term.competencies);
        for (const QString &word : wordsOfTerm(term, language))
            words << Word{patternOf(word), term.id};
    }
    std::stable_sort(words.begin(), words.end(), [](const Word &a, const Word &b) { return a.pattern.size() > b.pattern.size(); });
    QStringList groups;
    for (const Word &word : std::as_const(words)) {
        groups << u'(' + word.pattern + u')';
        m_ids << word.id;
    }
    m_form.setPatternOptions(QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    m_form.setPattern(u"(?<![\\p{L}\\p{N}-])(?:%1)(?![\\p{L}\\p{N}-])"_s.arg(groups.join(u'|')));
}

QStringList TermFinder::find(const QString &text, const QStringList &competencies) const
{
    if (m_ids.isEmpty())
        return {};
    QStringList ids;
    for (auto match = m_form.globalMatch(text); match.hasNext();) {
        const QString id = m_ids.value(match.next().lastCapturedIndex() - 1);
        const QStringList &own = *m_competencies.constFind(id);
        const bool isOfSubject = std::any_of(competencies.begin(), competencies.end(),
                                             [&own](const QString &code) { return own.contains(competencyOf(code)); });
        if (isOfSubject && !ids.contains(id))
            ids << id;
    }
    return ids;
}

} // namespace chartroom
