// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/stepterms.h"

#include "base/numberformat.h"
#include "guide/guide.h"
#include "guide/termfinder.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Gathers what people read as prose.
struct ProseOfBlocks {
    const Lesson &lesson;
    QString language;
    QString prose = {};

    void add(const QString &text) { prose += text + u"\n\n"_s; }
    void operator()(const MarkdownBlock &block) { add(block.text); }
    void operator()(const ListingBlock &) {}
    void operator()(const ExerciseBlock &block) { addPrompt(block.exercise); }
    void operator()(const PredictBlock &block) { addPrompt(block.exercise); }
    void operator()(const RevealBlock &) {}
    void operator()(const ChartBlock &block) { add(block.caption); }
    void operator()(const TableBlock &block) { add(block.caption); }
    void operator()(const UnknownBlock &) {}
    void operator()(const CalloutBlock &block)
    {
        add(block.title);
        for (const InnerBlock &inner : block.blocks)
            std::visit(*this, inner);
    }
    void addPrompt(const QString &id)
    {
        if (const Exercise *exercise = lesson.exercise(id))
            add(exercise->prompt.text(language));
    }
};

/// The finder of a language, made once: its pattern holds every word of the glossary.
const TermFinder &finderOf(const QString &language)
{
    if (isFrench(language)) {
        static const TermFinder french(builtInGuide(u"fr"_s).terms, u"fr"_s);
        return french;
    }
    static const TermFinder english(builtInGuide(u"en"_s).terms, u"en"_s);
    return english;
}

} // namespace

QStringList termsOfStep(const Lesson &lesson, int step, const QString &language)
{
    static const QRegularExpression placeholder(u"\\{\\{.*?\\}\\}|\\]\\([^)]*\\)"_s); // also addresses of links
    const QList<Step> &steps = lesson.steps(language);
    if (step < 0 || step >= steps.size())
        return {};
    ProseOfBlocks prose{lesson, language};
    prose.add(steps.at(step).title);
    for (const Block &block : steps.at(step).blocks)
        std::visit(prose, block);
    return finderOf(lesson.languageOf(language)).find(prose.prose.remove(placeholder), lesson.competencies);
}

} // namespace chartroom
