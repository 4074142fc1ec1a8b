// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/attempt.h"
#include "progress/period.h"
#include "progress/person.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>

namespace chartroom {

/// A text in its languages: "en" → "Permits".
using LanguageTexts = QMap<QString, QString>;

/// A lesson as statements name it.
struct XapiLesson {
    LessonId id;
    LanguageTexts title;
    QString pack; ///< pack id

    bool operator==(const XapiLesson &) const = default;
};

/// What all statements of an export share.
struct XapiSettings {
    QString homePage;      ///< IRL of the system that the accounts belong to, see isHomePage()
    bool withName = false; ///< the person's name beside the account, where it is known
    bool synthetic = false;///< the people are invented: every statement says so
    Period period;         ///< days of the answers and events; empty: all
    QHash<QString, LanguageTexts> packTitles; ///< by pack id
    QHash<ExerciseId, XapiLesson> lessons;    ///< of the exercises whose pack is at hand
};

/// A lesson that a learner finished.
struct FinishedLesson {
    XapiLesson lesson;
    QDateTime at; ///< UTC; with \a knowsTime only its day is told
};

/// What is exported about one person: only what may leave the store (sharedfields.h).
struct XapiPerson {
    Learner learner;
    QString account;        ///< name of the account, unique in the export
    bool sharesTimes = true;///< otherwise events are told by their day
    QList<Attempt> attempts;
    QList<FinishedLesson> finished;
};

/// The statements about one person (xAPI 1.0.3, part Data): `answered` per attempt in order of time, `completed` per
/// finished lesson, `mastered` per level that the facts ever showed. Ids are those of the facts, or version 5 of the
/// learner and what was reached: the same store gives the same statements. What each holds: decision 0018.
[[nodiscard]] QList<QJsonObject> xapiStatements(const XapiPerson &person, const XapiSettings &settings);

/// Is this an absolute address of the web with a host, as an account's home page must be?
[[nodiscard]] bool isHomePage(const QString &text);

/// One account name per person: the pseudonym, with the first eight digits of the id behind it where several people of
/// the store have the same one, so that no other system takes two people for one.
[[nodiscard]] QHash<LearnerId, QString> accountNames(const QList<Learner> &people);

} // namespace chartroom
