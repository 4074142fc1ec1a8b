// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace chartroom {

/// Draws a find: title and snippet with the matched words in bold; and the heading of a group.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        HitRole = Qt::UserRole + 1, ///< number of the find; none: a heading
        TitleRole,                  ///< with the marks of searchindex.h
        SnippetRole,
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chartroom
