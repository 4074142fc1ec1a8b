// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/chartroomstyle.h"

namespace chartroom {

ChartroomStyle::ChartroomStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int ChartroomStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin)
        return 4; // gap 2 and ring 2
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int ChartroomStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                              QStyleHintReturn *data) const
{
    if (hint == SH_FocusFrame_AboveWidget)
        return 1;
    if (hint == SH_FocusFrame_Mask)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

void ChartroomStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (element == PE_FrameFocusRect)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace chartroom
