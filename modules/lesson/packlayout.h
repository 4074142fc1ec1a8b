// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace chartroom {

/// What a file of a pack is by its path alone (pack-format.md 2).
enum class PackFileRole {
    Manifest, ManifestTexts, Framework, FrameworkTexts, Licence, Changelog, Readme, Lesson, LessonTranslation,
    Exercises, ExerciseTexts, Descriptor, DescriptorOverlay, Table, Media, Meta, Unexpected
};

/// A path with what it says.
struct PackPath {
    PackFileRole role = PackFileRole::Unexpected;
    QString name;     ///< lesson slug, dataset name or media file name
    QString language; ///< of translations
    bool operator==(const PackPath &) const = default;
};

[[nodiscard]] PackPath classifyPackPath(const QString &path);

/// True for YAML and Markdown files: read as text, decoded once.
[[nodiscard]] bool isPackText(PackFileRole role);

/// All files of a pack sorted by what they are.
struct PackLayout {
    QMap<QString, PackPath> files; ///< path → role
    QStringList lessons;           ///< slugs of all folders under lessons/, sorted
    QStringList datasets;          ///< names of all folders under data/, sorted
    QStringList languages;         ///< of translation files, sorted

    /// Paths with a role (and, if given, a name), sorted.
    [[nodiscard]] QStringList paths(PackFileRole role, const QString &name = {}) const;
};

[[nodiscard]] PackLayout packLayout(const QStringList &paths);

} // namespace chartroom
