// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/preparedchart.h"

#include "chart/chartwords.h"

namespace chartroom {

PreparedChart prepareChart(const ChartSpec &spec, const ChartTables &tables, const QString &language,
                           const Progress &progress)
{
    PreparedChart chart;
    auto derived = deriveChart(spec, tables.lookup(), language, progress);
    if (!derived) {
        chart.problem = derived.error();
        return chart;
    }
    chart.spec = std::move(derived->spec);
    chart.derived = std::move(derived->derived);
    if (progress.isCancelled())
        return chart;
    chart.layout = layoutMarks(chart.spec, chart.derived, language);
    if (!progress.isCancelled())
        chart.words = describeChart(chart.spec, chart.derived, language);
    return chart;
}

} // namespace chartroom
