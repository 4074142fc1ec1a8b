// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/datapackage.h"
#include "dataset/issuecollector.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chartroom {

/// A foreign key of Table Schema; an empty resource is the table itself.
struct ForeignKey {
    QStringList fields;
    QString resource;
    QStringList referenced;
    QString pointer;
};

/// A resource as its descriptor states it, before its table is read.
struct DescribedResource {
    Resource resource;
    QString pointer; ///< "/resources/0"
    bool hasSchema = false;
    QList<Field> fields;
    QString fieldsMatch = QStringLiteral("exact");
    QList<QStringList> uniqueKeys;
    QList<ForeignKey> foreignKeys;
    QString format; ///< "csv" or "json"; others are no tables
    QChar delimiter = QChar(u',');
    QChar quote = QChar(u'"');
    bool header = true;
};

struct DescribedPackage {
    DataPackage package;
    QList<DescribedResource> resources;
};

/// Turns a parsed descriptor into values and reports data.descriptor.invalid, data.name, data.path.escape,
/// data.field.duplicate, data.schema.missing and, with pack rules, what is missing for a pack.
class DescriptorReader
{
public:
    DescriptorReader(const DataPackageInput &input, IssueCollector &issues)
        : m_input(input)
        , m_issues(issues)
    {}

    [[nodiscard]] DescribedPackage read(const QJsonObject &descriptor);

private:
    void readPackage(const QJsonObject &json);
    void readChartroom(const QJsonObject &json);
    void readCoverage(const QJsonObject &json);
    void checkPackageRules(const QJsonObject &json);
    void readResources(const QJsonArray &list);
    DescribedResource readResource(const QJsonObject &json, const QString &pointer);
    void readPath(DescribedResource &described, const QJsonObject &json);
    void readDialect(DescribedResource &described, const QJsonObject &dialect);
    void readResourceChartroom(DescribedResource &described, const QJsonObject &json);
    void readDefects(DescribedResource &described, const QJsonArray &list);
    void resolveLikes();

    // descriptorschema.cpp
    void readSchema(DescribedResource &described, const QJsonObject &schema);
    void readKeys(DescribedResource &described, const QJsonObject &schema);
    Field readField(const QJsonObject &json, const QString &pointer, const QString &overlay);
    void readFieldChartroom(Field &field, const QJsonObject &json, const QString &pointer, const QString &overlay);
    void readCategories(Field &field, const QJsonObject &json, const QString &pointer, const QString &overlay);
    void readConstraints(Field &field, const QJsonObject &json, const QString &pointer);
    void readCellFormat(Field &field, const QJsonObject &json);
    QList<MissingValue> readMissingValues(const QJsonArray &list, const QString &overlay);
    Scalar fieldValue(const Field &field, const QJsonValue &json, const QString &pointer);
    void checkFields(const DescribedResource &described);
    void checkFieldRules(const Field &field, const QString &pointer);
    void checkFieldNames(const DescribedResource &described);

    Wording wording(const QJsonObject &json, const QString &key, const QString &overlayPath);
    Wording wordingOf(const QString &source, const QString &overlayPath);
    QStringList names(const QJsonValue &value) const;
    void invalid(const QString &pointer, const QString &phrase, const Phrases::Values &values = {});
    void report(Severity severity, const QString &rule, const QString &pointer, const Phrases::Values &values = {});

    const DataPackageInput &m_input;
    IssueCollector &m_issues;
    DescribedPackage m_found;
};

} // namespace chartroom
