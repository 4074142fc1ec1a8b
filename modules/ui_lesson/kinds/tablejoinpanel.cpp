// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/tablejoinpanel.h"

#include "base/canonicaljson.h"
#include "dataset/joinrows.h"
#include "grading/typednumber.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_lesson/latestrun.h"
#include "ui_lesson/tr.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablepane.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QComboBox>
#include <QJsonArray>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int joinedRowsShown = 6;
constexpr int leastCharacters = 6; // of a menu, so that large text fits
constexpr qsizetype joinedAtOnce = 5'000; // rows of both tables; takes less than 50 ms

QString joinTypeText(const QString &type)
{
    if (type == u"inner")
        return UiLessonTr::tr("Inner: only rows with a partner");
    if (type == u"left")
        return UiLessonTr::tr("Left: all rows of the first table");
    if (type == u"right")
        return UiLessonTr::tr("Right: all rows of the second table");
    return UiLessonTr::tr("Full: all rows of both tables");
}

JoinType joinTypeOfWord(const QString &type)
{
    return type == u"left"    ? JoinType::Left
           : type == u"right" ? JoinType::Right
           : type == u"full"  ? JoinType::Full
                              : JoinType::Inner;
}

/// What a join would do, by counts alone.
struct JoinCounts {
    qint64 rows = 0;
    qint64 loneLeft = 0;
    qint64 loneRight = 0;
};

} // namespace

TableJoinPanel::TableJoinPanel(const ExerciseContent &content, const TableJoin &body, QWidget *parent)
    : ExercisePanel(content, parent), m_column(new QVBoxLayout), m_add(nullptr), m_type(new QComboBox),
      m_outcome(new Label({}, TextRole::Small, 600, u"ink2"_s)), m_run(new LatestRun(this))
{
    const QStringList &references = content.exercise->data;
    const auto tableAt = [&](qsizetype i) {
        const Table *table = content.tables()(references.value(i, u"?"_s));
        return table ? *table : Table();
    };
    m_left = tableAt(0);
    m_right = tableAt(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    setUpPairs(layout);
    setUpType(layout, body);
    layout->addWidget(m_outcome);
    m_outcome->setWordWrap(true);
    auto *tables = panesStack() ? static_cast<QBoxLayout *>(new QVBoxLayout) : new QHBoxLayout;
    tables->setSpacing(14);
    tables->addWidget(tableBox(m_left, references.value(0)), 1);
    tables->addWidget(tableBox(m_right, references.value(1)), 1);
    layout->addLayout(tables, 1);
    addPair();
    showOutcome(false);
}

void TableJoinPanel::setUpPairs(QVBoxLayout *layout)
{
    m_column->setSpacing(6);
    layout->addLayout(m_column);
    m_add = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Add a pair of columns"), u"plus"_s);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addPair();
        m_pairs.last().left->setFocus(Qt::OtherFocusReason);
        edit();
    });
}

void TableJoinPanel::setUpType(QVBoxLayout *layout, const TableJoin &body)
{
    auto *row = new QHBoxLayout;
    auto *label = new Label(UiLessonTr::tr("Type of join"), TextRole::Body);
    label->setBuddy(m_type);
    row->addWidget(label);
    m_type->addItem(UiLessonTr::tr("Choose …"), QString());
    for (const QString &type : body.types.isEmpty() ? joinTypeWords() : body.types)
        m_type->addItem(joinTypeText(type), type);
    m_type->setMinimumHeight(grown(32));
    m_type->setAccessibleName(label->text());
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(leastCharacters);
    m_type->setMaximumWidth(grown(360));
    row->addWidget(m_type, 1);
    row->addStretch(0);
    layout->addLayout(row);
    connect(m_type, &QComboBox::activated, this, &TableJoinPanel::edit);
}

QWidget *TableJoinPanel::tableBox(const Table &table, const QString &reference)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const Resource *resource = content().pack->resource(reference);
    const QString title = resource ? resource->title.in(content().language) : reference;
    column->addWidget(new Label(UiLessonTr::tr("%1 (%n row(s))", nullptr, static_cast<int>(table.rowCount())).arg(title), TextRole::Small, 600));
    auto *pane = new TablePane;
    pane->setTable(table, content().language);
    pane->grid()->setAccessibleName(title);
    pane->grid()->setMinimumHeight(pane->grid()->heightForRows(joinedRowsShown));
    column->addWidget(pane, 1);
    return box;
}

QComboBox *TableJoinPanel::columnBox(const Table &table)
{
    auto *box = new QComboBox;
    box->setMinimumHeight(grown(32));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(leastCharacters);
    box->addItem(UiLessonTr::tr("Choose …"), QString());
    for (const Field &field : table.fields())
        box->addItem(field.titleText(content().language), field.name);
    connect(box, &QComboBox::activated, this, &TableJoinPanel::edit);
    return box;
}

void TableJoinPanel::addPair()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    PairRow pair{widget, columnBox(m_left), columnBox(m_right), makeButton(ButtonKind::Quiet, {}, u"x"_s)};
    row->addWidget(pair.left, 1);
    row->addWidget(new Label(u"="_s, TextRole::Body));
    row->addWidget(pair.right, 1);
    row->addWidget(pair.remove);
    m_column->addWidget(widget);
    m_pairs << pair;
    connect(pair.remove, &QPushButton::clicked, this, [this, widget] {
        dropPair(widget);
        edit();
    });
    nameRows();
}

void TableJoinPanel::dropPair(QWidget *widget)
{
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        if (m_pairs.at(i).widget == widget) {
            m_pairs.removeAt(i);
            widget->hide();
            widget->deleteLater(); // its own button may have brought us here
            break;
        }
    }
    nameRows();
}

void TableJoinPanel::nameRows()
{
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        const PairRow &pair = m_pairs.at(i);
        pair.left->setAccessibleName(UiLessonTr::tr("Pair %1: column of the first table").arg(i + 1));
        pair.right->setAccessibleName(UiLessonTr::tr("Pair %1: column of the second table").arg(i + 1));
        pair.remove->setAccessibleName(UiLessonTr::tr("Remove pair %1").arg(i + 1));
        pair.remove->setToolTip(pair.remove->accessibleName());
        pair.remove->setVisible(m_pairs.size() > 1);
    }
}

void TableJoinPanel::edit()
{
    showOutcome(true);
    answerEdited();
}

QJsonArray TableJoinPanel::pairs() const
{
    QJsonArray pairs;
    for (const PairRow &pair : m_pairs) {
        const QString left = pair.left->currentData().toString();
        const QString right = pair.right->currentData().toString();
        if (!left.isEmpty() || !right.isEmpty())
            pairs.append(QJsonArray{textOrNull(left), textOrNull(right)});
    }
    return pairs;
}

QJsonObject TableJoinPanel::answer() const
{
    QJsonObject answer;
    if (const QJsonArray on = pairs(); !on.isEmpty())
        answer.insert(u"on"_s, on);
    if (const QString type = m_type->currentData().toString(); !type.isEmpty())
        answer.insert(u"type"_s, type);
    return answer;
}

void TableJoinPanel::setAnswer(const QJsonObject &answer)
{
    while (!m_pairs.isEmpty())
        dropPair(m_pairs.last().widget);
    for (const QJsonValue &entry : answer.value(u"on"_s).toArray()) {
        addPair();
        m_pairs.last().left->setCurrentIndex(std::max(0, m_pairs.last().left->findData(entry[0].toString())));
        m_pairs.last().right->setCurrentIndex(std::max(0, m_pairs.last().right->findData(entry[1].toString())));
    }
    if (m_pairs.isEmpty())
        addPair();
    m_type->setCurrentIndex(std::max(0, m_type->findData(answer.value(u"type"_s).toString())));
    showOutcome(false);
}

void TableJoinPanel::showOutcome(bool announce)
{
    QList<std::pair<Column, Column>> keys;
    for (const QJsonValue &entry : pairs()) {
        const int left = m_left.columnIndex(entry[0].toString());
        const int right = m_right.columnIndex(entry[1].toString());
        const bool fit = left >= 0 && right >= 0 && m_left.column(left).type() == m_right.column(right).type();
        if (fit)
            keys.append({m_left.column(left), m_right.column(right)});
    }
    const QString type = m_type->currentData().toString();
    if (type.isEmpty() || keys.isEmpty() || keys.size() != pairs().size()) {
        m_outcome->setText(UiLessonTr::tr("Choose columns of the same type, and the type of join."));
        return;
    }
    const qsizetype left = m_left.rowCount();
    const qsizetype right = m_right.rowCount();
    const auto counts = std::make_shared<JoinCounts>();
    m_run->start(
        left + right <= joinedAtOnce,
        [keys, left, right, counts, join = joinTypeOfWord(type)](const Progress &progress) {
            const JoinedRows none = joinRows(join, keys, left, right, 0, progress); // counts, no rows
            *counts = {joinedRowCount(join, keys, left, right), left - none.matchedLeft, right - none.matchedRight};
        },
        [this, counts, announce] {
            const QString &language = content().language;
            m_outcome->setText(UiLessonTr::tr("Result: %1 rows. Without a partner: %2 of the first table, %3 of the second.")
                                   .arg(echoNumber(static_cast<double>(counts->rows), language),
                                        echoNumber(static_cast<double>(counts->loneLeft), language),
                                        echoNumber(static_cast<double>(counts->loneRight), language)));
            m_outcome->setAccessibleName(m_outcome->text());
            if (announce) {
                QAccessibleEvent announcement(m_outcome, QAccessible::Alert);
                QAccessible::updateAccessibility(&announcement);
            }
        });
}

QWidget *TableJoinPanel::firstControl()
{
    return m_pairs.first().left;
}

} // namespace chartroom
