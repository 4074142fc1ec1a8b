// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/naturalorder.h"

#include <QSet>
#include <algorithm>
#include <limits>
#include <unordered_set>

namespace chartroom {

namespace {

QList<Scalar> distinctTexts(const Column &column)
{
    QList<Scalar> values;
    std::vector<bool> seen(size_t(column.dictionary().size()) + 1, false); // one more for missing
    for (const int code : column.codes()) {
        const size_t place = code < 0 ? seen.size() - 1 : size_t(code);
        if (!seen[place])
            values.append(code < 0 ? Scalar() : Scalar(column.dictionary().at(code)));
        seen[place] = true;
    }
    return values;
}

} // namespace

QString scalarWord(const Scalar &value)
{
    return QString::number(qsizetype(value.index())) + canonicalText(value);
}

qsizetype indexOfScalar(const QList<Scalar> &list, const Scalar &value)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (equalScalars(list.at(i), value))
            return i;
    }
    return -1;
}

QList<Scalar> distinctValues(const Column &column)
{
    if (column.isText())
        return distinctTexts(column);
    QList<Scalar> values;
    std::unordered_set<double> known; // spares the writing of texts: most cells repeat a number seen before
    QSet<QString> seen;
    for (qsizetype row = 0; row < column.size(); ++row) {
        if (!column.isMissing(row) && !known.insert(column.values()[size_t(row)]).second)
            continue;
        const Scalar value = column.at(row);
        const QString text = scalarWord(value);
        if (seen.contains(text))
            continue;
        seen.insert(text);
        values.append(value);
    }
    return values;
}

QList<Scalar> naturalOrder(QList<Scalar> values, const Field &field)
{
    QList<Scalar> declared;
    for (const Category &category : field.categories)
        declared.append(category.value);
    const auto place = [&](const Scalar &value) {
        if (isMissing(value))
            return std::numeric_limits<qsizetype>::max();
        const qsizetype index = field.categoriesOrdered ? indexOfScalar(declared, value) : -1;
        return index < 0 ? declared.size() : index;
    };
    std::stable_sort(values.begin(), values.end(), [&](const Scalar &a, const Scalar &b) {
        const qsizetype left = place(a);
        const qsizetype right = place(b);
        return left != right ? left < right : compareScalars(a, b) < 0;
    });
    return values;
}

std::vector<double> naturalPlaces(const Column &column, const Field &field)
{
    const QList<Scalar> order = naturalOrder(distinctValues(column), field);
    QHash<QString, int> placeOfText;
    for (int i = 0; i < order.size(); ++i)
        placeOfText.insert(scalarWord(order.at(i)), i);
    std::vector<double> places;
    for (qsizetype row = 0; row < column.size(); ++row)
        places.push_back(placeOfText.value(scalarWord(column.at(row))));
    return places;
}

} // namespace chartroom
