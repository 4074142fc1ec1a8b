// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharewords.h"

#include "ui_learner/tr.h"

#include <QStringList>

namespace chartroom {

using namespace Qt::StringLiterals;

QList<ShareFieldWords> optionalShareFields()
{
    return {{ConsentField::Answers, UiLearnerTr::tr("My answers"), UiLearnerTr::tr("What I wrote or chose, and the feedback I got")},
            {ConsentField::Times, UiLearnerTr::tr("Times"), UiLearnerTr::tr("When I answered and how long it took")},
            {ConsentField::Confidence, UiLearnerTr::tr("How sure I was"), {}},
            {ConsentField::SelfRating, UiLearnerTr::tr("My self-rating"), {}},
            {ConsentField::Notes, UiLearnerTr::tr("My notes"), {}},
            {ConsentField::Reflections, UiLearnerTr::tr("My reflections"), UiLearnerTr::tr("What I wrote where nothing is right or wrong")},
            {ConsentField::Problems, UiLearnerTr::tr("Problems I reported"), UiLearnerTr::tr("What I said is wrong or unclear in a task")},
            {ConsentField::Nomination, UiLearnerTr::tr("My nomination"), UiLearnerTr::tr("The evidence I chose as a data hero")},
            {ConsentField::Pulse, UiLearnerTr::tr("My pulse answers"), UiLearnerTr::tr("Shown for groups only, never for me alone")}};
}

QString sharedFieldsInWords(ConsentFields fields)
{
    QStringList words{UiLearnerTr::tr("Tasks and results")};
    for (const ShareFieldWords &field : optionalShareFields()) {
        if (fields.testFlag(field.field))
            words << field.title;
    }
    return words.join(u" \u00b7 "_s);
}

QString withheldFieldsInWords(ConsentFields fields, bool withName)
{
    QStringList words;
    for (const ShareFieldWords &field : optionalShareFields()) {
        if (!fields.testFlag(field.field))
            words << field.title;
    }
    if (!withName)
        words << UiLearnerTr::tr("My name");
    return words.join(u" \u00b7 "_s);
}

} // namespace chartroom
