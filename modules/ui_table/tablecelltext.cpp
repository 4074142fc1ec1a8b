// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/tablecelltext.h"

#include "base/numberformat.h"

namespace chartroom {

using namespace Qt::StringLiterals;

bool isAmount(const Field &field)
{
    return isQuantity(field) && field.type != FieldType::Year;
}

QString cellText(const Field &field, const Scalar &value, const QString &language)
{
    if (const double *number = std::get_if<double>(&value); number && isAmount(field))
        return displayGrouped(*number, language, field.decimals.value_or(2));
    if (const QDate *date = std::get_if<QDate>(&value))
        return date->toString(Qt::ISODate);
    return labelText(field, value, language);
}

QString columnHead(const Field &field, const QString &language)
{
    const QString unit = field.unit.in(language);
    const QString title = field.titleText(language);
    return unit.isEmpty() ? title : u"%1 (%2)"_s.arg(title, unit);
}

} // namespace chartroom
