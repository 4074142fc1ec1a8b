// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <memory>

class QSaveFile;

namespace chartroom {

/// A file that is written piece by piece, for results that do not fit in memory; saveFile() is simpler for all others.
/// As there: a temporary file beside the target, flushed and renamed by `commit`; without it the old file stays.
class FileWriter
{
public:
    /// Errors: io.write.
    [[nodiscard]] static Result<FileWriter> open(const QString &path);
    FileWriter(FileWriter &&) noexcept;
    FileWriter &operator=(FileWriter &&) noexcept;
    ~FileWriter();

    /// Errors: io.write (disk full). Afterwards nothing can be committed.
    Result<void> write(const QByteArray &bytes);
    /// Puts the file in its place. Errors: io.write.
    Result<void> commit();

private:
    explicit FileWriter(std::unique_ptr<QSaveFile> file);
    std::unique_ptr<QSaveFile> m_file;
};

} // namespace chartroom
