// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkstatement.h"

#include "storage/rows.h"
#include "storage/sqlstatement.h"

#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void bindOne(sqlite3_stmt *statement, int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: sqlite3_bind_null(statement, place); break;
    case QMetaType::Int: sqlite3_bind_int(statement, place, value.toInt()); break;
    case QMetaType::LongLong: sqlite3_bind_int64(statement, place, value.toLongLong()); break;
    case QMetaType::Double: sqlite3_bind_double(statement, place, value.toDouble()); break;
    default: {
        const QByteArray bytes = value.toString().toUtf8();
        sqlite3_bind_text64(statement, place, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                            SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    }
}

int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count && i < text.size(); ++i)
        number = number * 10 + (text.at(i) - '0');
    return number;
}

QDate dayOfText(QByteArrayView text)
{
    return text.size() >= 10 ? QDate(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)) : QDate();
}

/// The stored form is always instantText's: "2026-01-15T09:00:00Z", with three more digits when there are milliseconds.
QDateTime instantOfText(QByteArrayView text)
{
    if (text.size() < 20)
        return {};
    const int milliseconds = text.size() >= 24 ? digits(text, 20, 3) : 0;
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), milliseconds);
    return QDateTime(dayOfText(text), time, Qt::UTC);
}

template<typename Tag>
Id<Tag> idOfText(QByteArrayView text)
{
    return {QUuid::fromString(QLatin1StringView(text.data(), text.size()))};
}

} // namespace

BulkStatement::BulkStatement(SqliteConnection &connection, const QString &name) : m_connection(connection)
{
    const QByteArray text = sqlStatement(name).toUtf8();
    // A statement that cannot be prepared stays null; the first use of it says why.
    sqlite3_prepare_v2(connection.handle(), text.constData(), static_cast<int>(text.size()), &m_statement, nullptr);
}

BulkStatement::~BulkStatement()
{
    sqlite3_finalize(m_statement);
}

void BulkStatement::resolve(const SqlValues &values)
{
    for (const auto &value : values) {
        const QByteArray place = ':' + value.first.toUtf8();
        m_places.append(sqlite3_bind_parameter_index(m_statement, place.constData()));
    }
}

void BulkStatement::bind(const SqlValues &values)
{
    if (m_places.isEmpty())
        resolve(values);
    for (qsizetype i = 0; i < values.size(); ++i)
        bindOne(m_statement, m_places.at(i), values.at(i).second);
}

Result<void> BulkStatement::run(const SqlValues &values)
{
    if (!m_statement)
        return m_connection.lastError();
    bind(values);
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE) {
        Error error = m_connection.lastError();
        sqlite3_reset(m_statement);
        return error;
    }
    sqlite3_reset(m_statement);
    return {};
}

Result<bool> BulkStatement::next()
{
    const int code = m_statement ? sqlite3_step(m_statement) : SQLITE_ERROR;
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        return m_connection.lastError();
    return false;
}

QByteArrayView BulkStatement::text(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

int BulkStatement::whole(int column) const
{
    return sqlite3_column_int(m_statement, column);
}

bool BulkStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString EvidenceRows::shared(QByteArrayView text)
{
    const auto found = m_texts.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (found != m_texts.constEnd())
        return *found;
    return *m_texts.insert(text.toByteArray(), QString::fromUtf8(text));
}

QMap<QString, double> EvidenceRows::competencies(QByteArrayView text)
{
    const auto found = m_competencies.constFind(QByteArray::fromRawData(text.data(), text.size()));
    if (found != m_competencies.constEnd())
        return *found;
    return *m_competencies.insert(text.toByteArray(), competenciesOfText(text.toByteArray()));
}

EvidenceFact EvidenceRows::fact(const BulkStatement &row)
{
    if (const QByteArrayView learner = row.text(1); learner != m_learnerText) {
        m_learnerText = learner.toByteArray();
        m_learner = idOfText<LearnerTag>(learner);
    }
    EvidenceFact fact;
    fact.id = idOfText<AttemptTag>(row.text(0));
    fact.learner = m_learner;
    fact.day = dayOfText(row.text(2));
    fact.submitted = instantOfText(row.text(3));
    fact.exercise = idOfText<ExerciseTag>(row.text(4));
    fact.kind = shared(row.text(5));
    fact.role = shared(row.text(6));
    fact.purpose = row.text(7) == "prediction" ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    fact.full = row.text(8) == "full";
    fact.hints = row.whole(9);
    fact.aided = row.whole(10) != 0;
    fact.competencies = competencies(row.text(11));
    fact.difficulty = row.whole(12);
    if (!row.isNull(13))
        fact.regradeOf = idOfText<AttemptTag>(row.text(13));
    return fact;
}

} // namespace chartroom
