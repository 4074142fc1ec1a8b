// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

struct zip;

namespace chartroom {

/// Reads a zip of any size from a file, entry by entry, never whole in memory. It unpacks nothing to the disk and knows
/// no limits: the caller says which names it wants and stops when something is too long. For small archives of strangers
/// readArchive is the one to use.
class ZipStreamReader
{
public:
    /// Errors: io.not-found, io.read; Refused with zip.open (no zip, or damaged) or zip.duplicate-entry in `issues`.
    [[nodiscard]] static Result<std::unique_ptr<ZipStreamReader>> open(const QString &path);

    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// Hands out the bytes of an entry piece by piece until \a receive says false. Errors: Refused with zip.open in
    /// `issues`.
    Result<void> read(const QString &name, const std::function<bool(QByteArrayView)> &receive);

private:
    struct Discard {
        void operator()(zip *archive) const;
    };

    QString m_path;
    std::unique_ptr<zip, Discard> m_archive;
    QStringList m_names;
};

} // namespace chartroom
