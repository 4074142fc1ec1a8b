// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/selfrating.h"

#include "progress/meaningphrases.h"

#include <cstdlib>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

QMap<QString, SelfRating> newestRatings(const QList<SelfRating> &ratings)
{
    QMap<QString, SelfRating> newest;
    for (const SelfRating &rating : ratings) {
        const auto known = newest.constFind(rating.competency);
        if (known == newest.constEnd() || std::tie(known->at, known->id) < std::tie(rating.at, rating.id))
            newest.insert(rating.competency, rating);
    }
    return newest;
}

std::optional<int> ratingGap(int rated, const CompetencyState &state)
{
    return state.level ? std::optional(rated - *state.level) : std::nullopt;
}

QString ratingSentence(int rated, const CompetencyState &state, const QString &language)
{
    const std::optional<int> gap = ratingGap(rated, state);
    if (!gap)
        return meaningPhrases().text(u"rating.unknown"_s, language);
    if (*gap == 0)
        return meaningPhrases().text(u"rating.same"_s, language);
    return countedPhrase(*gap > 0 ? u"rating.above"_s : u"rating.below"_s, std::abs(*gap), language);
}

} // namespace chartroom
