// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/readability/textmeasure.h"

#include "base/numberformat.h"
#include "lesson/placeholders.h"

#include <QRegularExpression>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &letterRun()
{
    static const QRegularExpression form(u"\\p{L}+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    const bool mark = c == u'.' || c == u'!' || c == u'?' || c == u':';
    return mark && (at + 1 == text.size() || text.at(at + 1).isSpace());
}

void blank(QString &text, qsizetype from, qsizetype length)
{
    for (qsizetype i = from; i < from + length; ++i) {
        if (text.at(i) != u'\n')
            text[i] = u' ';
    }
}

void blankMatches(QString &text, const QRegularExpression &form)
{
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        blank(text, match.capturedStart(), match.capturedLength());
    }
}

bool isVowel(QChar letter, bool french)
{
    static const QString plain = u"aeiouy"_s;
    static const QString accented = u"àâäéèêëîïôöùûüÿœæ"_s;
    return plain.contains(letter) || (french && accented.contains(letter));
}

/// Letters that are written but not heard at the end of a word.
qsizetype silentEnding(const QString &word, bool french)
{
    if (french && word.endsWith(u"ent"_s))
        return 3;
    if (french && word.endsWith(u"es"_s))
        return 2;
    return word.endsWith(u'e') ? 1 : 0;
}

} // namespace

int countLetterRuns(const QString &text)
{
    int count = 0;
    for (auto it = letterRun().globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

QList<Sentence> sentencesOf(const QString &block)
{
    QList<Sentence> sentences;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= block.size(); ++at) {
        if (at < block.size() && !endsSentence(block, at))
            continue;
        const QString text = block.mid(start, at - start);
        const QRegularExpressionMatch first = letterRun().match(text);
        if (first.hasMatch())
            sentences.append({start + first.capturedStart(), countLetterRuns(text)});
        start = at + 1;
    }
    return sentences;
}

int countSyllables(const QString &word, const QString &language)
{
    const bool french = isFrench(language);
    const QString lower = word.toLower();
    const qsizetype end = lower.size() - silentEnding(lower, french);
    int runs = 0;
    bool inside = false;
    for (qsizetype i = 0; i < end; ++i) {
        const bool vowel = isVowel(lower.at(i), french);
        runs += vowel && !inside ? 1 : 0;
        inside = vowel;
    }
    return std::max(runs, 1);
}

void TextMeasure::add(const QString &block, const QString &language)
{
    sentences += static_cast<int>(sentencesOf(block).size());
    for (auto it = letterRun().globalMatch(block); it.hasNext();) {
        const QString word = it.next().captured();
        ++words;
        syllables += countSyllables(word, language);
        longWords += word.size() > 6 ? 1 : 0;
    }
}

bool isHardToRead(const TextMeasure &measure, const QString &language)
{
    if (measure.words < 100 || measure.sentences == 0)
        return false;
    const double perSentence = static_cast<double>(measure.words) / measure.sentences;
    const double perWord = static_cast<double>(measure.syllables) / measure.words;
    if (language.startsWith(u"en"_s))
        return 0.39 * perSentence + 11.8 * perWord - 15.59 > 9;
    if (isFrench(language))
        return 207 - 1.015 * perSentence - 73.6 * perWord < 55;
    return perSentence + 100.0 * measure.longWords / measure.words > 50;
}

QString plainProse(const QString &markdown)
{
    static const QRegularExpression code(u"(`+)[^`].*?\\1"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression target(u"(?<=\\])\\([^)]*\\)|<[A-Za-z][A-Za-z0-9+.-]*:[^>\\s]*>"_s);
    static const QRegularExpression marker(u"^ *(?:[-+*]|[0-9]{1,9}[.)]|#{1,6}|>) "_s,
                                           QRegularExpression::MultilineOption);
    QString text = markdown;
    for (const Placeholder &placeholder : placeholders(markdown))
        blank(text, placeholder.start, placeholder.length);
    blankMatches(text, code);
    blankMatches(text, target);
    blankMatches(text, marker);
    return text;
}

} // namespace chartroom
