// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Same competencies, by everything that progress depends on.
bool hasSameContent(const Framework &a, const Framework &b)
{
    const auto same = [](const Competency &x, const Competency &y) {
        return x.code == y.code && x.uuid == y.uuid && x.title == y.title && x.levels == y.levels;
    };
    return a.highestLevel() == b.highestLevel()
        && std::equal(a.competencies.begin(), a.competencies.end(), b.competencies.begin(), b.competencies.end(), same);
}

} // namespace

void checkFramework(CheckContext &context)
{
    if (!context.files.framework)
        return;
    const Framework &own = *context.files.framework;
    const Framework &builtIn = builtInFramework();
    if (own.id == builtIn.id && own.version == builtIn.version && !hasSameContent(own, builtIn))
        context.reportFile(u"framework.content-differs"_s,
                           LessonTr::tr("The program has a framework %1 %2 with other content. Give yours an id of "
                                        "its own.").arg(own.id, own.version), u"framework.yaml"_s);
}

} // namespace chartroom
