// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/datapackage.h"
#include "dataset/tablelookup.h"
#include "lesson/lesson.h"
#include "lesson/localtext.h"

#include <QByteArray>
#include <QMap>

namespace chartroom {

/// Someone named in the manifest; role: author, reviewer, translator or data.
struct PackAuthor {
    QString name;
    QString role;
    QString organisation;
    bool operator==(const PackAuthor &) const = default;
};

/// A chapter of a pack.
struct PackModule {
    QString id;
    LocalText title;
    QStringList lessons; ///< slugs, in order
    QStringList after;   ///< module ids to finish first
    Place place;
};

/// A picture of `media/`.
struct PackMedia {
    QString file; ///< name inside media/
    LocalText alt;
    LocalText description;
    QString credit;
    QString licence;
    bool isDecorative = false;
    QByteArray bytes;
    Place place;
};

/// A lesson pack (pack-format.md). A value; copies share their data. Reads: readPack; rules: checkPack.
struct Pack {
    QString id;
    QString version;
    LocalText title;
    LocalText summary;
    QString language;      ///< source language
    QStringList languages; ///< offered, source included
    QString minProgram;
    QString licence;
    QList<PackAuthor> authors;
    QString contact;
    QString frameworkId;
    QString frameworkVersion;
    QList<PackModule> modules;
    QList<Lesson> lessons; ///< in the order of the modules; unlisted ones at the end
    QMap<QString, DataPackage> datasets; ///< by name
    QMap<QString, PackMedia> media;      ///< by file name
    QMap<QString, LocalText> misconceptions; ///< the pack's own: id → title
    QStringList replaces;
    QString forkedFromId;
    QString forkedFromVersion;

    /// A table by dataset reference ("name" or "name/resource"); nullptr when unknown. Its titles, units and labels
    /// carry their translations. The pointer lives as long as this pack is not changed.
    [[nodiscard]] const Table *table(const QString &reference) const;
    /// The resource behind a reference, or nullptr.
    [[nodiscard]] const Resource *resource(const QString &reference) const;

    [[nodiscard]] const Lesson *lesson(const QString &slug) const;
    /// The exercise with this id or UUID text in any lesson, or nullptr.
    [[nodiscard]] const Exercise *exercise(const QString &idOrUuid) const;
    [[nodiscard]] const Exercise *exercise(const ExerciseId &uuid) const;
    /// The lesson an exercise belongs to, or nullptr.
    [[nodiscard]] const Lesson *lessonOf(const Exercise &exercise) const;
    [[nodiscard]] const PackModule *moduleOf(const QString &lessonSlug) const;
};

/// Looks up the tables of a pack by dataset reference. The pack must outlive the lookup.
[[nodiscard]] TableLookup packTables(const Pack &pack);

} // namespace chartroom
