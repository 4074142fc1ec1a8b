// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/titles.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace chartroom {

/// One of the three purposes a report card judges readiness for, with what each competency weighs in it.
struct Lens {
    QString id; ///< "policy", "delivery" or "management"
    Titles title;
    QMap<QString, int> weights; ///< points by competency code; they sum to 100

    bool operator==(const Lens &) const = default;
};

enum class Readiness { Ready, NearlyReady, NotYetReady, InsufficientEvidence };

/// What a lens says, and the up to three competencies that decide it (curriculum.md section 7).
struct LensVerdict {
    Readiness readiness = Readiness::InsufficientEvidence;
    double share = 0;      ///< weighted mean of r over the competencies with evidence, 0 to 1; never shown
    int weightSeen = 0;    ///< points of the competencies with evidence
    QStringList decidedBy; ///< codes, the most decisive first

    bool operator==(const LensVerdict &) const = default;
};

/// The lenses of curriculum.md section 7, in their order.
[[nodiscard]] const QList<Lens> &builtInLenses();

/// Judges a lens from r per competency: 1 at or above the target, 0.5 just below, 0 lower; competencies without
/// enough evidence are absent. Ready from 0.85, nearly ready from 0.60; below 70 points of weight with evidence:
/// insufficient evidence. Ties between deciding competencies are broken by the order of `codes`.
[[nodiscard]] LensVerdict judgeLens(const Lens &lens, const QHash<QString, double> &r, const QStringList &codes);

} // namespace chartroom
