// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_workbench/stepform.h"

namespace chartroom {

/// Fills the form of a step of any kind. One function a kind; a new kind does not compile without its own.
void fillStepForm(StepForm &form, const QueryStep &step);

void fillForm(StepForm &form, const FilterStep &step);
void fillForm(StepForm &form, const DeriveStep &step);
void fillForm(StepForm &form, const GroupStep &step);
void fillForm(StepForm &form, const BinStep &step);
void fillForm(StepForm &form, const TimeUnitStep &step);
void fillForm(StepForm &form, const SortStep &step);
void fillForm(StepForm &form, const TopStep &step);
void fillForm(StepForm &form, const JoinStep &step);
void fillForm(StepForm &form, const PivotStep &step);
void fillForm(StepForm &form, const UnpivotStep &step);
void fillForm(StepForm &form, const WindowStep &step);
void fillForm(StepForm &form, const PickStep &step);
void fillForm(StepForm &form, const AppendStep &step);
void fillForm(StepForm &form, const UniqueStep &step);

/// The functions of a measure as a menu, and the controls of one measure; \a set gets the whole measure and whether
/// other controls are needed for it. Used by group and pivot.
[[nodiscard]] QList<QWidget *> measureControls(StepForm &form, const Measure &measure,
                                               const std::function<void(const Measure &, bool reshaped)> &set);

} // namespace chartroom
