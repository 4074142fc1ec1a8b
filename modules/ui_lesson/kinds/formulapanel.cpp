// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/formulapanel.h"

#include "grading/gradingphrases.h"
#include "grading/kinds/formulatext.h"
#include "ui_kit/button.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_lesson/tr.h"
#include "ui_table/datagrid.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QBoxLayout>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QStringListModel>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int resultsShown = 3;     // exercises.md 4.19
constexpr int pauseBeforeResults = 300; // milliseconds

/// A column name as it is written in a formula.
QString writtenName(const QString &name)
{
    static const QRegularExpression plain(u"^[\\p{L}_][\\p{L}\\p{Nd}_]*$"_s);
    static const QStringList reserved{u"and"_s, u"or"_s, u"not"_s, u"in"_s, u"is"_s, u"missing"_s, u"true"_s, u"false"_s, u"as"_s};
    return plain.match(name).hasMatch() && !reserved.contains(name) ? name : u'`' + name + u'`';
}

} // namespace

FormulaPanel::FormulaPanel(const ExerciseContent &content, const Formula &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_edit(new QLineEdit), m_completer(new QCompleter(this)),
      m_problem(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_grid(new DataGrid), m_pause(new QTimer(this))
{
    if (const Table *table = content.tables()(QString()))
        m_table = *table;
    std::vector<int> places;
    for (int column = 0; column < m_table.columnCount(); ++column) {
        if (body.columns.isEmpty() || body.columns.contains(m_table.field(column).name)) {
            places.push_back(column);
            m_columns << m_table.field(column).name;
        }
    }
    std::vector<int> rows;
    for (int row = 0; row < std::min<qsizetype>(resultsShown, m_table.rowCount()); ++row)
        rows.push_back(row);
    m_firstRows = m_table.withColumns(places).withRows(rows);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *row = new QHBoxLayout;
    setUpEdit(row);
    layout->addLayout(row);
    layout->addWidget(makeMenus());
    layout->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_grid->setSortingEnabled(false);
    m_grid->setAccessibleName(UiLessonTr::tr("First three results"));
    layout->addWidget(m_grid);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseBeforeResults);
    connect(m_pause, &QTimer::timeout, this, &FormulaPanel::showResults);
    showResults();
}

void FormulaPanel::setUpEdit(QHBoxLayout *row)
{
    const QString name = m_body.name.isEmpty() ? UiLessonTr::tr("Formula") : m_body.name;
    auto *label = new Label(name + u" ="_s, TextRole::Body, 600);
    label->setBuddy(m_edit);
    row->addWidget(label);
    m_edit->setFont(roleFont(TextRole::Body));
    m_edit->setMinimumHeight(grown(32));
    m_edit->setAccessibleName(UiLessonTr::tr("Formula for %1").arg(name));
    m_edit->installEventFilter(this);
    row->addWidget(m_edit, 1);
    QStringList words;
    for (const QString &column : std::as_const(m_columns))
        words << writtenName(column);
    for (const QString &function : std::as_const(m_body.functions))
        words << function + u'(';
    words.sort(Qt::CaseInsensitive);
    m_completer->setModel(new QStringListModel(words, m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setWidget(m_edit);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FormulaPanel::takeCompletion);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        complete();
        m_pause->start();
        answerEdited();
    });
}

QWidget *FormulaPanel::makeMenus()
{
    auto *menus = new QWidget;
    auto *flow = new FlowLayout(8, menus);
    const auto addMenu = [&](const QString &text, const QStringList &names, bool areFunctions) {
        if (names.isEmpty())
            return;
        QPushButton *button = makeButton(ButtonKind::Secondary, text);
        auto *menu = new QMenu(button);
        for (const QString &name : names) {
            const Field *field = areFunctions ? nullptr : m_table.findField(name);
            const QString title = field ? field->titleText(content().language) : QString();
            menu->addAction(title.isEmpty() || title == name ? name : UiLessonTr::tr("%1 (%2)").arg(name, title), this,
                            [this, name, areFunctions] { insert(name, areFunctions); });
        }
        button->setMenu(menu);
        flow->addWidget(button);
    };
    addMenu(UiLessonTr::tr("Insert a column"), m_columns, false);
    addMenu(UiLessonTr::tr("Insert a function"), m_body.functions, true);
    return menus;
}

/// The name that ends at the cursor.
QString FormulaPanel::typedWord() const
{
    static const QRegularExpression word(u"`?[\\p{L}_][\\p{L}\\p{Nd}_]*$"_s);
    return word.match(m_edit->text().left(m_edit->cursorPosition())).captured();
}

void FormulaPanel::complete()
{
    const QString word = typedWord();
    m_completer->setCompletionPrefix(word);
    const bool isWhole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (word.isEmpty() || isWhole || m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
}

void FormulaPanel::takeCompletion(const QString &word)
{
    const int end = m_edit->cursorPosition();
    const auto start = static_cast<int>(end - typedWord().size());
    m_edit->setSelection(start, end - start);
    m_edit->insert(word);
    m_pause->start();
    answerEdited();
}

void FormulaPanel::insert(const QString &word, bool isFunction)
{
    m_edit->insert(isFunction ? word + u'(' : writtenName(word));
    m_edit->setFocus(Qt::OtherFocusReason);
    m_pause->start();
    answerEdited();
}

bool FormulaPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isList = event->type() == QEvent::KeyPress && watched == m_edit && m_completer->popup()->isVisible();
    if (!isList)
        return ExercisePanel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Tab && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    // Without a choice in the list the first entry is meant.
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    takeCompletion(chosen.isValid() ? chosen.data().toString() : m_completer->currentCompletion());
    m_completer->popup()->hide();
    return true;
}

QJsonObject FormulaPanel::answer() const
{
    const QString text = m_edit->text();
    return text.trimmed().isEmpty() ? QJsonObject() : QJsonObject{{u"formula"_s, text}};
}

void FormulaPanel::setAnswer(const QJsonObject &answer)
{
    m_edit->setText(answer.value(u"formula"_s).toString());
    showResults();
}

void FormulaPanel::showResults()
{
    m_pause->stop();
    const EvaluationContext context = content().context();
    const Result<Expression, Invalid> formula =
        readFormulaText(m_edit->text(), {m_body.columns, m_body.functions, m_table}, context);
    const bool isEmpty = !formula && formula.error().id == u"answer.empty";
    m_problem->setText(formula || isEmpty ? UiLessonTr::tr("The first three results stand below.")
                                          : gradingPhrases().text(formula.error().id, content().language, formula.error().values));
    Table shown = m_firstRows;
    QStringList columns = m_columns;
    if (formula) {
        QList<Scalar> cells;
        for (qsizetype row = 0; row < shown.rowCount(); ++row)
            cells.append(evaluateForRow(*formula, m_table, row, context).value_or(Scalar()));
        const Column column = Column::fromScalars(cells);
        Field field = plainField(m_body.name.isEmpty() ? u"="_s : m_body.name, column.type());
        field.decimals = 4;
        shown = shown.withColumn(field, column);
        columns.prepend(field.name); // in sight whatever the text size
    }
    m_grid->setTable(shown, content().language, columns);
    m_grid->setFixedHeight(m_grid->heightForRows(resultsShown));
    QAccessibleEvent changed(m_problem, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

QWidget *FormulaPanel::firstControl()
{
    return m_edit;
}

} // namespace chartroom
