// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QTextDocument;

namespace chartroom {

class Theme;

/// One option of a choice: a bordered row with a mark, a letter and the text, as wide as its column. The text is
/// Markdown without blocks; it wraps and is never cut. After a grade the chosen row says in a word what it is: "Your answer", "Right".
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT

public:
    enum class State { Open, Chosen, NotYet, Right };

    /// Round: one of the group; a box: any number of them.
    enum class Mark { Round, Box };

    ChoiceRow(const QString &letter, const QString &text, Mark mark = Mark::Round, QWidget *parent = nullptr);

    void setState(State state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 34}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect textRect(int width) const;
    [[nodiscard]] QString stateWord() const;
    void paintText(QPainter &painter, const Theme &theme) const;
    void paintMark(QPainter &painter, const Theme &theme) const;
    void paintBox(QPainter &painter, const Theme &theme) const;
    void paintWord(QPainter &painter, const Theme &theme) const;

    void layOut(QTextDocument &document, int width) const;

    QString m_letter;
    QString m_markdown;
    Mark m_mark;
    State m_state = State::Open;
};

} // namespace chartroom
