// SPDX-License-Identifier: GPL-3.0-or-later
#include "appicon.h"

#include "ui_kit/icons.h"

namespace chartroom {

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(markPixmap(size, 1.0, false));
    return icon;
}

} // namespace chartroom
