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

    /// A label whose text breaks into as many lines as it needs.
    [[nodiscard]] static Label *wrapped(const QString &text, TextRole role = TextRole::Small,
                                        const QString &token = QStringLiteral("ink"));

    void setToken(const QString &token);
    void setRole(TextRole role, int weight = 0);
    /// One line that ends in an ellipsis where the room ends; the whole text is in the tool tip then.
    void setElided(bool elided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();

    TextRole m_role;
    int m_weight;
    QString m_token;
    bool m_dressing = false;
    bool m_elided = false;
};

/// A label that shows an icon in a colour token, with an accessible name (empty: decorative). \a size is its side at
/// text size 100 %; it grows with the text.
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
