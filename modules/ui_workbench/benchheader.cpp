// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/benchheader.h"

#include "base/numberformat.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QProgressBar>

namespace chartroom {

using namespace Qt::StringLiterals;

BenchHeader::BenchHeader(WorkbenchDocument &document, QWidget *parent)
    : QFrame(parent), m_document(document), m_title(new Label({}, TextRole::TitleCompact)),
      m_meta(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_reading(new QWidget), m_bar(new QProgressBar),
      m_save(makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Save work"), u"download"_s))
{
    setProperty("kind", u"header"_s);
    m_title->setElided(true);
    m_meta->setElided(true);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_meta);
    auto *progress = new QHBoxLayout(m_reading);
    progress->setContentsMargins(0, 0, 0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(grown(120));
    m_bar->setAccessibleName(UiWorkbenchTr::tr("How far the reading is"));
    QPushButton *cancel = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] { m_document.cancelReading(); });
    progress->addWidget(m_bar);
    progress->addWidget(cancel);
    QPushButton *open = makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Open\u2026"), u"folder"_s);
    open->setToolTip(u"Ctrl+O"_s);
    m_save->setToolTip(u"Ctrl+S"_s);
    m_save->setObjectName(u"bench-save"_s);
    QPushButton *more = makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("More"), u"down"_s);
    setupMenu(more);
    connect(open, &QPushButton::clicked, this, &BenchHeader::openRequested);
    connect(m_save, &QPushButton::clicked, this, &BenchHeader::saveRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 24, 8);
    row->setSpacing(8);
    row->addLayout(titles, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_reading, open, m_save, more})
        row->addWidget(widget);
    markAsPane(this, 10);
}

void BenchHeader::setupMenu(QPushButton *more)
{
    auto *menu = new QMenu(more);
    menu->addAction(UiWorkbenchTr::tr("Save work as\u2026"), QKeySequence(u"Ctrl+Shift+S"_s), this, &BenchHeader::saveAsRequested);
    menu->addAction(UiWorkbenchTr::tr("Read the file again"), QKeySequence(u"F5"_s), this, [this] { m_document.reload(); });
    menu->addAction(UiWorkbenchTr::tr("Keys of the workbench"), this, &BenchHeader::keysRequested);
    menu->addSeparator();
    menu->addAction(UiWorkbenchTr::tr("Close"), QKeySequence(u"Ctrl+W"_s), this, &BenchHeader::closeRequested);
    // The page has the shortcuts; here they are only shown.
    for (QAction *action : menu->actions())
        action->setShortcutContext(Qt::WidgetShortcut);
    more->setMenu(menu);
}

QString BenchHeader::meta() const
{
    const BenchTable &open = m_document.table();
    const QString language = m_document.language();
    const QString rows = displayGrouped(static_cast<double>(open.table().rowCount()), language);
    const QString size = UiWorkbenchTr::tr("%1 rows, %2 columns").arg(rows).arg(open.table().columnCount());
    const QString where = open.entry.origin.isSample() ? UiWorkbenchTr::tr("Sample dataset")
                                                       : UiWorkbenchTr::tr("The file stays where it is");
    return size + u" \u00b7 "_s + where;
}

void BenchHeader::refresh()
{
    if (m_document.state() != WorkbenchDocument::State::Open)
        return;
    const TableOrigin &origin = m_document.table().entry.origin;
    const QString work = m_document.workPath();
    const QString table = originTitle(origin, m_document.samples(), m_document.language());
    const QString name = work.isEmpty() ? table : u"%1: %2"_s.arg(QFileInfo(work).completeBaseName(), table);
    m_title->setText(name);
    m_title->setToolTip(QDir::toNativeSeparators(work.isEmpty() ? origin.file : work));
    m_meta->setText(meta() + (m_document.isModified() ? u" \u00b7 "_s + UiWorkbenchTr::tr("Changes not saved in a work file") : QString()));
    m_reading->setVisible(m_document.isReading());
    if (m_document.isReading())
        m_bar->setRange(0, 0);
}

void BenchHeader::setProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

} // namespace chartroom
