// SPDX-License-Identifier: GPL-3.0-or-later
#include "dirtyextract.h"

#include "quotas.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

QList<int> RowPicker::take(int count, const std::function<bool(int)> &suits)
{
    QList<int> free;
    for (int row = 0; row < m_rowCount; ++row) {
        if (!m_taken.contains(row) && suits(row))
            free.append(row);
    }
    Q_ASSERT(free.size() >= count);
    QList<int> rows;
    for (int i = 0; i < int(free.size()); ++i) {
        if (!quotas::isChosen(i, count, int(free.size())))
            continue;
        rows.append(free[i]);
        m_taken.insert(free[i]);
    }
    return rows;
}

void RowPicker::fillUp(int total, const std::function<bool(int)> &suits)
{
    take(total - int(m_taken.size()), suits);
}

QList<int> RowPicker::rows() const
{
    QList<int> rows(m_taken.cbegin(), m_taken.cend());
    std::sort(rows.begin(), rows.end());
    return rows;
}

DirtyExtract::DirtyExtract(const Sheet &clean, const QList<int> &rows)
    : m_clean(clean)
    , m_nextId(int(clean.rows.size()))
{
    for (const int row : rows)
        m_lines.append({row, clean.rows[row]}); // the id of a sound line is its place in the clean table
}

void DirtyExtract::damage(const QByteArray &group, const char *kind, int cleanRow, const QByteArray &column,
                          const QByteArray &written, const std::optional<QJsonValue> &fix)
{
    QByteArray &cell = m_lines[placeOf(cleanRow)].cells[m_clean.column(column)];
    Q_ASSERT(cell != written);
    m_planted.append({group, kind, {cleanRow}, column, fix.value_or(jsonCell(cell))});
    cell = written;
}

void DirtyExtract::repeat(const QByteArray &group, int cleanRow, int distance,
                          const QMap<QByteArray, QByteArray> &changes)
{
    const int copy = insertNear(cleanRow, distance, changes);
    m_planted.append({group, "duplicate", {cleanRow, copy}, {}, u"delete"_s});
}

void DirtyExtract::insertCopy(const QByteArray &group, const char *kind, int cleanRow, int distance,
                              const QMap<QByteArray, QByteArray> &changes)
{
    const int copy = insertNear(cleanRow, distance, changes);
    m_planted.append({group, kind, {copy}, {}, u"delete"_s});
}

void DirtyExtract::insertLine(const QByteArray &group, const char *kind, const QByteArrayList &cells, int before)
{
    const int id = m_nextId++;
    m_lines.insert(before < 0 ? int(m_lines.size()) : placeOf(before), {id, cells});
    m_planted.append({group, kind, {id}, {}, u"delete"_s});
}

void DirtyExtract::keep(const QByteArray &group, int cleanRow, const QByteArray &column)
{
    m_planted.append({group, "trap", {cleanRow}, column, u"keep"_s});
}

const QByteArray &DirtyExtract::at(int cleanRow, const QByteArray &column) const
{
    return m_lines[placeOf(cleanRow)].cells[m_clean.column(column)];
}

int DirtyExtract::placeOf(int lineId) const
{
    const auto isIt = [lineId](const Line &line) { return line.id == lineId; };
    const auto line = std::find_if(m_lines.cbegin(), m_lines.cend(), isIt);
    Q_ASSERT(line != m_lines.cend());
    return int(line - m_lines.cbegin());
}

int DirtyExtract::insertNear(int cleanRow, int distance, const QMap<QByteArray, QByteArray> &changes)
{
    const int place = placeOf(cleanRow);
    Line copy = m_lines[place];
    copy.id = m_nextId++;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change)
        copy.cells[m_clean.column(change.key())] = change.value();
    const int wanted = distance > 0 ? place + distance : place + distance + 1;
    m_lines.insert(std::clamp(wanted, 0, int(m_lines.size())), copy);
    return copy.id;
}

QByteArray DirtyExtract::csv() const
{
    Sheet sheet;
    sheet.columns = m_clean.columns;
    for (const Line &line : m_lines)
        sheet.rows.append(line.cells);
    return csvOf(sheet);
}

QByteArray DirtyExtract::answerKey() const
{
    QMap<QByteArray, int> numberInGroup;
    QJsonArray key;
    for (const Planted &planted : m_planted) {
        QJsonArray rows;
        for (const int line : planted.lines)
            rows.append(placeOf(line) + 1);
        const QByteArray id = planted.group + '-' + QByteArray::number(++numberInGroup[planted.group]);
        QJsonObject defect{{u"id"_s, QString::fromLatin1(id)},
                           {u"kind"_s, QString::fromLatin1(planted.kind)},
                           {u"fix"_s, planted.fix}};
        if (rows.size() == 1)
            defect.insert(u"row"_s, rows.first());
        else
            defect.insert(u"rows"_s, rows);
        if (!planted.column.isEmpty())
            defect.insert(u"field"_s, QString::fromLatin1(planted.column));
        key.append(defect);
    }
    return QJsonDocument(key).toJson(QJsonDocument::Indented);
}

QJsonValue jsonCell(const QByteArray &text)
{
    if (text.isEmpty())
        return QJsonValue::Null;
    if (text == "true" || text == "false")
        return text == "true";
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const bool isCanonical = isNumber && (QByteArray::number(number, 'g', 15) == text);
    return isCanonical ? QJsonValue(number) : QJsonValue(QString::fromUtf8(text));
}
