// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include <qcustomplot.h>

namespace chartroom {

namespace {

constexpr int tickLength = 4;
constexpr double turnedBy = -40;
constexpr double turnedPitch = 1.7; ///< line heights that a turned label needs beside the next one
constexpr double labelGap = 6;
constexpr double tightLines = 0.85; ///< of a line's height is ink: lines of labels may stand this near

/// Where a tick stands along its axis, as a share of the length.
double shareOfTick(const AxisLayout &layout, double position)
{
    if (layout.scale == AxisScale::Log)
        return std::log(position / layout.lower) / std::log(layout.upper / layout.lower);
    return (position - layout.lower) / (layout.upper - layout.lower);
}

/// Every n-th label, so that none covers the next; labels with a second line (a new year or day) go first.
QList<bool> withoutCollisions(const QList<double> &centres, const QList<double> &extents, const QList<bool> &first)
{
    QList<bool> kept(centres.size());
    const auto fits = [&](qsizetype i) {
        for (qsizetype other = 0; other < kept.size(); ++other) {
            if (kept.at(other) && std::abs(centres.at(i) - centres.at(other)) < (extents.at(i) + extents.at(other)) / 2)
                return false;
        }
        return true;
    };
    for (qsizetype i = 0; i < centres.size(); ++i)
        kept[i] = first.at(i) && fits(i);
    const bool chosen = kept.contains(true);
    for (qsizetype step = 1; step <= centres.size() && !chosen; ++step) {
        kept.fill(false);
        bool all = true;
        for (qsizetype i = 0; i < centres.size() && all; i += step) {
            all = fits(i);
            kept[i] = all;
        }
        if (all)
            return kept;
    }
    for (qsizetype i = 0; i < centres.size(); ++i)
        kept[i] = kept.at(i) || fits(i);
    return kept;
}

} // namespace

/// Height taken by everything but the panels: rows above, note and source below, and the labels of the lower axis.
double ChartDrawing::aroundPanels() const
{
    const double line = QFontMetricsF(m_content.theme.labelFont()).lineSpacing();
    double height = 26 + line; // margins of the picture, one line of labels
    for (int row = 0; row + 1 < m_row; ++row) { // the last row is that of the panels, which are just being made
        if (const QCPLayoutElement *element = m_plot->plotLayout()->element(row, 0))
            height += element->minimumOuterSizeHint().height() + m_plot->plotLayout()->rowSpacing();
    }
    for (const QString &text : {m_content.texts.note, m_content.texts.source}) {
        if (!text.isEmpty())
            height += line * double(wrappedText(text, m_content.theme.labelFont(), m_size.width() - 32, 3).count(u'\n') + 1) + 4;
    }
    const AxisLayout &lower = m_content.layout.horizontal ? m_content.layout.valueAxis : m_content.layout.keyAxis;
    const bool second = lower.temporal && std::any_of(lower.ticks.begin(), lower.ticks.end(), [](const AxisTick &tick) { return tick.label.contains(u'\n'); });
    return height + (second ? line : 0) + (lower.title.isEmpty() || !lower.shown ? 0 : line + 6);
}

ChartDrawing::Room ChartDrawing::roomOf(const AxisLayout &layout, bool upright) const
{
    qsizetype rows = 1;
    qsizetype columns = 1;
    for (const PanelLayout &panel : m_content.layout.panels) {
        rows = std::max<qsizetype>(rows, panel.row + 1);
        columns = std::max<qsizetype>(columns, panel.column + 1);
    }
    constexpr double beside = 60; // labels of the other axis and margins
    const double across = std::max(40.0, (m_size.width() - beside - endLabelWidth() - endLabelWidth(true)) / double(columns) - 12);
    const bool titled = std::any_of(m_content.layout.panels.begin(), m_content.layout.panels.end(), [](const PanelLayout &panel) { return !panel.title.isEmpty(); });
    const bool bars = !m_content.layout.panels.isEmpty() && !m_content.layout.panels.first().bars.isEmpty(); // with numbers above them
    const double own = QFontMetricsF(m_content.theme.labelFont()).lineSpacing() * (titled ? 1 : 0) + 12 + (bars ? 10 * m_content.theme.scale : 0);
    const double down = std::max(20.0, (m_size.height() - aroundPanels()) / double(rows) - own);
    const double length = upright ? across : down;
    return {length, length / double(std::max<qsizetype>(1, layout.ticks.size())) - (upright ? labelGap : 0)};
}

/// Words that are wider than their place on a discrete axis: the labels are turned then, not cut.
bool ChartDrawing::labelsMustTurn(const AxisLayout &layout) const
{
    const QFontMetricsF metrics(m_content.theme.labelFont());
    const double room = roomOf(layout, true).place;
    return layout.discrete && std::any_of(layout.ticks.begin(), layout.ticks.end(), [&](const AxisTick &tick) {
               const QStringList words = tick.label.split(u' ');
               return std::any_of(words.begin(), words.end(), [&](const QString &word) { return metrics.horizontalAdvance(word) > room; });
           });
}

/// How far turned labels reach to the left beyond the axis. QCustomPlot leaves out labels that leave the picture.
double ChartDrawing::turnedOverhang(const AxisLayout &layout) const
{
    if (!labelsMustTurn(layout))
        return 0;
    const QFontMetricsF metrics(m_content.theme.labelFont());
    const double turn = qDegreesToRadians(-turnedBy);
    const double length = roomOf(layout, true).length;
    const QStringList texts = tickTexts(layout, true);
    double overhang = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const double share = shareOfTick(layout, layout.ticks.at(i).position);
        const double reach = std::cos(turn) * metrics.horizontalAdvance(texts.at(i)) + std::sin(turn) * metrics.height() + labelGap;
        overhang = std::max(overhang, reach - (layout.reversed ? 1 - share : share) * length);
    }
    return std::min(overhang, m_size.width() * 0.45);
}

QStringList ChartDrawing::tickTexts(const AxisLayout &layout, bool upright) const
{
    constexpr int mostLines = 3;
    const QFont font = m_content.theme.labelFont();
    const double turnedWidth = std::min({180.0, m_size.height() * 0.3, m_size.width() * 0.4});
    const bool turned = upright && labelsMustTurn(layout);
    const double place = roomOf(layout, upright).place;
    const double width = turned ? turnedWidth : upright ? place : std::min(std::max(60.0, m_size.width() * 0.3), 320 * m_content.theme.scale);
    const int lines = turned ? 1 : upright ? mostLines : std::clamp(int(place / QFontMetricsF(font).lineSpacing()), 1, mostLines);
    QStringList texts;
    for (const AxisTick &tick : layout.ticks)
        texts.append(layout.discrete ? wrappedText(tick.label, font, width, lines) : tick.label);
    return texts;
}

/// Ticks whose labels would cover others lose their label; on numbered axes the tick goes too.
QSharedPointer<QCPAxisTickerText> ChartDrawing::tickerOf(const AxisLayout &layout, bool upright) const
{
    const QStringList texts = tickTexts(layout, upright);
    const QFontMetricsF metrics(layout.discrete ? m_content.theme.labelFont() : m_content.theme.numberFont());
    const double length = roomOf(layout, upright).length;
    const bool turned = upright && labelsMustTurn(layout);
    QList<double> centres;
    QList<double> extents;
    QList<bool> first;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QSizeF size = metrics.size(0, texts.at(i));
        centres.append(shareOfTick(layout, layout.ticks.at(i).position) * length);
        extents.append(turned ? metrics.height() * turnedPitch : upright ? size.width() + labelGap : size.height() * tightLines);
        first.append(layout.temporal && texts.at(i).contains(u'\n'));
    }
    const QList<bool> kept = withoutCollisions(centres, extents, first);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (kept.at(i))
            ticker->addTick(layout.ticks.at(i).position, texts.at(i));
    }
    return ticker;
}

void ChartDrawing::dressAxis(QCPAxis *axis, const AxisLayout &layout, bool value, bool labelled, bool titled)
{
    const ChartTheme &theme = m_content.theme;
    const bool upright = axis->orientation() == Qt::Horizontal;
    const bool quiet = m_content.layout.slope && value; // a slope chart prints its values at the lines' ends
    const QPen line(theme.axis, 1);
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTicks(false);
    axis->setTickLength(0, layout.discrete ? 0 : tickLength);
    axis->setTickLabelFont(layout.discrete ? theme.labelFont() : theme.numberFont());
    axis->setTickLabelColor(theme.ink2);
    axis->setTickLabelPadding(layout.discrete ? 6 : 4);
    axis->setTickLabels(labelled && layout.shown);
    axis->grid()->setVisible(m_content.layout.slope ? !value : value && !layout.discrete);
    axis->grid()->setPen(QPen(theme.grid, 1));
    axis->grid()->setZeroLinePen(QPen(theme.grid, 1));
    axis->setScaleType(layout.scale == AxisScale::Log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis->setRange(layout.lower, layout.upper);
    axis->setRangeReversed(layout.reversed);
    axis->setTickLabelRotation(upright && labelsMustTurn(layout) ? turnedBy : 0);
    axis->setTicker(tickerOf(layout, upright));
    axis->setVisible((layout.shown || !value) && !quiet);
    if (upright && labelled && titled && layout.shown && !layout.title.isEmpty()) {
        axis->setLabel(layout.title);
        axis->setLabelFont(theme.labelFont());
        axis->setLabelColor(theme.ink2);
        axis->setLabelPadding(4);
    }
}

} // namespace chartroom
