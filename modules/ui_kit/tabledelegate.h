// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/levelbar.h"

#include <QMetaType>
#include <QStyledItemDelegate>

namespace chartroom {

/// A status cell: every status has an icon and a word.
struct StatusMark {
    QString icon;  ///< of resources/icons
    QString token; ///< colour
    QString word;

    bool operator==(const StatusMark &) const = default;
};

/// Roles that models fill for TableDelegate, beside the usual ones.
enum TableRole {
    StatusRole = Qt::UserRole + 100, ///< StatusMark
    LevelRole,                       ///< LevelMark
    ShareRole,                       ///< double, 0 to 1
    SparkRole,                       ///< QList<double>: a small line over time, at least two values
    GroupRowRole,                    ///< bool: a heading row on the alternate ground
    CurrentRowRole,                  ///< bool: the row the page is about (tint, bar, bold)
};

/// The one look of all tables: 28 px rows, row lines only, selected row tinted with a 3 px bar.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chartroom

Q_DECLARE_METATYPE(chartroom::StatusMark)
Q_DECLARE_METATYPE(chartroom::LevelMark)
