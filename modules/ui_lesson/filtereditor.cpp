// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/filtereditor.h"

#include "ui_chart/filterrows.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QJsonArray>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isGroup(const QJsonValue &part)
{
    const QJsonObject object = part.toObject();
    return object.contains(u"and"_s) || object.contains(u"or"_s);
}

/// A predicate as one set of conditions.
FilterSet setOf(const QJsonObject &predicate)
{
    return filtersOf({{u"transform"_s, QJsonArray{QJsonObject{{u"filter"_s, predicate}}}}});
}

/// The boxes that show a predicate: one, or one a part when a part is a group itself.
QList<FilterSet> boxesOf(const QJsonObject &predicate, bool *any)
{
    *any = predicate.contains(u"or"_s);
    const QJsonArray parts = predicate.value(*any ? u"or"_s : u"and"_s).toArray();
    if (std::none_of(parts.begin(), parts.end(), isGroup))
        return predicate.isEmpty() ? QList<FilterSet>() : QList<FilterSet>{setOf(predicate)};
    QList<FilterSet> boxes;
    for (const QJsonValue &part : parts)
        boxes.append(setOf(part.toObject()));
    return boxes;
}

} // namespace

FilterEditor::FilterEditor(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_join(new QComboBox),
      m_add(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Add a group of conditions"), u"plus"_s))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_join->addItem(UiLessonTr::tr("All groups must hold"), false);
    m_join->addItem(UiLessonTr::tr("One group is enough"), true);
    m_join->setAccessibleName(UiLessonTr::tr("How groups are joined"));
    m_join->setMinimumHeight(grown(32));
    m_join->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_column->addWidget(m_join);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_join, &QComboBox::activated, this, &FilterEditor::edited);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addBox({});
        updateShown();
        m_rows.last()->control(u"field"_s)->setFocus(Qt::OtherFocusReason);
    });
}

void FilterEditor::setTable(const Table &table, const QStringList &fields, const QString &language)
{
    m_table = table;
    m_language = language;
    std::vector<int> places;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (fields.isEmpty() || fields.contains(table.field(column).name))
            places.push_back(column);
    }
    m_fields = table.withColumns(places);
    showBoxes({});
}

void FilterEditor::setGroupsOffered(bool offered)
{
    m_groups = offered;
    updateShown();
}

QJsonObject FilterEditor::predicate() const
{
    QJsonArray parts;
    for (const FilterSet &set : m_sets) {
        if (!set.conditions.isEmpty())
            parts.append(predicateOf(set));
    }
    if (parts.size() < 2)
        return parts.isEmpty() ? QJsonObject() : parts.first().toObject();
    return {{m_join->currentData().toBool() ? u"or"_s : u"and"_s, parts}};
}

void FilterEditor::setPredicate(const QJsonObject &predicate)
{
    bool any = false;
    const QList<FilterSet> boxes = boxesOf(predicate, &any);
    m_join->setCurrentIndex(any ? 1 : 0);
    showBoxes(boxes);
}

void FilterEditor::showBoxes(const QList<FilterSet> &boxes)
{
    for (QWidget *box : std::as_const(m_boxes)) {
        box->hide();
        box->deleteLater();
    }
    m_boxes.clear();
    m_names.clear();
    m_rows.clear();
    m_sets.clear();
    for (const FilterSet &set : boxes)
        addBox(set);
    if (boxes.isEmpty())
        addBox({});
    updateShown();
}

void FilterEditor::addBox(const FilterSet &filters)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *name = new Label({}, TextRole::Small, 600);
    auto *rows = new FilterRows;
    rows->setTitlesShown(true);
    rows->setTable(m_table, m_fields, m_language);
    rows->setFilters(filters);
    column->addWidget(name);
    column->addWidget(rows);
    m_column->insertWidget(m_column->indexOf(m_add), box);
    m_boxes << box;
    m_names << name;
    m_rows << rows;
    m_sets << filters;
    connect(rows, &FilterRows::filtersEdited, this, [this, rows](const FilterSet &set) {
        m_sets[m_rows.indexOf(rows)] = set;
        rows->setFilters(set);
        if (set.conditions.isEmpty() && m_rows.size() > 1)
            dropBox(rows);
        updateShown();
        emit edited();
    });
}

void FilterEditor::dropBox(FilterRows *rows)
{
    const qsizetype index = m_rows.indexOf(rows);
    QWidget *box = m_boxes.takeAt(index);
    box->hide();
    box->deleteLater(); // one of its controls brought us here
    m_names.removeAt(index);
    m_rows.removeAt(index);
    m_sets.removeAt(index);
}

void FilterEditor::updateShown()
{
    const bool areGroups = m_rows.size() > 1;
    m_join->setVisible(areGroups);
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        m_names.at(i)->setText(UiLessonTr::tr("Group %1").arg(i + 1));
        m_names.at(i)->setVisible(areGroups);
        m_boxes.at(i)->layout()->setContentsMargins(areGroups ? 16 : 0, 0, 0, 0);
        m_boxes.at(i)->setAccessibleName(areGroups ? m_names.at(i)->text() : QString());
    }
    const bool isFilled = std::none_of(m_sets.begin(), m_sets.end(), [](const FilterSet &set) { return set.conditions.isEmpty(); });
    m_add->setVisible(m_groups && isFilled);
}

} // namespace chartroom
