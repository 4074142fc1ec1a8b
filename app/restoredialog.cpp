// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoredialog.h"

#include "backupwords.h"
#include "tr.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/tabledelegate.h"
#include "ui_kit/tablelook.h"
#include "ui_kit/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

enum Column { Made, Why, Size, Answers, State };

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (isNumber)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QVariant mark(const QString &icon, const QString &token, const QString &word)
{
    return QVariant::fromValue(StatusMark{icon, token, word});
}

} // namespace

QString previewText(const RestorePreview &preview)
{
    QStringList sentences;
    if (preview.onlyNow > 0)
        sentences << AppTr::tr("%n answer(s) given since then leave your record.", nullptr, preview.onlyNow);
    if (preview.onlyThen > 0)
        sentences << AppTr::tr("%n answer(s) come back.", nullptr, preview.onlyThen);
    if (sentences.isEmpty())
        sentences << AppTr::tr("Both have the same answers.");
    sentences << AppTr::tr("Your record as it is now is kept as a backup first.");
    return sentences.join(u' ');
}

RestoreDialog::RestoreDialog(const QString &storePath, const QString &presentCopy, const QString &language, QWidget *parent)
    : QDialog(parent), m_presentCopy(presentCopy), m_language(language), m_backups(listBackups(storePath)),
      m_table(new QTableView), m_model(new QStandardItemModel(this)), m_preview(new Label({}, TextRole::Body)),
      m_accept(makeButton(ButtonKind::Primary, AppTr::tr("Go back to this backup")))
{
    m_backups.removeIf([&](const BackupFile &file) { return file.path == presentCopy; });
    m_contents.resize(m_backups.size());
    setWindowTitle(AppTr::tr("Go back to which backup?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *question = new Label(AppTr::tr("Go back to which backup?"), TextRole::Heading);
    question->setWordWrap(true);
    column->addWidget(question);
    setUpTable();
    column->addWidget(m_table, 1);
    m_preview->setWordWrap(true);
    m_preview->setObjectName(u"restore-preview"_s);
    column->addWidget(m_preview);
    setUpButtons();
    resize(std::min(grown(680), 1240), std::min(grown(440), 700));
    if (m_backups.isEmpty())
        m_preview->setText(AppTr::tr("There is no backup yet. The program makes one every half hour of use."));
    else
        m_table->selectRow(0);
    lookIntoAll();
}

void RestoreDialog::setUpTable()
{
    m_model->setColumnCount(5);
    for (const BackupFile &file : std::as_const(m_backups)) {
        m_model->appendRow({cell(backupTimeText(file.made)), cell(backupReasonText(file.reason)),
                            cell(fileSizeText(file.bytes, m_language), true), cell(u"…"_s, true), cell({})});
        m_model->item(m_model->rowCount() - 1, State)->setData(mark(u"clock"_s, u"ink2"_s, AppTr::tr("Looking")), StatusRole);
    }
    writeTableHeader(*m_model, {AppTr::tr("Made"), AppTr::tr("Why"), AppTr::tr("Size"), AppTr::tr("Answers"), AppTr::tr("State")},
                     {Size, Answers});
    m_table->setObjectName(u"restore-backups"_s);
    m_table->setAccessibleName(AppTr::tr("Backups, newest first"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TableDelegate(m_table));
    dressTable(*m_table, Why, {160, 150, 80, 90, 140});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RestoreDialog::showPreview);
}

void RestoreDialog::setUpButtons()
{
    QPushButton *cancel = makeButton(ButtonKind::Secondary, AppTr::tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept->setObjectName(u"restore-accept"_s);
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        const int row = currentRow();
        if (row >= 0 && m_contents.at(row) && m_contents.at(row)->isSound)
            accept();
        else
            showPreview(); // says why not
    });
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_accept);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

int RestoreDialog::currentRow() const
{
    return m_table->currentIndex().row();
}

QString RestoreDialog::chosen() const
{
    return result() == Accepted && currentRow() >= 0 ? m_backups.at(currentRow()).path : QString();
}

void RestoreDialog::lookIntoAll()
{
    m_looking.start([this, files = m_backups](Progress &progress) {
        for (int row = 0; row < static_cast<int>(files.size()) && !progress.isCancelled(); ++row) {
            const BackupContent content = lookIntoBackup(files.at(row).path);
            QMetaObject::invokeMethod(this, [this, row, content] { showContent(row, content); }, Qt::QueuedConnection);
        }
    });
}

void RestoreDialog::showContent(int row, const BackupContent &content)
{
    m_contents[row] = content;
    m_model->item(row, Answers)->setText(content.isSound ? QString::number(content.answers) : u"–"_s);
    m_model->item(row, State)->setData(content.isSound ? mark(u"checkc"_s, u"acc"_s, AppTr::tr("Sound"))
                                                       : mark(u"error"_s, u"err"_s, AppTr::tr("Damaged")), StatusRole);
    if (row == currentRow())
        showPreview();
    emit looked();
}

void RestoreDialog::showPreview()
{
    m_comparing.reset();
    const int row = currentRow();
    if (row < 0)
        return;
    if (!m_contents.at(row) || !m_contents.at(row)->isSound || m_presentCopy.isEmpty()) {
        m_preview->setText(!m_contents.at(row) ? AppTr::tr("Looking into the backup…")
                           : !m_contents.at(row)->isSound
                               ? AppTr::tr("This backup is damaged or from a newer program. Choose another one.")
                               : AppTr::tr("Your record as it is now is kept aside first."));
        return;
    }
    const auto preview = std::make_shared<Result<RestorePreview>>(RestorePreview{});
    m_comparing = std::make_unique<BackgroundTask>();
    connect(m_comparing.get(), &BackgroundTask::finished, this, [this, preview] { tellPreview(*preview); });
    m_comparing->start([preview, now = m_presentCopy, then = m_backups.at(row).path](Progress &) { *preview = previewRestore(now, then); });
}

void RestoreDialog::tellPreview(const Result<RestorePreview> &preview)
{
    m_preview->setText(preview ? previewText(*preview) : preview.error().message);
    emit looked();
}

} // namespace chartroom
