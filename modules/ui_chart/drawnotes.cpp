// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/labelplacer.h"
#include "ui_chart/markplottable.h"

namespace chartroom {

namespace {

/// Where a note's text may stand: beside its place; along a line that runs across, at its far end.
QList<QRectF> placesOfNote(const NoteLayout &note, const MarkPlottable &axes, const QSizeF &size)
{
    const QRectF plot = axes.area();
    const QCPRange keys = axes.keyAxis()->range();
    const QCPRange values = axes.valueAxis()->range();
    const QPointF at = axes.pixel({note.key.value_or(keys.upper), note.value.value_or(values.upper)});
    constexpr double gap = 4;
    QList<QRectF> places = placesAround(QRectF(at - QPointF(2, 2), QSizeF(4, 4)), size);
    std::rotate(places.begin(), places.begin() + 4, places.end()); // corners first: a rule may cross the place
    const bool level = axes.isUpright() ? !note.key : !note.value; // its line lies flat
    if (!note.key || !note.value)
        places.clear();
    for (double shift = 0; shift < (level ? plot.width() : plot.height()) - size.height() && places.size() < 60 && (!note.key || !note.value); shift += size.height()) {
        if (level)
            places << QRectF(QPointF(plot.right() - size.width() - shift, at.y() - size.height() - 1), size)
                   << QRectF(QPointF(plot.right() - size.width() - shift, at.y() + 1), size);
        else
            places << QRectF(QPointF(at.x() + gap, plot.top() + shift), size)
                   << QRectF(QPointF(at.x() - gap - size.width(), plot.top() + shift), size);
    }
    return places;
}

} // namespace

/// Rules across the plot, then texts where they cover neither each other nor marks if that can be helped.
void ChartDrawing::addNotes(int panel)
{
    const QList<NoteLayout> notes = m_content.layout.notes;
    if (notes.isEmpty())
        return;
    const ChartTheme theme = m_content.theme;
    const auto blocked = [this, panel] {
        QList<QRectF> areas;
        for (const MarkSpot &spot : std::as_const(m_spots)) {
            if (spot.panel == panel)
                areas.append(pixelArea(spot));
        }
        return areas;
    };
    m_panels.at(panel).draw(0, [notes, theme, blocked](QCPPainter &painter, const MarkPlottable &axes) {
        LabelPlacer careful(axes.area().adjusted(0, -16, 60, 0));
        LabelPlacer rough(axes.area().adjusted(0, -16, 60, 0));
        const QList<QRectF> marks = blocked();
        for (const QRectF &area : marks)
            careful.block(area);
        for (const NoteLayout &note : notes) {
            const QColor own(note.ownColour);
            painter.setFont(theme.labelFont(QFont::DemiBold));
            if (note.text.isEmpty()) {
                const QCPRange keys = axes.keyAxis()->range();
                const QCPRange values = axes.valueAxis()->range();
                painter.setAntialiasing(false);
                painter.setPen(QPen(own.isValid() ? own : theme.ink, 1, Qt::DashLine));
                painter.setClipRect(axes.area());
                painter.drawLine(axes.pixel({note.key.value_or(keys.lower), note.value.value_or(values.lower)}),
                                 axes.pixel({note.key.value_or(keys.upper), note.value.value_or(values.upper)}));
                painter.setClipping(false);
                continue;
            }
            const QList<QRectF> places = placesOfNote(note, axes, QFontMetricsF(painter.font()).size(0, note.text) + QSizeF(4, 0));
            auto area = careful.place(places);
            if (!area)
                area = rough.place(places);
            if (!area && !places.isEmpty())
                area = places.first(); // an annotation is never left out
            if (!area)
                continue;
            rough.block(*area);
            careful.block(*area);
            painter.setPen(own.isValid() ? own : theme.ink);
            painter.drawText(*area, Qt::AlignCenter | Qt::TextDontClip, note.text);
        }
    }, false);
}

} // namespace chartroom
