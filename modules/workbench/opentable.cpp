// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/opentable.h"

#include "workbench/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<TableFile> openSampleTable(const TableOrigin &origin, const QList<SampleDataset> &samples)
{
    const Resource *resource = findSample(samples, origin);
    if (!resource) {
        return Error{ErrorKind::NotFound, u"io.not-found"_s,
                     WorkbenchTr::tr("The sample dataset %1 is not installed.").arg(origin.dataset), {}, {}};
    }
    TableFile file;
    file.format = TableFormat::DataPackage;
    file.reading.table = resource->table;
    file.choice = resource->name;
    for (const SampleDataset &sample : samples) {
        if (sample.pack == origin.pack && sample.package->name == origin.dataset)
            file.package = *sample.package;
    }
    return file;
}

} // namespace

OpenedTables openTables(const QList<WorkTable> &wanted, const QList<BenchTable> &known,
                        const QList<SampleDataset> &samples, const QString &language, const Progress &progress)
{
    OpenedTables opened;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const WorkTable &entry = wanted.at(i);
        const auto open = std::find_if(known.begin(), known.end(), [&](const BenchTable &t) { return t.entry == entry; });
        if (open != known.end()) {
            opened.tables.append(*open);
            continue;
        }
        auto file = entry.origin.isSample()
            ? openSampleTable(entry.origin, samples)
            : readTableFile(entry.origin.file, readingOptions(entry.reading, language), progress);
        if (!file) {
            opened.problem = file.error();
            opened.problemAt = static_cast<int>(i);
            return opened;
        }
        opened.tables.append({entry, std::move(*file)});
    }
    return opened;
}

} // namespace chartroom
