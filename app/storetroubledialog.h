// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "storage/storebackups.h"

#include <QDialog>
#include <optional>

class QBoxLayout;
class QRadioButton;

namespace chartroom {

class Label;

/// What to do about a store that cannot be used.
enum class StoreWayOut { Restore, Rescue, StartAnew, Quit };

/// Says that the record cannot be opened and offers ways out: the newest sound backup (looked for beside the window),
/// saving what can be read, an empty record, leaving. Changes nothing itself.
class StoreTroubleDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a isMissing: there is no file at all, only backups; then nothing can be rescued.
    StoreTroubleDialog(const QString &storePath, const QString &what, bool isMissing, QWidget *parent = nullptr);

    [[nodiscard]] StoreWayOut wayOut() const;
    /// The backup to go back to.
    [[nodiscard]] QString backup() const { return m_backup ? m_backup->path : QString(); }

signals:
    void backupLookedFor();

private:
    QRadioButton *addWay(QBoxLayout *list, const QString &title, const QString &meaning, const QString &name);
    void setUpButtons();
    void lookForBackup(const QString &storePath);
    void showBackup(const std::optional<BackupFile> &backup, int answers);

    std::optional<BackupFile> m_backup;
    QRadioButton *m_restore = nullptr;
    Label *m_restoreMeaning = nullptr;
    QRadioButton *m_rescue = nullptr;
    QRadioButton *m_anew = nullptr;
    BackgroundTask m_looking;
};

} // namespace chartroom
