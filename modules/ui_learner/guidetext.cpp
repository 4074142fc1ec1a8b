// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guidetext.h"

#include "base/numberformat.h"
#include "guide/guidelink.h"
#include "ui_learner/guidetables.h"
#include "ui_learner/tr.h"
#include "ui_table/tablesearch.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString competencyLink(const Guide &guide, const QString &code, const LearnerDesk &desk)
{
    const QString title = u"%1 %2"_s.arg(code, desk.framework().title(code, guide.language));
    const GuidePage *page = guide.pageOfCompetency(code);
    return page ? u"[%1](guide:%2)"_s.arg(title, page->slug) : title;
}

GuideText termText(const Guide &guide, const GlossaryTerm &term, const LearnerDesk &desk)
{
    const QString word = term.term.text(otherLanguage(guide.language));
    QString markdown = term.meaning.text(guide.language) + u"\n\n"_s
        + (isFrench(guide.language) ? UiLearnerTr::tr("In English: *%1*").arg(word) : UiLearnerTr::tr("In French: *%1*").arg(word)) + u"\n\n"_s;
    for (const QString &code : term.competencies)
        markdown += u"- "_s + competencyLink(guide, code, desk) + u'\n';
    markdown += u"\n[%1](%2)\n"_s.arg(UiLearnerTr::tr("All terms"), glossaryAddress());
    return {u"term:"_s + term.id, term.term.text(guide.language), UiLearnerTr::tr("Term of the glossary"), markdown, {}};
}

GuideText glossaryText(const Guide &guide)
{
    return {glossaryAddress(), UiLearnerTr::tr("Glossary"), UiLearnerTr::tr("The terms of data work in plain words, in English and French."),
            glossaryMarkdown(guide.terms, guide.language), {}};
}

GuideText pageText(const Guide &guide, const GuidePage &page, const LearnerDesk &desk)
{
    const QString further = page.slug == u"choose-your-path" ? modulesTable(desk.packs(), guide.language) + pathsTable(desk.packs(), guide.language) : QString();
    return {u"guide:"_s + page.slug, page.title, page.summary, page.text + further, page.competency};
}

bool holdsAll(const QString &text, const QStringList &words)
{
    const QString folded = foldedText(text);
    return std::all_of(words.begin(), words.end(), [&folded](const QString &word) { return folded.contains(word); });
}

} // namespace

QString glossaryAddress()
{
    return u"guide:glossary"_s;
}

std::optional<GuideText> guideText(const Guide &guide, const QString &address, const LearnerDesk &desk)
{
    if (address == glossaryAddress() && !guide.terms.isEmpty())
        return glossaryText(guide);
    const GuideLink link = guideLink(address);
    if (const GuidePage *page = link.kind == GuideLink::Kind::Page ? guide.page(link.target) : nullptr)
        return pageText(guide, *page, desk);
    if (const GlossaryTerm *term = link.kind == GuideLink::Kind::Term ? guide.term(link.target) : nullptr)
        return termText(guide, *term, desk);
    return std::nullopt;
}

QList<GuideText> wholeGuide(const Guide &guide, const LearnerDesk &desk)
{
    QList<GuideText> texts;
    for (const GuidePage &page : guide.pages)
        texts << pageText(guide, page, desk);
    if (!guide.terms.isEmpty())
        texts << glossaryText(guide);
    return texts;
}

QStringList placesWith(const Guide &guide, const QString &words)
{
    const QStringList wanted = foldedText(words).split(u' ', Qt::SkipEmptyParts);
    QStringList places;
    for (const GuidePage &page : guide.pages) {
        if (holdsAll(page.title + u' ' + page.summary + u' ' + page.text, wanted))
            places << u"guide:"_s + page.slug;
    }
    for (const GlossaryTerm &term : guide.terms) {
        if (holdsAll(term.term.text(u"en"_s) + u' ' + term.term.text(u"fr"_s) + u' ' + term.meaning.text(guide.language), wanted))
            places << u"term:"_s + term.id;
    }
    return places;
}

} // namespace chartroom
