// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

void layoutBoxes(const LayerContext &context)
{
    const ChannelDef *measure = context.def(context.valueChannel);
    constexpr int enough = 5; // values for a box (rule box-enough-data)
    const double width = barWidth(context) / double(groupSize(context));
    for (int row = 0; measure && row < context.rowCount(); ++row) {
        if (!context.isDrawn(row))
            continue;
        const auto part = [&](const QString &prefix) {
            return context.coordinate(row, prefix + measure->field, context.valueChannel).value_or(0);
        };
        const bool root = measure->scale.type == "sqrt"_L1;
        const auto placed = [root](QList<double> values) {
            for (double &value : values)
                value = root ? signedRoot(value) : value;
            return values;
        };
        const QList<double> all = context.boxValues(row, true);
        context.layout.panels[context.panelOf(row)].boxes.append(
            BoxLayout{.row = context.firstRow + row, .centre = context.key(row) + groupShift(context, row, width),
                      .width = width, .lower = part(u"lower_"_s), .first = part(u"q1_"_s), .median = part(u"median_"_s),
                      .third = part(u"q3_"_s), .upper = part(u"upper_"_s), .series = context.seriesOf(row),
                      .axis = context.axis, .outliers = placed(context.boxValues(row)),
                      .values = all.size() < enough ? placed(all) : QList<double>()});
    }
}

} // namespace chartroom
