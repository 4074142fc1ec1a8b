// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/numberformat.h"
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/layout/families.h"
#include "chart/layout/shades.h"
#include "chart/slicelayout.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// "North" above "355 permits (17 %)"; in one of several pies, which have less room and share a key, only "17 %".
QString sliceLabel(const LayerContext &context, const SliceAngle &slice)
{
    constexpr double small = 0.01;
    const double share = slice.to - slice.from;
    const bool keyed = context.structure.series == Channel::Color && !context.layout.seriesHidden;
    if (context.layout.panels.size() > 1 && keyed)
        return displayNumber(share * 100, context.language, share < small ? 1 : 0) + u"\u00A0%"_s;
    const QString value = measureText(context.spec, context.derived, *context.structure.measure, slice.row, context.language, true);
    const QString text = chartPhrase(u"value-and-share"_s, context.language,
                                     {{u"value"_s, value}, {u"share"_s, displayNumber(share * 100, context.language, share < small ? 1 : 0)}});
    const QString name = context.derived.keys.isEmpty() ? QString()
                                                        : markLabel(context.spec, context.derived, slice.row, context.language);
    return name.isEmpty() ? text : name + u'\n' + text;
}

} // namespace

void layoutSlices(const LayerContext &context)
{
    const ShadeScale shades(context);
    context.layout.colours = shades.legend();
    QList<QList<int>> rowsOfPanel(context.layout.panels.size());
    for (int row = 0; row < context.rowCount(); ++row) {
        if (context.isDrawn(row))
            rowsOfPanel[context.panelOf(row)].append(row);
    }
    for (int panel = 0; panel < rowsOfPanel.size(); ++panel) {
        const QList<SliceAngle> slices = sliceAngles(context.spec, context.derived, rowsOfPanel.at(panel));
        for (int place = 0; place < slices.size(); ++place) {
            const SliceAngle &slice = slices.at(place);
            context.layout.panels[panel].slices.append({.row = slice.row, .from = slice.from, .to = slice.to,
                                                        .series = context.seriesOf(slice.row), .shade = shades.of(slice.row),
                                                        .label = sliceLabel(context, slice)});
            context.layout.marks.append({slice.row, panel, place, 0});
        }
    }
}

} // namespace chartroom
