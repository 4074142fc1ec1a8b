// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/suggestionfields.h"

#include "chart/chartphrases.h"
#include "chart/rulecontext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSeries = 6;
constexpr int mostSlices = 6;

/// Builds the candidates of one request.
class Candidates
{
public:
    explicit Candidates(const SuggestionRequest &request)
        : m_request(request), m_fields(suggestionFields(request.table, request.chosen))
    {
    }

    QList<SuggestionCandidate> forQuestion()
    {
        switch (m_request.question) {
        case ChartQuestion::CompareGroups:
            compareGroups();
            break;
        case ChartQuestion::ChangeOverTime:
            changeOverTime();
            break;
        case ChartQuestion::PartsOfWhole:
            partsOfWhole();
            break;
        case ChartQuestion::Distribution:
            distribution();
            break;
        case ChartQuestion::Relationship:
            relationship();
            break;
        case ChartQuestion::Place:
            place();
            break;
        case ChartQuestion::Deviation:
            deviation();
            break;
        }
        return m_found;
    }

private:
    void compareGroups();
    void changeOverTime();
    void partsOfWhole();
    void distribution();
    void relationship();
    void place();
    void deviation();

    void addSortedBars(const QString &id, const Field &group);
    void addDots(const Field &group);
    void addPerBase(const Field &group);
    void addDifference(const Field &group);
    void addMiddleLine(const Field &group);
    void addStepsSinceBefore();

    [[nodiscard]] QString words(const Field &field) const { return field.titleText(m_request.language); }
    [[nodiscard]] const Field *measure(int place = 0) const
    {
        return place < m_fields.measures.size() ? &m_fields.measures.at(place) : nullptr;
    }
    [[nodiscard]] const FieldChoice *group() const { return m_fields.groups.isEmpty() ? nullptr : &m_fields.groups.first(); }
    [[nodiscard]] QString measureWords() const
    {
        return measure() ? words(*measure()) : chartPhrase(u"title.count"_s, m_request.language);
    }
    [[nodiscard]] bool isAmount() const { return !measure() || effectiveRole(*measure()) == FieldRole::Amount; }
    [[nodiscard]] QList<QJsonObject> valueDefs() const;
    [[nodiscard]] QJsonObject timeDef() const;

    void add(const QString &id, const Field *key, const Field *series, const QList<QJsonObject> &specs);

    const SuggestionRequest &m_request;
    SuggestionFields m_fields;
    QList<SuggestionCandidate> m_found;
};

QJsonObject fieldDef(const Field &field)
{
    return {{u"field"_s, field.name}};
}

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonObject view(const QJsonValue &mark, const QJsonObject &encoding)
{
    return {{u"mark"_s, mark}, {u"encoding"_s, encoding}};
}

QJsonObject aggregateOf(const QJsonArray &ops, const QString &groupby)
{
    return {{u"aggregate"_s, ops}, {u"groupby"_s, QJsonArray{groupby}}};
}

QJsonObject sumAs(const QString &field, const QString &as)
{
    return {{u"op"_s, u"sum"_s}, {u"field"_s, field}, {u"as"_s, as}};
}

QJsonObject calculated(const QString &expression, const QString &as)
{
    return {{u"calculate"_s, expression}, {u"as"_s, as}};
}

/// A computed column as a quantity with a title of its own.
QJsonObject titledDef(const QString &field, const QString &title)
{
    return {{u"field"_s, field}, {u"type"_s, u"quantitative"_s}, {u"axis"_s, QJsonObject{{u"title"_s, title}}}};
}

/// A name that no column of the table has.
QString freeName(const Table &table, QString name)
{
    while (table.columnIndex(name) >= 0)
        name += u'_';
    return name;
}

/// One view for each way the measure can be summarised.
QList<QJsonObject> viewsOf(const QJsonValue &mark, const QJsonObject &encoding, const QString &channel,
                           const QList<QJsonObject> &values)
{
    QList<QJsonObject> specs;
    for (const QJsonObject &value : values)
        specs.append(view(mark, with(encoding, channel, value)));
    return specs;
}

/// The measure in the ways that may be right: amounts are added, rates stand alone or by their middle.
QList<QJsonObject> Candidates::valueDefs() const
{
    if (!measure())
        return {{{u"aggregate"_s, u"count"_s}}};
    const QJsonObject plain = fieldDef(*measure());
    const QJsonObject median = with(plain, u"aggregate"_s, u"median"_s);
    if (isAmount())
        return {with(plain, u"aggregate"_s, u"sum"_s), median};
    return {plain, median};
}

QJsonObject Candidates::timeDef() const
{
    const QString unit = stepsOfTime(m_request.table, m_fields.times.first());
    const QJsonObject plain = fieldDef(m_fields.times.first());
    return unit.isEmpty() ? plain : with(plain, u"timeUnit"_s, unit);
}

void Candidates::add(const QString &id, const Field *key, const Field *series, const QList<QJsonObject> &specs)
{
    m_found.append({id, specs, measureWords(), key ? words(*key) : QString(), series ? words(*series) : QString()});
}

void Candidates::addSortedBars(const QString &id, const Field &group)
{
    const bool ordered = group.level == Level::Ordinal;
    const QJsonObject key = ordered ? fieldDef(group) : with(fieldDef(group), u"sort"_s, u"-x"_s);
    add(ordered ? u"bars-in-order"_s : id, &group, nullptr, viewsOf(u"bar"_s, {{u"y"_s, key}}, u"x"_s, valueDefs()));
}

void Candidates::addDots(const Field &group)
{
    QList<QJsonObject> values = valueDefs();
    for (QJsonObject &value : values)
        value.insert(u"scale"_s, QJsonObject{{u"zero"_s, false}});
    add(u"dots"_s, &group, nullptr,
        viewsOf(u"point"_s, {{u"y"_s, with(fieldDef(group), u"sort"_s, u"-x"_s)}}, u"x"_s, values));
}

/// Sums of the measure and of its base for each group, one divided by the other.
void Candidates::addPerBase(const Field &group)
{
    if (!measure() || !isAmount() || m_request.table.columnIndex(measure()->base) < 0)
        return;
    const QString total = freeName(m_request.table, u"total"_s);
    const QString base = freeName(m_request.table, u"base_total"_s);
    const QString rate = freeName(m_request.table, u"per_base"_s);
    const QJsonObject encoding{{u"y"_s, with(fieldDef(group), u"sort"_s, u"-x"_s)},
                               {u"x"_s, titledDef(rate, measureWords() + u" / "_s + measure()->base)}};
    QJsonObject spec = view(u"bar"_s, encoding);
    spec.insert(u"transform"_s,
                QJsonArray{aggregateOf({sumAs(measure()->name, total), sumAs(measure()->base, base)}, group.name),
                           calculated(u"datum."_s + total + u" / datum."_s + base, rate)});
    add(u"per-base"_s, &group, m_request.table.findField(measure()->base), {spec});
}

void Candidates::compareGroups()
{
    if (!group())
        return;
    const Field &key = group()->field;
    addPerBase(key);
    addSortedBars(u"sorted-bars"_s, key);
    if (const FieldChoice *series = m_fields.seriesBeside(key.name, 4)) {
        const QJsonObject encoding{{u"x"_s, fieldDef(key)}, {u"xOffset"_s, fieldDef(series->field)}, {u"color"_s, fieldDef(series->field)}};
        add(u"grouped-bars"_s, &key, &series->field, viewsOf(u"bar"_s, encoding, u"y"_s, valueDefs()));
    }
    addDots(key);
    if (measure())
        add(u"boxes"_s, &key, nullptr, {view(u"boxplot"_s, {{u"y"_s, fieldDef(key)}, {u"x"_s, fieldDef(*measure())}})});
}

void Candidates::changeOverTime()
{
    if (m_fields.times.isEmpty())
        return;
    const Field &time = m_fields.times.first();
    const QJsonObject marked{{u"type"_s, u"line"_s}, {u"point"_s, true}};
    add(u"line"_s, &time, nullptr, viewsOf(u"line"_s, {{u"x"_s, timeDef()}}, u"y"_s, valueDefs()));
    if (const FieldChoice *series = m_fields.groupWithin(mostSeries)) {
        const QJsonObject encoding{{u"x"_s, timeDef()}, {u"color"_s, fieldDef(series->field)}, {u"shape"_s, fieldDef(series->field)}};
        add(u"lines"_s, &time, &series->field, viewsOf(marked, encoding, u"y"_s, valueDefs()));
        const QJsonObject panels{{u"x"_s, timeDef()}, {u"column"_s, fieldDef(series->field)}};
        add(u"line-panels"_s, &time, &series->field, viewsOf(u"line"_s, panels, u"y"_s, valueDefs()));
    }
    add(u"time-bars"_s, &time, nullptr, viewsOf(u"bar"_s, {{u"x"_s, timeDef()}}, u"y"_s, valueDefs()));
    add(u"time-area"_s, &time, nullptr, viewsOf(u"area"_s, {{u"x"_s, timeDef()}}, u"y"_s, valueDefs()));
}

void Candidates::partsOfWhole()
{
    if (!group() || !isAmount())
        return;
    const Field &key = group()->field;
    const QJsonObject value = valueDefs().first();
    if (const FieldChoice *parts = m_fields.groupWithin(mostSlices))
        add(u"pie"_s, &parts->field, nullptr, {view(u"arc"_s, {{u"theta"_s, value}, {u"color"_s, fieldDef(parts->field)}})});
    if (const FieldChoice *series = m_fields.seriesBeside(key.name, mostSeries)) {
        const QJsonObject encoding{{u"y"_s, fieldDef(key)},
                                   {u"x"_s, with(value, u"stack"_s, u"normalize"_s)},
                                   {u"color"_s, fieldDef(series->field)}};
        add(u"shares"_s, &key, &series->field, {view(u"bar"_s, encoding)});
    }
    addSortedBars(u"part-bars"_s, key);
    QJsonObject treemap = view(u"rect"_s, {{u"size"_s, value}, {u"text"_s, fieldDef(key)}, {u"detail"_s, fieldDef(key)}});
    treemap.insert(u"usermeta"_s, QJsonObject{{u"chartroom"_s, QJsonObject{{u"layout"_s, u"treemap"_s}, {u"path"_s, QJsonArray{key.name}}}}});
    add(u"treemap"_s, &key, nullptr, {treemap});
}

void Candidates::distribution()
{
    if (!measure())
        return;
    const QJsonObject value = fieldDef(*measure());
    add(u"histogram"_s, measure(), nullptr,
        {view(u"bar"_s, {{u"x"_s, with(value, u"bin"_s, true)}, {u"y"_s, QJsonObject{{u"aggregate"_s, u"count"_s}}}})});
    const QJsonObject strip{{u"type"_s, u"tick"_s}, {u"opacity"_s, 0.3}};
    if (!group()) {
        add(u"box"_s, measure(), nullptr, {view(u"boxplot"_s, {{u"x"_s, value}})});
        add(u"strip"_s, measure(), nullptr, {view(strip, {{u"x"_s, value}})});
        return;
    }
    const Field &key = group()->field;
    add(u"boxes"_s, &key, nullptr, {view(u"boxplot"_s, {{u"y"_s, fieldDef(key)}, {u"x"_s, value}})});
    add(u"strips"_s, &key, nullptr, {view(strip, {{u"y"_s, fieldDef(key)}, {u"x"_s, value}})});
}

void Candidates::relationship()
{
    if (!measure(1))
        return;
    constexpr qsizetype manyMarks = 200;
    const bool many = m_request.table.rowCount() > manyMarks;
    const QJsonValue mark = many ? QJsonValue(QJsonObject{{u"type"_s, u"point"_s}, {u"opacity"_s, 0.3}}) : QJsonValue(u"point"_s);
    const QJsonObject x = with(fieldDef(*measure(1)), u"scale"_s, QJsonObject{{u"zero"_s, false}});
    const QJsonObject y = with(fieldDef(*measure()), u"scale"_s, QJsonObject{{u"zero"_s, false}});
    const QJsonObject both{{u"x"_s, x}, {u"y"_s, y}};
    add(u"scatter"_s, measure(1), nullptr, {view(mark, both)});
    if (const FieldChoice *series = m_fields.groupWithin(mostSeries)) {
        const QJsonObject coloured = with(with(both, u"color"_s, fieldDef(series->field)), u"shape"_s, fieldDef(series->field));
        add(u"coloured-scatter"_s, measure(1), &series->field, {view(mark, coloured)});
    }
    if (measure(2) && !many)
        add(u"bubbles"_s, measure(1), measure(2), {view(QJsonObject{{u"type"_s, u"point"_s}, {u"opacity"_s, 0.6}}, with(both, u"size"_s, fieldDef(*measure(2))))});
    const QJsonObject binned{{u"x"_s, with(fieldDef(*measure(1)), u"bin"_s, true)},
                             {u"y"_s, with(fieldDef(*measure()), u"bin"_s, true)},
                             {u"color"_s, QJsonObject{{u"aggregate"_s, u"count"_s}}}};
    add(u"density"_s, measure(1), nullptr, {view(u"rect"_s, binned)});
}

void Candidates::place()
{
    if (!group())
        return;
    const Field &key = group()->field;
    if (!m_fields.gridColumn.isEmpty()) {
        const auto axis = [](const QString &field) {
            return QJsonObject{{u"field"_s, field}, {u"type"_s, u"ordinal"_s}, {u"axis"_s, QJsonValue::Null}};
        };
        QList<QJsonObject> specs = viewsOf(u"rect"_s, {{u"x"_s, axis(m_fields.gridColumn)}, {u"y"_s, axis(m_fields.gridRow)}, {u"detail"_s, fieldDef(key)}},
                                           u"color"_s, valueDefs());
        for (QJsonObject &spec : specs)
            spec.insert(u"usermeta"_s, QJsonObject{{u"chartroom"_s, QJsonObject{{u"layout"_s, u"tile"_s}}}});
        add(u"tile-map"_s, &key, nullptr, specs);
    }
    addPerBase(key);
    addSortedBars(u"place-bars"_s, key);
    const Field *across = !m_fields.times.isEmpty() ? &m_fields.times.first() : nullptr;
    if (const FieldChoice *series = m_fields.seriesBeside(key.name, 12); !across && series)
        across = &series->field;
    if (across) {
        const QJsonObject x = m_fields.times.isEmpty() ? fieldDef(*across) : with(timeDef(), u"type"_s, u"ordinal"_s);
        add(u"place-heat"_s, &key, across, viewsOf(u"rect"_s, {{u"y"_s, fieldDef(key)}, {u"x"_s, x}}, u"color"_s, valueDefs()));
    }
    addDots(key);
}

/// The first measure less the second, summed for each group: what is above and below the target.
void Candidates::addDifference(const Field &group)
{
    if (!measure(1) || !isAmount() || measure()->unit != measure(1)->unit || effectiveRole(*measure(1)) != FieldRole::Amount)
        return;
    const QString first = freeName(m_request.table, u"first_sum"_s);
    const QString second = freeName(m_request.table, u"second_sum"_s);
    const QString difference = freeName(m_request.table, u"difference"_s);
    const QJsonObject encoding{{u"y"_s, with(fieldDef(group), u"sort"_s, u"-x"_s)},
                               {u"x"_s, titledDef(difference, words(*measure()) + u" \u2212 "_s + words(*measure(1)))}};
    QJsonObject spec = view(u"bar"_s, encoding);
    spec.insert(u"transform"_s,
                QJsonArray{aggregateOf({sumAs(measure()->name, first), sumAs(measure(1)->name, second)}, group.name),
                           calculated(u"datum."_s + first + u" - datum."_s + second, difference)});
    add(u"difference"_s, &group, measure(1), {spec});
}

/// Medians of the groups beside a line at the median of all rows.
void Candidates::addMiddleLine(const Field &group)
{
    const QJsonObject median = with(with(fieldDef(*measure()), u"aggregate"_s, u"median"_s), u"scale"_s, QJsonObject{{u"zero"_s, false}});
    const QJsonObject dots = view(u"point"_s, {{u"y"_s, with(fieldDef(group), u"sort"_s, u"-x"_s)}, {u"x"_s, median}});
    const QJsonObject line = view(u"rule"_s, {{u"x"_s, with(fieldDef(*measure()), u"aggregate"_s, u"median"_s)}});
    add(u"middle-line"_s, &group, nullptr, {QJsonObject{{u"layer"_s, QJsonArray{dots, line}}}});
}

/// The sum of each year less that of the year before.
void Candidates::addStepsSinceBefore()
{
    const Field &time = m_fields.times.first();
    if (!measure() || !isAmount() || time.type != FieldType::Year)
        return;
    const QString total = freeName(m_request.table, u"total"_s);
    const QString before = freeName(m_request.table, u"before"_s);
    const QString change = freeName(m_request.table, u"change"_s);
    const QJsonObject lag{{u"op"_s, u"lag"_s}, {u"field"_s, total}, {u"as"_s, before}};
    const QJsonObject encoding{{u"x"_s, fieldDef(time)},
                               {u"y"_s, titledDef(change, chartPhrase(u"suggest.change-of"_s, m_request.language, {{u"measure"_s, measureWords()}}))}};
    QJsonObject spec = view(u"bar"_s, encoding);
    spec.insert(u"transform"_s,
                QJsonArray{aggregateOf({sumAs(measure()->name, total)}, time.name),
                           QJsonObject{{u"window"_s, QJsonArray{lag}}, {u"sort"_s, QJsonArray{QJsonObject{{u"field"_s, time.name}}}}},
                           calculated(u"datum."_s + total + u" - datum."_s + before, change)});
    add(u"change-bars"_s, &time, nullptr, {spec});
}

void Candidates::deviation()
{
    if (group() && measure()) {
        addDifference(group()->field);
        addMiddleLine(group()->field);
    }
    if (!m_fields.times.isEmpty())
        addStepsSinceBefore();
    if (group() && measure()) {
        const QJsonObject value = fieldDef(*measure());
        add(u"boxes"_s, &group()->field, nullptr, {view(u"boxplot"_s, {{u"y"_s, fieldDef(group()->field)}, {u"x"_s, value}})});
    }
}

} // namespace

QList<SuggestionCandidate> suggestionCandidates(const SuggestionRequest &request)
{
    return Candidates(request).forQuestion();
}

} // namespace chartroom
