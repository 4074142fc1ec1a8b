// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "storage/storerestore.h"

#include <QDialog>
#include <optional>

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace chartroom {

class Label;

/// Asks to which backup to go back. Each is listed with its date, why it was made, its size, its answers and whether it
/// is sound; for the chosen one it says what would change. Changes nothing itself.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a presentCopy: a fresh backup of the store, to compare with; empty when the store cannot be read.
    RestoreDialog(const QString &storePath, const QString &presentCopy, const QString &language, QWidget *parent = nullptr);

    /// The chosen backup, once the dialog was accepted.
    [[nodiscard]] QString chosen() const;

signals:
    /// A preview or a look into a backup has arrived.
    void looked();

private:
    void setUpTable();
    void setUpButtons();
    void lookIntoAll();
    void showContent(int row, const BackupContent &content);
    void showPreview();
    void tellPreview(const Result<RestorePreview> &preview);
    [[nodiscard]] int currentRow() const;

    QString m_presentCopy;
    QString m_language;
    QList<BackupFile> m_backups;
    QList<std::optional<BackupContent>> m_contents;
    QTableView *m_table;
    QStandardItemModel *m_model;
    Label *m_preview;
    QPushButton *m_accept;
    BackgroundTask m_looking;
    std::unique_ptr<BackgroundTask> m_comparing;
};

/// What a preview says, in whole sentences.
[[nodiscard]] QString previewText(const RestorePreview &preview);

} // namespace chartroom
