// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/framework.h"

#include <QDateTime>
#include <QJsonObject>

namespace chartroom {

/// A framework in the form of other systems.
struct CasePackage {
    QJsonObject json; ///< a CFPackage
    int items = 0;    ///< strands, competencies and levels
    int associations = 0;
};

/// The framework as a CFPackage of CASE 1.1 (1EdTech, "Competencies and Academic Standards Exchange"): the document,
/// an item for each strand, competency and level, `isChildOf` from each to its parent, and a rubric with the text of
/// each level. Texts are in \a language, or English where there is none. Identifiers are those of the framework, or
/// version 5 of its UUID and a name. Equal input gives equal output.
[[nodiscard]] CasePackage casePackage(const Framework &framework, const QString &language, const QDateTime &lastChange);

} // namespace chartroom
