// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartbuilder.h"

#include "chart/mergepatch.h"
#include "ui_chart/builderform.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/chartview.h"
#include "ui_chart/fieldlist.h"
#include "ui_chart/tr.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int previewPause = 200; ///< milliseconds
constexpr int fieldsWidth = 180;
constexpr int formWidth = 370;

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

ChartBuilder::ChartBuilder(QWidget *parent) : QWidget(parent), m_previewTimer(new QTimer(this))
{
    m_previewTimer->setSingleShot(true);
    m_previewTimer->setInterval(previewPause);
    connect(m_previewTimer, &QTimer::timeout, this, &ChartBuilder::updatePreview);
    setupColumns();
    auto *undoKey = new QShortcut(QKeySequence::Undo, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    auto *redoKey = new QShortcut(QKeySequence(u"Ctrl+Shift+Z"_s), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(undoKey, &QShortcut::activated, this, &ChartBuilder::undo);
    connect(redoKey, &QShortcut::activated, this, &ChartBuilder::redo);
}

void ChartBuilder::setupColumns()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_fields = new FieldList;
    splitter->addWidget(sidePanel(m_fields, splitter));
    auto *settings = new QWidget(splitter);
    auto *column = new QVBoxLayout(settings);
    column->setContentsMargins(8, 12, 8, 8);
    auto *head = new QHBoxLayout;
    auto *title = new Label(UiChartTr::tr("Chart settings"), TextRole::Body, 600, u"ink"_s, settings);
    title->setContentsMargins(10, 0, 0, 0);
    head->addWidget(title, 1);
    m_undoButton = makeButton(ButtonKind::Quiet, UiChartTr::tr("Undo"), u"undo"_s, settings);
    m_redoButton = makeButton(ButtonKind::Quiet, UiChartTr::tr("Redo"), u"redo"_s, settings);
    m_overButton = makeButton(ButtonKind::Quiet, UiChartTr::tr("Start over"), {}, settings);
    for (QPushButton *button : {m_undoButton, m_redoButton, m_overButton})
        head->addWidget(button);
    column->addLayout(head);
    m_form = new BuilderForm(settings);
    column->addWidget(m_form, 1);
    splitter->addWidget(settings);
    auto *right = new QWidget(splitter);
    m_right = new QVBoxLayout(right);
    m_right->setContentsMargins(8, 12, 0, 8);
    auto *card = new Card({}, right);
    m_preview = new ChartView(card);
    m_preview->setMinimumHeight(260);
    card->body()->addWidget(m_preview);
    m_right->addWidget(card, 1);
    splitter->addWidget(right);
    splitter->setStretchFactor(2, 1);
    splitter->setSizes({fieldsWidth, formWidth, 560});
    row->addWidget(splitter);
    connect(m_form, &BuilderForm::specEdited, this, &ChartBuilder::edit);
    connect(m_fields, &FieldList::fieldPlaced, m_form, &BuilderForm::placeField);
    connect(m_undoButton, &QPushButton::clicked, this, &ChartBuilder::undo);
    connect(m_redoButton, &QPushButton::clicked, this, &ChartBuilder::redo);
    connect(m_overButton, &QPushButton::clicked, this, &ChartBuilder::startOver);
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
    m_tables = tables;
    m_language = language;
    m_start = start;
    const Table *table = tables ? tables(start.value("data"_L1).toObject().value("name"_L1).toString()) : nullptr;
    const Table fields = table ? *table : Table();
    m_fields->setTable(fields, language);
    m_form->setOffer(m_offer, fields, language);
    QList<std::pair<QString, QString>> targets;
    for (const QString &channel : std::as_const(m_offer.channels))
        targets.append({channel, BuilderForm::channelLabel(channel)});
    m_fields->setTargets(targets);
    m_spec = start;
    m_history = {start};
    m_step = 0;
    m_lastKey.clear();
    showSpec();
    updatePreview();
    emit historyChanged();
}

void ChartBuilder::setSpec(const QJsonObject &spec)
{
    if (spec == m_spec)
        return;
    edit(spec, {});
    updatePreview();
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
    QHash<QString, QStringList> uses;
    for (const QString &channel : std::as_const(m_offer.channels)) {
        if (const QString field = fieldOf(m_spec, channel); !field.isEmpty())
            uses[field].append(BuilderForm::channelLabel(channel));
    }
    if (const SimpleFilter filter = filterOf(m_spec); !filter.field.isEmpty())
        uses[filter.field].append(UiChartTr::tr("Filter"));
    m_fields->setUses(uses);
    m_undoButton->setEnabled(canUndo());
    m_redoButton->setEnabled(canRedo());
}

void ChartBuilder::updatePreview()
{
    m_previewTimer->stop();
    if (m_spec.value("encoding"_L1).toObject().isEmpty() || markOf(m_spec).isEmpty())
        m_preview->showSentence(UiChartTr::tr("Choose a mark and a field, and the chart appears here."));
    else
        m_preview->setChart(m_spec, m_tables, m_language);
}

void ChartBuilder::flagPart(const QString &part, const QString &reason)
{
    if (BuilderRow *row = m_form->rowOfPart(part)) {
        row->setFlagged(true, reason);
        m_form->ensureWidgetVisible(row);
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

QWidget *ChartBuilder::firstControl() const
{
    return m_form->firstControl();
}

} // namespace chartroom
