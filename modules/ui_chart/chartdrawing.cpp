// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include "ui_chart/barplottable.h"

#include <qcustomplot.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickLength = 4;
constexpr double leaderStart = 5;
constexpr double leaderEnd = 14;
constexpr double labelStart = 18;
constexpr double labelHeight = 16;

} // namespace

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
}

void ChartDrawing::clear()
{
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->simplify();
    m_panels.clear();
    m_bars.clear();
    m_points.clear();
    m_endLabels.clear();
    m_legend = nullptr;
    m_row = 0;
}

void ChartDrawing::build(const ChartContent &content, const QSizeF &size)
{
    clear();
    m_content = content;
    m_size = size;
    const ChartTheme &theme = m_content.theme;
    m_plot->setBackground(theme.surface);
    m_plot->plotLayout()->setRowSpacing(4);
    const bool framed = !content.texts.title.isEmpty() || !content.texts.source.isEmpty();
    m_plot->plotLayout()->setMargins(framed ? QMargins(16, 14, 16, 12) : QMargins(0, 2, 0, 0));
    addTextRow(content.texts.title, theme.titleFont(), theme.ink);
    addTextRow(content.texts.subtitle, theme.labelFont(), theme.ink2);
    if (!m_content.layout.drawable)
        return;
    addValueTitle();
    addLegendRow();
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
    if (vertical.shown)
        addTextRow(vertical.title, m_content.theme.labelFont(), m_content.theme.ink2);
}

QColor ChartDrawing::colourOf(int series) const
{
    const SeriesLayout style = m_content.layout.series.value(series);
    const QColor own(style.ownColour);
    QColor colour = own.isValid() ? own : m_content.theme.series.at(style.colour % m_content.theme.series.size());
    colour.setAlphaF(float(m_content.layout.opacity));
    return colour;
}

bool ChartDrawing::endLabelsWanted() const
{
    return m_content.layout.panels.size() == 1 && m_content.layout.series.size() > 1
           && !m_content.layout.panels.first().lines.isEmpty();
}

bool ChartDrawing::legendWanted() const
{
    const bool marks = std::any_of(m_content.layout.panels.begin(), m_content.layout.panels.end(), [](const PanelLayout &panel) {
        return !panel.bars.isEmpty() || !panel.lines.isEmpty() || !panel.points.isEmpty();
    });
    return marks && m_content.layout.series.size() > 1 && !endLabelsWanted();
}

/// A key in one line above the plot, without a box, for series that cannot be named at their marks.
void ChartDrawing::addLegendRow()
{
    if (!legendWanted())
        return;
    m_legend = new QCPLegend;
    m_legend->setBorderPen(Qt::NoPen);
    m_legend->setBrush(Qt::NoBrush);
    m_legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_legend->setIconSize(10, 10);
    m_legend->setIconTextPadding(5);
    m_legend->setColumnSpacing(14);
    m_legend->setMargins(QMargins(0, 0, 0, 0));
    m_legend->setFont(m_content.theme.labelFont());
    m_legend->setTextColor(m_content.theme.ink);
    double width = 0;
    int perLine = 0;
    const QFontMetricsF metrics(m_content.theme.labelFont());
    for (const SeriesLayout &series : std::as_const(m_content.layout.series)) {
        width += metrics.horizontalAdvance(series.name) + 32;
        perLine += width < m_size.width() - 32 ? 1 : 0;
    }
    m_legend->setWrap(std::max(1, perLine));
    auto *row = new QCPLayoutGrid;
    row->setMargins(QMargins(0, 0, 0, 2));
    row->addElement(0, 0, m_legend);
    auto *rest = new QCPLayoutElement(m_plot); // takes the room at the right, so that the key stands at the left
    row->addElement(0, 1, rest);
    row->setColumnStretchFactor(0, 0.001);
    m_plot->plotLayout()->addElement(m_row, 0, row);
    m_legend->setLayer(u"legend"_s);
    m_plot->plotLayout()->setRowStretchFactor(m_row++, 0.001);
}

double ChartDrawing::endLabelWidth() const
{
    if (!endLabelsWanted())
        return 0;
    const QFontMetricsF metrics(m_content.theme.labelFont(QFont::DemiBold));
    double width = 0;
    for (const SeriesLayout &series : m_content.layout.series)
        width = std::max(width, metrics.horizontalAdvance(series.name));
    return std::min(width, m_size.width() * 0.3) + labelStart + 4;
}

/// Room on the key axis for one label of a discrete axis, in pixels.
double ChartDrawing::bandWidth() const
{
    qsizetype columns = 1;
    for (const PanelLayout &panel : m_content.layout.panels)
        columns = std::max<qsizetype>(columns, panel.column + 1);
    const double plot = (m_size.width() - 60 - endLabelWidth()) / double(columns);
    return plot / double(std::max<qsizetype>(1, m_content.layout.keyAxis.ticks.size())) - 6;
}

/// Words that are wider than their place on a discrete axis: the labels are turned then, not cut.
bool ChartDrawing::labelsMustTurn(const AxisLayout &layout) const
{
    const QFontMetricsF metrics(m_content.theme.labelFont());
    const double room = bandWidth();
    return layout.discrete && std::any_of(layout.ticks.begin(), layout.ticks.end(), [&](const AxisTick &tick) {
               const QStringList words = tick.label.split(u' ');
               return std::any_of(words.begin(), words.end(), [&](const QString &word) { return metrics.horizontalAdvance(word) > room; });
           });
}

QStringList ChartDrawing::tickTexts(const AxisLayout &layout, bool upright) const
{
    constexpr int mostLines = 3;
    const double turnedWidth = std::min(180.0, m_size.height() * 0.4);
    const bool turned = upright && labelsMustTurn(layout);
    const double width = turned ? turnedWidth : upright ? bandWidth() : std::max(80.0, m_size.width() * 0.32);
    QStringList texts;
    for (const AxisTick &tick : layout.ticks)
        texts.append(layout.discrete ? wrappedText(tick.label, m_content.theme.labelFont(), width, turned ? 1 : mostLines)
                                     : tick.label);
    return texts;
}

void ChartDrawing::dressAxis(QCPAxis *axis, const AxisLayout &layout, bool value, bool labelled, bool titled)
{
    const ChartTheme &theme = m_content.theme;
    const bool upright = axis->orientation() == Qt::Horizontal;
    const QPen line(theme.axis, 1);
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTicks(false);
    axis->setTickLength(0, layout.discrete ? 0 : tickLength);
    axis->setTickLabelFont(layout.discrete ? theme.labelFont() : theme.numberFont());
    axis->setTickLabelColor(theme.ink2);
    axis->setTickLabelPadding(layout.discrete ? 6 : 4);
    axis->setTickLabels(labelled && layout.shown);
    axis->grid()->setVisible(value);
    axis->grid()->setPen(QPen(theme.grid, 1));
    axis->grid()->setZeroLinePen(QPen(theme.grid, 1));
    axis->setScaleType(layout.log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setRange(layout.lower, layout.upper);
    axis->setRangeReversed(layout.reversed);
    constexpr double turnedBy = -40;
    axis->setTickLabelRotation(upright && labelsMustTurn(layout) ? turnedBy : 0);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const QStringList texts = tickTexts(layout, upright);
    for (qsizetype i = 0; i < layout.ticks.size(); ++i)
        ticker->addTick(layout.ticks.at(i).position, texts.at(i));
    axis->setTicker(ticker);
    axis->setVisible(layout.shown || !value);
    if (upright && labelled && titled && layout.shown && !layout.title.isEmpty()) {
        axis->setLabel(layout.title);
        axis->setLabelFont(theme.labelFont());
        axis->setLabelColor(theme.ink2);
        axis->setLabelPadding(4);
    }
}

ChartDrawing::Panel ChartDrawing::addPanel(const PanelLayout &panel)
{
    auto *rect = new QCPAxisRect(m_plot, false);
    QCPAxis *bottom = rect->addAxis(QCPAxis::atBottom);
    QCPAxis *left = rect->addAxis(QCPAxis::atLeft);
    const bool horizontal = m_content.layout.horizontal;
    Panel made{rect, horizontal ? left : bottom, horizontal ? bottom : left};
    dressAxis(made.key, m_content.layout.keyAxis, false, horizontal ? panel.column == 0 : true, panel.column == 0);
    dressAxis(made.value, m_content.layout.valueAxis, true, horizontal ? true : panel.column == 0, panel.column == 0);
    made.value->grid()->setLayer(u"grid"_s);
    const double labels = horizontal ? 44 * m_content.theme.scale : 0;
    const bool bars = !panel.bars.isEmpty();
    rect->setMinimumMargins(QMargins(2, bars && !horizontal ? qRound(18 * m_content.theme.scale) : 8,
                                     qRound(std::max(endLabelWidth(), bars ? labels : 8)), 2));
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
    auto *group = new QCPMarginGroup(m_plot);
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
        m_panels.append(addPanel(panel));
        m_panels.last().rect->setMarginGroup(QCP::msTop | QCP::msBottom, group);
        grid->addElement(titled ? row + 1 : row, panel.column, m_panels.last().rect);
        addBars(i);
        addLines(i);
        addPoints(i);
        addNotes(i);
    }
}

void ChartDrawing::addEndLabel(int panel, const LineLayout &line)
{
    auto *text = new QCPItemText(m_plot);
    text->setClipToAxisRect(false);
    text->setFont(m_content.theme.labelFont());
    text->setColor(m_content.theme.ink);
    text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    text->setText(QFontMetricsF(text->font()).elidedText(line.label, Qt::ElideRight, endLabelWidth() - labelStart));
    text->setPadding(QMargins(0, 0, 0, 0));
    text->position->setType(QCPItemPosition::ptAbsolute);
    auto *leader = new QCPItemLine(m_plot);
    leader->setClipToAxisRect(false);
    leader->setPen(QPen(m_content.theme.axis, 1, Qt::DotLine)); // no one should take it for data
    leader->start->setType(QCPItemPosition::ptAbsolute);
    leader->end->setType(QCPItemPosition::ptAbsolute);
    m_endLabels.append({panel, line.runs.last().last().at, text, leader});
}

/// Labels stand at their lines' ends and move apart where lines end close to each other.
void ChartDrawing::placeEndLabels()
{
    if (m_endLabels.isEmpty())
        return;
    const Panel &panel = m_panels.first();
    QList<double> wanted;
    for (const EndLabel &label : std::as_const(m_endLabels))
        wanted.append(panel.value->coordToPixel(label.at.y()));
    const QRectF area = panel.rect->rect();
    const QList<double> places = spreadLabels(wanted, labelHeight * m_content.theme.scale, area.top() + 4, area.bottom() - 4);
    for (qsizetype i = 0; i < m_endLabels.size(); ++i) {
        // A line that ends early is still led to its name.
        const double x = area.right();
        const double end = panel.key->coordToPixel(m_endLabels.at(i).at.x());
        m_endLabels.at(i).leader->start->setCoords(end + leaderStart, wanted.at(i));
        m_endLabels.at(i).leader->end->setCoords(x + leaderEnd, places.at(i));
        m_endLabels.at(i).text->position->setCoords(x + labelStart, places.at(i));
    }
}

QRectF ChartDrawing::markArea(int row) const
{
    if (const auto bar = m_bars.constFind(row); bar != m_bars.constEnd())
        return bar->plottable->barRect(bar->bar);
    const auto point = m_points.constFind(row);
    if (point == m_points.constEnd())
        return {};
    const Panel &panel = m_panels.at(point->panel);
    const double key = panel.key->coordToPixel(point->at.x());
    const double value = panel.value->coordToPixel(point->at.y());
    const QPointF centre = m_content.layout.horizontal ? QPointF(value, key) : QPointF(key, value);
    constexpr double radius = 5;
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

} // namespace chartroom
