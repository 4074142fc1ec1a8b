// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/fieldreader.h"

#include <QString>

namespace chartroom {

/// Checks the `format` of a file against "<name>/1". Anything else is yaml.value, a higher number
/// pack.format.newer. True when the file can be read on.
bool checkFormat(FieldReader &reader, const QString &name);

/// The forms of pack-format.md 4.
[[nodiscard]] bool isSlug(const QString &text);          ///< `[a-z][a-z0-9]*(-[a-z0-9]+)*`, at most 60
[[nodiscard]] bool isPackId(const QString &text);        ///< two or more slugs joined by dots, at most 80
[[nodiscard]] bool isParameterName(const QString &text); ///< `[a-z][a-zA-Z0-9_]*`, at most 40
[[nodiscard]] bool isUuidText(const QString &text);      ///< 8-4-4-4-12 lower-case hexadecimal
[[nodiscard]] bool isSemanticVersion(const QString &text);
[[nodiscard]] bool isLanguageTag(const QString &text);
[[nodiscard]] bool isLicence(const QString &text);       ///< an SPDX expression by its form
/// A competency code with optional level: "C2", "C2.3".
[[nodiscard]] bool isCompetencyCode(const QString &text);

/// "major.minor" compared with this program's version: true when it asks for a newer one.
[[nodiscard]] bool needsNewerProgram(const QString &minProgram);

} // namespace chartroom
