// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/exercisepanel.h"

#include "ui_lesson/kinds/chartannotatepanel.h"
#include "ui_lesson/kinds/chartbuildpanel.h"
#include "ui_lesson/kinds/chartdrawpanel.h"
#include "ui_lesson/kinds/chartpickpanel.h"
#include "ui_lesson/kinds/chartpointpanel.h"
#include "ui_lesson/kinds/chartreadpanel.h"
#include "ui_lesson/kinds/choicemanypanel.h"
#include "ui_lesson/kinds/choiceonepanel.h"
#include "ui_lesson/kinds/claimpanel.h"
#include "ui_lesson/kinds/cleanpanel.h"
#include "ui_lesson/kinds/clozepanel.h"
#include "ui_lesson/kinds/disclosurepanel.h"
#include "ui_lesson/kinds/formulapanel.h"
#include "ui_lesson/kinds/linkagepanel.h"
#include "ui_lesson/kinds/matchpanel.h"
#include "ui_lesson/kinds/numericpanel.h"
#include "ui_lesson/kinds/orderpanel.h"
#include "ui_lesson/kinds/reflectionpanel.h"
#include "ui_lesson/kinds/samplepanel.h"
#include "ui_lesson/kinds/scenariopanel.h"
#include "ui_lesson/kinds/schemapanel.h"
#include "ui_lesson/kinds/tablefilterpanel.h"
#include "ui_lesson/kinds/tablejoinpanel.h"
#include "ui_lesson/kinds/tablepivotpanel.h"
#include "ui_lesson/kinds/tableselectpanel.h"
#include "ui_lesson/kinds/textpanel.h"
#include "ui_lesson/tr.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace chartroom {

namespace {

constexpr qsizetype longestHistory = 200;

/// The field of \a panel that is being typed in, if any.
QWidget *editorAt(const QWidget &panel)
{
    QWidget *focus = QApplication::focusWidget();
    const bool isEditor = qobject_cast<QLineEdit *>(focus) || qobject_cast<QPlainTextEdit *>(focus);
    return isEditor && panel.isAncestorOf(focus) ? focus : nullptr;
}

/// The character before the cursor of a field; null at its start.
QChar lastTyped(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->cursorPosition() > 0 ? line->text().at(line->cursorPosition() - 1) : QChar();
    const auto *text = qobject_cast<const QPlainTextEdit *>(editor);
    const int at = text ? text->textCursor().position() : 0;
    return at > 0 ? text->document()->characterAt(at - 1) : QChar();
}

/// One entry for each kind: the compiler names this place when a kind is added.
struct PanelMaker {
    const ExerciseContent &content;
    QWidget *parent;

    ExercisePanel *operator()(const UnreadBody &) const { return nullptr; }
    ExercisePanel *operator()(const ChoiceOne &body) const { return new ChoiceOnePanel(content, body, parent); }
    ExercisePanel *operator()(const ChoiceMany &body) const { return new ChoiceManyPanel(content, body, parent); }
    ExercisePanel *operator()(const Order &body) const
    {
        return new OrderPanel(content, orderAtStart(content, body.items), parent);
    }
    ExercisePanel *operator()(const Match &body) const { return new MatchPanel(content, body, parent); }
    ExercisePanel *operator()(const Numeric &body) const { return new NumericPanel(content, body, parent); }
    ExercisePanel *operator()(const TextShort &body) const { return new TextPanel(content, body, parent); }
    ExercisePanel *operator()(const Cloze &body) const { return new ClozePanel(content, body, parent); }
    ExercisePanel *operator()(const ChartPoint &body) const { return new ChartPointPanel(content, body, parent); }
    ExercisePanel *operator()(const ChartPick &body) const { return new ChartPickPanel(content, body, parent); }
    ExercisePanel *operator()(const ChartBuild &body) const { return new ChartBuildPanel(content, buildTask(content, body), parent); }
    ExercisePanel *operator()(const ChartRead &body) const { return new ChartReadPanel(content, body, parent); }
    ExercisePanel *operator()(const ChartRepair &body) const
    {
        return new ChartBuildPanel(content, repairTask(content, body), parent);
    }
    ExercisePanel *operator()(const ChartDraw &body) const { return new ChartDrawPanel(content, body, parent); }
    ExercisePanel *operator()(const ChartAnnotate &body) const { return new ChartAnnotatePanel(content, body, parent); }
    ExercisePanel *operator()(const Clean &body) const { return new CleanPanel(content, body, parent); }
    ExercisePanel *operator()(const Schema &body) const { return new SchemaPanel(content, body, parent); }
    ExercisePanel *operator()(const Disclosure &body) const { return new DisclosurePanel(content, body, parent); }
    ExercisePanel *operator()(const Linkage &body) const { return new LinkagePanel(content, body, parent); }
    ExercisePanel *operator()(const Sample &body) const { return new SamplePanel(content, body, parent); }
    ExercisePanel *operator()(const TableSelect &body) const { return new TableSelectPanel(content, body, parent); }
    ExercisePanel *operator()(const TableFilter &body) const { return new TableFilterPanel(content, body, parent); }
    ExercisePanel *operator()(const TablePivot &body) const { return new TablePivotPanel(content, body, parent); }
    ExercisePanel *operator()(const TableJoin &body) const { return new TableJoinPanel(content, body, parent); }
    ExercisePanel *operator()(const Formula &body) const { return new FormulaPanel(content, body, parent); }
    ExercisePanel *operator()(const Claim &body) const { return new ClaimPanel(content, body, parent); }
    ExercisePanel *operator()(const Scenario &body) const { return new ScenarioPanel(content, body, parent); }
    ExercisePanel *operator()(const Reflection &body) const { return new ReflectionPanel(content, body, parent); }
};

} // namespace

ExercisePanel::ExercisePanel(ExerciseContent content, QWidget *parent)
    : QWidget(parent), m_content(std::move(content)), m_history{QJsonObject()}
{
}

TaskWords ExercisePanel::taskWords() const
{
    return {UiLessonTr::tr("Start the task"), UiLessonTr::tr("Go on with the task"), UiLessonTr::tr("Look at your answer again"),
            UiLessonTr::tr("Check answer")};
}

bool ExercisePanel::takeFeedback(QWidget *)
{
    return false;
}

void ExercisePanel::showGrade(const std::optional<Grade> &) {}

void ExercisePanel::beginWith(const QJsonObject &answer)
{
    m_history = {answer};
    m_at = 0;
    m_isAside = false;
    m_typedIn = nullptr;
    setAnswer(answer);
}

void ExercisePanel::showAside(const QJsonObject &answer)
{
    m_isAside = true;
    setAnswer(answer);
}

void ExercisePanel::answerEdited()
{
    const QJsonObject now = answer();
    m_isAside = false;
    if (now == m_history.at(m_at))
        return;
    QWidget *editor = editorAt(*this);
    m_history.resize(isSameWord(editor) ? m_at : m_at + 1);
    m_history << now;
    m_typedIn = editor;
    if (m_history.size() > longestHistory)
        m_history.removeFirst();
    m_at = m_history.size() - 1;
    emit answerChanged();
}

bool ExercisePanel::isSameWord(QWidget *editor) const
{
    const QChar last = editor ? lastTyped(editor) : QChar();
    return editor && editor == m_typedIn && m_at > 0 && m_at + 1 == m_history.size() && !last.isNull() && !last.isSpace();
}

void ExercisePanel::show(qsizetype at)
{
    m_at = at;
    m_isAside = false;
    m_typedIn = nullptr;
    setAnswer(m_history.at(at));
    emit answerChanged();
}

void ExercisePanel::undo()
{
    if (m_isAside)
        show(m_at);
    else if (canUndo())
        show(m_at - 1);
}

void ExercisePanel::redo()
{
    if (canRedo())
        show(m_at + 1);
}

void ExercisePanel::startOver()
{
    setAnswer({});
    answerEdited();
}

ExercisePanel *makeExercisePanel(const ExerciseContent &content, QWidget *parent)
{
    return std::visit(PanelMaker{content, parent}, content.exercise->body);
}

} // namespace chartroom
