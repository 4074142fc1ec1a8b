// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/schemapanel.h"

#include "base/canonicaljson.h"
#include "dataset/tablelookup.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int samplesShown = 3;

QString aspectTitle(const QString &aspect)
{
    return aspect == u"type" ? UiLessonTr::tr("Type") : aspect == u"level" ? UiLessonTr::tr("Level of measurement") : UiLessonTr::tr("Unit");
}

QString schemaWord(const QString &word)
{
    static const QHash<QString, QString (*)()> words{
        {u"string"_s, [] { return UiLessonTr::tr("text"); }},
        {u"number"_s, [] { return UiLessonTr::tr("number"); }},
        {u"integer"_s, [] { return UiLessonTr::tr("whole number"); }},
        {u"boolean"_s, [] { return UiLessonTr::tr("yes or no"); }},
        {u"date"_s, [] { return UiLessonTr::tr("date"); }},
        {u"datetime"_s, [] { return UiLessonTr::tr("date and time"); }},
        {u"year"_s, [] { return UiLessonTr::tr("year"); }},
        {u"yearmonth"_s, [] { return UiLessonTr::tr("year and month"); }},
        {u"nominal"_s, [] { return UiLessonTr::tr("nominal (labels)"); }},
        {u"ordinal"_s, [] { return UiLessonTr::tr("ordinal (ranks)"); }},
        {u"interval"_s, [] { return UiLessonTr::tr("interval (differences)"); }},
        {u"ratio"_s, [] { return UiLessonTr::tr("ratio (amounts)"); }},
        {u"temporal"_s, [] { return UiLessonTr::tr("temporal (time)"); }},
    };
    const auto known = words.constFind(word);
    return known == words.constEnd() ? word : (*known)();
}

/// A few different values of a column, as a reader sees them.
QString samplesOf(const Table &table, int column, const QString &language)
{
    QStringList samples;
    for (qsizetype row = 0; row < table.rowCount() && samples.size() < samplesShown; ++row) {
        const Scalar value = table.at(row, column);
        const QString text = labelText(table.field(column), value, language);
        if (!isMissing(value) && !samples.contains(text))
            samples << text;
    }
    return samples.join(u", "_s);
}

} // namespace

SchemaPanel::SchemaPanel(const ExerciseContent &content, const Schema &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_fields(body.fields)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const Table *table = content.tables()({});
    QStringList columns;
    QStringList titles;
    for (int i = 0; table && i < table->columnCount(); ++i) {
        columns << table->field(i).name;
        titles << table->field(i).titleText(content.language);
    }
    if (m_fields.isEmpty())
        m_fields = columns;
    addFields(*column, table);
    if (body.ask.contains(u"key"_s))
        m_key = makeTicks(*column, UiLessonTr::tr("Columns that name each row exactly once"), columns, titles, UiLessonTr::tr("no column"));
    if (body.ask.contains(u"missing"_s)) {
        const QStringList codes{QString(), u"NA"_s, u"n/a"_s, u"-"_s, u"0"_s, u"999"_s};
        const QStringList labels{UiLessonTr::tr("empty cell"), u"NA"_s, u"n/a"_s, u"-"_s, u"0"_s, u"999"_s};
        m_missing = makeTicks(*column, UiLessonTr::tr("Cell texts that stand for a missing value"), codes, labels, UiLessonTr::tr("none of them"));
        m_missing.others = new QLineEdit;
        m_missing.others->setPlaceholderText(UiLessonTr::tr("Others, parted by semicolons"));
        m_missing.others->setAccessibleName(UiLessonTr::tr("Other texts for missing, parted by semicolons"));
        connect(m_missing.others, &QLineEdit::textEdited, this, &SchemaPanel::answerEdited);
        column->addWidget(m_missing.others);
    }
}

void SchemaPanel::addFields(QVBoxLayout &column, const Table *table)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const bool stacks = panesStack();
    int row = 0;
    for (const QString &name : std::as_const(m_fields)) {
        const int at = table ? table->columnIndex(name) : -1;
        const QString title = at < 0 ? name : table->field(at).titleText(content().language);
        auto *label = new Label(at < 0 ? title : UiLessonTr::tr("%1 (for example %2)").arg(title, samplesOf(*table, at, content().language)), TextRole::Body);
        label->setWordWrap(true);
        grid->addWidget(label, row, 0);
        int place = 1;
        for (const QString &aspect : m_body.ask) {
            if (aspect == u"key" || aspect == u"missing")
                continue;
            QComboBox *menu = makeMenu(name, aspect);
            if (aspect == u"unit")
                addUnits(*menu, table);
            row += stacks ? 1 : 0;
            grid->addWidget(menu, row, stacks ? 0 : place++);
            menu->setAccessibleName(u"%1, %2"_s.arg(title, aspectTitle(aspect)));
        }
        ++row;
    }
    grid->setColumnStretch(0, 1);
    column.addLayout(grid);
}

QComboBox *SchemaPanel::makeMenu(const QString &field, const QString &aspect)
{
    auto *menu = new QComboBox;
    menu->setMinimumHeight(grown(32));
    menu->addItem(aspectTitle(aspect) + u" …"_s);
    if (aspect != u"unit") {
        for (const QString &word : aspect == u"type" ? schemaTypes() : schemaLevels())
            menu->addItem(schemaWord(word), word);
    }
    connect(menu, &QComboBox::activated, this, &SchemaPanel::answerEdited);
    m_decisions.append({field, aspect, menu});
    return menu;
}

/// A unit of the data is shown as its translation; the answer always holds the word of the source.
void SchemaPanel::addUnits(QComboBox &menu, const Table *table) const
{
    menu.addItem(UiLessonTr::tr("no unit"), QString());
    for (const QString &unit : m_body.units) {
        QString shown = unit;
        for (int i = 0; table && i < table->columnCount(); ++i) {
            if (table->field(i).unit.source == unit)
                shown = table->field(i).unit.in(content().language);
        }
        menu.addItem(shown, unit);
    }
}

SchemaPanel::TickList SchemaPanel::makeTicks(QVBoxLayout &column, const QString &title, const QStringList &values,
                                             const QStringList &labels, const QString &none)
{
    auto *heading = new Label(title, TextRole::Body, 600);
    heading->setWordWrap(true);
    column.addWidget(heading);
    auto *group = new QWidget;
    group->setAccessibleName(title);
    auto *flow = new FlowLayout(14, group);
    TickList list;
    for (qsizetype i = 0; i < values.size(); ++i) {
        auto *box = new QCheckBox(labels.at(i));
        box->setAccessibleName(u"%1: %2"_s.arg(title, labels.at(i)));
        box->setProperty("value", values.at(i));
        list.boxes << box;
    }
    list.none = new QCheckBox(none);
    list.none->setAccessibleName(u"%1: %2"_s.arg(title, none));
    for (QCheckBox *box : std::as_const(list.boxes)) {
        flow->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, none = list.none](bool on) {
            if (on)
                none->setChecked(false);
            answerEdited();
        });
    }
    flow->addWidget(list.none);
    connect(list.none, &QCheckBox::clicked, this, [this, boxes = list.boxes](bool on) {
        for (QCheckBox *box : boxes)
            box->setChecked(box->isChecked() && !on);
        answerEdited();
    });
    column.addWidget(group);
    return list;
}

QJsonValue SchemaPanel::ticked(const TickList &list)
{
    QJsonArray values;
    for (const QCheckBox *box : list.boxes) {
        if (box->isChecked())
            values.append(box->property("value").toString());
    }
    const QStringList others = list.others ? list.others->text().split(u';', Qt::SkipEmptyParts) : QStringList();
    for (const QString &other : others) {
        if (!other.trimmed().isEmpty())
            values.append(other.trimmed());
    }
    const bool isDecided = !values.isEmpty() || (list.none && list.none->isChecked());
    return isDecided ? QJsonValue(values) : QJsonValue(QJsonValue::Undefined);
}

void SchemaPanel::showTicks(TickList &list, const QJsonValue &value)
{
    QStringList values;
    for (const QJsonValue &entry : value.toArray())
        values << entry.toString();
    for (QCheckBox *box : std::as_const(list.boxes)) {
        const QString own = box->property("value").toString();
        box->setChecked(values.contains(own));
        values.removeAll(own);
    }
    if (list.none)
        list.none->setChecked(value.isArray() && value.toArray().isEmpty());
    if (list.others)
        list.others->setText(values.join(u"; "_s));
}

QJsonObject SchemaPanel::answer() const
{
    QJsonObject fields;
    for (const Decision &decision : m_decisions) {
        if (decision.menu->currentIndex() <= 0)
            continue;
        QJsonObject field = fields.value(decision.field).toObject();
        const QString word = decision.menu->currentData().toString();
        field.insert(decision.aspect, textOrNull(word));
        fields.insert(decision.field, field);
    }
    QJsonObject answer;
    if (!fields.isEmpty())
        answer.insert(u"fields"_s, fields);
    if (const QJsonValue key = ticked(m_key); !key.isUndefined())
        answer.insert(u"primaryKey"_s, key);
    if (const QJsonValue missing = ticked(m_missing); !missing.isUndefined())
        answer.insert(u"missingValues"_s, missing);
    return answer;
}

void SchemaPanel::setAnswer(const QJsonObject &answer)
{
    for (const Decision &decision : std::as_const(m_decisions)) {
        const QJsonValue value = answer[u"fields"_s][decision.field][decision.aspect];
        const int index = value.isUndefined() ? 0 : decision.menu->findData(value.isNull() ? QVariant(QString()) : QVariant(value.toString()));
        decision.menu->setCurrentIndex(std::max(0, index));
    }
    showTicks(m_key, answer[u"primaryKey"_s]);
    showTicks(m_missing, answer[u"missingValues"_s]);
}

QWidget *SchemaPanel::firstControl()
{
    if (!m_decisions.isEmpty())
        return m_decisions.constFirst().menu;
    return m_key.boxes.isEmpty() ? m_missing.boxes.value(0) : m_key.boxes.constFirst();
}

} // namespace chartroom
