// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include "ui_chart/colourramp.h"
#include "ui_chart/markpanel.h"
#include "ui_chart/markplottable.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString wrappedText(const QString &text, const QFont &font, double width, int lines)
{
    const QFontMetricsF metrics(font);
    QStringList done;
    QString line;
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    while (!words.isEmpty()) {
        const QString longer = line.isEmpty() ? words.first() : line + u' ' + words.first();
        if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            if (done.size() + 1 == lines) {
                done.append(metrics.elidedText(line + u' ' + words.join(u' '), Qt::ElideRight, width));
                return done.join(u'\n');
            }
            done.append(line);
            line.clear();
            continue;
        }
        line = longer;
        words.removeFirst();
    }
    done.append(metrics.horizontalAdvance(line) > width ? metrics.elidedText(line, Qt::ElideRight, width) : line);
    return done.join(u'\n');
}

ChartDrawing::ChartDrawing(QCustomPlot *plot) : QObject(plot), m_plot(plot)
{
    connect(plot, &QCustomPlot::afterLayout, this, &ChartDrawing::placeEndLabels);
    connect(plot, &QCustomPlot::afterLayout, this, &ChartDrawing::fillDensityKey);
}

void ChartDrawing::clear()
{
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->simplify();
    m_panels.clear();
    m_freePanels.clear();
    m_clouds.clear();
    m_densityKey = nullptr;
    m_spots.clear();
    m_endLabels.clear();
    m_row = 0;
}

void ChartDrawing::build(const ChartContent &content, const QSizeF &size)
{
    clear();
    m_content = content;
    m_size = size;
    m_ramp.reset();
    if (content.layout.colours)
        m_ramp.emplace(*content.layout.colours, content.theme);
    const ChartTheme &theme = m_content.theme;
    m_plot->setBackground(theme.surface);
    m_plot->plotLayout()->setRowSpacing(4);
    const bool framed = !content.texts.title.isEmpty() || !content.texts.source.isEmpty();
    m_plot->plotLayout()->setMargins(framed ? QMargins(16, 14, 16, 12) : QMargins(0, 2, 0, 0));
    addTextRow(content.texts.title, theme.titleFont(), theme.ink);
    addTextRow(content.texts.subtitle, theme.labelFont(), theme.ink2);
    if (!m_content.layout.drawable)
        return;
    if (m_content.layout.frame == Frame::Axes)
        addValueTitle();
    addLegendRow();
    addRampRow();
    addDensityRow();
    addPanels();
    addTextRow(content.texts.note, theme.labelFont(), theme.ink2);
    addTextRow(content.texts.source, theme.labelFont(), theme.ink3);
}

void ChartDrawing::addTextRow(const QString &text, const QFont &font, const QColor &colour)
{
    if (text.isEmpty())
        return;
    constexpr int mostLines = 3;
    auto *element = new QCPTextElement(m_plot, wrappedText(text, font, m_size.width() - 32, mostLines), font);
    element->setTextColor(colour);
    element->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    element->setMargins(QMargins(0, 0, 0, 0));
    m_plot->plotLayout()->addElement(m_row, 0, element);
    m_plot->plotLayout()->setRowStretchFactor(m_row++, 0.001);
}

/// The title of the vertical axis lies above it, where it reads without turning the head.
void ChartDrawing::addValueTitle()
{
    const AxisLayout &vertical = m_content.layout.horizontal ? m_content.layout.keyAxis : m_content.layout.valueAxis;
    const auto &second = m_content.layout.secondAxis;
    const QFont font = m_content.theme.labelFont();
    if (!second || m_content.layout.horizontal || !second->shown)
        return addTextRow(vertical.shown ? vertical.title : QString(), font, m_content.theme.ink2);
    auto *row = new QCPLayoutGrid; // each title stands above its axis
    for (const auto &[title, side] : {std::pair(vertical.title, Qt::AlignLeft), std::pair(second->title, Qt::AlignRight)}) {
        auto *element = new QCPTextElement(m_plot, wrappedText(title, font, m_size.width() / 2 - 24, 2), font);
        element->setTextColor(m_content.theme.ink2);
        element->setTextFlags(int(side) | int(Qt::AlignVCenter));
        element->setMargins(QMargins());
        row->addElement(0, row->columnCount(), element);
    }
    m_plot->plotLayout()->addElement(m_row, 0, row);
    m_plot->plotLayout()->setRowStretchFactor(m_row++, 0.001);
}

QColor ChartDrawing::colourOf(int series, const std::optional<double> &shade) const
{
    const SeriesLayout style = m_content.layout.series.value(series);
    const QList<QColor> &palette = m_content.theme.series;
    const std::optional<double> share = shade ? shade : style.shade;
    const QColor own(style.ownColour);
    QColor colour = own.isValid() ? own : style.colour < palette.size() ? palette.at(style.colour) : m_content.theme.ink;
    if (share && m_ramp)
        colour = m_ramp->at(*share);
    colour.setAlphaF(float(style.opacity));
    return colour;
}

void ChartDrawing::Panel::draw(int axis, const std::function<void(QCPPainter &, const MarkPlottable &)> &paint, bool clipped) const
{
    (new MarkPlottable(key, valueAxis(axis), paint))->setClipped(clipped); // the plot owns its plottables
}

/// Room at the right for the values printed at the ends of lying bars.
double ChartDrawing::labelRoom(const PanelLayout &panel) const
{
    const QFontMetricsF metrics(m_content.theme.numberFont(QFont::DemiBold));
    double width = 0;
    for (const BarLayout &bar : panel.bars)
        width = std::max(width, bar.inside || bar.label.isEmpty() ? 0 : metrics.horizontalAdvance(bar.label) + 10);
    return m_content.layout.horizontal ? std::min(width, m_size.width() * 0.25) : 0;
}

ChartDrawing::Panel ChartDrawing::addPanel(const PanelLayout &panel)
{
    auto *rect = new QCPAxisRect(m_plot, false);
    rect->setMinimumSize(24, 16); // many panels in a small picture: small ones rather than some over others
    const bool below = std::any_of(m_content.layout.panels.begin(), m_content.layout.panels.end(), [](const PanelLayout &other) { return other.row > 0; });
    if (below) { // only the last row carries the lower axis; all panels stay equally high, or they could not be compared
        const int height = std::max(16, qFloor(roomOf(m_content.layout.valueAxis, false).length * 0.97));
        rect->setSizeConstraintRect(QCPLayoutElement::scrInnerRect);
        rect->setMinimumSize(24, height);
        rect->setMaximumSize(QWIDGETSIZE_MAX, height);
    }
    QCPAxis *bottom = rect->addAxis(QCPAxis::atBottom);
    QCPAxis *left = rect->addAxis(QCPAxis::atLeft);
    const MarkLayout &layout = m_content.layout;
    const bool horizontal = layout.horizontal;
    Panel made{rect, horizontal ? left : bottom, horizontal ? bottom : left, nullptr};
    const bool first = panel.column == 0;
    const bool last = std::none_of(layout.panels.begin(), layout.panels.end(), [&panel](const PanelLayout &other) { return other.row > panel.row; });
    // Axes are written once for a row and a column of panels, unless each panel has its own.
    dressAxis(made.key, panel.keyAxis.value_or(layout.keyAxis), false, (horizontal ? first : last) || panel.keyAxis, first && last);
    dressAxis(made.value, panel.valueAxis.value_or(layout.valueAxis), true, (horizontal ? last : first) || panel.valueAxis, first && last);
    made.value->grid()->setLayer(u"grid"_s);
    if (layout.secondAxis) {
        made.second = rect->addAxis(horizontal ? QCPAxis::atTop : QCPAxis::atRight);
        dressAxis(made.second, *layout.secondAxis, true, true, true);
        made.second->grid()->setVisible(false);
    }
    const bool standing = !horizontal && std::any_of(panel.bars.begin(), panel.bars.end(), [](const BarLayout &bar) { return !bar.inside; });
    const double right = std::max({endLabelWidth(), labelRoom(panel), 12.0});
    const double leftRoom = std::max({endLabelWidth(true), first ? turnedOverhang(horizontal ? layout.valueAxis : layout.keyAxis) : 0, 2.0});
    rect->setMinimumMargins(QMargins(qRound(leftRoom), standing ? qRound(18 * m_content.theme.scale) : 8,
                                     qRound(right), 2));
    return made;
}

void ChartDrawing::addPanels()
{
    auto *grid = new QCPLayoutGrid;
    grid->setRowSpacing(2);
    grid->setColumnSpacing(12);
    m_plot->plotLayout()->addElement(m_row++, 0, grid);
    const QList<PanelLayout> &panels = m_content.layout.panels;
    const bool titled = std::any_of(panels.begin(), panels.end(), [](const PanelLayout &panel) { return !panel.title.isEmpty(); });
    QMap<int, QCPMarginGroup *> groups; // panels of a row keep their edges in line
    for (int i = 0; i < panels.size(); ++i) {
        const PanelLayout &panel = panels.at(i);
        const int row = titled ? panel.row * 2 : panel.row; // a row for the titles, one for the panels
        if (!panel.title.isEmpty()) {
            auto *title = new QCPTextElement(m_plot, panel.title, m_content.theme.labelFont(QFont::DemiBold));
            title->setTextColor(m_content.theme.ink);
            title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
            grid->addElement(row, panel.column, title);
            grid->setRowStretchFactor(row, 0.001);
        }
        if (m_content.layout.frame != Frame::Axes) {
            grid->addElement(titled ? row + 1 : row, panel.column, addFreePanel(panel));
            continue;
        }
        m_panels.append(addPanel(panel));
        QCPMarginGroup *&group = groups[panel.row];
        group = group ? group : new QCPMarginGroup(m_plot);
        m_panels.last().rect->setMarginGroup(QCP::msTop | QCP::msBottom, group);
        grid->addElement(titled ? row + 1 : row, panel.column, m_panels.last().rect);
        addMarks(i);
    }
}

/// Surfaces first, then strokes, then symbols, so that small marks stay on top.
void ChartDrawing::addMarks(int panel)
{
    addAreas(panel);
    addCells(panel);
    addBars(panel);
    addBoxes(panel);
    addSpans(panel);
    addLines(panel);
    addTicks(panel);
    addPoints(panel);
    addCloud(panel);
    addTexts(panel);
    addNotes(panel);
}

QRectF ChartDrawing::pixelArea(const MarkSpot &spot) const
{
    const Panel &panel = m_panels.at(spot.panel);
    const QCPAxis *valueAxis = panel.valueAxis(spot.axis);
    const auto pixel = [&](const QPointF &at) {
        const double key = panel.key->coordToPixel(at.x());
        const double value = valueAxis->coordToPixel(at.y());
        return m_content.layout.horizontal ? QPointF(value, key) : QPointF(key, value);
    };
    QRectF area = QRectF(pixel(spot.from), pixel(spot.to)).normalized();
    const bool upright = !m_content.layout.horizontal;
    const double spare = spot.thickest > 0 ? (upright ? area.width() : area.height()) - spot.thickest : 0;
    if (spare > 0)
        upright ? area.adjust(spare / 2, 0, -spare / 2, 0) : area.adjust(0, spare / 2, 0, -spare / 2);
    return area.adjusted(-spot.reach, -spot.reach, spot.reach, spot.reach);
}

QRectF ChartDrawing::markArea(int row) const
{
    if (isFree())
        return freeMarkArea(row);
    if (isCloud())
        return cloudMarkArea(row);
    const auto spot = m_spots.constFind(row);
    return spot == m_spots.constEnd() ? QRectF() : pixelArea(*spot);
}

} // namespace chartroom
