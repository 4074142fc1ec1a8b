// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace chartroom {

/// Colours of printed cards: the light set of the design tokens, because print and export always use it.
namespace CardColour {
inline const QColor ink(0x13, 0x27, 0x3B);
inline const QColor ink2(0x3F, 0x52, 0x66);
inline const QColor ink3(0x58, 0x68, 0x78);
inline const QColor line(0xDC, 0xDC, 0xD4);
inline const QColor strong(0xBF, 0xC3, 0xC4);
inline const QColor control(0x76, 0x82, 0x8E);
inline const QColor alt(0xFA, 0xF9, 0xF5);
inline const QColor accent(0x0B, 0x6A, 0x6A);
inline const QColor amber(0x8A, 0x52, 0x00);
inline const QColor amberTint(0xFF, 0xF5, 0xDE);
inline const QColor paper(0xFF, 0xFF, 0xFF);
} // namespace CardColour

/// How a piece of text looks; sizes in CSS pixels (96 per inch).
struct CardType {
    int pixels = 13;
    QFont::Weight weight = QFont::Normal;
    QColor colour = CardColour::ink;
    double lineHeight = 18;

    /// The same type in another colour.
    [[nodiscard]] CardType in(const QColor &other) const { return CardType{pixels, weight, other, lineHeight}; }
};

namespace CardTypes {
inline const CardType title{28, QFont::Bold, CardColour::ink, 34};
inline const CardType pageTitle{18, QFont::Bold, CardColour::ink, 24};
inline const CardType heading{15, QFont::DemiBold, CardColour::ink, 20};
inline const CardType body{13, QFont::Normal, CardColour::ink, 17};
inline const CardType strong{13, QFont::DemiBold, CardColour::ink, 17};
inline const CardType meta{12, QFont::Normal, CardColour::ink2, 16};
inline const CardType label{12, QFont::DemiBold, CardColour::ink2, 16};
} // namespace CardTypes

/// A pen that draws a card on any paint device, or only measures when it has no painter. All coordinates are CSS
/// pixels of the page; text is laid out at ten times its size so that widths do not depend on the device's hinting.
class CardInk
{
public:
    /// Measures only.
    CardInk() = default;
    explicit CardInk(QPainter &painter)
        : m_painter(&painter)
    {}

    [[nodiscard]] double textWidth(const QString &text, const CardType &type) const;
    /// Lines of at most \a width, broken at ordinary spaces only; never empty.
    [[nodiscard]] QStringList wrapped(const QString &text, const CardType &type, double width) const;
    [[nodiscard]] double paragraphHeight(const QString &text, const CardType &type, double width) const;

    /// One line whose box begins at \a y. \a x is the left, centre or right of the text.
    void text(double x, double y, const QString &text, const CardType &type, Qt::Alignment alignment = Qt::AlignLeft);
    /// A wrapped paragraph; returns its height.
    double paragraph(double x, double y, double width, const QString &text, const CardType &type);

    void fill(const QRectF &rect, const QColor &colour, double radius = 0);
    void frame(const QRectF &rect, const QColor &colour, double width = 1, double radius = 0,
               const QList<double> &dashes = {});
    void horizontal(double x1, double x2, double y, const QColor &colour, double width = 1);
    void vertical(double x, double y1, double y2, const QColor &colour, double width = 1);
    /// Strokes a path of a 20 × 20 grid into a square of \a size at the point.
    void icon(const QPainterPath &path, double x, double y, double size, const QColor &colour,
              const QList<double> &dashes = {}, double strokeWidth = 1.5);
    void iconFill(const QPainterPath &path, double x, double y, double size, const QColor &colour);

private:
    QPainter *m_painter = nullptr;
};

/// Card fonts: Open Sans (it has a semibold and equal digits), else Noto Sans, else the system's; without ligatures, so
/// that text can be searched and copied from a PDF.
[[nodiscard]] QFont cardFont(const CardType &type);

} // namespace chartroom
