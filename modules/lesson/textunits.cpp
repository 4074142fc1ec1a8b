// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/textunits.h"

#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A node with both of its paths.
struct UnitNode {
    const YamlNode &node;
    QStringList overlay;
    QStringList json;
};

/// Collects the units of one file.
class UnitWalk
{
public:
    explicit UnitWalk(const QString &path) : m_path(path) {}

    QList<TextUnit> units;
    QString owner;

    void text(const UnitNode &at, TextUse role);
    void list(const UnitNode &at, TextUse role);
    /// The texts of a chart spec (exercises.md 6.1 and 6.3).
    void chart(const UnitNode &at);
    void exercise(const UnitNode &at);
    /// The parts of `response` and `grading`, whatever the kind.
    void parts(const UnitNode &at, const QString &kind);

private:
    void part(const UnitNode &at, const QString &key, const QString &kind);
    void rubric(const UnitNode &at);
    void view(const UnitNode &at);
    void messages(const UnitNode &at);

    QString m_path;
};

UnitNode keyOf(const UnitNode &at, const QString &key)
{
    return {at.node[key], at.overlay + QStringList{key}, at.json + QStringList{key}};
}

/// List entries go by their id or name, otherwise by their index.
UnitNode itemOf(const UnitNode &at, qsizetype index)
{
    const YamlNode &item = at.node.items.at(index);
    const QString number = QString::number(index);
    QString name = item[u"id"].text;
    if (name.isEmpty())
        name = item[u"name"].text;
    return {item, at.overlay + QStringList{name.isEmpty() ? number : name}, at.json + QStringList{number}};
}

bool isTextList(const YamlNode &node)
{
    const bool scalars = std::all_of(node.items.begin(), node.items.end(),
                                     [](const YamlNode &item) { return item.isScalar(); });
    return node.isList() && !node.items.isEmpty() && scalars;
}

void UnitWalk::text(const UnitNode &at, TextUse role)
{
    if (!at.node.isScalar() || at.node.text.isEmpty())
        return;
    units.append({at.overlay.join(u'/'), at.json, at.node.text, false, role, owner,
                  {m_path, at.node.line, at.node.column, {}}});
}

void UnitWalk::list(const UnitNode &at, TextUse role)
{
    if (!isTextList(at.node)) {
        text(at, role);
        return;
    }
    QStringList lines;
    for (const YamlNode &item : at.node.items)
        lines.append(item.text);
    units.append({at.overlay.join(u'/'), at.json, lines.join(u'\n'), true, role, owner,
                  {m_path, at.node.line, at.node.column, {}}});
}

void UnitWalk::view(const UnitNode &at)
{
    const UnitNode encoding = keyOf(at, u"encoding"_s);
    for (const YamlEntry &channel : encoding.node.entries) {
        const UnitNode definition = keyOf(encoding, channel.key);
        text(keyOf(definition, u"title"_s), TextUse::Chart);
        text(keyOf(keyOf(definition, u"axis"_s), u"title"_s), TextUse::Chart);
        text(keyOf(keyOf(definition, u"legend"_s), u"title"_s), TextUse::Chart);
    }
}

void UnitWalk::chart(const UnitNode &at)
{
    const UnitNode title = keyOf(at, u"title"_s);
    text(title, TextUse::Chart);
    text(keyOf(title, u"text"_s), TextUse::Chart);
    text(keyOf(title, u"subtitle"_s), TextUse::Chart);
    text(keyOf(at, u"subtitle"_s), TextUse::Chart);
    text(keyOf(at, u"description"_s), TextUse::Chart);
    view(at);
    const UnitNode layers = keyOf(at, u"layer"_s);
    for (qsizetype i = 0; i < layers.node.items.size(); ++i)
        view(itemOf(layers, i));
    const UnitNode own = keyOf(keyOf(at, u"usermeta"_s), u"chartroom"_s);
    text(keyOf(own, u"source"_s), TextUse::Chart);
    text(keyOf(own, u"note"_s), TextUse::Chart);
}

void UnitWalk::rubric(const UnitNode &at)
{
    for (qsizetype i = 0; i < at.node.items.size(); ++i) {
        const UnitNode item = itemOf(at, i);
        text(keyOf(item, u"text"_s), TextUse::Label);
        const UnitNode levels = keyOf(item, u"levels"_s);
        for (qsizetype k = 0; k < levels.node.items.size(); ++k)
            text(itemOf(levels, k), TextUse::Label);
    }
}

void UnitWalk::part(const UnitNode &at, const QString &key, const QString &kind)
{
    static const QSet<QString> withoutTexts{u"match"_s, u"units"_s, u"otherUnits"_s, u"given"_s, u"tolerance"_s,
                                            u"near"_s, u"range"_s, u"at"_s};
    const bool isChart = key == u"spec"_s || key == u"start"_s || key == u"chart"_s;
    if (withoutTexts.contains(key))
        return;
    if (key == u"text"_s && at.node.isScalar())
        text(at, TextUse::Option);
    else if (key == u"feedback"_s && at.node.isScalar())
        text(at, TextUse::Feedback);
    else if ((key == u"label"_s || key == u"placeholder"_s) && at.node.isScalar())
        text(at, TextUse::Label);
    else if (key == u"any"_s)
        list(at, TextUse::Accepted);
    else if (key == u"rubric"_s)
        rubric(at);
    else if (isChart && at.node.isMap())
        chart(at);
    else if (key == u"expect"_s && kind == u"text.short"_s)
        list(at, TextUse::Accepted);
    else if (key != u"expect"_s || kind == u"chart.build"_s)
        parts(at, kind);
}

void UnitWalk::parts(const UnitNode &at, const QString &kind)
{
    for (const YamlEntry &entry : at.node.entries)
        part(keyOf(at, entry.key), entry.key, kind);
    for (qsizetype i = 0; i < at.node.items.size(); ++i)
        parts(itemOf(at, i), kind);
}

void UnitWalk::messages(const UnitNode &at)
{
    for (const YamlEntry &entry : at.node.entries) {
        text(keyOf(keyOf(at, entry.key), u"fail"_s), TextUse::Message);
        text(keyOf(keyOf(at, entry.key), u"pass"_s), TextUse::Message);
    }
}

void UnitWalk::exercise(const UnitNode &at)
{
    const QString kind = at.node[u"kind"].text;
    owner = at.node[u"id"].text;
    text(keyOf(at, u"title"_s), TextUse::Title);
    text(keyOf(at, u"prompt"_s), TextUse::Prompt);
    parts(keyOf(at, u"response"_s), kind);
    const UnitNode grading = keyOf(at, u"grading"_s);
    const UnitNode gaps = keyOf(grading, u"gaps"_s);
    for (const YamlEntry &gap : gaps.node.entries) // accepted texts of the gaps of a cloze
        parts(keyOf(gaps, gap.key), at.node[u"response"][u"gaps"][gap.key][u"kind"].text);
    for (const YamlEntry &entry : grading.node.entries) {
        if (entry.key != u"gaps"_s)
            part(keyOf(grading, entry.key), entry.key, kind);
    }
    const UnitNode hints = keyOf(at, u"hints"_s);
    for (qsizetype i = 0; i < hints.node.items.size(); ++i)
        text(itemOf(hints, i), TextUse::Hint);
    messages(keyOf(at, u"messages"_s));
    text(keyOf(at, u"explanation"_s), TextUse::Explanation);
}

} // namespace

QList<TextUnit> manifestUnits(const YamlNode &root, const QString &path)
{
    UnitWalk walk(path);
    const UnitNode top{root, {}, {}};
    walk.text(keyOf(top, u"title"_s), TextUse::Title);
    walk.text(keyOf(top, u"summary"_s), TextUse::Summary);
    const UnitNode modules = keyOf(top, u"modules"_s);
    for (qsizetype i = 0; i < modules.node.items.size(); ++i)
        walk.text(keyOf(itemOf(modules, i), u"title"_s), TextUse::Title);
    const UnitNode media = keyOf(top, u"media"_s);
    for (const YamlEntry &entry : media.node.entries) {
        walk.text(keyOf(keyOf(media, entry.key), u"alt"_s), TextUse::Alternative);
        walk.text(keyOf(keyOf(media, entry.key), u"description"_s), TextUse::Alternative);
    }
    const UnitNode misconceptions = keyOf(top, u"misconceptions"_s);
    for (const YamlEntry &entry : misconceptions.node.entries)
        walk.text(keyOf(misconceptions, entry.key), TextUse::Title);
    return walk.units;
}

QList<TextUnit> exerciseUnits(const YamlNode &root, const QString &path)
{
    UnitWalk walk(path);
    const UnitNode top{root, {}, {}};
    const UnitNode charts = keyOf(top, u"charts"_s);
    for (const YamlEntry &entry : charts.node.entries) {
        walk.owner = u"charts/"_s + entry.key;
        walk.chart(keyOf(charts, entry.key));
    }
    const YamlNode &exercises = root[u"exercises"];
    for (qsizetype i = 0; i < exercises.items.size(); ++i) {
        const YamlNode &item = exercises.items.at(i);
        const QString id = item[u"id"].isScalar() ? item[u"id"].text : QString::number(i);
        walk.exercise({item, {id}, {u"exercises"_s, QString::number(i)}});
    }
    return walk.units;
}

QList<TextUnit> frameworkUnits(const YamlNode &root, const QString &path)
{
    UnitWalk walk(path);
    const UnitNode top{root, {}, {}};
    walk.text(keyOf(top, u"title"_s), TextUse::Title);
    const UnitNode levels = keyOf(top, u"levels"_s);
    for (qsizetype i = 0; i < levels.node.items.size(); ++i)
        walk.text(keyOf(itemOf(levels, i), u"title"_s), TextUse::Title);
    const UnitNode strands = keyOf(top, u"strands"_s);
    for (qsizetype i = 0; i < strands.node.items.size(); ++i) {
        const UnitNode strand = itemOf(strands, i);
        walk.text(keyOf(strand, u"title"_s), TextUse::Title);
        const UnitNode competencies = keyOf(strand, u"competencies"_s);
        for (qsizetype k = 0; k < competencies.node.items.size(); ++k) {
            const UnitNode competency = itemOf(competencies, k);
            walk.text(keyOf(competency, u"title"_s), TextUse::Title);
            const UnitNode texts = keyOf(competency, u"levels"_s);
            for (const YamlEntry &level : texts.node.entries)
                walk.text(keyOf(texts, level.key), TextUse::Label);
        }
    }
    return walk.units;
}

QList<TextUnit> descriptorUnits(const QMap<QString, QString> &texts, const QString &path)
{
    QList<TextUnit> units;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        units.append({it.key(), it.key().split(u'/'), it.value(), false, TextUse::Data, {}, {path, 0, 0, {}}});
    return units;
}

} // namespace chartroom
