// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/packlayout.h"

#include "lesson/formats.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// "fr" of "pack.fr.yaml" for stem "pack" and suffix "yaml"; empty when the name is not of that form.
QString languageInName(const QString &file, const QString &stem, const QString &suffix)
{
    const QString head = stem + u'.';
    const QString tail = u'.' + suffix;
    if (!file.startsWith(head) || !file.endsWith(tail) || file.size() <= head.size() + tail.size())
        return {};
    const QString language = file.mid(head.size(), file.size() - head.size() - tail.size());
    return isLanguageTag(language) ? language : QString();
}

PackPath classifyTopFile(const QString &file)
{
    static const QMap<QString, PackFileRole> names{{u"pack.yaml"_s, PackFileRole::Manifest},
                                                   {u"framework.yaml"_s, PackFileRole::Framework},
                                                   {u"LICENSE"_s, PackFileRole::Licence},
                                                   {u"CHANGELOG.md"_s, PackFileRole::Changelog},
                                                   {u"README.md"_s, PackFileRole::Readme}};
    if (names.contains(file))
        return {names.value(file), {}, {}};
    const QString pack = languageInName(file, u"pack"_s, u"yaml"_s);
    if (!pack.isEmpty())
        return {PackFileRole::ManifestTexts, {}, pack};
    const QString framework = languageInName(file, u"framework"_s, u"yaml"_s);
    if (!framework.isEmpty())
        return {PackFileRole::FrameworkTexts, {}, framework};
    return {};
}

PackPath classifyLessonFile(const QString &slug, const QString &file)
{
    if (file == u"lesson.md"_s)
        return {PackFileRole::Lesson, slug, {}};
    if (file == u"exercises.yaml"_s)
        return {PackFileRole::Exercises, slug, {}};
    const QString lesson = languageInName(file, u"lesson"_s, u"md"_s);
    if (!lesson.isEmpty())
        return {PackFileRole::LessonTranslation, slug, lesson};
    const QString exercises = languageInName(file, u"exercises"_s, u"yaml"_s);
    if (!exercises.isEmpty())
        return {PackFileRole::ExerciseTexts, slug, exercises};
    return {};
}

PackPath classifyDataFile(const QString &name, const QString &file)
{
    if (file == u"datapackage.json"_s)
        return {PackFileRole::Descriptor, name, {}};
    const QString texts = languageInName(file, u"datapackage"_s, u"yaml"_s);
    if (!texts.isEmpty())
        return {PackFileRole::DescriptorOverlay, name, texts};
    if (file.endsWith(u".csv"_s) || file.endsWith(u".json"_s))
        return {PackFileRole::Table, name, {}};
    return {};
}

} // namespace

PackPath classifyPackPath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() == 1)
        return classifyTopFile(path);
    if (parts.size() == 3 && parts.at(0) == u"lessons"_s)
        return classifyLessonFile(parts.at(1), parts.at(2));
    if (parts.size() == 3 && parts.at(0) == u"data"_s)
        return classifyDataFile(parts.at(1), parts.at(2));
    if (parts.size() == 2 && parts.at(0) == u"media"_s)
        return {PackFileRole::Media, parts.at(1), {}};
    if (parts.at(0) == u"META"_s)
        return {PackFileRole::Meta, {}, {}};
    return {};
}

bool isPackText(PackFileRole role)
{
    switch (role) {
    case PackFileRole::Descriptor:
    case PackFileRole::Table:
    case PackFileRole::Media:
    case PackFileRole::Meta:
    case PackFileRole::Unexpected:
        return false;
    default:
        return true;
    }
}

QStringList PackLayout::paths(PackFileRole role, const QString &name) const
{
    QStringList result;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (it->role == role && (name.isEmpty() || it->name == name))
            result.append(it.key());
    }
    return result;
}

PackLayout packLayout(const QStringList &paths)
{
    PackLayout layout;
    const auto addOnce = [](QStringList &list, const QString &entry) {
        if (!entry.isEmpty() && !list.contains(entry))
            list.append(entry);
    };
    for (const QString &path : paths) {
        const PackPath file = classifyPackPath(path);
        layout.files.insert(path, file);
        if (path.startsWith(u"lessons/"_s) && path.count(u'/') >= 2)
            addOnce(layout.lessons, path.section(u'/', 1, 1));
        if (path.startsWith(u"data/"_s) && path.count(u'/') >= 2)
            addOnce(layout.datasets, path.section(u'/', 1, 1));
        addOnce(layout.languages, file.language);
    }
    layout.lessons.sort();
    layout.datasets.sort();
    layout.languages.sort();
    return layout;
}

} // namespace chartroom
