// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/workbenchpage.h"

#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartview.h"
#include "ui_kit/button.h"
#include "ui_kit/dialogs.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/panes.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablepane.h"
#include "ui_workbench/benchheader.h"
#include "ui_workbench/benchstart.h"
#include "ui_workbench/charttab.h"
#include "ui_workbench/columnstab.h"
#include "ui_workbench/datatab.h"
#include "ui_workbench/filechoice.h"
#include "ui_workbench/preparetab.h"
#include "ui_workbench/problempane.h"
#include "ui_workbench/readingpane.h"
#include "ui_workbench/resultpane.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QEvent>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

WorkbenchPage::WorkbenchPage(WorkbenchDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_stack(new QStackedWidget), m_start(new BenchStart(document)),
      m_reading(new ReadingPane), m_problem(new ProblemPane(document)), m_open(new QWidget), m_header(new BenchHeader(document)),
      m_message(new MessageBar), m_changed(new MessageBar),
      m_relocate(makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Choose its new place\u2026"))), m_tabs(new QTabWidget),
      m_data(new DataTab(document)), m_columns(new ColumnsTab(document)), m_prepare(new PrepareTab(document)), m_chart(new ChartTab(document))
{
    setAcceptDrops(true);
    setupStack();
    setupTabs();
    setupMessages();
    linkSelections();
    setupShortcuts();
    connect(&m_document, &WorkbenchDocument::stateChanged, this, &WorkbenchPage::refreshState);
    connect(&m_document, &WorkbenchDocument::tablesChanged, this, &WorkbenchPage::refreshTable);
    connect(&m_document, &WorkbenchDocument::changedOnDisk, this, &WorkbenchPage::showMessages);
    connect(&m_document, &WorkbenchDocument::workChanged, m_header, &BenchHeader::refresh);
    connect(&m_document, &WorkbenchDocument::progressed, this, [this](int done, int total) {
        m_reading->setProgress(done, total);
        m_header->setProgress(done, total);
    });
    refreshState();
    refreshTable();
}

void WorkbenchPage::setupStack()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_reading, m_problem, m_open})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(m_open);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_message);
    column->addWidget(m_changed);
    column->addWidget(m_tabs, 1);
    connect(m_start, &BenchStart::openRequested, this, &WorkbenchPage::open);
    connect(m_problem, &ProblemPane::openRequested, this, &WorkbenchPage::open);
    connect(m_problem, &ProblemPane::relocateRequested, this, &WorkbenchPage::relocate);
    connect(m_reading, &ReadingPane::cancelled, this, [this] { m_document.cancelReading(); });
    connect(m_header, &BenchHeader::openRequested, this, &WorkbenchPage::open);
    connect(m_header, &BenchHeader::saveRequested, this, &WorkbenchPage::save);
    connect(m_header, &BenchHeader::saveAsRequested, this, &WorkbenchPage::saveAs);
    connect(m_header, &BenchHeader::closeRequested, this, &WorkbenchPage::closeWork);
    connect(m_header, &BenchHeader::keysRequested, this, &WorkbenchPage::showKeys);
}

void WorkbenchPage::setupTabs()
{
    m_tabs->setObjectName(u"bench-tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(UiWorkbenchTr::tr("Steps of the work")); // it counts as a control beside its bar
    m_tabs->tabBar()->setAccessibleName(UiWorkbenchTr::tr("Steps of the work"));
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_data, UiWorkbenchTr::tr("1 Data"));
    m_tabs->addTab(m_columns, UiWorkbenchTr::tr("2 Columns"));
    m_tabs->addTab(m_prepare, UiWorkbenchTr::tr("3 Prepare"));
    m_tabs->addTab(m_chart, UiWorkbenchTr::tr("4 Chart"));
    connect(m_prepare, &PrepareTab::tableRequested, this, &WorkbenchPage::openTable);
}

void WorkbenchPage::setupMessages()
{
    m_message->addAction(m_relocate);
    connect(m_relocate, &QPushButton::clicked, this, &WorkbenchPage::relocate);
    QPushButton *reload = makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Read it again"));
    reload->setObjectName(u"bench-reload"_s);
    connect(reload, &QPushButton::clicked, this, &WorkbenchPage::reload);
    m_changed->addAction(reload);
}

/// Marks of the chart and rows of the result are the same things: choosing some chooses the others.
void WorkbenchPage::linkSelections()
{
    ChartView *chart = m_chart->builder()->preview();
    DataGrid *rows = m_prepare->result()->table()->grid();
    connect(chart, &ChartView::selectedRowNumbersChanged, rows, [chart, rows] { rows->selectRowNumbers(chart->selectedRowNumbers()); });
    connect(rows, &DataGrid::selectedRowNumbersChanged, chart, [chart, rows] { chart->selectRowNumbers(rows->selectedRowNumbers()); });
}

void WorkbenchPage::addShortcut(const QString &keys, void (WorkbenchPage::*slot)())
{
    auto *shortcut = new QShortcut(QKeySequence(keys), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, slot);
}

void WorkbenchPage::setupShortcuts()
{
    addShortcut(u"Ctrl+S"_s, &WorkbenchPage::save);
    addShortcut(u"Ctrl+Shift+S"_s, &WorkbenchPage::saveAs);
    addShortcut(u"Ctrl+W"_s, &WorkbenchPage::closeWork);
    addShortcut(u"F5"_s, &WorkbenchPage::reload);
    for (int tab = 0; tab <= Chart; ++tab) {
        auto *shortcut = new QShortcut(QKeySequence(u"Alt+%1"_s.arg(tab + 1)), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, tab] { showTab(static_cast<Tab>(tab)); });
    }
}

void WorkbenchPage::showTab(Tab tab)
{
    if (m_document.state() != WorkbenchDocument::State::Open)
        return;
    m_tabs->setCurrentIndex(tab);
    m_tabs->tabBar()->setFocus(Qt::ShortcutFocusReason);
}

void WorkbenchPage::refreshState()
{
    // Asked before the page goes: a widget that is hidden has lost the focus already.
    const QWidget *focused = window()->focusWidget();
    const QWidget *before = m_stack->currentWidget();
    const bool hadFocus = focused && before->isAncestorOf(focused);
    switch (m_document.state()) {
    case WorkbenchDocument::State::Empty:
        m_start->refresh();
        m_stack->setCurrentWidget(m_start);
        break;
    case WorkbenchDocument::State::Reading:
        m_reading->setTitle(m_document.readingTitle());
        m_stack->setCurrentWidget(m_reading);
        break;
    case WorkbenchDocument::State::Problem:
        m_problem->refresh();
        m_stack->setCurrentWidget(m_problem);
        break;
    case WorkbenchDocument::State::Open:
        m_stack->setCurrentWidget(m_open);
        break;
    }
    m_header->refresh();
    showMessages();
    if (hadFocus && m_stack->currentWidget() != before && isVisible())
        focusPage();
}

/// The keyboard must not stay in a part that is gone.
void WorkbenchPage::focusPage()
{
    if (m_stack->currentWidget() == m_open)
        m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
    else if (QWidget *first = firstTabStop(m_stack->currentWidget()))
        first->setFocus(Qt::OtherFocusReason);
}

void WorkbenchPage::refreshTable()
{
    if (m_document.tables().isEmpty())
        return;
    m_data->refresh();
    m_columns->refresh();
    m_prepare->refresh();
    m_header->refresh();
}

void WorkbenchPage::showMessages()
{
    const bool isOpen = m_document.state() == WorkbenchDocument::State::Open;
    if (isOpen && m_document.problem())
        tell(*m_document.problem());
    else
        m_message->clear();
    if (isOpen && m_document.isChangedOnDisk())
        m_changed->showMessage(MessageBar::Tone::Attention, UiWorkbenchTr::tr("The file has changed since it was read."),
                               UiWorkbenchTr::tr("You see it as it was. Your steps and your chart stay."));
    else
        m_changed->clear();
}

void WorkbenchPage::tell(const Error &error)
{
    m_message->showMessage(MessageBar::Tone::Blocking, error.message, UiWorkbenchTr::tr("What was open is still here, unchanged."));
    m_relocate->setVisible(m_document.canRelocate());
}

bool WorkbenchPage::mayLeaveWork()
{
    return !m_document.holdsUnsavedWork()
        || askUser(this, UiWorkbenchTr::tr("Leave this work without saving it?"),
                   UiWorkbenchTr::tr("Its steps and its chart are not in a work file. The data file stays as it is."),
                   UiWorkbenchTr::tr("Leave without saving"));
}

void WorkbenchPage::openPath(const QString &path)
{
    if (!path.isEmpty() && mayLeaveWork())
        m_document.openPath(path);
}

void WorkbenchPage::openSample(const TableOrigin &origin)
{
    if (mayLeaveWork())
        m_document.openSample(origin);
}

void WorkbenchPage::openTable()
{
    if (const QString path = chooseBenchFile(this, m_document.memory()); !path.isEmpty())
        m_document.addTable({path, {}, {}, {}});
}

void WorkbenchPage::open()
{
    openPath(chooseBenchFile(this, m_document.memory()));
}

void WorkbenchPage::relocate()
{
    if (const QString path = chooseBenchFile(this, m_document.memory()); !path.isEmpty())
        m_document.relocate(path);
}

void WorkbenchPage::save()
{
    if (m_document.state() != WorkbenchDocument::State::Open)
        return;
    if (m_document.workPath().isEmpty()) {
        saveAs();
        return;
    }
    if (const auto saved = m_document.saveWork(m_document.workPath()); !saved)
        tell(saved.error());
    else
        m_message->showMessage(MessageBar::Tone::Success, UiWorkbenchTr::tr("Saved."));
}

void WorkbenchPage::saveAs()
{
    if (m_document.state() != WorkbenchDocument::State::Open)
        return;
    const QString path = chooseWorkTarget(this, m_document);
    if (path.isEmpty())
        return;
    if (const auto saved = m_document.saveWork(path); !saved)
        tell(saved.error());
    else
        m_message->showMessage(MessageBar::Tone::Success, UiWorkbenchTr::tr("Saved."));
}

void WorkbenchPage::closeWork()
{
    if (m_document.state() != WorkbenchDocument::State::Empty && mayLeaveWork())
        m_document.close();
}

void WorkbenchPage::reload()
{
    m_document.reload();
}

void WorkbenchPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void WorkbenchPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPath(event->mimeData()->urls().constFirst().toLocalFile());
}

void WorkbenchPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_document.checkFile();
}

void WorkbenchPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible())
        m_document.checkFile();
}

void WorkbenchPage::showKeys()
{
    showText(this, UiWorkbenchTr::tr("Keys of the workbench"),
             UiWorkbenchTr::tr("**Files.** Ctrl+O opens a file, Ctrl+S saves the work, Ctrl+Shift+S saves it elsewhere, F5 reads the file "
                               "again, Ctrl+W closes it.\n\n"
                               "**Tabs.** Alt+1 Data, Alt+2 Columns, Alt+3 Prepare, Alt+4 Chart. F6 moves between panes.\n\n"
                               "**Table.** Arrows move, Ctrl+F looks for words, F3 goes to the next one, Ctrl+C copies cells. Return on a "
                               "finding goes to its cell.\n\n"
                               "**Steps.** Ins adds a step, Del removes it, Space switches it on and off, Alt+Up and Alt+Down move it, "
                               "Ctrl+Z and Ctrl+Shift+Z undo and redo.\n\n"
                               "**Chart.** Ctrl+E exports, Ctrl+P prints, arrows walk from mark to mark."));
}

} // namespace chartroom
