// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/consent.h"

#include <QList>
#include <QString>

namespace chartroom {

/// A field of a consent as the learner's pages name it.
struct ShareFieldWords {
    ConsentField field;
    QString title;   ///< "My answers"
    QString meaning; ///< what exactly is meant; may be empty
};

/// Every field but `attempts`, which is always shared, in the order of the consent.
[[nodiscard]] QList<ShareFieldWords> optionalShareFields();

/// "tasks and results, my answers".
[[nodiscard]] QString sharedFieldsInWords(ConsentFields fields);
/// The fields that are not shared, written from the consent itself; empty when everything is.
[[nodiscard]] QString withheldFieldsInWords(ConsentFields fields, bool withName);

} // namespace chartroom
