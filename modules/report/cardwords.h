// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"
#include "report/reportcard.h"

#include <QString>
#include <QStringList>
#include <utility>

namespace chartroom {

/// Everything a card says in words, in one language: the same sentences on screen, in HTML, in PDF and in alternative
/// texts. Works on the protected model alone. The card must outlive it.
class CardWords
{
public:
    CardWords(const ReportCard &card, const QString &language);

    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] bool isLearnerCard() const { return m_card.kind == CardKind::Learner; }
    /// A phrase of the catalogue modules/report/phrases.
    [[nodiscard]] QString phrase(const QString &id, const Phrases::Values &values = {}) const;

    // Heading
    [[nodiscard]] QString kind() const;   ///< "Data capability report card"
    [[nodiscard]] QString title() const;  ///< "Program Design Branch", or the learner
    [[nodiscard]] QString parent() const; ///< "Ministry of Community Programs"; may be empty
    [[nodiscard]] QString documentTitle() const;
    [[nodiscard]] QString period() const; ///< "1 April to 30 September 2026"
    [[nodiscard]] QString issue() const;
    [[nodiscard]] QString framework() const;
    [[nodiscard]] QString profile() const;
    [[nodiscard]] QString preparedOn() const;
    [[nodiscard]] QString footer() const;

    // Values
    [[nodiscard]] QString band(Band band) const;           ///< "20–29"
    [[nodiscard]] QString share(const Share &share) const; ///< "at least 75 %"
    [[nodiscard]] QString grade(GradeLetter grade) const;  ///< "C" or "IE"
    [[nodiscard]] QString certainty(Certainty certainty) const;
    [[nodiscard]] QString change(const std::optional<Change> &change) const;
    [[nodiscard]] QString sinceLastIssue() const; ///< header of the trends: "Since issue 2", "Trend"
    [[nodiscard]] QString strandChange(const StrandLine &line) const;    ///< also "No grade"
    [[nodiscard]] QString level(int level) const;                        ///< "2 Foundation" or "Not yet"
    [[nodiscard]] QString medianLevel(const CompetencyLine &line) const; ///< also "IE" or "not shown"
    [[nodiscard]] QString levelCell(const LevelShare &cell) const;
    [[nodiscard]] QString evidence(const CompetencyLine &line) const;
    [[nodiscard]] QString interval(const PersonalState &state) const;
    [[nodiscard]] QString stillNeeded(const PersonalState &state) const;
    [[nodiscard]] QString readiness(Readiness state) const;
    [[nodiscard]] QString strandTitle(const QString &code) const;
    [[nodiscard]] QString competencyTitle(const QString &code) const;
    [[nodiscard]] QString lensTitle(const QString &id) const;
    [[nodiscard]] QString actionState(ActionState state) const;
    [[nodiscard]] QString shortDate(const QDate &date) const; ///< "2026-10-15"; a dash without a date

    // Sentences
    [[nodiscard]] QString strandSentence(const StrandLine &line) const;
    [[nodiscard]] QString lensSentence(const LensLine &line) const;
    [[nodiscard]] QString lensDeciders(const LensLine &line) const;
    [[nodiscard]] QString extremeSentence(const QString &code) const; ///< why a competency is a strength or a priority
    [[nodiscard]] QString nextStep(const NextStep &step) const;
    [[nodiscard]] QString nextStepsAbsent() const;                   ///< why there are none
    [[nodiscard]] QString scaleDescription(GradeLetter grade) const; ///< alternative text of a grade scale
    [[nodiscard]] QString levelBarDescription(const CompetencyLine &line) const;
    [[nodiscard]] QString competenciesHeading() const;

    // Lists
    [[nodiscard]] QStringList method() const;
    [[nodiscard]] QStringList rules() const;
    [[nodiscard]] QList<std::pair<QString, QString>> glossary() const; ///< term, meaning
    [[nodiscard]] QStringList disclaimer() const;
    [[nodiscard]] QStringList notes() const;         ///< what is particular about this card
    [[nodiscard]] QStringList withheldNotes() const; ///< only why figures are not shown

private:
    [[nodiscard]] bool isWithheld(const CompetencyLine &line) const;

    const ReportCard &m_card;
    QString m_language;
};

} // namespace chartroom
