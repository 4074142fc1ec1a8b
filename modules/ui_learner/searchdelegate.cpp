// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/searchdelegate.h"

#include "storage/searchindex.h"
#include "ui_kit/theme.h"

#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 14; // room at the left and right

/// One line, cut at the right end; words between the marks in bold.
void drawMarked(QPainter &painter, const QRect &room, const QString &text, const QFont &plain, const QFont &bold)
{
    int x = room.left();
    QString piece;
    bool isMatch = false;
    const auto flush = [&] {
        painter.setFont(isMatch ? bold : plain);
        const QFontMetrics metrics = painter.fontMetrics();
        const QString shown = metrics.elidedText(piece, Qt::ElideRight, std::max(0, room.right() - x));
        painter.drawText(QRect(x, room.top(), room.right() - x + 1, room.height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += metrics.horizontalAdvance(shown);
        piece.clear();
    };
    for (const QChar letter : text) {
        if (letter != matchStart && letter != matchEnd) {
            piece += letter;
            continue;
        }
        flush();
        isMatch = letter == matchStart;
        if (x >= room.right())
            return;
    }
    flush();
}

bool isHeading(const QModelIndex &index)
{
    return !index.data(SearchDelegate::HitRole).isValid();
}

} // namespace

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = themeOf(option.palette);
    painter->save();
    const QRect room = option.rect.adjusted(side, 0, -side, 0);
    if (isHeading(index)) {
        painter->setPen(theme.color(u"ink2"_s));
        painter->setFont(roleFont(TextRole::Caption, 600));
        painter->drawText(room.adjusted(0, 0, 0, -4), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.color(u"accTint"_s));
        painter->fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), theme.color(u"acc"_s));
    }
    const QString snippet = index.data(SnippetRole).toString();
    const int half = room.height() / 2;
    painter->setPen(theme.color(u"ink"_s));
    drawMarked(*painter, snippet.isEmpty() ? room : room.adjusted(0, 4, 0, -half), index.data(TitleRole).toString(), roleFont(TextRole::Body),
               roleFont(TextRole::Body, 700));
    painter->setPen(theme.color(u"ink2"_s));
    if (!snippet.isEmpty())
        drawMarked(*painter, room.adjusted(0, half, 0, -4), snippet, roleFont(TextRole::Small), roleFont(TextRole::Small, 700));
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int title = QFontMetrics(roleFont(TextRole::Body)).height();
    const int snippet = QFontMetrics(roleFont(TextRole::Small)).height();
    if (isHeading(index))
        return {option.rect.width(), snippet + 14};
    return {option.rect.width(), index.data(SnippetRole).toString().isEmpty() ? title + 12 : title + snippet + 12};
}

} // namespace chartroom
