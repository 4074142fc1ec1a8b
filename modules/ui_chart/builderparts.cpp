// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/builderform.h"
#include "ui_chart/calculaterow.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/layeredits.h"
#include "ui_chart/noterow.h"
#include "ui_chart/scaleedits.h"
#include "ui_chart/tr.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNotes = 6; ///< of the grammar (exercises.md 6.1)

/// Takes rows away from the end; one of them may be the sender of the signal that brought us here.
template <typename Row> void shrinkTo(QList<Row *> &rows, qsizetype count)
{
    while (rows.size() > count) {
        rows.last()->hide();
        rows.takeLast()->deleteLater();
    }
}

/// The middle of the measure, as a first place for a line.
QJsonValue middleOf(const QJsonObject &view, const Table &fields)
{
    const QString field = fieldOf(view, u"y"_s);
    const int column = fields.columnIndex(field);
    const bool number = column >= 0 && fields.column(column).type() == ValueType::Number;
    return number || field.isEmpty() ? QJsonValue(0) : toJson(fields.rowCount() > 0 ? fields.at(0, column) : Scalar());
}

} // namespace

/// Panels, or two layers with data, may each have a scale of their own.
void BuilderForm::addScalesRow()
{
    BuilderRow *row = addRow(u"resolve"_s, UiChartTr::tr("Scales"));
    auto *boxes = new QWidget(row);
    auto *column = new QVBoxLayout(boxes);
    column->setContentsMargins(0, 0, 0, 0);
    for (const auto &[axis, label] : {std::pair(u"x"_s, UiChartTr::tr("Separate on X")), std::pair(u"y"_s, UiChartTr::tr("Separate on Y"))}) {
        auto *box = new QCheckBox(label, boxes);
        box->setAccessibleName(UiChartTr::tr("%1: %2", "a row and its setting").arg(row->label(), label));
        column->addWidget(box);
        m_controls.insert(u"resolve."_s + axis, box);
        connect(box, &QCheckBox::clicked, this, [this, axis = axis](bool own) { emitSpec(withOwnScale(m_spec, axis, own)); });
    }
    boxes->setFocusProxy(m_controls.value(u"resolve.y"_s));
    row->addControl(boxes);
    row->hide();
}

void BuilderForm::fillScales()
{
    const QList<int> layers = dataLayers(m_spec);
    const bool panels = !channelOf(view(), u"row"_s).isEmpty() || !channelOf(view(), u"column"_s).isEmpty();
    const bool several = (panels || layers.size() > 1) && m_offer.mayEdit(u"scale"_s);
    bool any = false;
    for (const auto &axis : {u"x"_s, u"y"_s}) {
        auto *box = qobject_cast<QCheckBox *>(m_controls.value(u"resolve."_s + axis));
        const bool own = hasOwnScale(m_spec, axis);
        box->setChecked(own);
        box->setVisible(own || !channelOf(view(), axis).isEmpty());
        any = any || !box->isHidden();
    }
    m_rows.value(u"resolve"_s)->setVisible(several && any);
}

void BuilderForm::fillPartMenu(QMenu *menu)
{
    menu->clear();
    const auto add = [this, menu](const QString &label, const QString &part) {
        connect(menu->addAction(label), &QAction::triggered, this, [this, part] { addPart(part); });
    };
    const QStringList shown = shownChannels();
    for (const QString &channel : std::as_const(m_offer.channels)) {
        if (!shown.contains(channel))
            add(channelLabel(channel), channel);
    }
    menu->addSeparator();
    if (m_calculationColumn)
        add(UiChartTr::tr("Calculated column"), u"calculate"_s);
    if (!m_noteColumn || m_spec.isEmpty())
        return;
    if (noteLayers(m_spec).size() < mostNotes) {
        add(UiChartTr::tr("Line at a value"), u"line"_s);
        add(UiChartTr::tr("Text on the chart"), u"note"_s);
    }
    if (dataLayers(m_spec).size() < 2)
        add(UiChartTr::tr("Second layer of marks"), u"layer"_s);
}

void BuilderForm::addPart(const QString &part)
{
    if (part == "calculate"_L1) {
        m_addingCalculation = true;
        fillCalculations();
        m_calculations.last()->control(u"name"_s)->setFocus(Qt::OtherFocusReason);
    } else if (part == "line"_L1 || part == "note"_L1) {
        ChartNote note;
        note.isText = part == "note"_L1;
        note.y = middleOf(view(), m_fields);
        note.text = note.isText ? UiChartTr::tr("Write the note here") : QString();
        emitSpec(withNewNote(m_spec, note));
        if (!m_notes.isEmpty())
            m_notes.last()->control(note.isText ? u"text"_s : u"y"_s)->setFocus(Qt::OtherFocusReason);
    } else if (part == "layer"_L1) {
        m_layer = 1;
        emitSpec(withSecondLayer(m_spec));
    } else if (isOffered(part)) {
        m_added.insert(part);
        showChannels();
        combo(part + u".field"_s)->setFocus(Qt::OtherFocusReason);
    }
}

void BuilderForm::fillCalculations()
{
    QList<Calculation> calculations = calculationsOf(m_spec);
    if (m_addingCalculation)
        calculations.append(Calculation());
    shrinkTo(m_calculations, calculations.size());
    while (m_calculations.size() < calculations.size()) {
        const auto check = [this](const Calculation &written) {
            return calculationProblem(m_spec, written, m_table, m_tables, m_language);
        };
        auto *row = new CalculateRow(UiChartTr::tr("Calculation %1").arg(m_calculations.size() + 1), check);
        m_calculationColumn->addWidget(row);
        m_calculations.append(row);
        connect(row, &CalculateRow::edited, this, [this](const Calculation &written) {
            m_addingCalculation = m_addingCalculation && written.place >= 0;
            emitSpec(withCalculation(m_spec, written), u"calculate"_s);
        });
        connect(row, &CalculateRow::removed, this, [this](int place) {
            m_addingCalculation = m_addingCalculation && place >= 0;
            if (place < 0)
                fillCalculations();
            else
                emitSpec(withoutTransform(m_spec, place));
        });
    }
    for (qsizetype i = 0; i < calculations.size(); ++i)
        m_calculations.at(i)->setCalculation(calculations.at(i));
    m_rows.value(u"calculate"_s)->setVisible(!calculations.isEmpty());
}

void BuilderForm::fillNotes()
{
    const QList<int> layers = noteLayers(m_spec);
    shrinkTo(m_notes, layers.size());
    while (m_notes.size() < layers.size()) {
        auto *row = new NoteRow;
        m_noteColumn->addWidget(row);
        m_notes.append(row);
        connect(row, &NoteRow::edited, this, [this](int layer, const ChartNote &note) {
            emitSpec(withNote(m_spec, layer, note), u"note.%1"_s.arg(layer));
        });
        connect(row, &NoteRow::removed, this, [this](int layer) { emitSpec(withoutLayer(m_spec, layer)); });
    }
    for (qsizetype i = 0; i < layers.size(); ++i)
        m_notes.at(i)->setNote(layers.at(i), noteOf(m_spec, layers.at(i)));
    m_rows.value(u"notes"_s)->setVisible(!layers.isEmpty());
}

} // namespace chartroom
