// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/disclosurepanel.h"

#include "base/numberformat.h"
#include "grading/kinds/disclosureaudit.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/icons.h"
#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QTableWidget>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostStepsShown = 6;
constexpr int leastColumn = 80;

/// A label whose change a screen reader tells.
void announceText(Label *label, const QString &text)
{
    if (label->text() == text)
        return;
    label->setText(text);
    label->setAccessibleName(text);
    QAccessibleEvent changed(label, QAccessible::Alert);
    QAccessible::updateAccessibility(&changed);
}

Label *wrappedLabel(TextRole role, const QString &token = u"ink"_s)
{
    auto *label = new Label({}, role, 0, token);
    label->setWordWrap(true);
    return label;
}

} // namespace

DisclosurePanel::DisclosurePanel(const ExerciseContent &content, const Disclosure &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_grid(new QTableWidget),
      m_hide(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Hide cell"), u"eyeoff"_s)), m_menu(new QMenu(this)),
      m_verdict(wrappedLabel(TextRole::Body)), m_kept(wrappedLabel(TextRole::Body)), m_attack(wrappedLabel(TextRole::Small)),
      m_ranges(wrappedLabel(TextRole::Small))
{
    const auto value = evaluateValue(body.table, content.context());
    const Table *table = value ? std::get_if<Table>(&value->value) : nullptr;
    m_table = table && body.threshold ? countTable(*table) : std::nullopt;
    auto *row = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    row->setContentsMargins(0, 0, 18, 0);
    row->setSpacing(14);
    m_left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    row->addLayout(m_left, 2);
    row->addLayout(right, 1);
    setUpTable(*m_left);
    setUpAudit(*right);
    m_left->addStretch(1);
    right->addStretch(1);
    setAnswer({});
}

void DisclosurePanel::setUpTable(QVBoxLayout &column)
{
    auto *card = new Card(UiLessonTr::tr("The table to publish"));
    auto *tools = new QWidget;
    auto *flow = new FlowLayout(8, tools);
    connect(m_hide, &QPushButton::clicked, this, &DisclosurePanel::toggleHidden);
    flow->addWidget(m_hide);
    m_hide->setVisible(m_body.actions.contains(u"suppress"_s));
    QPushButton *mergeButton = makeButton(ButtonKind::Secondary, UiLessonTr::tr("Merge"), u"merge"_s);
    mergeButton->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &DisclosurePanel::fillMergeMenu);
    flow->addWidget(mergeButton);
    mergeButton->setVisible(m_body.actions.contains(u"merge"_s));
    card->body()->addWidget(tools);
    m_grid->setAccessibleName(UiLessonTr::tr("The table to publish"));
    m_grid->setAccessibleDescription(UiLessonTr::tr("Arrow keys move. Space hides or shows a cell."));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_grid->setTabKeyNavigation(false);
    m_grid->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_grid->horizontalHeader()->setMinimumSectionSize(grown(leastColumn));
    m_grid->installEventFilter(this);
    m_grid->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    connect(m_grid, &QTableWidget::currentCellChanged, this, [this] {
        const bool isHidden = m_release.hidden.contains(currentPlace());
        m_hide->setText(isHidden ? UiLessonTr::tr("Show cell") : UiLessonTr::tr("Hide cell"));
    });
    card->body()->addWidget(m_grid);
    auto *legend = wrappedLabel(TextRole::Caption, u"ink2"_s);
    legend->setText(UiLessonTr::tr("Select a cell, then hide it or merge its row or column with another."));
    card->body()->addWidget(legend);
    column.addWidget(card);
    auto *kept = new Card(UiLessonTr::tr("What you keep"));
    kept->body()->addWidget(m_kept);
    column.addWidget(kept);
}

void DisclosurePanel::setUpAudit(QVBoxLayout &column)
{
    auto *attack = new Card(UiLessonTr::tr("What an outsider can work out"));
    attack->body()->addWidget(m_verdict);
    attack->body()->addWidget(m_attack);
    column.addWidget(attack);
    auto *ranges = new Card(UiLessonTr::tr("Range an outsider can reach"));
    ranges->body()->addWidget(m_ranges);
    auto *rule = wrappedLabel(TextRole::Caption, u"ink2"_s);
    rule->setText(UiLessonTr::tr("A hidden cell is safe when its range spans at least %1.").arg(m_body.width));
    ranges->body()->addWidget(rule);
    column.addWidget(ranges);
}

TaskWords DisclosurePanel::taskWords() const
{
    return {UiLessonTr::tr("Protect the table"), UiLessonTr::tr("Go on protecting the table"),
            UiLessonTr::tr("Look at your table again"), UiLessonTr::tr("Check table")};
}

bool DisclosurePanel::takeFeedback(QWidget *feedback)
{
    m_left->insertWidget(m_left->count() - 1, feedback);
    return true;
}

CountPlace DisclosurePanel::currentPlace() const
{
    return {std::max(0, m_grid->currentRow()), std::max(0, m_grid->currentColumn())};
}

QJsonObject DisclosurePanel::nameOfPlace(const CountPlace &place) const
{
    const CountTable &table = m_release.table;
    QJsonObject name;
    if (place.row < table.rowCount())
        name.insert(table.rows.field.name, table.rows.values.at(place.row).name);
    if (place.column < table.columnCount())
        name.insert(table.columns.field.name, table.columns.values.at(place.column).name);
    return name;
}

void DisclosurePanel::toggleHidden()
{
    if (!m_table || !m_body.actions.contains(u"suppress"_s) || m_grid->currentRow() < 0)
        return;
    const QJsonObject name = nameOfPlace(currentPlace());
    QJsonArray suppress;
    for (const QJsonValue &entry : std::as_const(m_suppress)) {
        if (entry != name)
            suppress.append(entry);
    }
    if (suppress.size() == m_suppress.size())
        suppress.append(name);
    setState(suppress, m_merge);
    answerEdited();
}

void DisclosurePanel::addMergeActions(const CountKey &key, int index)
{
    if (index >= key.values.size())
        return;
    for (int other = 0; other < key.values.size(); ++other) {
        if (other == index)
            continue;
        const QString text = UiLessonTr::tr("Merge %1 with %2").arg(key.label(index, content().language), key.label(other, content().language));
        const QStringList names = key.values.at(std::min(index, other)).of + key.values.at(std::max(index, other)).of;
        m_menu->addAction(text, this, [this, field = key.field.name, names] { merge(field, names); });
    }
}

void DisclosurePanel::fillMergeMenu()
{
    m_menu->clear();
    if (!m_table)
        return;
    const CountPlace place = currentPlace();
    addMergeActions(m_release.table.rows, place.row);
    m_menu->addSeparator();
    addMergeActions(m_release.table.columns, place.column);
    if (!m_merge.isEmpty()) {
        m_menu->addSeparator();
        m_menu->addAction(UiLessonTr::tr("Take all merges apart"), this, &DisclosurePanel::split);
    }
}

void DisclosurePanel::merge(const QString &field, const QStringList &names)
{
    QJsonArray groups;
    for (const QJsonValue &group : m_merge.value(field).toArray()) {
        const QJsonArray members = group.toArray();
        const bool isPart = std::any_of(members.begin(), members.end(), [&](const QJsonValue &name) { return names.contains(name.toString()); });
        if (!isPart)
            groups.append(group);
    }
    groups.append(QJsonArray::fromStringList(names));
    QJsonObject merged = m_merge;
    merged.insert(field, groups);
    setState(m_suppress, merged);
    answerEdited();
}

void DisclosurePanel::split()
{
    setState(m_suppress, {});
    answerEdited();
}

/// Hidden cells whose row or column was merged away are hidden no more.
void DisclosurePanel::setState(QJsonArray suppress, QJsonObject merge)
{
    if (!m_table)
        return;
    m_merge = merge;
    m_suppress = {};
    for (const QJsonValue &entry : std::as_const(suppress)) {
        if (releaseOf(m_body, *m_table, {{u"suppress"_s, QJsonArray{entry}}, {u"merge"_s, merge}}))
            m_suppress.append(entry);
    }
    if (const auto release = releaseOf(m_body, *m_table, {{u"suppress"_s, m_suppress}, {u"merge"_s, m_merge}}))
        m_release = *release;
    showRelease();
}

QJsonObject DisclosurePanel::answer() const
{
    QJsonObject answer;
    if (!m_suppress.isEmpty())
        answer.insert(u"suppress"_s, m_suppress);
    if (!m_merge.isEmpty())
        answer.insert(u"merge"_s, m_merge);
    return answer;
}

void DisclosurePanel::setAnswer(const QJsonObject &answer)
{
    const bool isWhole = m_table && releaseOf(m_body, *m_table, {{u"merge"_s, answer.value(u"merge"_s)}});
    setState(answer.value(u"suppress"_s).toArray(), isWhole ? answer.value(u"merge"_s).toObject() : QJsonObject());
}

void DisclosurePanel::showRelease()
{
    const CountTable &table = m_release.table;
    const int extra = m_body.totals ? 1 : 0;
    const CountPlace current = currentPlace();
    m_grid->setRowCount(table.rowCount() + extra);
    m_grid->setColumnCount(table.columnCount() + extra);
    QStringList rows;
    for (int row = 0; row < table.rowCount(); ++row)
        rows << table.rows.label(row, content().language);
    QStringList columns;
    for (int column = 0; column < table.columnCount(); ++column)
        columns << table.columns.label(column, content().language);
    const QString total = UiLessonTr::tr("Total");
    m_grid->setVerticalHeaderLabels(m_body.totals ? rows + QStringList{total} : rows);
    m_grid->setHorizontalHeaderLabels(m_body.totals ? columns + QStringList{total} : columns);
    showAudit();
    for (const CountPlace &place : table.places(m_body.totals))
        showCell(place);
    m_grid->verticalHeader()->setDefaultSectionSize(grown(34));
    m_grid->setCurrentCell(std::min(current.row, m_grid->rowCount() - 1), std::min(current.column, m_grid->columnCount() - 1));
    const int height = m_grid->horizontalHeader()->sizeHint().height() + m_grid->rowCount() * grown(34) + 24;
    m_grid->setMinimumHeight(std::min(height, grown(460)));
}

void DisclosurePanel::showCell(const CountPlace &place)
{
    const CountTable &table = m_release.table;
    const QString number = displayGrouped(table.at(place), content().language);
    const bool isHidden = m_release.hidden.contains(place);
    const bool isWorked = m_worked.contains(place);
    const bool isSmall = !isHidden && table.at(place) > 0 && table.at(place) < static_cast<double>(m_body.threshold.value_or(0));
    auto *item = new QTableWidgetItem(isWorked ? u"= "_s + number : isHidden ? UiLessonTr::tr("hidden") : number);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    QFont font = numberFont(TextRole::Body, table.isTotal(place) ? 700 : 400);
    item->setFont(font);
    const Theme &theme = themeOf(this);
    if (isHidden) {
        item->setBackground(theme.color(isWorked ? u"ambTint"_s : u"alt"_s));
        item->setForeground(theme.color(isWorked ? u"amb"_s : u"ink2"_s));
        item->setIcon(themedIcon(u"eyeoff"_s, isWorked ? u"amb"_s : u"ink2"_s));
    } else if (isSmall) {
        item->setForeground(theme.color(u"amb"_s));
        item->setIcon(themedIcon(u"warn"_s, u"amb"_s));
    }
    const QString state = isWorked ? UiLessonTr::tr("hidden, but an outsider works out %1").arg(number)
        : isHidden                 ? UiLessonTr::tr("hidden, was %1").arg(number)
        : isSmall                  ? UiLessonTr::tr("%1, below the limit").arg(number)
                                   : number;
    item->setData(Qt::AccessibleTextRole, u"%1: %2"_s.arg(countPlaceText(table, place, content().language), state));
    item->setToolTip(state);
    m_grid->setItem(place.row, place.column, item);
}

void DisclosurePanel::showAudit()
{
    const CountTable &table = m_release.table;
    const QString &language = content().language;
    const QList<AttackStep> steps = attackSteps(table, m_release.hidden, m_body.totals);
    m_worked.clear();
    QStringList lines;
    for (const AttackStep &step : steps) {
        m_worked.insert(step.target);
        if (lines.size() < mostStepsShown)
            lines << UiLessonTr::tr("%1. %2: %3").arg(lines.size() + 1).arg(countPlaceText(table, step.target, language), equationText(table, step, language));
    }
    m_attack->setText(lines.isEmpty() ? UiLessonTr::tr("No hidden cell follows from one row or column.") : lines.join(u'\n'));
    QStringList ranges;
    qsizetype open = 0;
    for (const HiddenBounds &bounds : hiddenBounds(table, m_release.hidden, m_body.totals)) {
        const bool isSafe = bounds.isProtected(static_cast<double>(m_body.width));
        open += isSafe ? 0 : 1;
        const QString range = bounds.high ? UiLessonTr::tr("%1 to %2").arg(displayGrouped(bounds.low, language), displayGrouped(*bounds.high, language))
                                          : UiLessonTr::tr("%1 or more").arg(displayGrouped(bounds.low, language));
        ranges << u"%1: %2 – %3"_s.arg(countPlaceText(table, bounds.place, language), range,
                                       isSafe ? UiLessonTr::tr("safe") : bounds.isExact() ? UiLessonTr::tr("exact") : UiLessonTr::tr("too narrow"));
    }
    m_ranges->setText(ranges.isEmpty() ? UiLessonTr::tr("No cell is hidden yet.") : ranges.join(u'\n'));
    const bool isSmall = m_table && smallCount(m_body, m_release);
    announceText(m_verdict, isSmall ? UiLessonTr::tr("Not safe yet: a number below %1 is visible.").arg(m_body.threshold.value_or(0))
                     : open > 0 ? UiLessonTr::tr("Not safe yet: %n hidden cell(s) can be worked out or narrowed down.", nullptr, static_cast<int>(open))
                                : UiLessonTr::tr("Nothing small can be worked out."));
    m_verdict->setToken(isSmall || open > 0 ? u"amb"_s : u"acc"_s);
    const qsizetype visible = m_release.visibleCells();
    const int all = m_table ? m_table->rowCount() * m_table->columnCount() : 0;
    m_kept->setText(UiLessonTr::tr("%1 of %2 cells shown").arg(visible).arg(all));
}

bool DisclosurePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_grid && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggleHidden();
        return true;
    }
    return ExercisePanel::eventFilter(watched, event);
}

QWidget *DisclosurePanel::firstControl()
{
    return m_grid;
}

} // namespace chartroom
