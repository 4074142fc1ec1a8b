// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/wording.h"

namespace chartroom {

QString Wording::in(const QString &language) const
{
    if (translations.isEmpty())
        return source;
    const QString base = language.section(u'-', 0, 0);
    for (const QString &tag : {language, base}) {
        const auto exact = translations.constFind(tag);
        if (exact != translations.cend())
            return *exact;
    }
    for (auto it = translations.cbegin(); it != translations.cend(); ++it) {
        if (it.key().section(u'-', 0, 0) == base)
            return it.value();
    }
    return source;
}

} // namespace chartroom
