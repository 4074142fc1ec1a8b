// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/colourramp.h"
#include "ui_chart/markplottable.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

void ChartDrawing::addCells(int panel)
{
    const QList<CellLayout> cells = m_content.layout.panels.at(panel).cells;
    if (cells.isEmpty())
        return;
    const QFont font = m_content.theme.numberFont();
    QList<QColor> fills;
    QList<QColor> inks;
    for (const CellLayout &cell : cells) {
        fills.append(colourOf(cell.series, cell.shade));
        inks.append(readableOn(fills.last()));
        m_spots.insert(cell.row, {.panel = panel, .from = cell.area.topLeft(), .to = cell.area.bottomRight(), .box = true});
    }
    m_panels.at(panel).draw(0, [cells, fills, inks, font](QCPPainter &painter, const MarkPlottable &axes) {
        painter.setFont(font);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QRectF area = axes.pixels(cells.at(i).area.topLeft(), cells.at(i).area.bottomRight());
            constexpr double fine = 6;
            const double gap = area.width() > fine && area.height() > fine ? 0.5 : 0; // touching cells of one colour stay two
            painter.setAntialiasing(false);
            painter.fillRect(area.adjusted(gap, gap, -gap, -gap), fills.at(i));
            const QSizeF text = QFontMetricsF(font).size(0, cells.at(i).label);
            if (cells.at(i).label.isEmpty() || text.width() + 4 > area.width() || text.height() > area.height())
                continue;
            painter.setPen(inks.at(i));
            painter.drawText(area, Qt::AlignCenter, cells.at(i).label);
        }
    });
}

/// Texts of a text table keep to their places; one that would cover another is left out.
void ChartDrawing::addTexts(int panel)
{
    const QList<TextLayout> texts = m_content.layout.panels.at(panel).texts;
    if (texts.isEmpty())
        return;
    const QFont font = m_content.theme.numberFont();
    QList<QColor> inks;
    for (const TextLayout &text : texts) {
        const bool coloured = text.shade || m_content.layout.series.size() > 1 || !m_content.layout.series.value(text.series).ownColour.isEmpty();
        inks.append(coloured ? colourOf(text.series, text.shade) : m_content.theme.ink);
        m_spots.insert(text.row, {.panel = panel, .axis = text.axis, .from = text.at, .to = text.at, .reach = 10, .box = true});
    }
    m_panels.at(panel).draw(0, [texts, inks, font](QCPPainter &painter, const MarkPlottable &axes) {
        painter.setFont(font);
        QList<QRectF> taken;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            QRectF area(QPointF(), QFontMetricsF(font).size(0, texts.at(i).text));
            area.moveCenter(axes.pixel(texts.at(i).at));
            if (std::any_of(taken.begin(), taken.end(), [&area](const QRectF &other) { return other.intersects(area); }))
                continue;
            taken.append(area);
            painter.setPen(inks.at(i));
            painter.drawText(area, Qt::AlignCenter | Qt::TextDontClip, texts.at(i).text);
        }
    }, false);
}

} // namespace chartroom
