// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/hierarchy.h"

#include "report/aggregate.h"

#include <algorithm>
#include <optional>

namespace chartroom {

namespace {

bool isBelow(const PublishedScope &part, const PublishedScope &whole)
{
    return part.path.size() > whole.path.size() && isInScope(part.path, whole.path);
}

/// The published scopes below a whole that lie in no other published scope below it.
QList<PublishedScope> coverOf(const PublishedScope &whole, const QList<PublishedScope> &scopes)
{
    QList<PublishedScope> below;
    std::copy_if(scopes.begin(), scopes.end(), std::back_inserter(below),
                 [&](const PublishedScope &each) { return isBelow(each, whole); });
    QList<PublishedScope> cover;
    std::copy_if(below.begin(), below.end(), std::back_inserter(cover), [&](const PublishedScope &each) {
        return std::none_of(below.begin(), below.end(),
                            [&](const PublishedScope &other) { return isBelow(each, other); });
    });
    return cover;
}

/// The part to withhold for the first whole that leaves a small remainder; nothing when all is well.
std::optional<PublishedScope> partToWithhold(const QList<PublishedScope> &scopes, int leastRemainder)
{
    for (const PublishedScope &whole : scopes) {
        const QList<PublishedScope> cover = coverOf(whole, scopes);
        qsizetype remainder = whole.people;
        for (const PublishedScope &part : cover)
            remainder -= part.people;
        if (cover.isEmpty() || remainder <= 0 || remainder >= leastRemainder)
            continue;
        return *std::min_element(cover.begin(), cover.end(), [](const PublishedScope &a, const PublishedScope &b) {
            return a.people != b.people ? a.people < b.people : a.path < b.path;
        });
    }
    return std::nullopt;
}

} // namespace

QSet<QStringList> withheldByHierarchy(QList<PublishedScope> published, int leastRemainder)
{
    std::sort(published.begin(), published.end(),
              [](const PublishedScope &a, const PublishedScope &b) { return a.path < b.path; });
    QSet<QStringList> withheld;
    while (const auto part = partToWithhold(published, leastRemainder)) {
        withheld << part->path;
        published.removeOne(*part);
    }
    return withheld;
}

} // namespace chartroom
