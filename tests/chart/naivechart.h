// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/naivetransforms.h"

#include <QStringList>
#include <optional>

namespace naive {

/// A field definition of a channel with the defaults of 6.6.
struct Def {
    QString channel, field, aggregate, unit, type;
    bool binned = false;
    double step = 0; ///< of bins; 0: by maxbins
    int maxbins = 0;
    QJsonValue sort, stack;
    QJsonArray domain;

    [[nodiscard]] bool quantity() const { return type == u"quantitative" && !binned; }
    [[nodiscard]] bool discrete() const { return type == u"nominal" || type == u"ordinal"; }
    [[nodiscard]] bool sameColumnAs(const Def &o) const
    {
        return field == o.field && aggregate == o.aggregate && unit == o.unit && binned == o.binned && step == o.step
               && maxbins == o.maxbins;
    }
};

/// A column of the derived table (7.2).
struct DerivedColumn {
    Def def;
    QString name;
    bool key = false;
    Column source;              ///< of the field; categories for the natural order
    QList<QVariant> perRow;     ///< one per source row, for what is not aggregated
    QList<QVariant> perRowEnd;  ///< bin ends
    QList<QVariant> cells;      ///< one per mark
    QList<QVariant> ends;
};

/// One layer of one spec, worked out by the letter of section 7; see csv().
class Derivation
{
public:
    Derivation(const QJsonObject &spec, int layer, const Sheet &sheet)
        : m_sheet(sheet), m_path(spec[u"usermeta"][u"chartroom"][u"path"].toArray())
    {
        const QJsonObject view = spec.contains(u"layer") ? spec[u"layer"][layer].toObject() : spec;
        m_mark = view[u"mark"].isObject() ? view[u"mark"][u"type"].toString() : view[u"mark"].toString();
        m_extent = view[u"mark"][u"extent"].toString();
        m_encoding = view[u"encoding"].toObject();
        readDefs();
        collect();
        group();
        measure();
        order();
        stack();
    }

    /// 7.7; empty when nothing is drawn.
    [[nodiscard]] QString csv() const
    {
        QStringList header;
        QList<QList<QVariant>> columns;
        for (const bool keys : {true, false}) {
            for (const DerivedColumn &column : m_columns) {
                if (column.key != keys)
                    continue;
                put(header, columns, column.name, column.cells);
                if (column.def.binned)
                    put(header, columns, column.name + QStringLiteral("_end"), column.ends);
                if (!m_stacked.isEmpty() && column.name == m_stacked) {
                    put(header, columns, column.name + QStringLiteral("_start"), m_starts);
                    put(header, columns, column.name + QStringLiteral("_end"), m_ends);
                    if (m_normalized)
                        put(header, columns, column.name + QStringLiteral("_share"), m_shares);
                }
            }
        }
        put(header, columns, QStringLiteral("n_rows"), counts(false));
        put(header, columns, QStringLiteral("n_missing"), counts(true));
        QString text = header.join(u',') + u'\n';
        for (int mark = 0; mark < m_members.size(); ++mark) {
            QStringList line;
            for (const QList<QVariant> &column : columns)
                line.append(cellText(column.at(mark)));
            text += line.join(u',') + u'\n';
        }
        return anythingDrawn() ? text : QString();
    }

private:
    static void put(QStringList &header, QList<QList<QVariant>> &columns, const QString &name, const QList<QVariant> &cells)
    {
        header.append(cellText(name));
        columns.append(cells);
    }

    void readDefs()
    {
        for (const QJsonValue &field : m_path)
            m_defs.append(Def{{}, field.toString(), {}, {}, QStringLiteral("nominal"), false, 0, 0, QJsonValue::Undefined, QJsonValue::Undefined, {}});
        const QStringList channels = QStringLiteral("row column x y x2 y2 xOffset yOffset theta color size shape detail order text").split(u' ');
        for (const QString &channel : channels) {
            const QJsonObject json = m_encoding[channel].toObject();
            if (!json.isEmpty() && !json.contains(u"value") && !json.contains(u"datum"))
                m_defs.append(defOf(channel, json));
        }
    }

    [[nodiscard]] Def defOf(const QString &channel, const QJsonObject &json) const
    {
        Def def{channel, json[u"field"].toString(), json[u"aggregate"].toString(), json[u"timeUnit"].toString(), json[u"type"].toString(),
                false, 0, 0, json[u"sort"], json[u"stack"], json[u"scale"][u"domain"].toArray()};
        if (json[u"bin"].isObject() || json[u"bin"].toBool()) {
            def.binned = true;
            def.step = json[u"bin"][u"step"].toDouble();
            const int most = channel == u"x" || channel == u"y" ? 10 : 6;
            def.maxbins = def.step > 0 ? 0 : json[u"bin"][u"maxbins"].toInt(most);
        }
        if (!def.type.isEmpty())
            return def;
        const Column *column = def.field.isEmpty() ? nullptr : m_sheet.column(def.field);
        const QString level = column ? column->level : QString();
        const bool keepsType = def.aggregate == u"min" || def.aggregate == u"max";
        if (def.binned || (!def.aggregate.isEmpty() && !keepsType))
            def.type = QStringLiteral("quantitative");
        else if (!def.unit.isEmpty())
            def.type = def.unit.startsWith(u"year") ? QStringLiteral("temporal") : QStringLiteral("ordinal");
        else
            def.type = level == u"ratio" ? QStringLiteral("quantitative") : level;
        return def;
    }

    [[nodiscard]] const Def *def(const QString &channel) const
    {
        const auto it = std::find_if(m_defs.begin(), m_defs.end(), [&](const Def &d) { return d.channel == channel; });
        return it == m_defs.end() ? nullptr : &*it;
    }

    [[nodiscard]] bool isHorizontal() const
    {
        const bool x = def(QStringLiteral("x")) && def(QStringLiteral("x"))->quantity();
        const bool y = def(QStringLiteral("y")) && def(QStringLiteral("y"))->quantity();
        return x && !y;
    }

    [[nodiscard]] const DerivedColumn *shownBy(const QString &channel) const
    {
        const Def *wanted = def(channel);
        for (const DerivedColumn &column : m_columns) {
            if (wanted && column.def.sameColumnAs(*wanted))
                return &column;
        }
        return nullptr;
    }

    void collect()
    {
        for (const Def &one : std::as_const(m_defs)) {
            if (std::any_of(m_columns.begin(), m_columns.end(), [&](const DerivedColumn &c) { return c.def.sameColumnAs(one); }))
                continue;
            DerivedColumn column;
            column.def = one;
            column.name = one.aggregate == u"count" ? QStringLiteral("count")
                          : !one.aggregate.isEmpty() ? one.aggregate + u'_' + one.field
                          : one.binned               ? QStringLiteral("bin_") + one.field
                          : one.unit.isEmpty()       ? one.field
                                                     : one.unit + u'_' + one.field;
            while (std::any_of(m_columns.begin(), m_columns.end(), [&](const DerivedColumn &c) { return c.name == column.name; }))
                column.name += QStringLiteral("_2");
            column.key = one.aggregate.isEmpty() && !one.quantity();
            if (!one.field.isEmpty())
                column.source = *m_sheet.column(one.field);
            if (one.aggregate.isEmpty())
                fillRows(column);
            m_columns.append(column);
        }
    }

    void fillRows(DerivedColumn &column) const
    {
        QList<QVariant> cells;
        for (const Row &row : m_sheet.rows)
            cells.append(row.cells.value(column.def.field));
        if (!column.def.unit.isEmpty()) {
            column.source.categories.clear();
            for (QVariant &cell : cells)
                cell = timeUnit(column.def.unit, yearAsDate(m_sheet, column.def.field, cell));
        }
        if (column.def.binned) {
            const QVariant least = aggregate(QStringLiteral("min"), cells);
            const QVariant most = aggregate(QStringLiteral("max"), cells);
            const Bins bins = binsOf(least.toDouble(), most.toDouble(), column.def.step, column.def.maxbins);
            for (QVariant &cell : cells) {
                cell = isMissing(cell) ? QVariant() : QVariant(bins.lower(cell.toDouble()));
                column.perRowEnd.append(isMissing(cell) ? QVariant() : QVariant(cell.toDouble() + bins.step));
            }
        }
        column.perRow = cells;
    }

    void group()
    {
        const bool box = m_mark == u"boxplot";
        const bool grouped = box || std::any_of(m_defs.begin(), m_defs.end(), [](const Def &d) { return !d.aggregate.isEmpty(); });
        QList<QList<QVariant>> keys;
        for (int row = 0; row < m_sheet.rows.size(); ++row) {
            QList<QVariant> key;
            for (const DerivedColumn &column : std::as_const(m_columns)) {
                if (column.def.aggregate.isEmpty() && !(box && column.def.quantity()))
                    key.append(column.perRow.at(row));
            }
            if (grouped)
                keys.append(key);
            else
                m_members.append(QList<int>{row});
        }
        if (grouped)
            m_members = groupsOf(keys);
    }

    void measure()
    {
        QList<DerivedColumn> columns;
        for (DerivedColumn column : std::as_const(m_columns)) {
            if (m_mark == u"boxplot" && column.def.quantity()) {
                columns += boxColumns(column);
                continue;
            }
            for (const QList<int> &members : std::as_const(m_members)) {
                if (!column.def.aggregate.isEmpty()) {
                    QList<QVariant> values;
                    for (const int row : members)
                        values.append(m_sheet.rows[row].cells.value(column.def.field));
                    column.cells.append(aggregate(column.def.aggregate, values));
                    continue;
                }
                column.cells.append(column.perRow.at(members.first()));
                if (column.def.binned)
                    column.ends.append(column.perRowEnd.at(members.first()));
            }
            columns.append(column);
        }
        m_columns = columns;
    }

    [[nodiscard]] QList<DerivedColumn> boxColumns(const DerivedColumn &raw) const
    {
        QList<DerivedColumn> columns;
        for (const QString &word : QStringLiteral("lower q1 median q3 upper outliers").split(u' ')) {
            columns.append(raw);
            columns.last().name = word + u'_' + raw.def.field;
        }
        for (const QList<int> &members : m_members) {
            std::vector<double> values;
            for (const int row : members) {
                if (!isMissing(raw.perRow.at(row)))
                    values.push_back(raw.perRow.at(row).toDouble());
            }
            if (values.empty()) {
                for (DerivedColumn &column : columns)
                    column.cells.append(QVariant());
                continue;
            }
            const double q1 = quantile(values, 0.25);
            const double q3 = quantile(values, 0.75);
            const double reach = m_extent == u"min-max" ? 1e300 : 1.5 * (q3 - q1);
            std::vector<double> inside;
            std::copy_if(values.begin(), values.end(), std::back_inserter(inside), [&](double v) { return v >= q1 - reach && v <= q3 + reach; });
            const double numbers[] = {*std::min_element(inside.begin(), inside.end()), q1, quantile(values, 0.5), q3,
                                      *std::max_element(inside.begin(), inside.end()), double(values.size() - inside.size())};
            for (int i = 0; i < columns.size(); ++i)
                columns[i].cells.append(numbers[i]);
        }
        return columns;
    }

    /// The values of a discrete key in the order drawn (7.5).
    [[nodiscard]] QList<QVariant> domainOf(const DerivedColumn &column, const Def &how) const
    {
        QList<QVariant> values;
        for (const QVariant &cell : column.cells) {
            if (std::none_of(values.begin(), values.end(), [&](const QVariant &v) { return same(v, cell); }))
                values.append(cell);
        }
        const auto place = [&](const QVariant &value) {
            const qsizetype index = isMissing(value) ? -1 : column.source.categories.indexOf(cellText(value));
            return index < 0 ? column.source.categories.size() : index;
        };
        std::stable_sort(values.begin(), values.end(), [&](const QVariant &a, const QVariant &b) {
            return place(a) != place(b) && !isMissing(a) && !isMissing(b) ? place(a) < place(b) : compare(a, b) < 0;
        });
        const QString word = how.sort.toString();
        if (word == u"descending")
            std::reverse(values.begin(), values.end());
        if (how.sort.isNull())
            sortBy(values, [&](const QVariant &value) { return firstAppearance(column, value); }, false);
        if (word.endsWith(u'x') || word.endsWith(u'y'))
            sortByChannel(values, column, word);
        if (how.sort.isObject())
            sortByField(values, column, how.sort.toObject());
        const QJsonArray listed = how.sort.isArray() ? how.sort.toArray() : how.domain;
        if (!listed.isEmpty()) {
            sortBy(values, [&](const QVariant &value) {
                for (int i = 0; i < listed.size(); ++i) {
                    if (!isMissing(value) && (same(fromJson(listed.at(i)), value) || listed.at(i).toString() == cellText(value)))
                        return QVariant(double(i));
                }
                return QVariant(double(listed.size()));
            }, false);
        }
        std::stable_partition(values.begin(), values.end(), [](const QVariant &value) { return !isMissing(value); });
        return values;
    }

    [[nodiscard]] static QVariant firstAppearance(const DerivedColumn &column, const QVariant &value)
    {
        for (int row = 0; row < column.perRow.size(); ++row) {
            if (same(column.perRow.at(row), value))
                return double(row);
        }
        return {};
    }

    /// Ties keep the natural order; values without a number stand last, both ways.
    template<typename NumberOf>
    static void sortBy(QList<QVariant> &values, NumberOf numberOf, bool falling)
    {
        std::stable_sort(values.begin(), values.end(), [&](const QVariant &a, const QVariant &b) {
            const QVariant x = numberOf(a);
            const QVariant y = numberOf(b);
            if (isMissing(x) || isMissing(y))
                return !isMissing(x) && isMissing(y);
            return falling ? compare(y, x) < 0 : compare(x, y) < 0;
        });
    }

    void sortByChannel(QList<QVariant> &values, const DerivedColumn &column, const QString &word) const
    {
        const DerivedColumn *measure = shownBy(word.right(1));
        if (!measure || measure->key)
            return;
        sortBy(values, [&](const QVariant &value) {
            QList<QVariant> numbers;
            for (int mark = 0; mark < column.cells.size(); ++mark) {
                if (same(column.cells.at(mark), value))
                    numbers.append(measure->cells.at(mark));
            }
            return aggregate(QStringLiteral("sum"), numbers);
        }, word.startsWith(u'-'));
    }

    void sortByField(QList<QVariant> &values, const DerivedColumn &column, const QJsonObject &sort) const
    {
        sortBy(values, [&](const QVariant &value) {
            QList<QVariant> numbers;
            for (int row = 0; row < column.perRow.size(); ++row) {
                if (same(column.perRow.at(row), value))
                    numbers.append(m_sheet.rows[row].cells.value(sort[u"field"].toString()));
            }
            return aggregate(sort[u"op"].toString(QStringLiteral("sum")), numbers);
        }, sort[u"order"].toString() == u"descending");
    }

    [[nodiscard]] QList<double> ranks(const DerivedColumn &column, const Def &how) const
    {
        QList<double> result;
        const QList<QVariant> domain = column.def.discrete() ? domainOf(column, how) : QList<QVariant>();
        QList<QVariant> sorted = column.cells;
        std::sort(sorted.begin(), sorted.end(), [](const QVariant &a, const QVariant &b) { return compare(a, b) < 0; });
        const QList<QVariant> &places = column.def.discrete() ? domain : sorted;
        for (const QVariant &cell : column.cells)
            result.append(double(std::find_if(places.begin(), places.end(), [&](const QVariant &v) { return same(v, cell); }) - places.begin()));
        return result;
    }

    void order()
    {
        QList<const DerivedColumn *> sequence;
        const auto use = [&](const DerivedColumn *column) {
            if (column && column->key && !sequence.contains(column))
                sequence.append(column);
        };
        for (const QString &channel : {QStringLiteral("row"), QStringLiteral("column"), isHorizontal() ? QStringLiteral("y") : QStringLiteral("x"), QStringLiteral("color")})
            use(shownBy(channel));
        for (const DerivedColumn &column : std::as_const(m_columns))
            use(&column);
        QList<QList<double>> places;
        for (const DerivedColumn *column : std::as_const(sequence))
            places.append(ranks(*column, column->def));
        QList<int> order;
        for (int mark = 0; mark < m_members.size(); ++mark)
            order.append(mark);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            for (const QList<double> &place : std::as_const(places)) {
                if (place.at(a) != place.at(b))
                    return place.at(a) < place.at(b);
            }
            return false;
        });
        const auto arranged = [&order](const auto &list) {
            auto result = list;
            for (int i = 0; i < order.size() && !list.isEmpty(); ++i)
                result[i] = list.at(order.at(i));
            return result;
        };
        m_members = arranged(m_members);
        for (DerivedColumn &column : m_columns) {
            column.cells = arranged(column.cells);
            column.ends = arranged(column.ends);
        }
    }

    /// Of 6.6 rule 5, the word of the stack; empty for none.
    [[nodiscard]] QString stackWord(const Def &measure) const
    {
        if (m_mark != u"bar" && m_mark != u"area" && m_mark != u"arc")
            return {};
        if (!measure.stack.isUndefined())
            return measure.stack.toString();
        const Def *key = measure.channel == u"theta" ? nullptr : def(measure.channel == u"y" ? QStringLiteral("x") : QStringLiteral("y"));
        const Def *offset = def(measure.channel == u"y" ? QStringLiteral("xOffset") : QStringLiteral("yOffset"));
        for (const QString &channel : {QStringLiteral("color"), QStringLiteral("detail"), QStringLiteral("shape")}) {
            const Def *series = def(channel);
            const bool own = series && series->aggregate.isEmpty() && !series->quantity() && !(key && key->sameColumnAs(*series))
                             && !(offset && offset->sameColumnAs(*series));
            if (own && m_encoding[measure.channel][u"scale"][u"type"].toString(QStringLiteral("linear")) == u"linear")
                return QStringLiteral("zero");
        }
        return {};
    }

    void stack()
    {
        const QString channel = m_mark == u"arc" ? QStringLiteral("theta") : isHorizontal() ? QStringLiteral("x") : QStringLiteral("y");
        const Def *measure = def(channel);
        const QString word = measure && measure->quantity() ? stackWord(*measure) : QString();
        if (word.isEmpty())
            return;
        const DerivedColumn &column = *shownBy(channel);
        m_stacked = column.name;
        m_normalized = word == u"normalize";
        const QList<QVariant> blank(m_members.size());
        m_starts = m_ends = m_shares = blank;
        QList<QList<QVariant>> places;
        for (int mark = 0; mark < m_members.size(); ++mark) {
            QList<QVariant> place;
            for (const QString &where : {QStringLiteral("row"), QStringLiteral("column"), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("xOffset"), QStringLiteral("yOffset")}) {
                const DerivedColumn *key = shownBy(where);
                if (key && key->key)
                    place.append(key->cells.at(mark));
            }
            places.append(place);
        }
        for (const QList<int> &marks : groupsOf(places))
            stackPlace(fromBaseline(marks), column);
    }

    /// 7.4: the last of the colours lies at the baseline; with `order`, its first value does.
    [[nodiscard]] QList<int> fromBaseline(QList<int> marks) const
    {
        const DerivedColumn *order = shownBy(QStringLiteral("order"));
        if (!order) {
            std::reverse(marks.begin(), marks.end());
            return marks;
        }
        const QList<double> place = ranks(*order, *def(QStringLiteral("order")));
        const bool falls = def(QStringLiteral("order"))->sort.toString() == u"descending" && !order->def.discrete();
        std::stable_sort(marks.begin(), marks.end(), [&](int a, int b) { return falls ? place[a] > place[b] : place[a] < place[b]; });
        return marks;
    }

    void stackPlace(const QList<int> &marks, const DerivedColumn &column)
    {
        long double whole = 0;
        for (const int mark : marks)
            whole += std::abs(column.cells.at(mark).toDouble());
        long double up = 0;
        long double down = 0;
        for (const int mark : marks) {
            if (isMissing(column.cells.at(mark)) || (m_normalized && whole == 0))
                continue;
            const double value = column.cells.at(mark).toDouble();
            long double &side = value < 0 ? down : up;
            const long double scale = m_normalized ? whole : 1;
            m_starts[mark] = double(side / scale);
            side += value;
            m_ends[mark] = double(side / scale);
            m_shares[mark] = double(value / scale);
        }
    }

    /// Does a source row lack what the mark needs: a measure's field, or a temporal or binned position?
    [[nodiscard]] bool lacks(int row) const
    {
        return std::any_of(m_columns.begin(), m_columns.end(), [&](const DerivedColumn &column) {
            const bool position = (column.def.channel == u"x" || column.def.channel == u"y") && !column.def.discrete();
            return (!column.key || position) && !column.def.field.isEmpty() && isMissing(m_sheet.rows[row].cells.value(column.def.field));
        });
    }

    [[nodiscard]] QList<QVariant> counts(bool onlyLacking) const
    {
        QList<QVariant> result;
        for (const QList<int> &members : m_members) {
            std::set<int> numbers;
            for (const int row : members) {
                if (!onlyLacking || lacks(row))
                    numbers.insert(m_sheet.rows[row].numbers.begin(), m_sheet.rows[row].numbers.end());
            }
            result.append(double(numbers.size()));
        }
        return result;
    }

    [[nodiscard]] bool anythingDrawn() const
    {
        for (int mark = 0; mark < m_members.size(); ++mark) {
            const bool blank = std::any_of(m_columns.begin(), m_columns.end(), [&](const DerivedColumn &column) {
                const bool position = (column.def.channel == u"x" || column.def.channel == u"y") && !column.def.discrete();
                return (!column.key || position) && isMissing(column.cells.at(mark));
            });
            if (!blank)
                return true;
        }
        return false;
    }

    const Sheet &m_sheet;
    QJsonArray m_path;
    QString m_mark, m_extent;
    QJsonObject m_encoding;
    QList<Def> m_defs;
    QList<DerivedColumn> m_columns;
    QList<QList<int>> m_members;
    QString m_stacked;
    bool m_normalized = false;
    QList<QVariant> m_starts, m_ends, m_shares;
};

} // namespace naive
