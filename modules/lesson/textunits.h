// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/plainyaml.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace chartroom {

/// What a translatable text is for; decides which hints of pack-format.md 17 look at it.
enum class TextUse { Title, Summary, Prompt, Hint, Explanation, Feedback, Message, Option, Label, Accepted, Chart,
                      Alternative, Data };

/// One translatable text of a file: the unit of overlays, of the counts of `pack check` and of XLIFF
/// (pack-format.md 10.1, 10.5). There is one walk per kind of file and nothing else decides what is translatable.
struct TextUnit {
    QString path;     ///< overlay path: "total-decided/grading/anticipate/all-years/feedback"
    QStringList json; ///< the same as keys and list indices from the root of the file
    QString text;     ///< as written; lists one entry per line
    bool isList = false;
    TextUse role = TextUse::Title;
    QString owner;    ///< exercise id, or "charts/<name>"; empty in other files
    Place place;
};

/// Units of pack.yaml.
[[nodiscard]] QList<TextUnit> manifestUnits(const YamlNode &root, const QString &path);
/// Units of an exercises.yaml: charts and exercises of every kind, also those this build cannot read.
[[nodiscard]] QList<TextUnit> exerciseUnits(const YamlNode &root, const QString &path);
/// Units of framework.yaml.
[[nodiscard]] QList<TextUnit> frameworkUnits(const YamlNode &root, const QString &path);
/// Units of a descriptor, from the texts that the dataset reader lists (overlay path → text).
[[nodiscard]] QList<TextUnit> descriptorUnits(const QMap<QString, QString> &texts, const QString &path);

} // namespace chartroom
