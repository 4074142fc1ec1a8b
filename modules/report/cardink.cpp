// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardink.h"

#include <algorithm>
#include <QFontMetricsF>
#include <QHash>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double textScale = 10; // text is laid out at this multiple of its size

QFontMetricsF cardMetrics(const CardType &type)
{
    return QFontMetricsF(cardFont(type));
}

QPen cardPen(const QColor &colour, double width, const QList<double> &dashes)
{
    QPen pen(colour, width);
    pen.setCapStyle(dashes.isEmpty() ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!dashes.isEmpty()) {
        QList<qreal> pattern; // in units of the pen's width
        for (const double dash : dashes)
            pattern << dash / width;
        pen.setDashPattern(pattern);
    }
    return pen;
}

} // namespace

QFont cardFont(const CardType &type)
{
    thread_local QHash<int, QFont> fonts; // cards are written in the background while a preview is painted
    const int key = type.pixels * 1000 + static_cast<int>(type.weight);
    auto font = fonts.find(key);
    if (font == fonts.end()) {
        QFont made;
        made.setFamilies({u"Open Sans"_s, u"Noto Sans"_s, u"sans-serif"_s});
        made.setPixelSize(type.pixels * static_cast<int>(textScale));
        made.setWeight(type.weight);
        made.setHintingPreference(QFont::PreferNoHinting);
        made.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // any spacing switches ligatures off
        font = fonts.insert(key, made);
    }
    return *font;
}

double CardInk::textWidth(const QString &text, const CardType &type) const
{
    return cardMetrics(type).horizontalAdvance(text) / textScale;
}

QStringList CardInk::wrapped(const QString &text, const CardType &type, double width) const
{
    const QFontMetricsF metrics = cardMetrics(type);
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && metrics.horizontalAdvance(longer) / textScale > width) {
            lines << line;
            line = word;
        } else {
            line = longer;
        }
    }
    lines << line;
    return lines;
}

double CardInk::paragraphHeight(const QString &text, const CardType &type, double width) const
{
    return text.isEmpty() ? 0 : type.lineHeight * static_cast<double>(wrapped(text, type, width).size());
}

void CardInk::text(double x, double y, const QString &text, const CardType &type, Qt::Alignment alignment)
{
    if (!m_painter || text.isEmpty())
        return;
    const QFontMetricsF metrics = cardMetrics(type);
    const double width = metrics.horizontalAdvance(text) / textScale;
    if (alignment & Qt::AlignRight)
        x -= width;
    else if (alignment & Qt::AlignHCenter)
        x -= width / 2;
    const double ascent = metrics.ascent() / textScale;
    const double descent = metrics.descent() / textScale;
    const double baseline = y + (type.lineHeight - ascent - descent) / 2 + ascent;
    m_painter->save();
    m_painter->scale(1 / textScale, 1 / textScale);
    m_painter->setFont(cardFont(type));
    m_painter->setPen(type.colour);
    m_painter->drawText(QPointF(x * textScale, baseline * textScale), text);
    m_painter->restore();
}

double CardInk::paragraph(double x, double y, double width, const QString &text, const CardType &type)
{
    if (text.isEmpty())
        return 0;
    double height = 0;
    for (const QString &line : wrapped(text, type, width)) {
        this->text(x, y + height, line, type);
        height += type.lineHeight;
    }
    return height;
}

void CardInk::fill(const QRectF &rect, const QColor &colour, double radius)
{
    if (!m_painter)
        return;
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(colour);
    if (radius > 0)
        m_painter->drawRoundedRect(rect, radius, radius);
    else
        m_painter->drawRect(rect);
}

void CardInk::frame(const QRectF &rect, const QColor &colour, double width, double radius, const QList<double> &dashes)
{
    if (!m_painter)
        return;
    QPen pen = cardPen(colour, width, dashes);
    if (radius <= 0)
        pen.setJoinStyle(Qt::MiterJoin);
    m_painter->setPen(pen);
    m_painter->setBrush(Qt::NoBrush);
    if (radius > 0)
        m_painter->drawRoundedRect(rect, radius, radius);
    else
        m_painter->drawRect(rect);
}

void CardInk::horizontal(double x1, double x2, double y, const QColor &colour, double width)
{
    fill(QRectF(x1, y - width / 2, x2 - x1, width), colour);
}

void CardInk::vertical(double x, double y1, double y2, const QColor &colour, double width)
{
    fill(QRectF(x - width / 2, y1, width, y2 - y1), colour);
}

void CardInk::icon(const QPainterPath &path, double x, double y, double size, const QColor &colour,
                   const QList<double> &dashes, double strokeWidth)
{
    if (!m_painter)
        return;
    m_painter->save();
    m_painter->translate(x, y);
    m_painter->scale(size / 20, size / 20);
    m_painter->setPen(cardPen(colour, strokeWidth * 20 / size, dashes));
    m_painter->setBrush(Qt::NoBrush);
    m_painter->drawPath(path);
    m_painter->restore();
}

void CardInk::iconFill(const QPainterPath &path, double x, double y, double size, const QColor &colour)
{
    if (!m_painter)
        return;
    m_painter->save();
    m_painter->translate(x, y);
    m_painter->scale(size / 20, size / 20);
    m_painter->setPen(Qt::NoPen);
    m_painter->setBrush(colour);
    m_painter->drawPath(path);
    m_painter->restore();
}

} // namespace chartroom
