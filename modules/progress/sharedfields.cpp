// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/sharedfields.h"

#include <QMap>

namespace chartroom {

std::optional<ConsentFields> fieldsInForce(const QList<Consent> &consents, const QDate &day)
{
    QMap<QString, const Consent *> newest;
    for (const Consent &consent : consents) {
        if (!consent.bundle.isNull())
            newest.insert(consent.recipient, &consent);
    }
    if (newest.isEmpty())
        return allConsentFields();
    std::optional<ConsentFields> fields;
    for (const Consent *consent : std::as_const(newest)) {
        if (isInForce(*consent, day))
            fields = fields.value_or(ConsentField::Attempts) | consent->fields;
    }
    return fields;
}

Attempt withFields(Attempt attempt, ConsentFields fields)
{
    if (!fields.testFlag(answerField(attempt.kind))) {
        attempt.answer.reset();
        attempt.read.clear();
        attempt.feedback.clear();
        attempt.misconception.clear();
        attempt.checks = {};
    }
    if (!fields.testFlag(ConsentField::Times)) {
        attempt.started = {};
        attempt.submitted = {};
        attempt.seconds.reset();
    }
    if (!fields.testFlag(ConsentField::Confidence))
        attempt.confidence.clear();
    return attempt;
}

} // namespace chartroom
