// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/meaningphrases.h"

#include "base/numberformat.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const Phrases &meaningPhrases()
{
    static const Phrases phrases(u":/progress/phrases"_s);
    return phrases;
}

QString countedPhrase(const QString &id, int number, const QString &language, const Phrases::Values &values)
{
    const bool isOne = number == 1 || (number == 0 && isFrench(language));
    Phrases::Values all = values;
    all.insert(u"n"_s, QString::number(number));
    return meaningPhrases().text(id + (isOne ? u".one"_s : u".many"_s), language, all);
}

} // namespace chartroom
