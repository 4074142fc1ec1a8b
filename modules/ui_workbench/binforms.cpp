// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<MenuWord> unitWords()
{
    const auto word = [](const QString &text, TimeUnit unit) { return MenuWord{text, static_cast<int>(unit)}; };
    return {word(UiWorkbenchTr::tr("year"), TimeUnit::Year), word(UiWorkbenchTr::tr("quarter of a year"), TimeUnit::YearQuarter),
            word(UiWorkbenchTr::tr("month of a year"), TimeUnit::YearMonth), word(UiWorkbenchTr::tr("day"), TimeUnit::YearMonthDate),
            word(UiWorkbenchTr::tr("quarter, 1 to 4"), TimeUnit::Quarter), word(UiWorkbenchTr::tr("month, 1 to 12"), TimeUnit::Month),
            word(UiWorkbenchTr::tr("weekday, 1 is Monday"), TimeUnit::Day), word(UiWorkbenchTr::tr("hour, 0 to 23"), TimeUnit::Hours)};
}

} // namespace

void fillForm(StepForm &form, const BinStep &step)
{
    const auto edited = std::make_shared<BinStep>(step);
    form.addColumn(UiWorkbenchTr::tr("Column"), step.column, [&form, edited](const QString &name) {
        edited->column = name;
        form.announce(*edited, {});
    }, holdsNumbers);
    form.addNumber(UiWorkbenchTr::tr("At most so many classes"), step.maxBins, 2, 1000, [&form, edited](int bins) {
        edited->maxBins = bins;
        form.announce(*edited, u"bins"_s);
    });
    form.addText(UiWorkbenchTr::tr("Or of this width"), step.step > 0 ? QString::number(step.step) : QString(), [&form, edited](const QString &text) {
        bool isNumber = false;
        const double width = QString(text).replace(u',', u'.').toDouble(&isNumber);
        edited->step = isNumber && width > 0 ? width : 0;
        form.announce(*edited, u"width"_s);
    }, UiWorkbenchTr::tr("a round width"));
    form.addText(UiWorkbenchTr::tr("Name"), step.as, [&form, edited](const QString &text) {
        edited->as = text;
        form.announce(*edited, u"as"_s);
    }, u"bin_"_s + step.column);
}

void fillForm(StepForm &form, const TimeUnitStep &step)
{
    const auto edited = std::make_shared<TimeUnitStep>(step);
    form.addColumn(UiWorkbenchTr::tr("Column"), step.column, [&form, edited](const QString &name) {
        edited->column = name;
        form.announce(*edited, {});
    }, holdsDates);
    form.addChoice(UiWorkbenchTr::tr("Period"), unitWords(), static_cast<int>(step.unit), [&form, edited](int unit) {
        edited->unit = static_cast<TimeUnit>(unit);
        form.announce(*edited, {}, true);
    });
    form.addText(UiWorkbenchTr::tr("Name"), step.as, [&form, edited](const QString &text) {
        edited->as = text;
        form.announce(*edited, u"as"_s);
    }, timeUnitWord(step.unit) + u'_' + step.column);
}

} // namespace chartroom
