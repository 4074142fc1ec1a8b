// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace chartroom {

/// One record of a zip's central directory, as it stands in the file (APPNOTE 6.3.10 section 4.3.12).
struct ZipRecord {
    QByteArray name;           ///< raw bytes
    quint16 madeBy = 0;        ///< high byte 3: the external attributes hold Unix modes
    quint16 flags = 0;         ///< bit 0 encrypted, bit 11 name is UTF-8
    quint16 method = 0;        ///< 0 stored, 8 deflated
    quint32 compressed = 0;    ///< stated size
    quint32 size = 0;          ///< stated size
    quint32 attributes = 0;    ///< external
    bool isZip64 = false;      ///< has a zip64 extra field or placeholder sizes

    [[nodiscard]] bool isEncrypted() const { return (flags & 1U) != 0; }
    [[nodiscard]] bool isUtf8() const { return (flags & (1U << 11)) != 0; }
    [[nodiscard]] bool isFolder() const { return name.endsWith('/'); }
    /// A symbolic link, device, pipe or socket by its Unix mode.
    [[nodiscard]] bool isSpecial() const;
};

/// The central directory, read by ourselves: the guards must see names and flags that libzip hides or repairs.
struct ZipDirectory {
    QList<ZipRecord> records;
    bool isZip64 = false; ///< a zip64 end record is present
};

/// Empty when the bytes have no readable central directory. Looks at headers only; unpacks nothing.
[[nodiscard]] std::optional<ZipDirectory> readZipDirectory(const QByteArray &bytes);

} // namespace chartroom
