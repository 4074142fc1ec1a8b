// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/typewords.h"

#include "ui_workbench/tr.h"

namespace chartroom {

QString typeInWords(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return UiWorkbenchTr::tr("text");
    case FieldType::Number:
        return UiWorkbenchTr::tr("number");
    case FieldType::Integer:
        return UiWorkbenchTr::tr("whole number");
    case FieldType::Boolean:
        return UiWorkbenchTr::tr("yes or no");
    case FieldType::Date:
        return UiWorkbenchTr::tr("date");
    case FieldType::DateTime:
        return UiWorkbenchTr::tr("date and time");
    case FieldType::Year:
        return UiWorkbenchTr::tr("year");
    case FieldType::YearMonth:
        break;
    }
    return UiWorkbenchTr::tr("month of a year");
}

QString levelWords(Level level)
{
    switch (level) {
    case Level::Nominal:
        return UiWorkbenchTr::tr("names");
    case Level::Ordinal:
        return UiWorkbenchTr::tr("ranks");
    case Level::Interval:
        return UiWorkbenchTr::tr("numbers without a true zero");
    case Level::Ratio:
        return UiWorkbenchTr::tr("numbers");
    case Level::Temporal:
        break;
    }
    return UiWorkbenchTr::tr("time");
}

} // namespace chartroom
