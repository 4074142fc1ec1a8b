// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/openpack.h"

#include "tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const Pack>> openPackForCommand(const QString &path, const QString &language)
{
    const auto unreadable = [&](const QList<Issue> &issues) {
        return Error{ErrorKind::Malformed, u"pack.unreadable"_s,
                     AppTr::tr("The pack %1 cannot be opened. The reasons follow.").arg(path), {}, issues};
    };
    const auto source = openPack(path);
    if (!source) {
        const bool isFileProblem = source.error().id.startsWith(u"io."_s);
        return isFileProblem ? source.error() : unreadable(source.error().issues);
    }
    PackReading reading = readPack(*source, language);
    if (!reading.pack)
        return unreadable(reading.issues);
    return std::make_shared<const Pack>(std::move(*reading.pack));
}

} // namespace chartroom
