// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/lessonreader.h"
#include "lesson/lessonunits.h"
#include "lesson/placeholders.h"
#include "lesson/prosetexts.h"
#include "lesson/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The placeholders and gaps of a text: what a translation must repeat. White space inside does not count.
QStringList placeholderSet(const QString &text)
{
    static const QRegularExpression gap(u"\\[\\[([^\\[\\]]+)\\]\\]"_s);
    QStringList found;
    for (const Placeholder &placeholder : placeholders(text))
        found.append(u"{{"_s + placeholder.expression.simplified());
    for (auto it = gap.globalMatch(text); it.hasNext();)
        found.append(u"[["_s + it.next().captured(1).simplified());
    found.removeDuplicates();
    found.sort();
    return found;
}

qsizetype countWords(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}+"_s);
    qsizetype count = 0;
    for (auto it = word.globalMatch(text); it.hasNext(); it.next())
        ++count;
    return count;
}

bool isSameAsSource(const QString &translated, const QString &source)
{
    return translated.trimmed() == source.trimmed() && countWords(source) >= 4;
}

QString overlayPath(const TranslatableFile &file, const QString &language)
{
    return file.path.section(u'.', 0, -2) + u'.' + language + u".yaml"_s;
}

void checkTranslatedText(CheckContext &context, const TextUnit &unit, const Overlay &overlay, const OverlayEntry &entry)
{
    if (unitState(unit, overlay) == UnitState::Stale)
        context.report(u"translation.stale"_s,
                       LessonTr::tr("The source of “%1” has changed since it was translated.").arg(unit.path),
                       entry.place);
    if (entry.of.isEmpty())
        context.report(u"translation.source-hash-missing"_s,
                       LessonTr::tr("“%1” does not say which source text it translates.").arg(unit.path),
                       entry.place);
    if (placeholderSet(entry.text) != placeholderSet(unit.text))
        context.report(u"translation.placeholder"_s,
                       LessonTr::tr("“%1” must hold the same placeholders as its source.").arg(unit.path),
                       entry.place);
    if (isSameAsSource(entry.text, unit.text))
        context.report(u"translation.same-as-source"_s,
                       LessonTr::tr("“%1” reads like its source.").arg(unit.path), entry.place);
}

void checkOverlay(CheckContext &context, const TranslatableFile &file, const Overlay &overlay)
{
    QHash<QString, const TextUnit *> units;
    for (const TextUnit &unit : file.units)
        units.insert(unit.path, &unit);
    for (auto it = overlay.entries.begin(); it != overlay.entries.end(); ++it) {
        if (const TextUnit *unit = units.value(it.key()))
            checkTranslatedText(context, *unit, overlay, *it);
        else
            context.report(u"translation.unknown-unit"_s, LessonTr::tr("The source has no text “%1”.").arg(it.key()),
                           it->place);
    }
}

void checkMissing(CheckContext &context, const TranslatableFile &file, const QString &language)
{
    const QString path = overlayPath(file, language);
    if (context.files.broken.contains(path))
        return;
    const Overlay none;
    const Overlay *overlay = &none;
    for (const Overlay &candidate : file.overlays)
        overlay = candidate.language == language ? &candidate : overlay;
    int missing = 0;
    for (const TextUnit &unit : file.units)
        missing += unitState(unit, *overlay) == UnitState::Missing ? 1 : 0;
    if (missing > 0)
        context.reportFile(u"translation.missing"_s,
                           LessonTr::tr("%n text(s) are not translated.", nullptr, missing), path);
}

QString stepText(const LessonDocument &document, int step)
{
    QStringList texts;
    for (const ProseText &prose : proseTexts(document)) {
        if (prose.step == step)
            texts.append(prose.text);
    }
    return texts.join(u'\n');
}

void checkStep(CheckContext &context, const LessonDocument &source, const LessonDocument &translation, int step,
               UnitState state)
{
    const Place place{translation.path, translation.steps.at(step).line, 1, {}};
    if (state == UnitState::Stale)
        context.report(u"translation.stale"_s,
                       LessonTr::tr("The source of step %1 has changed since it was translated.").arg(step), place);
    if (placeholderSet(stepText(source, step)) != placeholderSet(stepText(translation, step)))
        context.report(u"translation.placeholder"_s,
                       LessonTr::tr("Step %1 must hold the same placeholders as its source.").arg(step), place);
}

void checkSameBlocks(CheckContext &context, const LessonDocument &source, const LessonDocument &translation)
{
    QHash<QString, QString> texts;
    for (const LessonUnit &unit : lessonUnits(source))
        texts.insert(unit.path, unit.text);
    for (const LessonUnit &unit : lessonUnits(translation)) {
        if (isSameAsSource(unit.text, texts.value(unit.path)))
            context.report(u"translation.same-as-source"_s,
                           LessonTr::tr("This text reads like its source."), {translation.path, unit.line, 1, {}});
    }
}

void checkLessonTranslation(CheckContext &context, const LessonDocument &source, const QString &language)
{
    const QString path = source.path.section(u'.', 0, -2) + u'.' + language + u".md"_s;
    if (context.files.broken.contains(path))
        return;
    if (!context.files.lessons.contains(path)) {
        const auto missing = static_cast<int>(lessonUnits(source).size());
        if (missing > 0)
            context.reportFile(u"translation.missing"_s,
                               LessonTr::tr("%n text(s) are not translated.", nullptr, missing), path);
        return;
    }
    const LessonDocument translation = context.files.lessons.value(path);
    const LessonTranslationState state = lessonTranslationState(source, translation);
    if (state.steps.contains(UnitState::Missing))
        return; // its structure differs: said when it was read
    for (int step = 0; step < source.steps.size(); ++step)
        checkStep(context, source, translation, step, state.steps.at(step));
    checkSameBlocks(context, source, translation);
}

/// Translation files of a language the pack does not offer.
void checkUnlisted(CheckContext &context)
{
    for (auto it = context.files.layout.files.begin(); it != context.files.layout.files.end(); ++it) {
        if (!it->language.isEmpty() && !context.pack.languages.contains(it->language))
            context.reportFile(u"translation.language-unlisted"_s,
                               LessonTr::tr("The language %1 is not listed in pack.yaml.").arg(it->language), it.key());
    }
}

} // namespace

void checkTranslations(CheckContext &context)
{
    checkUnlisted(context);
    for (const TranslatableFile &file : context.files.translatable) {
        for (const Overlay &overlay : file.overlays)
            checkOverlay(context, file, overlay);
    }
    for (const QString &language : context.pack.languages) {
        if (language == context.pack.language)
            continue;
        for (const TranslatableFile &file : context.files.translatable)
            checkMissing(context, file, language);
        for (const Lesson &lesson : context.pack.lessons)
            checkLessonTranslation(context,
                                   context.files.lessons.value(u"lessons/"_s + lesson.slug + u"/lesson.md"_s),
                                   language);
    }
}

} // namespace chartroom
