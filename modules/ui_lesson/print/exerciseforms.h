// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisecontent.h"

namespace chartroom {

class PrintSheet;

/// What each kind looks like on paper: what is offered, with room to answer with a pen. Nothing of the key. The prompt
/// stands above it already, except where the form holds it.
void addForm(PrintSheet &sheet, const ExerciseContent &content, const UnreadBody &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChoiceOne &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChoiceMany &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Numeric &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const TextShort &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Cloze &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Order &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Match &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartPoint &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartPick &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartBuild &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartRead &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartRepair &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartDraw &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartAnnotate &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const TableSelect &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const TableFilter &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const TablePivot &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const TableJoin &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Formula &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Clean &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Schema &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Disclosure &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Linkage &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Sample &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Claim &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Scenario &body);
void addForm(PrintSheet &sheet, const ExerciseContent &content, const Reflection &body);

/// The texts of options as shown.
[[nodiscard]] QStringList optionTexts(const ExerciseContent &content, const QList<Choice> &options);

} // namespace chartroom
