// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/preparation.h"

namespace chartroom {

Preparation::Preparation(QObject *parent) : QObject(parent)
{
    connect(&m_task, &LatestTask::progressed, this, &Preparation::progressed);
}

void Preparation::setTables(const QList<BenchTable> &tables)
{
    m_tables = tables;
    run();
}

void Preparation::begin(const Steps &steps)
{
    m_history = History<Steps>(steps);
    emit stepsChanged();
}

void Preparation::setSteps(const Steps &steps, const QString &key)
{
    if (!m_history.push(steps, key))
        return;
    emit stepsChanged();
    run();
}

void Preparation::undo()
{
    if (!canUndo())
        return;
    m_history.undo();
    emit stepsChanged();
    run();
}

void Preparation::redo()
{
    if (!canRedo())
        return;
    m_history.redo();
    emit stepsChanged();
    run();
}

void Preparation::stop()
{
    if (!isRunning())
        return;
    m_task.cancel();
    m_stopped = true;
    emit runningChanged();
}

void Preparation::run()
{
    m_stopped = false;
    if (m_tables.isEmpty() || steps().isEmpty()) {
        m_task.cancel();
        take(m_tables.isEmpty() ? Prepared() : Prepared{m_tables.constFirst().table(), {}, {}, {}});
        return;
    }
    const auto made = std::make_shared<Prepared>();
    m_task.start(
        [made, tables = m_tables, steps = steps(), language = m_language](Progress &progress) {
            const TableLookup lookup = [&tables](const QString &name) -> const Table * {
                const auto found = std::find_if(tables.begin(), tables.end(), [&](const BenchTable &t) { return t.entry.name == name; });
                return found == tables.end() ? nullptr : &found->table();
            };
            *made = prepareTable(tables.constFirst().table(), steps, lookup, progress, language);
        },
        [this, made] { take(std::move(*made)); });
    emit runningChanged();
}

void Preparation::take(Prepared result)
{
    m_result = std::move(result);
    emit runningChanged();
    emit resultChanged();
}

} // namespace chartroom
