// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QHash>
#include <QWidget>

class QListWidget;
class QVBoxLayout;

namespace chartroom {

class Label;

/// The mime type under which a field's name travels when it is dragged.
inline constexpr auto fieldMimeType = "application/x-chartroom-field";

/// One letter for a level of measurement: N nominal, O ordinal, Q quantity, T time.
[[nodiscard]] QString levelLetter(const Field &field);

/// The columns of the table, each with the letter of its level and where the chart uses it. A field can be dragged
/// onto a row of the form, or placed through its menu (context menu or Return).
class FieldList : public QWidget
{
    Q_OBJECT

public:
    explicit FieldList(QWidget *parent = nullptr);

    void setTable(const Table &table, const QString &language);
    /// Other columns than those of the table, such as calculated ones besides.
    void setFields(const QList<Field> &fields);
    /// Few lines and no legend: for a builder whose panes stand below each other.
    void setCompact(bool compact);
    /// Where each field is used, in words ("X", "Filter").
    void setUses(const QHash<QString, QStringList> &uses);
    /// The channels a field can be placed on through its menu: word and label.
    void setTargets(const QList<std::pair<QString, QString>> &targets) { m_targets = targets; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

signals:
    void fieldPlaced(const QString &field, const QString &channel);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &global);
    void setupLegend();

    QString m_language;
    Label *m_rows;
    QWidget *m_legend;
    QStringList m_names;
    QListWidget *m_list;
    QList<std::pair<QString, QString>> m_targets;
};

} // namespace chartroom
