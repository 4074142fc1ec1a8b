// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/theme.h"

#include <QLabel>

namespace chartroom {

/// A plain-text label in a role of the type scale and a colour token ("ink", "ink2", "acc", "amb", "err").
/// It follows changes of theme and text size. Rich text belongs in RichText.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TextRole role = TextRole::Body, int weight = 0,
                   const QString &token = QStringLiteral("ink"), QWidget *parent = nullptr);

    void setToken(const QString &token);
    void setRole(TextRole role, int weight = 0);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    TextRole m_role;
    int m_weight;
    QString m_token;
    bool m_dressing = false;
};

/// A label that shows an icon in a colour token, with an accessible name (empty: decorative).
class IconLabel : public QLabel
{
    Q_OBJECT

public:
    IconLabel(const QString &iconName, const QString &token, int size, QWidget *parent = nullptr);

    void setIcon(const QString &iconName, const QString &token);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_icon;
    QString m_token;
    int m_size;
};

} // namespace chartroom
