// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"
#include "base/files.h"
#include "chart/chartrules.h"
#include "chart/chartwords.h"
#include "chart/specreview.h"
#include "chart/vegalite.h"
#include "commands/allcommands.h"
#include "commands/inputs.h"
#include "commands/openpack.h"
#include "commands/opentable.h"
#include "lesson/plainyaml.h"
#include "lesson/values.h"
#include "tr.h"
#include "ui_chart/renderchart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A chart with everything that can be said of it, ready to be written in any form.
struct ReadyChart {
    ChartSpec spec;
    DerivedTable derived;
    TableLookup tables;
    QString language;
    QString words; ///< made once: of many marks they take as long as the picture
};

Issue chartIssue(const ChartProblem &problem, const QString &path)
{
    return {Severity::Error, problem.ruleId, problem.message, {path, 0, 0, {}}};
}

/// Standard input has no ending: what starts as JSON, or is empty, is judged as JSON.
bool mayBeYaml(const QString &path, const QByteArray &bytes)
{
    const QByteArray start = bytes.trimmed().left(1);
    return path == u"-" ? !start.isEmpty() && !QByteArray("{[").contains(start) : !path.endsWith(u".json"_s);
}

/// The spec as JSON, from JSON or plain YAML; findings go to `outcome`.
Result<std::optional<QJsonObject>> readSpec(const QString &path, CommandOutcome &outcome)
{
    const auto bytes = readInput(path);
    if (!bytes)
        return bytes.error();
    if (!mayBeYaml(path, *bytes) || QJsonDocument::fromJson(*bytes).isObject())
        return readJsonObject(*bytes, path, AppTr::tr("The chart is not a JSON object."), outcome);
    const YamlReading reading = readPlainYaml(QString::fromUtf8(*bytes), path);
    if (!hasErrors(reading.issues))
        return std::optional(toJson(reading.root).toObject());
    outcome.findings += reading.issues;
    return std::optional<QJsonObject>();
}

Result<QJsonObject> namedChart(const QString &packPath, const QString &name, const QString &language)
{
    const auto pack = openPackForCommand(packPath, language);
    if (!pack)
        return pack.error();
    QList<QJsonObject> found;
    for (const Lesson &lesson : (*pack)->lessons) {
        for (auto it = lesson.charts.begin(); it != lesson.charts.end(); ++it) {
            if (it.key() != name && lesson.slug + u'/' + it.key() != name)
                continue;
            if (const auto spec = chartSpecJson(*it, lessonContext(**pack, language)))
                found << *spec;
        }
    }
    if (found.size() != 1) {
        return Error{ErrorKind::NotFound, u"chart.chart-unknown"_s,
                     AppTr::tr("The pack has no single chart %1. Write lesson/chart to name one.").arg(name), {}, {}};
    }
    return found.constFirst();
}

QJsonArray rulesJson(const QList<RuleResult> &results)
{
    QJsonArray list;
    for (const RuleResult &rule : results) {
        list << QJsonObject{{u"id"_s, rule.id},
                            {u"applies"_s, rule.applies},
                            {u"passed"_s, rule.applies ? QJsonValue(rule.passed) : QJsonValue()},
                            {u"hard"_s, rule.hard},
                            {u"part"_s, rule.part},
                            {u"fix"_s, rule.applies && !rule.passed && rule.hasFix ? QJsonValue(rule.fix) : QJsonValue()}};
    }
    return list;
}

void reviewInto(CommandOutcome &outcome, const QList<RuleResult> &results, const ReadyChart &chart, const QString &path,
                const QString &wanted)
{
    for (const RuleResult &rule : results) {
        const bool isFailed = rule.applies && !rule.passed && !chart.spec.intends.contains(rule.id);
        if (isFailed && wanted != u"none" && (rule.hard || wanted == u"all")) {
            outcome.findings << Issue{rule.hard ? Severity::Error : Severity::Warning, u"chart.rule."_s + rule.id,
                                      rule.message, {path, 0, 0, {}}};
        }
    }
}

/// Formats by file ending, longest first: "out.vl.json" is no plain JSON.
QString formatOf(const QString &path)
{
    for (const QString &ending : {u".vl.json"_s, u".png"_s, u".svg"_s, u".pdf"_s, u".csv"_s, u".txt"_s}) {
        if (path.endsWith(ending))
            return ending.mid(1);
    }
    return {};
}

struct Drawing {
    QSizeF size;
    double scale = 1;
    QString theme;
    QDateTime time;
};

Result<QByteArray> chartBytes(const ReadyChart &chart, const QString &format, const Drawing &drawing)
{
    if (format == u"csv")
        return derivedCsv(chart.derived);
    if (format == u"txt")
        return QByteArray(chart.words.toUtf8() + '\n');
    if (format == u"vl.json") {
        const auto vega = vegaLite(chart.spec, chart.tables, chart.language);
        if (!vega)
            return Error{ErrorKind::Malformed, vega.error().ruleId, vega.error().message, {}, {}};
        return readableJson(*vega);
    }
    RenderOptions options;
    options.size = drawing.size;
    options.scale = drawing.scale;
    options.theme = drawing.theme;
    options.language = chart.language;
    options.words = chart.words;
    options.time = drawing.time;
    return renderChart(chart.spec, chart.derived, chart.tables, format, options);
}

/// A number from \a least to \a most; "nan", which compares with nothing, is none.
std::optional<double> numberWithin(const QString &text, double least, double most)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

Result<Drawing> drawingOptions(const CommandContext &context)
{
    const auto theme = wordOption(context.line, u"theme"_s, u"light"_s, {u"light"_s, u"dark"_s, u"print"_s});
    if (!theme)
        return theme.error();
    const QStringList size = context.line.value(u"size"_s, u"800x500"_s).split(u'x');
    const auto width = numberWithin(size.value(0), 50, 10000);
    const auto height = numberWithin(size.value(1), 50, 10000);
    if (size.size() != 2 || !width || !height)
        return usageError(u"usage.value"_s, AppTr::tr("Option --size takes a size such as 800x500."));
    const auto scale = numberWithin(context.line.value(u"scale"_s, u"1"_s), 0.5, 4);
    if (!scale)
        return usageError(u"usage.value"_s, AppTr::tr("Option --scale takes a number from 0.5 to 4."));
    return Drawing{{*width, *height}, *scale, *theme, context.clock->now()};
}

/// A file that the command was asked for; "-" is standard output.
struct Wanted {
    QString path;
    QString format;
};

/// All are looked at before any is written.
Result<QList<Wanted>> wantedFiles(const CommandLine &line)
{
    const QStringList textFormats{u"csv"_s, u"txt"_s, u"svg"_s, u"vl.json"_s};
    QList<Wanted> wanted;
    for (const QString &path : line.values(u"-o"_s)) {
        const QString format = path == u"-" ? line.value(u"as"_s) : formatOf(path);
        if (path == u"-" && !textFormats.contains(format))
            return usageError(u"usage.value"_s, AppTr::tr("With -o - option --as takes one of: %1.").arg(textFormats.join(u", "_s)));
        if (format.isEmpty())
            return usageError(u"usage.value"_s, AppTr::tr("%1 has no known ending: png, svg, pdf, vl.json, csv or txt.").arg(path));
        wanted << Wanted{path, format};
    }
    return wanted;
}

struct ReadyFile {
    Wanted file;
    QByteArray bytes;
};

/// The table of the second data layer stands beside that of the first: out.csv, out.2.csv.
std::optional<ReadyFile> secondTable(const ReadyChart &chart, const Wanted &file)
{
    if (file.format != u"csv" || file.path == u"-" || chart.spec.dataLayerCount() < 2)
        return std::nullopt;
    const auto derived = deriveTable(chart.spec, chart.tables, 1, chart.language);
    if (!derived)
        return std::nullopt; // nothing of it is drawn
    return ReadyFile{{file.path.chopped(3) + u"2.csv"_s, u"csv"_s}, derivedCsv(*derived)};
}

/// All are made before any is written, so that a chart that cannot be drawn leaves no half set.
Result<QList<ReadyFile>> readyFiles(const ReadyChart &chart, const QList<Wanted> &wanted, const Drawing &drawing)
{
    QList<ReadyFile> files;
    for (const Wanted &file : wanted) {
        const auto bytes = chartBytes(chart, file.format, drawing);
        if (!bytes)
            return bytes.error();
        files << ReadyFile{file, *bytes};
        if (const auto second = secondTable(chart, file))
            files << *second;
    }
    return files;
}

Result<QJsonArray> writeFiles(const ReadyChart &chart, const QList<Wanted> &wanted, const Drawing &drawing, CommandOutcome &outcome)
{
    const auto ready = readyFiles(chart, wanted, drawing);
    if (!ready)
        return ready.error();
    QJsonArray files;
    for (const ReadyFile &one : *ready) {
        if (one.file.path == u"-") {
            outcome.text = one.bytes;
            outcome.textIsData = true;
        } else if (const auto saved = saveFile(one.file.path, one.bytes); !saved) {
            return saved.error();
        }
        files << QJsonObject{{u"path"_s, one.file.path}, {u"format"_s, one.file.format}, {u"bytes"_s, one.bytes.size()}};
    }
    return files;
}

/// From JSON to a chart that can be drawn; content problems are findings of `outcome`.
std::optional<ReadyChart> readyChart(const QJsonObject &json, const CommandTables &tables, const QString &language,
                                     const QString &path, CommandOutcome &outcome)
{
    auto chart = deriveSpec(json, tables.lookup(), language);
    if (!chart) {
        outcome.findings << chartIssue(chart.error(), path);
        return std::nullopt;
    }
    const QString words = describeChart(chart->spec, chart->derived, language);
    return ReadyChart{std::move(chart->spec), std::move(chart->derived), tables.lookup(), language, words};
}

/// The spec that was asked for, from a file or a pack; findings go to `outcome`.
Result<std::optional<QJsonObject>> chosenSpec(const CommandContext &context, CommandOutcome &outcome)
{
    const CommandLine &line = context.line;
    if (!line.has(u"chart"_s))
        return readSpec(context.argument(0), outcome);
    const auto named = namedChart(line.value(u"pack"_s), line.value(u"chart"_s), context.language);
    return named ? Result<std::optional<QJsonObject>>(std::optional(*named)) : named.error();
}

Result<void> checkChoice(const CommandLine &line)
{
    if (line.has(u"chart"_s) == (line.arguments.size() == 1))
        return usageError(u"usage.argument-missing"_s, AppTr::tr("Give either a chart file or --chart NAME."));
    if (line.has(u"chart"_s) && !line.has(u"pack"_s))
        return usageError(u"usage.argument-missing"_s, AppTr::tr("Option --%1 is missing.").arg(u"pack"_s));
    return {};
}

QJsonObject chartJson(const ReadyChart &chart, const QList<RuleResult> &review, const QJsonArray &files)
{
    QJsonArray columns;
    for (const Field &field : chart.derived.table.fields())
        columns << field.name;
    return {{u"chartType"_s, chartType(chart.spec, chart.derived)},
            {u"marks"_s, chart.derived.markCount()},
            {u"missing"_s, chart.derived.missingCount()},
            {u"columns"_s, columns},
            {u"describe"_s, chart.words},
            {u"rules"_s, rulesJson(review)},
            {u"files"_s, files}};
}

Result<CommandOutcome> chartCommand(const CommandContext &context)
{
    const CommandLine &line = context.line;
    const auto rules = wordOption(line, u"rules"_s, u"all"_s, {u"all"_s, u"hard"_s, u"none"_s});
    const auto drawing = drawingOptions(context);
    const auto wanted = wantedFiles(line);
    const auto choice = checkChoice(line);
    if (const Error *error = firstError(rules, drawing, wanted, choice))
        return *error;
    CommandOutcome outcome;
    const auto spec = chosenSpec(context, outcome);
    if (!spec)
        return spec.error();
    const auto tables = CommandTables::open(line, context.language);
    if (!tables)
        return contentOutcome(tables.error());
    outcome.findings += tables->issues();
    const QString path = line.has(u"chart"_s) ? line.value(u"chart"_s) : context.argument(0);
    const auto chart = *spec ? readyChart(**spec, *tables, context.language, path, outcome) : std::nullopt;
    if (!chart)
        return outcome;
    RuleOptions options;
    options.language = context.language;
    const QList<RuleResult> review = reviewChart(chart->spec, chart->derived, chart->tables, options);
    reviewInto(outcome, review, *chart, path, *rules);
    const auto files = writeFiles(*chart, *wanted, *drawing, outcome);
    if (!files)
        return files.error();
    outcome.result = chartJson(*chart, review, *files);
    return outcome;
}

} // namespace

QList<Command> chartCommands()
{
    return {{{u"chart"_s, 0, 1,
              QList<OptionSpec>{{u"data"_s, true, true}, {u"pack"_s, true, false}, {u"chart"_s, true, false}, {u"-o"_s, true, true},
                                {u"as"_s, true, false}, {u"size"_s, true, false}, {u"scale"_s, true, false},
                                {u"theme"_s, true, false}, {u"rules"_s, true, false}} + tableOptions(),
              u"chart SPEC [--data FILE] [--pack PACK] [--chart NAME] [-o FILE] [--as ENDING] [--size WxH] [--theme light|dark|print]"_s,
              AppTr::tr("Reads, reviews, draws, describes or tabulates a chart.")},
             chartCommand}};
}

} // namespace chartroom
