// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QDate>
#include <QFlags>
#include <QString>
#include <QStringList>

namespace chartroom {

/// What a learner may choose to share (command-line.md 7). `Attempts` is always part of a consent.
enum class ConsentField {
    Attempts = 0x001,    ///< exercise, outcome, score, hints, aided, competencies, difficulty and the day
    Answers = 0x002,     ///< answer, read, feedback, misconception, checks
    Times = 0x004,       ///< started, submitted, seconds
    Confidence = 0x008,
    SelfRating = 0x010,
    Notes = 0x020,
    Reflections = 0x040, ///< the answers of reflections
    Problems = 0x080,    ///< reports about exercises
    Nomination = 0x100,
    Pulse = 0x200,
};
Q_DECLARE_FLAGS(ConsentFields, ConsentField)
Q_DECLARE_OPERATORS_FOR_FLAGS(ConsentFields)

/// Every field: what the learner's own store holds.
[[nodiscard]] ConsentFields allConsentFields();

/// The field that governs the answer of a kind: reflections are personal and have a field of their own.
[[nodiscard]] ConsentField answerField(QStringView kind);

/// The words of the command line in its order: {"attempts", "answers"}.
[[nodiscard]] QStringList consentWords(ConsentFields fields);

/// Reads such words; `attempts` is always added. Errors: usage.value for a word that is none.
[[nodiscard]] Result<ConsentFields> consentFromWords(const QStringList &words);

using ConsentId = Id<struct ConsentTag>;

/// A fact: a learner agreed that somebody sees some fields until a day, or took that back. The newest fact for a
/// recipient counts.
struct Consent {
    ConsentId id;
    LearnerId learner;
    ConsentFields fields = ConsentField::Attempts;
    QString recipient;      ///< free text, usually a unit path such as "Ministry/Unit"; may be empty
    QDate until;            ///< last day; null = no end
    QDateTime at;           ///< UTC
    bool withdrawn = false; ///< this fact ends the consent
    BundleId bundle;        ///< the bundle it came with; null when it was given in this store

    bool operator==(const Consent &) const = default;
};

/// Does this fact, taken alone, still allow reading on the given day?
[[nodiscard]] bool isInForce(const Consent &consent, const QDate &day);

} // namespace chartroom
