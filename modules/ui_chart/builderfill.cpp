// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/builderform.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/tr.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFilterValues = 300;

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
    m_filling = true;
    chooseData(combo(u"mark"_s), markOf(spec));
    for (const QString &channel : std::as_const(m_offer.channels))
        fillChannel(channel);
    fillSort();
    if (m_rows.contains(u"filter"_s))
        fillFilter();
    fillTexts();
    m_filling = false;
}

void BuilderForm::fillChannel(const QString &channel)
{
    QComboBox *field = combo(channel + u".field"_s);
    QComboBox *box = combo(channel + u".summary"_s);
    const QString name = fieldOf(m_spec, channel);
    const QString summary = summaryOf(m_spec, channel);
    const bool counts = summary == "count"_L1;
    chooseData(field, counts ? countEntry : name);
    box->clear();
    const Field *known = m_table.findField(name);
    QStringList summaries = known ? summariesFor(*known) : QStringList();
    if (!summary.isEmpty() && !counts && !summaries.contains(summary))
        summaries.append(summary); // written by the task, not offered otherwise
    for (const QString &word : std::as_const(summaries))
        box->addItem(summaryText(word), word);
    box->setVisible(summaries.size() > 1);
    chooseData(box, summary);
}

void BuilderForm::fillSort()
{
    QComboBox *box = combo(u"sort"_s);
    const QString channel = sortableChannel(m_spec, m_table);
    box->clear();
    if (channel.isEmpty()) {
        box->addItem(UiChartTr::tr("No names or ranks to sort"), QString());
        return;
    }
    const QString field = fieldOf(m_spec, channel);
    const Field *known = m_table.findField(field);
    const bool names = known && known->level == Level::Nominal && !known->categoriesOrdered;
    box->addItem(names ? UiChartTr::tr("%1, A to Z").arg(field) : UiChartTr::tr("%1, in its order").arg(field), u"natural"_s);
    box->addItem(names ? UiChartTr::tr("%1, Z to A").arg(field) : UiChartTr::tr("%1, backwards").arg(field), u"descending"_s);
    box->addItem(UiChartTr::tr("Value, largest first"), u"falling"_s);
    box->addItem(UiChartTr::tr("Value, smallest first"), u"rising"_s);
    box->addItem(UiChartTr::tr("As in the table"), u"appearance"_s);
    const QString sort = sortOf(m_spec, channel);
    if (sort == "own"_L1)
        box->addItem(UiChartTr::tr("Own order"), sort);
    chooseData(box, sort);
}

void BuilderForm::fillFilter()
{
    const SimpleFilter filter = filterOf(m_spec);
    QComboBox *field = combo(u"filter.field"_s);
    field->clear();
    if (filter.own)
        field->addItem(UiChartTr::tr("Filter of the task"), u"\u2063own"_s);
    field->addItem(UiChartTr::tr("None (all rows)"), QString());
    for (const Field &known : m_table.fields())
        field->addItem(fieldLabel(known), known.name);
    chooseData(field, filter.own ? u"\u2063own"_s : filter.field);
    chooseData(combo(u"filter.op"_s), filter.op);
    fillFilterValues(filter.own ? QString() : filter.field, filter.value);
}

void BuilderForm::fillFilterValues(const QString &field, const QJsonValue &chosen)
{
    QComboBox *value = combo(u"filter.value"_s);
    value->clear();
    m_rows.value(u"filter"_s)->setSecondLineShown(!field.isEmpty());
    const int column = m_table.columnIndex(field);
    if (column < 0)
        return;
    QList<Scalar> values;
    QSet<QString> seen;
    for (int row = 0; row < m_table.rowCount() && values.size() < mostFilterValues; ++row) {
        const Scalar cell = m_table.at(row, column);
        const QString text = canonicalText(cell);
        if (!isMissing(cell) && !seen.contains(text)) {
            seen.insert(text);
            values.append(cell);
        }
    }
    std::sort(values.begin(), values.end(), [](const Scalar &a, const Scalar &b) { return compareScalars(a, b) < 0; });
    int current = 0;
    for (const Scalar &cell : std::as_const(values)) {
        value->addItem(labelText(m_table.field(column), cell, m_language), QVariant::fromValue(toJson(cell)));
        if (toJson(cell) == chosen)
            current = value->count() - 1;
    }
    value->setCurrentIndex(current);
}

void BuilderForm::fillTexts()
{
    for (auto it = m_controls.begin(); it != m_controls.end(); ++it) {
        const QString text = textOf(m_spec, it.key());
        if (auto *line = qobject_cast<QLineEdit *>(it.value()); line && line->text() != text)
            line->setText(text);
        if (auto *box = qobject_cast<QPlainTextEdit *>(it.value()); box && box->toPlainText() != text)
            box->setPlainText(text);
    }
}

} // namespace chartroom
