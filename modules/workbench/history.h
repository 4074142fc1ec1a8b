// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chartroom {

/// The states a value went through, for undo and redo. Values are cheap to copy (implicitly shared).
template<typename T>
class History
{
public:
    explicit History(T first = {}) : m_states{std::move(first)} {}

    [[nodiscard]] const T &current() const { return m_states.at(m_at); }
    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_states.size(); }

    /// Goes on with another value. Edits that follow each other under the same \a key (letters typed into one field)
    /// are one step; an empty key is always a step of its own. False when the value is what it was.
    bool push(const T &value, const QString &key = {})
    {
        if (value == current())
            return false;
        m_states.resize(m_at + 1);
        if (!key.isEmpty() && key == m_key && m_at > 0) {
            m_states[m_at] = value;
        } else {
            m_states.append(value);
            ++m_at;
        }
        m_key = key;
        return true;
    }
    void undo() { move(-1); }
    void redo() { move(1); }

private:
    void move(int by)
    {
        m_at = qBound(qsizetype(0), m_at + by, m_states.size() - 1);
        m_key.clear();
    }

    QList<T> m_states;
    qsizetype m_at = 0;
    QString m_key;
};

} // namespace chartroom
