// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/benchstart.h"

#include "base/numberformat.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_table/datasetview.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int proseWidth = 880; ///< design-language.md: prose stays under it

Label *proseLabel(const QString &text, const QString &token)
{
    auto *label = new Label(text, TextRole::Small, 0, token);
    label->setWordWrap(true);
    return label;
}

QString resourceTitle(const Resource &resource, const QString &language)
{
    const QString title = resource.title.in(language);
    return title.isEmpty() ? resource.name : title;
}

} // namespace

BenchStart::BenchStart(WorkbenchDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_scroll(new ScrollPage)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    markAsPane(m_scroll, 10);
    refresh();
}

void BenchStart::refresh()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 18, 24, 24);
    column->setSpacing(14);
    column->addWidget(new Label(UiWorkbenchTr::tr("Workbench"), TextRole::Title));
    column->addWidget(openCard());
    if (const QStringList files = m_document.memory().recentFiles(); !files.isEmpty())
        column->addWidget(recentCard(files));
    if (!m_document.samples().isEmpty())
        column->addWidget(samplesCard());
    column->addStretch(1);
    // A button of the old page may be what asked for the new one.
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_scroll->setContent(page);
}

QWidget *BenchStart::openCard()
{
    auto *card = new Card(UiWorkbenchTr::tr("Your own file"));
    auto *why = proseLabel(UiWorkbenchTr::tr("Open a table to see what it holds, prepare it and make an honest chart."), u"ink"_s);
    why->setMaximumWidth(proseWidth);
    card->body()->addWidget(why);
    card->body()->addWidget(proseLabel(UiWorkbenchTr::tr("The file stays where it is. Nothing is copied, nothing is sent."), u"ink2"_s));
    QPushButton *open = makeButton(ButtonKind::Primary, UiWorkbenchTr::tr("Open a file\u2026"), u"folder"_s);
    open->setObjectName(u"bench-open"_s);
    open->setToolTip(u"Ctrl+O"_s);
    connect(open, &QPushButton::clicked, this, &BenchStart::openRequested);
    card->body()->addWidget(open, 0, Qt::AlignLeft);
    card->body()->addWidget(proseLabel(UiWorkbenchTr::tr("Or drop a file on this page. CSV, JSON, JSON lines, Excel and Data Package are read."), u"ink2"_s));
    return card;
}

QWidget *BenchStart::recentCard(const QStringList &files)
{
    auto *card = new Card(UiWorkbenchTr::tr("Opened lately"));
    card->body()->setSpacing(2);
    for (const QString &path : files) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        const QFileInfo info(path);
        QPushButton *open = makeButton(ButtonKind::Quiet, info.fileName(), isWorkFile(path) ? u"studio"_s : u"tablei"_s);
        open->setAccessibleName(UiWorkbenchTr::tr("Open %1").arg(info.fileName()));
        open->setToolTip(QDir::toNativeSeparators(path));
        connect(open, &QPushButton::clicked, this, [this, path] { m_document.openPath(path); });
        auto *folder = new Label(QDir::toNativeSeparators(info.absolutePath()), TextRole::Caption, 0, u"ink3"_s);
        folder->setElided(true);
        QPushButton *forget = makeButton(ButtonKind::Quiet, {}, u"x"_s);
        forget->setAccessibleName(UiWorkbenchTr::tr("Forget %1").arg(info.fileName()));
        forget->setToolTip(UiWorkbenchTr::tr("Take it out of this list. The file stays."));
        connect(forget, &QPushButton::clicked, this, [this, path] {
            m_document.memory().removeRecentFile(path);
            refresh();
        });
        row->addWidget(open);
        row->addWidget(folder, 1);
        row->addWidget(forget);
        card->body()->addLayout(row);
    }
    return card;
}

QWidget *BenchStart::samplesCard()
{
    auto *card = new Card(UiWorkbenchTr::tr("Sample datasets"));
    card->setMeta(UiWorkbenchTr::tr("Practice data with a dictionary"));
    card->body()->setSpacing(12);
    for (const SampleDataset &sample : m_document.samples())
        addSample(*card->body(), sample);
    return card;
}

void BenchStart::addSample(QVBoxLayout &body, const SampleDataset &sample)
{
    const QString language = m_document.language();
    auto *block = new QVBoxLayout;
    block->setSpacing(2);
    block->addWidget(new Label(sample.package->title.in(language), TextRole::Body, 600));
    if (const QString story = sample.package->story.in(language); !story.isEmpty())
        block->addWidget(proseLabel(story, u"ink2"_s));
    auto *buttons = new FlowLayout(4);
    for (const Resource &resource : sample.package->resources) {
        if (resource.role != ResourceRole::Shown)
            continue;
        const QString rows = displayGrouped(static_cast<double>(resource.table.rowCount()), language);
        QPushButton *open = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Open %1 (%2 rows)").arg(resourceTitle(resource, language), rows), u"tablei"_s);
        open->setObjectName(u"bench-sample-%1-%2"_s.arg(sample.package->name, resource.name));
        const TableOrigin origin{{}, sample.pack, sample.package->name, resource.name};
        connect(open, &QPushButton::clicked, this, [this, origin] { m_document.openSample(origin); });
        buttons->addWidget(open);
    }
    QPushButton *dictionary = makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Read the dictionary"), u"book"_s);
    dictionary->setAccessibleName(UiWorkbenchTr::tr("Read the dictionary of %1").arg(sample.package->title.in(language)));
    connect(dictionary, &QPushButton::clicked, this, [this, sample] { showDictionary(sample); });
    buttons->addWidget(dictionary);
    block->addLayout(buttons);
    body.addLayout(block);
}

void BenchStart::showDictionary(const SampleDataset &sample)
{
    DatasetView view(*sample.package, {}, m_document.language(), this);
    view.exec();
}

} // namespace chartroom
