// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/attempt.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString outcomeWord(AttemptOutcome outcome)
{
    return outcome == AttemptOutcome::Full ? u"full"_s : u"partial"_s;
}

QString purposeWord(AttemptPurpose purpose)
{
    return purpose == AttemptPurpose::Prediction ? u"prediction"_s : u"answer"_s;
}

} // namespace chartroom
