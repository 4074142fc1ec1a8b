// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kindreader.h"

#include "lesson/formats.h"
#include "lesson/packrules.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void checkExpression(const YamlNode &node, const QString &path, ExpressionCache &expressions, QList<Issue> &issues)
{
    for (const YamlEntry &entry : node.entries) {
        if (entry.key != u"expr"_s && !entry.key.startsWith(u"x-"_s))
            issues.append(packIssue(u"yaml.key-unknown"_s,
                                    LessonTr::tr("“%1” cannot stand beside expr. An expression with commas inside "
                                                 "braces needs quotes.").arg(entry.key),
                                    {path, entry.line, entry.column, {}}));
    }
    const YamlNode &text = node[u"expr"];
    const Place place{path, node.line, node.column, {}};
    if (!text.isScalar()) {
        issues.append(packIssue(u"yaml.type"_s, LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("an expression")),
                                place));
        return;
    }
    const auto expression = expressions.parse(text.text);
    if (!expression)
        issues.append(packIssue(expression.error().id,
                                LessonTr::tr("%1 (line %2, column %3 of the expression)")
                                    .arg(expression.error().message)
                                    .arg(expression.error().line)
                                    .arg(expression.error().column), place));
}

/// The node at a path of keys; Missing when one of them is not there.
YamlNode nodeAt(const YamlNode &node, const QStringList &keys)
{
    YamlNode found = node;
    for (const QString &key : keys)
        found = YamlNode(found[key]);
    return found;
}

} // namespace

KindReader::KindReader(const Exercise &exercise, const QStringList &json, const TextSet &texts,
                       const QMap<QString, LocalJson> &charts, ExpressionCache &expressions, QList<Issue> &issues)
    : response(exercise.node[u"response"], exercise.path, issues,
               LessonTr::tr("response of the exercise %1").arg(exercise.id)),
      grading(exercise.node[u"grading"], exercise.path, issues,
              LessonTr::tr("grading of the exercise %1").arg(exercise.id)),
      m_exercise(exercise), m_what(LessonTr::tr("the exercise %1").arg(exercise.id)), m_json(json), m_texts(texts),
      m_charts(charts), m_expressions(expressions)
{
}

KindReader::KindReader(KindReader &whole, const QStringList &keys)
    : response(nodeAt(whole.response.whole(), keys), whole.response.path(), whole.response.issues(),
               LessonTr::tr("%1 of %2").arg(keys.join(u'/'), whole.m_what)),
      grading(nodeAt(whole.grading.whole(), keys), whole.response.path(), whole.response.issues(),
              LessonTr::tr("%1 of %2").arg(keys.join(u'/'), whole.m_what)),
      m_exercise(whole.m_exercise), m_what(whole.m_what), m_json(whole.m_json), m_part(whole.m_part + keys),
      m_texts(whole.m_texts), m_charts(whole.m_charts), m_expressions(whole.m_expressions)
{
}

KindReader KindReader::part(const QStringList &keys)
{
    return {*this, keys};
}

void KindReader::finish()
{
    const bool responseIsKnown = response.finish();
    m_isKnown = grading.finish() && responseIsKnown && m_isKnown;
}

LocalText KindReader::text(const QStringList &keys, const YamlNode &node) const
{
    return m_texts.text(m_exercise.id + u'/' + keys.join(u'/'), node);
}

LocalJson KindReader::json(const QStringList &keys, const YamlNode &node) const
{
    return m_texts.json(m_json + keys, node);
}

ExerciseValue KindReader::value(const YamlNode &node)
{
    return readExerciseValue(node, response.path(), m_expressions);
}

std::optional<Expression> KindReader::plainExpression(const YamlNode &node)
{
    const QString text = textOf(node);
    if (text.isEmpty())
        return std::nullopt;
    const auto expression = m_expressions.parse(text);
    if (expression)
        return *expression;
    response.report(expression.error().id, expression.error().message, node);
    return std::nullopt;
}

ExerciseValue KindReader::plainValue(const YamlNode &node)
{
    ExerciseValue value;
    value.place = response.placeOf(node);
    if (!node.isMissing() && !node.isScalar())
        response.report(u"yaml.type"_s, LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("an expression")), node);
    value.expressionText = textOf(node);
    value.expression = plainExpression(node);
    return value;
}

ChartReference KindReader::chart(const QStringList &keys, const YamlNode &node)
{
    ChartReference reference;
    reference.place = response.placeOf(node);
    if (node.isMap()) {
        reference.spec = json(keys, node);
        return reference;
    }
    reference.name = textOf(node);
    if (m_charts.contains(reference.name))
        reference.spec = m_charts.value(reference.name);
    else if (!node.isMissing())
        response.report(u"exercise.chart.missing"_s,
                        LessonTr::tr("There is no chart “%1” in this lesson.").arg(reference.name), node);
    return reference;
}

Tolerance KindReader::tolerance(const YamlNode &node, const QStringList &others)
{
    return readTolerance(node, response.path(), issues(), others);
}

Anticipation KindReader::readAnticipation(const YamlNode &node, const QString &kind)
{
    FieldReader reader(node, response.path(), issues(), LessonTr::tr("an anticipation of %1").arg(m_exercise.id));
    Anticipation anticipation;
    anticipation.id = reader.requiredText(u"id");
    anticipation.place = reader.placeOf(node);
    if (!anticipation.id.isEmpty() && !isSlug(anticipation.id))
        reader.report(u"yaml.value"_s, LessonTr::tr("“%1” is not a slug such as first-steps.").arg(anticipation.id),
                      reader.node(u"id"));
    reader.required(u"match");
    const YamlNode match = reader.map(u"match");
    anticipation.match = toJson(match).toObject();
    const QStringList keys = matchKeys(kind);
    if (!keys.isEmpty()) {
        FieldReader parts(match, response.path(), issues());
        for (const QString &key : keys)
            parts.node(key);
        m_isKnown = parts.finish() && m_isKnown;
    }
    reader.requiredText(u"feedback");
    anticipation.feedback = text(gradingPath() + QStringList{u"anticipate"_s, anticipation.id, u"feedback"_s},
                                 reader.node(u"feedback"));
    anticipation.misconception = reader.text(u"misconception");
    anticipation.score = reader.number(u"score", 0, 1);
    if (anticipation.score == 1.0)
        reader.report(u"yaml.value"_s, LessonTr::tr("The score of an anticipation must be below 1."),
                      reader.node(u"score"));
    reader.finish();
    return anticipation;
}

QList<Anticipation> KindReader::anticipations(const QString &kind)
{
    QList<Anticipation> all;
    QSet<QString> seen;
    for (const YamlNode &node : grading.maps(u"anticipate")) {
        all.append(readAnticipation(node, kind));
        const QString id = all.constLast().id;
        if (seen.contains(id))
            grading.report(u"yaml.value"_s, LessonTr::tr("The id “%1” is used twice.").arg(id), node[u"id"]);
        seen.insert(id);
    }
    return all;
}

ExerciseValue readExerciseValue(const YamlNode &node, const QString &path, ExpressionCache &expressions)
{
    ExerciseValue value;
    value.place = {path, node.line, node.column, {}};
    if (node.line == 0)
        return value;
    const YamlEntry *entry = node.entry(u"expr");
    if (entry == nullptr) {
        value.literal = toJson(node);
        return value;
    }
    value.expressionText = textOf(entry->value);
    const auto expression = expressions.parse(value.expressionText);
    if (expression)
        value.expression = *expression;
    return value;
}

void checkExpressions(const YamlNode &node, const QString &path, ExpressionCache &expressions, QList<Issue> &issues)
{
    if (node.entry(u"expr") != nullptr) {
        checkExpression(node, path, expressions, issues);
        return;
    }
    for (const YamlEntry &entry : node.entries)
        checkExpressions(entry.value, path, expressions, issues);
    for (const YamlNode &item : node.items)
        checkExpressions(item, path, expressions, issues);
}

Tolerance readTolerance(const YamlNode &node, const QString &path, QList<Issue> &issues, const QStringList &others)
{
    constexpr double large = 1e300;
    FieldReader reader(node, path, issues, LessonTr::tr("a tolerance"));
    Tolerance tolerance;
    tolerance.abs = reader.number(u"abs", 0, large);
    tolerance.rel = reader.number(u"rel", 0, large);
    if (const auto decimals = reader.integer(u"decimals", 0, 15))
        tolerance.decimals = static_cast<int>(*decimals);
    tolerance.axis = reader.number(u"axis", 0, 1);
    tolerance.days = reader.number(u"days", 0, large);
    for (const QString &key : others)
        reader.node(key);
    reader.finish();
    return tolerance;
}

QStringList matchKeys(const QString &kind)
{
    // The answer keys of section 4, and the further ones a kind names for matches.
    static const QMap<QString, QStringList> keys{
        {u"choice.one"_s, {u"choice"_s}},
        {u"choice.many"_s, {u"choices"_s}},
        {u"numeric"_s, {u"value"_s, u"unit"_s}},
        {u"text.short"_s, {u"text"_s}},
        {u"cloze"_s, {u"gaps"_s}},
        {u"order"_s, {u"order"_s}},
        {u"match"_s, {u"pairs"_s}},
        {u"chart.point"_s, {u"marks"_s}},
        {u"chart.read"_s, {u"value"_s, u"unit"_s}},
        {u"chart.build"_s, {u"change"_s, u"spec"_s, u"table"_s, u"marks"_s, u"fails"_s}},
        {u"chart.repair"_s, {u"change"_s, u"spec"_s, u"table"_s, u"marks"_s, u"fails"_s}},
        {u"chart.draw"_s, {u"values"_s}},
        {u"chart.annotate"_s, {u"title"_s, u"annotations"_s}},
        {u"clean"_s, {u"edits"_s}},
        {u"schema"_s, {u"fields"_s, u"primaryKey"_s, u"missingValues"_s}},
        {u"disclosure"_s, {u"suppress"_s, u"merge"_s}},
        {u"linkage"_s, {u"fields"_s, u"threshold"_s, u"oneToOne"_s}},
        {u"sample"_s, {u"method"_s, u"size"_s, u"lower"_s, u"upper"_s}},
        {u"table.select"_s, {u"rows"_s, u"cells"_s, u"columns"_s}},
        {u"table.filter"_s, {u"where"_s}},
        {u"table.pivot"_s, {u"rows"_s, u"columns"_s, u"values"_s, u"filter"_s, u"table"_s}},
        {u"table.join"_s, {u"on"_s, u"type"_s}},
        {u"formula"_s, {u"formula"_s}},
        {u"chart.pick"_s, {u"choice"_s, u"order"_s, u"first"_s}},
        {u"claim"_s, {u"verdict"_s, u"evidence"_s}},
        {u"scenario"_s, {u"steps"_s}},
        {u"reflection"_s, {u"text"_s, u"points"_s}},
    };
    return keys.value(kind);
}

} // namespace chartroom
