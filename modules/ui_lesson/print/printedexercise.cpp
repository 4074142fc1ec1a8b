// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/print/printedexercise.h"

#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void addSolution(PrintSheet &sheet, const ExerciseContent &content)
{
    const Exercise &exercise = *content.exercise;
    GradingCache cache;
    const int variant = variantIndex(exercise.uuid, content.seed, variantCount(exercise));
    const auto model = modelAnswer(*content.pack, exercise, variant, content.language, cache);
    if (model) {
        const Grade grade = gradeAnswer({content.pack, &exercise, *model, content.seed, std::nullopt, content.language}, cache);
        sheet.addMarkdown(u"**%1** "_s.arg(UiLessonTr::tr("A right answer:")) + grade.read);
    }
    if (const QString why = content.text(exercise.explanation); !why.isEmpty())
        sheet.addMarkdown(why);
}

} // namespace

void addPrintedExercise(PrintSheet &sheet, const ExerciseContent &content, int number, bool withSolution)
{
    const Exercise &exercise = *content.exercise;
    sheet.addRemark(UiLessonTr::tr("Exercise %1").arg(number));
    if (!std::holds_alternative<Cloze>(exercise.body)) // its form is the prompt
        sheet.addMarkdown(content.text(exercise.prompt), true);
    std::visit([&](const auto &body) { addForm(sheet, content, body); }, exercise.body);
    if (exercise.confidence) {
        sheet.addOptionLine(UiLessonTr::tr("How sure are you?"), PrintSheet::Mark::Circle,
                            {UiLessonTr::tr("A guess"), UiLessonTr::tr("Unsure"), UiLessonTr::tr("Fairly sure"), UiLessonTr::tr("Sure")});
    }
    if (withSolution)
        addSolution(sheet, content);
}

} // namespace chartroom
