// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartbuilder.h"

#include "chart/mergepatch.h"
#include "ui_chart/builderform.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/chartview.h"
#include "ui_chart/fieldlist.h"
#include "ui_chart/filteredits.h"
#include "ui_chart/layeredits.h"
#include "ui_chart/suggestionpanel.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/theme.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewPause = 200; ///< milliseconds
constexpr int fieldsWidth = 180;
constexpr int formWidth = 370;
constexpr int previewWidth = 560;
constexpr int narrowestColumns = 900; ///< below this width the panes stand below each other; grows with the text

QFrame *sidePanel(QWidget *content, QWidget *parent)
{
    auto *panel = new QFrame(parent);
    panel->setProperty("kind", u"panel"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(16, 12, 12, 12);
    column->addWidget(content);
    return panel;
}

} // namespace

ChartOffer ChartOffer::everything()
{
    ChartOffer offer;
    offer.channels = allFormChannels();
    offer.transforms = {u"filter"_s, u"calculate"_s};
    offer.texts = {u"title"_s, u"subtitle"_s, u"axis"_s, u"source"_s, u"note"_s, u"description"_s};
    offer.layers = true;
    offer.suggestions = true;
    return offer;
}

ChartBuilder::ChartBuilder(QWidget *parent) : QWidget(parent), m_previewTimer(new QTimer(this))
{
    m_previewTimer->setSingleShot(true);
    m_previewTimer->setInterval(previewPause);
    connect(m_previewTimer, &QTimer::timeout, this, &ChartBuilder::updatePreview);
    setupColumns();
    setupShortcuts();
}

void ChartBuilder::setupShortcuts()
{
    auto *undoKey = new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    auto *redoKey = new QShortcut(this);
    redoKey->setKeys({QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)});
    redoKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(undoKey, &QShortcut::activated, this, &ChartBuilder::undo);
    connect(redoKey, &QShortcut::activated, this, &ChartBuilder::redo);
}

void ChartBuilder::setupColumns()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setProperty("kind", u"page"_s);
    m_splitter->setChildrenCollapsible(false);
    m_fields = new FieldList;
    m_splitter->addWidget(sidePanel(m_fields, m_splitter));
    m_splitter->addWidget(settingsPane());
    m_splitter->addWidget(previewPane());
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({fieldsWidth, formWidth, previewWidth});
    m_scroll->setWidget(m_splitter);
    row->addWidget(m_scroll);
    connect(m_form, &BuilderForm::specEdited, this, &ChartBuilder::edit);
    connect(m_fields, &FieldList::fieldPlaced, m_form, &BuilderForm::placeField);
    connect(m_suggestions, &SuggestionPanel::suggestionTaken, this, &ChartBuilder::setSpec);
}

QWidget *ChartBuilder::settingsPane()
{
    auto *settings = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(settings);
    column->setContentsMargins(8, 12, 8, 8);
    auto *head = new QHBoxLayout;
    auto *title = new Label(UiChartTr::tr("Chart settings"), TextRole::Body, 600, u"ink"_s, settings);
    title->setContentsMargins(10, 0, 0, 0);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    m_undoButton = makeButton(ButtonKind::Quiet, UiChartTr::tr("Undo"), u"undo"_s, settings);
    m_redoButton = makeButton(ButtonKind::Quiet, UiChartTr::tr("Redo"), u"redo"_s, settings);
    m_overButton = makeButton(ButtonKind::Quiet, UiChartTr::tr("Start over"), {}, settings);
    for (QPushButton *button : {m_undoButton, m_redoButton, m_overButton})
        head->addWidget(button);
    column->addLayout(head);
    m_form = new BuilderForm(settings);
    column->addWidget(m_form, 1);
    connect(m_undoButton, &QPushButton::clicked, this, &ChartBuilder::undo);
    connect(m_redoButton, &QPushButton::clicked, this, &ChartBuilder::redo);
    connect(m_overButton, &QPushButton::clicked, this, &ChartBuilder::startOver);
    return settings;
}

QWidget *ChartBuilder::previewPane()
{
    auto *right = new QWidget(m_splitter);
    m_right = new QVBoxLayout(right);
    m_right->setContentsMargins(8, 12, 0, 8);
    auto *card = new Card({}, right);
    m_preview = new ChartView(card);
    m_preview->setMinimumHeight(260);
    card->body()->addWidget(m_preview);
    m_right->addWidget(card, 1);
    m_suggestions = new SuggestionPanel(right);
    m_suggestions->hide();
    m_right->addWidget(m_suggestions);
    return right;
}

bool ChartBuilder::isStacked() const
{
    return m_splitter->orientation() == Qt::Vertical;
}

void ChartBuilder::arrange()
{
    const bool stacked = panesStack() || width() < grown(narrowestColumns);
    if (stacked == isStacked())
        return;
    m_splitter->setOrientation(stacked ? Qt::Vertical : Qt::Horizontal);
    m_fields->setCompact(stacked);
    m_form->setFullHeight(stacked);
    if (!stacked)
        m_splitter->setSizes({fieldsWidth, formWidth, previewWidth});
}

void ChartBuilder::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartBuilder::orderTabStops()
{
    QList<QWidget *> parts{m_splitter->widget(0), m_splitter->widget(1)};
    for (int i = 0; i < m_right->count(); ++i) {
        if (QWidget *part = m_right->itemAt(i)->widget())
            parts << part;
    }
    tabThrough(parts);
}

void ChartBuilder::setHistoryButtonsShown(bool shown)
{
    for (QPushButton *button : {m_undoButton, m_redoButton, m_overButton})
        button->setVisible(shown);
}

void ChartBuilder::setTask(const ChartOffer &offer, const QJsonObject &start, const TableLookup &tables,
                           const QString &language)
{
    m_offer = offer;
    if (m_offer.channels.isEmpty())
        m_offer.channels = QStringList{u"x"_s, u"y"_s, u"color"_s};
    if (m_offer.marks.isEmpty())
        m_offer.marks = QStringList{u"bar"_s, u"line"_s, u"point"_s};
    m_tables = tables;
    m_language = language;
    m_start = start;
    fillFields();
    m_spec = start;
    m_history = {start};
    m_step = 0;
    m_lastKey.clear();
    showSpec();
    updatePreview();
    emit historyChanged();
}

void ChartBuilder::fillFields()
{
    const QString name = m_start.value("data"_L1).toObject().value("name"_L1).toString();
    const Table *table = m_tables ? m_tables(name) : nullptr;
    const Table fields = table ? *table : Table();
    m_fields->setTable(fields, m_language);
    m_form->setOffer(m_offer, fields, m_tables, m_language);
    m_suggestions->setVisible(m_offer.suggestions);
    m_splitter->widget(0)->setVisible(m_offer.mayEdit(u"field"_s) || m_offer.mayEdit(u"color"_s));
    if (m_offer.suggestions)
        m_suggestions->setTable(fields, name, m_language);
}

void ChartBuilder::setTables(const TableLookup &tables)
{
    m_tables = tables;
    fillFields();
    showSpec();
    updatePreview();
}

void ChartBuilder::setSpec(const QJsonObject &spec)
{
    if (spec == m_spec)
        return;
    edit(spec, {});
    updatePreview();
}

void ChartBuilder::forgetHistory()
{
    m_history = {m_spec};
    m_step = 0;
    m_lastKey.clear();
    showSpec();
    emit historyChanged();
}

void ChartBuilder::applyPatch(const QJsonObject &patch)
{
    setSpec(mergePatch(m_spec, patch).toObject());
}

void ChartBuilder::edit(const QJsonObject &spec, const QString &key)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    // Letters typed into one text are one step.
    const bool continues = !key.isEmpty() && key == m_lastKey && m_step == m_history.size() - 1 && m_step > 0;
    if (!continues) {
        m_history.resize(m_step + 1);
        m_history.append(spec);
        ++m_step;
    } else {
        m_history[m_step] = spec;
    }
    m_lastKey = key;
    showSpec();
    m_previewTimer->start();
    emit specChanged();
    emit historyChanged();
}

void ChartBuilder::goTo(qsizetype step)
{
    if (step < 0 || step >= m_history.size() || step == m_step)
        return;
    m_step = step;
    m_spec = m_history.at(step);
    m_lastKey.clear();
    showSpec();
    updatePreview();
    emit specChanged();
    emit historyChanged();
}

void ChartBuilder::undo()
{
    goTo(m_step - 1);
}

void ChartBuilder::redo()
{
    goTo(m_step + 1);
}

void ChartBuilder::startOver()
{
    setSpec(m_start);
}

void ChartBuilder::showSpec()
{
    m_form->setSpec(m_spec);
    m_fields->setFields(m_form->fields().fields());
    QList<std::pair<QString, QString>> targets;
    for (const QString &channel : m_form->shownChannels())
        targets.append({channel, BuilderForm::channelLabel(channel)});
    m_fields->setTargets(targets);
    showUses();
    m_undoButton->setEnabled(canUndo());
    m_redoButton->setEnabled(canRedo());
}

void ChartBuilder::showUses()
{
    QHash<QString, QStringList> uses;
    QStringList chosen;
    const QJsonObject view = m_form->view();
    for (const QString &channel : std::as_const(m_offer.channels)) {
        const QString field = fieldOf(view, channel);
        if (field.isEmpty())
            continue;
        uses[field].append(BuilderForm::channelLabel(channel));
        chosen.append(field);
    }
    for (const FilterCondition &condition : filtersOf(m_spec).conditions) {
        if (!condition.field.isEmpty() && !uses[condition.field].contains(UiChartTr::tr("Filter")))
            uses[condition.field].append(UiChartTr::tr("Filter"));
    }
    m_fields->setUses(uses);
    m_suggestions->setChosenFields(chosen);
}

void ChartBuilder::updatePreview()
{
    m_previewTimer->stop();
    const QJsonObject view = m_form->view();
    if (view.value("encoding"_L1).toObject().isEmpty() || markOf(view).isEmpty()) {
        m_preview->showSentence(UiChartTr::tr("Choose a mark and a field, and the chart appears here."));
        return;
    }
    m_preview->setChart(m_spec, m_tables, m_language);
}

void ChartBuilder::flagPart(const QString &part, const QString &reason)
{
    if (BuilderRow *row = m_form->rowOfPart(part)) {
        row->setFlagged(true, reason);
        scrollIntoView(row);
    }
}

void ChartBuilder::clearFlags()
{
    for (BuilderRow *row : m_form->rows())
        row->setFlagged(false);
}

bool ChartBuilder::isFlagged(const QString &part) const
{
    const BuilderRow *row = m_form->rowOfPart(part);
    return row && row->isFlagged();
}

void ChartBuilder::focusPart(const QString &part)
{
    if (BuilderRow *row = m_form->rowOfPart(part); row && row->firstControl())
        row->firstControl()->setFocus(Qt::ShortcutFocusReason);
}

void ChartBuilder::setFeedbackWidget(QWidget *feedback)
{
    m_right->addWidget(feedback);
}

void ChartBuilder::markPanes(int first)
{
    for (int i = 0; i < m_splitter->count(); ++i)
        markAsPane(m_splitter->widget(i), first + 10 * i);
}

QWidget *ChartBuilder::firstControl() const
{
    return m_form->firstControl();
}

} // namespace chartroom
