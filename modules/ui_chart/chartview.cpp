// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartview.h"

#include "base/latesttask.h"
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "ui_chart/chartheader.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/readingline.h"
#include "ui_chart/tr.h"
#include "ui_chart/twintable.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace chartroom {

using namespace Qt::StringLiterals;

ChartView::ChartView(QWidget *parent) : QWidget(parent), m_work(new LatestTask(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    setupHeader();
    setupWaiting();
    setupPages();
    column->addWidget(m_header);
    column->addWidget(m_waiting);
    column->addWidget(m_message);
    column->addWidget(m_sentence);
    column->addWidget(m_pages, 1);
    column->addWidget(m_source);
}

ChartView::~ChartView() = default;

void ChartView::setupHeader()
{
    m_header = new ChartHeader(this);
    m_message = new MessageBar(this);
    m_message->hide();
    connect(m_header, &ChartHeader::tableWanted, this, &ChartView::setTableShown);
    connect(m_header, &ChartHeader::zoomInWanted, this, [this] { m_plot->zoomIn(); });
    connect(m_header, &ChartHeader::zoomOutWanted, this, [this] { m_plot->zoomOut(); });
    connect(m_header, &ChartHeader::wholeWanted, this, [this] { m_plot->showAll(); });
    connect(m_header, &ChartHeader::menuWanted, this, [this] {
        const QPushButton *button = m_header->menuButton();
        showMenu(button->mapToGlobal(QPoint(0, button->height())));
    });
}

void ChartView::setupWaiting()
{
    m_waiting = new QWidget(this);
    auto *row = new QHBoxLayout(m_waiting);
    row->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setMaximumWidth(160);
    bar->setAccessibleName(UiChartTr::tr("The chart is being made"));
    QPushButton *cancel = makeButton(ButtonKind::Quiet, UiChartTr::tr("Cancel"));
    row->addWidget(new Label(UiChartTr::tr("The chart is being made."), TextRole::Small, 400, u"ink2"_s), 1);
    row->addWidget(bar);
    row->addWidget(cancel);
    m_waiting->hide();
    connect(cancel, &QPushButton::clicked, this, &ChartView::cancelPreparing);
}

void ChartView::setupPages()
{
    m_sentence = new Label({}, TextRole::Small, 400, u"ink2"_s, this);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    m_pages = new QStackedWidget(this);
    m_plot = new ChartPlot(m_pages);
    setupTable();
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_twin);
    m_source = new Label({}, TextRole::Caption, 400, u"ink3"_s, this);
    m_source->setWordWrap(true);
    connect(m_plot, &ChartPlot::rowPicked, this, [this](int row) { emit markPicked(markKey(m_chart->derived, row)); });
    connect(m_plot, &ChartPlot::selectionEdited, this, &ChartView::selectFromPlot);
    connect(m_plot, &ChartPlot::tableAsked, this, [this] {
        setTableShown(true);
        m_table->setFocus(Qt::ShortcutFocusReason);
    });
}

/// The twin: a table of each data layer, the second one below the first.
void ChartView::setupTable()
{
    m_twin = new QWidget(m_pages);
    auto *column = new QVBoxLayout(m_twin);
    column->setContentsMargins(0, 0, 0, 0);
    m_table = new TwinTable;
    m_second = new TwinTable;
    m_second->setSelectionMode(QAbstractItemView::SingleSelection);
    column->addWidget(m_table);
    column->addWidget(m_second);
    m_second->hide();
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChartView::selectFromTable);
}

void ChartView::setChart(const QJsonObject &json, const TableLookup &tables, const QString &language)
{
    const auto spec = readChartSpec(json, language);
    if (!spec) {
        m_work->cancel();
        PreparedChart unreadable;
        unreadable.problem = spec.error();
        takeChart(std::move(unreadable), language);
        return;
    }
    m_tables = ChartTables(*spec, tables);
    const bool large = m_tables.rowCount() > largeTableRows;
    showWaiting(large);
    const auto chart = std::make_shared<PreparedChart>();
    m_work->run(
        [chart, spec = *spec, kept = m_tables, language](Progress &progress) {
            *chart = prepareChart(spec, kept, language, progress);
        },
        [this, chart, language] { takeChart(std::move(*chart), language); }, large);
}

bool ChartView::isPreparing() const
{
    return !m_waiting->isHidden();
}

void ChartView::showWaiting(bool waiting)
{
    m_waiting->setVisible(waiting);
}

void ChartView::cancelPreparing()
{
    m_work->cancel();
    showWaiting(false);
    if (!m_chart)
        showSentence(UiChartTr::tr("The chart was not made."));
}

void ChartView::takeChart(PreparedChart chart, const QString &language)
{
    showWaiting(false);
    m_message->clear();
    m_language = language;
    if (chart.problem) {
        const ChartProblem problem = *chart.problem;
        showSentence(problem.message);
        m_problem = problem;
        return;
    }
    m_problem.reset();
    m_chart = std::move(chart);
    showChart();
}

void ChartView::showSentence(const QString &sentence)
{
    m_work->cancel();
    m_problem.reset();
    m_chart.reset();
    m_plot->clearChart();
    m_table->rows()->clear();
    m_second->rows()->clear();
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    for (QWidget *part : {static_cast<QWidget *>(m_header), m_waiting, static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_source)})
        part->hide();
    setAccessibleName(sentence);
    emit chartShown();
}

void ChartView::showChart()
{
    const bool drawn = m_plot->setChart(m_chart->spec, m_chart->derived, m_chart->layout, m_language);
    m_sentence->setText(m_plot->whyNot());
    m_sentence->setVisible(!drawn);
    m_header->setSwitchShown(drawn);
    m_header->show();
    m_pages->show();
    fillTable();
    showTexts();
    showPage(!drawn || m_tableWanted);
    setPickedMarks(m_picked);
    if (m_reading)
        m_reading->reset();
    emit chartShown();
}

void ChartView::showTexts()
{
    const ChartSpec &spec = m_chart->spec;
    m_header->setTexts(m_titleShown ? spec.title : QString(), m_titleShown ? spec.subtitle : QString());
    QStringList below;
    if (!spec.note.isEmpty())
        below << spec.note;
    if (!spec.source.isEmpty())
        below << chartPhrase(u"layout.source"_s, m_language, {{u"source"_s, spec.source}});
    m_source->setText(below.join(u'\n'));
    m_source->setVisible(!below.isEmpty());
    const QString name = chartNameSentence(spec, m_language);
    m_plot->setAccessibleName(name);
    m_plot->setAccessibleDescription(m_valuesHidden ? QString() : m_chart->words);
    m_table->setAccessibleName(UiChartTr::tr("Table of the chart: %1").arg(name));
    m_second->setAccessibleName(UiChartTr::tr("Table of the chart's second layer: %1").arg(name));
    setAccessibleName(name);
}

void ChartView::fillTable()
{
    m_linking = true;
    m_table->setDerived(m_chart->spec, m_chart->derived, m_language, m_valuesHidden);
    const std::optional<SecondLayer> &second = m_chart->layout.second;
    m_second->setVisible(second.has_value());
    if (second)
        m_second->setDerived(second->spec, second->derived, m_language, m_valuesHidden);
    m_linking = false;
}

void ChartView::setTableShown(bool shown)
{
    m_tableWanted = shown;
    const bool drawn = !m_chart || m_chart->layout.drawable;
    showPage(shown || !drawn);
}

void ChartView::showPage(bool table)
{
    m_pages->setCurrentWidget(table ? m_twin : m_plot);
    showControls();
}

/// The picture or its table takes the keyboard. (A focus proxy would make Tab skip the header: it stands before both.)
void ChartView::focusInEvent(QFocusEvent *event)
{
    plotWidget()->setFocus(event->reason());
}

void ChartView::showControls()
{
    m_header->setTableShown(isTableShown());
    m_header->setZoomShown(m_plot->canZoom() && !isTableShown());
    m_header->setMenuShown(canExport());
}

bool ChartView::isTableShown() const
{
    return m_pages->currentWidget() == m_twin;
}

void ChartView::setTitleShown(bool shown)
{
    m_titleShown = shown;
    if (m_chart)
        showTexts();
}

void ChartView::setValuesHidden(bool hidden)
{
    m_valuesHidden = hidden;
    m_plot->setValuesHidden(hidden);
    if (m_chart) {
        fillTable();
        showTexts();
    }
    showControls();
}

void ChartView::setZoomable(bool zoomable)
{
    m_plot->setZoomable(zoomable);
    showControls();
}

void ChartView::setExportable(bool exportable)
{
    m_exportable = exportable;
    showControls();
}

QWidget *ChartView::plotWidget() const
{
    return isTableShown() ? static_cast<QWidget *>(m_table) : m_plot;
}

QTableView *ChartView::tableView() const
{
    return m_table;
}

QTableView *ChartView::secondTableView() const
{
    return m_second;
}

QString ChartView::description() const
{
    return m_chart ? m_chart->words : QString();
}

std::optional<ChartProblem> ChartView::problem() const
{
    return m_problem;
}

} // namespace chartroom
