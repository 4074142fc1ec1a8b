// SPDX-License-Identifier: GPL-3.0-or-later
#include "packlibrary.h"

#include "lesson/packreader.h"

#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void addPack(PackLibrary &library, const QString &path, const QString &language)
{
    const auto source = openPack(path);
    if (!source) {
        library.problems << Issue{Severity::Error, source.error().id, source.error().message, {path, 0, 0, {}}};
        return;
    }
    PackReading reading = readPack(*source, language);
    if (reading.pack)
        library.packs.push_back(std::make_unique<const Pack>(std::move(*reading.pack)));
    else
        library.problems += reading.issues;
}

/// The reference of people who write lessons; learners meet it only when it is opened by name.
const QString trainersPack = u"exercise-gallery"_s;

QStringList packPaths(const QString &folder)
{
    QStringList paths;
    const QDir dir(folder);
    for (const QFileInfo &entry : dir.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Name)) {
        const bool isPackFolder = entry.isDir() && QFileInfo::exists(entry.filePath() + u"/pack.yaml"_s);
        if (entry.completeBaseName() == trainersPack)
            continue;
        if (isPackFolder || entry.suffix() == u"crpack")
            paths << entry.filePath();
    }
    return paths;
}

} // namespace

QList<const Pack *> PackLibrary::pointers() const
{
    QList<const Pack *> list;
    for (const auto &pack : packs)
        list << pack.get();
    return list;
}

PackLibrary openPackLibrary(const QString &folder, const QStringList &furtherPacks, const QString &language)
{
    PackLibrary library;
    for (const QString &path : packPaths(folder) + furtherPacks)
        addPack(library, path, language);
    return library;
}

} // namespace chartroom
