// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/datapackage.h"

#include <QDialog>

namespace chartroom {

/// A sample dataset as a learner meets it: where it comes from, one tab for each shown table, and its data
/// dictionary. Read-only.
class DatasetView : public QDialog
{
    Q_OBJECT

public:
    /// \a resourceName chooses the table shown first; empty: the first one.
    DatasetView(const DataPackage &package, const QString &resourceName, const QString &language,
                QWidget *parent = nullptr);
};

/// The data dictionary of a resource: one row a field with title, type, unit, level and meaning.
[[nodiscard]] Table dataDictionary(const Resource &resource, const QString &language);

} // namespace chartroom
