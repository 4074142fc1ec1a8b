// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "lesson/checks/checkcontext.h"
#include "lesson/placeholders.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One named chart of a lesson.
class NamedChartCheck
{
public:
    NamedChartCheck(CheckContext &context, const Lesson &lesson, const QString &name)
        : m_context(context), m_name(name), m_key(lesson.slug + u'/' + name),
          m_path(u"lessons/"_s + lesson.slug + u"/exercises.yaml"_s), m_chart(lesson.charts.value(name)),
          m_node(context.yaml(m_path)[u"charts"][name])
    {
    }

    void run();

private:
    void checkTexts();
    void checkValues(const YamlNode &node);
    bool checkExpression(const QString &expression, const Place &place, bool isPlaceholder);
    void checkIntends();
    void checkIn(const QString &language);
    void checkRules(const ChartReview &review, const QString &language);
    void checkRule(const RuleResult &result, const ChartSpec &normal, const QString &language);
    void reportRule(Severity severity, const RuleResult &result, const QString &language);
    [[nodiscard]] bool isWhollyIn(const QString &language) const;
    [[nodiscard]] Place placeOf(const QString &part) const;
    [[nodiscard]] std::optional<Place> translatedPlace(const QString &part, const QString &language) const;

    CheckContext &m_context;
    QString m_name;
    QString m_key;
    QString m_path;
    LocalJson m_chart;
    YamlNode m_node;
    bool m_fine = true;
    QSet<QString> m_found; ///< rules with a finding: it is told once, for the first language that has it
};

Place NamedChartCheck::placeOf(const QString &part) const
{
    const YamlNode &found = m_node.nearest(part.split(u'.', Qt::SkipEmptyParts));
    return {m_path, found.line, found.column, {}};
}

bool NamedChartCheck::checkExpression(const QString &expression, const Place &place, bool isPlaceholder)
{
    m_context.useExpression(expression);
    if (!isPlaceholder && !m_context.values.expressions().parse(expression))
        return false; // reported on reading
    if (!m_context.values.references(expression).parameters.isEmpty()) {
        m_context.report(isPlaceholder ? u"exercise.placeholder.error"_s : u"exercise.parameter.unknown"_s,
                         LessonTr::tr("Named charts have no parameters."), place);
        return false;
    }
    EvaluationContext values = m_context.plainContext();
    values.placeholder = isPlaceholder;
    const auto value = m_context.values.evaluate(expression, values);
    if (!value)
        m_context.report(isPlaceholder ? u"exercise.placeholder.error"_s : value.error().id,
                         expressionMessage(value.error()), place);
    else if (isPlaceholder && value->diagnostics.contains(u"expr.div-zero"_s))
        m_context.report(u"expr.div-zero"_s, LessonTr::tr("This placeholder divides by zero."), place);
    return value.has_value();
}

void NamedChartCheck::checkTexts()
{
    for (const LocalJson::Text &text : m_chart.texts) {
        for (const Placeholder &placeholder : placeholders(text.text.source)) {
            if (!placeholder.isClosed)
                m_context.report(u"exercise.placeholder.error"_s,
                                 LessonTr::tr("The placeholder is not closed with }}."), text.text.place);
            m_fine = placeholder.isClosed && checkExpression(placeholder.expression, text.text.place, true) && m_fine;
        }
    }
}

void NamedChartCheck::checkValues(const YamlNode &node)
{
    const YamlNode &expression = node[u"expr"];
    if (node.isMap() && expression.isScalar()) {
        m_fine = checkExpression(expression.text, {m_path, node.line, node.column, {}}, false) && m_fine;
        return;
    }
    for (const YamlEntry &entry : node.entries)
        checkValues(entry.value);
    for (const YamlNode &item : node.items)
        checkValues(item);
}

void NamedChartCheck::checkIntends()
{
    for (const YamlNode &item : m_node[u"usermeta"][u"chartroom"][u"intends"].items) {
        if (item.isScalar() && chartRule(item.text) == nullptr)
            m_context.report(u"chart.rule-unknown"_s, LessonTr::tr("There is no chart rule “%1”.").arg(item.text),
                             {m_path, item.line, item.column, {}});
    }
}

/// Every text of the chart is translated. Where one is not, that is the finding, and readers meet two languages.
bool NamedChartCheck::isWhollyIn(const QString &language) const
{
    return std::all_of(m_chart.texts.begin(), m_chart.texts.end(),
                       [&language](const LocalJson::Text &text) { return text.text.translations.contains(language); });
}

/// Where the text of a part stands in a translation; none when the part has no text of its own.
std::optional<Place> NamedChartCheck::translatedPlace(const QString &part, const QString &language) const
{
    const QStringList steps = part.split(u'.', Qt::SkipEmptyParts);
    for (const TranslatableFile &file : m_context.files.translatable) {
        for (const Overlay &overlay : file.overlays) {
            if (file.path != m_path || overlay.language != language)
                continue;
            for (const LocalJson::Text &text : m_chart.texts) {
                const auto entry = overlay.entries.constFind(u"charts/"_s + m_name + u'/' + text.path.join(u'/'));
                if (text.path.first(std::min(steps.size(), text.path.size())) == steps && entry != overlay.entries.cend())
                    return entry->place;
            }
        }
    }
    return std::nullopt;
}

void NamedChartCheck::reportRule(Severity severity, const RuleResult &result, const QString &language)
{
    const bool isSource = language == m_context.pack.language;
    const bool speaks = result.layer == RuleLayer::Communication; // the others do not look at texts of the chart
    const auto translated = isSource || !speaks ? std::nullopt : translatedPlace(result.part, language);
    const QString message = isSource || translated ? result.message : LessonTr::tr("%1 (with the texts of “%2”)").arg(result.message, language);
    m_context.issues.append({severity, u"chart.rule."_s + result.id, message, translated.value_or(placeOf(result.part))});
}

void NamedChartCheck::checkRule(const RuleResult &result, const ChartSpec &normal, const QString &language)
{
    const bool fails = result.applies && !result.passed;
    const bool intended = normal.intends.contains(result.id);
    if (fails == intended || m_found.contains(result.id))
        return;
    m_found.insert(result.id);
    if (!intended)
        return reportRule(result.hard ? Severity::Error : Severity::Warning, result, language);
    const QString message = LessonTr::tr("The chart is meant to show the flaw %1, but does not.").arg(result.id);
    m_context.report(u"chart.intends.not-shown"_s,
                     language == m_context.pack.language ? message : LessonTr::tr("%1 (with the texts of “%2”)").arg(message, language),
                     placeOf(u"usermeta.chartroom.intends"_s));
}

void NamedChartCheck::checkRules(const ChartReview &review, const QString &language)
{
    RuleOptions options;
    options.language = language;
    options.sentences = m_context.reading.language;
    const TableLookup tables = packTables(m_context.pack);
    for (const RuleResult &result : reviewChart(*review.normal, *review.derived, tables, options))
        checkRule(result, *review.normal, language);
}

/// The chart as readers of one language see it. Problems of the chart itself are the same in all of them.
void NamedChartCheck::checkIn(const QString &language)
{
    const bool isSource = language == m_context.pack.language;
    const EvaluationContext values = lessonContext(m_context.pack, language);
    const auto spec = chartSpecJson(m_chart, values);
    if (!spec)
        return;
    const ChartReview review = m_context.charts.review(*spec, values.tables, {}, language);
    if (review.normal && isSource)
        m_context.useDataset(review.normal->dataName);
    if (review.problem && isSource)
        m_context.report(review.problem->ruleId, review.problem->message, placeOf(review.problem->part));
    if (review.problem || !m_context.placedCharts.contains(m_key))
        return;
    if (isSource && review.normal->description.isEmpty())
        m_context.reportFile(u"chart.alt-missing"_s,
                             LessonTr::tr("The chart “%1” has no description for those who cannot see it.").arg(m_name),
                             m_path);
    checkRules(review, language);
}

void NamedChartCheck::run()
{
    checkTexts();
    checkValues(m_node);
    checkIntends();
    if (!m_fine || m_chart.source.isEmpty())
        return;
    checkIn(m_context.pack.language);
    for (const QString &language : m_context.pack.languages) {
        if (language != m_context.pack.language && m_context.placedCharts.contains(m_key) && isWhollyIn(language))
            checkIn(language);
    }
}

/// Charts that exercises of the lesson name.
void useChartsOfExercises(CheckContext &context, const Lesson &lesson, const YamlNode &node)
{
    for (const YamlEntry &entry : node.entries) {
        const bool names = (entry.key == u"chart"_s || entry.key == u"start"_s) && entry.value.isScalar();
        if (names)
            context.usedCharts.insert(lesson.slug + u'/' + entry.value.text);
        useChartsOfExercises(context, lesson, entry.value);
    }
    for (const YamlNode &item : node.items)
        useChartsOfExercises(context, lesson, item);
}

/// Datasets that charts inside exercises name.
void useDatasetsOfSpecs(CheckContext &context, const YamlNode &node)
{
    for (const YamlEntry &entry : node.entries) {
        if (entry.key == u"data"_s && entry.value[u"name"].isScalar())
            context.useDataset(entry.value[u"name"].text);
        useDatasetsOfSpecs(context, entry.value);
    }
    for (const YamlNode &item : node.items)
        useDatasetsOfSpecs(context, item);
}

} // namespace

void checkCharts(CheckContext &context)
{
    for (const Lesson &lesson : context.pack.lessons) {
        const QString path = u"lessons/"_s + lesson.slug + u"/exercises.yaml"_s;
        const YamlNode root = context.yaml(path);
        useChartsOfExercises(context, lesson, root[u"exercises"]);
        useDatasetsOfSpecs(context, root);
        for (auto it = lesson.charts.begin(); it != lesson.charts.end(); ++it) {
            NamedChartCheck(context, lesson, it.key()).run();
            const YamlEntry *entry = root[u"charts"].entry(it.key());
            if (entry != nullptr && !context.usedCharts.contains(lesson.slug + u'/' + it.key()))
                context.report(u"chart.unused"_s, LessonTr::tr("The chart “%1” is used nowhere.").arg(it.key()),
                               {path, entry->line, entry->column, {}});
        }
    }
}

} // namespace chartroom
