// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chart/transform.h"
#include "dataset/tablelookup.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <optional>

namespace chartroom {

/// The marks of the chart grammar (exercises.md 6.2).
enum class Mark { Bar, Line, Area, Point, Tick, Rect, Arc, Boxplot, Rule, Text };

/// The channels (6.3), in the order in which key and measure columns of the derived table stand (7.2).
enum class Channel { Row, Column, X, Y, X2, Y2, XOffset, YOffset, Theta, Color, Size, Shape, Detail, Order, Text, Tooltip };

/// "bar", "boxplot", …: the word of the grammar.
[[nodiscard]] QString markWord(Mark mark);
[[nodiscard]] std::optional<Mark> markFromWord(const QString &word);

/// "x", "xOffset", …: the word of the grammar.
[[nodiscard]] QString channelWord(Channel channel);
[[nodiscard]] std::optional<Channel> channelFromWord(const QString &word);

/// How the values of a discrete channel are ordered (6.3, 7.5).
enum class SortKind {
    Natural,    ///< "ascending": the natural order of the field
    Descending, ///< "descending": the natural order backwards
    Appearance, ///< null: order of first appearance
    Channel,    ///< "x", "-y": by the measure on a channel
    Field,      ///< {field, op, order}: by an aggregate of the source rows
    Values,     ///< a list of values; others follow in natural order
};

/// One sort definition; which members count depends on \a kind.
struct SortSpec {
    SortKind kind = SortKind::Natural;
    Channel channel = Channel::Y; ///< of kind Channel
    bool descending = false;      ///< of kinds Channel and Field
    QString field{};                ///< of kind Field
    QString op{};                   ///< of kind Field; default "sum"
    QJsonArray values{};            ///< of kind Values

    bool operator==(const SortSpec &) const = default;
};

/// Bins: exactly one of the members counts; both empty means "as the normal form says" (6.6 rule 3).
struct BinSpec {
    std::optional<int> maxbins{};
    std::optional<double> step{};

    bool operator==(const BinSpec &) const = default;
};

/// The scale of a channel; members that are empty were not written (before) or do not apply (after 6.6).
struct ScaleSpec {
    QString type{};
    std::optional<bool> zero{};
    QJsonArray domain{}; ///< empty: none of its own
    std::optional<double> domainMid{};
    bool reverse = false;
    std::optional<bool> nice{};
    QString scheme{};
    QStringList range{}; ///< colours

    bool operator==(const ScaleSpec &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ScaleSpec{}; }
};

enum class StackKind { Unset, None, Zero, Normalize };

/// What stands on a channel: a field (or an aggregate), a datum on the scale, or a constant outside the scale.
enum class ChannelKind { Field, Datum, Value };

/// One channel of one layer.
struct ChannelDef {
    ChannelKind kind = ChannelKind::Field;
    QJsonValue constant{}; ///< of kinds Datum and Value
    QString field{};       ///< empty for `count`
    QString type{};        ///< quantitative, temporal, ordinal, nominal; empty: not written
    QString aggregate{};   ///< count, sum, mean, median, min, max, distinct, q1, q3, stdev; empty: none
    std::optional<BinSpec> bin{};
    QString timeUnit{}; ///< year, yearquarter, yearmonth, yearmonthdate, quarter, month, day, hours; without "utc"
    StackKind stack = StackKind::Unset;
    std::optional<SortSpec> sort{};
    ScaleSpec scale{};
    bool guideHidden = false;          ///< axis: null or legend: null
    std::optional<QString> guideTitle{}; ///< axis.title or legend.title; empty text: written as null or ""
    std::optional<QString> title{};      ///< title; dropped by the normal form in favour of guideTitle

    bool operator==(const ChannelDef &) const = default;
    [[nodiscard]] bool isField() const { return kind == ChannelKind::Field; }
    [[nodiscard]] bool isDiscrete() const { return type == QLatin1String("nominal") || type == QLatin1String("ordinal"); }
    [[nodiscard]] bool isQuantitative() const { return type == QLatin1String("quantitative"); }
    [[nodiscard]] bool isTemporal() const { return type == QLatin1String("temporal"); }
    /// Measure of section 10: quantitative and not binned (of a normal form).
    [[nodiscard]] bool isMeasure() const { return isField() && isQuantitative() && !bin; }
};

/// The mark with the properties of 6.2; cosmetics are not kept.
struct MarkDef {
    Mark type = Mark::Bar;
    bool point = false;          ///< line, area: markers on the line
    QString interpolate{};         ///< "linear", "step-after", "monotone" or empty
    std::optional<double> opacity{};
    std::optional<double> innerRadius{};
    QString extent{};              ///< boxplot: "1.5", "min-max" or empty
    QString orient{};              ///< "vertical", "horizontal"; always filled in the normal form of a data layer
    QString color{};               ///< "#rrggbb" or a colour name, or empty

    bool operator==(const MarkDef &) const = default;
};

/// One layer: its mark and its channels.
struct ChartLayer {
    MarkDef mark;
    QMap<Channel, ChannelDef> encoding;
    bool annotation = false; ///< a rule or text layer of 6.1; set on reading

    bool operator==(const ChartLayer &) const = default;
    [[nodiscard]] bool has(Channel channel) const { return encoding.contains(channel); }
    /// The field definition of a channel or nullptr (also for datum and value).
    [[nodiscard]] const ChannelDef *field(Channel channel) const;
};

/// A chart of exercises.md section 6: what it says, not how it looks. Values in, values out; nothing is drawn here.
struct ChartSpec {
    QString title;
    QString subtitle;
    QString description; ///< the author's alternative text
    QString dataName;    ///< dataset reference; empty: the main table of the lookup (asked for with "")
    std::optional<QJsonArray> dataValues; ///< rows inside the spec (exported files)
    QList<Transform> transforms;
    QList<ChartLayer> layers; ///< data layers first; never empty after reading
    bool layered = false;     ///< written as `layer`
    QMap<Channel, bool> independentScale; ///< resolve.scale: true for "independent"
    QString source;
    QString note;
    QString layout;            ///< "", "treemap" or "tile"
    QStringList path;          ///< of a treemap
    QStringList intends;       ///< rule ids that the chart breaks on purpose
    QJsonObject fields;        ///< field properties an exported file carries for reading back (6.7)

    bool operator==(const ChartSpec &) const = default;
    [[nodiscard]] int dataLayerCount() const;
};

/// Why a chart cannot be read or derived: the first problem.
struct ChartProblem {
    QString ruleId;  ///< chart.spec.invalid, chart.spec.unsupported, chart.field.missing, chart.nothing-drawn, …
    QString message; ///< one whole sentence in the asked language
    QString part;    ///< dotted path such as "encoding.y.aggregate", "transform.0.filter"; may be empty

    bool operator==(const ChartProblem &) const = default;
};

/// Reads the grammar; of an exported treemap its source form (exercises.md 8). Cosmetics of 6.1 are dropped; everything else that is not in the grammar is
/// chart.spec.unsupported, everything malformed chart.spec.invalid, both with the part.
[[nodiscard]] Result<ChartSpec, ChartProblem> readChartSpec(const QJsonObject &json,
                                                            const QString &language = QStringLiteral("en"));

/// The spec as JSON of the grammar; reading it again gives an equal spec.
[[nodiscard]] QJsonObject toJson(const ChartSpec &spec);
[[nodiscard]] QJsonObject toJson(const ChannelDef &channel, Channel where);
[[nodiscard]] QJsonValue toJson(const MarkDef &mark);
[[nodiscard]] QJsonObject toJson(const ChartLayer &layer);

/// Fills in everything (6.6), so that grading, drawing and export see the same chart. Fails with chart.field.missing
/// when a field does not exist after the transforms, and with the problems of the transforms.
[[nodiscard]] Result<ChartSpec, ChartProblem> normalizeChart(const ChartSpec &spec, const TableLookup &tables,
                                                             const QString &language);

} // namespace chartroom
