// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/stepforms.h"
#include "ui_workbench/tr.h"

#include <QComboBox>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<MenuWord> functionWords()
{
    const auto word = [](const QString &text, MeasureFunction function) { return MenuWord{text, static_cast<int>(function)}; };
    return {word(UiWorkbenchTr::tr("number of rows"), MeasureFunction::Count),
            word(UiWorkbenchTr::tr("present values of"), MeasureFunction::CountPresent),
            word(UiWorkbenchTr::tr("missing values of"), MeasureFunction::MissingCount),
            word(UiWorkbenchTr::tr("different values of"), MeasureFunction::Distinct),
            word(UiWorkbenchTr::tr("sum of"), MeasureFunction::Sum),
            word(UiWorkbenchTr::tr("mean of"), MeasureFunction::Mean),
            word(UiWorkbenchTr::tr("median of"), MeasureFunction::Median),
            word(UiWorkbenchTr::tr("percentile of"), MeasureFunction::Quantile),
            word(UiWorkbenchTr::tr("smallest"), MeasureFunction::Min),
            word(UiWorkbenchTr::tr("greatest"), MeasureFunction::Max),
            word(UiWorkbenchTr::tr("standard deviation of"), MeasureFunction::Stdev),
            word(UiWorkbenchTr::tr("ratio of the sums of"), MeasureFunction::Ratio),
            word(UiWorkbenchTr::tr("weighted mean of"), MeasureFunction::WeightedMean),
            word(UiWorkbenchTr::tr("share of yes in"), MeasureFunction::ShareTrue),
            word(UiWorkbenchTr::tr("share of the total of"), MeasureFunction::ShareOfTotal),
            word(UiWorkbenchTr::tr("the only value of"), MeasureFunction::OnlyValue)};
}

StepForm::Fits fits(MeasureFunction function)
{
    if (needsNumbers(function))
        return holdsNumbers;
    if (function == MeasureFunction::ShareTrue)
        return [](const Field &field) { return valueType(field.type) == ValueType::Boolean; };
    return {};
}

/// A column that the function can take: the one it had, or the first that fits.
QString columnFor(const StepForm &form, MeasureFunction function, const QString &had)
{
    const StepForm::Fits fit = fits(function);
    QString first;
    for (const Field &field : form.context().fields) {
        if (fit && !fit(field))
            continue;
        if (field.name == had)
            return had;
        first = first.isEmpty() ? field.name : first;
    }
    return first;
}

} // namespace

QList<QWidget *> measureControls(StepForm &form, const Measure &measure, const std::function<void(const Measure &, bool reshaped)> &set)
{
    const auto edited = std::make_shared<Measure>(measure);
    QList<QWidget *> controls;
    controls << form.choiceMenu(UiWorkbenchTr::tr("Measure"), functionWords(), static_cast<int>(measure.function), [&form, edited, set](int chosen) {
        edited->function = static_cast<MeasureFunction>(chosen);
        const bool isCount = edited->function == MeasureFunction::Count;
        edited->column = isCount ? QString() : columnFor(form, edited->function, edited->column);
        const bool hasSecond = edited->function == MeasureFunction::Ratio || edited->function == MeasureFunction::WeightedMean;
        edited->second = hasSecond ? columnFor(form, edited->function, edited->second) : QString();
        set(*edited, true);
    });
    if (measure.function != MeasureFunction::Count) {
        controls << form.columnMenu(UiWorkbenchTr::tr("Column"), form.context().fields, measure.column, [edited, set](const QString &name) {
            edited->column = name;
            set(*edited, false);
        }, fits(measure.function));
    }
    if (measure.function == MeasureFunction::Ratio || measure.function == MeasureFunction::WeightedMean) {
        const QString name = measure.function == MeasureFunction::Ratio ? UiWorkbenchTr::tr("Divided by the sum of") : UiWorkbenchTr::tr("Weighted by");
        QComboBox *second = form.columnMenu(name, form.context().fields, measure.second, [edited, set](const QString &column) {
            edited->second = column;
            set(*edited, false);
        }, holdsNumbers);
        second->setToolTip(name);
        controls << second;
    }
    if (measure.function == MeasureFunction::Quantile) {
        controls << form.textField(UiWorkbenchTr::tr("Percent, 0 to 100"), QString::number(measure.percent), [edited, set](const QString &text) {
            bool isNumber = false;
            const double percent = QString(text).replace(u',', u'.').toDouble(&isNumber);
            if (!isNumber)
                return;
            edited->percent = std::clamp(percent, 0.0, 100.0);
            set(*edited, false);
        });
    }
    controls << form.textField(UiWorkbenchTr::tr("Name of the column"), measure.as, [edited, set](const QString &text) {
        edited->as = text;
        set(*edited, false);
    }, measureName(measure));
    return controls;
}

} // namespace chartroom
