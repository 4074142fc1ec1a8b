// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tableorigin.h"

#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

QString TableOrigin::key() const
{
    return isSample() ? u"sample:%1/%2/%3"_s.arg(pack, dataset, resource) : file;
}

QJsonObject toJson(const TableOrigin &origin, const QString &folder)
{
    if (origin.isSample()) {
        return {{u"sample"_s, QJsonObject{{u"pack"_s, origin.pack}, {u"dataset"_s, origin.dataset}, {u"resource"_s, origin.resource}}}};
    }
    return {{u"file"_s, folder.isEmpty() ? origin.file : QDir(folder).relativeFilePath(origin.file)}};
}

TableOrigin tableOriginFromJson(const QJsonObject &json, const QString &folder)
{
    TableOrigin origin;
    if (const QJsonObject sample = json.value("sample"_L1).toObject(); !sample.isEmpty()) {
        origin.pack = sample.value("pack"_L1).toString();
        origin.dataset = sample.value("dataset"_L1).toString();
        origin.resource = sample.value("resource"_L1).toString();
        return origin;
    }
    const QString file = json.value("file"_L1).toString();
    if (!file.isEmpty())
        origin.file = folder.isEmpty() ? file : QDir::cleanPath(QDir(folder).absoluteFilePath(file));
    return origin;
}

const Resource *findSample(const QList<SampleDataset> &samples, const TableOrigin &origin)
{
    for (const SampleDataset &sample : samples) {
        if (sample.pack != origin.pack || sample.package->name != origin.dataset)
            continue;
        const Resource *resource = sample.package->resource(origin.resource);
        return resource && resource->role == ResourceRole::Shown ? resource : nullptr;
    }
    return nullptr;
}

QString originTitle(const TableOrigin &origin, const QList<SampleDataset> &samples, const QString &language)
{
    if (!origin.isSample())
        return QFileInfo(origin.file).fileName();
    const Resource *resource = findSample(samples, origin);
    const QString title = resource ? resource->title.in(language) : QString();
    return title.isEmpty() ? origin.resource : title;
}

} // namespace chartroom
