// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filewriter.h"

#include "base/files.h"

#include <QFileInfo>
#include <QSaveFile>

namespace chartroom {

using namespace Qt::StringLiterals;

Result<FileWriter> FileWriter::open(const QString &path)
{
    // A device or a folder must never be replaced by a file.
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return cannotWrite(path, u"not a regular file"_s);
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return cannotWrite(path, file->errorString());
    return FileWriter(std::move(file));
}

FileWriter::FileWriter(std::unique_ptr<QSaveFile> file) : m_file(std::move(file)) {}

FileWriter::FileWriter(FileWriter &&) noexcept = default;

FileWriter &FileWriter::operator=(FileWriter &&) noexcept = default;

FileWriter::~FileWriter() = default;

Result<void> FileWriter::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) != bytes.size())
        return cannotWrite(m_file->fileName(), m_file->errorString());
    return {};
}

Result<void> FileWriter::commit()
{
    // Flushed by hand: commit() alone overlooks a disk that is too full for the last bytes.
    if (!m_file->flush() || !m_file->commit())
        return cannotWrite(m_file->fileName(), m_file->errorString());
    return {};
}

} // namespace chartroom
