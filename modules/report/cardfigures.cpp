// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardfigures.h"

#include "report/cardwords.h"

#include <array>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double iconSize = 16;

/// An open line through points of the 20 × 20 icon grid.
QPainterPath polyline(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (const QPointF &point : points.mid(1))
        path.lineTo(point);
    return path;
}

QPainterPath circlePath()
{
    QPainterPath path;
    path.addEllipse(QPointF(10, 10), 7, 7);
    return path;
}

QPainterPath checkedCircle()
{
    QPainterPath path = circlePath();
    path.addPath(polyline({{6.8, 10.2}, {9.1, 12.5}, {13.3, 7.7}}));
    return path;
}

const QList<double> &ieDashes()
{
    static const QList<double> dashes{2.6, 2.6};
    return dashes;
}

void drawScaleBox(CardInk &ink, double x, double y, const QString &letter, bool isOn, bool isStandard)
{
    const QRectF box(x + 0.5, y + 0.5, 25, 25);
    ink.fill(box, isOn ? CardColour::accent : CardColour::paper, 2);
    ink.frame(box, isOn ? CardColour::accent : CardColour::strong, 1, 2);
    if (isStandard)
        ink.fill(QRectF(x, y + 23.5, 26, 3), isOn ? CardColour::ink : CardColour::ink2);
    const CardType type =
        isOn ? CardType{15, QFont::Bold, CardColour::paper, 26} : CardType{12, QFont::Medium, CardColour::ink3, 26};
    ink.text(x + 13, y, letter, type, Qt::AlignHCenter);
}

} // namespace

void drawMark(CardInk &ink, double x, double y, double size)
{
    // The mark's grid is 24 × 24; the ink scales grids of 20.
    const double scaled = size * 20 / 24;
    QPainterPath compass;
    compass.addEllipse(QPointF(12, 4.2), 2, 2);
    compass.addPath(polyline({{11.2, 6}, {6.5, 17}}));
    compass.addPath(polyline({{12.8, 6}, {17.5, 17}}));
    compass.addPath(polyline({{8.6, 12.2}, {15.4, 12.2}}));
    ink.icon(compass, x, y, scaled, CardColour::ink, {}, 1.6 * size / 24);
    ink.icon(polyline({{2.5, 20.5}, {6.5, 18}, {12, 20.2}, {17.5, 17}, {21.5, 15}}), x, y, scaled, CardColour::accent,
             {}, 1.8 * size / 24);
}

void drawGradeScale(CardInk &ink, double x, double y, GradeLetter grade, const CardWords &words)
{
    for (int i = 0; i < 5; ++i) {
        const auto letter = static_cast<GradeLetter>(i);
        drawScaleBox(ink, x + 29 * i, y, gradeWord(letter), letter == grade, letter == GradeLetter::C);
    }
    const bool isOn = grade == GradeLetter::IE;
    const QRectF box(x + 151, y + 0.5, 30, 25);
    ink.frame(box, isOn ? CardColour::ink : CardColour::control, isOn ? 2 : 1, 0, {4, 3});
    const CardType type =
        isOn ? CardType{13, QFont::Bold, CardColour::ink, 26} : CardType{12, QFont::Medium, CardColour::ink3, 26};
    ink.text(x + 166, y, words.grade(GradeLetter::IE), type, Qt::AlignHCenter);
}

void drawLevelBar(CardInk &ink, double x, double y, const CompetencyLine &line)
{
    const int level = line.medianLevel->value_or(0);
    const QList<double> dashes = line.medianLevel->has_value() ? QList<double>() : QList<double>{2.5, 2};
    for (int i = 0; i < 4; ++i) {
        const QRectF box(x + 18 * i + 0.5, y + 3.5, 16, 9);
        const bool isFilled = i < level;
        if (isFilled)
            ink.fill(box, CardColour::accent);
        ink.frame(box, isFilled ? CardColour::accent : CardColour::control, 1, 0, dashes);
    }
    ink.vertical(x + 18 * line.expected - 1, y, y + 16, CardColour::ink, 2);
}

QColor readinessColour(Readiness state)
{
    switch (state) {
    case Readiness::Ready:
        return CardColour::accent;
    case Readiness::NearlyReady:
    case Readiness::NotYetReady:
        return CardColour::amber;
    case Readiness::InsufficientEvidence:
        break;
    }
    return CardColour::ink2;
}

void drawReadinessIcon(CardInk &ink, double x, double y, Readiness state)
{
    const QColor colour = readinessColour(state);
    if (state == Readiness::Ready)
        return ink.icon(checkedCircle(), x, y, iconSize, colour);
    ink.icon(circlePath(), x, y, iconSize, colour,
             state == Readiness::InsufficientEvidence ? ieDashes() : QList<double>());
    if (state != Readiness::NearlyReady)
        return;
    QPainterPath half(QPointF(10, 3));
    half.arcTo(QRectF(3, 3, 14, 14), 90, -180);
    half.closeSubpath();
    ink.iconFill(half, x, y, iconSize, colour);
}

void drawChangeIcon(CardInk &ink, double x, double y, const std::optional<Change> &change)
{
    if (!change)
        return ink.icon(polyline({{5, 10}, {15, 10}}), x, y, iconSize, CardColour::ink3, ieDashes());
    static const std::array<std::array<QList<QPointF>, 2>, 3> arrows{{
        {{{{10, 16}, {10, 4.5}}, {{5.5, 9}, {10, 4.5}, {14.5, 9}}}},
        {{{{4, 10}, {15.5, 10}}, {{11, 5.5}, {15.5, 10}, {11, 14.5}}}},
        {{{{10, 4}, {10, 15.5}}, {{5.5, 11}, {10, 15.5}, {14.5, 11}}}},
    }};
    QPainterPath arrow;
    for (const QList<QPointF> &stroke : arrows[static_cast<size_t>(*change)])
        arrow.addPath(polyline(stroke));
    ink.icon(arrow, x, y, iconSize, CardColour::ink);
}

void drawStrengthIcon(CardInk &ink, double x, double y)
{
    ink.icon(checkedCircle(), x, y, 18, CardColour::accent);
}

void drawPriorityIcon(CardInk &ink, double x, double y)
{
    QPainterPath flag = polyline({{5, 17.5}, {5, 3.2}});
    flag.addPath(polyline({{5, 4}, {15, 4}, {12.5, 7.3}, {15, 10.6}, {5, 10.6}}));
    ink.icon(flag, x, y, 18, CardColour::amber);
}

void drawShieldIcon(CardInk &ink, double x, double y)
{
    QPainterPath shield(QPointF(10, 2.8));
    shield.lineTo(16, 5);
    shield.lineTo(16, 9.6);
    shield.cubicTo(16, 13.3, 13.6, 16, 10, 17.2);
    shield.cubicTo(6.4, 16, 4, 13.3, 4, 9.6);
    shield.lineTo(4, 5);
    shield.closeSubpath();
    shield.addPath(polyline({{7.3, 9.8}, {9.3, 11.8}, {12.8, 7.8}}));
    ink.icon(shield, x, y, 15, CardColour::accent);
}

void drawChevron(CardInk &ink, double x, double y)
{
    ink.icon(polyline({{8, 5}, {13, 10}, {8, 15}}), x, y, 14, CardColour::ink3);
}

void drawDistribution(CardInk &ink, double x, double y, double width, const QList<LevelShare> &cells)
{
    static const std::array<QColor, 5> fills{QColor(0xEC, 0xEB, 0xE4), QColor(0xC5, 0xDE, 0xDB),
                                             QColor(0x8F, 0xC4, 0xBF), QColor(0x4E, 0x9A, 0x97), CardColour::accent};
    for (const LevelShare &cell : cells) {
        const QRectF box(x, y, width * cell.percent / 100, 11);
        ink.fill(box, fills[static_cast<size_t>(std::clamp(cell.to, 0, 4))]);
        ink.frame(box, CardColour::ink2, 0.75);
        x += box.width();
    }
}

void drawNeatline(CardInk &ink, const QSizeF &page)
{
    constexpr double outer = 26.5;
    constexpr double inner = 33.5;
    constexpr double wanted = 36; // length of a segment
    ink.frame(QRectF(outer, outer, page.width() - 2 * outer, page.height() - 2 * outer), CardColour::ink);
    ink.frame(QRectF(inner, inner, page.width() - 2 * inner, page.height() - 2 * inner), CardColour::ink);
    const auto segments = [](double length) { return 2 * static_cast<int>((length / wanted - 1) / 2 + 0.5) + 1; };
    const double width = page.width() - 2 * inner;
    const double height = page.height() - 2 * inner;
    for (int i = 0; i < segments(width); i += 2) {
        const double step = width / segments(width);
        ink.fill(QRectF(inner + i * step, outer + 2, step, 3), CardColour::ink);
        ink.fill(QRectF(inner + i * step, page.height() - outer - 5, step, 3), CardColour::ink);
    }
    for (int i = 0; i < segments(height); i += 2) {
        const double step = height / segments(height);
        ink.fill(QRectF(outer + 2, inner + i * step, 3, step), CardColour::ink);
        ink.fill(QRectF(page.width() - outer - 5, inner + i * step, 3, step), CardColour::ink);
    }
}

} // namespace chartroom
