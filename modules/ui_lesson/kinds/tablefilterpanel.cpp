// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/tablefilterpanel.h"

#include "grading/kinds/filteranswer.h"
#include "ui_chart/filterrows.h"
#include "ui_kit/label.h"
#include "ui_lesson/filtereditor.h"
#include "ui_lesson/latestrun.h"
#include "ui_lesson/tr.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablepane.h"

#include <QAccessible>
#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptRowsShown = 7;
constexpr qsizetype filteredAtOnce = 2'000; // rows; takes less than 50 ms

} // namespace

TableFilterPanel::TableFilterPanel(const ExerciseContent &content, const TableFilter &body, QWidget *parent)
    : ExercisePanel(content, parent), m_editor(new FilterEditor), m_count(new Label({}, TextRole::Small, 600, u"ink2"_s)),
      m_pane(new TablePane), m_run(new LatestRun(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_editor);
    layout->addWidget(m_count);
    layout->addWidget(m_pane, 1);
    m_count->setWordWrap(true);
    if (const Table *table = content.tables()(QString()))
        m_table = *table;
    m_editor->setTable(m_table, body.fields, content.language);
    m_editor->setGroupsOffered(body.groups);
    m_pane->setTable(m_table, content.language);
    m_pane->grid()->setAccessibleName(UiLessonTr::tr("Kept rows"));
    m_pane->grid()->setMinimumHeight(m_pane->grid()->heightForRows(keptRowsShown));
    connect(m_editor, &FilterEditor::edited, this, [this] {
        showKept(true);
        answerEdited();
    });
    showKept(false);
}

QJsonObject TableFilterPanel::answer() const
{
    const QJsonObject predicate = m_editor->predicate();
    return predicate.isEmpty() ? QJsonObject() : QJsonObject{{u"filter"_s, predicate}};
}

void TableFilterPanel::setAnswer(const QJsonObject &answer)
{
    m_editor->setPredicate(answer.value(u"filter"_s).toObject());
    showKept(false);
}

void TableFilterPanel::showKept(bool announce)
{
    const auto predicate = readFilterAnswer(m_editor->predicate(), m_table, {}, content().language);
    if (!predicate)
        return; // half done: what was shown last stays
    const auto rows = std::make_shared<std::vector<int>>();
    m_run->start(
        m_table.rowCount() <= filteredAtOnce,
        [table = m_table, filter = *predicate, rows](const Progress &) { *rows = rowsKept(filter, table); },
        [this, rows, announce] {
            m_pane->setTable(m_table.withRows(*rows), content().language);
            tellCount(static_cast<qsizetype>(rows->size()), announce);
        });
}

void TableFilterPanel::tellCount(qsizetype kept, bool announce)
{
    m_count->setText(UiLessonTr::tr("%1 of %n row(s) kept", nullptr, static_cast<int>(m_table.rowCount())).arg(kept));
    m_count->setAccessibleName(m_count->text());
    if (!announce)
        return;
    QAccessibleEvent announcement(m_count, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

QWidget *TableFilterPanel::firstControl()
{
    return m_editor->box(0)->control(u"field"_s);
}

} // namespace chartroom
