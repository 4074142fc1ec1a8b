// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/person.h"

#include "base/splitmix64.h"

#include <array>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array adjectives{
    "able"_L1,  "amber"_L1, "brave"_L1, "brisk"_L1, "calm"_L1,   "clear"_L1,  "clever"_L1, "coral"_L1,
    "deft"_L1,  "eager"_L1, "early"_L1, "fair"_L1,  "fleet"_L1,  "fresh"_L1,  "gentle"_L1, "glad"_L1,
    "green"_L1, "honest"_L1, "keen"_L1, "kind"_L1,  "lively"_L1, "loyal"_L1,  "lucid"_L1,  "merry"_L1,
    "neat"_L1,  "noble"_L1, "patient"_L1, "quick"_L1, "quiet"_L1, "silver"_L1, "steady"_L1, "sunny"_L1,
};
constexpr std::array animals{
    "auk"_L1,    "badger"_L1, "beaver"_L1, "bison"_L1, "caribou"_L1, "cod"_L1,    "crane"_L1,  "dolphin"_L1,
    "eider"_L1,  "elk"_L1,    "falcon"_L1, "finch"_L1, "fox"_L1,     "gannet"_L1, "grebe"_L1,  "hare"_L1,
    "heron"_L1,  "ibis"_L1,   "jay"_L1,    "kestrel"_L1, "lark"_L1,  "loon"_L1,   "lynx"_L1,   "marten"_L1,
    "moose"_L1,  "osprey"_L1, "otter"_L1,  "owl"_L1,   "plover"_L1,  "puffin"_L1, "seal"_L1,   "wren"_L1,
};

} // namespace

QString makePseudonym(const LearnerId &id)
{
    SplitMix64 random = SplitMix64::fromText(u"pseudonym:"_s + id.toString());
    const auto adjective = static_cast<size_t>(random.below(adjectives.size()));
    const auto animal = static_cast<size_t>(random.below(animals.size()));
    return u"%1-%2-%3"_s.arg(adjectives.at(adjective), animals.at(animal), QString::number(random.below(90) + 10));
}

QString departmentText(const QStringList &department)
{
    QStringList parts;
    for (QString part : department) {
        if (!part.isEmpty())
            parts.append(part.replace(u'/', u"\\/"_s));
    }
    return parts.join(u'/');
}

QStringList departmentFromText(const QString &text)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\' && i + 1 < text.size() && text.at(i + 1) == u'/')
            parts.last().append(text.at(++i));
        else if (text.at(i) == u'/')
            parts.append(QString());
        else
            parts.last().append(text.at(i));
    }
    parts.removeAll(QString());
    return parts;
}

} // namespace chartroom
