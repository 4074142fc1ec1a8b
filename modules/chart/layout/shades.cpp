// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/shades.h"

#include "base/numberformat.h"
#include "chart/axislayout.h"
#include "chart/layout/families.h"

#include <cmath>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickCount = 4;

} // namespace

ShadeScale::ShadeScale(const LayerContext &context) : m_context(context)
{
    const ChannelDef *def = context.layer.field(Channel::Color);
    if (def && !def->isDiscrete())
        m_def = def;
    if (m_def)
        findDomain();
}

void ShadeScale::findDomain()
{
    m_lower = std::numeric_limits<double>::infinity();
    m_upper = -m_lower;
    for (int row = 0; row < m_context.rowCount(); ++row) {
        for (const QString &ending : {QString(), u"_end"_s}) { // a bin reaches to its upper edge
            const auto value = m_context.number(row, m_context.column(Channel::Color) + ending);
            if (value && (ending.isEmpty() || m_def->bin) && !std::isnan(bent(*value))) {
                m_lower = std::min(m_lower, *value);
                m_upper = std::max(m_upper, *value);
            }
        }
    }
    if (const auto own = ownDomain(*m_def))
        std::tie(m_lower, m_upper) = *own;
    if (m_def->scale.domainMid || isDivergingScheme(m_def->scale.scheme))
        m_middle = m_def->scale.domainMid.value_or((m_lower + m_upper) / 2);
}

double ShadeScale::bent(double value) const
{
    if (m_def->scale.type == "log"_L1)
        return value > 0 ? std::log(value) : std::nan("");
    return m_def->scale.type == "sqrt"_L1 ? signedRoot(value) : value;
}

double ShadeScale::place(double value) const
{
    const auto share = [this](double at, double from, double to) {
        return bent(to) == bent(from) ? 0.5 : std::clamp((bent(at) - bent(from)) / (bent(to) - bent(from)), 0.0, 1.0);
    };
    double shade = share(value, m_lower, m_upper);
    if (m_middle)
        shade = value < *m_middle ? share(value, m_lower, *m_middle) / 2 : 0.5 + share(value, *m_middle, m_upper) / 2;
    if (m_middle && value == *m_middle)
        shade = 0.5;
    return m_def->scale.reverse ? 1 - shade : shade;
}

std::optional<double> ShadeScale::of(int row) const
{
    if (!m_def)
        return std::nullopt;
    auto value = m_context.number(row, m_context.column(Channel::Color));
    const auto end = m_def->bin ? m_context.number(row, m_context.column(Channel::Color) + u"_end"_s) : std::nullopt;
    if (value && end)
        value = (*value + *end) / 2; // a bin has the colour of its middle
    return value && !std::isnan(bent(*value)) ? std::optional(place(*value)) : std::nullopt;
}

std::optional<ColourScale> ShadeScale::legend() const
{
    if (!m_def || !(m_lower <= m_upper))
        return std::nullopt;
    ColourScale colours;
    colours.scheme = m_def->scale.scheme;
    colours.range = m_def->scale.range;
    colours.diverging = m_middle.has_value();
    colours.title = m_def->guideTitle.value_or(QString());
    if (m_def->guideHidden)
        return colours;
    if (m_def->isTemporal()) {
        const QList<AxisTick> ticks = timeTicks(m_lower, m_upper, m_context.language);
        for (const AxisTick &tick : ticks)
            colours.ticks.append({place(tick.position), tick.label});
        return colours;
    }
    const NiceScale nice = niceScale(m_lower, m_upper, tickCount, false);
    const auto add = [&](double value) { colours.ticks.append({place(value), displayGrouped(value, m_context.language)}); };
    for (double value = std::ceil(m_lower / nice.step) * nice.step; value <= m_upper + nice.step * 1e-9; value += nice.step)
        add(std::abs(value) < nice.step * 1e-9 ? 0 : value);
    if (colours.ticks.isEmpty())
        add(m_lower);
    return colours;
}

} // namespace chartroom
