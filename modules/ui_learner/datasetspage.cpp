// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/datasetspage.h"

#include "base/numberformat.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString tablesInWords(const DataPackage &package, const QString &language)
{
    QStringList words;
    for (const Resource &resource : package.resources) {
        if (resource.role == ResourceRole::Shown) {
            words << UiLearnerTr::tr("%1: %2 rows, %3 columns")
                         .arg(resource.title.in(language).isEmpty() ? resource.name : resource.title.in(language),
                              displayGrouped(static_cast<double>(resource.table.rowCount()), language))
                         .arg(resource.table.columnCount());
        }
    }
    return words.join(u'\n');
}

} // namespace

DatasetsPage::DatasetsPage(LearnerDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_scroll(new ScrollPage)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    markAsPane(m_scroll, 10);
    connect(&m_desk, &LearnerDesk::changed, this, &DatasetsPage::refresh);
    refresh();
}

QWidget *DatasetsPage::buttons(const QString &pack, const DataPackage &package)
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(8, row);
    QPushButton *open = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Open data and dictionary"), u"data"_s);
    connect(open, &QPushButton::clicked, this, [this, pack, name = package.name] { emit datasetRequested(pack, name); });
    flow->addWidget(open);
    QList<const Resource *> tables;
    for (const Resource &resource : package.resources) {
        if (resource.role == ResourceRole::Shown)
            tables << &resource;
    }
    for (const Resource *table : std::as_const(tables)) {
        const QString title = table->title.in(m_desk.language()).isEmpty() ? table->name : table->title.in(m_desk.language());
        const QString text = tables.size() == 1 ? UiLearnerTr::tr("Open in the workbench") : UiLearnerTr::tr("Open %1 in the workbench").arg(title);
        QPushButton *work = makeButton(ButtonKind::Quiet, text, u"tablei"_s);
        work->setObjectName(u"workbench-%1-%2"_s.arg(package.name, table->name));
        connect(work, &QPushButton::clicked, this,
                [this, pack, dataset = package.name, name = table->name] { emit workbenchRequested(pack, dataset, name); });
        flow->addWidget(work);
    }
    return row;
}

void DatasetsPage::refresh()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 18, 24, 24);
    column->setSpacing(14);
    column->addWidget(new Label(UiLearnerTr::tr("Datasets"), TextRole::Title));
    for (const Pack *pack : m_desk.packs()) {
        for (const DataPackage &package : pack->datasets) {
            auto *card = new Card(package.title.in(m_desk.language()));
            card->setMeta(package.fictional ? UiLearnerTr::tr("Practice data, fictional") : QString());
            auto *story = new Label(package.story.in(m_desk.language()), TextRole::Small, 0, u"ink2"_s);
            story->setWordWrap(true);
            card->body()->addWidget(story);
            auto *tables = new Label(tablesInWords(package, m_desk.language()), TextRole::Small);
            tables->setWordWrap(true);
            card->body()->addWidget(tables);
            card->body()->addWidget(buttons(pack->id, package));
            column->addWidget(card);
        }
    }
    column->addStretch(1);
    m_scroll->setContent(page);
}

} // namespace chartroom
