// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/button.h"

#include "ui_kit/icons.h"
#include "ui_kit/theme.h"

#include <QStyle>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString kindWord(ButtonKind kind)
{
    return kind == ButtonKind::Primary ? u"primary"_s : kind == ButtonKind::Quiet ? u"quiet"_s : u"secondary"_s;
}

QString iconToken(ButtonKind kind)
{
    return kind == ButtonKind::Primary ? u"onAcc"_s : kind == ButtonKind::Quiet ? u"acc"_s : u"ink"_s;
}

} // namespace

QPushButton *makeButton(ButtonKind kind, const QString &text, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("iconName", iconName);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    return button;
}

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty("kind", kindWord(kind));
    button->setFont(roleFont(TextRole::Body, kind == ButtonKind::Secondary ? 500 : 600));
    const QString iconName = button->property("iconName").toString();
    if (!iconName.isEmpty()) {
        button->setIcon(themedIcon(iconName, iconToken(kind)));
        button->setIconSize(QSize(grown(16), grown(16)));
    }
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace chartroom
