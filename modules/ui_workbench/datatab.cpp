// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/datatab.h"

#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/tablelook.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablepane.h"
#include "ui_workbench/issuemodel.h"
#include "ui_workbench/readingform.h"
#include "ui_workbench/splittermemory.h"
#include "ui_workbench/stackedpanes.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

DataTab::DataTab(WorkbenchDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_pane(new TablePane), m_splitter(new QSplitter(panesStack() ? Qt::Vertical : Qt::Horizontal)),
      m_issues(new IssueModel(this)), m_issueView(new QTableView),
      m_noIssues(new Label(UiWorkbenchTr::tr("Nothing odd was found in this file."), TextRole::Small, 0, u"ink2"_s)),
      m_form(new ReadingForm), m_widthPause(new QTimer(this))
{
    setupSplitter();
    m_widthPause->setSingleShot(true);
    m_widthPause->setInterval(400);
    connect(m_widthPause, &QTimer::timeout, this, &DataTab::keepWidths);
    connect(m_pane->grid()->horizontalHeader(), &QHeaderView::sectionResized, m_widthPause, qOverload<>(&QTimer::start));
    connect(m_pane->grid(), &DataGrid::currentColumnChanged, m_form, &ReadingForm::showColumn);
    connect(m_issueView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataTab::showIssue);
    connect(m_issueView, &QTableView::activated, this, [this] {
        showIssue();
        m_pane->grid()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &ReadingForm::readAgainRequested, this, [this](const ReadingChoices &choices) { m_document.setReading(choices); });
}

void DataTab::setupSplitter()
{
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_pane);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(issueCard(), 2);
    column->addWidget(readingCard(), 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(card);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({700, grown(384)});
    rememberSplitter(*m_splitter, m_document.memory(), u"data"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 12, 24, 14);
    outer->addWidget(scrolledWhereStacked(m_splitter, grown(760)));
    markAsPane(card, 20);
    markAsPane(side, 30);
}

QWidget *DataTab::issueCard()
{
    m_issueCard = new Card(UiWorkbenchTr::tr("Found on reading"));
    m_issueView->setModel(m_issues);
    m_issueView->setObjectName(u"bench-issues"_s);
    m_issueView->setAccessibleName(UiWorkbenchTr::tr("Found on reading"));
    m_issueView->setWordWrap(true);
    dressTable(*m_issueView, IssueModel::What, {106, 84, 130});
    m_noIssues->setWordWrap(true);
    m_issueCard->body()->addWidget(m_noIssues);
    m_issueCard->body()->addWidget(m_issueView, 1);
    return m_issueCard;
}

QWidget *DataTab::readingCard()
{
    auto *card = new Card(UiWorkbenchTr::tr("How the file was read"));
    auto *scroll = new ScrollPage(m_form);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    card->body()->addWidget(scroll);
    return card;
}

void DataTab::refresh()
{
    if (m_document.tables().isEmpty())
        return;
    const BenchTable &open = m_document.table();
    m_pane->setTable(open.table(), m_document.language());
    m_pane->grid()->setColumnWidths(m_document.memory().columnWidths(open.entry.origin.key()));
    m_widthPause->stop(); // these widths are not a person's
    m_issues->setTable(open, m_document.language());
    const int count = m_issues->rowCount();
    m_issueCard->setMeta(count > 0 ? UiWorkbenchTr::tr("%n to look at", nullptr, count) : QString());
    m_noIssues->setVisible(count == 0);
    m_issueView->setVisible(count > 0);
    m_form->setTable(open, m_document.language());
}

void DataTab::showIssue()
{
    const QModelIndex index = m_issueView->currentIndex();
    if (!index.isValid())
        return;
    if (const auto spot = m_issues->spot(index.row()))
        m_pane->grid()->goTo(std::max(0, spot->row), std::max(0, spot->column));
}

void DataTab::keepWidths()
{
    if (!m_document.tables().isEmpty())
        m_document.memory().saveColumnWidths(m_document.table().entry.origin.key(), m_pane->grid()->columnWidths());
}

} // namespace chartroom
