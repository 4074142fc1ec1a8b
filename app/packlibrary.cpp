// SPDX-License-Identifier: GPL-3.0-or-later
#include "packlibrary.h"

#include "lesson/packreader.h"
#include "tr.h"

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

/// The first error in one sentence, with where it stands.
QString firstProblem(const QList<Issue> &issues)
{
    for (const Issue &issue : issues) {
        if (issue.severity != Severity::Error)
            continue;
        const bool isSaid = issue.place.path.isEmpty() || issue.message.contains(issue.place.path);
        return issue.place.line > 0 ? AppTr::tr("%1, line %2: %3").arg(issue.place.path).arg(issue.place.line).arg(issue.message)
            : isSaid                ? issue.message
                                    : AppTr::tr("%1: %2").arg(issue.place.path, issue.message);
    }
    return AppTr::tr("It has no file pack.yaml that can be read.");
}

} // namespace

QList<const Pack *> PackLibrary::pointers() const
{
    QList<const Pack *> list;
    for (const auto &pack : packs)
        list << pack.get();
    return list;
}

QList<const Pack *> PackLibrary::pointersFor(const QString &jurisdiction) const
{
    const QString lawCards = u"org.chartroom.law-"_s;
    QList<const Pack *> list = pointers();
    list.removeIf([&](const Pack *pack) { return pack->id.startsWith(lawCards) && pack->id != lawCards + jurisdiction; });
    return list;
}

QString packAt(const QString &path)
{
    const QFileInfo file(path);
    if (file.fileName() == u"pack.yaml")
        return file.absolutePath();
    return file.isDir() || file.suffix() == u"crpack" ? path : QString();
}

OpenedPack openNamedPack(const QString &path, const QString &language)
{
    OpenedPack opened;
    opened.path = QFileInfo(path).absoluteFilePath();
    const auto source = openPack(path);
    if (!source) {
        opened.problem = source.error().message;
        if (!source.error().issues.isEmpty())
            opened.problem += u' ' + firstProblem(source.error().issues);
        return opened;
    }
    PackReading reading = readPack(*source, language);
    if (!reading.pack) {
        opened.problem = firstProblem(reading.issues);
        return opened;
    }
    opened.errors = static_cast<int>(std::count_if(reading.issues.begin(), reading.issues.end(),
                                                   [](const Issue &issue) { return issue.severity == Severity::Error; }));
    opened.pack = std::make_unique<const Pack>(std::move(*reading.pack));
    return opened;
}

PackLibrary openPackLibrary(const QString &folder, const QStringList &furtherPacks, const QString &language)
{
    PackLibrary library;
    for (const QString &path : packPaths(folder) + furtherPacks)
        addPack(library, path, language);
    return library;
}

} // namespace chartroom
