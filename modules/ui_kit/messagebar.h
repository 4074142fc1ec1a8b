// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace chartroom {

class IconLabel;
class Label;

/// A message beside the thing it is about: 4 px edge, icon, one bold sentence (what), one plain sentence (why), and
/// actions at the right, or below where the bar is narrow. Amber is "not yet" and attention, teal is right, red only what blocks, plain is a note.
/// The text is announced to assistive technology when it changes.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Attention, Success, Blocking, Note };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows a message; an empty \a what hides the bar.
    void showMessage(Tone tone, const QString &what, const QString &why = {});
    void clear();
    /// Adds an action at the right; the bar owns the button.
    void addAction(QPushButton *button);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void announce();
    /// Of the buttons beside each other.
    [[nodiscard]] int widthOfActions() const;

    Tone m_tone = Tone::Note;
    IconLabel *m_icon;
    Label *m_what;
    Label *m_why;
    QBoxLayout *m_row;
    QBoxLayout *m_actions;
};

} // namespace chartroom
