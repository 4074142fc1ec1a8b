// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/manifestreader.h"

#include "lesson/fieldreader.h"
#include "lesson/formats.h"
#include "lesson/packrules.h"
#include "lesson/textfile.h"
#include "lesson/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString manifestPath = u"pack.yaml"_s;

/// Reports a text that is not of a form, unless it is absent (which is reported elsewhere).
void checkForm(FieldReader &reader, QStringView key, bool holds, const QString &ruleId, const QString &message)
{
    if (!holds && reader.has(key))
        reader.report(ruleId, message, reader.node(key));
}

void readIdentity(FieldReader &reader, Pack &pack)
{
    pack.id = reader.requiredText(u"id");
    checkForm(reader, u"id", isPackId(pack.id), u"pack.id.syntax"_s,
              LessonTr::tr("The id must be slugs joined by dots in reverse domain order, such as "
                           "org.example.permits."));
    pack.version = reader.requiredText(u"version");
    checkForm(reader, u"version", isSemanticVersion(pack.version), u"pack.version.semver"_s,
              LessonTr::tr("“%1” is not a semantic version such as 1.0.0.").arg(pack.version));
    pack.licence = reader.requiredText(u"licence");
    checkForm(reader, u"licence", isLicence(pack.licence), u"pack.licence.spdx"_s,
              LessonTr::tr("“%1” is not an SPDX licence expression such as CC-BY-4.0.").arg(pack.licence));
    pack.minProgram = reader.text(u"minProgram");
    static const QRegularExpression version(u"^[0-9]{1,5}\\.[0-9]{1,5}\\z"_s);
    checkForm(reader, u"minProgram", version.match(pack.minProgram).hasMatch(), u"yaml.value"_s,
              LessonTr::tr("minProgram must have the form major.minor."));
    pack.contact = reader.text(u"contact");
}

void readLanguages(FieldReader &reader, Pack &pack)
{
    const auto checkTag = [&reader](const YamlNode &node) {
        if (node.isScalar() && !isLanguageTag(node.text))
            reader.report(u"pack.language.tag"_s,
                          LessonTr::tr("“%1” is not a language tag such as en or fr-CA.").arg(node.text), node);
    };
    pack.language = reader.requiredText(u"language");
    checkTag(reader.node(u"language"));
    reader.required(u"languages");
    pack.languages = reader.texts(u"languages");
    for (const YamlNode &item : reader.node(u"languages").items)
        checkTag(item);
    if (!pack.language.isEmpty() && !pack.languages.isEmpty() && !pack.languages.contains(pack.language))
        reader.report(u"pack.language.source-unlisted"_s,
                      LessonTr::tr("The source language %1 is not in the list of languages.").arg(pack.language),
                      reader.node(u"languages"));
    if (pack.languages.size() > 40)
        reader.report(u"pack.limit"_s, LessonTr::tr("A pack may offer at most 40 languages."),
                      reader.node(u"languages"));
}

void readAuthors(FieldReader &reader, Pack &pack)
{
    reader.required(u"authors");
    for (const YamlNode &node : reader.maps(u"authors")) {
        FieldReader author(node, manifestPath, reader.issues(), LessonTr::tr("an author"));
        PackAuthor person;
        person.name = author.requiredText(u"name");
        person.role = author.word(u"role", {u"author"_s, u"reviewer"_s, u"translator"_s, u"data"_s});
        person.organisation = author.text(u"organisation");
        author.finish();
        pack.authors.append(person);
    }
}

/// An `{id, version}` map.
std::pair<QString, QString> readReference(const YamlNode &node, QList<Issue> &issues, const QString &what)
{
    FieldReader reader(node, manifestPath, issues, what);
    const QString id = reader.requiredText(u"id");
    const QString version = reader.requiredText(u"version");
    reader.finish();
    return {id, version};
}

void readReferences(FieldReader &reader, Pack &pack)
{
    if (reader.required(u"framework").isMap())
        std::tie(pack.frameworkId, pack.frameworkVersion) = readReference(reader.map(u"framework"), reader.issues(),
                                                                          u"framework"_s);
    else
        reader.map(u"framework");
    if (reader.has(u"forkedFrom"))
        std::tie(pack.forkedFromId, pack.forkedFromVersion) = readReference(reader.map(u"forkedFrom"),
                                                                            reader.issues(), u"forkedFrom"_s);
    reader.node(u"forkedFrom");
    pack.replaces = reader.texts(u"replaces");
    for (const YamlNode &item : reader.node(u"replaces").items) {
        if (item.isScalar() && !isPackId(item.text))
            reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a pack id.").arg(item.text), item);
    }
}

PackModule readModule(const YamlNode &node, const TextSet &texts, QList<Issue> &issues)
{
    FieldReader reader(node, manifestPath, issues, LessonTr::tr("a module"));
    PackModule module;
    module.id = reader.requiredText(u"id");
    module.place = reader.placeOf(reader.has(u"id") ? reader.node(u"id") : node);
    checkForm(reader, u"id", isSlug(module.id), u"yaml.value"_s,
              LessonTr::tr("“%1” is not a slug such as first-steps.").arg(module.id));
    module.title = texts.text(u"modules/"_s + module.id + u"/title"_s, reader.required(u"title"));
    reader.text(u"title");
    module.lessons = reader.texts(u"lessons");
    module.after = reader.texts(u"after");
    reader.finish();
    return module;
}

void readModules(FieldReader &reader, const TextSet &texts, Pack &pack)
{
    reader.required(u"modules");
    QSet<QString> seen;
    for (const YamlNode &node : reader.maps(u"modules")) {
        const PackModule module = readModule(node, texts, reader.issues());
        if (seen.contains(module.id))
            reader.issues().append(packIssue(u"pack.module.id-duplicate"_s,
                                             LessonTr::tr("The module id “%1” is used twice.").arg(module.id),
                                             module.place));
        seen.insert(module.id);
        pack.modules.append(module);
    }
    if (pack.modules.size() > 40)
        reader.report(u"pack.limit"_s, LessonTr::tr("A pack may hold at most 40 modules."), reader.node(u"modules"));
}

PackMedia readMediaEntry(const YamlEntry &entry, const TextSet &texts, QList<Issue> &issues)
{
    FieldReader reader(entry.value, manifestPath, issues, entry.key);
    PackMedia media;
    media.file = entry.key;
    media.place = {manifestPath, entry.line, entry.column, {}};
    const QString path = u"media/"_s + entry.key;
    reader.text(u"alt");
    reader.text(u"description");
    media.alt = texts.text(path + u"/alt"_s, reader.node(u"alt"));
    media.description = texts.text(path + u"/description"_s, reader.node(u"description"));
    media.credit = reader.text(u"credit");
    media.licence = reader.text(u"licence");
    checkForm(reader, u"licence", isLicence(media.licence), u"pack.licence.spdx"_s,
              LessonTr::tr("“%1” is not an SPDX licence expression such as CC-BY-4.0.").arg(media.licence));
    media.isDecorative = reader.boolean(u"decorative", false);
    reader.finish();
    return media;
}

void readMaps(FieldReader &reader, const TextSet &texts, Pack &pack)
{
    const YamlNode media = reader.map(u"media");
    for (const YamlEntry &entry : media.entries)
        pack.media.insert(entry.key, readMediaEntry(entry, texts, reader.issues()));
    const YamlNode misconceptions = reader.map(u"misconceptions");
    for (const YamlEntry &entry : misconceptions.entries) {
        const Place place{manifestPath, entry.line, entry.column, {}};
        if (!isSlug(entry.key))
            reader.issues().append(packIssue(u"yaml.value"_s,
                                             LessonTr::tr("“%1” is not a slug such as first-steps.").arg(entry.key),
                                             place));
        pack.misconceptions.insert(entry.key, texts.text(u"misconceptions/"_s + entry.key, entry.value));
    }
}

} // namespace

bool isReadableManifest(const YamlNode &root, QList<Issue> &issues)
{
    const YamlNode &format = root[u"format"];
    static const QRegularExpression form(u"^chartroom-pack/([0-9]{1,6})\\z"_s);
    const QRegularExpressionMatch match = form.match(format.text);
    const Place place = format.line == 0 ? wholeFile(manifestPath)
                                         : Place{manifestPath, format.line, format.column, {}};
    if (match.hasMatch() && match.captured(1) == u"1"_s)
        return true;
    if (match.hasMatch() && match.captured(1).toInt() > 1)
        issues.append(packIssue(u"pack.format.newer"_s,
                                LessonTr::tr("The pack is of format %1. This program reads format 1; a newer program "
                                             "is needed.").arg(match.captured(1)), place));
    else
        issues.append(packIssue(u"pack.format.unknown"_s,
                                LessonTr::tr("The format must be chartroom-pack/1."), place));
    return false;
}

Pack readManifest(const YamlNode &root, const TextSet &texts, QList<Issue> &issues)
{
    FieldReader reader(root, manifestPath, issues);
    Pack pack;
    reader.node(u"format");
    readIdentity(reader, pack);
    reader.requiredText(u"title");
    reader.requiredText(u"summary");
    pack.title = texts.text(u"title"_s, reader.node(u"title"));
    pack.summary = texts.text(u"summary"_s, reader.node(u"summary"));
    checkForm(reader, u"summary", codePoints(pack.summary.source) <= 300, u"yaml.value"_s,
              LessonTr::tr("The summary must have at most 300 characters."));
    readLanguages(reader, pack);
    readAuthors(reader, pack);
    readReferences(reader, pack);
    readModules(reader, texts, pack);
    readMaps(reader, texts, pack);
    reader.finish();
    return pack;
}

} // namespace chartroom
