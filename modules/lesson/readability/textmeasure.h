// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chartroom {

/// Measures of pack-format.md 17. Words are runs of letters.

/// A sentence with its position in the text (UTF-16 units).
struct Sentence {
    qsizetype position = 0;
    int words = 0;
    bool operator==(const Sentence &) const = default;
};

/// Sentences end at `. ! ? :` followed by white space, and at the end of the block. Those without words are left out.
[[nodiscard]] QList<Sentence> sentencesOf(const QString &block);

[[nodiscard]] int countLetterRuns(const QString &text);

/// Runs of vowels, at least one a word. English: a e i o u y, minus a silent final e; French: with accented vowels,
/// minus a final e, es, ent.
[[nodiscard]] int countSyllables(const QString &word, const QString &language);

/// What a readability formula needs.
struct TextMeasure {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    int longWords = 0; ///< of more than 6 letters
    void add(const QString &block, const QString &language);
};

/// True when a step is hard to read: English Flesch-Kincaid grade above 9, French Kandel-Moles below 55, other
/// languages LIX above 50. Texts below 100 words are never judged.
[[nodiscard]] bool isHardToRead(const TextMeasure &measure, const QString &language);

/// Markdown as a reader sees it, position by position: code spans, link targets, placeholders and marks become spaces.
[[nodiscard]] QString plainProse(const QString &markdown);

} // namespace chartroom
