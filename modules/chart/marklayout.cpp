// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayout.h"

#include "chart/axislayout.h"
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/transformrows.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double bandShare = 0.7;       ///< of a place taken by a single bar
constexpr double groupShare = 0.8;      ///< of a place taken by grouped bars
constexpr int mostValueLabels = 24;
constexpr int paletteSize = 6;
constexpr int contextGrey = 6;

/// Builds a MarkLayout step by step.
class LayoutBuilder
{
public:
    LayoutBuilder(const ChartSpec &spec, const DerivedTable &derived, const QString &language)
        : m_spec(spec), m_derived(derived), m_language(language), m_layer(spec.layers.first()),
          m_structure(structureOf(spec))
    {
    }

    [[nodiscard]] MarkLayout build();

private:
    [[nodiscard]] QString whyNotDrawn() const;
    void addSeries();
    void addPanels();
    void addBars();
    void addLines();
    void addPoints();
    void addNotes();
    void addPlaces();
    [[nodiscard]] int panelOf(int row) const;
    [[nodiscard]] int seriesOf(int row) const;
    [[nodiscard]] double keyPosition(int row) const;
    [[nodiscard]] double barWidth() const;
    [[nodiscard]] std::optional<double> number(int row, const QString &column) const;
    [[nodiscard]] std::optional<double> notePosition(const ChannelDef &def, Channel channel) const;
    [[nodiscard]] int indexIn(Channel channel, int row) const;
    [[nodiscard]] QList<double> keyPlaces() const;

    const ChartSpec &m_spec;
    const DerivedTable &m_derived;
    QString m_language;
    const ChartLayer &m_layer;
    ChartStructure m_structure;
    MarkLayout m_layout;
};

MarkLayout LayoutBuilder::build()
{
    m_layout.whyNot = whyNotDrawn();
    m_layout.drawable = m_layout.whyNot.isEmpty();
    addSeries();
    if (!m_layout.drawable)
        return m_layout;
    m_layout.horizontal = m_structure.horizontal;
    m_layout.valueAxis = layoutValueAxis(m_spec, m_derived, m_structure, m_language);
    m_layout.keyAxis = layoutKeyAxis(m_spec, m_derived, m_structure, m_language);
    m_layout.showPoints = m_layer.mark.point;
    m_layout.grouped = m_structure.offset.has_value();
    m_layout.stepped = m_layer.mark.interpolate == "step-after"_L1;
    m_layout.opacity = m_layer.mark.opacity.value_or(1);
    addPanels();
    if (m_layout.keyAxis.discrete && m_structure.keyAxis && m_layer.mark.type == Mark::Line) {
        constexpr double spared = 0.3; // lines need no room for half a bar at the ends
        m_layout.keyAxis.lower += spared;
        m_layout.keyAxis.upper -= spared;
    }
    if (m_layer.mark.type == Mark::Bar)
        addBars();
    else if (m_layer.mark.type == Mark::Line)
        addLines();
    else
        addPoints();
    addNotes();
    addPlaces();
    return m_layout;
}

QString LayoutBuilder::whyNotDrawn() const
{
    if (m_spec.dataLayerCount() > 1)
        return chartPhrase(u"layout.two-layers"_s, m_language);
    const QString type = chartType(m_spec, m_derived);
    const bool mark = m_layer.mark.type == Mark::Bar || m_layer.mark.type == Mark::Line || type == "scatter"_L1
                      || type == "dot plot"_L1;
    const bool ranged = m_layer.has(Channel::X2) || m_layer.has(Channel::Y2);
    if (mark && m_structure.valueAxis && m_spec.layout.isEmpty() && !ranged)
        return {};
    return chartPhrase(u"layout.not-drawn"_s, m_language, {{u"type"_s, chartTypeName(type, m_language)}});
}

std::optional<double> LayoutBuilder::number(int row, const QString &column) const
{
    const int index = m_derived.table.columnIndex(column);
    return index < 0 ? std::nullopt : axisNumber(m_derived.table.at(row, index));
}

int LayoutBuilder::indexIn(Channel channel, int row) const
{
    if (!m_layer.field(channel))
        return 0;
    const Scalar value = m_derived.table.at(row, m_derived.table.columnIndex(m_derived.columns.value(channel)));
    const QList<Scalar> domain = m_derived.domains.value(channel);
    for (int i = 0; i < domain.size(); ++i) {
        if (equalScalars(domain.at(i), value))
            return i;
    }
    return 0;
}

int LayoutBuilder::seriesOf(int row) const
{
    return m_structure.series ? indexIn(*m_structure.series, row) : 0;
}

int LayoutBuilder::panelOf(int row) const
{
    const qsizetype columns = std::max<qsizetype>(1, m_derived.domains.value(Channel::Column).size());
    return indexIn(Channel::Row, row) * int(columns) + indexIn(Channel::Column, row);
}

void LayoutBuilder::addSeries()
{
    const ChannelDef *def = m_structure.series ? m_layer.field(*m_structure.series) : nullptr;
    const QList<Scalar> domain = m_structure.series ? m_derived.domains.value(*m_structure.series) : QList<Scalar>();
    const bool coloured = m_structure.series == Channel::Color;
    if (!def || domain.isEmpty()) {
        m_layout.series.append({QString(), 0, m_layer.mark.color});
        return;
    }
    const Field &field = *m_derived.table.findField(m_derived.columns.value(*m_structure.series));
    for (int i = 0; i < domain.size(); ++i) {
        const bool many = domain.size() > paletteSize && i >= paletteSize;
        m_layout.series.append({channelValueText(domain.at(i), *def, field, m_language, true),
                                !coloured ? 0 : many ? contextGrey : i, def->scale.range.value(i)});
    }
}

void LayoutBuilder::addPanels()
{
    const auto labels = [this](Channel channel) {
        const ChannelDef *def = m_layer.field(channel);
        QStringList texts;
        const QList<Scalar> domain = m_derived.domains.value(channel);
        for (const Scalar &value : domain)
            texts.append(channelValueText(value, *def, *m_derived.table.findField(m_derived.columns.value(channel)),
                                          m_language, true));
        return texts.isEmpty() ? QStringList{QString()} : texts;
    };
    const QStringList rows = labels(Channel::Row);
    const QStringList columns = labels(Channel::Column);
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columns.size(); ++column) {
            QStringList title{rows.at(row), columns.at(column)};
            title.removeAll(QString());
            m_layout.panels.append({.title = title.join(u", "_s), .row = row, .column = column});
        }
    }
}

double LayoutBuilder::keyPosition(int row) const
{
    if (!m_structure.keyAxis)
        return 0;
    const ChannelDef &def = *m_layer.field(*m_structure.keyAxis);
    const QString column = m_derived.columns.value(*m_structure.keyAxis);
    if (def.isDiscrete())
        return indexIn(*m_structure.keyAxis, row);
    const double from = number(row, column).value_or(0);
    return def.bin ? (from + number(row, column + u"_end"_s).value_or(from)) / 2 : from;
}

QList<double> LayoutBuilder::keyPlaces() const
{
    QList<double> places;
    for (int row = 0; row < m_derived.table.rowCount(); ++row) {
        if (m_derived.drawn.at(row))
            places.append(keyPosition(row));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Whole width that the bars of one place may take.
double LayoutBuilder::barWidth() const
{
    const ChannelDef *def = m_structure.keyAxis ? m_layer.field(*m_structure.keyAxis) : nullptr;
    if (!def || def->isDiscrete())
        return m_structure.offset ? groupShare : bandShare;
    const QList<double> places = keyPlaces();
    double gap = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < places.size(); ++i)
        gap = std::min(gap, places.at(i) - places.at(i - 1));
    if (std::isinf(gap))
        gap = 1;
    return def->bin ? gap : gap * groupShare;
}

void LayoutBuilder::addBars()
{
    const QString measure = m_derived.columns.value(*m_structure.valueAxis);
    const bool stacked = m_derived.stackStart.contains(measure);
    const ChannelDef *key = m_structure.keyAxis ? m_layer.field(*m_structure.keyAxis) : nullptr;
    const qsizetype offsets = m_structure.offset ? std::max<qsizetype>(1, m_derived.domains.value(*m_structure.offset).size()) : 1;
    const double whole = barWidth();
    const bool labelled = !stacked && m_derived.markCount() <= mostValueLabels && !(key && key->bin);
    for (int row = 0; row < m_derived.table.rowCount(); ++row) {
        if (!m_derived.drawn.at(row))
            continue;
        BarLayout bar{.row = row, .centre = keyPosition(row), .width = whole / double(offsets), .series = seriesOf(row)};
        if (m_structure.offset)
            bar.centre += (indexIn(*m_structure.offset, row) - double(offsets - 1) / 2) * bar.width;
        bar.to = number(row, stacked ? m_derived.stackEnd.value(measure) : measure).value_or(0);
        bar.from = stacked ? number(row, m_derived.stackStart.value(measure)).value_or(0) : 0;
        if (key && key->bin)
            bar.width = number(row, m_derived.columns.value(*m_structure.keyAxis) + u"_end"_s).value_or(0)
                        - number(row, m_derived.columns.value(*m_structure.keyAxis)).value_or(0);
        if (labelled)
            bar.label = columnValueText(m_spec, m_derived, measure, row, m_language, true);
        m_layout.panels[panelOf(row)].bars.append(bar);
    }
    if (key && !key->isDiscrete() && !key->bin) { // room for the outer bars
        m_layout.keyAxis.lower -= whole * 0.75;
        m_layout.keyAxis.upper += whole * 0.75;
    }
}

/// Marks of one panel and series, along the key axis; a missing value ends a run, so that it shows as a gap.
void LayoutBuilder::addLines()
{
    const QString measure = m_derived.columns.value(*m_structure.valueAxis);
    for (int panel = 0; panel < m_layout.panels.size(); ++panel) {
        for (int series = 0; series < m_layout.series.size(); ++series) {
            QList<int> rows;
            for (int row = 0; row < m_derived.table.rowCount(); ++row) {
                if (panelOf(row) == panel && seriesOf(row) == series)
                    rows.append(row);
            }
            std::stable_sort(rows.begin(), rows.end(), [this](int a, int b) { return keyPosition(a) < keyPosition(b); });
            LineLayout line{.series = series, .runs = {{}}, .label = m_layout.series.at(series).name};
            for (const int row : std::as_const(rows)) {
                if (m_derived.drawn.at(row))
                    line.runs.last().append({row, QPointF(keyPosition(row), number(row, measure).value_or(0))});
                else if (!line.runs.last().isEmpty())
                    line.runs.append(QList<PointLayout>());
            }
            line.runs.removeIf([](const QList<PointLayout> &run) { return run.isEmpty(); });
            if (!line.runs.isEmpty())
                m_layout.panels[panel].lines.append(line);
        }
    }
}

void LayoutBuilder::addPoints()
{
    const QString measure = m_derived.columns.value(*m_structure.valueAxis);
    for (int row = 0; row < m_derived.table.rowCount(); ++row) {
        if (m_derived.drawn.at(row))
            m_layout.panels[panelOf(row)].points.append({row, QPointF(keyPosition(row), number(row, measure).value_or(0))});
    }
}

std::optional<double> LayoutBuilder::notePosition(const ChannelDef &def, Channel channel) const
{
    const ChannelDef *like = m_layer.field(channel);
    if (def.kind == ChannelKind::Value || !like)
        return std::nullopt;
    if (def.kind == ChannelKind::Field) {
        if (def.aggregate.isEmpty() || def.aggregate == "count"_L1)
            return std::nullopt;
        const Grouping all = groupRows({}, m_derived.source.rowCount());
        return axisNumber(chartAggregate(def.aggregate, m_derived.source.column(m_derived.source.columnIndex(def.field)), all).at(0));
    }
    if (like->isDiscrete()) {
        const QList<Scalar> domain = m_derived.domains.value(channel);
        for (int i = 0; i < domain.size(); ++i) {
            if (equalScalars(domain.at(i), scalarFromJson(def.constant)) || canonicalText(domain.at(i)) == def.constant.toString())
                return i;
        }
        return std::nullopt;
    }
    if (def.constant.isString())
        return axisNumber(dateFromIso(def.constant.toString()));
    return def.constant.isDouble() ? std::optional(def.constant.toDouble()) : std::nullopt;
}

void LayoutBuilder::addNotes()
{
    for (const ChartLayer &layer : m_spec.layers) {
        if (!layer.annotation)
            continue;
        NoteLayout note;
        for (const Channel channel : {Channel::X, Channel::Y}) {
            if (!layer.has(channel))
                continue;
            const auto position = notePosition(layer.encoding.value(channel), channel);
            (m_structure.valueAxis == channel ? note.value : note.key) = position;
        }
        const ChannelDef text = layer.encoding.value(Channel::Text);
        if (layer.mark.type == Mark::Text)
            note.text = text.constant.isString() ? text.constant.toString() : canonicalText(scalarFromJson(text.constant));
        if (!note.key && !note.value)
            continue; // a text layer that prints values: bars and lines carry their labels already
        if (note.value) {
            m_layout.valueAxis.lower = std::min(m_layout.valueAxis.lower, *note.value);
            m_layout.valueAxis.upper = std::max(m_layout.valueAxis.upper, *note.value);
        }
        m_layout.notes.append(note);
    }
}

void LayoutBuilder::addPlaces()
{
    const QList<double> places = keyPlaces();
    for (int row = 0; row < m_derived.table.rowCount(); ++row) {
        if (!m_derived.drawn.at(row))
            continue;
        const auto place = std::lower_bound(places.begin(), places.end(), keyPosition(row)) - places.begin();
        const int series = m_structure.offset ? indexIn(*m_structure.offset, row) : seriesOf(row);
        m_layout.marks.append({row, panelOf(row), int(place), series});
    }
    std::stable_sort(m_layout.marks.begin(), m_layout.marks.end(), [](const MarkPlace &a, const MarkPlace &b) {
        return std::tie(a.panel, a.place, a.series) < std::tie(b.panel, b.place, b.series);
    });
}

} // namespace

MarkLayout layoutMarks(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language)
{
    return LayoutBuilder(normalSpec, derived, language).build();
}

} // namespace chartroom
