// SPDX-License-Identifier: GPL-3.0-or-later
// Of the forms on paper: options, orders, pairs, and what is typed.
#include "lesson/clozetext.h"
#include "ui_lesson/kinds/choiceonepanel.h"
#include "ui_lesson/kinds/orderpanel.h"
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString gapOnPaper(const ExerciseContent &content, const ClozeGap &gap)
{
    if (const auto *choice = std::get_if<ChoiceOne>(&gap.body))
        return u"[\u00a0"_s + optionTexts(content, choice->choices).join(u" / "_s) + u"\u00a0]"_s;
    return QString(16, u'_');
}

} // namespace

QStringList optionTexts(const ExerciseContent &content, const QList<Choice> &options)
{
    QStringList texts;
    for (const Choice &option : options)
        texts << content.text(option.text);
    return texts;
}

void addForm(PrintSheet &sheet, const ExerciseContent &, const UnreadBody &)
{
    sheet.addRemark(UiLessonTr::tr("This exercise needs a newer program. You can go on without it."));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChoiceOne &body)
{
    sheet.addOptions(PrintSheet::Mark::Circle, optionTexts(content, choicesAsShown(content, body)));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const ChoiceMany &body)
{
    sheet.addRemark(body.allowNone ? UiLessonTr::tr("Tick all that hold. Perhaps none does.") : UiLessonTr::tr("Tick all that hold."));
    sheet.addOptions(PrintSheet::Mark::Box, optionTexts(content, body.choices));
}

void addForm(PrintSheet &sheet, const ExerciseContent &, const Numeric &body)
{
    QStringList units;
    for (const UnitFactor &unit : body.units)
        units << unit.text;
    sheet.addBlank(UiLessonTr::tr("Answer"));
    if (!units.isEmpty())
        sheet.addRemark(UiLessonTr::tr("Units: %1").arg(units.join(u", "_s)));
    if (body.decimals && *body.decimals > 0)
        sheet.addRemark(UiLessonTr::tr("Decimals: %1").arg(*body.decimals));
}

void addForm(PrintSheet &sheet, const ExerciseContent &, const TextShort &)
{
    sheet.addBlank(UiLessonTr::tr("Answer"));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Cloze &body)
{
    QString text;
    for (const ClozePiece &piece : clozePieces(content.text(content.exercise->prompt))) {
        text += piece.text;
        for (const ClozeGap &gap : body.gaps)
            text += gap.id == piece.gap ? gapOnPaper(content, gap) : QString();
    }
    sheet.addMarkdown(text.replace(u'_', u"\\_"_s));
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Order &body)
{
    sheet.addRemark(UiLessonTr::tr("Number the lines from 1 to %1.").arg(body.items.size()));
    sheet.addOptions(PrintSheet::Mark::Blank, optionTexts(content, orderAtStart(content, body.items)), false);
}

void addForm(PrintSheet &sheet, const ExerciseContent &content, const Match &body)
{
    sheet.addRemark(body.once ? UiLessonTr::tr("Write the letter beside each line. Each letter is used at most once.")
                              : UiLessonTr::tr("Write the letter beside each line. Letters may be used more than once."));
    const QStringList left = optionTexts(content, body.left);
    const QStringList right = optionTexts(content, body.right);
    QList<QStringList> rows;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        rows << QStringList{i < left.size() ? u"____\u00a0\u00a0"_s + left.at(i) : QString(),
                            i < right.size() ? QString(QChar(u'A' + static_cast<int>(i))) + u".\u00a0"_s + right.at(i) : QString()};
    }
    sheet.addGrid({}, rows);
}

} // namespace chartroom
