// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

#include <QHash>
#include <QSet>

namespace chartroom {

/// A lesson that lives in memory: three steps with a guess, a question and a chart task. Answer "right" is right.
class MemoryHost final : public LessonHost
{
public:
    MemoryHost()
    {
        using namespace Qt::StringLiterals;
        Lesson lesson;
        lesson.slug = u"small"_s;
        lesson.title.source = u"A small lesson"_s;
        lesson.minutes = 6;
        lesson.language = u"en"_s;
        lesson.competencies = {u"C1.2"_s};
        lesson.exercises = {choice(u"guess"_s), choice(u"question"_s), chartTask()};
        QList<Step> steps{Step{{}, {MarkdownBlock{u"What the lesson is about."_s}}}};
        steps << Step{u"Guess"_s, {PredictBlock{u"guess"_s}}};
        steps << Step{u"Answer"_s, {RevealBlock{u"The truth"_s, {MarkdownBlock{u"Revealed text."_s}}}, ExerciseBlock{u"question"_s}}};
        steps << Step{u"Build"_s, {RevealBlock{u"By hand"_s, {MarkdownBlock{u"Opened text."_s}}}, ExerciseBlock{u"build"_s}}};
        lesson.stepsByLanguage.insert(u"en"_s, steps);
        m_pack.id = u"test.pack"_s;
        m_pack.language = u"en"_s;
        m_pack.languages = {u"en"_s};
        m_pack.lessons = {lesson};
    }

    [[nodiscard]] const Pack &pack() const override { return m_pack; }
    [[nodiscard]] const Lesson &lesson() const override { return m_pack.lessons.constFirst(); }
    [[nodiscard]] QString language() const override { return QStringLiteral("en"); }
    [[nodiscard]] const QList<Step> &steps() const override { return lesson().steps(language()); }
    [[nodiscard]] int currentStep() const override { return m_step; }
    [[nodiscard]] StepMark stepMark(int step) const override { return step < m_step ? StepMark::Done : step == m_step ? StepMark::Seen : StepMark::NotSeen; }
    Result<void> goToStep(int step) override
    {
        m_step = step;
        return {};
    }
    [[nodiscard]] qint64 seed(const Place &) const override { return 1; }
    [[nodiscard]] ExerciseSituation situation(const Place &place) const override
    {
        ExerciseSituation situation = m_situations.value(place.exercise);
        situation.isPrediction = place.isPrediction;
        return situation;
    }
    Result<void> saveDraft(const Place &place, const QJsonObject &answer) override
    {
        m_situations[place.exercise].answer = answer;
        return {};
    }
    Result<std::optional<Grade>> submit(const Place &place, const QJsonObject &answer) override
    {
        using namespace Qt::StringLiterals;
        ExerciseSituation &situation = m_situations[place.exercise];
        Grade grade;
        situation.answer = answer;
        if (answer.isEmpty()) {
            grade.messages = {GradeMessage{u"missing"_s, u"answer.shape"_s, u"Choose one option."_s}};
            return std::optional<Grade>(grade);
        }
        const bool isRight = answer[u"choice"_s] == u"right"_s;
        grade.outcome = isRight ? Outcome::Full : Outcome::Partial;
        grade.score = isRight ? 1 : 0;
        grade.messages = {isRight ? GradeMessage{u"right"_s, u"full"_s, u"That is it."_s} : GradeMessage{u"next"_s, u"choice"_s, u"Look again. There is more."_s}};
        ++situation.attempts;
        situation.isAnswered = true;
        situation.isRight = isRight && !place.isPrediction;
        if (!place.isPrediction)
            situation.grade = grade;
        return place.isPrediction ? std::optional<Grade>() : std::optional<Grade>(grade);
    }
    Result<void> openHint(const Place &) override { return {}; }
    Result<void> openSolution(const Place &) override { return {}; }
    [[nodiscard]] bool isRevealOpen(int step, int block) const override
    {
        return m_situations.value(QStringLiteral("guess")).isAnswered || m_opened.contains(10 * step + block);
    }
    void openReveal(int step, int block) override { m_opened << 10 * step + block; }
    [[nodiscard]] bool isDone() const override { return false; }
    Result<void> startAgain() override { return {}; }

    /// A lesson without a guess: its reveals open by hand.
    void forgetTheGuess() { m_pack.lessons[0].stepsByLanguage[QStringLiteral("en")][1].blocks.clear(); }

private:
    static Exercise choice(const QString &id)
    {
        using namespace Qt::StringLiterals;
        Exercise exercise;
        exercise.id = id;
        exercise.uuid = ExerciseId{QUuid::createUuidV5(QUuid(), id)};
        exercise.kind = u"choice.one"_s;
        exercise.prompt.source = u"Which one is it?"_s;
        ChoiceOne body;
        body.shuffle = false;
        for (const QString &each : {u"wrong"_s, u"other"_s, u"right"_s}) {
            Choice option;
            option.id = each;
            option.text.source = u"The %1 option"_s.arg(each);
            body.choices << option;
        }
        exercise.body = body;
        exercise.lesson = u"small"_s;
        return exercise;
    }
    static Exercise chartTask()
    {
        using namespace Qt::StringLiterals;
        Exercise exercise;
        exercise.id = u"build"_s;
        exercise.uuid = ExerciseId{QUuid::createUuidV5(QUuid(), exercise.id)};
        exercise.kind = u"chart.build"_s;
        exercise.title.source = u"A chart to build"_s;
        exercise.prompt.source = u"Show it."_s;
        ChartBuild body;
        body.marks = {u"bar"_s, u"line"_s};
        body.texts = {u"title"_s};
        exercise.body = body;
        exercise.lesson = u"small"_s;
        return exercise;
    }

    Pack m_pack;
    int m_step = 0;
    QHash<QString, ExerciseSituation> m_situations;
    QSet<int> m_opened;
};

} // namespace chartroom
