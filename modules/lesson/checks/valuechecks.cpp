// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/placeholders.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// An `{expr: …}` of an exercise or a `{{ … }}` of one of its texts.
struct Spot {
    QString expression;
    Place place;
    bool isPlaceholder = false;
    bool isKey = false;   ///< below an `expect` of grading
    QJsonObject variant;  ///< of a test: only variants with these parameters
};

/// Collects the Values of a record, `variants` and `let` apart.
void collectValues(const YamlNode &node, const QString &path, const Spot &like, QList<Spot> &spots)
{
    const YamlNode &expression = node[u"expr"];
    if (node.isMap() && expression.isScalar()) {
        Spot spot = like;
        spot.expression = expression.text;
        spot.place = {path, node.line, node.column, {}};
        spots.append(spot);
        return;
    }
    for (const YamlEntry &entry : node.entries)
        collectValues(entry.value, path, like, spots);
    for (const YamlNode &item : node.items)
        collectValues(item, path, like, spots);
}

/// Evaluates everything in an exercise in all of its variants.
class ExerciseValueCheck
{
public:
    ExerciseValueCheck(CheckContext &context, const Exercise &exercise) : m_context(context), m_exercise(exercise)
    {
    }

    void run();

private:
    void collect();
    void collectTexts();
    void collectGraded(const YamlNode &grading);
    void checkPlainExpressions(const QSet<QString> &known);
    void checkNames();
    void checkParameters(const QString &expression, const Place &place, const QSet<QString> &known);
    void checkUse();
    void checkVariant(int index);
    std::optional<EvaluationContext> contextOf(const Variant &variant);
    void checkSpot(const Spot &spot, const EvaluationContext &values, const QJsonObject &variant);
    void checkParses(const Spot &spot);

    CheckContext &m_context;
    const Exercise &m_exercise;
    QList<Spot> m_spots;
    QSet<QString> m_usedParameters;
    bool m_namesKnown = true;
};

void ExerciseValueCheck::collectTexts()
{
    for (const TranslatableFile &file : m_context.files.translatable) {
        if (file.path != m_exercise.path)
            continue;
        for (const TextUnit &unit : file.units) {
            if (unit.owner != m_exercise.id)
                continue;
            for (const Placeholder &placeholder : placeholders(unit.text)) {
                if (placeholder.isClosed)
                    m_spots.append({placeholder.expression, unit.place, true, false, {}});
                else
                    m_context.report(u"exercise.placeholder.error"_s,
                                     LessonTr::tr("The placeholder is not closed with }}."), unit.place);
            }
        }
    }
}

void ExerciseValueCheck::collectGraded(const YamlNode &grading)
{
    for (const YamlEntry &entry : grading.entries) {
        Spot like;
        like.isKey = entry.key == u"expect"_s;
        if (entry.key != u"gaps"_s)
            collectValues(entry.value, m_exercise.path, like, m_spots);
    }
}

void ExerciseValueCheck::collect()
{
    const YamlNode &node = m_exercise.node;
    const Spot plain;
    collectValues(node[u"response"], m_exercise.path, plain, m_spots);
    collectGraded(node[u"grading"]);
    for (const YamlEntry &gap : node[u"grading"][u"gaps"].entries)
        collectGraded(gap.value);
    for (const YamlNode &test : node[u"tests"].items) {
        Spot like;
        like.variant = toJson(test[u"variant"]).toObject();
        collectValues(test, m_exercise.path, like, m_spots);
    }
    collectTexts();
}

void ExerciseValueCheck::checkParameters(const QString &expression, const Place &place, const QSet<QString> &known)
{
    m_context.useExpression(expression);
    for (const QString &name : m_context.values.references(expression).parameters) {
        m_usedParameters.insert(name);
        if (known.contains(name))
            continue;
        m_namesKnown = false;
        m_context.report(u"exercise.parameter.unknown"_s,
                         LessonTr::tr("$%1 is neither a parameter nor a let value (or is defined later).").arg(name),
                         place);
    }
}

void ExerciseValueCheck::checkNames()
{
    QSet<QString> known;
    for (const VariantParameter &parameter : m_exercise.variants) {
        for (const ExerciseValue &value : parameter.values)
            checkParameters(value.expressionText, value.place, {});
    }
    for (const VariantParameter &parameter : m_exercise.variants)
        known.insert(parameter.name);
    for (const NamedValue &let : m_exercise.lets) {
        checkParameters(let.value.expressionText, let.value.place, known);
        known.insert(let.name);
    }
    for (const Spot &spot : std::as_const(m_spots))
        checkParameters(spot.expression, spot.place, known);
    checkPlainExpressions(known);
}

/// Keys that are expressions without the mapping (exercises.md 2.2). They stand in rows of a table: grading evaluates
/// them.
void ExerciseValueCheck::checkPlainExpressions(const QSet<QString> &known)
{
    const bool isFormula = m_exercise.kind == u"formula"_s;
    const auto check = [&](const YamlNode &node) {
        if (node.isScalar())
            checkParameters(node.text, {m_exercise.path, node.line, node.column, {}}, known);
    };
    const YamlNode &grading = m_exercise.node[u"grading"];
    check(isFormula ? grading[u"expect"] : grading[u"expect"][u"where"]);
    for (const YamlNode &anticipation : grading[u"anticipate"].items)
        check(anticipation[u"match"][isFormula ? u"formula" : u"where"]);
}

void ExerciseValueCheck::checkUse()
{
    for (const VariantParameter &parameter : m_exercise.variants) {
        if (!m_usedParameters.contains(parameter.name))
            m_context.report(u"exercise.variant.unused"_s,
                             LessonTr::tr("The parameter %1 is used nowhere.").arg(parameter.name), parameter.place);
    }
}

/// Placeholders that do not parse; Values that do not were reported on reading.
void ExerciseValueCheck::checkParses(const Spot &spot)
{
    const auto expression = m_context.values.expressions().parse(spot.expression);
    if (!expression && spot.isPlaceholder)
        m_context.report(u"exercise.placeholder.error"_s, expressionMessage(expression.error()), spot.place);
}

/// The names of one variant; reports what of `let` fails.
std::optional<EvaluationContext> ExerciseValueCheck::contextOf(const Variant &variant)
{
    EvaluationContext values = m_context.plainContext();
    values.parameters = variant.parameters;
    for (const NamedValue &let : m_exercise.lets) {
        const auto value = let.value.isExpression() ? m_context.values.evaluate(let.value.expressionText, values)
                                                    : evaluateValue(let.value, values);
        if (!value) {
            m_context.report(value.error().id, expressionMessage(value.error()), let.value.place);
            return std::nullopt;
        }
        if (value->diagnostics.contains(u"expr.div-zero"_s))
            m_context.report(u"expr.div-zero"_s, LessonTr::tr("This value divides by zero."), let.value.place);
        values.parameters.insert(let.name, value->value);
    }
    return values;
}

void ExerciseValueCheck::checkSpot(const Spot &spot, const EvaluationContext &values, const QJsonObject &variant)
{
    for (auto it = spot.variant.begin(); it != spot.variant.end(); ++it) {
        if (variant.value(it.key()) != it.value())
            return;
    }
    if (!m_context.values.expressions().parse(spot.expression))
        return;
    EvaluationContext own = values;
    own.placeholder = spot.isPlaceholder;
    const auto value = m_context.values.evaluate(spot.expression, own);
    if (!value) {
        m_context.report(spot.isPlaceholder ? u"exercise.placeholder.error"_s : value.error().id,
                         expressionMessage(value.error()), spot.place);
        if (spot.isKey)
            m_context.report(u"exercise.key.error"_s,
                             LessonTr::tr("The key cannot be computed: %1").arg(value.error().message), spot.place);
    } else if ((spot.isPlaceholder || spot.isKey) && value->diagnostics.contains(u"expr.div-zero"_s)) {
        m_context.report(u"expr.div-zero"_s, LessonTr::tr("This expression divides by zero."), spot.place);
    }
}

void ExerciseValueCheck::checkVariant(int index)
{
    const auto variant = variantAt(m_exercise, index, packTables(m_context.pack));
    if (!variant) {
        m_context.report(variant.error().id, expressionMessage(variant.error()), m_exercise.placeOf({u"variants"_s}));
        return;
    }
    const auto values = contextOf(*variant);
    if (!values)
        return;
    for (const Spot &spot : std::as_const(m_spots))
        checkSpot(spot, *values, variant->values);
    checkKey(m_context, m_exercise, *values);
}

void ExerciseValueCheck::run()
{
    collect();
    checkNames();
    checkUse();
    for (const Spot &spot : std::as_const(m_spots))
        checkParses(spot);
    const int count = variantCount(m_exercise);
    for (int index = 0; m_namesKnown && index < count && count <= 64; ++index)
        checkVariant(index);
}

} // namespace

void checkExerciseValues(CheckContext &context, const Exercise &exercise)
{
    ExerciseValueCheck(context, exercise).run();
}

} // namespace chartroom
