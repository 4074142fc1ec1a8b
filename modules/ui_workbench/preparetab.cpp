// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_workbench/preparetab.h"

#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/emptystate.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/tablelook.h"
#include "ui_kit/theme.h"
#include "ui_workbench/newstep.h"
#include "ui_workbench/resultpane.h"
#include "ui_workbench/splittermemory.h"
#include "ui_workbench/stackedpanes.h"
#include "ui_workbench/stepforms.h"
#include "ui_workbench/stepmodel.h"
#include "ui_workbench/tr.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QPushButton *iconButton(const QString &icon, const QString &name, const QString &keys)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, {}, icon);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, keys));
    return button;
}

} // namespace

PrepareTab::PrepareTab(WorkbenchDocument &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_model(new StepModel(document.preparation(), this)), m_steps(new QTableView),
      m_noSteps(new EmptyState(UiWorkbenchTr::tr("No steps yet. The result is the table as it was read."))), m_addMenu(new QMenu(this)),
      m_tableMenu(new QMenu(this)), m_add(makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Add a step"), u"plus"_s)),
      m_up(iconButton(u"up"_s, UiWorkbenchTr::tr("Move the step up"), u"Alt+Up"_s)),
      m_down(iconButton(u"down"_s, UiWorkbenchTr::tr("Move the step down"), u"Alt+Down"_s)),
      m_remove(iconButton(u"x"_s, UiWorkbenchTr::tr("Remove the step"), u"Del"_s)),
      m_undo(iconButton(u"undo"_s, UiWorkbenchTr::tr("Undo"), u"Ctrl+Z"_s)),
      m_redo(iconButton(u"redo"_s, UiWorkbenchTr::tr("Redo"), u"Ctrl+Shift+Z"_s)),
      m_table(makeButton(ButtonKind::Secondary, UiWorkbenchTr::tr("Open another table"), u"folder"_s)), m_formScroll(new ScrollPage),
      m_result(new ResultPane(document))
{
    m_model->setLanguage(document.language());
    setupLayout();
    setupShortcuts();
    fillAddMenu();
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PrepareTab::showForm);
    connect(&document.preparation(), &Preparation::stepsChanged, this, &PrepareTab::takeSteps);
    // Effects change their length, and columns their names, when a run has ended.
    connect(&document.preparation(), &Preparation::resultChanged, this, [this] {
        m_steps->resizeRowsToContents();
        if (m_shownAt >= 0 && context(m_shownAt).fields != m_shownFields)
            showForm();
    });
    takeSteps();
}

QWidget *PrepareTab::toolbar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_add->setObjectName(u"bench-add-step"_s);
    m_add->setToolTip(u"Ins"_s);
    m_add->setMenu(m_addMenu);
    row->addWidget(m_add);
    row->addStretch();
    for (QPushButton *button : {m_up, m_down, m_remove, m_undo, m_redo})
        row->addWidget(button);
    connect(m_up, &QPushButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveStep(1); });
    connect(m_remove, &QPushButton::clicked, this, &PrepareTab::removeStep);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_document.preparation().undo(); });
    connect(m_redo, &QPushButton::clicked, this, [this] { m_document.preparation().redo(); });
    return bar;
}

QWidget *PrepareTab::stepsCard()
{
    auto *card = new Card(UiWorkbenchTr::tr("Steps"));
    m_steps->setModel(m_model);
    m_steps->setObjectName(u"bench-steps"_s);
    m_steps->setAccessibleName(UiWorkbenchTr::tr("Steps"));
    m_steps->setWordWrap(true);
    dressTable(*m_steps, StepModel::Words, {190, 150});
    m_steps->installEventFilter(this);
    card->body()->addWidget(toolbar());
    card->body()->addWidget(m_noSteps, 1);
    card->body()->addWidget(m_steps, 1);
    return card;
}

QWidget *PrepareTab::formCard()
{
    m_formCard = new Card;
    m_formScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setObjectName(u"bench-open-table"_s);
    m_table->setMenu(m_tableMenu);
    connect(m_tableMenu, &QMenu::aboutToShow, this, &PrepareTab::fillTableMenu);
    m_formCard->body()->addWidget(m_formScroll, 1);
    m_formCard->body()->addWidget(m_table, 0, Qt::AlignLeft);
    return m_formCard;
}

void PrepareTab::setupLayout()
{
    auto *left = new QSplitter(Qt::Vertical);
    left->setChildrenCollapsible(false);
    left->addWidget(stepsCard());
    left->addWidget(formCard());
    left->setSizes({260, 300});
    auto *splitter = new QSplitter(panesStack() ? Qt::Vertical : Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_result);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({grown(400), 700});
    rememberSplitter(*left, m_document.memory(), u"prepare-left"_s);
    rememberSplitter(*splitter, m_document.memory(), u"prepare"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 12, 24, 14);
    outer->addWidget(scrolledWhereStacked(splitter, grown(900)));
    markAsPane(left->widget(0), 20);
    markAsPane(left->widget(1), 30);
    markAsPane(m_result, 40);
}

void PrepareTab::setupShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::Key_Insert), [this] { m_add->showMenu(); });
    add(QKeySequence(u"Alt+Up"_s), [this] { moveStep(-1); });
    add(QKeySequence(u"Alt+Down"_s), [this] { moveStep(1); });
    add(QKeySequence::Undo, [this] { m_document.preparation().undo(); });
    add(QKeySequence(u"Ctrl+Shift+Z"_s), [this] { m_document.preparation().redo(); });
}

bool PrepareTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeStep();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PrepareTab::fillAddMenu()
{
    for (const StepKind &kind : stepKinds()) {
        if (kind.word.isEmpty())
            m_addMenu->addSeparator();
        else
            m_addMenu->addAction(kind.title, this, [this, word = kind.word] { addStep(word); })->setObjectName(u"add-"_s + kind.word);
    }
}

void PrepareTab::fillTableMenu()
{
    m_tableMenu->clear();
    m_tableMenu->addAction(UiWorkbenchTr::tr("A file\u2026"), this, &PrepareTab::tableRequested);
    for (const SampleDataset &sample : m_document.samples()) {
        QMenu *menu = m_tableMenu->addMenu(sample.package->title.in(m_document.language()));
        for (const Resource &resource : sample.package->resources) {
            const TableOrigin origin{{}, sample.pack, sample.package->name, resource.name};
            if (resource.role == ResourceRole::Shown)
                menu->addAction(originTitle(origin, m_document.samples(), m_document.language()), this, [this, origin] { m_document.addTable(origin); });
        }
    }
}

StepContext PrepareTab::context(int step) const
{
    StepContext context;
    context.language = m_document.language();
    const Prepared &result = m_document.preparation().result();
    // A step that was just added stands behind what was reached.
    context.fields = result.fieldsBefore.value(step, result.table.fields());
    for (const BenchTable &table : m_document.tables().mid(1))
        context.tables.append({table.entry.name, originTitle(table.entry.origin, m_document.samples(), context.language), table.table().fields()});
    return context;
}

int PrepareTab::chosen() const
{
    return m_steps->currentIndex().row();
}

void PrepareTab::choose(int step)
{
    m_steps->setCurrentIndex(m_model->index(std::min(step, m_model->rowCount() - 1), 0));
    showForm();
}

void PrepareTab::addStep(const QString &word)
{
    QList<PreparedStep> steps = m_document.preparation().steps();
    const int at = chosen() < 0 ? static_cast<int>(steps.size()) : chosen() + 1;
    steps.insert(at, {newStep(word, context(at)), true});
    m_document.preparation().setSteps(steps);
    choose(at);
    // The next thing to do is to fill in the step.
    if (QWidget *first = m_form ? firstTabStop(m_form) : nullptr)
        first->setFocus(Qt::ShortcutFocusReason);
}

void PrepareTab::removeStep()
{
    QList<PreparedStep> steps = m_document.preparation().steps();
    const int at = chosen();
    if (at < 0 || at >= steps.size())
        return;
    steps.removeAt(at);
    m_document.preparation().setSteps(steps);
    choose(at);
}

void PrepareTab::moveStep(int by)
{
    QList<PreparedStep> steps = m_document.preparation().steps();
    const int at = chosen();
    if (at < 0 || at + by < 0 || at + by >= steps.size())
        return;
    steps.swapItemsAt(at, at + by);
    m_document.preparation().setSteps(steps);
    choose(at + by);
}

void PrepareTab::takeEdit(const QueryStep &step, const QString &key, bool reshaped)
{
    QList<PreparedStep> steps = m_document.preparation().steps();
    if (m_shownAt < 0 || m_shownAt >= steps.size())
        return;
    steps[m_shownAt].step = step;
    m_shown = step;
    m_document.preparation().setSteps(steps, key.isEmpty() ? key : u"%1/%2"_s.arg(m_shownAt).arg(key));
    if (reshaped)
        showForm();
}

void PrepareTab::takeSteps()
{
    const bool hasSteps = m_model->rowCount() > 0;
    m_steps->setVisible(hasSteps);
    m_noSteps->setVisible(!hasSteps);
    m_steps->resizeRowsToContents();
    if (hasSteps && chosen() < 0)
        m_steps->setCurrentIndex(m_model->index(0, 0));
    const auto &steps = m_document.preparation().steps();
    const bool isShown = chosen() == m_shownAt && m_shownAt >= 0 && m_shownAt < steps.size() && steps.at(m_shownAt).step == m_shown;
    if (!isShown)
        showForm();
    showButtons();
}

void PrepareTab::showButtons()
{
    const int count = m_model->rowCount();
    m_up->setEnabled(chosen() > 0);
    m_down->setEnabled(chosen() >= 0 && chosen() + 1 < count);
    m_remove->setEnabled(chosen() >= 0 && count > 0);
    m_undo->setEnabled(m_document.preparation().canUndo());
    m_redo->setEnabled(m_document.preparation().canRedo());
}

void PrepareTab::showForm()
{
    const auto &steps = m_document.preparation().steps();
    const QWidget *focused = m_form && m_form->isAncestorOf(window()->focusWidget()) ? window()->focusWidget() : nullptr;
    const QString name = focused ? focused->objectName() : QString();
    m_shownAt = chosen() < steps.size() ? chosen() : -1;
    m_formCard->setVisible(m_shownAt >= 0);
    m_form = nullptr;
    showButtons();
    if (m_shownAt < 0)
        return;
    m_shown = steps.at(m_shownAt).step;
    const StepContext context = this->context(m_shownAt);
    m_shownFields = context.fields;
    m_form = new StepForm(context);
    fillStepForm(*m_form, m_shown);
    m_formCard->setTitle(UiWorkbenchTr::tr("Step %1").arg(m_shownAt + 1));
    m_table->setVisible(std::holds_alternative<JoinStep>(m_shown) || std::holds_alternative<AppendStep>(m_shown));
    // A form may ask for its own renewal: the old one goes when its signal has ended.
    connect(m_form, &StepForm::edited, this, &PrepareTab::takeEdit);
    if (QWidget *old = m_formScroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_formScroll->setContent(m_form);
    if (QWidget *same = name.isEmpty() ? nullptr : m_form->findChild<QWidget *>(name))
        same->setFocus(Qt::OtherFocusReason);
}

/// A table that was just opened goes to the step that waits for one.
void PrepareTab::takeTables()
{
    const qsizetype count = m_document.tables().size();
    const bool isNew = m_tableCount > 0 && count > m_tableCount;
    m_tableCount = count;
    if (!isNew || m_shownAt < 0)
        return;
    const BenchTable &table = m_document.tables().constLast();
    if (auto *join = std::get_if<JoinStep>(&m_shown)) {
        JoinStep filled = *join;
        filled.table = table.entry.name;
        filled.on = filled.type == JoinType::Cross ? QList<JoinOn>() : QList<JoinOn>{likelyJoin(context(m_shownAt).fields, table.table().fields())};
        takeEdit(filled, {}, true);
    } else if (std::holds_alternative<AppendStep>(m_shown)) {
        takeEdit(AppendStep{table.entry.name}, {}, true);
    }
}

void PrepareTab::refresh()
{
    m_model->setLanguage(m_document.language());
    takeTables();
    takeSteps();
}

} // namespace chartroom
