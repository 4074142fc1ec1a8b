// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stackedpanes.h"

#include "ui_kit/scrollpage.h"
#include "ui_kit/theme.h"

namespace chartroom {

QWidget *scrolledWhereStacked(QWidget *panes, int height)
{
    if (!panesStack())
        return panes;
    panes->setMinimumHeight(height);
    return new ScrollPage(panes);
}

} // namespace chartroom
