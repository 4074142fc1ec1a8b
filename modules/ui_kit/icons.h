// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace chartroom {

/// An icon of resources/icons by file name ("check"), drawn in a theme token's colour. It follows the theme and the
/// screen's pixel density by itself. An empty token takes the text colour of buttons.
[[nodiscard]] QIcon themedIcon(const QString &name, const QString &token = {});

/// The icon as a pixmap of \a size logical pixels, for labels and painters.
[[nodiscard]] QPixmap themedPixmap(const QString &name, const QColor &color, int size, double pixelRatio);

/// The program's mark, in the colours of the rail or of paper.
[[nodiscard]] QPixmap markPixmap(int size, double pixelRatio, bool onRail);

} // namespace chartroom
