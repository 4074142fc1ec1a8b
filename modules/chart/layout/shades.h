// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/layout/layercontext.h"

namespace chartroom {

/// How the numbers or times of the colour channel become places on the colour scale (0 to 1); internal to layoutMarks.
/// Diverging scales put their middle at 0.5 and stretch both sides to the ends of the domain, as Vega does.
class ShadeScale
{
public:
    explicit ShadeScale(const LayerContext &context);

    /// None when colours show no numbers, or the row's value is missing.
    [[nodiscard]] std::optional<double> of(int row) const;
    /// What the colours mean, with ticks; none when there is nothing to explain.
    [[nodiscard]] std::optional<ColourScale> legend() const;

private:
    [[nodiscard]] double place(double value) const;
    [[nodiscard]] double bent(double value) const;
    void findDomain();

    const LayerContext &m_context;
    const ChannelDef *m_def = nullptr; ///< the colour channel, when it shows numbers or times
    double m_lower = 0;
    double m_upper = 1;
    std::optional<double> m_middle;
};

} // namespace chartroom
