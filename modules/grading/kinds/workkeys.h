// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/datapackage.h"
#include "grading/kinds/cleantable.h"
#include "grading/kinds/counttable.h"
#include "grading/kinds/linkengine.h"
#include "grading/kinds/samplestudy.h"
#include "lesson/kinds/schema.h"

namespace chartroom {

/// clean: the table as it was shipped and what is wrong with it.
struct CleanKey {
    const Resource *resource = nullptr; ///< of the pack, which outlives the key
    CleanTable start;
};

/// schema: what is right about each field and about the table.
struct SchemaKey {
    struct FieldKey {
        QString name;
        FieldDecision expected;
    };

    QList<FieldKey> fields; ///< those that are asked about, in their order
    QStringList primaryKey;
    QStringList missingValues;
    QStringList columns;              ///< every column of the table
    QHash<QString, Wording> titles;   ///< by column
};

/// disclosure: the table to publish.
struct DisclosureKey {
    CountTable table;
    std::optional<qsizetype> lostByModel; ///< cells that the model answer loses; nothing when there is none
};

/// linkage: the tables made ready, and the true pairs.
struct LinkageKey {
    LinkEngine engine;
    std::vector<RowPair> truth; ///< sorted by left row, then right row
    qint64 truthCount = 0;      ///< with those that no row can give
    QStringList groups;         ///< of `truth`, for the fairness check; else empty
};

/// sample: the population, ready for drawing.
struct SampleKey {
    SampleStudy study;
};

} // namespace chartroom
