// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stateassembler.h"

#include "storage/celltexts.h"

#include <algorithm>
#include <cstring>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QDate untilOf(const QString &cell)
{
    return cell == "9999-12-31"_L1 ? QDate() : QDate::fromString(cell, Qt::ISODate);
}

LearnerState headOfRow(const SqlRow &row)
{
    LearnerState state;
    state.learner = idOfText<LearnerTag>(row.bytes(0));
    state.until = untilOf(row.text(1));
    state.attempts = row.whole(2);
    state.firstDay = dayOfText(row.bytes(3));
    state.lastDay = dayOfText(row.bytes(4));
    state.digest = QByteArray::fromHex(row.bytes(5).toByteArray());
    return state;
}

/// All but the texts, which come again and again and are shared.
CompetencyFigures figuresOfRow(const SqlRow &row)
{
    CompetencyFigures figures;
    figures.items = row.whole(3);
    figures.right = row.whole(4);
    figures.days = row.whole(5);
    figures.ability = {row.real(7), row.real(8), row.real(9)};
    if (!row.isNull(10))
        figures.level = row.whole(10);
    figures.transferItems = row.whole(11);
    figures.transferRight = row.whole(12);
    figures.lastDay = dayOfText(row.bytes(13));
    return figures;
}

/// As the database orders texts.
int compareBytes(QByteArrayView a, QByteArrayView b)
{
    const int common = std::memcmp(a.data(), b.data(), static_cast<size_t>(std::min(a.size(), b.size())));
    return common != 0 ? common : (a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0);
}

bool isBefore(const StateHead &head, const SqlRow &row)
{
    const int byLearner = compareBytes(head.learner, row.bytes(0));
    return byLearner < 0 || (byLearner == 0 && compareBytes(head.until, row.bytes(1)) < 0);
}

} // namespace

QString untilCell(const QDate &until)
{
    return until.isValid() ? until.toString(Qt::ISODate) : u"9999-12-31"_s;
}

StateHead stateHeadOfRow(const SqlRow &row)
{
    return {row.bytes(0).toByteArray(), row.bytes(1).toByteArray(), headOfRow(row)};
}

StateAssembler::StateAssembler(QList<StateHead> heads, const QStringList &codes,
                               const std::function<bool(LearnerState &)> &receive)
    : m_heads(std::move(heads)), m_codes(codes), m_receive(receive)
{
    for (const QString &code : codes)
        m_codeTexts.append(code.toUtf8());
}

bool StateAssembler::add(const SqlRow &row)
{
    while (m_at < m_heads.size() && isBefore(m_heads.at(m_at), row)) {
        if (!finishHead())
            return false;
    }
    if (m_at == m_heads.size())
        return false;
    if (row.bytes(0) == m_heads.at(m_at).learner && row.bytes(1) == m_heads.at(m_at).until)
        append(row);
    return true;
}

bool StateAssembler::finish()
{
    while (m_at < m_heads.size()) {
        if (!finishHead())
            return false;
    }
    return true;
}

bool StateAssembler::finishHead()
{
    LearnerState state = std::exchange(m_heads[m_at].state, {});
    if (!std::is_sorted(m_places.begin(), m_places.end()))
        sortByPlace(state);
    m_places.clear();
    ++m_at;
    return m_receive(state);
}

/// By code in the table; a computed state has them in the order of the framework, mostly the same.
void StateAssembler::append(const SqlRow &row)
{
    const QByteArrayView code = row.bytes(2);
    qsizetype place = m_places.isEmpty() ? 0 : m_places.last() + 1;
    if (place >= m_codeTexts.size() || m_codeTexts.at(place) != code)
        place = m_codeTexts.indexOf(code);
    CompetencyFigures figures = figuresOfRow(row);
    figures.code = place < 0 ? QString::fromUtf8(code) : m_codes.at(place);
    figures.types = types(row.bytes(6));
    m_heads[m_at].state.competencies.append(figures);
    m_places.append(place);
}

void StateAssembler::sortByPlace(LearnerState &state) const
{
    std::sort(state.competencies.begin(), state.competencies.end(),
              [&](const CompetencyFigures &a, const CompetencyFigures &b) {
                  return m_codes.indexOf(a.code) < m_codes.indexOf(b.code);
              });
}

QString StateAssembler::types(QByteArrayView text)
{
    const auto found = std::find_if(m_types.begin(), m_types.end(), [&](const auto &known) { return known.first == text; });
    if (found != m_types.end())
        return found->second;
    m_types.append({text.toByteArray(), QString::fromUtf8(text)});
    return m_types.last().second;
}

} // namespace chartroom
