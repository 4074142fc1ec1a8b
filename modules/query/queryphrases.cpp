// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/queryphrases.h"

namespace chartroom {

QString queryPhrase(const QString &id, const QString &language, const Phrases::Values &values)
{
    static const Phrases phrases(QStringLiteral(":/query/phrases"));
    return phrases.text(id, language, values);
}

} // namespace chartroom
