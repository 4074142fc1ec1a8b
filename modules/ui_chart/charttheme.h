// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QString>

class QPalette;

namespace chartroom {

/// The colours and fonts a chart is drawn with; colours come from the design tokens.
struct ChartTheme {
    QColor surface;
    QColor ink;
    QColor ink2;
    QColor ink3;
    QColor axis;
    QColor grid;
    QColor focus;
    QColor accent;
    QList<QColor> series;  ///< c1 to c6 and the context grey c7
    QString textFamily;    ///< titles, labels
    QString numberFamily;  ///< a family with tabular digits
    double scale = 1;      ///< the text-size setting; 12 px labels are multiplied by it

    /// The 12 px font of axes and labels.
    [[nodiscard]] QFont labelFont(int weight = QFont::Normal) const;
    /// The same with tabular digits.
    [[nodiscard]] QFont numberFont(int weight = QFont::Normal) const;
    /// The 14 px font of titles.
    [[nodiscard]] QFont titleFont() const;
};

/// Colours of a named theme: "light", "dark" or "print" (light on white, for paper). Fonts that survive text
/// extraction and have tabular digits: exports look the same on every machine that has them.
[[nodiscard]] ChartTheme exportTheme(const QString &name);

/// The theme of a palette, with the program's fonts and text size.
[[nodiscard]] ChartTheme screenTheme(const QPalette &palette);

} // namespace chartroom
