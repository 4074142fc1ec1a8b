// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/readingform.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_workbench/tr.h"
#include "ui_workbench/typewords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QComboBox *namedCombo(const QString &name, const QString &objectName)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    return box;
}

QString encodingWord(const QString &encoding)
{
    return encoding.isEmpty() ? QString() : encoding.toUpper();
}

QString delimiterWord(const QString &delimiter)
{
    if (delimiter == u",")
        return UiWorkbenchTr::tr("comma ,");
    if (delimiter == u";")
        return UiWorkbenchTr::tr("semicolon ;");
    if (delimiter == u"\t")
        return UiWorkbenchTr::tr("tab");
    return delimiter == u"|" ? UiWorkbenchTr::tr("bar |") : delimiter;
}

QString decimalWord(const QString &mark)
{
    return mark == u"," ? UiWorkbenchTr::tr("comma, as in 1,5") : UiWorkbenchTr::tr("point, as in 1.5");
}

/// The guess and its outcome first, then what may be said instead.
void fillGuess(QComboBox &box, const QString &found, const QStringList &values, const QString &chosen, QString (*word)(const QString &))
{
    box.clear();
    const bool isGuess = chosen.isEmpty() && !found.isEmpty();
    box.addItem(isGuess ? UiWorkbenchTr::tr("As found: %1").arg(word(found)) : UiWorkbenchTr::tr("As found in the file"), QString());
    for (const QString &value : values)
        box.addItem(word(value), value);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

ReadingForm::ReadingForm(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout), m_choice(namedCombo(UiWorkbenchTr::tr("Table of the file"), u"reading-choice"_s)),
      m_choiceLabel(new Label({}, TextRole::Small)),
      m_encoding(namedCombo(UiWorkbenchTr::tr("Encoding"), u"reading-encoding"_s)),
      m_delimiter(namedCombo(UiWorkbenchTr::tr("Cells are parted by"), u"reading-delimiter"_s)),
      m_header(namedCombo(UiWorkbenchTr::tr("First line"), u"reading-header"_s)),
      m_decimal(namedCombo(UiWorkbenchTr::tr("Decimal mark"), u"reading-decimal"_s)), m_missing(new QLineEdit),
      m_column(namedCombo(UiWorkbenchTr::tr("Column"), u"reading-column"_s)),
      m_type(namedCombo(UiWorkbenchTr::tr("Type"), u"reading-type"_s)), m_why(new Label({}, TextRole::Caption, 0, u"ink2"_s)),
      m_apply(makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Read again this way"))),
      m_guess(makeButton(ButtonKind::Quiet, UiWorkbenchTr::tr("Back to what was found")))
{
    m_form->setRowWrapPolicy(panesStack() ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(10);
    m_form->setVerticalSpacing(6);
    setupFileRows(*m_form);
    setupColumnRows(*m_form);
    m_why->setWordWrap(true);
    m_apply->setObjectName(u"reading-apply"_s);
    connect(m_apply, &QPushButton::clicked, this, [this] { emit readAgainRequested(m_choices); });
    connect(m_guess, &QPushButton::clicked, this, [this] { emit readAgainRequested({}); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    // Not a row of the form: Qt 6.4 writes past its layout data when rows are hidden above one that wraps.
    column->addWidget(m_why);
    column->addWidget(m_apply, 0, Qt::AlignLeft);
    column->addWidget(m_guess, 0, Qt::AlignLeft);
    column->addStretch();
}

void ReadingForm::setupFileRows(QFormLayout &form)
{
    form.addRow(m_choiceLabel, m_choice);
    form.addRow(UiWorkbenchTr::tr("Encoding"), m_encoding);
    form.addRow(UiWorkbenchTr::tr("Cells are parted by"), m_delimiter);
    form.addRow(UiWorkbenchTr::tr("First line"), m_header);
    form.addRow(UiWorkbenchTr::tr("Decimal mark"), m_decimal);
    form.addRow(UiWorkbenchTr::tr("Missing when"), m_missing);
    m_header->addItem(UiWorkbenchTr::tr("names of the columns"), true);
    m_header->addItem(UiWorkbenchTr::tr("data, there are no names"), false);
    m_missing->setObjectName(u"reading-missing"_s);
    m_missing->setAccessibleName(UiWorkbenchTr::tr("Cells that mean missing"));
    m_missing->setPlaceholderText(UiWorkbenchTr::tr("the usual ones"));
    m_missing->setToolTip(UiWorkbenchTr::tr("Words that stand for a missing value, parted by commas: 999, unknown."));
    for (QComboBox *box : {m_choice, m_encoding, m_delimiter, m_header, m_decimal})
        connect(box, &QComboBox::activated, this, &ReadingForm::choose);
    connect(m_missing, &QLineEdit::textEdited, this, &ReadingForm::choose);
    connect(m_missing, &QLineEdit::returnPressed, m_apply, &QPushButton::click);
}

void ReadingForm::setupColumnRows(QFormLayout &form)
{
    form.addRow(UiWorkbenchTr::tr("Column"), m_column);
    form.addRow(UiWorkbenchTr::tr("Type"), m_type);
    connect(m_column, &QComboBox::currentIndexChanged, this, &ReadingForm::fillTypes);
    connect(m_type, &QComboBox::activated, this, &ReadingForm::chooseType);
}

void ReadingForm::setRowShown(QWidget *field, bool shown)
{
    field->setVisible(shown);
    if (QWidget *label = m_form->labelForField(field))
        label->setVisible(shown);
}

void ReadingForm::setTable(const BenchTable &table, const QString &language)
{
    m_filling = true;
    const QString column = m_column->currentText();
    m_choices = table.entry.reading;
    m_applied = m_choices;
    m_fields = table.table().fields();
    m_readings = table.file.reading.columns;
    m_format = table.file.format;
    fillFileRows(table);
    fillChoice(table);
    m_column->clear();
    for (const Field &field : std::as_const(m_fields))
        m_column->addItem(field.titleText(language), field.name);
    m_column->setCurrentIndex(std::max(0, m_column->findText(column)));
    const bool isDeclared = m_format == TableFormat::DataPackage;
    setRowShown(m_type, !isDeclared);
    m_guess->setVisible(!isDeclared);
    m_apply->setVisible(!table.entry.origin.isSample());
    m_filling = false;
    fillTypes();
    updateButtons();
}

void ReadingForm::fillFileRows(const BenchTable &table)
{
    const CsvTable &reading = table.file.reading;
    fillGuess(*m_encoding, reading.encoding, {u"utf-8"_s, u"utf-16"_s, u"windows-1252"_s}, m_choices.encoding, encodingWord);
    fillGuess(*m_delimiter, reading.delimiter.isNull() ? QString() : QString(reading.delimiter), {u","_s, u";"_s, u"\t"_s, u"|"_s},
              m_choices.delimiter, delimiterWord);
    fillGuess(*m_decimal, reading.decimal, {u"."_s, u","_s}, m_choices.decimal, decimalWord);
    m_header->setCurrentIndex(m_choices.header ? 0 : 1);
    m_missing->setText(m_choices.missing ? m_choices.missing->join(u", "_s) : QString());
    const bool isText = m_format == TableFormat::Csv;
    const bool isGuessed = m_format != TableFormat::DataPackage;
    setRowShown(m_encoding, isText);
    setRowShown(m_delimiter, isText);
    setRowShown(m_header, isText || m_format == TableFormat::Xlsx);
    setRowShown(m_decimal, isText);
    setRowShown(m_missing, isGuessed);
}

void ReadingForm::fillChoice(const BenchTable &table)
{
    const bool isSheet = m_format == TableFormat::Xlsx;
    const bool isPath = m_format == TableFormat::Json || m_format == TableFormat::JsonLines;
    m_choiceLabel->setText(isSheet ? UiWorkbenchTr::tr("Sheet") : isPath ? UiWorkbenchTr::tr("List of records") : UiWorkbenchTr::tr("Table"));
    m_choice->clear();
    for (const QString &choice : table.file.choices)
        m_choice->addItem(choice.isEmpty() ? UiWorkbenchTr::tr("the whole document") : choice, choice);
    m_choice->setCurrentIndex(m_choice->findData(table.file.choice));
    const bool shown = table.file.choices.size() > 1 && !table.entry.origin.isSample();
    setRowShown(m_choice, shown);
}

void ReadingForm::showColumn(const QString &name)
{
    if (const int at = m_column->findData(name); at >= 0)
        m_column->setCurrentIndex(at);
}

void ReadingForm::fillTypes()
{
    const int at = m_column->currentIndex();
    if (m_filling || at < 0)
        return;
    m_filling = true;
    const Field &field = m_fields.at(at);
    m_type->clear();
    const bool isChosen = m_choices.types.contains(field.name);
    m_type->addItem(isChosen ? UiWorkbenchTr::tr("As found in the file") : UiWorkbenchTr::tr("As found: %1").arg(typeInWords(field.type)), QString());
    for (const FieldType type : {FieldType::String, FieldType::Integer, FieldType::Number, FieldType::Boolean, FieldType::Date,
                                 FieldType::DateTime, FieldType::Year, FieldType::YearMonth})
        m_type->addItem(typeInWords(type), fieldTypeWord(type));
    m_type->setCurrentIndex(isChosen ? m_type->findData(fieldTypeWord(m_choices.types.value(field.name))) : 0);
    const QString why = m_format == TableFormat::DataPackage ? UiWorkbenchTr::tr("The data dictionary says that this is %1.").arg(typeInWords(field.type))
                                                             : m_readings.value(at).why;
    m_why->setText(why);
    m_filling = false;
}

void ReadingForm::choose()
{
    m_choices.encoding = m_encoding->currentData().toString();
    m_choices.delimiter = m_delimiter->currentData().toString();
    m_choices.header = m_header->currentData().toBool();
    m_choices.decimal = m_decimal->currentData().toString();
    m_choices.missing.reset();
    if (!m_missing->text().trimmed().isEmpty()) {
        m_choices.missing = QStringList{QString()}; // an empty cell is always missing
        for (const QString &code : m_missing->text().split(u',', Qt::SkipEmptyParts))
            m_choices.missing->append(code.trimmed());
    }
    if (sender() == m_choice) {
        const QString chosen = m_choice->currentData().toString();
        m_choices.sheet = m_format == TableFormat::Xlsx ? chosen : QString();
        m_choices.resource = m_format == TableFormat::DataPackage ? chosen : QString();
        m_choices.jsonPath = m_format == TableFormat::Json ? chosen : QString();
    }
    updateButtons();
}

void ReadingForm::chooseType()
{
    const QString column = m_column->currentData().toString();
    const QString type = m_type->currentData().toString();
    if (type.isEmpty())
        m_choices.types.remove(column);
    else
        m_choices.types.insert(column, fieldTypeFromWord(type));
    updateButtons();
}

void ReadingForm::updateButtons()
{
    // The button stays live: reading the file again is never wrong.
    m_guess->setVisible(m_format != TableFormat::DataPackage && !m_applied.isEmpty());
    setButtonKind(m_apply, m_choices == m_applied ? ButtonKind::Secondary : ButtonKind::Primary);
}

} // namespace chartroom
