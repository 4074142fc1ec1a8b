// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/builderform.h"

#include "ui_chart/chartedits.h"
#include "ui_chart/fieldlist.h"
#include "ui_chart/tr.h"
#include "ui_kit/icons.h"
#include "ui_kit/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStyle>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString markText(const QString &mark)
{
    static const QHash<QString, const char *> texts = {
        {u"bar"_s, QT_TRANSLATE_NOOP("UiChart", "Bar")},     {u"line"_s, QT_TRANSLATE_NOOP("UiChart", "Line")},     {u"area"_s, QT_TRANSLATE_NOOP("UiChart", "Area")},
        {u"point"_s, QT_TRANSLATE_NOOP("UiChart", "Point")}, {u"tick"_s, QT_TRANSLATE_NOOP("UiChart", "Tick")},     {u"rect"_s, QT_TRANSLATE_NOOP("UiChart", "Tile")},
        {u"arc"_s, QT_TRANSLATE_NOOP("UiChart", "Pie")},     {u"boxplot"_s, QT_TRANSLATE_NOOP("UiChart", "Box plot")}};
    return texts.contains(mark) ? UiChartTr::tr(texts.value(mark)) : mark;
}

QString operatorText(const QString &op)
{
    if (op == "gte"_L1)
        return UiChartTr::tr("at least");
    return op == "lte"_L1 ? UiChartTr::tr("at most") : UiChartTr::tr("is");
}

/// The row name of a part of the spec (see BuilderForm::rowOfPart).
QString rowNameOf(QString part)
{
    if (part.startsWith("layer."_L1))
        part = part.section(u'.', 2);
    const QStringList steps = part.split(u'.');
    if (steps.first() == "transform"_L1)
        return u"filter"_s;
    if (steps.first() == "usermeta"_L1)
        return steps.value(2);
    if (steps.first() != "encoding"_L1)
        return steps.first();
    const QString channel = steps.value(1);
    const QString property = steps.value(2);
    if (property == "sort"_L1)
        return property;
    const bool axisTitle = property == "axis"_L1 || property == "title"_L1;
    return axisTitle && (channel == "x"_L1 || channel == "y"_L1) ? channel + u"Title"_s : channel;
}

} // namespace

BuilderForm::BuilderForm(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void BuilderForm::setOffer(const ChartOffer &offer, const Table &table, const QString &language)
{
    m_offer = offer;
    m_table = table;
    m_language = language;
    m_rows.clear();
    m_controls.clear();
    m_order.clear();
    auto *page = new QWidget;
    page->setProperty("kind", u"page"_s);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 4, 8);
    m_column->setSpacing(0);
    addMarkRow();
    for (const QString &channel : m_offer.channels)
        addChannelRow(channel);
    addSortRow();
    if (m_offer.transforms.contains(u"filter"_s))
        addFilterRow();
    if (m_offer.texts.contains(u"title"_s))
        addTextRow(u"title"_s, UiChartTr::tr("Title"));
    if (m_offer.texts.contains(u"subtitle"_s))
        addTextRow(u"subtitle"_s, UiChartTr::tr("Subtitle"));
    if (m_offer.texts.contains(u"axis"_s)) {
        addTextRow(u"xTitle"_s, UiChartTr::tr("X title"));
        addTextRow(u"yTitle"_s, UiChartTr::tr("Y title"));
    }
    if (m_offer.texts.contains(u"source"_s))
        addTextRow(u"source"_s, UiChartTr::tr("Source note"));
    if (m_offer.texts.contains(u"note"_s))
        addTextRow(u"note"_s, UiChartTr::tr("Note"));
    if (m_offer.texts.contains(u"description"_s))
        addTextRow(u"description"_s, UiChartTr::tr("Alt text"));
    m_column->addStretch(1);
    setWidget(page);
}

QString BuilderForm::channelLabel(const QString &channel)
{
    static const QHash<QString, const char *> texts = {
        {u"x"_s, QT_TRANSLATE_NOOP("UiChart", "X")},           {u"y"_s, QT_TRANSLATE_NOOP("UiChart", "Y")},
        {u"color"_s, QT_TRANSLATE_NOOP("UiChart", "Colour")},  {u"xOffset"_s, QT_TRANSLATE_NOOP("UiChart", "Side by side")},
        {u"size"_s, QT_TRANSLATE_NOOP("UiChart", "Size")},     {u"yOffset"_s, QT_TRANSLATE_NOOP("UiChart", "One below another")},
        {u"shape"_s, QT_TRANSLATE_NOOP("UiChart", "Shape")},   {u"column"_s, QT_TRANSLATE_NOOP("UiChart", "Panels across")},
        {u"theta"_s, QT_TRANSLATE_NOOP("UiChart", "Angle")},   {u"row"_s, QT_TRANSLATE_NOOP("UiChart", "Panels down")},
        {u"detail"_s, QT_TRANSLATE_NOOP("UiChart", "Detail")}, {u"order"_s, QT_TRANSLATE_NOOP("UiChart", "Stack order")},
        {u"text"_s, QT_TRANSLATE_NOOP("UiChart", "Text")}};
    return texts.contains(channel) ? UiChartTr::tr(texts.value(channel)) : channel;
}

BuilderRow *BuilderForm::addRow(const QString &name, const QString &label)
{
    auto *row = new BuilderRow(label);
    m_column->addWidget(row);
    m_rows.insert(name, row);
    m_order.append(name);
    return row;
}

QComboBox *BuilderForm::addCombo(BuilderRow *row, const QString &name, const QString &accessibleName)
{
    auto *combo = new QComboBox(row);
    combo->setAccessibleName(accessibleName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    m_controls.insert(name, combo);
    return combo;
}

QComboBox *BuilderForm::combo(const QString &name) const
{
    return qobject_cast<QComboBox *>(m_controls.value(name));
}

QString BuilderForm::fieldLabel(const Field &field) const
{
    return field.name;
}

void BuilderForm::emitEdit(const QJsonObject &spec, const QString &step)
{
    if (m_filling)
        return;
    m_spec = m_offer.autoTitles ? spec : withoutAutoTitles(spec);
    emit specEdited(m_spec, step);
}

void BuilderForm::addMarkRow()
{
    BuilderRow *row = addRow(u"mark"_s, UiChartTr::tr("Mark"));
    QComboBox *box = addCombo(row, u"mark"_s, UiChartTr::tr("Mark"));
    static const QStringList drawn = {u"bar"_s, u"line"_s, u"point"_s};
    const QStringList marks = m_offer.marks.isEmpty() ? drawn : m_offer.marks;
    for (const QString &mark : marks) {
        const bool hasIcon = mark == "bar"_L1 || mark == "line"_L1;
        box->addItem(hasIcon ? themedIcon(mark) : QIcon(), markText(mark), mark);
    }
    row->addControl(box);
    connect(box, &QComboBox::activated, this, [this, box] { emitEdit(withMark(m_spec, box->currentData().toString())); });
}

void BuilderForm::addChannelRow(const QString &channel)
{
    const QString label = channelLabel(channel);
    BuilderRow *row = addRow(channel, label);
    QComboBox *field = addCombo(row, channel + u".field"_s, UiChartTr::tr("%1: field").arg(label));
    QComboBox *summary = addCombo(row, channel + u".summary"_s, UiChartTr::tr("%1: summary").arg(label));
    field->addItem(channel == "color"_L1 ? UiChartTr::tr("None (one colour)") : UiChartTr::tr("None"), QString());
    for (const Field &known : m_table.fields()) {
        field->addItem(fieldLabel(known), known.name);
        field->setItemData(field->count() - 1, known.titleText(m_language), Qt::ToolTipRole);
    }
    field->addItem(UiChartTr::tr("Number of rows"), countEntry);
    row->addControl(field, 3);
    row->addControl(summary, 2);
    row->setDropTarget(true);
    connect(row, &BuilderRow::fieldDropped, this, [this, channel](const QString &name) { placeField(name, channel); });
    connect(field, &QComboBox::activated, this, [this, channel] { editChannel(channel); });
    connect(summary, &QComboBox::activated, this, [this, channel, summary] {
        emitEdit(withSummary(m_spec, channel, summary->currentData().toString()));
    });
}

void BuilderForm::editChannel(const QString &channel)
{
    const QString field = combo(channel + u".field"_s)->currentData().toString();
    if (field == countEntry)
        emitEdit(withSummary(m_spec, channel, u"count"_s));
    else
        emitEdit(withField(m_spec, channel, field, m_table));
}

void BuilderForm::placeField(const QString &field, const QString &channel)
{
    if (m_offer.channels.contains(channel) && m_table.columnIndex(field) >= 0)
        emitEdit(withField(m_spec, channel, field, m_table));
}

void BuilderForm::addSortRow()
{
    BuilderRow *row = addRow(u"sort"_s, UiChartTr::tr("Sort"));
    QComboBox *box = addCombo(row, u"sort"_s, UiChartTr::tr("Sort"));
    row->addControl(box);
    connect(box, &QComboBox::activated, this, [this, box] {
        const QString channel = sortableChannel(m_spec, m_table);
        if (!channel.isEmpty())
            emitEdit(withSort(m_spec, channel, box->currentData().toString()));
    });
}

void BuilderForm::addFilterRow()
{
    BuilderRow *row = addRow(u"filter"_s, UiChartTr::tr("Filter"));
    QComboBox *field = addCombo(row, u"filter.field"_s, UiChartTr::tr("Filter: field"));
    QComboBox *op = addCombo(row, u"filter.op"_s, UiChartTr::tr("Filter: condition"));
    QComboBox *value = addCombo(row, u"filter.value"_s, UiChartTr::tr("Filter: value"));
    for (const auto &word : {u"equal"_s, u"gte"_s, u"lte"_s})
        op->addItem(operatorText(word), word);
    row->addControl(field);
    row->addSecondLine(op, value);
    connect(field, &QComboBox::activated, this, [this, field] {
        fillFilterValues(field->currentData().toString(), {});
        editFilter();
    });
    for (QComboBox *box : {op, value})
        connect(box, &QComboBox::activated, this, [this] { editFilter(); });
}

void BuilderForm::editFilter()
{
    SimpleFilter filter;
    filter.field = combo(u"filter.field"_s)->currentData().toString();
    filter.op = combo(u"filter.op"_s)->currentData().toString();
    filter.value = combo(u"filter.value"_s)->currentData().toJsonValue();
    emitEdit(withFilter(m_spec, filter));
}

void BuilderForm::addTextRow(const QString &name, const QString &label)
{
    BuilderRow *row = addRow(name, label);
    if (name == "description"_L1) {
        auto *edit = new QPlainTextEdit(row);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(96);
        edit->setAccessibleName(label);
        m_controls.insert(name, edit);
        row->addControl(edit);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, name] {
            emitEdit(withText(m_spec, name, edit->toPlainText()), name);
        });
        return;
    }
    auto *edit = new QLineEdit(row);
    edit->setAccessibleName(label);
    m_controls.insert(name, edit);
    row->addControl(edit);
    connect(edit, &QLineEdit::textEdited, this,
            [this, name](const QString &text) { emitEdit(withText(m_spec, name, text), name); });
}

BuilderRow *BuilderForm::rowOfPart(const QString &part) const
{
    return part.isEmpty() ? nullptr : m_rows.value(rowNameOf(part));
}

QWidget *BuilderForm::firstControl() const
{
    return m_order.isEmpty() ? nullptr : m_rows.value(m_order.first())->firstControl();
}

} // namespace chartroom
