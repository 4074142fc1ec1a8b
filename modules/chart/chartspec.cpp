// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartspec.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QStringList &markWords()
{
    static const QStringList words = {u"bar"_s, u"line"_s, u"area"_s, u"point"_s, u"tick"_s, u"rect"_s, u"arc"_s,
                                      u"boxplot"_s, u"rule"_s, u"text"_s};
    return words;
}

const QStringList &channelWords()
{
    static const QStringList words = {u"row"_s, u"column"_s, u"x"_s, u"y"_s, u"x2"_s, u"y2"_s, u"xOffset"_s,
                                      u"yOffset"_s, u"theta"_s, u"color"_s, u"size"_s, u"shape"_s, u"detail"_s,
                                      u"order"_s, u"text"_s, u"tooltip"_s};
    return words;
}

} // namespace

QString markWord(Mark mark)
{
    return markWords().at(int(mark));
}

std::optional<Mark> markFromWord(const QString &word)
{
    if (word == "circle"_L1 || word == "square"_L1)
        return Mark::Point;
    const qsizetype index = markWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(Mark(index));
}

QString channelWord(Channel channel)
{
    return channelWords().at(int(channel));
}

std::optional<Channel> channelFromWord(const QString &word)
{
    const qsizetype index = channelWords().indexOf(word);
    return index < 0 ? std::nullopt : std::optional(Channel(index));
}

const ChannelDef *ChartLayer::field(Channel channel) const
{
    const auto it = encoding.constFind(channel);
    return it != encoding.constEnd() && it->isField() ? &*it : nullptr;
}

int ChartSpec::dataLayerCount() const
{
    return int(std::count_if(layers.begin(), layers.end(), [](const ChartLayer &layer) { return !layer.annotation; }));
}

} // namespace chartroom
