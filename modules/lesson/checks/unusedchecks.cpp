// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

void checkUnused(CheckContext &context)
{
    for (const PackMedia &media : context.pack.media) {
        const bool there = context.reading.source.files.contains(u"media/"_s + media.file);
        if (there && !context.usedMedia.contains(media.file))
            context.report(u"media.unused"_s, LessonTr::tr("The picture %1 is used nowhere.").arg(media.file),
                           media.place);
    }
    for (auto it = context.pack.datasets.begin(); it != context.pack.datasets.end(); ++it) {
        if (!context.usedDatasets.contains(it.key()))
            context.reportFile(u"data.unused"_s, LessonTr::tr("The dataset “%1” is used nowhere.").arg(it.key()),
                               u"data/"_s + it.key() + u"/datapackage.json"_s);
    }
}

} // namespace chartroom
