// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QString>

namespace chartroom {

/// Primary: teal, one on a screen. Secondary: bordered. Quiet: teal text without border.
enum class ButtonKind { Primary, Secondary, Quiet };

/// A button in one of the three looks; \a iconName may be empty. The text starts with a verb.
[[nodiscard]] QPushButton *makeButton(ButtonKind kind, const QString &text, const QString &iconName = {},
                                      QWidget *parent = nullptr);

/// Changes the look of a button that exists.
void setButtonKind(QPushButton *button, ButtonKind kind);

} // namespace chartroom
