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
constexpr int mostMarkers = 16;
constexpr double mostThickness = 72;

QCPScatterStyle::ScatterShape shapeOf(int series)
{
    static const QList<QCPScatterStyle::ScatterShape> shapes = {
        QCPScatterStyle::ssDisc,    QCPScatterStyle::ssSquare,          QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssCross};
    return shapes.at(series % shapes.size());
}

Qt::PenStyle dashOf(int series)
{
    static const QList<Qt::PenStyle> dashes = {Qt::SolidLine, Qt::SolidLine, Qt::DashLine,
                                               Qt::DotLine,   Qt::DashDotLine, Qt::DashDotDotLine};
    return dashes.at(series % dashes.size());
}

int pointCount(const LineLayout &line)
{
    int count = 0;
    for (const QList<PointLayout> &run : line.runs)
        count += int(run.size());
    return count;
}

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

QStringList ChartDrawing::tickTexts(const AxisLayout &layout, bool upright) const
{
    constexpr int mostLines = 3;
    QStringList texts;
    for (const AxisTick &tick : layout.ticks) {
        const double width = upright ? std::max(24.0, bandWidth()) : std::max(80.0, m_size.width() * 0.32);
        texts.append(layout.discrete ? wrappedText(tick.label, m_content.theme.labelFont(), width, mostLines) : tick.label);
    }
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

void ChartDrawing::addBars(int panel)
{
    const QList<BarLayout> &bars = m_content.layout.panels.at(panel).bars;
    for (int series = 0; series < m_content.layout.series.size(); ++series) {
        QList<BarLayout> own;
        for (const BarLayout &bar : bars) {
            if (bar.series == series)
                own.append(bar);
        }
        if (own.isEmpty())
            continue;
        auto *plottable = new BarPlottable(m_panels.at(panel).key, m_panels.at(panel).value);
        plottable->setBars(own);
        plottable->setColour(colourOf(series));
        if (m_content.layout.keyAxis.discrete && !m_content.layout.grouped)
            plottable->setMostThickness(mostThickness * m_content.theme.scale);
        plottable->setLabels(m_content.theme.numberFont(QFont::DemiBold), m_content.theme.ink);
        plottable->setName(m_content.layout.series.at(series).name);
        if (m_legend && panel == 0)
            plottable->addToLegend(m_legend);
        else
            plottable->removeFromLegend();
        for (const BarLayout &bar : std::as_const(own))
            m_bars.insert(bar.row, {plottable, bar});
    }
}

void ChartDrawing::addLines(int panel)
{
    const QList<LineLayout> &lines = m_content.layout.panels.at(panel).lines;
    const bool several = m_content.layout.series.size() > 2;
    for (const LineLayout &line : lines) {
        const bool markers = m_content.layout.showPoints || (several && pointCount(line) <= mostMarkers);
        QPen pen(colourOf(line.series), m_content.layout.series.size() > 1 ? 2 : 2.5);
        pen.setStyle(several && !markers ? dashOf(line.series) : Qt::SolidLine);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        for (const QList<PointLayout> &run : line.runs) {
            auto *graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).value);
            graph->setPen(pen);
            graph->setAdaptiveSampling(run.size() > 2000);
            graph->setLineStyle(m_content.layout.stepped ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
            // A run of one point has no line: it needs its marker to be seen.
            if (markers || run.size() == 1)
                graph->setScatterStyle(QCPScatterStyle(several ? shapeOf(line.series) : QCPScatterStyle::ssDisc,
                                                       pen.color(), pen.color(), 6 * m_content.theme.scale));
            for (const PointLayout &point : run) {
                graph->addData(point.at.x(), point.at.y());
                m_points.insert(point.row, {panel, point.at});
            }
            graph->setName(line.label);
            if (m_legend && panel == 0 && &run == &line.runs.first())
                graph->addToLegend(m_legend);
            else
                graph->removeFromLegend();
        }
        if (endLabelsWanted())
            addEndLabel(panel, line);
    }
}

void ChartDrawing::addPoints(int panel)
{
    const QList<PointLayout> &points = m_content.layout.panels.at(panel).points;
    QHash<int, int> seriesOfRow;
    for (const MarkPlace &place : std::as_const(m_content.layout.marks))
        seriesOfRow.insert(place.row, place.series);
    for (int series = 0; series < m_content.layout.series.size() && !points.isEmpty(); ++series) {
        auto *graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).value);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setPen(colourOf(series));
        graph->setScatterStyle(QCPScatterStyle(shapeOf(series), colourOf(series), colourOf(series), 8 * m_content.theme.scale));
        graph->setName(m_content.layout.series.at(series).name);
        for (const PointLayout &point : points) {
            if (seriesOfRow.value(point.row) != series)
                continue;
            graph->addData(point.at.x(), point.at.y());
            m_points.insert(point.row, {panel, point.at});
        }
        if (m_legend && panel == 0)
            graph->addToLegend(m_legend);
        else
            graph->removeFromLegend();
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
