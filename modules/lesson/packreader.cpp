// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/packreader.h"

#include "lesson/exercisereader.h"
#include "lesson/fieldreader.h"
#include "lesson/formats.h"
#include "lesson/frameworkreader.h"
#include "lesson/lessonreader.h"
#include "lesson/manifestreader.h"
#include "lesson/packrules.h"
#include "lesson/textfile.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString manifestFile = u"pack.yaml"_s;

bool isYaml(PackFileRole role)
{
    switch (role) {
    case PackFileRole::Manifest:
    case PackFileRole::ManifestTexts:
    case PackFileRole::Framework:
    case PackFileRole::FrameworkTexts:
    case PackFileRole::Exercises:
    case PackFileRole::ExerciseTexts:
    case PackFileRole::DescriptorOverlay:
        return true;
    default:
        return false;
    }
}

/// Reads one pack, file by file.
class PackReader
{
public:
    PackReader(const PackSource &source, const QString &language) : m_expressions(language)
    {
        m_reading.source = source;
        m_reading.language = language;
        m_reading.issues = source.issues;
    }

    PackReading read();

private:
    void readFiles();
    void readFile(const QString &path, PackFileRole role);
    bool readManifestFile();
    /// A source file with its overlays; kept for the checker.
    TextSet texts(const QString &path, const QList<TextUnit> &units, PackFileRole overlays, const QString &name = {});
    void readMedia();
    void readFrameworkFile();
    void readDatasets();
    void readDataset(const QString &dataset);
    void readLessons();
    Lesson readLessonFolder(const QString &slug);
    void readExercises(Lesson &lesson);
    void readTranslations(Lesson &lesson, const LessonDocument &source);
    void addTranslation(Lesson &lesson, const LessonTranslation &translation, const QString &language,
                        const QStringList &hashes);
    [[nodiscard]] YamlNode yaml(const QString &path) const { return m_reading.files.yaml.value(path); }
    [[nodiscard]] QList<Issue> &issues() { return m_reading.issues; }
    [[nodiscard]] PackFiles &files() { return m_reading.files; }
    [[nodiscard]] Pack &pack() { return *m_reading.pack; }

    PackReading m_reading;
    ExpressionCache m_expressions;
};

void PackReader::readFile(const QString &path, PackFileRole role)
{
    const TextFile file = readTextFile(m_reading.source.files.value(path), path);
    issues() += file.issues;
    if (!file.isReadable) {
        files().broken.insert(path);
        return;
    }
    files().texts.insert(path, file.text);
    if (isYaml(role)) {
        const YamlReading reading = readPlainYaml(file.text, path);
        issues() += reading.issues;
        if (reading.isUsable)
            files().yaml.insert(path, reading.root);
        else
            files().broken.insert(path);
    } else if (role == PackFileRole::Lesson || role == PackFileRole::LessonTranslation) {
        files().lessons.insert(path, splitLesson(file.text, path));
    }
}

void PackReader::readFiles()
{
    files().layout = packLayout(m_reading.source.files.keys());
    for (auto it = files().layout.files.begin(); it != files().layout.files.end(); ++it) {
        const bool tooLarge = m_reading.source.files.value(it.key()).size() > (2 << 20);
        if (tooLarge && (isPackText(it->role) || it->role == PackFileRole::Descriptor)) {
            issues().append(packIssue(u"file.too-large"_s, LessonTr::tr("A text file may have at most 2 MiB."),
                                      wholeFile(it.key())));
            files().broken.insert(it.key());
        } else if (isPackText(it->role)) {
            readFile(it.key(), it->role);
        }
    }
}

TextSet PackReader::texts(const QString &path, const QList<TextUnit> &units, PackFileRole overlays,
                          const QString &name)
{
    TranslatableFile file{path, units, {}};
    for (const QString &overlayPath : files().layout.paths(overlays, name)) {
        if (files().broken.contains(overlayPath))
            continue;
        const QString language = files().layout.files.value(overlayPath).language;
        const auto overlay = readOverlay(yaml(overlayPath), overlayPath, language, issues());
        if (overlay)
            file.overlays.append(*overlay);
    }
    files().translatable.append(file);
    const QString source = m_reading.pack ? pack().language : textOf(yaml(manifestFile)[u"language"]);
    return TextSet(file, source);
}

bool PackReader::readManifestFile()
{
    if (!m_reading.source.files.contains(manifestFile)) {
        issues().append(packIssue(u"pack.manifest-missing"_s, LessonTr::tr("The pack has no pack.yaml."),
                                  wholeFile(manifestFile)));
        return false;
    }
    const YamlNode root = yaml(manifestFile);
    if (files().broken.contains(manifestFile) || !isReadableManifest(root, issues()))
        return false;
    const TextSet set = texts(manifestFile, manifestUnits(root, manifestFile), PackFileRole::ManifestTexts);
    m_reading.pack = readManifest(root, set, issues());
    return true;
}

void PackReader::readMedia()
{
    for (const QString &path : files().layout.paths(PackFileRole::Media)) {
        const auto it = pack().media.find(files().layout.files.value(path).name);
        if (it != pack().media.end())
            it->bytes = m_reading.source.files.value(path);
    }
}

void PackReader::readFrameworkFile()
{
    const QString path = u"framework.yaml"_s;
    if (!files().yaml.contains(path))
        return;
    const TextSet set = texts(path, frameworkUnits(yaml(path), path), PackFileRole::FrameworkTexts);
    files().framework = readFramework(yaml(path), path, set, issues());
}

void PackReader::readDataset(const QString &dataset)
{
    const QString folder = u"data/"_s + dataset + u'/';
    const QString path = folder + u"datapackage.json"_s;
    if (!m_reading.source.files.contains(path) || files().broken.contains(path))
        return;
    DataPackageInput input;
    input.descriptor = m_reading.source.files.value(path);
    input.path = path;
    input.folderName = dataset;
    input.language = m_reading.language;
    // First without tables: which texts are there to translate? Then with tables and current translations.
    input.file = [](const QString &) { return std::optional<QByteArray>(); };
    const auto shape = readDataPackage(input);
    const QMap<QString, QString> own = shape.package ? shape.package->texts : QMap<QString, QString>();
    texts(path, descriptorUnits(own, path), PackFileRole::DescriptorOverlay, dataset);
    const TranslatableFile &file = files().translatable.constLast();
    for (const Overlay &overlay : file.overlays) {
        for (const TextUnit &unit : file.units) {
            if (unitState(unit, overlay) == UnitState::Current)
                input.texts[overlay.language].insert(unit.path, overlay.entries.value(unit.path).text);
        }
    }
    input.file = [this, folder](const QString &name) {
        const auto it = m_reading.source.files.constFind(folder + name);
        return it == m_reading.source.files.constEnd() ? std::nullopt : std::optional(*it);
    };
    const auto reading = readDataPackage(input);
    issues() += reading.issues;
    if (reading.package)
        pack().datasets.insert(dataset, *reading.package);
    else
        files().broken.insert(path);
}

void PackReader::readDatasets()
{
    for (const QString &name : std::as_const(files().layout.datasets))
        readDataset(name);
}

void PackReader::readExercises(Lesson &lesson)
{
    const QString path = u"lessons/"_s + lesson.slug + u"/exercises.yaml"_s;
    if (!files().yaml.contains(path))
        return;
    const TextSet set = texts(path, exerciseUnits(yaml(path), path), PackFileRole::ExerciseTexts, lesson.slug);
    const ExerciseFile file = readExerciseFile(yaml(path), path, lesson.slug, set, m_expressions, issues());
    lesson.exercises = file.exercises;
    lesson.charts = file.charts;
}

void PackReader::addTranslation(Lesson &lesson, const LessonTranslation &translation, const QString &language,
                                const QStringList &hashes)
{
    QList<Step> steps = translation.steps;
    for (qsizetype i = 0; i < steps.size(); ++i)
        steps[i].isStale = !isCurrentStep(translation, hashes, i);
    const bool current = isCurrentStep(translation, hashes, 0);
    const auto add = [&](LocalText &text, const QString &translated) {
        if (current && !translated.isEmpty())
            text.translations.insert(language, translated);
        else if (!current)
            text.stale.append(language);
    };
    add(lesson.title, translation.title);
    for (qsizetype i = 0; i < lesson.objectives.size(); ++i)
        add(lesson.objectives[i], translation.objectives.value(i));
    lesson.stepsByLanguage.insert(language, steps);
}

void PackReader::readTranslations(Lesson &lesson, const LessonDocument &source)
{
    const QStringList hashes = stepHashes(source);
    for (const QString &path : files().layout.paths(PackFileRole::LessonTranslation, lesson.slug)) {
        if (!files().lessons.contains(path))
            continue;
        const QString language = files().layout.files.value(path).language;
        const auto translation = readLessonTranslation(files().lessons.value(path), source, language, issues());
        if (translation.isUsable)
            addTranslation(lesson, translation, language, hashes);
    }
}

Lesson PackReader::readLessonFolder(const QString &slug)
{
    const LessonDocument document = files().lessons.value(u"lessons/"_s + slug + u"/lesson.md"_s);
    Lesson lesson = readLesson(document, slug, pack().language, issues());
    readExercises(lesson);
    readTranslations(lesson, document);
    return lesson;
}

void PackReader::readLessons()
{
    QStringList order;
    for (const PackModule &module : std::as_const(pack().modules))
        order += module.lessons;
    order += files().layout.lessons;
    order.removeDuplicates();
    for (const QString &slug : std::as_const(order)) {
        if (files().lessons.contains(u"lessons/"_s + slug + u"/lesson.md"_s))
            pack().lessons.append(readLessonFolder(slug));
    }
}

PackReading PackReader::read()
{
    readFiles();
    if (readManifestFile()) {
        readMedia();
        readFrameworkFile();
        readDatasets();
        readLessons();
    }
    return m_reading;
}

} // namespace

PackReading readPack(const PackSource &source, const QString &language)
{
    return PackReader(source, language).read();
}

} // namespace chartroom
