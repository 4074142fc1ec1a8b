// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/mergepatch.h"

#include <QJsonObject>

namespace chartroom {

QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject merged = target.toObject(); // anything but an object counts as an empty one (RFC 7396 section 2)
    const QJsonObject changes = patch.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            merged.remove(it.key());
        else
            merged.insert(it.key(), mergePatch(merged.value(it.key()), it.value()));
    }
    return merged;
}

} // namespace chartroom
