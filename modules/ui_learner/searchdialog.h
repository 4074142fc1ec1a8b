// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/searchindex.h"

#include <QDialog>
#include <optional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace chartroom {

class Label;
class SearchKeeper;

/// The search (Ctrl+K): type, arrow keys move through the finds, Return opens, Esc closes. The number of finds is told
/// to screen readers.
class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SearchDialog(SearchKeeper &keeper, QWidget *parent = nullptr);

    /// What was chosen; nothing when the dialog was closed.
    [[nodiscard]] std::optional<SearchHit> chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showHits(const QList<SearchHit> &hits);
    void tell(const QString &words);
    void move(int rows);
    void open(const QModelIndex &index);

    SearchKeeper &m_keeper;
    QLineEdit *m_words;
    Label *m_count;
    QListView *m_list;
    QStandardItemModel *m_model;
    QList<SearchHit> m_hits; ///< in the order shown
    std::optional<SearchHit> m_chosen;
};

/// The heading over finds of a kind.
[[nodiscard]] QString searchKindTitle(SearchKind kind);

} // namespace chartroom
