// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/naivetransforms.h"
#include "chart/permits.h"

#include <random>

namespace chartroom::testing {

/// A chart spec made by chance, and what its calculations mean.
struct RandomSpec {
    QJsonObject json;
    QList<naive::Calculation> calculations; ///< per transform; empty for the other kinds
};

/// The same rows for the program and for the naive computation.
struct RandomTable {
    Table table;
    naive::Sheet sheet;
};

/// Makes specs and tables from a seed; the same seed gives the same ones on every machine.
class SpecMaker
{
public:
    explicit SpecMaker(quint64 seed) : m_random(seed) {}

    /// All types of columns, each with missing values; names and texts that need quoting.
    [[nodiscard]] RandomTable mainTable()
    {
        const QList<QVariant> regions = {QStringLiteral("North"), QStringLiteral("Île, \"Sud\""), QStringLiteral("zoé"), QStringLiteral("West")};
        const QList<QVariant> levels = {QStringLiteral("high"), QStringLiteral("low"), QStringLiteral("medium")};
        QList<QList<QVariant>> rows;
        const int count = int(pick(3)) == 0 ? int(1 + pick(6)) : int(20 + pick(60));
        for (int row = 0; row < count; ++row) {
            const QDate day = QDate(2023, 1, 1).addDays(int(pick(800)));
            rows.append({maybe(regions.at(qsizetype(pick(4)))), maybe(levels.at(qsizetype(pick(3)))), maybe(pick(2) == 1), maybe(day),
                         maybe(QDateTime(day, QTime(int(pick(24)), int(pick(60))), Qt::UTC)), maybe(double(2020 + pick(5))),
                         maybe(double(pick(60)) - 10), maybe(double(pick(4000)) / 4 - 250), maybe(double(pick(1000)) / 10 * std::pow(10, double(pick(9)) - 4)),
                         maybe(double(101 + pick(5))), QVariant()});
        }
        QList<Field> fields = {namedField(QStringLiteral("region"), FieldType::String, Level::Nominal), namedField(QStringLiteral("level"), FieldType::String, Level::Ordinal),
                               namedField(QStringLiteral("flag"), FieldType::Boolean, Level::Nominal), namedField(QStringLiteral("day"), FieldType::Date, Level::Temporal),
                               namedField(QStringLiteral("moment"), FieldType::DateTime, Level::Temporal), namedField(QStringLiteral("year"), FieldType::Year, Level::Temporal),
                               measureField(QStringLiteral("n"), {}, {}, {}, {}), measureField(QStringLiteral("value %"), {}, {}, {}, {}), measureField(QStringLiteral("pay.net"), {}, {}, {}, {}),
                               namedField(QStringLiteral("code"), FieldType::Integer, Level::Nominal), measureField(QStringLiteral("blank"), {}, {}, {}, {})};
        for (const char *word : {"low", "medium", "high"})
            fields[1].categories.append({Scalar(QString::fromLatin1(word)), {}});
        fields[1].categoriesOrdered = true;
        return tableOf(fields, rows);
    }

    /// For lookups: keys repeat and one is missing.
    [[nodiscard]] RandomTable otherTable()
    {
        const QList<QList<QVariant>> rows = {{QStringLiteral("North"), 10.5, QStringLiteral("inner")}, {QStringLiteral("zoé"), 4.0, QStringLiteral("outer")}, {QVariant(), 7.0, QStringLiteral("none")},
                                             {QStringLiteral("North"), 99.0, QStringLiteral("later")}, {QStringLiteral("West"), QVariant(), QVariant()}};
        return tableOf({namedField(QStringLiteral("region"), FieldType::String, Level::Nominal), measureField(QStringLiteral("weight"), {}, {}, {}, {}),
                        namedField(QStringLiteral("zone"), FieldType::String, Level::Nominal)}, rows);
    }

    [[nodiscard]] RandomSpec spec()
    {
        m_texts = {QStringLiteral("region"), QStringLiteral("level"), QStringLiteral("flag"), QStringLiteral("code")};
        m_times = {QStringLiteral("day"), QStringLiteral("moment"), QStringLiteral("year")};
        m_numbers = {QStringLiteral("n"), QStringLiteral("value %"), QStringLiteral("pay.net")};
        if (pick(12) == 0)
            m_numbers.append(QStringLiteral("blank"));
        RandomSpec result;
        QJsonArray transforms;
        for (quint64 i = pick(4); i > 0; --i) {
            result.calculations.append(naive::Calculation());
            transforms.append(transform(result.calculations.last()));
        }
        if (!transforms.isEmpty())
            result.json.insert(QStringLiteral("transform"), transforms);
        result.json.insert(QStringLiteral("data"), QJsonObject{{QStringLiteral("name"), QStringLiteral("main")}});
        view(result.json);
        return result;
    }

private:
    quint64 pick(quint64 below) { return m_random() % below; }
    bool chance(int percent) { return int(pick(100)) < percent; }
    QVariant maybe(const QVariant &value) { return chance(8) ? QVariant() : value; }
    QString oneOf(const QStringList &list) { return list.at(qsizetype(pick(quint64(list.size())))); }
    QString words(const char *list) { return oneOf(QString::fromLatin1(list).split(u' ')); }

    static Scalar scalarOf(const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::Bool: return value.toBool();
        case QMetaType::Double: return value.toDouble();
        case QMetaType::QString: return value.toString();
        case QMetaType::QDate: return value.toDate();
        case QMetaType::QDateTime: return value.toDateTime();
        default: return {};
        }
    }

    static RandomTable tableOf(const QList<Field> &fields, const QList<QList<QVariant>> &rows)
    {
        RandomTable result;
        for (const Field &field : fields) {
            naive::Column column{field.name, levelWord(field.level), field.type == FieldType::Year, {}};
            for (const Category &category : field.categories)
                column.categories.append(std::get<QString>(category.value));
            result.sheet.columns.append(column);
        }
        QList<QList<Scalar>> cells;
        for (const QList<QVariant> &values : rows) {
            QList<Scalar> line;
            naive::Row row;
            for (int i = 0; i < values.size(); ++i) {
                line.append(scalarOf(values.at(i)));
                row.cells.insert(fields.at(i).name, values.at(i));
            }
            cells.append(line);
            row.numbers = {int(cells.size())};
            result.sheet.rows.append(row);
        }
        result.table = Table::fromRows(fields, cells);
        return result;
    }

    // ---- transforms ----

    QJsonObject transform(naive::Calculation &calculation)
    {
        switch (pick(9)) {
        case 0: return calculate(calculation);
        case 1: return calculate(calculation);
        case 2: return chance(50) ? aggregateTransform() : lookupTransform();
        case 3: return foldTransform();
        case 4: return lookupTransform();
        case 5: return windowTransform();
        default: return {{QStringLiteral("filter"), predicate(2)}};
        }
    }

    QJsonObject predicate(int depth)
    {
        if (depth > 0 && chance(35)) {
            if (chance(30))
                return {{QStringLiteral("not"), predicate(depth - 1)}};
            QJsonArray parts;
            for (quint64 i = 1 + pick(3); i > 0; --i)
                parts.append(predicate(depth - 1));
            return {{words("and or"), parts}};
        }
        if (!m_times.isEmpty() && chance(40))
            return timePredicate();
        const QString comparison = words("lt lte gt gte");
        if (chance(50) || m_texts.isEmpty()) {
            const QString field = oneOf(m_numbers);
            if (chance(15))
                return {{QStringLiteral("field"), field}, {QStringLiteral("valid"), chance(70)}};
            if (chance(30))
                return {{QStringLiteral("field"), field}, {QStringLiteral("range"), QJsonArray{chance(80) ? QJsonValue(-5) : QJsonValue(), chance(80) ? QJsonValue(40) : QJsonValue()}}};
            return {{QStringLiteral("field"), field}, {comparison, double(pick(50)) - 5}};
        }
        const QString field = oneOf(m_texts);
        const QJsonArray codes{101, 102};
        const QJsonArray texts{QStringLiteral("North"), QStringLiteral("zoé"), QStringLiteral("low"), QStringLiteral("high"), QStringLiteral("inner"), QStringLiteral("n")};
        const QJsonArray known = field == u"code" ? codes : field == u"flag" ? QJsonArray{true} : texts;
        if (chance(50))
            return {{QStringLiteral("field"), field}, {QStringLiteral("oneOf"), known}};
        return field == u"region" ? QJsonObject{{QStringLiteral("field"), field}, {QStringLiteral("equal"), QStringLiteral("North")}} : QJsonObject{{QStringLiteral("field"), field}, {QStringLiteral("valid"), true}};
    }

    QJsonObject timePredicate()
    {
        const QString field = oneOf(m_times);
        if (field == u"year" && chance(50))
            return {{QStringLiteral("field"), field}, {words("lt lte gt gte equal"), double(2020 + pick(5))}};
        if (chance(30))
            return {{QStringLiteral("field"), field}, {QStringLiteral("timeUnit"), QStringLiteral("year")}, {words("equal lte gt"), double(2022 + pick(4))}};
        if (chance(30) && field != u"year")
            return {{QStringLiteral("field"), field}, {QStringLiteral("timeUnit"), words("month quarter")}, {words("equal lte gt"), double(1 + pick(4))}};
        if (field == u"year")
            return {{QStringLiteral("field"), field}, {QStringLiteral("valid"), true}};
        const QJsonObject date{{QStringLiteral("year"), 2024}, {QStringLiteral("month"), double(1 + pick(12))}, {QStringLiteral("date"), 10}};
        if (chance(50))
            return {{QStringLiteral("field"), field}, {words("lt lte gt gte"), date}};
        return {{QStringLiteral("field"), field}, {QStringLiteral("range"), QJsonArray{QStringLiteral("2023-03-01"), chance(70) ? QJsonValue(QStringLiteral("2024-11-30")) : QJsonValue()}}};
    }

    /// A text in the Vega spelling and its meaning.
    struct Term {
        QString text;
        naive::Calculation value;
    };

    static QString datum(const QString &field)
    {
        const bool isPlain = field != u"value %" && field != u"pay.net";
        return isPlain ? QString(QStringLiteral("datum.") + field) : QString(QStringLiteral("datum['") + field + QStringLiteral("']"));
    }

    static QVariant finite(double value) { return std::isfinite(value) ? QVariant(value) : QVariant(); }

    Term number(int depth)
    {
        if (depth == 0 || chance(20)) {
            if (chance(25)) {
                const double constant = double(pick(9)) - 2;
                return {constant < 0 ? QStringLiteral("(%1)").arg(constant) : QString::number(constant), [constant](const naive::Row &) { return QVariant(constant); }};
            }
            const QString field = oneOf(m_numbers);
            return {datum(field), [field](const naive::Row &row) { return row.cells.value(field); }};
        }
        if (chance(15)) {
            const Term test = condition();
            const Term yes = number(depth - 1);
            const Term no = number(depth - 1);
            return {u'(' + test.text + u" ? " + yes.text + u" : " + no.text + u')', [test, yes, no](const naive::Row &row) {
                        const QVariant holds = test.value(row);
                        return naive::isMissing(holds) ? QVariant() : holds.toBool() ? yes.value(row) : no.value(row);
                    }};
        }
        if (chance(20)) {
            const QString name = words("abs floor ceil sqrt log");
            const Term inner = number(depth - 1);
            return {name + u'(' + inner.text + u')', [name, inner](const naive::Row &row) {
                        const QVariant x = inner.value(row);
                        if (naive::isMissing(x))
                            return x;
                        const double v = x.toDouble();
                        return finite(name == u"abs" ? std::abs(v) : name == u"floor" ? std::floor(v) : name == u"ceil" ? std::ceil(v) : name == u"sqrt" ? std::sqrt(v) : std::log(v));
                    }};
        }
        const QString op = words("+ - * /");
        const Term left = number(depth - 1);
        const Term right = number(depth - 1);
        return {u'(' + left.text + u' ' + op + u' ' + right.text + u')', [op, left, right](const naive::Row &row) {
                    const QVariant a = left.value(row);
                    const QVariant b = right.value(row);
                    if (naive::isMissing(a) || naive::isMissing(b))
                        return QVariant();
                    const double x = a.toDouble();
                    const double y = b.toDouble();
                    return finite(op == u"+" ? x + y : op == u"-" ? x - y : op == u"*" ? x * y : x / y);
                }};
    }

    /// Three-valued: missing operands give missing, and `&&`, `||` follow 5.4.
    Term condition()
    {
        const Term left = number(1);
        const Term right = number(1);
        const Term compare{u'(' + left.text + u" > " + right.text + u')', [left, right](const naive::Row &row) {
                               const QVariant a = left.value(row);
                               const QVariant b = right.value(row);
                               return naive::isMissing(a) || naive::isMissing(b) ? QVariant() : QVariant(naive::compare(a, b) > 0);
                           }};
        if (chance(60))
            return compare;
        const QString field = oneOf(m_numbers);
        const QString name = datum(field);
        const bool isAnd = chance(50);
        return {QStringLiteral("(isValid(") + name + (isAnd ? QStringLiteral(") && ") : QStringLiteral(") || ")) + compare.text + u')', [field, compare, isAnd](const naive::Row &row) {
                    const bool valid = !naive::isMissing(row.cells.value(field));
                    if (valid != isAnd)
                        return QVariant(valid); // false and …, true or …
                    return compare.value(row);
                }};
    }

    QJsonObject calculate(naive::Calculation &calculation)
    {
        const Term term = number(2);
        calculation = term.value;
        const QString name = chance(80) ? QStringLiteral("made%1").arg(m_numbers.size()) : QStringLiteral("n");
        add(m_numbers, name);
        return {{QStringLiteral("calculate"), term.text}, {QStringLiteral("as"), name}};
    }

    static void add(QStringList &list, const QString &name)
    {
        if (!list.contains(name))
            list.append(name);
    }

    QJsonObject aggregateTransform()
    {
        QJsonArray keys;
        QStringList texts, times;
        for (quint64 i = 1 + pick(2); i > 0; --i) {
            QStringList &kept = m_texts.isEmpty() || (!m_times.isEmpty() && chance(50)) ? times : texts;
            const QString field = oneOf(&kept == &times ? m_times : m_texts);
            if (!keys.contains(field)) {
                keys.append(field);
                kept.append(field);
            }
        }
        QJsonArray ops;
        QStringList made;
        for (quint64 i = 1 + pick(2); i > 0; --i) {
            made.append(QStringLiteral("made%1").arg(i));
            QJsonObject op{{QStringLiteral("op"), words("count sum mean median min max distinct q1 q3 stdev")}, {QStringLiteral("as"), made.last()}};
            if (op[u"op"].toString() != u"count")
                op.insert(QStringLiteral("field"), oneOf(m_numbers));
            ops.append(op);
        }
        m_texts = texts;
        m_times = times;
        m_numbers = made;
        return {{QStringLiteral("aggregate"), ops}, {QStringLiteral("groupby"), keys}};
    }

    QJsonObject foldTransform()
    {
        const QString first = oneOf(m_numbers);
        QJsonArray fields{first};
        if (const QString second = oneOf(m_numbers); second != first)
            fields.append(second);
        add(m_texts, QStringLiteral("kind"));
        add(m_numbers, QStringLiteral("folded"));
        return {{QStringLiteral("fold"), fields}, {QStringLiteral("as"), QJsonArray{QStringLiteral("kind"), QStringLiteral("folded")}}};
    }

    QJsonObject lookupTransform()
    {
        if (!m_texts.contains(u"region"))
            return {{QStringLiteral("filter"), predicate(1)}};
        add(m_texts, QStringLiteral("zone"));
        add(m_numbers, QStringLiteral("weight"));
        return {{QStringLiteral("lookup"), QStringLiteral("region")},
                {QStringLiteral("from"), QJsonObject{{QStringLiteral("data"), QJsonObject{{QStringLiteral("name"), QStringLiteral("other")}}}, {QStringLiteral("key"), QStringLiteral("region")}, {QStringLiteral("fields"), QJsonArray{QStringLiteral("zone"), QStringLiteral("weight")}}}}};
    }

    QJsonObject windowTransform()
    {
        QJsonArray ops;
        const QString op = words("row_number rank sum lag");
        QJsonObject one{{QStringLiteral("op"), op}, {QStringLiteral("as"), QStringLiteral("window%1").arg(m_numbers.size())}};
        if (op == u"sum" || op == u"lag")
            one.insert(QStringLiteral("field"), oneOf(m_numbers));
        ops.append(one);
        QJsonObject window{{QStringLiteral("window"), ops}, {QStringLiteral("frame"), QJsonArray{QJsonValue(), 0}}};
        if (chance(60) && !m_texts.isEmpty())
            window.insert(QStringLiteral("groupby"), QJsonArray{oneOf(m_texts)});
        if (op == u"rank" || chance(75)) {
            const QString field = chance(50) || m_times.isEmpty() ? oneOf(m_numbers) : oneOf(m_times);
            window.insert(QStringLiteral("sort"), QJsonArray{QJsonObject{{QStringLiteral("field"), field}, {QStringLiteral("order"), words("ascending descending")}}});
        }
        add(m_numbers, one[u"as"].toString());
        return window;
    }

    // ---- views ----

    QJsonObject discrete(bool sorted)
    {
        QJsonObject def;
        if (!m_times.isEmpty() && (m_texts.isEmpty() || chance(20))) {
            def = {{QStringLiteral("field"), oneOf(m_times)}, {QStringLiteral("timeUnit"), words("year yearquarter quarter month day")}};
            if (def[u"timeUnit"].toString().startsWith(u"year"))
                def.insert(QStringLiteral("type"), QStringLiteral("ordinal"));
        } else {
            def = {{QStringLiteral("field"), oneOf(m_texts)}};
            if (chance(30))
                def.insert(QStringLiteral("type"), words("nominal ordinal"));
        }
        if (!sorted || chance(40))
            return def;
        switch (pick(5)) {
        case 0: def.insert(QStringLiteral("sort"), QStringLiteral("descending")); break;
        case 1: def.insert(QStringLiteral("sort"), QJsonValue()); break;
        case 2: def.insert(QStringLiteral("sort"), QJsonArray{QStringLiteral("zoé"), QStringLiteral("medium"), true, 103, QStringLiteral("North")}); break;
        case 3: def.insert(QStringLiteral("sort"), QJsonObject{{QStringLiteral("field"), oneOf(m_numbers)}, {QStringLiteral("op"), words("sum mean max median count")}, {QStringLiteral("order"), words("ascending descending")}}); break;
        default: break;
        }
        return def;
    }

    QJsonObject key()
    {
        if (!m_times.isEmpty() && chance(35)) {
            QJsonObject def{{QStringLiteral("field"), oneOf(m_times)}};
            if (chance(70))
                def.insert(QStringLiteral("timeUnit"), words("year yearquarter yearmonth yearmonthdate quarter month day"));
            return def;
        }
        if (chance(20)) {
            const QList<QJsonValue> bins = {true, QJsonObject{{QStringLiteral("maxbins"), double(1 + pick(25))}}, QJsonObject{{QStringLiteral("step"), words("2 10 0.5 250").toDouble()}}};
            return {{QStringLiteral("field"), oneOf(m_numbers)}, {QStringLiteral("bin"), bins.at(qsizetype(pick(3)))}};
        }
        return discrete(true);
    }

    QJsonObject aggregatedMeasure()
    {
        if (chance(20))
            return {{QStringLiteral("aggregate"), QStringLiteral("count")}};
        return {{QStringLiteral("field"), oneOf(m_numbers)}, {QStringLiteral("aggregate"), words("sum sum mean median min max distinct q1 q3 stdev")}};
    }

    QJsonObject measure(bool aggregated) { return aggregated ? aggregatedMeasure() : QJsonObject{{QStringLiteral("field"), oneOf(m_numbers)}}; }

    void facets(QJsonObject &encoding)
    {
        if (chance(15))
            encoding.insert(QStringLiteral("row"), discrete(true));
        if (chance(15))
            encoding.insert(QStringLiteral("column"), discrete(true));
    }

    void view(QJsonObject &json)
    {
        if (m_texts.isEmpty() && m_times.isEmpty()) // nothing but numbers is left
            return place(json, QStringLiteral("point"), {{QStringLiteral("x"), measure(false)}, {QStringLiteral("y"), measure(false)}});
        switch (pick(12)) {
        case 0: return slices(json);
        case 1: return scatter(json);
        case 2: return boxes(json);
        case 3: return place(json, QStringLiteral("bar"), {{QStringLiteral("x"), QJsonObject{{QStringLiteral("field"), oneOf(m_numbers)}, {QStringLiteral("bin"), true}}}, {QStringLiteral("y"), QJsonObject{{QStringLiteral("aggregate"), QStringLiteral("count")}}}, {QStringLiteral("color"), discrete(true)}});
        case 4: return place(json, QStringLiteral("rect"), {{QStringLiteral("x"), discrete(true)}, {QStringLiteral("y"), discrete(true)}, {QStringLiteral("color"), aggregatedMeasure()}});
        case 5: return layout(json);
        case 6: return layers(json);
        default: return keyed(json);
        }
    }

    static void place(QJsonObject &json, const QString &mark, const QJsonObject &encoding)
    {
        json.insert(QStringLiteral("mark"), mark);
        json.insert(QStringLiteral("encoding"), encoding);
    }

    void slices(QJsonObject &json)
    {
        QJsonObject theta = aggregatedMeasure();
        QJsonObject encoding{{QStringLiteral("theta"), theta}, {QStringLiteral("color"), discrete(true)}};
        facets(encoding);
        place(json, QStringLiteral("arc"), encoding);
    }

    void scatter(QJsonObject &json)
    {
        QJsonObject encoding{{QStringLiteral("x"), measure(false)}, {QStringLiteral("y"), measure(false)}};
        if (chance(40))
            encoding.insert(QStringLiteral("size"), measure(false));
        if (chance(50))
            encoding.insert(QStringLiteral("color"), discrete(true));
        if (chance(20))
            encoding.insert(QStringLiteral("shape"), discrete(false));
        facets(encoding);
        place(json, words("point circle square"), encoding);
    }

    void boxes(QJsonObject &json)
    {
        QJsonObject encoding{{QStringLiteral("y"), measure(false)}};
        if (chance(80))
            encoding.insert(QStringLiteral("x"), discrete(false));
        if (chance(25))
            encoding.insert(QStringLiteral("color"), discrete(false));
        if (chance(30)) { // lying boxes
            const QJsonObject y = encoding[u"y"].toObject();
            encoding.remove(u"y");
            if (encoding.contains(u"x"))
                encoding.insert(QStringLiteral("y"), encoding[u"x"]);
            encoding.insert(QStringLiteral("x"), y);
        }
        facets(encoding);
        place(json, {}, encoding);
        json.insert(QStringLiteral("mark"), chance(30) ? QJsonValue(QJsonObject{{QStringLiteral("type"), QStringLiteral("boxplot")}, {QStringLiteral("extent"), QStringLiteral("min-max")}}) : QJsonValue(QStringLiteral("boxplot")));
    }

    void layout(QJsonObject &json)
    {
        if (m_texts.size() < 2)
            return keyed(json);
        QJsonObject own{{QStringLiteral("layout"), words("treemap tile")}};
        QJsonObject encoding;
        if (own[u"layout"].toString() == u"treemap") {
            own.insert(QStringLiteral("path"), QJsonArray{m_texts.at(0), m_texts.at(1)});
            encoding = {{QStringLiteral("size"), aggregatedMeasure()}, {QStringLiteral("color"), QJsonObject{{QStringLiteral("field"), m_texts.at(0)}, {QStringLiteral("type"), QStringLiteral("nominal")}}}};
            if (chance(50))
                encoding.insert(QStringLiteral("text"), QJsonObject{{QStringLiteral("field"), m_texts.at(1)}, {QStringLiteral("type"), QStringLiteral("nominal")}});
        } else {
            encoding = {{QStringLiteral("x"), QJsonObject{{QStringLiteral("field"), m_texts.at(0)}, {QStringLiteral("type"), QStringLiteral("ordinal")}, {QStringLiteral("axis"), QJsonValue()}}},
                        {QStringLiteral("y"), QJsonObject{{QStringLiteral("field"), m_texts.at(1)}, {QStringLiteral("type"), QStringLiteral("ordinal")}, {QStringLiteral("axis"), QJsonValue()}}},
                        {QStringLiteral("color"), aggregatedMeasure()}, {QStringLiteral("detail"), discrete(false)}};
        }
        json.insert(QStringLiteral("usermeta"), QJsonObject{{QStringLiteral("chartroom"), own}});
        place(json, QStringLiteral("rect"), encoding);
    }

    void layers(QJsonObject &json)
    {
        const QJsonObject x = key();
        json.insert(QStringLiteral("layer"), QJsonArray{QJsonObject{{QStringLiteral("mark"), QStringLiteral("bar")}, {QStringLiteral("encoding"), QJsonObject{{QStringLiteral("x"), x}, {QStringLiteral("y"), aggregatedMeasure()}}}},
                                            QJsonObject{{QStringLiteral("mark"), words("line point")}, {QStringLiteral("encoding"), QJsonObject{{QStringLiteral("x"), x}, {QStringLiteral("y"), aggregatedMeasure()}}}},
                                            QJsonObject{{QStringLiteral("mark"), QStringLiteral("rule")}, {QStringLiteral("encoding"), QJsonObject{{QStringLiteral("y"), QJsonObject{{QStringLiteral("datum"), 12}}}}}}});
    }

    void keyed(QJsonObject &json)
    {
        const QString mark = words("bar bar bar line area area point tick rule text");
        const bool aggregated = mark == u"tick" ? false : chance(80);
        QJsonObject measured = measure(aggregated);
        QJsonObject keyed = key();
        const bool lying = chance(30);
        const bool isDiscrete = !keyed.contains(u"bin") && (keyed.contains(u"type") || m_texts.contains(keyed[u"field"].toString()));
        if (isDiscrete && chance(30))
            keyed.insert(QStringLiteral("sort"), words(lying ? "x -x" : "y -y"));
        QJsonObject encoding;
        const bool stacks = mark == u"bar" || mark == u"area";
        if (chance(60)) {
            QJsonObject color = discrete(true);
            if (chance(15) && !color.contains(u"timeUnit"))
                color.insert(QStringLiteral("scale"), QJsonObject{{QStringLiteral("domain"), QJsonArray{QStringLiteral("West"), QStringLiteral("high"), QStringLiteral("North")}}});
            encoding.insert(QStringLiteral("color"), color);
            if (stacks && chance(40))
                measured.insert(QStringLiteral("stack"), chance(60) ? QJsonValue(QStringLiteral("normalize")) : chance(50) ? QJsonValue(QStringLiteral("zero")) : QJsonValue());
            if (stacks && chance(20))
                encoding.insert(QStringLiteral("order"), discrete(true));
            if (stacks && chance(10))
                encoding[u"order"] = color;
        }
        if ((mark == u"bar" || mark == u"point") && chance(20))
            encoding.insert(lying ? QStringLiteral("yOffset") : QStringLiteral("xOffset"), chance(50) && encoding.contains(u"color") ? encoding[u"color"].toObject() : discrete(true));
        if (mark == u"text")
            encoding.insert(QStringLiteral("text"), measured);
        if (chance(15))
            encoding.insert(QStringLiteral("detail"), discrete(false));
        if (mark == u"point" && chance(30))
            encoding.insert(QStringLiteral("size"), measure(aggregated));
        encoding.insert(lying ? QStringLiteral("y") : QStringLiteral("x"), keyed);
        encoding.insert(lying ? QStringLiteral("x") : QStringLiteral("y"), measured);
        facets(encoding);
        place(json, mark, encoding);
    }

    std::mt19937_64 m_random;
    QStringList m_texts, m_times, m_numbers;
};

} // namespace chartroom::testing
