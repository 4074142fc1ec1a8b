// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/choicerow.h"

#include "ui_kit/icons.h"
#include "ui_kit/richtext.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextDocument>
#include <QtMath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int markLeft = 13; // of the round mark

/// Left edge of the letter.
int letterLeft()
{
    return markLeft + grown(16) + 9;
}

/// Left edge of the text.
int leftRoom()
{
    return letterLeft() + QFontMetrics(roleFont(TextRole::Body, 600)).horizontalAdvance(u'M') + 10;
}

/// Width for the word of a state with its icon.
int wordRoom()
{
    const QFontMetrics metrics(roleFont(TextRole::Caption, 600));
    const int word = std::max(metrics.horizontalAdvance(UiLessonTr::tr("Your answer")), metrics.horizontalAdvance(UiLessonTr::tr("Right")));
    return 4 + grown(16) + 6 + word + 12;
}

struct RowLook {
    QString border;
    QString ground;
    int width;
};

RowLook rowLook(ChoiceRow::State state, bool isOver)
{
    switch (state) {
    case ChoiceRow::State::NotYet:
        return {u"amb"_s, u"ambTint"_s, 2};
    case ChoiceRow::State::Right:
        return {u"acc"_s, u"accTint"_s, 2};
    case ChoiceRow::State::Chosen:
        return {u"acc"_s, u"surface"_s, 2};
    case ChoiceRow::State::Open:
        break;
    }
    return {u"ctl"_s, isOver ? u"alt"_s : u"surface"_s, 1};
}

} // namespace

ChoiceRow::ChoiceRow(const QString &letter, const QString &text, Mark mark, QWidget *parent)
    : QAbstractButton(parent), m_letter(letter), m_markdown(text), m_mark(mark)
{
    setText(inlineWords(text));
    setCheckable(true);
    setAutoExclusive(mark == Mark::Round);
    setAccessibleName(this->text());
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void ChoiceRow::setState(State state)
{
    m_state = state;
    setAccessibleDescription(stateWord());
    update();
}

QString ChoiceRow::stateWord() const
{
    return m_state == State::NotYet ? UiLessonTr::tr("Your answer")
        : m_state == State::Right   ? UiLessonTr::tr("Right")
                                    : QString();
}

QRect ChoiceRow::textRect(int width) const
{
    const int right = m_state == State::NotYet || m_state == State::Right ? wordRoom() : 12;
    return {leftRoom(), 0, std::max(40, width - leftRoom() - right), 10000};
}

void ChoiceRow::layOut(QTextDocument &document, int width) const
{
    document.setDefaultFont(roleFont(TextRole::Body));
    setInlineMarkdown(document, m_markdown);
    document.setTextWidth(width);
}

int ChoiceRow::heightForWidth(int width) const
{
    // Always leaves room for the word, so that a grade does not move the page.
    const int room = std::max(40, width - leftRoom() - wordRoom());
    QTextDocument document;
    layOut(document, room);
    return std::max(34, qCeil(document.size().height()) + 14);
}

QSize ChoiceRow::sizeHint() const
{
    return {340, heightForWidth(width() > 100 ? width() : 420)};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const State state = m_state == State::Open && isChecked() ? State::Chosen : m_state;
    const RowLook look = rowLook(state, underMouse());
    painter.setPen(QPen(theme.color(look.border), look.width));
    painter.setBrush(theme.color(look.ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    paintMark(painter, theme);
    painter.setPen(theme.color(u"ink"_s));
    painter.setFont(roleFont(TextRole::Body, 600));
    painter.drawText(QRect(letterLeft(), 0, leftRoom() - letterLeft(), height()), Qt::AlignVCenter, m_letter);
    paintText(painter, theme);
    if (!stateWord().isEmpty())
        paintWord(painter, theme);
}

void ChoiceRow::paintText(QPainter &painter, const Theme &theme) const
{
    const QRect room = textRect(width());
    QTextDocument document;
    layOut(document, room.width());
    QAbstractTextDocumentLayout::PaintContext look;
    look.palette.setColor(QPalette::Text, theme.color(u"ink"_s));
    painter.save();
    painter.translate(room.x(), (height() - document.size().height()) / 2);
    document.documentLayout()->draw(&painter, look);
    painter.restore();
}

void ChoiceRow::paintMark(QPainter &painter, const Theme &theme) const
{
    if (m_mark == Mark::Box) {
        paintBox(painter, theme);
        return;
    }
    const double radius = grown(16) / 2.0 - 0.5;
    const QPointF middle(markLeft + grown(16) / 2.0, height() / 2.0);
    painter.setPen(QPen(theme.color(isChecked() ? u"ink"_s : u"ctl"_s), 1));
    painter.setBrush(theme.color(u"surface"_s));
    painter.drawEllipse(middle, radius, radius);
    if (!isChecked())
        return;
    painter.setBrush(theme.color(u"ink"_s));
    painter.drawEllipse(middle, radius * 0.53, radius * 0.53);
}

void ChoiceRow::paintBox(QPainter &painter, const Theme &theme) const
{
    const int side = grown(16);
    const QRectF box(markLeft + 0.5, (height() - side) / 2.0 + 0.5, side - 1, side - 1);
    painter.setPen(QPen(theme.color(isChecked() ? u"ink"_s : u"ctl"_s), 1));
    painter.setBrush(theme.color(isChecked() ? u"ink"_s : u"surface"_s));
    painter.drawRoundedRect(box, 3, 3);
    if (isChecked()) {
        const QPixmap tick = themedPixmap(u"check"_s, theme.color(u"surface"_s), side - 4, devicePixelRatioF());
        painter.drawPixmap(QPointF(box.x() + 1.5, box.y() + 1.5), tick);
    }
}

void ChoiceRow::paintWord(QPainter &painter, const Theme &theme) const
{
    const QColor color = theme.color(m_state == State::Right ? u"acc"_s : u"amb"_s);
    const int side = grown(16);
    const int left = width() - wordRoom() + 4;
    painter.drawPixmap(left, (height() - side) / 2,
                       themedPixmap(m_state == State::Right ? u"check"_s : u"warn"_s, color, side, devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(roleFont(TextRole::Caption, 600));
    painter.drawText(QRect(left + side + 6, 0, width() - left - side - 10, height()), Qt::AlignVCenter, stateWord());
}

void ChoiceRow::keyPressEvent(QKeyEvent *event)
{
    // Arrows move inside the group (Qt's own handling); Return belongs to the page.
    QAbstractButton::keyPressEvent(event);
}

} // namespace chartroom
