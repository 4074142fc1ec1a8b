// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grade.h"

#include "base/canonicaljson.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QJsonArray messagesJson(const QList<GradeMessage> &messages)
{
    QJsonArray array;
    for (const GradeMessage &message : messages)
        array.append(QJsonObject{{u"role"_s, message.role}, {u"id"_s, message.id}, {u"text"_s, message.text}});
    return array;
}

QJsonArray checksJson(const QList<GradeCheck> &checks)
{
    QJsonArray array;
    for (const GradeCheck &check : checks) {
        array.append(QJsonObject{{u"id"_s, check.id}, {u"passed"_s, check.passed}, {u"weight"_s, check.weight},
                                 {u"hard"_s, check.hard}, {u"part"_s, check.part}});
    }
    return array;
}

} // namespace

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Invalid:
        return u"invalid"_s;
    case Outcome::Partial:
        return u"partial"_s;
    case Outcome::Full:
        break;
    }
    return u"full"_s;
}

QJsonObject toJson(const Grade &grade)
{
    const QJsonObject exercise{{u"id"_s, grade.exerciseId}, {u"uuid"_s, grade.exerciseUuid}, {u"rev"_s, grade.rev},
                               {u"kind"_s, grade.kind}, {u"gradingHash"_s, grade.gradingHash}};
    return {
        {u"format"_s, u"chartroom-grade/1"_s},
        {u"pack"_s, QJsonObject{{u"id"_s, grade.packId}, {u"version"_s, grade.packVersion}}},
        {u"exercise"_s, exercise},
        {u"seed"_s, grade.seed},
        {u"variant"_s, QJsonObject{{u"index"_s, grade.variantIndex}, {u"values"_s, grade.variantValues}}},
        {u"language"_s, grade.language},
        {u"outcome"_s, outcomeWord(grade.outcome)},
        {u"counted"_s, grade.isCounted()},
        {u"score"_s, grade.score ? QJsonValue(*grade.score) : QJsonValue(QJsonValue::Null)},
        {u"read"_s, grade.read},
        {u"messages"_s, messagesJson(grade.messages)},
        {u"feedback"_s, textOrNull(grade.feedback)},
        {u"misconception"_s, textOrNull(grade.misconception)},
        {u"checks"_s, checksJson(grade.checks)},
        {u"confidence"_s, textOrNull(grade.confidence)},
    };
}

QString gradeText(const Grade &grade)
{
    QString text = u"outcome: "_s + outcomeWord(grade.outcome) + u"\nscore: "_s
        + (grade.score ? shortestNumber(*grade.score) : u"-"_s) + u"\nread: "_s + grade.read + u'\n';
    for (const GradeMessage &message : grade.messages)
        text += message.role + u": ["_s + message.id + u"] "_s + message.text.simplified() + u'\n';
    return text;
}

} // namespace chartroom
