// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measure.h"

#include "base/numberformat.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString measurePrefix(const Measure &measure)
{
    switch (measure.function) {
    case MeasureFunction::Count:
    case MeasureFunction::CountPresent:
        return u"count"_s;
    case MeasureFunction::MissingCount:
        return u"missing"_s;
    case MeasureFunction::Distinct:
        return u"distinct"_s;
    case MeasureFunction::Sum:
        return u"sum"_s;
    case MeasureFunction::Mean:
        return u"mean"_s;
    case MeasureFunction::Median:
        return u"median"_s;
    case MeasureFunction::Quantile:
        return u'p' + canonicalNumber(measure.percent);
    case MeasureFunction::Min:
        return u"min"_s;
    case MeasureFunction::Max:
        return u"max"_s;
    case MeasureFunction::Stdev:
        return u"stdev"_s;
    case MeasureFunction::Ratio:
        return u"ratio"_s;
    case MeasureFunction::WeightedMean:
        return u"weighted_mean"_s;
    case MeasureFunction::ShareTrue:
    case MeasureFunction::ShareOfTotal:
        return u"share"_s;
    case MeasureFunction::OnlyValue:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

bool needsNumbers(MeasureFunction function)
{
    switch (function) {
    case MeasureFunction::Sum:
    case MeasureFunction::Mean:
    case MeasureFunction::Median:
    case MeasureFunction::Quantile:
    case MeasureFunction::Stdev:
    case MeasureFunction::Ratio:
    case MeasureFunction::WeightedMean:
    case MeasureFunction::ShareOfTotal:
        return true;
    default:
        return false;
    }
}

QString measureName(const Measure &measure)
{
    if (!measure.as.isEmpty())
        return measure.as;
    QStringList parts{measurePrefix(measure), measure.column, measure.second};
    parts.removeAll(QString());
    return parts.join(u'_');
}

} // namespace chartroom
