// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidepage.h"

#include "competency/framework.h"
#include "guide/tr.h"
#include "lesson/lessondocument.h"
#include "lesson/textfile.h"

#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QList<GuideGroup> &guideGroups()
{
    static const QList<GuideGroup> groups{GuideGroup::Start, GuideGroup::Competency, GuideGroup::Tool};
    return groups;
}

/// Reads the fields of the front matter and notes what is missing.
class FrontMatter
{
public:
    FrontMatter(const LessonDocument &document, QList<Issue> &issues)
        : m_node(document.frontMatter), m_path(document.path), m_issues(issues)
    {
    }

    QString text(const QString &key)
    {
        const YamlNode &field = m_node[key];
        if (!field.isScalar() || field.text.trimmed().isEmpty())
            report(field, GuideTr::tr("The front matter has no \u201c%1\u201d. Write it between the two lines of dashes.").arg(key));
        return field.text.trimmed();
    }

    int order()
    {
        bool isNumber = false;
        const int order = m_node[u"order"].text.toInt(&isNumber);
        if (!isNumber || order < 1)
            report(m_node[u"order"], GuideTr::tr("\u201corder\u201d is not a whole number from 1 on."));
        return order;
    }

    GuideGroup group()
    {
        const QString word = m_node[u"group"].text;
        for (const GuideGroup group : guideGroups()) {
            if (groupWord(group) == word)
                return group;
        }
        report(m_node[u"group"], GuideTr::tr("\u201cgroup\u201d is none of start, competency and tool."));
        return GuideGroup::Start;
    }

    QString competency(GuideGroup group)
    {
        const YamlNode &field = m_node[u"competency"];
        const bool isWanted = group == GuideGroup::Competency;
        if (isWanted && !builtInFramework().codes().contains(field.text))
            report(field, GuideTr::tr("The competency is no code of the framework. Write one such as A1."));
        else if (!isWanted && !field.isMissing())
            report(field, GuideTr::tr("Only pages about a competency name one."));
        return isWanted ? field.text : QString();
    }

private:
    void report(const YamlNode &field, const QString &message)
    {
        const int line = field.line > 0 ? field.line : 1;
        m_issues << guideIssue(u"guide.front-matter"_s, message, {m_path, line, std::max(1, field.column), {}});
    }

    const YamlNode &m_node;
    const QString &m_path;
    QList<Issue> &m_issues;
};

GuidePage pageOf(const LessonDocument &document, QList<Issue> &issues)
{
    FrontMatter fields(document, issues);
    GuidePage page;
    page.slug = QFileInfo(document.path).completeBaseName();
    page.path = document.path;
    page.title = fields.text(u"title"_s);
    page.summary = fields.text(u"summary"_s);
    page.group = fields.group();
    page.order = fields.order();
    page.competency = fields.competency(page.group);
    page.line = document.steps.constFirst().line;
    page.text = document.text.split(u'\n').mid(page.line - 1).join(u'\n');
    return page;
}

} // namespace

QString groupWord(GuideGroup group)
{
    switch (group) {
    case GuideGroup::Start:
        return u"start"_s;
    case GuideGroup::Competency:
        return u"competency"_s;
    case GuideGroup::Tool:
        return u"tool"_s;
    }
    return {};
}

Issue guideIssue(const QString &rule, const QString &message, const Place &place)
{
    return {Severity::Error, rule, message, place};
}

Error guideError(const QList<Issue> &issues)
{
    Q_ASSERT(!issues.isEmpty());
    const Issue &first = issues.constFirst();
    const QString place = first.place.line > 0 ? GuideTr::tr("%1, line %2").arg(first.place.path).arg(first.place.line) : first.place.path;
    return {ErrorKind::Malformed, first.ruleId, GuideTr::tr("%1: %2").arg(place, first.message), {}, issues};
}

Result<GuidePage> readGuidePage(const QByteArray &bytes, const QString &path)
{
    const TextFile file = readTextFile(bytes, path);
    if (!file.isReadable)
        return guideError(file.issues);
    const LessonDocument document = splitLesson(file.text, path);
    QList<Issue> issues = document.yamlIssues;
    if (!document.hasFrontMatter)
        return guideError({guideIssue(u"guide.front-matter"_s,
                                      GuideTr::tr("The page does not begin with front matter. Write it between two lines of dashes."), {path, 1, 1, {}})});
    const GuidePage page = pageOf(document, issues);
    if (page.text.trimmed().isEmpty())
        issues << guideIssue(u"guide.empty"_s, GuideTr::tr("The page has no text."), {path, page.line, 1, {}});
    if (!issues.isEmpty())
        return guideError(issues);
    return page;
}

} // namespace chartroom
