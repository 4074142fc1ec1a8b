// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/scenario.h"

#include "grading/answermatch.h"
#include "grading/grader.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/optionvalues.h"
#include "grading/tr.h"
#include "lesson/placeholders.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString nodeCheck(const ScenarioNode &node)
{
    return u"node:"_s + node.id;
}

const ScenarioOption *findScenarioOption(const ScenarioNode &node, const QString &id)
{
    const auto it = std::find_if(node.options.begin(), node.options.end(),
                                 [&](const ScenarioOption &option) { return option.choice.id == id; });
    return it == node.options.end() ? nullptr : &*it;
}

/// A walk along the steps of an answer, collecting what they earn.
class Walk
{
public:
    Walk(const Scenario &body, const AnswerScene &scene) : m_body(body), m_scene(scene), m_node(findNode(body, body.start))
    {
    }

    /// The whole answer; what is wrong with it, if anything.
    std::optional<Invalid> run();
    [[nodiscard]] Judgement judgement(double most) const;

private:
    std::optional<Invalid> step(const QJsonObject &step);
    std::optional<Invalid> choose(const QJsonObject &step);
    std::optional<Invalid> ask(const QJsonObject &step);
    void note(double earned, const CheckVoice &voice);
    void loseBetterWay(double earnedAtBest);

    const Scenario &m_body;
    const AnswerScene &m_scene;
    const ScenarioNode *m_node;
    double m_points = 0;
    QList<GradeCheck> m_checks;
    QHash<QString, CheckVoice> m_voices;
    QStringList m_read;
    QString m_weaker; ///< check of the first node where an option earned less than the best
    QString m_lost;   ///< of the first node from which a better way led
};

Invalid shapeProblem()
{
    return Invalid{u"answer.shape"_s, {}, {}};
}

std::optional<Invalid> Walk::run()
{
    const QJsonValue given = m_scene.answer.value(u"steps"_s);
    if (!hasOnlyKeys(m_scene.answer, {u"steps"_s}) || (!given.isArray() && !given.isUndefined() && !given.isNull()))
        return shapeProblem();
    const QJsonArray steps = given.toArray();
    for (const QJsonValue &each : steps) {
        if (!each.isObject() || m_node->kind == ScenarioNode::Kind::End)
            return shapeProblem();
        if (const std::optional<Invalid> problem = step(each.toObject()))
            return problem;
    }
    if (m_node->kind != ScenarioNode::Kind::End)
        return Invalid{u"scenario.unfinished"_s, {}, m_read.join(u"; "_s)};
    m_points += m_node->points;
    note(m_node->points, {});
    return std::nullopt;
}

std::optional<Invalid> Walk::step(const QJsonObject &step)
{
    const bool asks = m_node->kind == ScenarioNode::Kind::Exercise;
    if (!hasOnlyKeys(step, {u"node"_s, asks ? u"answer"_s : u"option"_s}) || step.value(u"node"_s).toString() != m_node->id)
        return shapeProblem();
    return asks ? ask(step) : choose(step);
}

std::optional<Invalid> Walk::choose(const QJsonObject &step)
{
    const QJsonValue chosen = step.value(u"option"_s);
    if (chosen.isUndefined() || chosen.isNull())
        return Invalid{u"scenario.unfinished"_s, {}, m_read.join(u"; "_s)};
    const ScenarioOption *option = chosen.isString() ? findScenarioOption(*m_node, chosen.toString()) : nullptr;
    if (!option)
        return shapeProblem();
    const double best = mostPointsAt(*m_node);
    CheckVoice voice;
    voice.failPhrase = u"scenario.node"_s;
    if (option->points < best) {
        voice.misconception = option->choice.misconception;
        if (!option->choice.feedback.isEmpty()) {
            voice.failId = u"option:"_s + m_node->id + u':' + option->choice.id;
            voice.choiceText = shownText(option->choice.feedback.text(m_scene.language), m_scene.prepared.context);
        }
        m_weaker = m_weaker.isEmpty() ? nodeCheck(*m_node) : m_weaker;
    }
    m_points += option->points;
    note(option->points, voice);
    loseBetterWay(option->points + mostPointsFrom(m_body, option->to));
    m_read.append(shownText(option->choice.text.text(m_scene.language), m_scene.prepared.context));
    m_node = findNode(m_body, option->to);
    return std::nullopt;
}

std::optional<Invalid> Walk::ask(const QJsonObject &step)
{
    const QJsonValue given = step.value(u"answer"_s);
    if (given.isUndefined() || given.isNull())
        return Invalid{u"scenario.unfinished"_s, {}, m_read.join(u"; "_s)};
    const Exercise *asked = askedExercise(m_scene.pack, m_scene.exercise, *m_node);
    if (!given.isObject() || !asked)
        return shapeProblem();
    const int variant = askedVariant(*asked, m_scene.prepared.variant.index);
    const Grade grade = gradeAnswer({&m_scene.pack, asked, given.toObject(), 0, variant, m_scene.language}, m_scene.cache);
    if (!grade.isCounted())
        return Invalid{nodeCheck(*m_node) + u'/' + grade.feedback, {}, grade.read, grade.messages.constFirst().text};
    const double share = grade.score.value_or(1); // a reflection that is handed in earns everything
    CheckVoice voice;
    voice.misconception = grade.misconception;
    voice.builtIn = grade.messages.constLast().text;
    m_points += m_node->points * share;
    note(m_node->points * share, voice);
    m_read.append(grade.read);
    m_node = findNode(m_body, grade.outcome == Outcome::Full ? m_node->nextFull : m_node->nextPartial);
    return std::nullopt;
}

/// A check where there are points to earn; a voice in any case.
void Walk::note(double earned, const CheckVoice &voice)
{
    const double most = mostPointsAt(*m_node);
    if (most > 0)
        m_checks.append({nodeCheck(*m_node), earned >= most, 1.0, false, m_node->id, {}});
    m_voices.insert(nodeCheck(*m_node), voice);
}

void Walk::loseBetterWay(double earnedAtBest)
{
    if (m_lost.isEmpty() && earnedAtBest < mostPointsFrom(m_body, m_node->id))
        m_lost = nodeCheck(*m_node);
}

Judgement Walk::judgement(double most) const
{
    Judgement judgement;
    judgement.checks = m_checks;
    judgement.voices = m_voices;
    judgement.score = std::clamp(m_points / most, 0.0, 1.0);
    judgement.read = m_read.join(u"; "_s);
    const bool allPassed = std::all_of(m_checks.begin(), m_checks.end(), [](const GradeCheck &check) { return check.passed; });
    if (!m_weaker.isEmpty() || allPassed)
        judgement.firstFailure = m_weaker.isEmpty() ? m_lost : m_weaker;
    judgement.matches = [&scene = m_scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

} // namespace

const Exercise *askedExercise(const Pack &pack, const Exercise &scenario, const ScenarioNode &node)
{
    const Exercise *asked = pack.exercise(node.exercise);
    return asked && asked->lesson == scenario.lesson && !bodyOf<Scenario>(*asked) ? asked : nullptr;
}

int askedVariant(const Exercise &asked, int scenarioVariant)
{
    return scenarioVariant % std::max(1, variantCount(asked));
}

KeyPreparation prepareKey(const Scenario &body, const KeyScene &scene)
{
    const Place place = scene.exercise.placeOf({u"response"_s, u"nodes"_s});
    const QList<ScenarioProblem> problems = scenarioProblems(body, place);
    if (!problems.isEmpty())
        return {{}, {keyProblem(u"exercise.scenario.graph"_s, problems.constFirst().message, problems.constFirst().place)}};
    for (const ScenarioNode &node : body.nodes) {
        if (node.kind == ScenarioNode::Kind::Exercise && !askedExercise(scene.pack, scene.exercise, node)) {
            return {{}, {keyProblem(u"lesson.ref.exercise-missing"_s,
                                    GradingTr::tr("This lesson has no exercise “%1” that can be asked here.").arg(node.exercise),
                                    node.place)}};
        }
    }
    return {ScenarioKey{mostPointsFrom(body, body.start)}, {}};
}

Result<Judgement, Invalid> judge(const Scenario &body, const ScenarioKey &key, const AnswerScene &scene)
{
    Walk walk(body, scene);
    if (const std::optional<Invalid> problem = walk.run())
        return *problem;
    return walk.judgement(key.points);
}

QList<QJsonObject> emptyAnswers(const Scenario &)
{
    return {{{u"steps"_s, QJsonArray()}}, {{u"steps"_s, QJsonValue::Null}}};
}

QList<OwnText> ownTexts(const Scenario &body)
{
    QList<OwnText> texts;
    for (const ScenarioNode &node : body.nodes) {
        for (const ScenarioOption &option : node.options) {
            if (option.points < mostPointsAt(node)) // the best option never speaks
                texts.append({u"option:"_s + node.id + u':' + option.choice.id,
                              GradingTr::tr("The feedback of option “%1”").arg(option.choice.id), &option.choice.feedback});
        }
    }
    return texts;
}

QStringList revealingTexts(const Scenario &body, const ScenarioKey &, const PreparedExercise &prepared, const QString &language)
{
    QStringList texts;
    for (const ScenarioNode &node : body.nodes) {
        const bool hasWeaker = std::any_of(node.options.begin(), node.options.end(), [&](const ScenarioOption &option) {
            return option.points < mostPointsAt(node);
        });
        for (const ScenarioOption &option : node.options) {
            if (hasWeaker && option.points >= mostPointsAt(node))
                texts.append(shownText(option.choice.text.text(language), prepared.context));
        }
    }
    return texts;
}

} // namespace chartroom
