// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/columnstab.h"

#include "base/numberformat.h"
#include "ui_chart/chartview.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_workbench/printing.h"
#include "ui_workbench/profiledelegate.h"
#include "ui_workbench/profilemodel.h"
#include "ui_workbench/splittermemory.h"
#include "ui_workbench/stackedpanes.h"
#include "ui_workbench/tr.h"
#include "ui_workbench/typewords.h"
#include "workbench/columnchart.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

ColumnsTab::ColumnsTab(WorkbenchDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_facts(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_model(new ProfileModel(this)),
      m_view(new QTableView), m_detail(new Card), m_chart(new ChartView), m_words(new Label({}, TextRole::Small))
{
    auto *card = new Card(UiWorkbenchTr::tr("Columns"));
    card->setFlush(true);
    setupTable(*card);
    setupLayout(card, detailCard());
    auto *printKey = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(printKey, &QShortcut::activated, this, &ColumnsTab::print);
    connect(&m_document, &WorkbenchDocument::profileChanged, this, &ColumnsTab::refresh);
    refresh();
}

void ColumnsTab::setupTable(Card &card)
{
    m_view->setModel(m_model);
    m_view->setObjectName(u"bench-profile"_s);
    m_view->setAccessibleName(UiWorkbenchTr::tr("Columns"));
    m_view->setItemDelegate(new ProfileDelegate(m_view));
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(grown(28));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setResizeContentsPrecision(50);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ColumnsTab::showColumn);
    QPushButton *copyButton = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Copy"), u"filec"_s);
    QPushButton *printButton = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Print\u2026"), u"file"_s);
    copyButton->setAccessibleName(UiWorkbenchTr::tr("Copy the profile"));
    printButton->setAccessibleName(UiWorkbenchTr::tr("Print the profile"));
    connect(copyButton, &QPushButton::clicked, this, &ColumnsTab::copy);
    connect(printButton, &QPushButton::clicked, this, &ColumnsTab::print);
    card.addHeaderWidget(copyButton);
    card.addHeaderWidget(printButton);
    card.body()->addWidget(m_view);
}

QWidget *ColumnsTab::detailCard()
{
    auto *row = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->setSpacing(16);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_words, 1);
    row->addWidget(m_chart, 3);
    m_chart->setMinimumHeight(170);
    m_detail->body()->addLayout(row);
    return m_detail;
}

void ColumnsTab::setupLayout(QWidget *table, QWidget *detail)
{
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(table);
    splitter->addWidget(detail);
    splitter->setSizes({300, 280});
    rememberSplitter(*splitter, m_document.memory(), u"columns"_s);
    m_facts->setWordWrap(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 12, 24, 14);
    outer->setSpacing(10);
    outer->addWidget(m_facts);
    outer->addWidget(scrolledWhereStacked(splitter, grown(620)), 1);
    markAsPane(table, 20);
    markAsPane(detail, 30);
}

void ColumnsTab::refresh()
{
    showFacts();
    const bool isReady = m_document.profile().has_value() && !m_document.tables().isEmpty();
    const int row = std::max(0, m_view->currentIndex().row());
    m_model->setProfile(isReady ? *m_document.profile() : TableProfile(), isReady ? m_document.table().table().fields() : QList<Field>(),
                        m_document.language());
    if (!isReady || m_model->rowCount() == 0)
        return;
    m_view->resizeColumnsToContents();
    m_view->setColumnWidth(ProfileModel::Shape, grown(112));
    m_view->setColumnWidth(ProfileModel::Name, std::min(m_view->columnWidth(ProfileModel::Name), grown(220)));
    m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    showColumn();
}

void ColumnsTab::showFacts()
{
    if (!m_document.profile()) {
        m_facts->setText(UiWorkbenchTr::tr("Counting\u2026"));
        return;
    }
    const TableProfile &profile = *m_document.profile();
    const QString duplicates = profile.duplicateRows == 0
        ? UiWorkbenchTr::tr("No row is there twice.")
        : UiWorkbenchTr::tr("Rows that equal an earlier one: %1.").arg(displayGrouped(static_cast<double>(profile.duplicateRows), m_document.language()));
    QStringList keys;
    for (const QStringList &key : profile.keyCandidates)
        keys << key.join(u" + "_s);
    const QString key = keys.isEmpty() ? UiWorkbenchTr::tr("No column or pair of columns tells the rows apart.")
                                       : UiWorkbenchTr::tr("Columns that tell every row apart: %1.").arg(keys.join(u", "_s));
    m_facts->setText(duplicates + u' ' + key);
}

void ColumnsTab::showColumn()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QString language = m_document.language();
    const Field &field = m_document.table().table().field(row);
    const FieldProfile &profile = m_model->field(row);
    m_detail->setTitle(field.titleText(language));
    m_detail->setMeta(u"%1, %2"_s.arg(typeInWords(profile.type), levelWords(profile.level)));
    QStringList words;
    for (const QString &sentence : {field.description.in(language), profile.why, profile.levelWhy}) {
        if (!sentence.isEmpty())
            words << sentence;
    }
    if (profile.outliers.value_or(0) > 0)
        words << UiWorkbenchTr::tr("Values far outside the quartiles: %1.").arg(displayGrouped(static_cast<double>(*profile.outliers), language));
    if (profile.negatives.value_or(0) > 0)
        words << UiWorkbenchTr::tr("Values below zero: %1.").arg(displayGrouped(static_cast<double>(*profile.negatives), language));
    m_words->setText(words.join(u"\n\n"_s));
    const ColumnChart chart = columnChart(profile, field, language);
    if (chart.spec.isEmpty())
        m_chart->showSentence(UiWorkbenchTr::tr("This column has no values."));
    else
        m_chart->setChart(chart.spec, [&chart](const QString &) { return &chart.table; }, language);
}

void ColumnsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void ColumnsTab::copy()
{
    QApplication::clipboard()->setText(m_model->asText());
}

void ColumnsTab::print()
{
    const QString title = originTitle(m_document.table().entry.origin, m_document.samples(), m_document.language());
    printHtml(this, u"<h2>%1</h2><p>%2</p>%3"_s.arg(title.toHtmlEscaped(), m_facts->text().toHtmlEscaped(), m_model->asHtml()), true);
}

} // namespace chartroom
