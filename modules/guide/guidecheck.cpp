// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guidecheck.h"

#include "competency/framework.h"
#include "guide/guidelink.h"
#include "guide/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool leadsSomewhere(const GuideLink &link, const Guide &guide, const QSet<QString> &lessons)
{
    switch (link.kind) {
    case GuideLink::Kind::Page:
        return guide.page(link.target) != nullptr;
    case GuideLink::Kind::Lesson:
        return lessons.contains(link.target);
    case GuideLink::Kind::Term:
        return guide.term(link.target) != nullptr;
    case GuideLink::Kind::Other:
        break;
    }
    return false;
}

void checkLinks(const GuidePage &page, const Guide &guide, const QSet<QString> &lessons, QList<Issue> &issues)
{
    for (const PlacedLink &placed : linksIn(page.text, page.path, page.line)) {
        const QString address = addressOf(placed.link);
        if (placed.link.kind == GuideLink::Kind::Other)
            issues << guideIssue(u"guide.link.scheme"_s, GuideTr::tr("\u201c%1\u201d is none of guide:, lesson: and term:.").arg(address), placed.place);
        else if (!leadsSomewhere(placed.link, guide, lessons))
            issues << guideIssue(u"guide.link.target"_s, GuideTr::tr("\u201c%1\u201d leads nowhere.").arg(address), placed.place);
    }
}

void checkCompetencies(const Guide &guide, QList<Issue> &issues)
{
    for (const QString &code : builtInFramework().codes()) {
        const auto count = std::count_if(guide.pages.begin(), guide.pages.end(), [&code](const GuidePage &page) { return page.competency == code; });
        if (count != 1)
            issues << guideIssue(u"guide.competency"_s, GuideTr::tr("The competency %1 needs one page. It has %2.").arg(code).arg(count),
                                 {guide.language, 0, 0, {}});
    }
}

/// The addresses of a page in the order of the alphabet: languages order their sentences differently.
QStringList sortedAddresses(const GuidePage &page)
{
    QStringList addresses;
    for (const PlacedLink &placed : linksIn(page.text, page.path))
        addresses << addressOf(placed.link);
    addresses.sort();
    return addresses;
}

QStringList onlyIn(QStringList some, const QStringList &others)
{
    for (const QString &other : others)
        some.removeOne(other);
    return some;
}

void compare(const GuidePage &page, const GuidePage *other, const QString &language, QList<Issue> &issues)
{
    const auto report = [&](const QString &message, const GuidePage &where) {
        issues << guideIssue(u"guide.translation"_s, message, {where.path, 1, 1, {}});
    };
    if (!other) {
        report(GuideTr::tr("The page is missing in the language \u201c%1\u201d.").arg(language), page);
        return;
    }
    if (page.group != other->group || page.order != other->order || page.competency != other->competency)
        report(GuideTr::tr("Group, order or competency differ from %1.").arg(page.path), *other);
    const QStringList links = sortedAddresses(page), others = sortedAddresses(*other);
    const QStringList missing = onlyIn(links, others), further = onlyIn(others, links);
    if (!missing.isEmpty())
        report(GuideTr::tr("These links of %1 are missing: %2.").arg(page.path, missing.join(u", "_s)), *other);
    if (!further.isEmpty())
        report(GuideTr::tr("These links are not in %1: %2.").arg(page.path, further.join(u", "_s)), *other);
}

} // namespace

QList<Issue> checkGuide(const Guide &guide, const Guide &translation, const QSet<QString> &lessons)
{
    QList<Issue> issues;
    for (const Guide *one : {&guide, &translation}) {
        issues << one->problems;
        checkCompetencies(*one, issues);
        for (const GuidePage &page : one->pages)
            checkLinks(page, *one, lessons, issues);
    }
    for (const GuidePage &page : guide.pages)
        compare(page, translation.page(page.slug), translation.language, issues);
    for (const GuidePage &page : translation.pages) {
        if (!guide.page(page.slug))
            compare(page, nullptr, guide.language, issues);
    }
    sortIssues(issues);
    return issues;
}

} // namespace chartroom
