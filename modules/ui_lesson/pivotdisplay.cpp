// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/pivotdisplay.h"

#include "grading/kinds/pivotwords.h"
#include "ui_lesson/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The combinations of some key columns, sorted, and where each row of the long table belongs.
struct KeyTuples {
    QList<QList<Scalar>> tuples;
    std::vector<qsizetype> tupleOfRow;
};

bool precedes(const QList<Scalar> &a, const QList<Scalar> &b)
{
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (const int order = compareScalars(a.at(i), b.at(i)); order != 0)
            return order < 0;
    }
    return false;
}

KeyTuples tuplesOf(const Table &table, const QStringList &keys)
{
    QList<QList<Scalar>> ofRow;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        QList<Scalar> tuple;
        for (const QString &key : keys)
            tuple.append(table.at(row, table.columnIndex(key)));
        ofRow.append(tuple);
    }
    KeyTuples found{ofRow, {}};
    std::sort(found.tuples.begin(), found.tuples.end(), precedes);
    const auto same = [](const QList<Scalar> &a, const QList<Scalar> &b) { return !precedes(a, b) && !precedes(b, a); };
    found.tuples.erase(std::unique(found.tuples.begin(), found.tuples.end(), same), found.tuples.end());
    for (const QList<Scalar> &tuple : std::as_const(ofRow)) {
        const auto at = std::lower_bound(found.tuples.begin(), found.tuples.end(), tuple, precedes);
        found.tupleOfRow.push_back(at - found.tuples.begin());
    }
    return found;
}

QString tupleText(const QList<Scalar> &tuple, const QStringList &keys, const Table &table, const QString &language)
{
    QStringList parts;
    for (qsizetype i = 0; i < keys.size(); ++i)
        parts.append(isMissing(tuple.at(i)) ? UiLessonTr::tr("(missing)") : labelText(*table.findField(keys.at(i)), tuple.at(i), language));
    return parts.join(u" · ");
}

/// Enough decimals for shares, few for the rest.
int pivotDecimals(const PivotValue &value)
{
    return value.show.isEmpty() ? 2 : 3;
}

} // namespace

Table pivotDisplay(const PivotQuestion &question, const PivotOutcome &outcome, const Table &source,
                   const QString &language, bool *isCut)
{
    const Table &cells = outcome.table.table;
    const KeyTuples rows = tuplesOf(cells, question.rows);
    const KeyTuples columns = tuplesOf(cells, question.columns);
    const auto width = static_cast<qsizetype>(question.values.size());
    const qsizetype shown = std::min<qsizetype>(columns.tuples.size(), std::max<qsizetype>(1, mostPivotColumns / width));
    *isCut = shown < columns.tuples.size();
    QList<Field> fields;
    QList<Column> data;
    for (qsizetype i = 0; i < question.rows.size(); ++i) {
        Field field = *source.findField(question.rows.at(i));
        QList<Scalar> keys;
        for (const QList<Scalar> &tuple : rows.tuples)
            keys.append(tuple.at(i));
        fields.append(field);
        data.append(Column::fromScalars(keys, valueType(field.type)));
    }
    for (qsizetype column = 0; column < shown; ++column) {
        for (qsizetype value = 0; value < width; ++value) {
            const int measure = cells.columnIndex(outcome.table.measures.at(value));
            QList<Scalar> numbers(rows.tuples.size());
            for (qsizetype row = 0; row < cells.rowCount(); ++row) {
                const auto place = static_cast<size_t>(row);
                if (columns.tupleOfRow[place] == column)
                    numbers[rows.tupleOfRow[place]] = cells.at(row, measure);
            }
            QStringList title{tupleText(columns.tuples.at(column), question.columns, source, language)};
            if (width > 1 || question.columns.isEmpty())
                title << pivotValueInWords(question.values.at(value), source, language);
            title.removeAll(QString());
            Field field = plainField(u"%1.%2"_s.arg(column).arg(value), cells.column(measure).type());
            field.title = Wording{title.join(u": "), {}};
            field.decimals = pivotDecimals(question.values.at(value));
            fields.append(field);
            data.append(Column::fromScalars(numbers, cells.column(measure).type()));
        }
    }
    return Table(fields, data);
}

} // namespace chartroom
