// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

class QVBoxLayout;

namespace chartroom {

class ScrollPage;

/// One entry of the rail. An empty id makes a group heading.
struct RailEntry {
    QString id;
    QString title;
    QString icon;
    QString shortcut; ///< for example "Ctrl+1", shown in the tool tip

    bool operator==(const RailEntry &) const = default;
};

/// The navigation at the left: 208 px and more with larger text, ink navy, one selected page. Tab stops at the selected
/// entry, arrow keys move, Return opens, badges count. What has no room scrolls.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /// \a pages stand at the top, \a tools (settings, help, language) at the bottom.
    void setEntries(const QList<RailEntry> &pages, const QList<RailEntry> &tools);
    void setCurrent(const QString &id);
    /// A number beside an entry; 0 hides it.
    void setCount(const QString &id, int count);
    /// The person at the foot of the rail.
    void setPerson(const QString &name, const QString &role);

signals:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fitWidth();
    void addEntry(const RailEntry &entry, QVBoxLayout *layout);

    ScrollPage *m_scroll;
    QVBoxLayout *m_pages;
    QVBoxLayout *m_tools;
    QWidget *m_person;
};

} // namespace chartroom
