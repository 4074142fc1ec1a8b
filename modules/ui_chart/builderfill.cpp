// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/builderform.h"
#include "ui_chart/calculateedits.h"
#include "ui_chart/channeldetails.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/filterrows.h"
#include "ui_chart/layeredits.h"
#include "ui_chart/tr.h"
#include "ui_kit/icons.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString markText(const QString &mark)
{
    static const QHash<QString, const char *> texts = {
        {u"bar"_s, QT_TRANSLATE_NOOP("UiChart", "Bar")},         {u"line"_s, QT_TRANSLATE_NOOP("UiChart", "Line")},
        {u"area"_s, QT_TRANSLATE_NOOP("UiChart", "Area")},       {u"point"_s, QT_TRANSLATE_NOOP("UiChart", "Point")},
        {u"tick"_s, QT_TRANSLATE_NOOP("UiChart", "Tick")},       {u"rect"_s, QT_TRANSLATE_NOOP("UiChart", "Tile")},
        {u"arc"_s, QT_TRANSLATE_NOOP("UiChart", "Pie")},         {u"donut"_s, QT_TRANSLATE_NOOP("UiChart", "Donut")},
        {u"boxplot"_s, QT_TRANSLATE_NOOP("UiChart", "Box plot")}, {u"rule"_s, QT_TRANSLATE_NOOP("UiChart", "Rule")},
        {u"text"_s, QT_TRANSLATE_NOOP("UiChart", "Text")},       {u"treemap"_s, QT_TRANSLATE_NOOP("UiChart", "Treemap")},
        {u"tile"_s, QT_TRANSLATE_NOOP("UiChart", "Tile map")}};
    return texts.contains(mark) ? UiChartTr::tr(texts.value(mark)) : mark;
}

QString summaryText(const QString &summary)
{
    static const QHash<QString, const char *> texts = {
        {QString(), QT_TRANSLATE_NOOP("UiChart", "None")},
        {u"sum"_s, QT_TRANSLATE_NOOP("UiChart", "Sum")},
        {u"mean"_s, QT_TRANSLATE_NOOP("UiChart", "Mean")},
        {u"median"_s, QT_TRANSLATE_NOOP("UiChart", "Median")},
        {u"min"_s, QT_TRANSLATE_NOOP("UiChart", "Minimum")},
        {u"max"_s, QT_TRANSLATE_NOOP("UiChart", "Maximum")},
        {u"count"_s, QT_TRANSLATE_NOOP("UiChart", "Count")},
        {u"distinct"_s, QT_TRANSLATE_NOOP("UiChart", "Different values")},
        {u"q1"_s, QT_TRANSLATE_NOOP("UiChart", "First quartile")},
        {u"q3"_s, QT_TRANSLATE_NOOP("UiChart", "Third quartile")},
        {u"stdev"_s, QT_TRANSLATE_NOOP("UiChart", "Standard deviation")},
        {u"bin"_s, QT_TRANSLATE_NOOP("UiChart", "In bins")},
        {u"unit:year"_s, QT_TRANSLATE_NOOP("UiChart", "By year")},
        {u"unit:yearquarter"_s, QT_TRANSLATE_NOOP("UiChart", "By quarter")},
        {u"unit:yearmonth"_s, QT_TRANSLATE_NOOP("UiChart", "By month")},
        {u"unit:yearmonthdate"_s, QT_TRANSLATE_NOOP("UiChart", "By day")},
        {u"unit:quarter"_s, QT_TRANSLATE_NOOP("UiChart", "Quarter of the year")},
        {u"unit:month"_s, QT_TRANSLATE_NOOP("UiChart", "Month of the year")},
        {u"unit:day"_s, QT_TRANSLATE_NOOP("UiChart", "Day of the week")}};
    return texts.contains(summary) ? UiChartTr::tr(texts.value(summary)) : summary;
}

void chooseData(QComboBox *combo, const QVariant &data)
{
    const int index = combo->findData(data);
    combo->setCurrentIndex(index);
}

} // namespace

void BuilderForm::setSpec(const QJsonObject &spec)
{
    m_spec = spec;
    if (!dataLayers(spec).contains(m_layer))
        m_layer = 0;
    m_filling = true;
    m_fields = tableAfterTransforms(spec, m_table, m_tables, m_language);
    if (m_offer.layers)
        fillLayer();
    fillMark();
    for (const QString &channel : std::as_const(m_offer.channels))
        fillChannel(channel);
    showChannels();
    fillSort();
    fillScales();
    if (m_filter)
        fillFilter();
    if (m_calculationColumn)
        fillCalculations();
    if (m_noteColumn)
        fillNotes();
    fillTexts();
    m_filling = false;
}

void BuilderForm::fillLayer()
{
    const QList<int> layers = dataLayers(m_spec);
    QComboBox *box = combo(u"layer"_s);
    box->clear();
    for (const int layer : layers)
        box->addItem(UiChartTr::tr("%1: %2").arg(box->count() + 1).arg(markText(markChoiceOf(layerView(m_spec, layer)))), layer);
    chooseData(box, m_layer);
    m_rows.value(u"layer"_s)->setVisible(layers.size() > 1);
}

void BuilderForm::fillMark()
{
    QComboBox *box = combo(u"mark"_s);
    const bool moves = isOffered(u"theta"_s);
    const QString mark = moves ? markChoiceOf(view()) : markOf(view());
    QStringList marks = m_offer.marks;
    if (m_offer.layers)
        marks = markChoices(m_fields);
    if (!mark.isEmpty() && !marks.contains(mark))
        marks.append(mark); // the task's own
    QStringList shown;
    for (int i = 0; i < box->count(); ++i)
        shown.append(box->itemData(i).toString());
    if (shown != marks) {
        box->clear();
        for (const QString &word : std::as_const(marks)) {
            const bool hasIcon = word == "bar"_L1 || word == "line"_L1;
            box->addItem(hasIcon ? themedIcon(word) : QIcon(), markText(word), word);
        }
    }
    if (!m_spec.isEmpty() || m_filling)
        chooseData(box, mark);
}

QStringList BuilderForm::shownChannels() const
{
    if (!m_offer.layers)
        return m_offer.channels;
    const QJsonObject encoding = view().value("encoding"_L1).toObject();
    const QStringList usual = usualChannels(markChoiceOf(view()));
    QStringList shown;
    for (const QString &channel : m_offer.channels) {
        if (usual.contains(channel) || encoding.contains(channel) || m_added.contains(channel))
            shown.append(channel);
    }
    return shown;
}

void BuilderForm::showChannels()
{
    const QStringList shown = shownChannels();
    for (const QString &channel : std::as_const(m_offer.channels))
        m_rows.value(channel)->setVisible(shown.contains(channel) && m_offer.mayEditChannel(channel));
    const bool axes = shown.contains(u"x"_s) || shown.contains(u"y"_s);
    for (const auto &row : {u"sort"_s, u"xTitle"_s, u"yTitle"_s}) {
        const bool kept = row == "sort"_L1 && !m_offer.mayEdit(row);
        if (m_offer.layers && m_rows.contains(row))
            m_rows.value(row)->setVisible(axes && !kept);
    }
    const bool more = (m_offer.layers && m_offer.mayEdit(u"field"_s)) || m_calculationColumn;
    m_controls.value(u"part"_s)->setVisible(more);
}

void BuilderForm::fillFieldBox(const QString &channel)
{
    QComboBox *field = combo(channel + u".field"_s);
    QStringList names;
    for (const Field &known : m_fields.fields())
        names.append(known.name);
    QStringList shown;
    for (int i = 1; i + 1 < field->count(); ++i)
        shown.append(field->itemData(i).toString());
    if (shown == names && field->count() > 0)
        return;
    field->clear();
    field->addItem(channel == "color"_L1 ? UiChartTr::tr("None (one colour)") : UiChartTr::tr("None"), QString());
    for (const Field &known : m_fields.fields()) {
        field->addItem(known.name, known.name);
        field->setItemData(field->count() - 1, known.titleText(m_language), Qt::ToolTipRole);
    }
    field->addItem(UiChartTr::tr("Number of rows"), countEntry);
}

void BuilderForm::fillChannel(const QString &channel)
{
    fillFieldBox(channel);
    QComboBox *box = combo(channel + u".summary"_s);
    const QJsonObject chart = view();
    const QString name = fieldOf(chart, channel);
    const QString summary = summaryOf(chart, channel);
    const bool counts = summary == "count"_L1;
    chooseData(combo(channel + u".field"_s), counts ? countEntry : name);
    box->clear();
    const Field *known = m_fields.findField(name);
    QStringList summaries = known ? summariesFor(*known) : QStringList();
    if (!summary.isEmpty() && !counts && !summaries.contains(summary))
        summaries.append(summary); // written by the task, not offered otherwise
    for (const QString &word : std::as_const(summaries))
        box->addItem(summaryText(word), word);
    chooseData(box, summary);
    const bool hasSettings = m_offer.mayEditScale(channel) && offeredSettings(chart, channel, m_fields).any();
    showKept(channel, summary);
    auto *more = qobject_cast<QAbstractButton *>(m_controls.value(channel + u".more"_s));
    more->setVisible(hasSettings);
    if (!hasSettings)
        more->setChecked(false);
    else if (ChannelDetails *details = m_details.value(channel))
        details->setView(chart, m_fields);
}

/// What may not be changed is said, not offered.
void BuilderForm::showKept(const QString &channel, const QString &summary)
{
    const bool fieldKept = !m_offer.mayEditField(channel);
    const bool summaryKept = !m_offer.mayEdit(u"aggregate"_s);
    QComboBox *field = combo(channel + u".field"_s);
    QComboBox *box = combo(channel + u".summary"_s);
    field->setHidden(fieldKept);
    box->setVisible(box->count() > 1 && !summaryKept);
    QStringList words;
    if (fieldKept)
        words.append(field->currentText());
    if (summaryKept && !summary.isEmpty() && summary != "count"_L1)
        words.append(summaryText(summary));
    auto *kept = qobject_cast<QLabel *>(m_controls.value(channel + u".kept"_s));
    kept->setText(words.join(u", "_s));
    kept->setHidden(words.isEmpty());
}

void BuilderForm::fillSort()
{
    QComboBox *box = combo(u"sort"_s);
    const QJsonObject chart = view();
    const QString channel = sortableChannel(chart, m_fields);
    box->clear();
    m_controls.value(u"sort.other"_s)->hide();
    if (channel.isEmpty()) {
        box->addItem(UiChartTr::tr("No names or ranks to sort"), QString());
        return;
    }
    const QString field = fieldOf(chart, channel);
    const Field *known = m_fields.findField(field);
    const bool names = known && known->level == Level::Nominal && !known->categoriesOrdered;
    box->addItem(names ? UiChartTr::tr("%1, A to Z").arg(field) : UiChartTr::tr("%1, in its order").arg(field), u"natural"_s);
    box->addItem(names ? UiChartTr::tr("%1, Z to A").arg(field) : UiChartTr::tr("%1, backwards").arg(field), u"descending"_s);
    box->addItem(UiChartTr::tr("Value, largest first"), u"falling"_s);
    box->addItem(UiChartTr::tr("Value, smallest first"), u"rising"_s);
    box->addItem(UiChartTr::tr("As in the table"), u"appearance"_s);
    if (std::any_of(m_fields.fields().begin(), m_fields.fields().end(), isQuantity))
        box->addItem(UiChartTr::tr("By another field"), u"field"_s);
    const QString sort = sortOf(chart, channel);
    if (sort == "own"_L1)
        box->addItem(UiChartTr::tr("Own order"), sort);
    chooseData(box, sort);
    if (sort == "field"_L1)
        fillFieldSort(channel);
}

void BuilderForm::fillFieldSort(const QString &channel)
{
    const FieldSort sort = fieldSortOf(view(), channel);
    QComboBox *field = combo(u"sort.field"_s);
    QComboBox *op = combo(u"sort.op"_s);
    QComboBox *order = combo(u"sort.order"_s);
    for (QComboBox *box : {field, op, order})
        box->clear();
    for (const Field &known : m_fields.fields())
        field->addItem(known.name, known.name);
    for (const auto &word : {u"sum"_s, u"mean"_s, u"median"_s, u"min"_s, u"max"_s, u"count"_s, u"distinct"_s})
        op->addItem(summaryText(word), word);
    order->addItem(UiChartTr::tr("Largest first"), true);
    order->addItem(UiChartTr::tr("Smallest first"), false);
    chooseData(field, sort.field);
    chooseData(op, sort.op);
    chooseData(order, sort.descending);
    m_controls.value(u"sort.other"_s)->show();
}

void BuilderForm::fillFilter()
{
    m_filter->setTable(m_table, m_fields, m_language);
    m_filter->setFilters(filtersOf(m_spec));
}

void BuilderForm::fillTexts()
{
    const QJsonObject chart = view();
    for (const auto &name : {u"title"_s, u"subtitle"_s, u"xTitle"_s, u"yTitle"_s, u"source"_s, u"note"_s, u"description"_s}) {
        QWidget *control = m_controls.value(name);
        const QString text = textOf(chart, name);
        if (auto *line = qobject_cast<QLineEdit *>(control); line && line->text() != text)
            line->setText(text);
        if (auto *box = qobject_cast<QPlainTextEdit *>(control); box && box->toPlainText() != text)
            box->setPlainText(text);
    }
}

} // namespace chartroom
