// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/placementrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <iterator>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

// In the order of their enumerations.
const QStringList standingWords{u"not-begun"_s, u"begun"_s, u"done"_s, u"skipped"_s};
const QStringList outcomeWords{u"right"_s, u"wrong"_s, u"not-sure"_s};

QString courseSetting(const LearnerId &learner)
{
    return u"placement/"_s + learner.toString();
}

QString welcomeSetting(const LearnerId &learner)
{
    return u"welcomed/"_s + learner.toString();
}

QJsonArray answersToJson(const QList<PlacementAnswer> &answers)
{
    QJsonArray list;
    for (const PlacementAnswer &answer : answers) {
        list << QJsonObject{{u"exercise"_s, answer.item.exercise.toString()}, {u"strand"_s, answer.item.strand},
                            {u"level"_s, answer.item.level}, {u"outcome"_s, outcomeWords.at(static_cast<int>(answer.outcome))}};
    }
    return list;
}

QList<PlacementAnswer> answersFromJson(const QJsonArray &list)
{
    QList<PlacementAnswer> answers;
    for (const QJsonValue &each : list) {
        const auto exercise = ExerciseId::fromString(each[u"exercise"].toString());
        const auto outcome = outcomeWords.indexOf(each[u"outcome"].toString());
        const int level = each[u"level"].toInt();
        if (!exercise.isNull() && outcome >= 0 && level >= 1 && level <= 4)
            answers.append({{exercise, each[u"strand"].toString(), level}, static_cast<PlacementOutcome>(outcome)});
    }
    return answers;
}

QString courseText(const PlacementCourse &course)
{
    const QJsonObject object{{u"standing"_s, standingWords.at(static_cast<int>(course.standing))}, {u"round"_s, course.round},
                             {u"answers"_s, answersToJson(course.answers)}, {u"finished"_s, answersToJson(course.finished)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// A text that does not say it is a course that was never begun.
PlacementCourse courseFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto standing = std::max<qsizetype>(0, standingWords.indexOf(object[u"standing"].toString()));
    return {static_cast<PlacementStanding>(standing), object[u"round"].toInt(), answersFromJson(object[u"answers"].toArray()),
            answersFromJson(object[u"finished"].toArray())};
}

} // namespace

PlacementRecord::PlacementRecord(ProgressStore &store, const LearnerId &learner) : m_store(store), m_learner(learner) {}

Result<void> PlacementRecord::read()
{
    const Result<QString> course = m_store.setting(courseSetting(m_learner));
    if (!course)
        return course.error();
    const Result<QString> welcomed = m_store.setting(welcomeSetting(m_learner));
    if (!welcomed)
        return welcomed.error();
    m_course = courseFromText(*course);
    m_isWelcomed = !welcomed->isEmpty();
    return {};
}

std::optional<PlacementItem> PlacementRecord::next(const PlacementBank &bank) const
{
    return m_course.standing == PlacementStanding::Begun ? nextPlacementItem(bank, m_course, m_learner) : std::nullopt;
}

Result<void> PlacementRecord::begin()
{
    if (m_course.standing == PlacementStanding::Begun)
        return {};
    PlacementCourse course = m_course;
    course.standing = PlacementStanding::Begun;
    ++course.round;
    course.answers.clear();
    return save(course);
}

Result<void> PlacementRecord::note(const PlacementBank &bank, const PlacementItem &item, PlacementOutcome outcome)
{
    m_course.answers.append({item, outcome});
    if (!nextPlacementItem(bank, m_course, m_learner)) {
        m_course.standing = PlacementStanding::Done;
        m_course.finished = m_course.answers;
    }
    return save(m_course);
}

Result<void> PlacementRecord::skip()
{
    PlacementCourse course = m_course;
    course.standing = PlacementStanding::Skipped;
    return save(course);
}

Result<void> PlacementRecord::setWelcomed()
{
    if (m_isWelcomed)
        return {};
    const Result<void> saved = m_store.saveSetting(welcomeSetting(m_learner), u"yes"_s);
    m_isWelcomed = saved.has_value();
    return saved;
}

Result<void> PlacementRecord::save(const PlacementCourse &course)
{
    const Result<void> saved = m_store.saveSetting(courseSetting(m_learner), courseText(course));
    if (saved)
        m_course = course;
    return saved;
}

QStringList placementSettings(const LearnerId &learner)
{
    return {courseSetting(learner), welcomeSetting(learner)};
}

} // namespace chartroom
