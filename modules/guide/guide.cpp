// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide.h"

#include "base/numberformat.h"
#include "guide/tr.h"

#include <QFile>
#include <algorithm>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

template<typename Values, typename Matches>
auto firstOf(const Values &values, Matches matches) -> decltype(&values.constFirst())
{
    const auto found = std::find_if(values.begin(), values.end(), matches);
    return found == values.end() ? nullptr : &*found;
}

/// The content of a file; a finding where it cannot be read.
QByteArray contentOf(const QString &path, const QString &name, QList<Issue> &problems)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problems << guideIssue(u"guide.unreadable"_s, GuideTr::tr("The file cannot be read: %1.").arg(file.errorString()), {name, 0, 0, {}});
        return {};
    }
    return file.readAll();
}

void addPages(Guide &guide, const QDir &folder)
{
    const QDir own(folder.filePath(guide.language));
    for (const QString &name : own.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        const QString path = guide.language + u'/' + name;
        const qsizetype before = guide.problems.size();
        const QByteArray bytes = contentOf(own.filePath(name), path, guide.problems);
        if (guide.problems.size() > before)
            continue;
        auto page = readGuidePage(bytes, path);
        if (page)
            guide.pages << std::move(*page);
        else
            guide.problems << page.error().issues;
    }
    if (guide.pages.isEmpty())
        guide.problems << guideIssue(u"guide.empty"_s, GuideTr::tr("There are no pages in this folder."), {guide.language, 0, 0, {}});
    std::sort(guide.pages.begin(), guide.pages.end(), [](const GuidePage &a, const GuidePage &b) {
        return std::tie(a.group, a.order, a.slug) < std::tie(b.group, b.order, b.slug);
    });
}

void addTerms(Guide &guide, const QDir &folder)
{
    const QString name = u"glossary.yaml"_s;
    const qsizetype before = guide.problems.size();
    const QByteArray bytes = contentOf(folder.filePath(name), name, guide.problems);
    if (guide.problems.size() > before)
        return;
    const auto terms = readGlossary(bytes, name);
    if (terms)
        guide.terms = sortedTerms(*terms, guide.language);
    else
        guide.problems << terms.error().issues;
}

} // namespace

const GuidePage *Guide::page(const QString &slug) const
{
    return firstOf(pages, [&slug](const GuidePage &page) { return page.slug == slug; });
}

const GuidePage *Guide::pageOfCompetency(const QString &code) const
{
    return firstOf(pages, [&code](const GuidePage &page) { return !code.isEmpty() && page.competency == code; });
}

const GlossaryTerm *Guide::term(const QString &id) const
{
    return firstOf(terms, [&id](const GlossaryTerm &term) { return term.id == id; });
}

QList<GuidePage> Guide::pagesOf(GuideGroup group) const
{
    QList<GuidePage> own;
    std::copy_if(pages.begin(), pages.end(), std::back_inserter(own), [group](const GuidePage &page) { return page.group == group; });
    return own;
}

Guide readGuide(const QDir &folder, const QString &language)
{
    Guide guide;
    guide.language = language;
    addPages(guide, folder);
    addTerms(guide, folder);
    return guide;
}

const Guide &builtInGuide(const QString &language)
{
    if (isFrench(language)) {
        static const Guide french = readGuide(QDir(u":/guide"_s), u"fr"_s);
        return french;
    }
    static const Guide english = readGuide(QDir(u":/guide"_s), u"en"_s);
    return english;
}

} // namespace chartroom
