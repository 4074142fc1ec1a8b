// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/framework.h"
#include "lesson/lessondocument.h"
#include "lesson/overlay.h"
#include "lesson/packlayout.h"
#include "lesson/plainyaml.h"

#include <QMap>
#include <QSet>
#include <optional>

namespace chartroom {

/// The parsed files behind a pack: what the checker looks at and the window does not need.
struct PackFiles {
    PackLayout layout;
    QMap<QString, QString> texts;  ///< path → decoded text of every readable text file
    QMap<QString, YamlNode> yaml;  ///< path → tree of every usable YAML file
    QSet<QString> broken;          ///< files that could not be read: what they would hold is not missed
    QList<TranslatableFile> translatable; ///< source files with units, each with its overlays
    QMap<QString, LessonDocument> lessons; ///< path → lesson.md and its translations, split into steps
    std::optional<Framework> framework;    ///< of framework.yaml
};

} // namespace chartroom
