// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "commands/allcommands.h"
#include "commands/openpack.h"
#include "grading/modelanswer.h"
#include "learning/lessonsession.h"
#include "lesson/values.h"
#include "storage/sqlitestore.h"
#include "tr.h"

#include <QJsonObject>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A scripted learner: tries an answer the author expects to be wrong, reads the feedback, then answers right.
class ScriptedLearner
{
public:
    ScriptedLearner(const Pack &pack, LessonSession &session, FixedClock &clock) : m_pack(pack), m_session(session), m_clock(clock) {}

    Result<void> takeLesson()
    {
        for (int step = 0; step < static_cast<int>(m_session.steps().size()); ++step) {
            if (const auto gone = m_session.goToStep(step); !gone)
                return gone.error();
            const QString title = m_session.steps().at(step).title;
            m_story += u"\n## %1\n"_s.arg(title.isEmpty() ? AppTr::tr("Introduction") : title);
            for (const Block &block : m_session.steps().at(step).blocks) {
                if (const auto done = answerBlock(block); !done)
                    return done.error();
            }
        }
        return {};
    }

    [[nodiscard]] const QString &story() const { return m_story; }
    [[nodiscard]] int answers() const { return m_answers; }

private:
    Result<void> answerBlock(const Block &block)
    {
        if (const auto *asked = std::get_if<ExerciseBlock>(&block))
            return answerExercise(*m_session.exercise(asked->exercise), AttemptPurpose::Answer);
        if (const auto *predicted = std::get_if<PredictBlock>(&block))
            return answerExercise(*m_session.exercise(predicted->exercise), AttemptPurpose::Prediction);
        return {};
    }

    Result<void> answerExercise(const Exercise &exercise, AttemptPurpose purpose)
    {
        const ExercisePlace place{exercise.uuid, purpose};
        const int variant = variantIndex(exercise.uuid, m_session.standing(place).seed, variantCount(exercise));
        m_story += u"\n"_s + exerciseTitle(exercise, lessonContext(m_pack, m_session.language())) + u'\n';
        const auto wrong = purpose == AttemptPurpose::Answer ? expectedMistake(exercise, variant) : std::nullopt;
        if (wrong) {
            if (const auto tried = submit(place, *wrong); !tried)
                return tried.error();
        }
        const auto model = modelAnswer(m_pack, exercise, variant, m_session.language(), m_cache);
        if (!model)
            return model.error();
        return submit(place, *model);
    }

    std::optional<QJsonObject> expectedMistake(const Exercise &exercise, int variant)
    {
        for (const ExerciseTest &test : exercise.tests) {
            const bool isMistake = test.score && test.score->highest < 1 && !test.feedback.isEmpty() && test.variant.isEmpty();
            if (!isMistake)
                continue;
            if (auto answer = testAnswer(m_pack, exercise, test, variant, m_session.language(), m_cache))
                return *answer;
        }
        return std::nullopt;
    }

    Result<void> submit(const ExercisePlace &place, const QJsonObject &answer)
    {
        m_clock.moveTo(m_clock.now().addSecs(45));
        const auto submission = m_session.submit(place, answer);
        if (!submission)
            return submission.error();
        ++m_answers;
        if (!submission->grade) {
            m_story += u"  "_s + AppTr::tr("guess kept") + u'\n';
            return {};
        }
        m_story += u"  %1: %2\n"_s.arg(outcomeWord(submission->grade->outcome), submission->grade->read);
        for (const GradeMessage &message : submission->grade->messages)
            m_story += u"    %1: %2\n"_s.arg(message.role, message.text.simplified());
        return {};
    }

    const Pack &m_pack;
    LessonSession &m_session;
    FixedClock &m_clock;
    GradingCache m_cache;
    QString m_story;
    int m_answers = 0;
};

Learner tourLearner(const QDateTime &now)
{
    Learner learner;
    learner.id = LearnerId{uuidVersion5(QUuid(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s), u"chartroom tour"_s + instantText(now))};
    learner.pseudonym = makePseudonym(learner.id);
    learner.profile = u"all-staff"_s;
    return learner;
}

Result<CommandOutcome> tourCommand(const CommandContext &context)
{
    const auto address = storeAddress(context.line);
    if (!address)
        return address.error();
    const auto pack = openPackForCommand(context.argument(0), context.language);
    if (!pack)
        return pack.error();
    FixedClock clock(context.clock->now());
    const auto store = openStore(*address, StoreMode::OpenOrCreate, clock);
    if (!store)
        return store.error();
    const Learner learner = tourLearner(clock.now());
    if (const auto saved = (*store)->savePerson(learner); !saved)
        return saved.error();
    const auto session = LessonSession::open(**pack, context.argument(1), learner.id, context.language, **store, clock);
    if (!session)
        return session.error();
    ScriptedLearner scripted(**pack, **session, clock);
    if (const auto taken = scripted.takeLesson(); !taken)
        return taken.error();
    CommandOutcome outcome;
    outcome.text = QString(scripted.story().trimmed() + u'\n').toUtf8();
    outcome.result = QJsonObject{{u"learner"_s, learner.pseudonym}, {u"answers"_s, scripted.answers()}, {u"done"_s, (*session)->progress().isDone}};
    outcome.summary = AppTr::tr("%n answer(s) of %1 kept in %2.", nullptr, scripted.answers()).arg(learner.pseudonym, *address);
    return outcome;
}

} // namespace

QList<Command> tourCommands()
{
    return {{{u"tour"_s, 2, 2, {{u"store"_s, true, false}}, u"tour PACK LESSON --store ADDRESS"_s,
              AppTr::tr("Lets a scripted learner take a lesson: a mistake first, then the right answer.")},
             tourCommand}};
}

} // namespace chartroom
