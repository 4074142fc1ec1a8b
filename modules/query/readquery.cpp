// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query.h"
#include "query/queryphrases.h"
#include "query/stepnames.h"

#include <limits>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSteps = 1'000;

/// Reads the properties of one object; the first that is wrong is kept, after it everything gives its default.
class PropertyReader
{
public:
    PropertyReader(const QJsonObject &object, QString &problem, const QString &path = {})
        : m_object(object), m_problem(problem), m_path(path)
    {}

    [[nodiscard]] QString text(const QString &name, const QString &usual = {}) const
    {
        const QJsonValue value = valueOf(name);
        refuse(!value.isUndefined() && !value.isString(), name);
        return value.isString() ? normalized(value.toString()) : usual;
    }
    [[nodiscard]] QString neededText(const QString &name) const
    {
        const QString found = text(name);
        refuse(found.isEmpty(), name);
        return found;
    }
    [[nodiscard]] double number(const QString &name, double usual) const
    {
        const QJsonValue value = valueOf(name);
        refuse(!value.isUndefined() && !value.isDouble(), name);
        return value.toDouble(usual);
    }
    [[nodiscard]] int wholeNumber(const QString &name, int usual) const
    {
        const double found = number(name, usual);
        const bool whole = found == static_cast<double>(static_cast<qint64>(found)) && std::abs(found) < 2e9;
        refuse(!whole, name);
        return whole ? static_cast<int>(found) : usual;
    }
    [[nodiscard]] bool truth(const QString &name) const
    {
        const QJsonValue value = valueOf(name);
        refuse(!value.isUndefined() && !value.isBool(), name);
        return value.toBool();
    }
    [[nodiscard]] QStringList texts(const QString &name) const
    {
        QStringList found;
        for (const QJsonValue &value : array(name)) {
            refuse(!value.isString(), name);
            found << normalized(value.toString());
        }
        return found;
    }
    [[nodiscard]] QJsonArray array(const QString &name) const
    {
        const QJsonValue value = valueOf(name);
        refuse(!value.isUndefined() && !value.isArray(), name);
        return value.toArray();
    }
    /// A list of objects, each read by a function of a reader of its own.
    template<typename Read> [[nodiscard]] auto objects(const QString &name, Read read) const
    {
        QList<decltype(read(*this))> found;
        const QJsonArray values = array(name);
        for (qsizetype i = 0; i < values.size(); ++i) {
            refuse(!values.at(i).isObject(), name);
            const QString path = m_path + name + u'.' + QString::number(i) + u'.';
            found << read(PropertyReader(values.at(i).toObject(), m_problem, path));
        }
        return found;
    }
    [[nodiscard]] PropertyReader object(const QString &name) const
    {
        refuse(!valueOf(name).isObject(), name);
        return {valueOf(name).toObject(), m_problem, m_path + name + u'.'};
    }
    /// A word of a closed set.
    template<typename ValueOf> [[nodiscard]] auto word(const QString &name, ValueOf valueOfWord) const
    {
        const auto found = valueOfWord(text(name));
        refuse(!found, name);
        return found.value_or(typename std::decay_t<decltype(found)>::value_type{});
    }
    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    void refuse(bool wrong, const QString &name) const
    {
        if (wrong && m_problem.isEmpty())
            m_problem = m_path + name;
    }

private:
    [[nodiscard]] QJsonValue valueOf(const QString &name) const { return m_object.value(name); }

    QJsonObject m_object;
    QString &m_problem;
    QString m_path;
};

Comparison readComparison(const PropertyReader &reader)
{
    Comparison comparison{reader.neededText(u"column"_s), reader.word(u"test"_s, comparisonTestOf), {}};
    for (const QJsonValue &value : reader.array(u"values"_s))
        comparison.values << scalarFromJson(value);
    return comparison;
}

Measure readMeasure(const PropertyReader &reader)
{
    Measure measure;
    measure.function = reader.word(u"function"_s, measureFunctionOf);
    measure.column = reader.text(u"column"_s);
    measure.second = reader.text(u"second"_s);
    measure.percent = reader.number(u"percent"_s, 50);
    const int definition = reader.wholeNumber(u"definition"_s, static_cast<int>(QuantileDefinition::Linear));
    reader.refuse(definition < 1 || definition > 9, u"definition"_s);
    measure.definition = static_cast<QuantileDefinition>(definition);
    measure.as = reader.text(u"as"_s);
    return measure;
}

SortBy readSortBy(const PropertyReader &reader)
{
    return {reader.neededText(u"column"_s), reader.truth(u"descending"_s)};
}

PickColumn readPick(const PropertyReader &reader)
{
    return {reader.neededText(u"column"_s), reader.text(u"as"_s)};
}

QList<JoinOn> readJoinOn(const PropertyReader &reader)
{
    QList<JoinOn> on;
    for (const QJsonValue &pair : reader.array(u"on"_s)) {
        const QJsonArray names = pair.toArray();
        reader.refuse(names.size() != 2 || !names.at(0).isString() || !names.at(1).isString(), u"on"_s);
        on.append({normalized(names.at(0).toString()), normalized(names.at(1).toString())});
    }
    return on;
}

QueryStep readFilter(const PropertyReader &reader)
{
    if (reader.has(u"expression"_s))
        return FilterStep{reader.neededText(u"expression"_s)};
    const bool any = reader.has(u"any"_s);
    return FilterStep{ComparisonList{reader.objects(any ? u"any"_s : u"all"_s, readComparison), any}};
}

QueryStep readTop(const PropertyReader &reader)
{
    return TopStep{reader.wholeNumber(u"count"_s, 10), reader.objects(u"by"_s, readSortBy), reader.texts(u"within"_s),
                   reader.truth(u"cutTies"_s)};
}

QueryStep readJoin(const PropertyReader &reader)
{
    return JoinStep{reader.word(u"type"_s, joinTypeOf), reader.neededText(u"table"_s), readJoinOn(reader),
                    reader.text(u"suffix"_s, u"_2"_s)};
}

QueryStep readWindow(const PropertyReader &reader)
{
    WindowStep step;
    step.function = reader.word(u"function"_s, windowFunctionOf);
    step.column = reader.text(u"column"_s);
    step.within = reader.texts(u"within"_s);
    step.order = reader.objects(u"order"_s, readSortBy);
    step.offset = reader.wholeNumber(u"offset"_s, 1);
    step.smallestFirst = reader.truth(u"smallestFirst"_s);
    step.as = reader.text(u"as"_s);
    return step;
}

using StepReader = std::function<QueryStep(const PropertyReader &)>;

const QHash<QString, StepReader> &stepReaders()
{
    using R = const PropertyReader &;
    static const QHash<QString, StepReader> readers{
        {u"filter"_s, readFilter},
        {u"derive"_s, [](R r) { return DeriveStep{r.neededText(u"expression"_s), r.neededText(u"as"_s)}; }},
        {u"group"_s, [](R r) { return GroupStep{r.texts(u"keys"_s), r.objects(u"measures"_s, readMeasure)}; }},
        {u"bin"_s,
         [](R r) {
             return BinStep{r.neededText(u"column"_s), r.number(u"step"_s, 0), r.wholeNumber(u"maxBins"_s, 10),
                            r.text(u"as"_s)};
         }},
        {u"timeUnit"_s,
         [](R r) {
             return TimeUnitStep{r.neededText(u"column"_s), r.word(u"unit"_s, timeUnitFromWord), r.text(u"as"_s)};
         }},
        {u"sort"_s, [](R r) { return SortStep{r.objects(u"by"_s, readSortBy)}; }},
        {u"top"_s, readTop},
        {u"join"_s, readJoin},
        {u"pivot"_s,
         [](R r) {
             return PivotStep{r.texts(u"rows"_s), r.neededText(u"names"_s), readMeasure(r.object(u"value"_s))};
         }},
        {u"unpivot"_s,
         [](R r) {
             return UnpivotStep{r.texts(u"columns"_s), r.text(u"names"_s, u"name"_s), r.text(u"values"_s, u"value"_s)};
         }},
        {u"window"_s, readWindow},
        {u"pick"_s, [](R r) { return PickStep{r.objects(u"columns"_s, readPick)}; }},
        {u"append"_s, [](R r) { return AppendStep{r.neededText(u"table"_s)}; }},
        {u"unique"_s, [](R r) { return UniqueStep{r.texts(u"columns"_s)}; }}};
    return readers;
}

Error malformed(const QString &phrase, const QString &language, const Phrases::Values &values = {})
{
    const ErrorKind kind = phrase == u"read.newer"_s ? ErrorKind::Newer : ErrorKind::Malformed;
    return {kind, u"query.format"_s, queryPhrase(phrase, language, values), {}, {}};
}

Result<QueryStep> readStep(const QJsonObject &json, int number, const QString &language)
{
    const QString place = QString::number(number);
    const QString verb = json.value(u"verb"_s).toString();
    const auto read = stepReaders().constFind(verb);
    if (read == stepReaders().cend())
        return malformed(u"read.verb"_s, language, {{u"step"_s, place}, {u"word"_s, verb}});
    QString problem;
    QueryStep step = (*read)(PropertyReader(json, problem));
    if (!problem.isEmpty())
        return malformed(u"read.property"_s, language, {{u"step"_s, place}, {u"property"_s, problem}});
    return step;
}

} // namespace

Result<Query> readQuery(const QJsonObject &json, const QString &language)
{
    const QString format = json.value(u"format"_s).toString();
    const QString known = u"chartroom-query/"_s;
    if (format != known + u'1') {
        const bool newer = format.startsWith(known) && format.mid(known.size()).toInt() > 1;
        return malformed(newer ? u"read.newer"_s : u"read.format"_s, language);
    }
    const QJsonArray steps = json.value(u"steps"_s).toArray();
    if (!json.value(u"source"_s).isString() || !json.value(u"steps"_s).isArray())
        return malformed(u"read.format"_s, language);
    if (steps.size() > mostSteps)
        return malformed(u"read.steps"_s, language, {{u"limit"_s, QString::number(mostSteps)}});
    Query query{json.value(u"source"_s).toString(), {}};
    for (int i = 0; i < steps.size(); ++i) {
        const Result<QueryStep> step = readStep(steps.at(i).toObject(), i + 1, language);
        if (!step)
            return step.error();
        query.steps << *step;
    }
    return query;
}

} // namespace chartroom
