// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/emptystate.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const QString &why, const QString &action, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    auto *label = new Label(why, TextRole::Body, 0, u"ink2"_s);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    layout->addStretch();
    layout->addWidget(label);
    if (!action.isEmpty()) {
        QPushButton *button = makeButton(ButtonKind::Secondary, action);
        connect(button, &QPushButton::clicked, this, &EmptyState::actionChosen);
        layout->addWidget(button, 0, Qt::AlignCenter);
    }
    layout->addStretch();
}

} // namespace chartroom
