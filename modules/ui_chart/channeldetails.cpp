// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/channeldetails.h"

#include "ui_chart/chartedits.h"
#include "ui_chart/noterow.h"
#include "ui_chart/tr.h"
#include "ui_kit/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QStringList twoSided = {u"blueorange"_s, u"purplegreen"_s, u"redblue"_s};

QString schemeText(const QString &scheme)
{
    static const QHash<QString, const char *> texts = {
        {QString(), QT_TRANSLATE_NOOP("UiChart", "The usual colours")},
        {u"tableau10"_s, QT_TRANSLATE_NOOP("UiChart", "Ten strong colours")},
        {u"set2"_s, QT_TRANSLATE_NOOP("UiChart", "Eight soft colours")},
        {u"dark2"_s, QT_TRANSLATE_NOOP("UiChart", "Eight dark colours")},
        {u"blues"_s, QT_TRANSLATE_NOOP("UiChart", "Blues")},
        {u"greens"_s, QT_TRANSLATE_NOOP("UiChart", "Greens")},
        {u"oranges"_s, QT_TRANSLATE_NOOP("UiChart", "Oranges")},
        {u"purples"_s, QT_TRANSLATE_NOOP("UiChart", "Purples")},
        {u"greys"_s, QT_TRANSLATE_NOOP("UiChart", "Greys")},
        {u"viridis"_s, QT_TRANSLATE_NOOP("UiChart", "Dark blue to yellow")},
        {u"blueorange"_s, QT_TRANSLATE_NOOP("UiChart", "Two-sided: blue, orange")},
        {u"purplegreen"_s, QT_TRANSLATE_NOOP("UiChart", "Two-sided: purple, green")},
        {u"redblue"_s, QT_TRANSLATE_NOOP("UiChart", "Two-sided: red, blue")}};
    return texts.contains(scheme) ? UiChartTr::tr(texts.value(scheme)) : scheme;
}

template <typename Number> QString numberText(const std::optional<Number> &number)
{
    return number ? placeText(QJsonValue(*number)) : QString();
}

std::optional<double> numberOf(const QLineEdit &edit)
{
    const QJsonValue value = placeFromText(edit.text());
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

void showText(QLineEdit &edit, const QString &text)
{
    if (placeFromText(edit.text()) != placeFromText(text))
        edit.setText(text);
}

} // namespace

ChannelDetails::ChannelDetails(const QString &channel, const QString &label, QWidget *parent)
    : QWidget(parent), m_label(label), m_form(new QFormLayout(this))
{
    setObjectName(channel);
    m_form->setContentsMargins(0, 2, 0, 6);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(4);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setupControls();
}

void ChannelDetails::registerControl(const QString &name, QWidget *control, const QString &label)
{
    control->setAccessibleName(UiChartTr::tr("%1: %2").arg(m_label, label));
    m_controls.insert(name, control);
    if (qobject_cast<QCheckBox *>(control)) {
        m_form->addRow(control);
        return;
    }
    auto *caption = new Label(label, TextRole::Caption, 400, u"ink2"_s, this);
    caption->setBuddy(control);
    m_form->addRow(caption, control);
}

QLineEdit *ChannelDetails::addEdit(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    registerControl(name, edit, label);
    return edit;
}

QComboBox *ChannelDetails::addBox(const QString &name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    registerControl(name, box, label);
    return box;
}

QCheckBox *ChannelDetails::addCheck(const QString &name, const QString &label)
{
    auto *box = new QCheckBox(label, this);
    registerControl(name, box, label);
    return box;
}

void ChannelDetails::setupControls()
{
    QCheckBox *zero = addCheck(u"zero"_s, UiChartTr::tr("Start at zero"));
    connect(zero, &QCheckBox::clicked, this, [this](bool checked) {
        m_settings.zero = checked;
        if (checked)
            m_settings.lower = m_settings.upper = QJsonValue(QJsonValue::Undefined);
        emit edited(m_settings);
    });
    for (const auto &[name, label] : {std::pair(u"from"_s, UiChartTr::tr("From")), std::pair(u"to"_s, UiChartTr::tr("To"))})
        connect(addEdit(name, label), &QLineEdit::editingFinished, this, &ChannelDetails::editDomain);
    QComboBox *scale = addBox(u"scale"_s, UiChartTr::tr("Scale"));
    scale->addItem(UiChartTr::tr("Even steps"), u"linear"_s);
    scale->addItem(UiChartTr::tr("Logarithmic"), u"log"_s);
    connect(scale, &QComboBox::activated, this, [this, scale] {
        const QString type = scale->currentData().toString();
        m_settings.type = type == "linear"_L1 ? QString() : type;
        emit edited(m_settings);
    });
    QCheckBox *reverse = addCheck(u"reverse"_s, UiChartTr::tr("Run backwards"));
    connect(reverse, &QCheckBox::clicked, this, [this](bool checked) {
        m_settings.reverse = checked;
        emit edited(m_settings);
    });
    QComboBox *scheme = addBox(u"scheme"_s, UiChartTr::tr("Colours"));
    connect(scheme, &QComboBox::activated, this, [this, scheme] {
        m_settings.scheme = scheme->currentData().toString();
        emit edited(m_settings);
    });
    for (const auto &[name, label] : {std::pair(u"middle"_s, UiChartTr::tr("Middle")),
                                      std::pair(u"maxbins"_s, UiChartTr::tr("Bins, at most")),
                                      std::pair(u"step"_s, UiChartTr::tr("Bin width"))})
        connect(addEdit(name, label), &QLineEdit::editingFinished, this, &ChannelDetails::editNumbers);
    QComboBox *stack = addBox(u"stack"_s, UiChartTr::tr("Stacking"));
    stack->addItem(UiChartTr::tr("As usual"), QString());
    stack->addItem(UiChartTr::tr("Stacked"), u"zero"_s);
    stack->addItem(UiChartTr::tr("Stacked to 100 %"), u"normalize"_s);
    stack->addItem(UiChartTr::tr("Not stacked"), u"none"_s);
    connect(stack, &QComboBox::activated, this, [this, stack] {
        m_settings.stack = stack->currentData().toString();
        emit edited(m_settings);
    });
}

void ChannelDetails::editDomain()
{
    const QJsonValue lower = placeFromText(qobject_cast<QLineEdit *>(control(u"from"_s))->text());
    const QJsonValue upper = placeFromText(qobject_cast<QLineEdit *>(control(u"to"_s))->text());
    if (lower.isUndefined() != upper.isUndefined())
        return; // the other end is still to be written
    if (lower == m_settings.lower && upper == m_settings.upper)
        return;
    m_settings.lower = lower;
    m_settings.upper = upper;
    emit edited(m_settings);
}

void ChannelDetails::editNumbers()
{
    ScaleSettings changed = m_settings;
    changed.middle = numberOf(*qobject_cast<QLineEdit *>(control(u"middle"_s)));
    const auto most = numberOf(*qobject_cast<QLineEdit *>(control(u"maxbins"_s)));
    const auto step = numberOf(*qobject_cast<QLineEdit *>(control(u"step"_s)));
    changed.maxbins = most && *most >= 1 && *most <= 1000 ? std::optional(int(*most)) : std::nullopt;
    changed.step = step && *step > 0 ? step : std::nullopt;
    // A width and a number contradict each other: the one that was just written wins.
    if (changed.step && changed.maxbins && changed.step != m_settings.step)
        changed.maxbins.reset();
    else if (changed.step && changed.maxbins)
        changed.step.reset();
    if (changed == m_settings)
        return;
    m_settings = changed;
    emit edited(m_settings);
}

void ChannelDetails::fillSchemes()
{
    QStringList schemes = m_offered.categorical
                              ? QStringList{QString(), u"tableau10"_s, u"set2"_s, u"dark2"_s}
                              : QStringList{QString(), u"blues"_s, u"greens"_s, u"oranges"_s, u"purples"_s, u"greys"_s, u"viridis"_s} + twoSided;
    if (!schemes.contains(m_settings.scheme))
        schemes.append(m_settings.scheme);
    auto *box = qobject_cast<QComboBox *>(control(u"scheme"_s));
    box->clear();
    for (const QString &scheme : std::as_const(schemes))
        box->addItem(schemeText(scheme), scheme);
    box->setCurrentIndex(box->findData(m_settings.scheme));
}

void ChannelDetails::showRow(const QString &name, bool shown)
{
    QWidget *control = m_controls.value(name);
    control->setVisible(shown);
    if (QWidget *caption = m_form->labelForField(control))
        caption->setVisible(shown);
}

void ChannelDetails::setView(const QJsonObject &view, const Table &fields)
{
    const QString channel = objectName();
    m_offered = offeredSettings(view, channel, fields);
    m_settings = scaleSettingsOf(view, channel);
    const bool binned = channelOf(view, channel).contains("bin"_L1);
    m_isZero = m_settings.zero.value_or(m_settings.lower.isUndefined() && !binned);
    const auto edit = [this](const char *name) { return qobject_cast<QLineEdit *>(control(QString::fromLatin1(name))); };
    qobject_cast<QCheckBox *>(control(u"zero"_s))->setChecked(m_isZero);
    qobject_cast<QCheckBox *>(control(u"reverse"_s))->setChecked(m_settings.reverse);
    showText(*edit("from"), placeText(m_settings.lower));
    showText(*edit("to"), placeText(m_settings.upper));
    showText(*edit("middle"), numberText(m_settings.middle));
    showText(*edit("maxbins"), numberText(m_settings.maxbins));
    showText(*edit("step"), numberText(m_settings.step));
    auto *scale = qobject_cast<QComboBox *>(control(u"scale"_s));
    scale->setCurrentIndex(scale->findData(m_settings.type.isEmpty() ? u"linear"_s : m_settings.type)); // sqrt: none
    auto *stack = qobject_cast<QComboBox *>(control(u"stack"_s));
    stack->setCurrentIndex(stack->findData(m_settings.stack));
    if (m_offered.scheme)
        fillSchemes();
    showRow(u"zero"_s, m_offered.zero);
    showRow(u"from"_s, m_offered.domain);
    showRow(u"to"_s, m_offered.domain);
    showRow(u"scale"_s, m_offered.log);
    showRow(u"reverse"_s, m_offered.reverse);
    showRow(u"scheme"_s, m_offered.scheme);
    showRow(u"middle"_s, m_offered.scheme && twoSided.contains(m_settings.scheme));
    showRow(u"maxbins"_s, m_offered.bins);
    showRow(u"step"_s, m_offered.bins);
    showRow(u"stack"_s, m_offered.stack);
}

} // namespace chartroom
