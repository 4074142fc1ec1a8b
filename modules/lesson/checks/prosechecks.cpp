// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/markdowninlines.h"
#include "lesson/placeholders.h"
#include "lesson/prosetexts.h"
#include "lesson/tr.h"

#include <QRegularExpression>
#include <functional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using PlaceAt = std::function<Place(qsizetype position)>;

/// The scheme of an address ("https"), empty without one; "//" for addresses without a scheme of their own.
QString schemeOf(const QString &target)
{
    static const QRegularExpression form(u"^([A-Za-z][A-Za-z0-9+.-]*):"_s);
    if (target.startsWith(u"//"_s))
        return u"//"_s;
    return form.match(target).captured(1).toLower();
}

/// HTML, links and pictures of one Markdown text.
class MarkdownCheck
{
public:
    MarkdownCheck(CheckContext &context, const PlaceAt &place) : m_context(context), m_place(place) {}

    void check(const QString &text);

private:
    void checkLink(const InlineMark &mark);
    void checkLessonLink(const InlineMark &mark);
    void checkImage(const InlineMark &mark);
    void report(const QString &ruleId, const QString &message, const InlineMark &mark)
    {
        m_context.report(ruleId, message, m_place(mark.position));
    }

    CheckContext &m_context;
    const PlaceAt &m_place;
};

void MarkdownCheck::checkLessonLink(const InlineMark &mark)
{
    const QString rest = mark.target.mid(7);
    const Lesson *lesson = m_context.pack.lesson(rest.section(u'#', 0, 0));
    bool isNumber = true;
    const int step = rest.contains(u'#') ? rest.section(u'#', 1).toInt(&isNumber) : 0;
    const bool found = lesson != nullptr && isNumber && step >= 0 && step < lesson->steps(lesson->language).size();
    if (!found)
        report(u"lesson.ref.lesson-missing"_s, LessonTr::tr("The link %1 leads to no lesson or step.").arg(mark.target),
               mark);
}

void MarkdownCheck::checkLink(const InlineMark &mark)
{
    const QString scheme = schemeOf(mark.target);
    if (scheme == u"lesson"_s)
        checkLessonLink(mark);
    else if (scheme != u"https"_s && scheme != u"http"_s && scheme != u"mailto"_s)
        report(u"lesson.link.scheme"_s,
               LessonTr::tr("Links start with https:, http:, mailto: or lesson:. “%1” does not.").arg(mark.target),
               mark);
}

void MarkdownCheck::checkImage(const InlineMark &mark)
{
    if (!schemeOf(mark.target).isEmpty()) {
        report(u"lesson.image.remote"_s,
               LessonTr::tr("Pictures come from the folder media, not from an address."), mark);
        return;
    }
    m_context.usedMedia.insert(mark.target);
    if (!m_context.reading.source.files.contains(u"media/"_s + mark.target))
        report(u"lesson.ref.media-missing"_s, LessonTr::tr("There is no picture media/%1.").arg(mark.target), mark);
}

void MarkdownCheck::check(const QString &text)
{
    for (const InlineMark &mark : scanInlines(text)) {
        if (mark.kind == InlineMark::Kind::Html)
            report(u"lesson.html.refused"_s,
                   LessonTr::tr("HTML is not part of lesson texts. Write “\\<” for a plain “<”."), mark);
        else if (mark.kind == InlineMark::Kind::Image)
            checkImage(mark);
        else
            checkLink(mark);
    }
}

void checkPlaceholder(CheckContext &context, const Placeholder &placeholder, const Place &place)
{
    context.useExpression(placeholder.expression);
    EvaluationContext plain = context.plainContext();
    plain.placeholder = true;
    if (!placeholder.isClosed) {
        context.report(u"lesson.placeholder.error"_s, LessonTr::tr("The placeholder is not closed with }}."), place);
        return;
    }
    if (!context.values.references(placeholder.expression).parameters.isEmpty()) {
        context.report(u"lesson.placeholder.error"_s, LessonTr::tr("Lesson texts have no parameters."), place);
        return;
    }
    const auto value = context.values.evaluate(placeholder.expression, plain);
    if (!value)
        context.report(u"lesson.placeholder.error"_s, expressionMessage(value.error()), place);
    else if (value->diagnostics.contains(u"expr.div-zero"_s))
        context.report(u"expr.div-zero"_s, LessonTr::tr("This placeholder divides by zero."), place);
}

void checkDocument(CheckContext &context, const LessonDocument &document, bool isSource)
{
    for (const ProseText &prose : proseTexts(document)) {
        const PlaceAt place = [&](qsizetype position) { return placeInProse(document, prose, position); };
        MarkdownCheck(context, place).check(prose.text);
        if (!isSource)
            continue; // the translation must hold the same placeholders: translation.placeholder
        for (const Placeholder &placeholder : placeholders(prose.text))
            checkPlaceholder(context, placeholder, place(placeholder.start));
    }
}

void checkText(CheckContext &context, const QString &text, const Place &place)
{
    const PlaceAt at = [&place](qsizetype) { return place; };
    MarkdownCheck(context, at).check(text);
}

bool isMarkdown(TextUse role)
{
    return role != TextUse::Data && role != TextUse::Accepted && role != TextUse::Alternative;
}

} // namespace

void checkProse(CheckContext &context)
{
    for (auto it = context.files.lessons.begin(); it != context.files.lessons.end(); ++it)
        checkDocument(context, *it, context.files.layout.files.value(it.key()).role == PackFileRole::Lesson);
    for (const TranslatableFile &file : context.files.translatable) {
        for (const TextUnit &unit : file.units) {
            if (!isMarkdown(unit.role))
                continue;
            checkText(context, unit.text, unit.place);
            for (const Overlay &overlay : file.overlays)
                checkText(context, overlay.entries.value(unit.path).text, overlay.entries.value(unit.path).place);
        }
    }
}

} // namespace chartroom
