// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/builderform.h"

#include "ui_chart/calculaterow.h"
#include "ui_chart/channeldetails.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/filterrows.h"
#include "ui_chart/layeredits.h"
#include "ui_chart/noterow.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The row name of a part of the spec (see BuilderForm::rowOfPart).
QString rowNameOf(QString part)
{
    if (part.startsWith("layer."_L1) && part.count(u'.') == 1)
        return u"notes"_s;
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

void BuilderForm::setOffer(const ChartOffer &offer, const Table &table, const TableLookup &tables, const QString &language)
{
    m_offer = offer;
    m_table = table;
    m_fields = table;
    m_tables = tables;
    m_language = language;
    m_layer = 0;
    m_added.clear();
    m_addingCalculation = false;
    m_rows.clear();
    m_controls.clear();
    m_details.clear();
    m_calculations.clear();
    m_notes.clear();
    m_filter = nullptr;
    m_calculationColumn = m_noteColumn = nullptr;
    auto *page = new QWidget;
    page->setProperty("kind", u"page"_s);
    page->installEventFilter(this);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 0, 4, 8);
    m_column->setSpacing(0);
    if (m_offer.layers)
        addLayerRow();
    addMarkRow();
    for (const QString &channel : std::as_const(m_offer.channels))
        addChannelRow(channel);
    addSortRow();
    addScalesRow();
    if (m_offer.transforms.contains(u"calculate"_s))
        m_calculationColumn = addListRow(u"calculate"_s, UiChartTr::tr("Calculate"));
    if (m_offer.transforms.contains(u"filter"_s))
        addFilterRow();
    if (m_offer.layers)
        m_noteColumn = addListRow(u"notes"_s, UiChartTr::tr("Lines, notes"));
    addPartButton();
    addTextRows();
    m_column->addStretch(1);
    m_rows.value(u"mark"_s)->setVisible(m_offer.mayEdit(u"mark"_s));
    m_rows.value(u"sort"_s)->setVisible(m_offer.mayEdit(u"sort"_s));
    setWidget(page);
}

void BuilderForm::addTextRows()
{
    const QList<std::pair<QString, QString>> rows = {
        {u"title"_s, UiChartTr::tr("Title")},        {u"subtitle"_s, UiChartTr::tr("Subtitle")},
        {u"xTitle"_s, UiChartTr::tr("X title")},     {u"yTitle"_s, UiChartTr::tr("Y title")},
        {u"source"_s, UiChartTr::tr("Source note")}, {u"note"_s, UiChartTr::tr("Note")},
        {u"description"_s, UiChartTr::tr("Alt text")}};
    for (const auto &[name, label] : rows) {
        const QString asked = name.endsWith("Title"_L1) ? u"axis"_s : name;
        if (m_offer.texts.contains(asked))
            addTextRow(name, label);
    }
}

/// A row that holds a list of its own; hidden while the list is empty.
QVBoxLayout *BuilderForm::addListRow(const QString &name, const QString &label)
{
    BuilderRow *row = addRow(name, label);
    auto *list = new QWidget(row);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    row->addControl(list);
    row->hide();
    return column;
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
        {u"text"_s, QT_TRANSLATE_NOOP("UiChart", "Text")},     {u"x2"_s, QT_TRANSLATE_NOOP("UiChart", "X, other end")},
        {u"y2"_s, QT_TRANSLATE_NOOP("UiChart", "Y, other end")}};
    return texts.contains(channel) ? UiChartTr::tr(texts.value(channel)) : channel;
}

BuilderRow *BuilderForm::addRow(const QString &name, const QString &label)
{
    auto *row = new BuilderRow(label);
    m_column->addWidget(row);
    m_rows.insert(name, row);
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

QWidget *BuilderForm::control(const QString &name) const
{
    if (name.startsWith("filter."_L1))
        return m_filter ? m_filter->control(name.mid(7)) : nullptr;
    if (QWidget *own = m_controls.value(name))
        return own;
    const QString first = name.section(u'.', 0, 0);
    const QString rest = name.section(u'.', 1);
    if (const ChannelDetails *details = m_details.value(first))
        return details->control(rest);
    const int place = rest.section(u'.', 0, 0).toInt();
    const QString part = rest.section(u'.', 1);
    if (first == "calculate"_L1 && place < m_calculations.size())
        return m_calculations.at(place)->control(part);
    return first == "note"_L1 && place < m_notes.size() ? m_notes.at(place)->control(part) : nullptr;
}

QJsonObject BuilderForm::view() const
{
    return layerView(m_spec, m_layer);
}

void BuilderForm::emitEdit(const QJsonObject &view, const QString &step)
{
    emitSpec(withLayerView(m_spec, m_layer, m_offer.autoTitles ? view : withoutAutoTitles(view)), step);
}

void BuilderForm::emitSpec(const QJsonObject &spec, const QString &step)
{
    if (m_filling)
        return;
    m_spec = spec;
    emit specEdited(m_spec, step);
}

/// Which of two layers with data the rows below speak of.
void BuilderForm::addLayerRow()
{
    BuilderRow *row = addRow(u"layer"_s, UiChartTr::tr("Layer"));
    QComboBox *box = addCombo(row, u"layer"_s, UiChartTr::tr("Layer"));
    row->addControl(box);
    QPushButton *remove = makeButton(ButtonKind::Quiet, {}, u"x"_s, row);
    remove->setAccessibleName(UiChartTr::tr("Remove this layer"));
    remove->setToolTip(remove->accessibleName());
    m_controls.insert(u"layer.remove"_s, remove);
    row->addControl(remove, 0);
    row->hide();
    connect(box, &QComboBox::activated, this, [this, box] {
        m_layer = box->currentData().toInt();
        setSpec(m_spec);
    });
    connect(remove, &QPushButton::clicked, this, [this] { emitSpec(withoutLayer(m_spec, std::exchange(m_layer, 0))); });
}

void BuilderForm::addMarkRow()
{
    BuilderRow *row = addRow(u"mark"_s, UiChartTr::tr("Mark"));
    QComboBox *box = addCombo(row, u"mark"_s, UiChartTr::tr("Mark"));
    row->addControl(box);
    fillMark();
    connect(box, &QComboBox::activated, this, [this, box] {
        const QString mark = box->currentData().toString();
        // Where slices are not offered as such, a mark is only a word.
        const bool moves = isOffered(u"theta"_s);
        emitEdit(moves ? withMarkChoice(view(), mark, m_fields) : withMark(view(), mark));
    });
}

void BuilderForm::addSortRow()
{
    BuilderRow *row = addRow(u"sort"_s, UiChartTr::tr("Sort"));
    QComboBox *box = addCombo(row, u"sort"_s, UiChartTr::tr("Sort"));
    row->addControl(box);
    auto *other = new QWidget(row);
    auto *line = new QHBoxLayout(other);
    line->setContentsMargins(0, 0, 0, 0);
    const QList<std::pair<QString, QString>> boxes = {{u"sort.field"_s, UiChartTr::tr("Sort: by field")},
                                                      {u"sort.op"_s, UiChartTr::tr("Sort: summary")},
                                                      {u"sort.order"_s, UiChartTr::tr("Sort: direction")}};
    for (const auto &[name, label] : boxes) {
        QComboBox *part = addCombo(row, name, label);
        part->setMinimumContentsLength(4);
        line->addWidget(part, 1);
        connect(part, &QComboBox::activated, this, [this] {
            const FieldSort sort{combo(u"sort.field"_s)->currentData().toString(), combo(u"sort.op"_s)->currentData().toString(),
                                 combo(u"sort.order"_s)->currentData().toBool()};
            emitEdit(withFieldSort(view(), sortableChannel(view(), m_fields), sort));
        });
    }
    row->addBelow(other);
    other->hide();
    m_controls.insert(u"sort.other"_s, other);
    connect(box, &QComboBox::activated, this, &BuilderForm::editSort);
}

void BuilderForm::editSort()
{
    const QString channel = sortableChannel(view(), m_fields);
    const QString sort = combo(u"sort"_s)->currentData().toString();
    if (channel.isEmpty())
        return;
    if (sort != "field"_L1) {
        emitEdit(withSort(view(), channel, sort));
        return;
    }
    for (const Field &field : m_fields.fields()) {
        if (isQuantity(field)) {
            emitEdit(withFieldSort(view(), channel, {field.name, u"sum"_s, true}));
            return;
        }
    }
}

void BuilderForm::addFilterRow()
{
    BuilderRow *row = addRow(u"filter"_s, UiChartTr::tr("Filter"));
    m_filter = new FilterRows(row);
    m_filter->setTable(m_table, m_fields, m_language);
    m_filter->setFilters({});
    row->addControl(m_filter);
    connect(m_filter, &FilterRows::filtersEdited, this,
            [this](const FilterSet &filters) { emitSpec(withFilters(m_spec, filters, m_table)); });
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
            emitEdit(withText(view(), name, edit->toPlainText()), name);
        });
        return;
    }
    auto *edit = new QLineEdit(row);
    edit->setAccessibleName(label);
    m_controls.insert(name, edit);
    row->addControl(edit);
    connect(edit, &QLineEdit::textEdited, this,
            [this, name](const QString &text) { emitEdit(withText(view(), name, text), name); });
}

BuilderRow *BuilderForm::rowOfPart(const QString &part) const
{
    return part.isEmpty() ? nullptr : m_rows.value(rowNameOf(part));
}

void BuilderForm::setFullHeight(bool full)
{
    m_fullHeight = full;
    setVerticalScrollBarPolicy(full ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setMinimumHeight(full && widget() ? widget()->sizeHint().height() : 0);
}

QSize BuilderForm::minimumSizeHint() const
{
    const QSize own = QScrollArea::minimumSizeHint();
    if (!widget())
        return own;
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), own.height()};
}

/// Rows come and go: a form without a scroll bar of its own follows them.
bool BuilderForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        if (m_fullHeight)
            setMinimumHeight(widget()->sizeHint().height());
    }
    return QScrollArea::eventFilter(watched, event);
}

QWidget *BuilderForm::firstControl() const
{
    for (int i = 0; m_column && i < m_column->count(); ++i) {
        const auto *row = qobject_cast<BuilderRow *>(m_column->itemAt(i)->widget());
        if (row && !row->isHidden() && row->firstControl() && row->firstControl()->isEnabled())
            return row->firstControl();
    }
    return nullptr;
}

} // namespace chartroom
