// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/tabledelegate.h"

namespace chartroom {

/// The look of all tables, and small histograms where the model has them (HistogramRole).
class ProfileDelegate : public TableDelegate
{
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chartroom
