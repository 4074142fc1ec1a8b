// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exercise.h"
#include "lesson/expressioncache.h"
#include "lesson/fieldreader.h"
#include "lesson/overlay.h"

namespace chartroom {

/// What the reader of a kind gets: its two maps and the means to turn texts, Values and charts into the model. A new
/// kind is a pair of files in kinds/ with its body and its reader, entered in exercisebody.h and exercisekinds.cpp.
class KindReader
{
public:
    KindReader(const Exercise &exercise, const QStringList &json, const TextSet &texts,
               const QMap<QString, LocalJson> &charts, ExpressionCache &expressions, QList<Issue> &issues);

    FieldReader response;
    FieldReader grading;

    /// A part that is asked like an exercise of its own, such as the gap of a cloze: its maps stand at \a keys below
    /// the two maps of the whole.
    [[nodiscard]] KindReader part(const QStringList &keys);

    /// Where the two maps stand, from the exercise down.
    [[nodiscard]] QStringList responsePath() const { return QStringList{QStringLiteral("response")} + m_part; }
    [[nodiscard]] QStringList gradingPath() const { return QStringList{QStringLiteral("grading")} + m_part; }

    /// The translated text of a node; `keys` lead from the exercise to it, list entries by id.
    [[nodiscard]] LocalText text(const QStringList &keys, const YamlNode &node) const;
    /// A JSON object with its texts; `keys` are map keys and list indices from the exercise.
    [[nodiscard]] LocalJson json(const QStringList &keys, const YamlNode &node) const;
    /// A Value (exercises.md 2.2). One that does not parse is not given; checkExpressions() reports it.
    [[nodiscard]] ExerciseValue value(const YamlNode &node);
    /// A key whose plain text is an expression (exercises.md 2.2, last paragraph); none when it is absent or does not
    /// parse, which is reported as expr.*.
    [[nodiscard]] std::optional<Expression> plainExpression(const YamlNode &node);
    /// The same with its place and its text, for a key that may also stand for a Value.
    [[nodiscard]] ExerciseValue plainValue(const YamlNode &node);
    /// A chart name or a spec in place; exercise.chart.missing.
    [[nodiscard]] ChartReference chart(const QStringList &keys, const YamlNode &node);
    /// `{abs, rel, decimals, axis, days}`; keys in `others` are left alone.
    [[nodiscard]] Tolerance tolerance(const YamlNode &node, const QStringList &others = {});
    /// The list `anticipate` below `grading`, for answers of a kind.
    [[nodiscard]] QList<Anticipation> anticipations(const QString &kind);
    /// Reports the keys of both maps that nobody asked for.
    void finish();
    /// No unknown key was met: a key nobody knows could change the grading.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    void noteUnknown() { m_isKnown = false; }

    [[nodiscard]] const Exercise &exercise() const { return m_exercise; }
    [[nodiscard]] QString what() const { return m_what; }
    [[nodiscard]] QList<Issue> &issues() { return response.issues(); }

private:
    KindReader(KindReader &whole, const QStringList &keys);
    Anticipation readAnticipation(const YamlNode &node, const QString &kind);

    const Exercise &m_exercise;
    QString m_what;
    QStringList m_json;
    QStringList m_part; ///< keys below response and grading; empty for a whole exercise
    bool m_isKnown = true;
    const TextSet &m_texts;
    const QMap<QString, LocalJson> &m_charts;
    ExpressionCache &m_expressions;
};

/// Reads a Value; shared by kinds and by the common keys. Reports nothing.
[[nodiscard]] ExerciseValue readExerciseValue(const YamlNode &node, const QString &path, ExpressionCache &expressions);

/// Reports every {expr: …} below a node that does not parse (expr.*) or has more keys (yaml.key-unknown), and those
/// whose text is no text (yaml.type).
void checkExpressions(const YamlNode &node, const QString &path, ExpressionCache &expressions, QList<Issue> &issues);

/// Reads a tolerance map (exercises.md 3.5).
[[nodiscard]] Tolerance readTolerance(const YamlNode &node, const QString &path, QList<Issue> &issues,
                                      const QStringList &others = {});

/// The keys a `match` of a kind may have (exercises.md 2.4 and section 4).
[[nodiscard]] QStringList matchKeys(const QString &kind);

} // namespace chartroom
