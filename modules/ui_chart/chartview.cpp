// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartview.h"

#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "ui_chart/chartplot.h"
#include "ui_chart/renderchart.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/tabledelegate.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QPushButton *switchButton(const QString &text, const QString &icon, QWidget *parent)
{
    QPushButton *button = makeButton(ButtonKind::Secondary, text, icon, parent);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    return button;
}

QString tabSeparated(const QAbstractItemModel &model)
{
    QStringList lines;
    QStringList header;
    for (int column = 0; column < model.columnCount(); ++column)
        header.append(model.headerData(column, Qt::Horizontal).toString());
    lines.append(header.join(u'\t'));
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data(Qt::UserRole).toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

ChartView::ChartView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    setupHeader();
    setupPages();
    column->addWidget(m_header);
    column->addWidget(m_sentence);
    column->addWidget(m_pages, 1);
    column->addWidget(m_source);
    setFocusProxy(m_plot);
}

void ChartView::setupHeader()
{
    m_header = new QWidget(this);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    m_title = new Label({}, TextRole::Body, 600, u"ink"_s, m_header);
    m_title->setWordWrap(true);
    m_unit = new Label({}, TextRole::Caption, 400, u"ink2"_s, m_header);
    m_unit->setWordWrap(true);
    texts->addWidget(m_title);
    texts->addWidget(m_unit);
    row->addLayout(texts, 1);
    m_switch = new QWidget(m_header);
    auto *buttons = new QHBoxLayout(m_switch);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(0);
    auto *chart = switchButton(UiChartTr::tr("Chart"), u"line"_s, m_switch);
    auto *table = switchButton(UiChartTr::tr("Table"), u"tablei"_s, m_switch);
    chart->setChecked(true);
    buttons->addWidget(chart);
    buttons->addWidget(table);
    m_chartButton = chart;
    m_tableButton = table;
    row->addWidget(m_switch, 0, Qt::AlignTop);
    connect(chart, &QPushButton::clicked, this, [this] { setTableShown(false); });
    connect(table, &QPushButton::clicked, this, [this] { setTableShown(true); });
}

void ChartView::setupPages()
{
    m_sentence = new Label({}, TextRole::Small, 400, u"ink2"_s, this);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    m_pages = new QStackedWidget(this);
    m_plot = new ChartPlot(m_pages);
    m_table = new QTableView(m_pages);
    m_table->setModel(new QStandardItemModel(m_table));
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFont(roleFont(TextRole::Caption, 600));
    m_table->verticalHeader()->setDefaultSectionSize(qRound(28 * textScale()));
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_table);
    m_source = new Label({}, TextRole::Caption, 400, u"ink3"_s, this);
    m_source->setWordWrap(true);
    connect(m_plot, &ChartPlot::rowPicked, this, [this](int row) { emit markPicked(markKey(*m_derived, row)); });
    connect(m_plot, &ChartPlot::tableAsked, this, [this] {
        setTableShown(true);
        m_table->setFocus(Qt::ShortcutFocusReason);
    });
}

void ChartView::setChart(const QJsonObject &json, const TableLookup &tables, const QString &language)
{
    m_language = language;
    m_spec.reset();
    m_derived.reset();
    m_problem.reset();
    auto spec = readChartSpec(json, language);
    auto normal = spec ? normalizeChart(*spec, tables, language) : Result<ChartSpec, ChartProblem>(spec.error());
    auto derived = normal ? deriveTable(*normal, tables, 0, language) : Result<DerivedTable, ChartProblem>(normal.error());
    if (!derived) {
        m_problem = derived.error();
        showSentence(derived.error().message);
        return;
    }
    m_spec = *normal;
    m_derived = *derived;
    showChart();
}

void ChartView::showSentence(const QString &sentence)
{
    m_spec.reset();
    m_derived.reset();
    m_plot->clearChart();
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_header->hide();
    m_pages->hide();
    m_source->hide();
    setAccessibleName(sentence);
    emit chartShown();
}

void ChartView::showChart()
{
    const bool drawn = m_plot->setChart(*m_spec, *m_derived, m_language);
    m_sentence->setText(m_plot->whyNot());
    m_sentence->setVisible(!drawn);
    m_switch->setVisible(drawn);
    m_header->show();
    m_pages->show();
    fillTable();
    showTexts();
    showPage(!drawn || m_tableWanted);
    setPickedMarks(m_picked);
    emit chartShown();
}

void ChartView::showTexts()
{
    m_title->setText(m_spec->title);
    m_title->setVisible(m_titleShown && !m_spec->title.isEmpty());
    m_unit->setText(m_spec->subtitle);
    m_unit->setVisible(m_titleShown && !m_spec->subtitle.isEmpty());
    QStringList below;
    if (!m_spec->note.isEmpty())
        below << m_spec->note;
    if (!m_spec->source.isEmpty())
        below << chartPhrase(u"layout.source"_s, m_language, {{u"source"_s, m_spec->source}});
    m_source->setText(below.join(u'\n'));
    m_source->setVisible(!below.isEmpty());
    const QString name = chartNameSentence(*m_spec, m_language);
    const QString words = description();
    m_plot->setAccessibleName(name);
    m_plot->setAccessibleDescription(words);
    m_table->setAccessibleName(UiChartTr::tr("Table of the chart: %1").arg(name));
    setAccessibleName(name);
}

void ChartView::fillTable()
{
    auto *model = qobject_cast<QStandardItemModel *>(m_table->model());
    model->clear();
    const QStringList columns = m_valuesHidden ? m_derived->keys : m_derived->keys + m_derived->measures;
    QStringList header;
    for (const QString &column : columns)
        header.append(columnTitle(*m_spec, *m_derived, column, m_language));
    model->setHorizontalHeaderLabels(header);
    for (int row = 0; row < m_derived->table.rowCount(); ++row) {
        QList<QStandardItem *> items;
        for (const QString &column : columns) {
            const int index = m_derived->table.columnIndex(column);
            auto *item = new QStandardItem(columnValueText(*m_spec, *m_derived, column, row, m_language, true));
            const bool number = m_derived->table.column(index).type() == ValueType::Number
                                && m_derived->measures.contains(column);
            item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            item->setData(canonicalText(m_derived->table.at(row, index)), Qt::UserRole);
            items.append(item);
        }
        model->appendRow(items);
    }
    for (int column = 0; column < columns.size(); ++column) {
        const bool number = m_derived->measures.contains(columns.at(column));
        model->setHeaderData(column, Qt::Horizontal, int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(columns.size() < 3);
}

void ChartView::setPickable(bool pickable)
{
    m_plot->setPickable(pickable);
}

void ChartView::setPickedMarks(const QJsonArray &keys)
{
    m_picked = keys;
    QSet<int> rows;
    for (const QJsonValue &key : keys) {
        const int row = m_derived ? rowOfMarkKey(*m_derived, key.toObject()) : -1;
        if (row >= 0)
            rows.insert(row);
    }
    m_plot->setPickedRows(rows);
}

QString ChartView::markInWords(const QJsonObject &key) const
{
    const int row = m_derived ? rowOfMarkKey(*m_derived, key) : -1;
    return row < 0 ? QString() : describeMark(*m_spec, *m_derived, row, m_language, m_valuesHidden);
}

void ChartView::setValuesHidden(bool hidden)
{
    m_valuesHidden = hidden;
    m_plot->setValuesHidden(hidden);
    if (m_derived)
        fillTable();
}

void ChartView::setTableShown(bool shown)
{
    m_tableWanted = shown;
    showPage(shown);
}

void ChartView::showPage(bool table)
{
    m_pages->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_plot);
    setFocusProxy(m_pages->currentWidget());
    updateSwitch();
}

bool ChartView::isTableShown() const
{
    return m_pages->currentWidget() == m_table;
}

void ChartView::updateSwitch()
{
    (isTableShown() ? m_tableButton : m_chartButton)->setChecked(true);
}

void ChartView::setTitleShown(bool shown)
{
    m_titleShown = shown;
    if (m_spec)
        showTexts();
}

QWidget *ChartView::plotWidget() const
{
    return isTableShown() ? static_cast<QWidget *>(m_table) : m_plot;
}

QString ChartView::description() const
{
    return m_derived ? describeChart(*m_spec, *m_derived, m_language) : QString();
}

void ChartView::copyPicture() const
{
    if (!m_derived)
        return;
    RenderOptions options;
    options.size = QSizeF(std::max(640, width()), std::max(400, height()));
    options.scale = 2;
    options.language = m_language;
    const auto png = renderChart(*m_spec, *m_derived, {}, u"png"_s, options);
    if (!png)
        return;
    auto *mime = new QMimeData; // the clipboard takes it
    mime->setImageData(QImage::fromData(*png, "PNG"));
    mime->setText(tabSeparated(*m_table->model())); // where no picture fits, the data is pasted
    QApplication::clipboard()->setMimeData(mime);
}

void ChartView::copyData() const
{
    if (m_derived)
        QApplication::clipboard()->setText(tabSeparated(*m_table->model()));
}

void ChartView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_derived)
        return;
    QMenu menu(this);
    connect(menu.addAction(UiChartTr::tr("Copy as picture")), &QAction::triggered, this, &ChartView::copyPicture);
    connect(menu.addAction(UiChartTr::tr("Copy data")), &QAction::triggered, this, &ChartView::copyData);
    menu.exec(event->globalPos());
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        isTableShown() ? copyData() : copyPicture();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace chartroom
