// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/charttheme.h"

#include "ui_kit/theme.h"

#include <QFontDatabase>
#include <QPalette>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelPixels = 12;
constexpr int titlePixels = 14;

ChartTheme coloursOf(const Theme &theme)
{
    ChartTheme chart;
    chart.surface = theme.color(u"surface"_s);
    chart.ink = theme.color(u"ink"_s);
    chart.ink2 = theme.color(u"ink2"_s);
    chart.ink3 = theme.color(u"ink3"_s);
    chart.axis = theme.color(u"axis"_s);
    chart.grid = theme.color(u"grid"_s);
    chart.focus = theme.color(u"focus"_s);
    chart.accent = theme.color(u"acc"_s);
    for (int i = 1; i <= 7; ++i)
        chart.series.append(theme.color(u"c%1"_s.arg(i)));
    return chart;
}

QFont pixelFont(const QString &family, double pixels, int weight)
{
    QFont font(family);
    font.setPixelSize(qRound(pixels));
    font.setWeight(QFont::Weight(weight));
    return font;
}

/// Families whose digits are tabular and whose text can be copied out of a PDF (Inter loses brackets there).
QString exportFamily()
{
    const QStringList installed = QFontDatabase::families();
    for (const auto &family : {u"Noto Sans"_s, u"Open Sans"_s, u"DejaVu Sans"_s}) {
        if (installed.contains(family))
            return family;
    }
    return QFont().family();
}

} // namespace

QFont ChartTheme::labelFont(int weight) const
{
    return pixelFont(textFamily, labelPixels * scale, weight);
}

QFont ChartTheme::numberFont(int weight) const
{
    return pixelFont(numberFamily, labelPixels * scale, weight);
}

QFont ChartTheme::titleFont() const
{
    return pixelFont(textFamily, titlePixels * scale, QFont::Bold);
}

ChartTheme exportTheme(const QString &name)
{
    ChartTheme theme = coloursOf(Theme(name == "dark"_L1 ? ThemeMode::Dark : ThemeMode::Light));
    theme.textFamily = exportFamily();
    theme.numberFamily = theme.textFamily;
    if (name == "print"_L1) {
        theme.surface = Qt::white;
        theme.ink2 = theme.ink;
        theme.ink3 = theme.ink;
        theme.axis = theme.ink;
        theme.grid = QColor(0xD0, 0xD0, 0xD0);
    }
    return theme;
}

ChartTheme screenTheme(const QPalette &palette)
{
    ChartTheme theme = coloursOf(themeOf(palette));
    theme.surface = palette.color(QPalette::Base);
    theme.ink = palette.color(QPalette::Text); // a high-contrast system theme wins over ours
    theme.textFamily = roleFont(TextRole::Caption).family();
    theme.numberFamily = chartroom::numberFont(TextRole::Caption).family();
    theme.scale = textScale();
    return theme;
}

} // namespace chartroom
