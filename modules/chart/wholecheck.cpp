// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/wholecheck.h"

#include "chart/chartlabels.h"
#include "chart/chartphrases.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString whyNoWhole(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language)
{
    const ChartStructure structure = structureOf(normalSpec);
    const int column = structure.measure ? derived.table.columnIndex(derived.columns.value(*structure.measure)) : -1;
    if (column < 0 || derived.table.column(column).type() != ValueType::Number)
        return chartPhrase(u"layout.no-parts"_s, language);
    bool anything = false;
    const std::span<const double> values = derived.table.numbers(column);
    for (size_t row = 0; row < values.size(); ++row) {
        if (values[row] < 0) {
            return chartPhrase(u"layout.negative-part"_s, language,
                               {{u"part"_s, markLabel(normalSpec, derived, int(row), language)},
                                {u"value"_s, measureText(normalSpec, derived, *structure.measure, int(row), language, true)}});
        }
        anything = anything || values[row] > 0;
    }
    return anything ? QString() : chartPhrase(u"layout.zero-whole"_s, language);
}

} // namespace chartroom
