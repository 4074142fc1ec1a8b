// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lessonunits.h"

#include "lesson/blockreader.h"
#include "lesson/lessonreader.h"
#include "lesson/fieldreader.h"
#include "lesson/placeholders.h"

#include <QRegularExpression>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The translatable text of a block: the body of blocks and listings, the source of everything else.
QString unitText(const MarkdownPart &part)
{
    if (part.kind == MarkdownKind::Fence)
        return part.body;
    return part.kind == MarkdownKind::Rule ? QString() : part.text;
}

} // namespace

bool holdsWords(const QString &markdown)
{
    static const QRegularExpression targets(u"\\]\\([^)]*\\)"_s);
    QString plain = markdown;
    const QList<Placeholder> found = placeholders(markdown);
    for (auto it = found.crbegin(); it != found.crend(); ++it)
        plain.remove(it->start, it->length);
    plain.remove(targets);
    return std::any_of(plain.begin(), plain.end(), [](QChar c) { return c.isLetter(); });
}

QList<LessonUnit> lessonUnits(const LessonDocument &document)
{
    QList<LessonUnit> units;
    const YamlNode &title = document.frontMatter[u"title"];
    if (title.isScalar())
        units.append({u"title"_s, title.text, 0, title.line});
    const QList<YamlNode> &objectives = document.frontMatter[u"objectives"].items;
    for (qsizetype i = 0; i < objectives.size(); ++i)
        units.append({u"objectives/"_s + QString::number(i), objectives.at(i).text, 0, objectives.at(i).line});
    for (int step = 0; step < document.steps.size(); ++step) {
        const StepSource &source = document.steps.at(step);
        int block = 0;
        const auto add = [&](const QString &text, int line) {
            ++block;
            if (holdsWords(text))
                units.append({u"s%1.b%2"_s.arg(step).arg(block), text, step, line});
        };
        if (step > 0)
            add(source.title, source.line);
        for (const MarkdownPart &part : source.parts)
            add(unitText(part), part.line);
    }
    return units;
}

LessonTranslationState lessonTranslationState(const LessonDocument &source, const LessonDocument &translation)
{
    LessonTranslationState state;
    QList<Issue> reported; // the reader reports them
    const auto read = readLessonTranslation(translation, source, textOf(translation.frontMatter[u"language"]),
                                            reported);
    const QStringList hashes = stepHashes(source);
    for (qsizetype i = 0; i < source.steps.size(); ++i) {
        if (!read.isUsable)
            state.steps.append(UnitState::Missing);
        else
            state.steps.append(isCurrentStep(read, hashes, i) ? UnitState::Current : UnitState::Stale);
    }
    return state;
}

} // namespace chartroom
