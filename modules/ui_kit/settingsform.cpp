// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/settingsform.h"

#include "ui_kit/panes.h"

#include <QFormLayout>

namespace chartroom {

QFormLayout *settingsForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(panesStack() ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
    return form;
}

} // namespace chartroom
