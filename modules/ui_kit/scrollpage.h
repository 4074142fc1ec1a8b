// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace chartroom {

/// A page that scrolls when its content needs more room than the window gives. Tab, arrow and page keys bring what has
/// the focus into view; the area itself takes no focus.
class ScrollPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPage(QWidget *content = nullptr, QWidget *parent = nullptr);

    /// Shows other content and lets go of what was shown. The place scrolled to stays where that is possible.
    void setContent(QWidget *content);
};

/// Scrolls every scroll area around \a widget so far that it can be seen whole, with some room around it.
void scrollIntoView(QWidget *widget);

} // namespace chartroom
