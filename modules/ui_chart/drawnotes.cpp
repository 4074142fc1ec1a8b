// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include <qcustomplot.h>

namespace chartroom {

void ChartDrawing::addNotes(int panel)
{
    const Panel &axes = m_panels.at(panel);
    for (const NoteLayout &note : std::as_const(m_content.layout.notes)) {
        const AxisLayout &key = m_content.layout.keyAxis;
        const AxisLayout &value = m_content.layout.valueAxis;
        QCPItemLine *line = nullptr;
        QCPItemText *text = nullptr;
        const auto put = [&](QCPItemPosition *position, double keyAt, double valueAt) {
            position->setAxes(m_content.layout.horizontal ? axes.value : axes.key, m_content.layout.horizontal ? axes.key : axes.value);
            m_content.layout.horizontal ? position->setCoords(valueAt, keyAt) : position->setCoords(keyAt, valueAt);
        };
        if (note.text.isEmpty()) {
            line = new QCPItemLine(m_plot);
            line->setPen(QPen(m_content.theme.ink, 1, Qt::DashLine));
            line->setClipAxisRect(axes.rect);
            put(line->start, note.key.value_or(key.lower), note.value.value_or(value.lower));
            put(line->end, note.key.value_or(key.upper), note.value.value_or(value.upper));
            continue;
        }
        text = new QCPItemText(m_plot);
        text->setClipToAxisRect(false);
        text->setFont(m_content.theme.labelFont(QFont::DemiBold));
        text->setColor(m_content.theme.ink);
        text->setText(note.text);
        text->setPadding(QMargins(4, 2, 4, 2));
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        put(text->position, note.key.value_or(key.lower), note.value.value_or(value.upper));
    }
}

} // namespace chartroom
