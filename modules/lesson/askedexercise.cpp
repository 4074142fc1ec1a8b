// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/askedexercise.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The texts of one variant, gathered by the ids that answers use.
class OfferedTexts
{
public:
    OfferedTexts(const Pack &pack, const EvaluationContext &context) : m_pack(pack), m_context(context) {}

    QJsonObject of(const ExerciseBody &body)
    {
        std::visit([this](const auto &kind) { addBody(kind, {}); }, body);
        return m_texts;
    }
    [[nodiscard]] QString shown(const LocalText &text) const { return shownText(text.text(m_context.language), m_context); }

private:
    void add(const QString &id, const LocalText &text)
    {
        if (!text.isEmpty())
            m_texts.insert(id, shown(text));
    }
    void addChoices(const QList<Choice> &choices, const QString &prefix)
    {
        for (const Choice &choice : choices)
            add(prefix + choice.id, choice.text);
    }

    template<typename Body>
    void addBody(const Body &body, const QString &prefix)
    {
        if constexpr (requires { body.choices; })
            addChoices(body.choices, prefix);
        if constexpr (requires { body.items; })
            addChoices(body.items, prefix);
        if constexpr (requires { body.left; body.right; }) {
            addChoices(body.left, prefix);
            addChoices(body.right, prefix);
        }
        if constexpr (requires { body.statements; })
            addChoices(body.statements, prefix);
        if constexpr (requires { body.points; })
            addChoices(body.points, prefix);
        if constexpr (requires { body.gaps; })
            addGaps(body);
        if constexpr (requires { body.nodes; })
            addNodes(body);
        if constexpr (requires { body.options.first().chart; })
            addCharts(body);
    }

    void addGaps(const Cloze &cloze)
    {
        for (const ClozeGap &gap : cloze.gaps)
            std::visit([&](const auto &body) { addBody(body, gap.id + u'/'); }, gap.body);
    }
    void addNodes(const Scenario &scenario)
    {
        for (const ScenarioNode &node : scenario.nodes) {
            const Exercise *asked = m_pack.exercise(node.exercise);
            add(node.id, node.text.isEmpty() && asked ? asked->prompt : node.text);
            for (const ScenarioOption &option : node.options)
                add(node.id + u'/' + option.choice.id, option.choice.text);
        }
    }
    /// Charts to pick from are named by their titles.
    void addCharts(const ChartPick &pick)
    {
        for (const ChartOption &option : pick.options) {
            const QJsonValue title = option.chart.spec.in(m_context.language)[u"title"_s];
            const QString text = title.isObject() ? title[u"text"_s].toString() : title.toString();
            m_texts.insert(option.choice.id, shownText(text, m_context));
        }
    }

    const Pack &m_pack;
    const EvaluationContext &m_context;
    QJsonObject m_texts;
};

QJsonObject shownVariant(const Pack &pack, const Exercise &exercise, int index, const QString &language)
{
    const auto variant = variantAt(exercise, index, packTables(pack));
    const auto context = exerciseContext(pack, exercise, variant.value_or(Variant{}), language);
    if (!context)
        return {};
    OfferedTexts texts(pack, *context);
    return {{u"variant"_s, variant ? variant->values : QJsonObject()},
            {u"prompt"_s, texts.shown(exercise.prompt)},
            {u"explanation"_s, texts.shown(exercise.explanation)},
            {u"offered"_s, texts.of(exercise.body)}};
}

} // namespace

QJsonObject askedExercise(const Pack &pack, const Exercise &exercise, const QString &language)
{
    QJsonArray shown;
    for (int i = 0; i < variantCount(exercise); ++i)
        shown << shownVariant(pack, exercise, i, language);
    return {{u"kind"_s, exercise.kind},
            {u"prompt"_s, exercise.prompt.text(language)},
            {u"explanation"_s, exercise.explanation.text(language)},
            {u"response"_s, exercise.response},
            {u"variants"_s, exercise.variantsJson},
            {u"let"_s, exercise.letJson},
            {u"shown"_s, shown}};
}

} // namespace chartroom
