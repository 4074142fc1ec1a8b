// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace chartroom {

/// A person in a store. Not a fact: name, unit and profile may change.
struct Learner {
    LearnerId id;
    QString pseudonym;      ///< "brave-otter-17"; unique in a store where possible
    QString name;           ///< empty when not shared
    QStringList department; ///< unit path, {"Ministry", "Unit"}; empty = none
    QString profile;        ///< id of the target profile chosen, for example "policy-analyst"; may be empty
    QByteArray publicKey;   ///< 32 bytes, fixed by the first bundle; empty = none yet

    bool operator==(const Learner &) const = default;
};

/// A name without a person in it, derived from the id: "brave-otter-17".
[[nodiscard]] QString makePseudonym(const LearnerId &id);

/// "Ministry/Unit" ↔ {"Ministry", "Unit"}. A slash inside a name is written "\/". Empty parts are dropped.
[[nodiscard]] QString departmentText(const QStringList &department);
[[nodiscard]] QStringList departmentFromText(const QString &text);

} // namespace chartroom
