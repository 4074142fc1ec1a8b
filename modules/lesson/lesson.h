// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "lesson/exercise.h"
#include "lesson/localtext.h"

#include <QList>
#include <QMap>
#include <optional>
#include <variant>

namespace chartroom {

/// Prose of a lesson: CommonMark with GitHub tables, placeholders still inside (placeholders.h).
struct MarkdownBlock {
    QString text;
    int line = 0;
    bool operator==(const MarkdownBlock &) const = default;
};

/// A listing that is shown as it is.
struct ListingBlock {
    QString word; ///< "text", "csv", "formula" or empty
    QString text;
    int line = 0;
    bool operator==(const ListingBlock &) const = default;
};

/// An exercise, graded in place.
struct ExerciseBlock {
    QString exercise; ///< exercise id of the same lesson
    int line = 0;
    bool operator==(const ExerciseBlock &) const = default;
};

/// An exercise whose answer is kept but not counted; its grade waits for the next reveal of the lesson.
struct PredictBlock {
    QString exercise;
    int line = 0;
    bool operator==(const PredictBlock &) const = default;
};

/// A named chart of the lesson with its table twin.
struct ChartBlock {
    QString chart;
    std::optional<int> height; ///< 120 to 800 pixels
    QString caption;           ///< inline Markdown with placeholders, may be empty
    int line = 0;
    bool operator==(const ChartBlock &) const = default;
};

/// Rows of a dataset to scroll and sort.
struct TableBlock {
    QString dataset; ///< dataset reference
    int rows = 10;
    QStringList columns; ///< empty: all
    QString sort;        ///< "column", "-column" or empty
    QString caption;
    int line = 0;
    bool operator==(const TableBlock &) const = default;
};

/// What may stand inside a reveal or a callout.
using InnerBlock = std::variant<MarkdownBlock, ListingBlock, ChartBlock, TableBlock>;

/// Hidden until the nearest predict above is answered; without one until opened.
struct RevealBlock {
    QString title; ///< may be empty
    QList<InnerBlock> blocks;
    int line = 0;
    bool operator==(const RevealBlock &) const = default;
};

/// A note, warning or example.
struct CalloutBlock {
    enum class Kind { Note, Warning, Example };
    Kind kind = Kind::Note;
    QString title; ///< may be empty
    QList<InnerBlock> blocks;
    int line = 0;
    bool operator==(const CalloutBlock &) const = default;
};

/// A block word this program does not know: shown as its body with a mark (pack-format.md 16).
struct UnknownBlock {
    QString word;
    QString body;
    int line = 0;
    bool operator==(const UnknownBlock &) const = default;
};

using Block = std::variant<MarkdownBlock, ListingBlock, ExerciseBlock, PredictBlock, RevealBlock, ChartBlock,
                           TableBlock, CalloutBlock, UnknownBlock>;

/// One screen of a lesson. Step 0 is the introduction: it has no title and may have no blocks.
struct Step {
    QString title; ///< inline Markdown of the level-2 heading, without it
    QList<Block> blocks;
    bool isStale = false; ///< shown translated with the mark "older text"
    int line = 0;
    bool operator==(const Step &) const = default;
};

enum class LessonRole { Learn, Practice, Placement, Final };

/// One lesson with its exercises and named charts (pack-format.md 6 and 7).
struct Lesson {
    QString slug;
    LessonId uuid;
    LocalText title;
    LessonRole role = LessonRole::Learn;
    int level = 1; ///< 1 to 4
    int minutes = 1;
    QStringList competencies; ///< as written: "C2" or "C2.3"
    QList<LocalText> objectives;
    QList<Exercise> exercises;     ///< in the order of the file
    QMap<QString, LocalJson> charts; ///< named charts: name → spec (chartSpec() of values.h makes it concrete)
    QMap<QString, QList<Step>> stepsByLanguage; ///< source language and usable translations; the first is step 0
    QString language; ///< source language

    /// The steps in the language that pack-format.md 4 falls back to.
    [[nodiscard]] const QList<Step> &steps(const QString &wanted) const;
    /// The language of what `steps` returns.
    [[nodiscard]] QString languageOf(const QString &wanted) const;
    /// The exercise with this id or UUID text, or nullptr.
    [[nodiscard]] const Exercise *exercise(const QString &idOrUuid) const;
    /// placement and final lessons show no hints and no solutions and count answers once per sitting.
    [[nodiscard]] bool isExam() const { return role == LessonRole::Placement || role == LessonRole::Final; }
};

/// The exercise ids in the order in which the lesson places them (exercise and predict blocks, each once).
[[nodiscard]] QStringList placedExercises(const Lesson &lesson);

} // namespace chartroom
