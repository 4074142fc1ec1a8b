// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "dataset/csvreader.h"
#include "dataset/table.h"

#include <functional>
#include <optional>
#include <QJsonObject>
#include <QMap>

namespace chartroom {

/// What a table is for: probes and truth are never shown to learners.
enum class ResourceRole { Shown, Probe, Truth, Dirty };

/// Something an author broke on purpose (pack-format.md 8.5).
struct Defect {
    QString id;
    QString kind;
    QList<int> rows; ///< row numbers
    QString field;   ///< empty: the row as a whole
    QJsonValue fix;  ///< a value, a list of values, null, "delete" or "keep"
    bool operator==(const Defect &) const = default;
};

/// One table of a data package. `table` holds what could be read even when there are issues.
struct Resource {
    QString name;
    QString path; ///< relative to the descriptor
    Wording title;
    Wording description;
    Wording rowMeaning;
    ResourceRole role = ResourceRole::Shown;
    QString like;
    Table table;
    QList<QStringList> written;   ///< role Dirty: every cell as its file has it, row by row
    QList<ColumnReading> columns; ///< how the columns of `table` were read
    QStringList primaryKey;
    QList<MissingValue> missingValues;
    QList<Defect> defects;
    QJsonObject schema; ///< as written (of `like` when it has none)
    QString dataHash;   ///< exercises.md 2.9
    int errors = 0;     ///< issues of severity error in this table
};

/// The period a collection covers, both days included.
struct Coverage {
    QString field;
    QDate start;
    QDate end;
    bool operator==(const Coverage &) const = default;
};

/// A dataset: tables that belong together and what is known about them.
struct DataPackage {
    QString name;
    Wording title;
    Wording description;
    Wording story;
    QString version;
    QString licence; ///< names joined with " and "
    QString sources; ///< titles joined with "; "
    bool fictional = false;
    QString sensitivity;
    std::optional<Coverage> coverage;
    QList<Resource> resources;
    /// Every translatable text by its overlay path (pack-format.md 10.1): "resources/permits/fields/year/title".
    QMap<QString, QString> texts;

    /// The resource of a name; "" means the one called like the package, or the only one. nullptr when there is none.
    [[nodiscard]] const Resource *resource(const QString &name) const;
};

/// Translated texts: language → overlay path → text. Stale ones are left out by the caller.
using DescriptorTexts = QMap<QString, QMap<QString, QString>>;

/// A file beside the descriptor, by relative path; none when it does not exist.
using DescriptorFiles = std::function<std::optional<QByteArray>(const QString &path)>;

struct DataPackageInput {
    QByteArray descriptor;
    QString path;       ///< of the descriptor, for issues: "data/permits/datapackage.json"
    QString folderName; ///< checked against `name` [data.name]; empty: not checked
    DescriptorFiles file;
    DescriptorTexts texts;
    QString language = QStringLiteral("en"); ///< of messages
    bool packRules = true;                   ///< also rules on chartroom properties, titles, licences, sources
    bool reportEncoding = true;              ///< false: the caller reports file.encoding and file.bom itself
    int findingsPerRule = 100;               ///< per rule and file; the rest is one finding with a count; 0: all
    TableLimits limits;
};

/// What could be read, and everything that is wrong with it. No package: the descriptor itself cannot be read.
struct DataPackageReading {
    std::optional<DataPackage> package;
    QList<Issue> issues;
};

/// Reads and checks a Frictionless Data Package v2 as used in pack-format.md 8: rules data.*, json.syntax,
/// file.encoding, file.bom.
[[nodiscard]] DataPackageReading readDataPackage(const DataPackageInput &input);

} // namespace chartroom
