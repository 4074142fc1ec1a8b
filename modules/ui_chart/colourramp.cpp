// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/colourramp.h"

#include <QHash>
#include <array>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Stops of Vega's schemes (vega-scale, BSD-3-Clause; after ColorBrewer and matplotlib's viridis).
const QHash<QString, QString> &schemeStops()
{
    static const QHash<QString, QString> stops = {
        {u"blues"_s, u"cfe1f2bed8eca8cee58fc1de74b2d75ba3cf4592c63181bd206fb2125ca40a4a90"_s},
        {u"greens"_s, u"d3eecdc0e6baabdda594d3917bc77d60ba6c46ab5e329a512089430e7735036429"_s},
        {u"greys"_s, u"e2e2e2d4d4d4c4c4c4b1b1b19d9d9d8888887575756262624d4d4d3535351e1e1e"_s},
        {u"oranges"_s, u"fdd8b3fdc998fdb87bfda55efc9244f87f2cf06b18e4580bd14904b93d029f3303"_s},
        {u"purples"_s, u"e2e1efd4d4e8c4c5e0b4b3d6a3a0cc928ec3827cb97566ae684ea25c3696501f8c"_s},
        {u"viridis"_s, u"440154472d7b3b528b2c728e21918c28ae805ec962addc30fde725"_s},
        {u"blueorange"_s, u"134b852f78b35da2cb9dcae1d2e5eff2f0ebfce0bafbbf74e8932fc5690d994a07"_s},
        {u"purplegreen"_s, u"5b1667834792a67fb6c9aed3e6d6e8eff0efd9efd5aedda971bb75368e490e5e29"_s},
        {u"redblue"_s, u"8c0d25bf363adf745ef4ae91fbdbc9f2efeed2e5ef9dcae15da2cb2f78b3134b85"_s}};
    return stops;
}

bool isSingleHue(const QString &scheme)
{
    return scheme == "blues"_L1 || scheme == "greens"_L1 || scheme == "greys"_L1 || scheme == "oranges"_L1 || scheme == "purples"_L1;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double gamma(double channel)
{
    const double value = std::clamp(channel, 0.0, 1.0);
    return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

using Oklab = std::array<double, 3>;

/// sRGB to Oklab: Björn Ottosson, "A perceptual color space for image processing" (2020).
Oklab oklabOf(const QColor &colour)
{
    const double r = linear(colour.redF());
    const double g = linear(colour.greenF());
    const double b = linear(colour.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor colourOf(const Oklab &lab)
{
    const double l = std::pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
    const double m = std::pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
    const double s = std::pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
    return QColor::fromRgbF(float(gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
                            float(gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
                            float(gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    Oklab a = oklabOf(from);
    const Oklab b = oklabOf(to);
    for (size_t i = 0; i < a.size(); ++i)
        a[i] += (b[i] - a[i]) * share;
    return colourOf(a);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

bool isDark(const ChartTheme &theme)
{
    constexpr double middle = 0.18;
    return luminance(theme.surface) < middle;
}

/// From a tint of the surface that still shows on it to the first series colour and beyond it, away from the surface.
QList<QColor> ownStops(const ChartTheme &theme)
{
    const QColor strong = theme.series.first();
    const QColor farEnd = isDark(theme) ? QColor(Qt::white) : QColor(Qt::black);
    return {mixed(theme.surface, strong, 0.2), mixed(theme.surface, strong, 0.65), mixed(strong, farEnd, 0.35)};
}

} // namespace

ColourRamp::ColourRamp(const ColourScale &scale, const ChartTheme &theme)
{
    for (const QString &name : scale.range)
        m_stops.append(QColor(name));
    const bool own = m_stops.size() >= 2;
    const QString scheme = scale.scheme.isEmpty() && scale.diverging ? u"purplegreen"_s : scale.scheme;
    const QString hex = own ? QString() : schemeStops().value(scheme);
    constexpr qsizetype digits = 6;
    for (qsizetype i = 0; i < hex.size(); i += digits)
        m_stops.append(QColor(u'#' + hex.mid(i, digits)));
    if (!own && isSingleHue(scheme) && isDark(theme)) // less lies near the surface
        std::reverse(m_stops.begin(), m_stops.end());
    if (m_stops.size() < 2)
        m_stops = ownStops(theme);
}

QColor ColourRamp::at(double shade) const
{
    const double place = std::clamp(shade, 0.0, 1.0) * double(m_stops.size() - 1);
    const qsizetype lower = std::min(qsizetype(place), m_stops.size() - 2);
    return mixed(m_stops.at(lower), m_stops.at(lower + 1), place - double(lower));
}

QColor readableOn(const QColor &fill)
{
    constexpr double flare = 0.05; // contrast of WCAG 2: (lighter + 0.05) / (darker + 0.05)
    static const QColor dark(0x13, 0x27, 0x3B);
    const double own = luminance(fill) + flare;
    return (1 + flare) / own >= own / (luminance(dark) + flare) ? QColor(Qt::white) : dark;
}

} // namespace chartroom
