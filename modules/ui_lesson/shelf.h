// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QWidget>

class QListWidget;
class QMenu;
class QPushButton;

namespace chartroom {

/// One thing on a shelf, or one that can be put there.
struct ShelfEntry {
    QString text;
    QJsonValue value;

    bool operator==(const ShelfEntry &) const = default;
};

/// A titled list that is filled from a menu: Add, Remove, Move up, Move down. Delete removes the current entry,
/// Ctrl+Up and Ctrl+Down move it.
class Shelf : public QWidget
{
    Q_OBJECT

public:
    explicit Shelf(const QString &title, QWidget *parent = nullptr);

    /// What the menu offers; an entry can be put there more than once only when \a repeats.
    void setOffer(const QList<ShelfEntry> &offer, bool repeats = false);

    [[nodiscard]] QList<ShelfEntry> entries() const;
    /// Says nothing itself (no signal).
    void setEntries(const QList<ShelfEntry> &entries);
    /// −1: none.
    [[nodiscard]] int current() const;
    /// Puts another entry in the place of the current one; says nothing itself.
    void replaceCurrent(const ShelfEntry &entry);

    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

signals:
    /// The reader added, removed or moved an entry.
    void edited();
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const ShelfEntry &entry);
    void removeCurrent();
    void moveCurrent(int step);
    void fillMenu();

    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QMenu *m_menu;
    QList<ShelfEntry> m_offer;
    bool m_repeats = false;
};

} // namespace chartroom
