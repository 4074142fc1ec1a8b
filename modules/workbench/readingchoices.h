// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/tablefile.h"

#include <QMap>

namespace chartroom {

/// What a person says of how a file is to be read; everything left empty is guessed.
struct ReadingChoices {
    QString encoding;                   ///< "utf-8", "utf-16", "windows-1252"
    QString delimiter;                  ///< one character
    bool header = true;                 ///< false: the first line is data
    QString decimal;                    ///< "." or ","
    std::optional<QStringList> missing; ///< cell texts that mean missing, instead of the usual ones
    QMap<QString, FieldType> types;     ///< by column name
    QString jsonPath;                   ///< dotted path to the records
    QString sheet;                      ///< of a workbook
    QString resource;                   ///< of a data package

    bool operator==(const ReadingChoices &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == ReadingChoices(); }
};

/// The options for readTableFile; \a language is that of issues and reasons.
[[nodiscard]] TableFileOptions readingOptions(const ReadingChoices &choices, const QString &language);

/// Only what was chosen is written; an empty object means that everything is guessed.
[[nodiscard]] QJsonObject toJson(const ReadingChoices &choices);
[[nodiscard]] ReadingChoices readingChoicesFromJson(const QJsonObject &json);

} // namespace chartroom
