// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/clearlayout.h"

#include <QLayout>
#include <QWidget>
#include <memory>

namespace chartroom {

void clearLayout(QLayout &layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout.takeAt(0)}) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(*inner);
        }
    }
}

} // namespace chartroom
