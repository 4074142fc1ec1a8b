// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/charttab.h"

#include "base/files.h"
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartreviewpanel.h"
#include "ui_chart/chartview.h"
#include "ui_kit/button.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/theme.h"
#include "ui_workbench/filechoice.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QPushButton>
#include <QShortcut>

namespace chartroom {

using namespace Qt::StringLiterals;

ChartTab::ChartTab(WorkbenchDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_builder(new ChartBuilder), m_review(new ChartReviewPanel), m_message(new MessageBar)
{
    setupLayout();
    setupShortcuts();
    connect(m_builder, &ChartBuilder::specChanged, this, &ChartTab::takeEdit);
    connect(m_review, &ChartReviewPanel::fixChosen, m_builder, &ChartBuilder::applyPatch);
    connect(m_review, &ChartReviewPanel::partChosen, m_builder, &ChartBuilder::focusPart);
    connect(&m_document, &WorkbenchDocument::chartChanged, this, &ChartTab::takeChart);
    connect(&m_document.preparation(), &Preparation::resultChanged, this, &ChartTab::takeTable);
}

QWidget *ChartTab::toolbar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 24, 0);
    QPushButton *open = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Open a chart\u2026"), u"folder"_s);
    QPushButton *save = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Save the chart\u2026"), u"download"_s);
    save->setToolTip(UiWorkbenchTr::tr("Its settings, without the data. Pictures and data are saved from the chart itself."));
    connect(open, &QPushButton::clicked, this, &ChartTab::askAndOpen);
    connect(save, &QPushButton::clicked, this, &ChartTab::askAndSave);
    row->addStretch();
    row->addWidget(open);
    row->addWidget(save);
    return bar;
}

void ChartTab::setupLayout()
{
    auto *feedback = new ScrollPage(m_review);
    feedback->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    feedback->setMinimumHeight(grown(150));
    m_builder->setFeedbackWidget(feedback);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_message);
    outer->addWidget(toolbar());
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 24, 8);
    row->addWidget(m_builder);
    outer->addLayout(row, 1);
    m_builder->markPanes(20);
}

void ChartTab::setupShortcuts()
{
    auto *write = new QShortcut(QKeySequence(u"Ctrl+E"_s), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(write, &QShortcut::activated, m_builder->preview(), &ChartView::askAndSave);
    auto *print = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(print, &QShortcut::activated, m_builder->preview(), &ChartView::print);
}

void ChartTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What nobody looks at need not be drawn.
    if (m_isChartStale)
        takeChart();
    else if (m_isTableStale)
        takeTable();
}

/// Another work was opened.
void ChartTab::takeChart()
{
    if (m_isOwnEdit)
        return;
    m_isChartStale = !isVisible();
    if (m_isChartStale)
        return;
    m_isTableStale = false;
    m_builder->setTask(ChartOffer::everything(), m_document.chart(), m_document.chartTables(), m_document.language());
    m_builder->orderTabStops();
    showReview();
}

void ChartTab::takeTable()
{
    m_isTableStale = !isVisible() || m_isChartStale;
    if (m_isTableStale)
        return;
    m_builder->setTables(m_document.chartTables());
    showReview();
}

void ChartTab::takeEdit()
{
    m_message->clear();
    m_isOwnEdit = true;
    m_document.setChart(m_builder->spec());
    m_isOwnEdit = false;
    showReview();
}

void ChartTab::showReview()
{
    RuleOptions options;
    options.language = m_document.language();
    options.sourceExpected = false;
    if (!m_document.tables().isEmpty() && m_document.table().file.package)
        options.coverage = m_document.table().file.package->coverage;
    m_review->setChart(m_document.chart(), m_document.chartTables(), options);
}

void ChartTab::openChart(const QString &path)
{
    const auto bytes = readFile(path, 64LL << 20);
    if (!bytes) {
        m_message->showMessage(MessageBar::Tone::Blocking, bytes.error().message);
        return;
    }
    QJsonObject spec = QJsonDocument::fromJson(*bytes).object();
    const auto read = readChartSpec(spec, m_document.language());
    if (spec.isEmpty() || !read) {
        m_message->showMessage(MessageBar::Tone::Blocking, UiWorkbenchTr::tr("This file holds no chart that can be read."),
                               spec.isEmpty() ? QString() : read.error().message);
        return;
    }
    spec.remove(u"data"_s); // the chart is drawn from the table that is open
    m_message->clear();
    m_builder->setSpec(spec);
}

void ChartTab::saveChart(const QString &path)
{
    const auto saved = saveFile(path, QJsonDocument(m_builder->spec()).toJson());
    if (saved)
        m_message->showMessage(MessageBar::Tone::Success, UiWorkbenchTr::tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
    else
        m_message->showMessage(MessageBar::Tone::Blocking, saved.error().message);
}

void ChartTab::askAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, UiWorkbenchTr::tr("Open a chart"), {}, UiWorkbenchTr::tr("Charts") + u" (*.json)"_s);
    if (!path.isEmpty())
        openChart(path);
}

void ChartTab::askAndSave()
{
    const QString path = chooseExportTarget(this, m_document, UiWorkbenchTr::tr("Charts"), u"chart.json"_s);
    if (!path.isEmpty())
        saveChart(path);
}

} // namespace chartroom
