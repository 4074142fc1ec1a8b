// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartphrases.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const Phrases &chartPhrases()
{
    static const Phrases phrases(u":/chart/phrases"_s);
    return phrases;
}

} // namespace

QString chartPhrase(const QString &id, const QString &language, const Phrases::Values &values)
{
    return chartPhrases().text(id, language, values);
}

} // namespace chartroom
