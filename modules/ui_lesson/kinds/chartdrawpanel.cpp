// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/chartdrawpanel.h"

#include "grading/prepared.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 640; ///< below this width the fields stand under the drawing; grows with the text
constexpr int mostFieldsShown = 12;

/// A field whose lowest value means "no value yet".
class PlaceField : public QDoubleSpinBox
{
public:
    explicit PlaceField(const DrawFrame &frame)
    {
        setDecimals(std::clamp(int(std::ceil(-std::log10(frame.step) - 1e-9)), 0, 6));
        setRange(frame.low - frame.step, frame.high);
        setSingleStep(frame.step);
        setSpecialValueText(u"–"_s);
        setLocale(QLocale(frame.language));
        setKeyboardTracking(false); // a number is an answer when it is typed to its end
        setMinimumHeight(grown(32));
    }

    /// The first step from "no value" goes to the middle of the axis, where a guess begins; steps never lead back.
    void stepBy(int steps) override
    {
        const double low = minimum() + singleStep();
        const double middle = low + singleStep() * std::round((maximum() - low) / 2 / singleStep());
        setValue(value() < low ? middle : std::clamp(value() + steps * singleStep(), low, maximum()));
    }
};

ChartDrawKey drawKeyOf(const ExerciseContent &content)
{
    const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
    const PreparedExercise prepared = prepareExercise(*content.pack, *content.exercise, variant, content.language);
    const auto *key = std::get_if<ChartDrawKey>(&prepared.key);
    return key ? *key : ChartDrawKey();
}

} // namespace

ChartDrawPanel::ChartDrawPanel(const ExerciseContent &content, const ChartDraw &body, QWidget *parent)
    : ExercisePanel(content, parent)
{
    const ChartDrawKey key = drawKeyOf(content);
    takeKey(key, body);
    m_canvas = new DrawCanvas(m_frame);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(16);
    m_row->addWidget(m_canvas, 1);
    addFields(key.unit);
    connect(m_canvas, &DrawCanvas::valueDrawn, this, &ChartDrawPanel::draw);
    connect(m_canvas, &DrawCanvas::strokeFinished, this, &ChartDrawPanel::answerEdited);
    showValues();
}

void ChartDrawPanel::takeKey(const ChartDrawKey &key, const ChartDraw &body)
{
    m_places = key.places;
    m_frame.places = key.placeNames;
    m_truth = key.truth;
    const QString label = content().text(body.label);
    m_frame.title = key.unit.isEmpty() ? label : label.isEmpty() ? key.unit : UiLessonTr::tr("%1 (%2)").arg(label, key.unit);
    m_frame.low = key.low;
    m_frame.high = key.high;
    m_frame.step = body.step;
    m_frame.mark = body.mark;
    m_frame.language = content().language;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const bool given = key.given.contains(m_places.at(i));
        m_frame.given.append(given);
        m_fixed.append(given ? std::optional(key.given.value(m_places.at(i))) : std::nullopt);
    }
    m_values = m_fixed;
}

void ChartDrawPanel::addFields(const QString &unit)
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 8, 0);
    for (int place = 0; place < m_places.size(); ++place)
        addField(*form, place, unit);
    if (m_places.size() <= mostFieldsShown) {
        m_row->addWidget(fields, 0, Qt::AlignTop);
        return;
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(fields);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(grown(320));
    scroll->setMinimumWidth(fields->sizeHint().width() + grown(24));
    m_row->addWidget(scroll);
}

void ChartDrawPanel::addField(QFormLayout &form, int place, const QString &unit)
{
    auto *field = new PlaceField(m_frame);
    field->setSuffix(unit.isEmpty() ? QString() : u"\u00A0"_s + unit);
    field->setAccessibleName(m_frame.places.at(place));
    field->setMinimumWidth(field->fontMetrics().horizontalAdvance(QString::number(m_frame.high) + field->suffix()) + grown(56));
    if (m_frame.given.at(place)) {
        field->setReadOnly(true);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setAccessibleDescription(UiLessonTr::tr("This value is given."));
        field->setToolTip(field->accessibleDescription());
    }
    auto *label = new Label(m_frame.places.at(place), TextRole::Small);
    label->setBuddy(field);
    form.addRow(label, field);
    m_fields.append(field);
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, place] { editField(place); });
}

void ChartDrawPanel::resizeEvent(QResizeEvent *event)
{
    ExercisePanel::resizeEvent(event);
    m_row->setDirection(width() < grown(narrowest) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QSize ChartDrawPanel::minimumSizeHint() const
{
    int widest = 0;
    for (int part = 0; part < m_row->count(); ++part)
        widest = std::max(widest, m_row->itemAt(part)->minimumSize().width());
    return {widest, ExercisePanel::minimumSizeHint().height()};
}

void ChartDrawPanel::editField(int place)
{
    const double value = m_fields.at(place)->value();
    if (m_frame.given.at(place))
        return;
    m_values[place] = value < m_frame.low ? std::nullopt : std::optional(value);
    m_canvas->setValues(m_values);
    answerEdited();
}

void ChartDrawPanel::draw(int place, double value)
{
    m_values[place] = value;
    showValues();
}

/// Fields and canvas show the values; nothing is announced as a change.
void ChartDrawPanel::showValues()
{
    for (int place = 0; place < m_fields.size(); ++place) {
        const QSignalBlocker quiet(m_fields.at(place));
        m_fields.at(place)->setValue(m_values.at(place).value_or(m_fields.at(place)->minimum()));
    }
    m_canvas->setValues(m_values);
}

QJsonObject ChartDrawPanel::answer() const
{
    QJsonObject values;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (m_values.at(i) && !m_frame.given.at(i))
            values.insert(m_places.at(i), *m_values.at(i));
    }
    return values.isEmpty() ? QJsonObject() : QJsonObject{{u"values"_s, values}};
}

void ChartDrawPanel::setAnswer(const QJsonObject &answer)
{
    const QJsonObject values = answer.value(u"values"_s).toObject();
    m_values = m_fixed;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (const QJsonValue value = values.value(m_places.at(i)); value.isDouble() && !m_frame.given.at(i))
            m_values[i] = value.toDouble();
    }
    showValues();
    showTruth(m_isRight || isAside());
}

void ChartDrawPanel::showGrade(const std::optional<Grade> &grade)
{
    m_isRight = grade && grade->outcome == Outcome::Full;
    showTruth(m_isRight || isAside());
}

void ChartDrawPanel::showTruth(bool shown)
{
    m_canvas->setTruth(shown ? std::optional(m_truth) : std::nullopt);
}

QWidget *ChartDrawPanel::firstControl()
{
    const auto open = std::find(m_frame.given.begin(), m_frame.given.end(), false);
    return m_fields.value(open == m_frame.given.end() ? 0 : open - m_frame.given.begin());
}

} // namespace chartroom
