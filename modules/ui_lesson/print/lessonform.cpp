// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/print/lessonform.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_lesson/print/printedexercise.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"

#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Puts each kind of block on paper; a new kind of block must be named here.
class BlockPrinter
{
public:
    BlockPrinter(PrintSheet &sheet, const LessonHost &host, bool withSolutions)
        : m_sheet(sheet), m_host(host), m_withSolutions(withSolutions), m_context(lessonContext(host.pack(), host.language()))
    {
    }

    /// The introduction and the first step stay with the title of the sheet.
    void beginStep(const QString &title, bool isNewPart)
    {
        if (isNewPart)
            m_sheet.beginPart();
        m_isFirst = true;
        if (!title.isEmpty())
            m_sheet.addHeading(shown(title), 2);
    }

    void operator()(const MarkdownBlock &block) { m_sheet.addMarkdown(shown(block.text)); }
    void operator()(const ListingBlock &block) { m_sheet.addText(block.text); }
    void operator()(const ExerciseBlock &block) { addExercise({block.exercise, false}); }
    void operator()(const PredictBlock &block) { addExercise({block.exercise, true}); }
    void operator()(const UnknownBlock &block) { m_sheet.addMarkdown(block.body); }
    void operator()(const RevealBlock &block)
    {
        if (m_withSolutions)
            addInner(block.title.isEmpty() ? UiLessonTr::tr("What the data say") : block.title, block.blocks);
    }
    void operator()(const CalloutBlock &block) { addInner(block.title, block.blocks); }
    void operator()(const ChartBlock &block)
    {
        m_sheet.beginPart();
        if (const auto spec = chartSpecJson(m_host.lesson().charts.value(block.chart), m_context))
            m_sheet.addChart(*spec, packTables(m_host.pack()), 0, std::clamp(block.height.value_or(300) * 0.75, 120.0, 400.0));
        m_sheet.addMarkdown(shown(block.caption));
        m_sheet.beginPart();
    }
    void operator()(const TableBlock &block)
    {
        m_sheet.beginPart();
        if (const Table *table = m_host.pack().table(block.dataset))
            m_sheet.addTable(*table, block.rows, block.columns);
        m_sheet.addMarkdown(shown(block.caption));
        m_sheet.beginPart();
    }

private:
    [[nodiscard]] QString shown(const QString &text) const { return shownText(text, m_context); }

    void addInner(const QString &title, const QList<InnerBlock> &blocks)
    {
        if (!title.isEmpty())
            m_sheet.addMarkdown(shown(title), true);
        for (const InnerBlock &block : blocks)
            std::visit(*this, block);
    }

    /// An exercise that was guessed first is asked once on paper: where its guess stands.
    void addExercise(const LessonHost::Place &place)
    {
        const Exercise *exercise = m_host.lesson().exercise(place.exercise);
        if (!exercise)
            return;
        // The first one stays with the heading of its step.
        if (!std::exchange(m_isFirst, false))
            m_sheet.beginPart();
        addPrintedExercise(m_sheet, {&m_host.pack(), exercise, m_host.language(), m_host.seed(place)}, ++m_number, m_withSolutions);
        m_sheet.beginPart();
    }

    PrintSheet &m_sheet;
    const LessonHost &m_host;
    bool m_withSolutions;
    EvaluationContext m_context;
    int m_number = 0;
    bool m_isFirst = true; ///< of its step
};

} // namespace

void addLessonForm(PrintSheet &sheet, const LessonHost &host, bool withSolutions)
{
    const EvaluationContext context = lessonContext(host.pack(), host.language());
    sheet.addHeading(shownText(host.lesson().title.text(host.language()), context), 1);
    if (withSolutions)
        sheet.addRemark(UiLessonTr::tr("With solutions. Not for learners."));
    else
        sheet.addText(UiLessonTr::tr("Name: %1   Date: %2").arg(QString(30, u'_'), QString(16, u'_')));
    BlockPrinter printer(sheet, host, withSolutions);
    for (qsizetype i = 0; i < host.steps().size(); ++i) {
        printer.beginStep(host.steps().at(i).title, i > 1);
        for (const Block &block : host.steps().at(i).blocks)
            std::visit(printer, block);
    }
}

} // namespace chartroom
