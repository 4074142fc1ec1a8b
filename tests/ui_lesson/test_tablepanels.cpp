// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"
#include "panelpack.h"
#include "ui_chart/filterrows.h"
#include "ui_kit/theme.h"
#include "ui_lesson/filtereditor.h"
#include "ui_lesson/rowpicker.h"
#include "ui_lesson/shelf.h"
#include "ui_table/datagrid.h"
#include "ui_table/pickgrid.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <ctime>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The panels of the five kinds on tables, as people meet them in the gallery.
class TestTablePanels : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, ThemeMode::Light); }
    void answersComeBack_data();
    void answersComeBack();
    void undoRedoAndStartOver_data() { answersComeBack_data(); }
    void undoRedoAndStartOver();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void rowsArePickedByKeyboard();
    void shiftAndArrowsPickSeveralRows();
    void picksSurviveSorting();
    void aMousePicksAndLetsGo();
    void columnsArePickedByCheckBoxes();
    void manyRowsKeepTheWindowAlive();
    void theFilterSaysHowManyRowsItKeeps();
    void groupsOfConditionsMakeNestedPredicates();
    void fieldsGoOnShelvesByKeyboard();
    void valuesAreEditedInTheForm();
    void theJoinSaysWhatBecomesOfTheRows();
    void formulasAreCompleted();
    void theFirstThreeResultsFollowTheFormula();

private:
    static Grade gradeOf(const ExercisePanel &panel, const QString &id)
    {
        return gradeAnswer({&galleryPack(), galleryPack().exercise(id), panel.answer(), 0, {}, u"en"_s});
    }
    static void choose(QComboBox *box, const QVariant &data)
    {
        const int index = box->findData(data);
        QVERIFY(index >= 0);
        box->setFocus();
        while (box->currentIndex() != index)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
    }
};

void TestTablePanels::answersComeBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QString &id, const char *answer) { QTest::newRow(name) << id << QByteArray(answer); };
    row("rows", u"gallery-table-select"_s, R"({"rows": [7, 17]})");
    row("one condition", u"gallery-table-filter"_s, R"({"filter": {"field": "days", "gt": 30}})");
    row("conditions joined by or", u"gallery-table-filter"_s, R"({"filter": {"or": [{"field": "days", "gt": 30}, {"field": "district", "equal": "Lakeside"}]}})");
    row("a condition and a group", u"gallery-table-filter"_s, R"({"filter": {"and": [{"field": "year", "equal": 2025}, {"or": [{"field": "days", "gt": 30}, {"field": "days", "valid": false}]}]}})");
    row("a negation inside a group of or", u"gallery-table-filter"_s, R"({"filter": {"or": [{"and": [{"field": "year", "gte": 2025}, {"not": {"field": "days", "equal": 9}}]}, {"field": "district", "oneOf": ["Lakeside", "Hillview"]}]}})");
    row("a pivot table", u"gallery-table-pivot"_s, R"({"rows": ["district"], "columns": ["year"], "values": [{"aggregate": "ratio", "field": "met", "per": "checked"}, {"aggregate": "count", "show": "row"}], "filter": {"field": "checked", "gte": 30}})");
    row("half a pivot table", u"gallery-table-pivot"_s, R"({"rows": ["district", "year"], "columns": [], "values": [], "filter": null})");
    row("a join", u"gallery-table-join"_s, R"({"on": [["centre", "centre"], ["district", "district"]], "type": "full"})");
    row("half a join", u"gallery-table-join"_s, R"({"on": [["centre", null]]})");
    row("a formula", u"gallery-formula"_s, R"({"formula": "=(checked - met) / checked"})");
    row("half a formula", u"gallery-formula"_s, R"({"formula": "(checked - "})");
}

void TestTablePanels::answersComeBack()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, answer);
    const QJsonObject wanted = QJsonDocument::fromJson(answer).object();
    const auto panel = galleryPanel(id);
    QVERIFY(panel);
    QCOMPARE(panel->answer(), QJsonObject());
    QSignalSpy changes(panel.get(), &ExercisePanel::answerChanged);
    panel->setAnswer(wanted);
    QCOMPARE(panel->answer(), wanted);
    QCOMPARE(changes.size(), 0);
    panel->setAnswer({});
    QCOMPARE(panel->answer(), QJsonObject());
}

void TestTablePanels::undoRedoAndStartOver()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, answer);
    const QJsonObject draft = QJsonDocument::fromJson(answer).object();
    const auto panel = galleryPanel(id);
    panel->beginWith(draft);
    panel->startOver();
    QCOMPARE(panel->answer(), QJsonObject());
    panel->undo();
    QCOMPARE(panel->answer(), draft);
    panel->redo();
    QCOMPARE(panel->answer(), QJsonObject());
}

void TestTablePanels::everyControlHasAName_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const QString &id : {u"gallery-table-select"_s, u"gallery-table-filter"_s, u"gallery-table-pivot"_s, u"gallery-table-join"_s, u"gallery-formula"_s}) {
        for (const QString &language : {u"en"_s, u"fr"_s})
            QTest::addRow("%s, %s", qPrintable(id), qPrintable(language)) << id << language;
    }
}

void TestTablePanels::everyControlHasAName()
{
    QFETCH(const QString, id);
    QFETCH(const QString, language);
    const auto panel = galleryPanel(id, language);
    QVERIFY(panel->firstControl() && panel->firstControl()->focusPolicy() != Qt::NoFocus);
    int seen = 0;
    for (QWidget *widget : panel->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QComboBox *>(widget) || qobject_cast<QPushButton *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QListWidget *>(widget) || qobject_cast<DataGrid *>(widget);
        if (!isControl || !widget->isVisible())
            continue;
        ++seen;
        QVERIFY2(!accessibleName(widget).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(seen > 0);
}

void TestTablePanels::rowsArePickedByKeyboard()
{
    const auto panel = galleryPanel(u"gallery-table-select"_s);
    auto *grid = panel->findChild<PickGrid *>();
    panel->firstControl()->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 6; ++step)
        QTest::keyClick(grid, Qt::Key_Down);
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(panel->answer(), (QJsonObject{{u"rows"_s, QJsonArray{7}}}));
    QTest::keyClick(grid, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_Up);
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(outcomeWord(gradeOf(*panel, u"gallery-table-select"_s).outcome), u"full"_s);
    QVERIFY(panel->findChild<RowPicker *>()->findChildren<QLabel *>().last()->text().startsWith(u"row 17 selected, 2 selected"_s));
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(panel->answer(), (QJsonObject{{u"rows"_s, QJsonArray{7}}}));
}

void TestTablePanels::shiftAndArrowsPickSeveralRows()
{
    const auto panel = galleryPanel(u"gallery-table-select"_s);
    auto *grid = panel->findChild<PickGrid *>();
    grid->setCurrentIndex(grid->picks()->index(2, 1));
    QTest::keyClick(grid, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(grid, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(panel->answer(), (QJsonObject{{u"rows"_s, QJsonArray{3, 4, 5}}}));
}

void TestTablePanels::picksSurviveSorting()
{
    const auto panel = galleryPanel(u"gallery-table-select"_s);
    auto *grid = panel->findChild<PickGrid *>();
    grid->sortBy(u"-days"_s);
    grid->setCurrentIndex(grid->picks()->index(0, 0));
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(panel->answer(), (QJsonObject{{u"rows"_s, QJsonArray{16}}})); // 52 days
    grid->sortBy(u"days"_s);
    QCOMPARE(panel->answer(), (QJsonObject{{u"rows"_s, QJsonArray{16}}}));
}

void TestTablePanels::aMousePicksAndLetsGo()
{
    const auto panel = galleryPanel(u"gallery-table-select"_s);
    auto *grid = panel->findChild<PickGrid *>();
    const auto click = [&](int row, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, keys, grid->visualRect(grid->picks()->index(row, 1)).center());
    };
    click(1);
    click(3, Qt::ShiftModifier);
    QCOMPARE(panel->answer(), (QJsonObject{{u"rows"_s, QJsonArray{2, 3, 4}}}));
    click(2);
    QCOMPARE(panel->answer(), (QJsonObject{{u"rows"_s, QJsonArray{2, 4}}}));
}

void TestTablePanels::columnsArePickedByCheckBoxes()
{
    Exercise exercise = *galleryPack().exercise(u"gallery-table-select"_s);
    TableSelect body = std::get<TableSelect>(exercise.body);
    body.select = TableSelect::Select::Columns;
    body.allowNone = true;
    exercise.body = body;
    const std::unique_ptr<ExercisePanel> panel(makeExercisePanel({&galleryPack(), &exercise, u"en"_s, 0}, nullptr));
    panel->beginWith({});
    panel->setVisible(true);
    const QList<QCheckBox *> boxes = panel->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 7); // six columns and "nothing"
    QTest::keyClick(boxes.at(3), Qt::Key_Space);
    QTest::keyClick(boxes.at(5), Qt::Key_Space);
    QCOMPARE(panel->answer(), (QJsonObject{{u"columns"_s, QJsonArray{u"checked"_s, u"days"_s}}}));
    QTest::keyClick(boxes.at(6), Qt::Key_Space);
    QCOMPARE(panel->answer(), (QJsonObject{{u"columns"_s, QJsonArray()}}));
}

void TestTablePanels::manyRowsKeepTheWindowAlive()
{
    std::vector<double> values(20'000);
    for (size_t row = 0; row < values.size(); ++row)
        values[row] = double((row * 7919) % 20'011);
    QList<Field> fields;
    QList<Column> columns;
    for (int column = 0; column < 8; ++column) {
        fields.append(plainField(u"c%1"_s.arg(column), ValueType::Number));
        columns.append(Column(ValueType::Number, values));
    }
    RowPicker picker;
    picker.setTable(Table::numbered(fields, columns), u"en"_s);
    picker.resize(800, 400);
    picker.show();
    QVERIFY(QTest::qWaitForWindowExposed(&picker));
    std::clock_t longest = 0; // processor time: what else the machine does must not count
    for (int step = 0; step < 30; ++step) {
        const std::clock_t start = std::clock();
        QTest::keyClick(picker.grid(), Qt::Key_Space);
        QTest::keyClick(picker.grid(), step % 2 ? Qt::Key_PageDown : Qt::Key_Down);
        QCoreApplication::processEvents();
        longest = std::max(longest, std::clock() - start);
    }
    QCOMPARE(picker.rows().size(), 30);
    const double milliseconds = 1000.0 * double(longest) / CLOCKS_PER_SEC;
    QVERIFY2(milliseconds < 50, qPrintable(QString::number(milliseconds)));
}

void TestTablePanels::theFilterSaysHowManyRowsItKeeps()
{
    const auto panel = galleryPanel(u"gallery-table-filter"_s);
    auto *editor = panel->findChild<FilterEditor *>();
    choose(qobject_cast<QComboBox *>(editor->box(0)->control(u"field"_s)), u"year"_s);
    choose(qobject_cast<QComboBox *>(editor->box(0)->control(u"op"_s)), u"gte"_s);
    auto *value = qobject_cast<QComboBox *>(editor->box(0)->control(u"value"_s));
    value->setFocus();
    value->lineEdit()->selectAll();
    QTest::keyClicks(value->lineEdit(), u"2025"_s);
    QTest::keyClick(value->lineEdit(), Qt::Key_Return);
    QCOMPARE(panel->answer(), QJsonDocument::fromJson(R"({"filter": {"field": "year", "gte": 2025}})").object());
    const auto labels = panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith(u"10 of 18 "_s); }));
    QCOMPARE(panel->findChildren<DataGrid *>().last()->model()->rowCount(), 10);
}

void TestTablePanels::groupsOfConditionsMakeNestedPredicates()
{
    const auto panel = galleryPanel(u"gallery-table-filter"_s);
    auto *editor = panel->findChild<FilterEditor *>();
    choose(qobject_cast<QComboBox *>(editor->box(0)->control(u"field"_s)), u"year"_s);
    choose(qobject_cast<QComboBox *>(editor->box(0)->control(u"value"_s)), QVariant::fromValue(QJsonValue(2025)));
    QVERIFY(editor->addButton()->isVisible());
    QTest::keyClick(editor->addButton(), Qt::Key_Space);
    choose(qobject_cast<QComboBox *>(editor->box(1)->control(u"field"_s)), u"days"_s);
    choose(qobject_cast<QComboBox *>(editor->box(1)->control(u"op"_s)), u"gt"_s);
    choose(qobject_cast<QComboBox *>(editor->box(1)->control(u"value"_s)), QVariant::fromValue(QJsonValue(30)));
    QTest::keyClick(editor->box(1)->control(u"add"_s), Qt::Key_Space);
    choose(qobject_cast<QComboBox *>(editor->box(1)->control(u"1.field"_s)), u"days"_s);
    choose(qobject_cast<QComboBox *>(editor->box(1)->control(u"1.op"_s)), u"missing"_s);
    choose(qobject_cast<QComboBox *>(editor->box(1)->control(u"join"_s)), true);
    QCOMPARE(outcomeWord(gradeOf(*panel, u"gallery-table-filter"_s).outcome), u"full"_s);
}

void TestTablePanels::fieldsGoOnShelvesByKeyboard()
{
    const auto panel = galleryPanel(u"gallery-table-pivot"_s);
    const QList<Shelf *> shelves = panel->findChildren<Shelf *>();
    QCOMPARE(shelves.size(), 3);
    const auto add = [](Shelf *shelf, int entry) {
        QMenu *menu = shelf->addButton()->menu();
        emit menu->aboutToShow();
        menu->actions().at(entry)->trigger();
    };
    add(shelves.at(0), 0);
    add(shelves.at(0), 0); // the first one is no longer offered
    QCOMPARE(panel->answer()[u"rows"_s].toArray(), (QJsonArray{u"district"_s, u"year"_s}));
    QTest::keyClick(shelves.at(0)->list(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(panel->answer()[u"rows"_s].toArray(), (QJsonArray{u"year"_s, u"district"_s}));
    QTest::keyClick(shelves.at(0)->list(), Qt::Key_Delete);
    QCOMPARE(panel->answer()[u"rows"_s].toArray(), (QJsonArray{u"district"_s}));
    add(shelves.at(1), 1);
    add(shelves.at(2), 3);
    QCOMPARE(panel->answer()[u"columns"_s].toArray(), (QJsonArray{u"year"_s}));
    QCOMPARE(panel->answer()[u"values"_s][0][u"aggregate"_s].toString(), u"ratio"_s);
}

void TestTablePanels::valuesAreEditedInTheForm()
{
    const auto panel = galleryPanel(u"gallery-table-pivot"_s);
    panel->setAnswer(QJsonDocument::fromJson(R"({"rows": ["district"], "columns": ["year"], "values": [{"aggregate": "ratio", "field": "checked", "per": "met"}], "filter": null})").object());
    const auto box = [&](const QString &name) {
        for (QComboBox *found : panel->findChildren<QComboBox *>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return static_cast<QComboBox *>(nullptr);
    };
    choose(box(u"Value: of"_s), u"met"_s);
    choose(box(u"Value: per"_s), u"checked"_s);
    QCOMPARE(outcomeWord(gradeOf(*panel, u"gallery-table-pivot"_s).outcome), u"full"_s);
    auto *grid = panel->findChildren<DataGrid *>().last();
    QCOMPARE(grid->model()->rowCount(), 3);
    QCOMPARE(grid->model()->columnCount(), 3);
    // Lakeside 2024: 38 + 31 + 25 of 40 + 40 + 25.
    QCOMPARE(grid->model()->index(1, 1).data().toString(), u"0.9"_s);
    choose(box(u"Value: shown as"_s), u"row"_s);
    QCOMPARE(panel->answer()[u"values"_s][0][u"show"_s].toString(), u"row"_s);
}

void TestTablePanels::theJoinSaysWhatBecomesOfTheRows()
{
    const auto panel = galleryPanel(u"gallery-table-join"_s);
    const auto says = [&](const QString &sentence) {
        const auto labels = panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == sentence; });
    };
    const auto box = [&](const QString &name) {
        for (QComboBox *found : panel->findChildren<QComboBox *>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return static_cast<QComboBox *>(nullptr);
    };
    choose(box(u"Pair 1: column of the first table"_s), u"centre"_s);
    choose(box(u"Pair 1: column of the second table"_s), u"centre"_s);
    choose(box(u"Type of join"_s), u"left"_s);
    QVERIFY(says(u"Result: 18 rows. Without a partner: 1 of the first table, 1 of the second."_s));
    QCOMPARE(outcomeWord(gradeOf(*panel, u"gallery-table-join"_s).outcome), u"full"_s);
    choose(box(u"Type of join"_s), u"full"_s);
    QVERIFY(says(u"Result: 19 rows. Without a partner: 1 of the first table, 1 of the second."_s));
}

void TestTablePanels::formulasAreCompleted()
{
    const auto panel = galleryPanel(u"gallery-formula"_s);
    auto *edit = qobject_cast<QLineEdit *>(panel->firstControl());
    edit->setFocus();
    QTest::keyClicks(edit, u"che"_s);
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(edit->text(), u"checked"_s);
    QTest::keyClicks(edit, u" - met"_s);
    QCOMPARE(panel->answer(), (QJsonObject{{u"formula"_s, u"checked - met"_s}}));
}

void TestTablePanels::theFirstThreeResultsFollowTheFormula()
{
    const auto panel = galleryPanel(u"gallery-formula"_s);
    auto *edit = qobject_cast<QLineEdit *>(panel->firstControl());
    auto *grid = panel->findChild<DataGrid *>();
    QCOMPARE(grid->model()->columnCount(), 3);
    QTest::keyClicks(edit, u"(checked - met) / checked * 100"_s);
    QTRY_COMPARE(grid->model()->columnCount(), 4);
    QCOMPARE(grid->model()->rowCount(), 3);
    QCOMPARE(grid->model()->index(0, 0).data().toString(), u"5"_s);    // 2 of 40
    QCOMPARE(grid->model()->index(1, 0).data().toString(), u"22.5"_s); // 9 of 40
    QCOMPARE(grid->model()->index(2, 0).data().toString(), u"0"_s);    // 0 of 25
    QCOMPARE(outcomeWord(gradeOf(*panel, u"gallery-formula"_s).outcome), u"full"_s);
    QTest::keyClicks(edit, u" /"_s);
    QTRY_COMPARE(grid->model()->columnCount(), 3);
    const auto labels = panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith(u"The formula cannot be read at character "_s); }));
}

QTEST_MAIN(TestTablePanels)
#include "test_tablepanels.moc"
