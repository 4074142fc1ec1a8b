// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/gaptext.h"

#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineGap = 6;
constexpr int markGap = 4;
constexpr int leastWidth = 160;
constexpr int usualWidth = 640;

bool isBreakingSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t';
}

} // namespace

GapText::GapText(const QList<ClozePiece> &pieces, const QList<QWidget *> &fields, QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    qsizetype next = 0;
    for (const ClozePiece &piece : pieces) {
        addWords(piece.text);
        if (!piece.gap.isEmpty())
            addField(piece.gap, fields.at(next++));
    }
}

void GapText::addWords(const QString &text)
{
    qsizetype from = 0;
    while (from < text.size()) {
        if (isBreakingSpace(text.at(from))) {
            m_endsInSpace = true;
            ++from;
            continue;
        }
        qsizetype end = from;
        while (end < text.size() && !isBreakingSpace(text.at(end)))
            ++end;
        m_atoms.push_back({text.sliced(from, end - from), {}, nullptr, nullptr, !m_endsInSpace});
        m_endsInSpace = false;
        from = end;
    }
}

void GapText::addField(const QString &gap, QWidget *field)
{
    auto *mark = new IconLabel(u"warn"_s, u"amb"_s, 16, this);
    mark->hide();
    field->setParent(this);
    // A menu tells its choice as its name on Linux; a label that nobody sees names it all the same.
    auto *label = new QLabel(field->accessibleName(), this);
    label->setBuddy(field);
    label->hide();
    m_atoms.push_back({{}, gap, field, mark, !m_endsInSpace});
    m_endsInSpace = false;
}

void GapText::setFlagged(const QString &gap)
{
    for (const Atom &atom : m_atoms) {
        if (!atom.field)
            continue;
        const bool isFlagged = !gap.isEmpty() && atom.gap == gap;
        atom.mark->setVisible(isFlagged);
        atom.field->setAccessibleDescription(isFlagged ? UiLessonTr::tr("Look at this gap again.") : QString());
    }
    updateGeometry();
    place();
    update();
}

QFont GapText::font() const
{
    return roleFont(TextRole::Body, 600);
}

int GapText::widthOf(const Atom &atom, int room) const
{
    if (!atom.field)
        return QFontMetrics(font()).horizontalAdvance(atom.word);
    const int mark = atom.mark->isHidden() ? 0 : markGap + atom.mark->sizeHint().width();
    return std::min(atom.field->sizeHint().boundedTo(atom.field->maximumSize()).width() + mark, room);
}

int GapText::lineHeight() const
{
    int height = QFontMetrics(font()).height();
    for (const Atom &atom : m_atoms)
        height = atom.field ? std::max(height, atom.field->sizeHint().height()) : height;
    return height;
}

int GapText::lay(int width, std::vector<Atom> &atoms) const
{
    const int space = QFontMetrics(font()).horizontalAdvance(u' ');
    const int height = lineHeight();
    int x = 0;
    int y = 0;
    for (size_t first = 0; first < atoms.size();) {
        // What touches each other stays on one line.
        size_t end = first;
        int run = 0;
        do
            run += widthOf(atoms.at(end++), width);
        while (end < atoms.size() && atoms.at(end).joins);
        const int before = x > 0 ? space : 0;
        if (x > 0 && x + before + run > width) {
            x = 0;
            y += height + lineGap;
        } else {
            x += before;
        }
        for (; first < end; ++first) {
            const int own = widthOf(atoms.at(first), width);
            atoms.at(first).place = {x, y, own, height};
            x += own;
        }
    }
    return y + height;
}

int GapText::heightForWidth(int width) const
{
    std::vector<Atom> atoms = m_atoms;
    return lay(std::max(leastWidth, width), atoms);
}

QSize GapText::sizeHint() const
{
    const int wide = width() > leastWidth ? width() : usualWidth;
    return {wide, heightForWidth(wide)};
}

QSize GapText::minimumSizeHint() const
{
    return {leastWidth, heightForWidth(std::max(leastWidth, width()))};
}

void GapText::place()
{
    lay(std::max(leastWidth, width()), m_atoms);
    for (const Atom &atom : m_atoms) {
        if (!atom.field)
            continue;
        const int mark = atom.mark->isHidden() ? 0 : markGap + atom.mark->sizeHint().width();
        const int height = std::min(atom.place.height(), atom.field->sizeHint().height());
        const int top = atom.place.y() + (atom.place.height() - height) / 2;
        atom.field->setGeometry(atom.place.x(), top, atom.place.width() - mark, height);
        const QSize side = atom.mark->sizeHint();
        atom.mark->setGeometry(atom.place.right() + 1 - side.width(), atom.place.y() + (atom.place.height() - side.height()) / 2,
                               side.width(), side.height());
    }
}

void GapText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(themeOf(this).color(u"ink"_s));
    for (const Atom &atom : m_atoms) {
        if (!atom.field)
            painter.drawText(atom.place, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, atom.word);
    }
}

void GapText::resizeEvent(QResizeEvent *)
{
    place();
}

void GapText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        place();
    }
}

bool GapText::event(QEvent *event)
{
    // A field asks for more or less room.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

} // namespace chartroom
