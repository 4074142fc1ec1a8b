// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "competency/lenses.h"
#include "competency/targetprofile.h"
#include "progress/period.h"
#include "report/action.h"
#include "report/bands.h"
#include "report/grades.h"
#include "report/protected.h"

#include <algorithm>
#include <optional>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// Whose card it is.
enum class CardKind { Team, Learner };

/// Against the issue before; nothing when there is none to compare with.
enum class Change { Up, Same, Down };

/// Which rule of disclosure control withheld or limited a value.
enum class CardRule { None, Group, Cell, Secondary, Hierarchy, Time };

/// The share of people at or above the expected level, as a protected statement.
struct Share {
    enum class Qualifier { About, AtLeast, AtMost, Withheld };
    Qualifier qualifier = Qualifier::Withheld;
    int percent = 0; ///< a multiple of 5, from 5 to 95; 0 when withheld

    bool operator==(const Share &) const = default;
};

/// One cell of a level distribution: the share of people with a level from \a from to \a to.
struct LevelShare {
    int from = 0;
    int to = 0;
    int percent = 0; ///< a multiple of 5; the cells of a competency sum to 100

    bool operator==(const LevelShare &) const = default;
};

/// One strand on a card.
struct StrandLine {
    QString code;
    Protected<GradeLetter> grade;
    Protected<std::optional<Change>> change;
    Protected<Certainty> certainty;

    bool operator==(const StrandLine &) const = default;
};

/// What only a person's own card says about a competency.
struct PersonalState {
    std::optional<int> level; ///< 1 to 4, 0 = not yet, nothing = insufficient evidence
    double low = 0;           ///< 80 % interval of the ability, in levels; meaningless without sufficient evidence
    double high = 0;
    int items = 0;
    int days = 0;
    int missingItems = 0; ///< what sufficient evidence still needs
    int missingDays = 0;
    int missingTypes = 0;

    bool operator==(const PersonalState &) const = default;
};

/// One competency on a card.
struct CompetencyLine {
    QString code;
    int expected = 2;
    Protected<GradeLetter> grade;
    Protected<std::optional<int>> medianLevel; ///< 1 to 4, 0 = not yet; the level itself on a person's own card
    Protected<Share> atOrAbove;
    Protected<std::optional<QList<LevelShare>>> levels;
    Protected<std::optional<Band>> evidence; ///< pieces of evidence
    Protected<std::optional<Change>> change; ///< of the median level
    CardRule rule = CardRule::None;
    std::optional<Protected<PersonalState>> personal; ///< on a person's own card

    bool operator==(const CompetencyLine &) const = default;
};

/// One readiness lens on a card, with the competencies that decide its word.
struct LensLine {
    QString id;
    Protected<Readiness> state;
    Protected<QStringList> decidedBy;

    bool operator==(const LensLine &) const = default;
};

/// People of a scope, in bands.
struct Participation {
    Protected<Band> enrolled;
    Protected<Band> started;
    Protected<Band> enoughEvidence;

    bool operator==(const Participation &) const = default;
};

/// A lesson that carries a priority.
struct NextStep {
    LessonId lesson;
    Titles title;
    QString competency; ///< the priority it serves

    bool operator==(const NextStep &) const = default;
};

/// A pack whose exercises gave evidence.
struct CardPack {
    QString id;
    QString version;

    bool operator==(const CardPack &) const = default;
};

/// Limits of disclosure control. They can be raised, never lowered below 5.
struct CardRules {
    int minGroup = 10;
    int minCell = 5;

    /// The least number of people by which two published groups may differ (rules 6 and 7).
    [[nodiscard]] int leastDifference() const { return std::max(minGroup, 10); }
    bool operator==(const CardRules &) const = default;
};

/// The card: everything that any screen, file or clipboard may show, and nothing else. Made by buildTeamCards and
/// buildLearnerCard; written by the writers; the same card gives the same bytes in every format, always.
struct ReportCard {
    CardKind kind = CardKind::Team;
    QStringList scope; ///< {"Ministry", "Unit"}; of a person: the own unit
    int issue = 1;
    Period period;
    QDateTime issued;       ///< UTC
    bool synthetic = false; ///< invented people: every page says so
    QString frameworkId;
    QString frameworkVersion;
    TargetProfile profile;
    Participation people; ///< team cards
    QString learnerName;  ///< learner cards: the pseudonym, or the name when its owner asked for it
    LearnerId learner;    ///< learner cards
    QList<StrandLine> strands;
    QList<LensLine> lenses;
    QList<CompetencyLine> competencies;
    QStringList strengths;  ///< codes
    QStringList priorities; ///< codes
    QList<NextStep> nextSteps;
    QList<CardAction> actions;
    CardRules rules;
    CardRule withheldBy = CardRule::None; ///< Group, Hierarchy or Time when the whole card holds no statistics
    QList<CardPack> packs;
    QString fingerprint; ///< SHA-256 of the evidence, 64 hexadecimal digits

    /// True when the card says something beyond bands of people.
    [[nodiscard]] bool hasStatistics() const { return withheldBy == CardRule::None; }
    [[nodiscard]] const CompetencyLine *competency(const QString &code) const;

    bool operator==(const ReportCard &) const = default;
};

/// The words of the machine formats (command-line.md section 9).
[[nodiscard]] QString gradeWord(GradeLetter grade);
[[nodiscard]] QString certaintyWord(Certainty certainty);
[[nodiscard]] QString changeWord(Change change);
[[nodiscard]] QString ruleWord(CardRule rule);
[[nodiscard]] QString qualifierWord(Share::Qualifier qualifier);
[[nodiscard]] QString readinessWord(Readiness readiness);

} // namespace chartroom
