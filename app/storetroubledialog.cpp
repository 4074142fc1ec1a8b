// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetroubledialog.h"

#include "backupwords.h"
#include "storage/storerestore.h"
#include "tr.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/theme.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QRadioButton>

namespace chartroom {

using namespace Qt::StringLiterals;

StoreTroubleDialog::StoreTroubleDialog(const QString &storePath, const QString &what, bool isMissing, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(AppTr::tr("Your record cannot be opened. What now?"));
    setFixedWidth(std::min(grown(520), 1000));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 20, 24, 8);
    column->setSpacing(8);
    for (Label *text : {new Label(windowTitle(), TextRole::Heading), new Label(what, TextRole::Body)}) {
        text->setWordWrap(true);
        column->addWidget(text);
    }
    m_restore = addWay(column, AppTr::tr("Go back to the newest backup"), AppTr::tr("Looking for backups…"), u"way-restore"_s);
    m_restoreMeaning = static_cast<Label *>(column->itemAt(column->count() - 1)->widget());
    if (!isMissing)
        m_rescue = addWay(column, AppTr::tr("Save what can still be read"),
                          AppTr::tr("Builds a new record from the readable parts. You see how many answers came through."), u"way-rescue"_s);
    m_anew = addWay(column, AppTr::tr("Start with an empty record"),
                    AppTr::tr("You can go back to a backup later, under Settings."), u"way-anew"_s);
    auto *kept = new Label(AppTr::tr("Nothing is deleted: the old file is kept in the folder “backups”."), TextRole::Caption, 0, u"ink2"_s);
    kept->setWordWrap(true);
    column->addWidget(kept);
    column->addStretch(1);
    auto *scroll = new ScrollPage(content);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll, 1);
    setUpButtons();
    m_restore->setChecked(true);
    // As high as what it says, with a line to spare for the backup that is still looked for; never above a small screen.
    resize(width(), std::min(content->heightForWidth(width()) + grown(84), 700));
    lookForBackup(storePath);
}

QRadioButton *StoreTroubleDialog::addWay(QBoxLayout *list, const QString &title, const QString &meaning, const QString &name)
{
    auto *button = new QRadioButton(title);
    button->setObjectName(name);
    button->setAccessibleDescription(meaning);
    auto *text = new Label(meaning, TextRole::Caption, 0, u"ink2"_s);
    text->setWordWrap(true);
    text->setContentsMargins(26, 0, 0, 4);
    list->addWidget(button);
    list->addWidget(text);
    return button;
}

void StoreTroubleDialog::setUpButtons()
{
    QPushButton *quit = makeButton(ButtonKind::Secondary, AppTr::tr("Quit"));
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    QPushButton *go = makeButton(ButtonKind::Primary, AppTr::tr("Continue"));
    go->setObjectName(u"way-continue"_s);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, [this] {
        // Until the search is over there is nothing to go back to.
        if (!m_restore->isChecked() || m_backup)
            accept();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 20);
    row->addStretch();
    row->addWidget(quit);
    row->addWidget(go);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void StoreTroubleDialog::lookForBackup(const QString &storePath)
{
    const auto found = std::make_shared<std::optional<BackupFile>>();
    const auto answers = std::make_shared<int>(0);
    connect(&m_looking, &BackgroundTask::finished, this, [this, found, answers] { showBackup(*found, *answers); });
    m_looking.start([found, answers, storePath](Progress &progress) {
        *found = newestSoundBackup(storePath, progress);
        if (*found)
            *answers = lookIntoBackup((*found)->path).answers;
    });
}

void StoreTroubleDialog::showBackup(const std::optional<BackupFile> &backup, int answers)
{
    m_backup = backup;
    const QString meaning = backup
        ? AppTr::tr("Recommended. It was made on %1 and has %n answer(s).", nullptr, answers).arg(backupTimeText(backup->made))
        : AppTr::tr("There is no backup that can be used.");
    m_restoreMeaning->setText(meaning);
    m_restore->setAccessibleDescription(meaning);
    m_restore->setEnabled(backup.has_value());
    if (!backup)
        (m_rescue ? m_rescue : m_anew)->setChecked(true);
    emit backupLookedFor();
}

StoreWayOut StoreTroubleDialog::wayOut() const
{
    if (result() != Accepted)
        return StoreWayOut::Quit;
    if (m_restore->isChecked())
        return StoreWayOut::Restore;
    return m_rescue && m_rescue->isChecked() ? StoreWayOut::Rescue : StoreWayOut::StartAnew;
}

} // namespace chartroom
