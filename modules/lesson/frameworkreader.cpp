// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/frameworkreader.h"

#include "lesson/fieldreader.h"
#include "lesson/formats.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Titles titlesOf(const LocalText &text)
{
    Titles titles;
    titles.byLanguage = text.translations;
    titles.byLanguage.insert(text.sourceLanguage, text.source);
    return titles;
}

/// Reads one framework file.
class FrameworkReader
{
public:
    FrameworkReader(const YamlNode &root, const QString &path, const TextSet &texts, QList<Issue> &issues)
        : m_reader(root, path, issues), m_texts(texts), m_path(path), m_issues(issues)
    {
    }

    std::optional<Framework> read();

private:
    void readLevels();
    void readStrands();
    void readCompetency(const YamlNode &node, const QString &unit, Strand &strand);
    void readStatements(const YamlNode &levels, const QString &unit, Competency &competency);
    void readRelations();
    void checkOnce(const QString &key, const YamlNode &node);
    [[nodiscard]] Titles titles(const QString &unit, const YamlNode &node) const
    {
        return titlesOf(m_texts.text(unit, node));
    }

    FieldReader m_reader;
    const TextSet &m_texts;
    QString m_path;
    QList<Issue> &m_issues;
    Framework m_framework;
    QSet<QString> m_used;
};

void FrameworkReader::checkOnce(const QString &key, const YamlNode &node)
{
    if (!key.isEmpty() && m_used.contains(key))
        m_reader.report(u"framework.code-duplicate"_s, LessonTr::tr("“%1” is used twice.").arg(key), node);
    m_used.insert(key);
}

void FrameworkReader::readLevels()
{
    m_reader.required(u"levels");
    int expected = 1;
    for (const YamlNode &node : m_reader.maps(u"levels")) {
        FieldReader reader(node, m_path, m_issues, LessonTr::tr("a level"));
        const auto level = reader.integer(u"level", 0, 100);
        reader.requiredText(u"title");
        const QString unit = u"levels/"_s + QString::number(expected - 1) + u"/title"_s;
        m_framework.levels.append({expected, titles(unit, reader.node(u"title")), {}});
        if (level != expected || expected > 7)
            reader.report(u"framework.level"_s,
                          LessonTr::tr("Levels count from 1 without gaps, at most 7."), node);
        reader.finish();
        ++expected;
    }
}

void FrameworkReader::readStatements(const YamlNode &levels, const QString &unit, Competency &competency)
{
    for (const CompetencyLevel &level : std::as_const(m_framework.levels)) {
        const QString key = QString::number(level.level);
        competency.levels.append(titles(unit + u"/levels/"_s + key, levels[key]));
        if (levels[key].isMissing() && levels.line > 0)
            m_reader.report(u"framework.level"_s,
                            LessonTr::tr("%1 says nothing about level %2.").arg(competency.code, key), levels);
    }
    for (const YamlEntry &entry : levels.entries) {
        if (entry.key.toInt() < 1 || entry.key.toInt() > m_framework.levels.size())
            m_issues.append(packIssue(u"framework.level"_s, LessonTr::tr("There is no level %1.").arg(entry.key),
                                      {m_path, entry.line, entry.column, {}}));
    }
}

void FrameworkReader::readCompetency(const YamlNode &node, const QString &unit, Strand &strand)
{
    FieldReader reader(node, m_path, m_issues, LessonTr::tr("a competency"));
    Competency competency;
    competency.code = reader.requiredText(u"code");
    competency.strand = strand.id;
    checkOnce(competency.code, reader.node(u"code"));
    const QString uuid = reader.requiredText(u"uuid");
    if (!uuid.isEmpty() && !isUuidText(uuid))
        reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a UUID in lower case.").arg(uuid),
                      reader.node(u"uuid"));
    checkOnce(uuid, reader.node(u"uuid"));
    competency.uuid = QUuid::fromString(uuid);
    reader.requiredText(u"title");
    competency.title = titles(unit + u"/title"_s, reader.node(u"title"));
    reader.required(u"levels");
    readStatements(reader.map(u"levels"), unit, competency);
    reader.finish();
    strand.competencies.append(competency.code);
    m_framework.competencies.append(competency);
}

void FrameworkReader::readStrands()
{
    m_reader.required(u"strands");
    for (const YamlNode &node : m_reader.maps(u"strands")) {
        FieldReader reader(node, m_path, m_issues, LessonTr::tr("a strand"));
        Strand strand;
        strand.id = reader.requiredText(u"id");
        strand.uuid = frameworkUuid(m_framework.id, strand.id);
        reader.requiredText(u"title");
        strand.title = titles(u"strands/"_s + strand.id + u"/title"_s, reader.node(u"title"));
        const QList<YamlNode> competencies = reader.maps(u"competencies");
        for (qsizetype i = 0; i < competencies.size(); ++i)
            readCompetency(competencies.at(i),
                           u"strands/"_s + strand.id + u"/competencies/"_s + QString::number(i), strand);
        reader.finish();
        m_framework.strands.append(strand);
    }
}

void FrameworkReader::readRelations()
{
    for (const YamlNode &node : m_reader.maps(u"relations")) {
        FieldReader reader(node, m_path, m_issues, LessonTr::tr("a relation"));
        const QString code = reader.requiredText(u"code");
        reader.word(u"type", {u"isRelatedTo"_s, u"exactMatchOf"_s, u"isPartOf"_s, u"precedes"_s});
        const QString framework = reader.requiredText(u"framework");
        const QString target = reader.requiredText(u"target");
        const bool known = framework == builtInFramework().id || framework == m_framework.id;
        const Framework &other = framework == m_framework.id ? m_framework : builtInFramework();
        if (!code.isEmpty() && !m_framework.contains(code))
            reader.report(u"framework.relation-target"_s,
                          LessonTr::tr("The framework has no competency “%1”.").arg(code), reader.node(u"code"));
        if (known && !target.isEmpty() && !other.contains(target))
            reader.report(u"framework.relation-target"_s,
                          LessonTr::tr("%1 has no competency “%2”.").arg(framework, target), reader.node(u"target"));
        reader.finish();
    }
}

std::optional<Framework> FrameworkReader::read()
{
    if (!checkFormat(m_reader, u"chartroom-framework"_s))
        return std::nullopt;
    m_framework.id = m_reader.requiredText(u"id");
    if (!m_framework.id.isEmpty() && !isPackId(m_framework.id))
        m_reader.report(u"yaml.value"_s,
                        LessonTr::tr("The id must be slugs joined by dots, such as org.example.skills."),
                        m_reader.node(u"id"));
    m_framework.version = m_reader.requiredText(u"version");
    m_framework.shortName = m_framework.id;
    m_framework.uuid = frameworkUuid(m_framework.id);
    m_reader.requiredText(u"title");
    m_framework.name = titles(u"title"_s, m_reader.node(u"title"));
    const QString language = m_reader.requiredText(u"language");
    if (!language.isEmpty() && !isLanguageTag(language))
        m_reader.report(u"pack.language.tag"_s,
                        LessonTr::tr("“%1” is not a language tag such as en or fr-CA.").arg(language),
                        m_reader.node(u"language"));
    readLevels();
    readStrands();
    readRelations();
    m_reader.finish();
    return m_framework;
}

} // namespace

std::optional<Framework> readFramework(const YamlNode &root, const QString &path, const TextSet &texts,
                                       QList<Issue> &issues)
{
    return FrameworkReader(root, path, texts, issues).read();
}

} // namespace chartroom
