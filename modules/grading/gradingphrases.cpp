// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/gradingphrases.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const Phrases &gradingPhrases()
{
    static const Phrases phrases(u":/grading/phrases"_s);
    return phrases;
}

} // namespace chartroom
