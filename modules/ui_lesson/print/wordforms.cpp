// SPDX-License-Identifier: GPL-3.0-or-later
// Of the forms on paper: charts to pick, claims, stories and texts of one's own.
#include "grading/kinds/scenario.h"
#include "ui_lesson/kinds/claimpanel.h"
#include "ui_lesson/kinds/scenariopanel.h"
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPrintedRows = 60;

QString nodeNumber(const Scenario &scenario, const QString &id)
{
    const ScenarioNode *node = findNode(scenario, id);
    return node ? QString::number(node - scenario.nodes.constData() + 1) : QString();
}

/// Options with the number of the place where each leads.
QStringList waysOn(const ExerciseContent &content, const Scenario &scenario, const ScenarioNode &node)
{
    QStringList ways;
    for (const ScenarioOption &option : node.options) {
        ways << UiLessonTr::tr("%1 (go to %2)", "an option of a story and the number of a place")
                    .arg(content.text(option.choice.text), nodeNumber(scenario, option.to));
    }
    return ways;
}

void addAsked(PrintSheet &sheet, const ExerciseContent &content, const Exercise &asked)
{
    const ExerciseContent own = askedContent(content, asked);
    if (!std::holds_alternative<Cloze>(asked.body))
        sheet.addMarkdown(own.text(asked.prompt), true);
    std::visit(
        [&](const auto &body) {
            if constexpr (requires { addForm(sheet, own, body); })
                addForm(sheet, own, body);
            else
                sheet.addLines(4);
        },
        asked.body);
}

} // namespace

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChartPick &body)
{
    sheet.addRemark(body.rank ? UiLessonTr::tr("Number the charts from 1 to %1. The best one is 1.").arg(body.options.size())
                              : UiLessonTr::tr("Mark one chart."));
    for (qsizetype i = 0; i < body.options.size(); ++i) {
        sheet.addOptions(body.rank ? PrintSheet::Mark::Blank : PrintSheet::Mark::Circle,
                         {UiLessonTr::tr("Chart %1").arg(QChar(u'A' + static_cast<int>(i)))}, false);
        sheet.addChart(content.chart(body.options.at(i).chart), content.tables(), 0, 150);
    }
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Claim &body)
{
    QStringList verdicts;
    for (const QString &word : body.verdicts)
        verdicts << verdictText(word);
    sheet.addOptions(PrintSheet::Mark::Circle, verdicts);
    if (!body.picksRows) {
        sheet.addRemark(UiLessonTr::tr("Tick the evidence that shows it"));
        sheet.addOptions(PrintSheet::Mark::Box, optionTexts(content, body.statements), false);
        return;
    }
    sheet.addRemark(UiLessonTr::tr("Write the numbers of the rows that show it."));
    if (const Table *table = content.tables()(QString()))
        sheet.addTable(*table, mostPrintedRows, {}, true);
    sheet.addBlank(UiLessonTr::tr("Rows"));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Scenario &body)
{
    sheet.addRemark(UiLessonTr::tr("Begin at %1. Mark your way.").arg(nodeNumber(body, body.start)));
    for (const ScenarioNode &node : body.nodes) {
        sheet.addMarkdown(u"**%1.** %2"_s.arg(nodeNumber(body, node.id), content.text(node.text)));
        if (node.kind == ScenarioNode::Kind::Options)
            sheet.addOptions(PrintSheet::Mark::Circle, waysOn(content, body, node));
        const Exercise *asked = askedExercise(*content.pack, *content.exercise, node);
        if (node.kind != ScenarioNode::Kind::Exercise || !asked)
            continue;
        addAsked(sheet, content, *asked);
        sheet.addRemark(UiLessonTr::tr("All right: go to %1. Otherwise: go to %2.")
                            .arg(nodeNumber(body, node.nextFull), nodeNumber(body, node.nextPartial)));
    }
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Reflection &body)
{
    constexpr int wordsInLine = 12;
    sheet.addLines(std::clamp(std::max(body.minWords, body.maxWords) / wordsInLine, 6, 20));
    if (!body.points.isEmpty()) {
        sheet.addRemark(UiLessonTr::tr("My text holds"));
        sheet.addOptions(PrintSheet::Mark::Box, optionTexts(content, body.points), false);
    }
}

} // namespace chartroom
