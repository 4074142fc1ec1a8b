// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"

namespace chartroom {

void fillStepForm(StepForm &form, const QueryStep &step)
{
    std::visit([&form](const auto &each) { fillForm(form, each); }, step);
}

} // namespace chartroom
