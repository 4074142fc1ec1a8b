// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/titles.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace chartroom {

/// One level of a framework: 1 is the lowest. 0 means "not yet" and stands in no framework.
struct CompetencyLevel {
    int level = 0;
    Titles title; ///< "Foundation"
    Titles text;  ///< what the level means for any competency

    bool operator==(const CompetencyLevel &) const = default;
};

/// One competency: a code that is never used again for something else, and what each level of it looks like.
struct Competency {
    QString code; ///< "C2"
    QUuid uuid;   ///< version 5 of the framework's UUID and the code
    Titles title;
    QString strand;        ///< id of its strand, "C"
    QString evidenceTypes; ///< letters of exercises.md section 4 in use, for example "RNT"
    QList<Titles> levels;  ///< statement of level 1 first; as many as the framework has levels

    bool operator==(const Competency &) const = default;
};

/// A family of competencies that gets one grade on a report card.
struct Strand {
    QString id; ///< "C"
    QUuid uuid;
    Titles title;
    QStringList competencies; ///< codes in framework order

    bool operator==(const Strand &) const = default;
};

/// A competency framework (pack-format.md section 11): strands, competencies and levels, in their order.
struct Framework {
    QString id;        ///< "org.chartroom.dlf"
    QString version;   ///< "1"
    QString shortName; ///< "DLF-1", as cards print it
    QUuid uuid;        ///< version 5 of the DNS name space and the id
    Titles name;       ///< "Data literacy framework"
    QList<CompetencyLevel> levels;
    QList<Strand> strands;
    QList<Competency> competencies;

    /// Codes of all competencies in framework order.
    [[nodiscard]] QStringList codes() const;
    /// Null when the framework has no such code. A level suffix is ignored: "C2.3" finds C2.
    [[nodiscard]] const Competency *competency(const QString &code) const;
    [[nodiscard]] const Strand *strand(const QString &id) const;
    [[nodiscard]] bool contains(const QString &code) const { return competency(code) != nullptr; }
    /// "Compare and explore"; the code itself when the framework does not have it.
    [[nodiscard]] QString title(const QString &code, const QString &language) const;
    [[nodiscard]] QString strandTitle(const QString &id, const QString &language) const;
    /// "Foundation" for 2; empty when there is no such level.
    [[nodiscard]] QString levelTitle(int level, const QString &language) const;
    [[nodiscard]] int highestLevel() const { return static_cast<int>(levels.size()); }

    bool operator==(const Framework &) const = default;
};

/// The competency of a code with or without its level: "C2.3" gives "C2".
[[nodiscard]] QString competencyOf(const QString &code);

/// The level of a code such as "C2.3"; 0 when the code carries none.
[[nodiscard]] int levelOf(const QString &code);

/// UUID of a thing in a framework: version 5 of the framework's UUID (itself version 5 of the DNS name space and the
/// framework's id) and the code.
[[nodiscard]] QUuid frameworkUuid(const QString &frameworkId, const QString &code = {});

/// DLF-1, the framework the program ships (curriculum.md section 2); read once from the compiled-in resource.
[[nodiscard]] const Framework &builtInFramework();

} // namespace chartroom
