// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/curves.h"

#include <cmath>

namespace chartroom {

namespace {

constexpr int piecesPerStep = 12;

double signOf(double number)
{
    return number < 0 ? -1 : 1;
}

double slopeBetween(const QPointF &a, const QPointF &b)
{
    return b.x() > a.x() ? (b.y() - a.y()) / (b.x() - a.x()) : 0;
}

/// Steffen, equations 6 to 11: the slope in each point, limited so that no piece overshoots.
QList<double> steffenSlopes(const QList<QPointF> &points)
{
    QList<double> slopes(points.size());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const double h0 = points.at(i).x() - points.at(i - 1).x();
        const double h1 = points.at(i + 1).x() - points.at(i).x();
        const double s0 = slopeBetween(points.at(i - 1), points.at(i));
        const double s1 = slopeBetween(points.at(i), points.at(i + 1));
        const double p = h0 + h1 > 0 ? (s0 * h1 + s1 * h0) / (h0 + h1) : 0;
        slopes[i] = (signOf(s0) + signOf(s1)) * std::min({std::abs(s0), std::abs(s1), std::abs(p) / 2});
    }
    const qsizetype last = points.size() - 1;
    slopes[0] = (3 * slopeBetween(points.at(0), points.at(1)) - slopes.at(1)) / 2;
    slopes[last] = (3 * slopeBetween(points.at(last - 1), points.at(last)) - slopes.at(last - 1)) / 2;
    return slopes;
}

QList<QPointF> smoothed(const QList<QPointF> &points)
{
    const QList<double> slopes = steffenSlopes(points);
    QList<QPointF> curve{points.first()};
    for (qsizetype i = 0; i + 1 < points.size(); ++i) {
        const QPointF &a = points.at(i);
        const QPointF &b = points.at(i + 1);
        const double width = b.x() - a.x();
        for (int piece = 1; piece <= piecesPerStep; ++piece) { // cubic Hermite form
            const double t = double(piece) / piecesPerStep;
            const double y = (2 * t * t * t - 3 * t * t + 1) * a.y() + (t * t * t - 2 * t * t + t) * width * slopes.at(i)
                             + (3 * t * t - 2 * t * t * t) * b.y() + (t * t * t - t * t) * width * slopes.at(i + 1);
            curve.append({a.x() + t * width, y});
        }
    }
    return curve;
}

} // namespace

QList<QPointF> followCurve(const QList<QPointF> &points, Curve curve)
{
    if (points.size() < 2 || curve == Curve::Straight)
        return points;
    if (curve == Curve::Smooth)
        return points.size() > 2 ? smoothed(points) : points;
    QList<QPointF> steps{points.first()};
    for (qsizetype i = 1; i < points.size(); ++i) {
        steps.append({points.at(i).x(), points.at(i - 1).y()});
        steps.append(points.at(i));
    }
    return steps;
}

} // namespace chartroom
