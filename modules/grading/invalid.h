// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"

#include <QString>

namespace chartroom {

/// Why an answer cannot be graded. It is never counted; the learner is told what is missing.
struct Invalid {
    QString id;             ///< stable id, for example "numeric.ambiguous"
    Phrases::Values values; ///< what the message may name: only things the learner did
    QString read;           ///< the answer in words as far as it was understood
    QString text = {};      ///< a whole sentence (of a part of the answer) instead of the phrase of the id

    bool operator==(const Invalid &) const = default;
};

} // namespace chartroom
