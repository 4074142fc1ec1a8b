// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/cleantool.h"

#include "base/canonicaljson.h"
#include "ui_kit/button.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>

namespace chartroom {

using namespace Qt::StringLiterals;

QString cleanToolText(const QString &op)
{
    return op == u"set"         ? UiLessonTr::tr("Change a cell")
        : op == u"delete"       ? UiLessonTr::tr("Delete a row")
        : op == u"trim"         ? UiLessonTr::tr("Trim spaces")
        : op == u"case"         ? UiLessonTr::tr("Change capitals")
        : op == u"replace"      ? UiLessonTr::tr("Recode")
        : op == u"parse-date"   ? UiLessonTr::tr("Standardize dates")
        : op == u"to-missing"   ? UiLessonTr::tr("Set missing")
        : op == u"dedupe"       ? UiLessonTr::tr("Remove duplicates")
                                : UiLessonTr::tr("Rename a column");
}

QString cleanToolIcon(const QString &op)
{
    static const QHash<QString, QString> icons{{u"trim"_s, u"trim"_s}, {u"replace"_s, u"recode"_s}, {u"parse-date"_s, u"calendar"_s},
                                               {u"to-missing"_s, u"missing"_s}, {u"dedupe"_s, u"dup"_s}, {u"delete"_s, u"minus"_s}};
    return icons.value(op);
}

CleanTool::CleanTool(QString language, QWidget *parent)
    : QWidget(parent), m_language(std::move(language)), m_title(new Label({}, TextRole::Body, 600)), m_row(new QSpinBox), m_field(new QComboBox),
      m_from(new QLineEdit), m_to(new QLineEdit), m_word(new QComboBox), m_fields(new QWidget),
      m_apply(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Apply"), u"check"_s)), m_effect(new Label({}, TextRole::Small, 0, u"ink2"_s))
{
    setUp();
    hide();
}

void CleanTool::setUp()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    auto *parts = new QWidget;
    auto *flow = new FlowLayout(8, parts);
    m_row->setPrefix(UiLessonTr::tr("row %1").arg(QString()));
    m_row->setAccessibleName(UiLessonTr::tr("Row"));
    m_from->setMinimumWidth(grown(120));
    m_to->setMinimumWidth(grown(120));
    new FlowLayout(10, m_fields);
    m_fields->setAccessibleName(UiLessonTr::tr("Columns to compare"));
    for (QWidget *part : QList<QWidget *>{m_row, m_field, m_from, m_to, m_word, m_fields, m_apply}) {
        part->setMinimumHeight(grown(32));
        flow->addWidget(part);
    }
    m_field->setAccessibleName(UiLessonTr::tr("Column"));
    m_word->setAccessibleName(UiLessonTr::tr("How"));
    column->addWidget(parts);
    m_effect->setWordWrap(true);
    column->addWidget(m_effect);
    connect(m_row, &QSpinBox::valueChanged, this, &CleanTool::preview);
    connect(m_field, &QComboBox::currentIndexChanged, this, &CleanTool::preview);
    connect(m_word, &QComboBox::currentIndexChanged, this, &CleanTool::preview);
    connect(m_from, &QLineEdit::textChanged, this, &CleanTool::preview);
    connect(m_to, &QLineEdit::textChanged, this, &CleanTool::preview);
    connect(m_apply, &QPushButton::clicked, this, [this] { emit applied(edit()); });
}

void CleanTool::open(const QString &op, const CleanTable &table, int row, int column)
{
    m_op = op;
    m_table = table;
    m_title->setText(cleanToolText(op));
    m_row->setRange(1, std::max(1, table.rowCount()));
    m_row->setValue(std::max(1, row));
    fillColumns();
    m_field->setCurrentIndex(std::max(0, column));
    const QString cell = row > 0 && column >= 0 ? canonicalText(table.cell(row, column)) : QString();
    m_from->setText(cell);
    m_to->setText(op == u"set" ? cell : op == u"rename" && column >= 0 ? table.name(column) : QString());
    m_word->clear();
    if (op == u"case") {
        m_word->addItem(UiLessonTr::tr("lower case"), u"lower"_s);
        m_word->addItem(UiLessonTr::tr("CAPITALS"), u"upper"_s);
        m_word->addItem(UiLessonTr::tr("A Capital For Each Word"), u"title"_s);
    } else {
        m_word->addItem(UiLessonTr::tr("day / month / year"), u"dmy"_s);
        m_word->addItem(UiLessonTr::tr("month / day / year"), u"mdy"_s);
        m_word->addItem(UiLessonTr::tr("year / month / day"), u"ymd"_s);
    }
    showParts();
    show();
    preview();
}

void CleanTool::setTable(const CleanTable &table)
{
    m_table = table;
    const int column = m_field->currentIndex();
    fillColumns();
    m_field->setCurrentIndex(std::max(0, column));
    preview();
}

void CleanTool::fillColumns()
{
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    for (int i = 0; i < m_table.columnCount(); ++i) {
        const bool isOwn = m_table.name(i) == m_table.field(i).name;
        m_field->addItem(isOwn ? m_table.field(i).titleText(m_language) : m_table.name(i), m_table.name(i));
        if (i < m_boxes.size()) {
            m_boxes.at(i)->setText(m_field->itemText(i));
            continue;
        }
        m_boxes << new QCheckBox(m_field->itemText(i));
        m_boxes.constLast()->setChecked(true);
        m_fields->layout()->addWidget(m_boxes.constLast());
        connect(m_boxes.constLast(), &QCheckBox::clicked, this, &CleanTool::preview);
    }
}

void CleanTool::showParts()
{
    m_row->setVisible(m_op == u"set" || m_op == u"delete");
    m_field->setVisible(m_op != u"delete" && m_op != u"dedupe");
    m_from->setVisible(m_op == u"replace" || m_op == u"to-missing");
    m_to->setVisible(m_op == u"set" || m_op == u"replace" || m_op == u"rename");
    m_word->setVisible(m_op == u"case" || m_op == u"parse-date");
    m_fields->setVisible(m_op == u"dedupe");
    const QString from = m_op == u"replace" ? UiLessonTr::tr("Old value") : UiLessonTr::tr("Values that mean missing, parted by semicolons");
    const QString to = m_op == u"rename" ? UiLessonTr::tr("New name") : UiLessonTr::tr("New value; empty means missing");
    m_from->setPlaceholderText(from);
    m_from->setAccessibleName(from);
    m_to->setPlaceholderText(to);
    m_to->setAccessibleName(to);
}

QString CleanTool::fieldName() const
{
    return m_field->currentData().toString();
}

QJsonObject CleanTool::edit() const
{
    QJsonObject edit{{u"op"_s, m_op}};
    if (m_op == u"set" || m_op == u"delete")
        edit.insert(u"row"_s, m_row->value());
    if (m_op == u"dedupe") {
        QJsonArray names;
        for (int i = 0; i < m_boxes.size() && i < m_table.columnCount(); ++i) {
            if (m_boxes.at(i)->isChecked())
                names.append(m_table.name(i));
        }
        edit.insert(u"fields"_s, names);
    } else if (m_op != u"delete") {
        edit.insert(u"field"_s, fieldName());
    }
    if (m_op == u"set") {
        edit.insert(u"value"_s, textOrNull(m_to->text()));
    } else if (m_op == u"case") {
        edit.insert(u"to"_s, m_word->currentData().toString());
    } else if (m_op == u"parse-date") {
        edit.insert(u"order"_s, m_word->currentData().toString());
    } else if (m_op == u"replace") {
        edit.insert(u"from"_s, textOrNull(m_from->text()));
        edit.insert(u"to"_s, textOrNull(m_to->text()));
    } else if (m_op == u"rename") {
        edit.insert(u"to"_s, m_to->text());
    } else if (m_op == u"to-missing") {
        QJsonArray values;
        for (const QString &value : m_from->text().split(u';', Qt::SkipEmptyParts))
            values.append(value.trimmed());
        edit.insert(u"values"_s, values);
    }
    return edit;
}

/// Says what would change, on a copy of the table.
void CleanTool::preview()
{
    const auto edit = readCleanEdit(this->edit());
    const bool isWhole = edit && m_table.takes(*edit);
    CleanTable trial = m_table;
    const int changed = isWhole ? trial.apply(*edit) : 0;
    const bool isRows = m_op == u"delete" || m_op == u"dedupe";
    m_effect->setText(!isWhole          ? UiLessonTr::tr("Something is still missing in this form.")
                          : isRows      ? UiLessonTr::tr("%n row(s) would go.", nullptr, changed)
                          : changed == 0 ? UiLessonTr::tr("No cell would change.")
                                        : UiLessonTr::tr("%n cell(s) would change.", nullptr, changed));
    m_apply->setAccessibleDescription(m_effect->text());
}

} // namespace chartroom
