// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/facts.h"
#include "sharing/bundle.h"

#include <QDialog>

namespace chartroom {

/// What a progress file that was shared holds, and which receipt it belongs to: receipts keep the hash of the file, not
/// the file.
class SharedFileDialog : public QDialog
{
    Q_OBJECT

public:
    SharedFileDialog(const BundleReading &reading, const QList<ShareReceipt> &receipts, const QString &language,
                     QWidget *parent = nullptr);
};

} // namespace chartroom
