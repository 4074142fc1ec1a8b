// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/cleantable.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isPlainValue(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isBool() || value.isNull();
}

/// Reads the keys of one edit and remembers whether all of them were as they must be.
class EditKeys
{
public:
    explicit EditKeys(const QJsonObject &json) : m_json(json) {}

    QString text(const QString &key)
    {
        ++m_known;
        m_good = m_good && m_json.value(key).isString();
        return m_json.value(key).toString();
    }
    QString word(const QString &key, const QStringList &words)
    {
        const QString found = text(key);
        m_good = m_good && words.contains(found);
        return found;
    }
    int row()
    {
        ++m_known;
        const double number = m_json.value(u"row"_s).toDouble(0);
        m_good = m_good && number >= 1 && number <= 1e9 && std::floor(number) == number;
        return m_good ? static_cast<int>(number) : 0;
    }
    Scalar value(const QString &key)
    {
        ++m_known;
        m_good = m_good && isPlainValue(m_json.value(key));
        return scalarFromJson(m_json.value(key));
    }
    QList<Scalar> values(const QString &key)
    {
        ++m_known;
        const QJsonArray list = m_json.value(key).toArray();
        m_good = m_good && !list.isEmpty() && std::all_of(list.begin(), list.end(), isPlainValue);
        QList<Scalar> values;
        for (const QJsonValue &entry : list)
            values.append(scalarFromJson(entry));
        return values;
    }
    QStringList texts(const QString &key)
    {
        QStringList texts;
        for (const Scalar &entry : values(key)) {
            m_good = m_good && std::holds_alternative<QString>(entry);
            texts.append(canonicalText(entry));
        }
        return texts;
    }
    /// `op` and the keys that were asked for, and no others.
    [[nodiscard]] bool isWhole() const { return m_good && m_json.size() == m_known + 1; }

private:
    const QJsonObject &m_json;
    qsizetype m_known = 0;
    bool m_good = true;
};

QString titleCase(const QString &text)
{
    QString title = text.toLower();
    for (qsizetype i = 0; i < title.size(); ++i) {
        const bool starts = i == 0 || title.at(i - 1).isSpace() || title.at(i - 1) == u'-';
        if (starts)
            title[i] = title.at(i).toUpper();
    }
    return title;
}

QString inCase(const QString &text, const QString &word)
{
    return word == u"lower" ? text.toLower() : word == u"upper" ? text.toUpper() : titleCase(text);
}

} // namespace

std::optional<CleanEdit> readCleanEdit(const QJsonObject &json)
{
    EditKeys keys(json);
    CleanEdit edit;
    edit.op = json.value(u"op"_s).toString();
    if (edit.op == u"set" || edit.op == u"delete")
        edit.row = keys.row();
    if (edit.op == u"dedupe")
        edit.fields = keys.texts(u"fields"_s);
    else if (edit.op != u"delete")
        edit.field = keys.text(u"field"_s);
    if (edit.op == u"set") {
        edit.value = keys.value(u"value"_s);
    } else if (edit.op == u"case") {
        edit.word = keys.word(u"to"_s, {u"lower"_s, u"upper"_s, u"title"_s});
    } else if (edit.op == u"replace") {
        edit.from = keys.value(u"from"_s);
        edit.value = keys.value(u"to"_s);
    } else if (edit.op == u"parse-date") {
        edit.word = keys.word(u"order"_s, {u"dmy"_s, u"mdy"_s, u"ymd"_s});
    } else if (edit.op == u"to-missing") {
        edit.values = keys.values(u"values"_s);
    } else if (edit.op == u"rename") {
        edit.word = normalized(keys.text(u"to"_s)).trimmed();
    }
    return keys.isWhole() ? std::optional(edit) : std::nullopt;
}

QDate dateByOrder(const QString &text, const QString &order)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,4})[./\\- ]+(\\d{1,4})[./\\- ]+(\\d{1,4})\\s*$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QString year = match.captured(static_cast<int>(order.indexOf(u'y')) + 1);
    const QString month = match.captured(static_cast<int>(order.indexOf(u'm')) + 1);
    const QString day = match.captured(static_cast<int>(order.indexOf(u'd')) + 1);
    if ((year.size() != 2 && year.size() != 4) || month.size() > 2 || day.size() > 2)
        return {};
    int y = year.toInt();
    if (year.size() == 2)
        y += y < 70 ? 2000 : 1900;
    return QDate(y, month.toInt(), day.toInt());
}

CleanTable::CleanTable(const Resource &resource)
    : m_fields(resource.table.fields()), m_missing(resource.missingValues),
      m_deleted(static_cast<size_t>(resource.table.rowCount()), false)
{
    for (const Field &field : std::as_const(m_fields)) {
        for (const MissingValue &missing : field.cells.missingValues.value_or(m_missing))
            m_longestMissing = std::max(m_longestMissing, missing.value.size());
        m_names.append(field.name);
        m_parsers.emplace_back(field, m_missing, false);
    }
    for (int row = 0; row < resource.table.rowCount(); ++row) {
        QList<Scalar> cells;
        for (int column = 0; column < m_fields.size(); ++column) {
            const bool isWritten = row < resource.written.size();
            cells.append(isWritten ? Scalar(resource.written.at(row).at(column)) : resource.table.at(row, column));
        }
        m_rows.append(cells);
    }
}

bool CleanTable::takes(const CleanEdit &edit) const
{
    const bool needsRow = edit.op == u"set" || edit.op == u"delete";
    if (needsRow && (edit.row < 1 || edit.row > rowCount()))
        return false;
    if (edit.op == u"delete")
        return true;
    if (edit.op == u"dedupe")
        return std::all_of(edit.fields.begin(), edit.fields.end(), [this](const QString &name) { return columnIndex(name) >= 0; });
    const bool isNewName = edit.op != u"rename" || (!edit.word.isEmpty() && !m_names.contains(edit.word, Qt::CaseInsensitive))
        || (edit.word.compare(edit.field, Qt::CaseInsensitive) == 0);
    return columnIndex(edit.field) >= 0 && isNewName;
}

int CleanTable::apply(const CleanEdit &edit)
{
    const int column = columnIndex(edit.field);
    if (edit.op == u"set")
        return change(edit.row, column, edit.value);
    if (edit.op == u"delete")
        return remove(edit.row);
    if (edit.op == u"trim")
        return changeTexts(column, [](const QString &text) { return Scalar(text.simplified()); });
    if (edit.op == u"case")
        return changeTexts(column, [&edit](const QString &text) { return Scalar(inCase(text, edit.word)); });
    if (edit.op == u"replace")
        return replace(column, {edit.from}, edit.value);
    if (edit.op == u"parse-date")
        return parseDates(column, edit.word);
    if (edit.op == u"to-missing")
        return replace(column, edit.values, {});
    if (edit.op == u"dedupe")
        return dropRepeated(edit.fields);
    m_names[column] = edit.word;
    return 1;
}

int CleanTable::change(int row, int column, const Scalar &value)
{
    if (isDeleted(row) || cell(row, column) == value)
        return 0;
    m_rows[row - 1][column] = value;
    return 1;
}

int CleanTable::remove(int row)
{
    if (isDeleted(row))
        return 0;
    m_deleted[static_cast<size_t>(row - 1)] = true;
    return 1;
}

template<typename Change>
int CleanTable::changeTexts(int column, Change change)
{
    int changed = 0;
    for (int row = 1; row <= rowCount(); ++row) {
        const auto *text = std::get_if<QString>(&cell(row, column));
        changed += text ? this->change(row, column, change(*text)) : 0;
    }
    return changed;
}

int CleanTable::replace(int column, const QList<Scalar> &from, const Scalar &to)
{
    QList<Scalar> wanted;
    for (const Scalar &value : from)
        wanted.append(typed(column, value));
    int changed = 0;
    for (int row = 1; row <= rowCount(); ++row) {
        const Scalar now = typed(column, cell(row, column));
        const bool isOne = std::any_of(wanted.begin(), wanted.end(), [&](const Scalar &value) { return equalScalars(value, now); });
        changed += isOne ? change(row, column, to) : 0;
    }
    return changed;
}

int CleanTable::parseDates(int column, const QString &order)
{
    return changeTexts(column, [&order](const QString &text) {
        const QDate date = dateByOrder(text, order);
        return date.isValid() && dateFromIso(text) != date ? Scalar(date) : Scalar(text);
    });
}

int CleanTable::dropRepeated(const QStringList &fields)
{
    QSet<QString> seen;
    int dropped = 0;
    for (int row = 1; row <= rowCount(); ++row) {
        if (isDeleted(row))
            continue;
        QString key;
        for (const QString &name : fields) {
            const int column = columnIndex(name);
            const Scalar value = typed(column, cell(row, column));
            key += QString::number(value.index()) + canonicalText(value) + QChar(0x1F);
        }
        dropped += seen.contains(key) ? remove(row) : 0;
        seen.insert(key);
    }
    return dropped;
}

Scalar CleanTable::typed(int column, const Scalar &value) const
{
    if (chartroom::isMissing(value))
        return {};
    const Field &field = m_fields.at(column);
    const ValueType type = valueType(field.type);
    if (!std::holds_alternative<QString>(value) && valueType(value) == type)
        return value;
    const QString text = normalized(canonicalText(value));
    const CellParser &parser = m_parsers[static_cast<size_t>(column)];
    if (parser.isText() && text.size() > m_longestMissing)
        return text;
    const QByteArray utf8 = text.toUtf8();
    const std::string_view view(utf8.constData(), static_cast<size_t>(utf8.size()));
    if (parser.isMissing(view))
        return {};
    if (parser.isText())
        return text;
    const ParsedCell parsed = parser.parse(view);
    if (parsed.kind == CellKind::Value)
        return decodedValue(type, parsed.value);
    // An ISO date is a date whatever form the file's own dates have.
    const QDate date = type == ValueType::Date ? dateFromIso(text) : QDate();
    return date.isValid() ? Scalar(date) : Scalar(text);
}

bool CleanTable::fits(int row, int column) const
{
    const Scalar value = typed(column, cell(row, column));
    return chartroom::isMissing(value) || valueType(value) == valueType(m_fields.at(column).type);
}

bool CleanTable::isSame(int column, const Scalar &a, const Scalar &b) const
{
    return a == b || equalScalars(typed(column, a), typed(column, b));
}

} // namespace chartroom
