// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/datasetphrases.h"

namespace chartroom {

QString datasetPhrase(const QString &id, const QString &language, const Phrases::Values &values)
{
    static const Phrases phrases(QStringLiteral(":/dataset/phrases"));
    return phrases.text(id, language, values);
}

} // namespace chartroom
