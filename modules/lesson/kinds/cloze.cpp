// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/cloze.h"

#include "lesson/clozetext.h"
#include "lesson/formats.h"
#include "lesson/kindreader.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostGaps = 8;
constexpr double largestWeight = 1000;

void reportMismatch(KindReader &reader, const QString &message, const Place &place)
{
    reader.issues().append(packIssue(u"exercise.cloze.gap-mismatch"_s, message, place));
}

GapBody readGapBody(KindReader &gap, const QString &kind)
{
    if (kind == u"numeric")
        return readNumeric(gap);
    if (kind == u"text.short")
        return readTextShort(gap);
    return readChoiceOne(gap);
}

ClozeGap readGap(KindReader &reader, const YamlEntry &entry)
{
    KindReader part = reader.part({u"gaps"_s, entry.key});
    ClozeGap gap;
    gap.id = entry.key;
    gap.place = {reader.response.path(), entry.line, entry.column, {}};
    if (!isSlug(gap.id))
        reader.issues().append(packIssue(u"yaml.value"_s,
                                         LessonTr::tr("“%1” is not a slug such as first-steps.").arg(gap.id),
                                         gap.place));
    part.response.required(u"kind");
    gap.kind = part.response.word(u"kind", {u"choice.one"_s, u"numeric"_s, u"text.short"_s});
    gap.weight = part.grading.number(u"weight", 0, largestWeight).value_or(1);
    gap.anticipate = part.anticipations(gap.kind);
    gap.body = readGapBody(part, gap.kind);
    part.grading.node(u"tolerance");
    part.finish();
    if (!part.isKnown())
        reader.noteUnknown();
    return gap;
}

/// Every gap stands once in the prompt, in the response and in the grading.
void checkGaps(KindReader &reader, const YamlNode &offered, const YamlNode &graded)
{
    const Place promptPlace = reader.exercise().placeOf({u"prompt"_s});
    const QStringList asked = gapsIn(reader.exercise().prompt.source);
    for (const YamlEntry &entry : offered.entries) {
        const Place place{reader.response.path(), entry.line, entry.column, {}};
        if (asked.count(entry.key) != 1)
            reportMismatch(reader, LessonTr::tr("The gap “%1” must stand once in the prompt, as [[%1]].").arg(entry.key),
                           place);
        if (graded.entry(entry.key) == nullptr)
            reportMismatch(reader, LessonTr::tr("The gap “%1” has no entry under grading.").arg(entry.key), place);
    }
    for (const QString &id : asked) {
        if (offered.entry(id) == nullptr)
            reportMismatch(reader, LessonTr::tr("The prompt asks for the gap “%1”, which response does not have.").arg(id),
                           promptPlace);
    }
    for (const YamlEntry &entry : graded.entries) {
        if (offered.entry(entry.key) == nullptr)
            reportMismatch(reader, LessonTr::tr("There is a key for the gap “%1”, which response does not have.").arg(entry.key),
                           {reader.grading.path(), entry.line, entry.column, {}});
    }
}

} // namespace

Cloze readCloze(KindReader &reader)
{
    reader.response.required(u"gaps");
    const YamlNode offered = reader.response.map(u"gaps");
    const YamlNode graded = reader.grading.map(u"gaps");
    Cloze body;
    for (const YamlEntry &entry : offered.entries)
        body.gaps.append(readGap(reader, entry));
    if (body.gaps.size() > mostGaps)
        reader.response.report(u"exercise.limit"_s, LessonTr::tr("A cloze has at most %1 gaps.").arg(mostGaps), offered);
    if (graded.isMissing())
        reader.grading.report(u"exercise.key.missing"_s,
                              LessonTr::tr("The exercise %1 has no key under grading.").arg(reader.exercise().id),
                              reader.grading.whole());
    else
        checkGaps(reader, offered, graded);
    const QStringList order = gapsIn(reader.exercise().prompt.source);
    std::stable_sort(body.gaps.begin(), body.gaps.end(), [&](const ClozeGap &a, const ClozeGap &b) {
        return order.indexOf(a.id) < order.indexOf(b.id);
    });
    return body;
}

} // namespace chartroom
