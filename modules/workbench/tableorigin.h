// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/datapackage.h"

#include <QJsonObject>

namespace chartroom {

/// Where a table of the workbench comes from: a file that stays where it is, or a table of a sample dataset.
struct TableOrigin {
    QString file;     ///< absolute path; empty for a sample
    QString pack;     ///< of a sample: pack id
    QString dataset;  ///< of a sample: name of the data package
    QString resource; ///< of a sample: name of the table in it

    bool operator==(const TableOrigin &) const = default;
    [[nodiscard]] bool isNull() const { return file.isEmpty() && dataset.isEmpty(); }
    [[nodiscard]] bool isSample() const { return !dataset.isEmpty(); }
    /// One text that names the origin on this machine, for what is remembered about it.
    [[nodiscard]] QString key() const;
};

/// `{"file": …}` or `{"sample": {"pack", "dataset", "resource"}}`. Files are written relative to \a folder, so that a
/// folder with data and work can move as a whole; without a folder (what this machine remembers) absolutely.
[[nodiscard]] QJsonObject toJson(const TableOrigin &origin, const QString &folder);
[[nodiscard]] TableOrigin tableOriginFromJson(const QJsonObject &json, const QString &folder);

/// A dataset of an installed pack. The package outlives whoever holds this.
struct SampleDataset {
    QString pack; ///< pack id
    const DataPackage *package = nullptr;
};

/// The table of a sample; nullptr when it is not installed or not meant to be shown.
[[nodiscard]] const Resource *findSample(const QList<SampleDataset> &samples, const TableOrigin &origin);

/// What people read: the file's name, or the title of the sample's table.
[[nodiscard]] QString originTitle(const TableOrigin &origin, const QList<SampleDataset> &samples, const QString &language);

} // namespace chartroom
