// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/cleanpanel.h"

#include "base/canonicaljson.h"
#include "grading/kinds/clean.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_lesson/kinds/cleanmodel.h"
#include "ui_lesson/kinds/cleantool.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int tableHeight = 300;
constexpr int widestColumn = 240;
constexpr int markRoom = 26;
constexpr int rowsToFit = 200; // columns are as wide as these need

} // namespace

CleanPanel::CleanPanel(const ExerciseContent &content, const Clean &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_model(new CleanModel(content.language, this)), m_view(new QTableView),
      m_tool(new CleanTool(content.language)), m_checked(new Label({}, TextRole::Small, 0, u"ink2"_s))
{
    if (const Resource *resource = content.pack->resource(content.exercise->data.value(0)))
        m_start = CleanTable(*resource);
    auto *row = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    row->setContentsMargins(0, 0, 18, 0);
    row->setSpacing(14);
    m_left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    row->addLayout(m_left, 3);
    row->addLayout(right, 1);
    setUpTools(*m_left);
    setUpTable(*m_left);
    setUpLog(*right);
    setAnswer({});
}

void CleanPanel::setUpTools(QVBoxLayout &column)
{
    auto *tools = new QWidget;
    tools->setAccessibleName(UiLessonTr::tr("Tools"));
    auto *flow = new FlowLayout(6, tools);
    for (const QString &op : m_body.tools) {
        QPushButton *button = makeButton(ButtonKind::Secondary, cleanToolText(op), cleanToolIcon(op));
        button->setObjectName(u"tool-"_s + op);
        connect(button, &QPushButton::clicked, this, [this, op] { chooseTool(op); });
        flow->addWidget(button);
    }
    column.addWidget(tools);
}

void CleanPanel::setUpTable(QVBoxLayout &column)
{
    m_model->setStart(m_start);
    m_model->setEditable(m_body.tools.contains(u"set"_s));
    m_view->setModel(m_model);
    m_view->setAccessibleName(UiLessonTr::tr("The table to clean"));
    m_view->setAccessibleDescription(UiLessonTr::tr("Arrow keys move. F2 changes a cell. Delete removes a row."));
    m_view->setTabKeyNavigation(false);
    m_view->setMinimumHeight(panesStack() ? tableHeight : grown(tableHeight));
    m_view->verticalHeader()->setDefaultSectionSize(grown(27));
    m_view->horizontalHeader()->setResizeContentsPrecision(rowsToFit);
    m_view->horizontalHeader()->setMaximumSectionSize(grown(widestColumn));
    m_view->resizeColumnsToContents();
    for (int i = 0; i < m_model->columnCount(); ++i) // room for the mark of a changed cell
        m_view->setColumnWidth(i, m_view->columnWidth(i) + grown(markRoom));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->installEventFilter(this);
    column.addWidget(m_view, 1);
    column.addWidget(m_tool);
    connect(m_tool, &CleanTool::applied, this, &CleanPanel::addEdit);
    connect(m_model, &CleanModel::cellTyped, this, [this](int row, int cell, const QString &text) {
        addEdit({{u"op"_s, u"set"_s}, {u"row"_s, row}, {u"field"_s, m_model->table().name(cell)},
                 {u"value"_s, textOrNull(text)}});
    });
}

void CleanPanel::setUpLog(QVBoxLayout &column)
{
    m_checked->setWordWrap(true);
    auto *last = new Card(UiLessonTr::tr("At your last check"));
    last->body()->addWidget(m_checked);
    column.addWidget(last);
    m_logCard = new Card(UiLessonTr::tr("Change log"));
    auto *inner = new QWidget;
    m_log = new QVBoxLayout(inner);
    m_log->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(grown(160));
    m_logCard->body()->addWidget(scroll);
    column.addWidget(m_logCard, 1);
}

TaskWords CleanPanel::taskWords() const
{
    return {UiLessonTr::tr("Clean the table"), UiLessonTr::tr("Go on cleaning the table"),
            UiLessonTr::tr("Look at your table again"), UiLessonTr::tr("Check table")};
}

bool CleanPanel::takeFeedback(QWidget *feedback)
{
    m_left->addWidget(feedback);
    return true;
}

void CleanPanel::chooseTool(const QString &op)
{
    const QModelIndex at = m_view->currentIndex();
    m_tool->open(op, m_model->table(), at.isValid() ? at.row() + 1 : 0, at.isValid() ? at.column() : -1);
}

void CleanPanel::addEdit(const QJsonObject &edit)
{
    QJsonArray edits = m_edits;
    edits.append(edit);
    setEdits(edits);
    answerEdited();
}

void CleanPanel::undoEdit(qsizetype index)
{
    QJsonArray edits = m_edits;
    edits.removeAt(index);
    setEdits(edits);
    answerEdited();
    m_view->setFocus(Qt::OtherFocusReason);
}

void CleanPanel::setEdits(const QJsonArray &edits)
{
    CleanTable table = m_start;
    m_edits = {};
    m_lines.clear();
    for (const QJsonValue &entry : edits) {
        const auto edit = readCleanEdit(entry.toObject());
        if (!edit || !m_body.tools.contains(edit->op) || !table.takes(*edit))
            continue;
        const int changed = table.apply(*edit);
        const bool isRows = edit->op == u"delete" || edit->op == u"dedupe";
        m_edits.append(entry);
        m_lines << cleanEditText(*edit, m_start, content().language) + u" ("_s
                       + (isRows ? UiLessonTr::tr("%n row(s)", nullptr, changed) : UiLessonTr::tr("%n cell(s)", nullptr, changed)) + u')';
    }
    m_model->setTable(table);
    if (!m_tool->isHidden())
        m_tool->setTable(table);
    showLog();
}

void CleanPanel::showLog()
{
    clearLayout(*m_log);
    if (m_edits.isEmpty())
        m_log->addWidget(new Label(UiLessonTr::tr("No change yet."), TextRole::Small, 0, u"ink2"_s));
    for (qsizetype i = m_edits.size() - 1; i >= 0; --i) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *text = new Label(u"%1  %2"_s.arg(i + 1).arg(m_lines.at(i)), TextRole::Small);
        text->setWordWrap(true);
        line->addWidget(text, 1);
        QPushButton *undoButton = makeButton(ButtonKind::Quiet, UiLessonTr::tr("Undo"), u"undo"_s);
        undoButton->setAccessibleName(UiLessonTr::tr("Undo: %1").arg(m_lines.at(i)));
        connect(undoButton, &QPushButton::clicked, this, [this, i] { undoEdit(i); });
        line->addWidget(undoButton, 0, Qt::AlignTop);
        m_log->addWidget(row);
    }
    m_log->addStretch(1);
    m_logCard->setMeta(UiLessonTr::tr("%n change(s)", nullptr, static_cast<int>(m_edits.size())));
}

QJsonObject CleanPanel::answer() const
{
    return m_edits.isEmpty() ? QJsonObject() : QJsonObject{{u"edits"_s, m_edits}};
}

void CleanPanel::setAnswer(const QJsonObject &answer)
{
    setEdits(answer[u"edits"_s].toArray());
}

void CleanPanel::showGrade(const std::optional<Grade> &grade)
{
    if (!grade || !grade->isCounted()) {
        m_checked->setText(UiLessonTr::tr("Check the table to see which kinds of defect are mended."));
        return;
    }
    int kinds = 0;
    int mended = 0;
    bool isHarmed = false;
    for (const GradeCheck &check : grade->checks) {
        kinds += check.id.startsWith(u"defect:") ? 1 : 0;
        mended += check.id.startsWith(u"defect:") && check.passed ? 1 : 0;
        isHarmed = isHarmed || (check.id == u"no-harm" && !check.passed);
    }
    m_checked->setText(UiLessonTr::tr("%1 of %2 kinds of defect are mended.").arg(mended).arg(kinds) + u' '
                       + (isHarmed ? UiLessonTr::tr("A sound cell or row was changed.") : UiLessonTr::tr("No sound cell was changed.")));
}

bool CleanPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDelete = watched == m_view && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete;
    const QModelIndex at = m_view->currentIndex();
    if (!isDelete || !m_body.tools.contains(u"delete"_s) || !at.isValid())
        return ExercisePanel::eventFilter(watched, event);
    addEdit({{u"op"_s, u"delete"_s}, {u"row"_s, at.row() + 1}});
    return true;
}

QWidget *CleanPanel::firstControl()
{
    return m_view;
}

} // namespace chartroom
