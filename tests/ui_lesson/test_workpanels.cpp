// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/linkengine.h"
#include "panelpack.h"
#include "ui_chart/chartview.h"
#include "ui_kit/card.h"
#include "ui_kit/theme.h"
#include "ui_lesson/kinds/cleanpanel.h"
#include "ui_lesson/kinds/linkagepanel.h"
#include "ui_lesson/kinds/samplepanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The panels of clean, disclosure, schema, sample and linkage by keyboard alone, on the exercises of the gallery, and
/// alive on large tables.
class TestWorkPanels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeMode::Light);
        installAccessibleRoles();
    }
    void disclosureHidesWithSpace();
    void disclosureMergesByMenuAndDropsWhatIsGone();
    void disclosureTellsWhatFollows();
    void cleanDeletesAndTypesInPlace();
    void cleanAppliesATool();
    void cleanUndoesOneLineOfTheLog();
    void cleanStaysQuickOnFiveThousandRows();
    void schemaDecidesByKeyboard();
    void schemaKeepsNoneAndOpenApart();
    void linkageBuildsRules();
    void linkageCountsBesideTheWindow();
    void sampleShowsItsDrawsAfterTheAnswer();
};

namespace {

QString written(const QJsonObject &answer)
{
    return QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
}

QPushButton *buttonNamed(const QWidget &parent, const QString &text)
{
    for (auto *button : parent.findChildren<QPushButton *>()) {
        if (button->text() == text && !button->isHidden())
            return button;
    }
    return nullptr;
}

/// A pack in memory with one exercise and its tables.
struct SmallPack {
    Pack pack;

    SmallPack(const ExerciseBody &body, const QList<Resource> &resources)
    {
        DataPackage data;
        data.name = u"data"_s;
        data.resources = resources;
        pack.language = u"en"_s;
        pack.datasets.insert(data.name, data);
        Exercise exercise;
        exercise.id = u"large"_s;
        exercise.uuid = ExerciseId{QUuid::createUuidV5(QUuid(), exercise.id)};
        exercise.body = body;
        for (const Resource &resource : resources)
            exercise.data << u"data/"_s + resource.name;
        Lesson lesson;
        lesson.slug = u"small"_s;
        lesson.exercises = {exercise};
        pack.lessons = {lesson};
    }
    [[nodiscard]] ExerciseContent content() const { return {&pack, &pack.lessons.constFirst().exercises.constFirst(), u"en"_s, 0}; }
};

Resource people(const QString &name, int rows, int step)
{
    QList<QList<Scalar>> cells;
    for (int row = 0; row < rows; ++row)
        cells.append({u"Surname%1"_s.arg(row * step % 1777), Scalar(static_cast<double>(row % 97))});
    Resource resource;
    resource.name = name;
    resource.table = Table::fromRows({plainField(u"surname"_s, ValueType::Text), plainField(u"ward"_s, ValueType::Number)}, cells);
    return resource;
}

/// The longest time in which the event loop did not come round, in milliseconds.
class Pulse : public QObject
{
public:
    Pulse()
    {
        m_clock.start();
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_timer.start(0);
    }
    [[nodiscard]] qint64 longest() { return m_longest = std::max(m_longest, m_clock.restart()); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

void TestWorkPanels::disclosureHidesWithSpace()
{
    const auto panel = galleryPanel(u"gallery-disclosure"_s);
    QWidget *grid = panel->firstControl();
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Space);
    const QString hidden = uR"({"suppress":[{"office":"West","reason":"Late filing"}]})"_s;
    QCOMPARE(written(panel->answer()), hidden);
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(written(panel->answer()), u"{}"_s);
    panel->undo();
    QCOMPARE(written(panel->answer()), hidden);
    panel->redo();
    QCOMPARE(written(panel->answer()), u"{}"_s);
    panel->undo();
    QTest::keyClick(grid, Qt::Key_Right); // the row total has the arrows too
    QTest::keyClick(grid, Qt::Key_Space);
    QCOMPARE(panel->answer()[u"suppress"_s].toArray().at(1).toObject(), (QJsonObject{{u"reason"_s, u"Late filing"_s}}));
    panel->startOver();
    QCOMPARE(written(panel->answer()), u"{}"_s);
}

void TestWorkPanels::disclosureMergesByMenuAndDropsWhatIsGone()
{
    const auto panel = galleryPanel(u"gallery-disclosure"_s);
    auto *grid = qobject_cast<QTableWidget *>(panel->firstControl());
    grid->setCurrentCell(0, 1);
    QTest::keyClick(grid, Qt::Key_Space);
    auto *menu = panel->findChild<QMenu *>();
    emit menu->aboutToShow();
    const auto actions = menu->actions();
    const auto merge = std::find_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text() == u"Merge East with West"; });
    QVERIFY(merge != actions.end());
    (*merge)->trigger();
    // East stands alone no more, so nothing is hidden there.
    QCOMPARE(written(panel->answer()), uR"({"merge":{"office":[["East","West"]]}})"_s);
    QCOMPARE(grid->columnCount(), 4); // three offices and the total
    QCOMPARE(grid->horizontalHeaderItem(1)->text(), u"East + West"_s);
    panel->undo();
    QCOMPARE(written(panel->answer()), uR"({"suppress":[{"office":"East","reason":"Late filing"}]})"_s);
}

void TestWorkPanels::disclosureTellsWhatFollows()
{
    const auto panel = galleryPanel(u"gallery-disclosure"_s);
    auto *grid = qobject_cast<QTableWidget *>(panel->firstControl());
    grid->setCurrentCell(0, 3);
    QTest::keyClick(grid, Qt::Key_Space);
    QStringList texts;
    for (const auto *label : panel->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(u'\n').contains(u"61 \u2212 22 \u2212 19 \u2212 17 = 3"_s), "22 + 19 + 17 + 3 = 61");
    QCOMPARE(grid->item(0, 3)->data(Qt::AccessibleTextRole).toString(), u"Late filing, West: hidden, but an outsider works out 3"_s);
}

void TestWorkPanels::cleanDeletesAndTypesInPlace()
{
    const auto panel = galleryPanel(u"gallery-clean"_s);
    auto *view = qobject_cast<QTableView *>(panel->firstControl());
    view->setFocus();
    view->setCurrentIndex(view->model()->index(2, 2));
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, u"Northgate"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(written(panel->answer()), uR"({"edits":[{"field":"ward","op":"set","row":3,"value":"Northgate"}]})"_s);
    view->setCurrentIndex(view->model()->index(25, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(panel->answer()[u"edits"_s].toArray().at(1).toObject(), (QJsonObject{{u"op"_s, u"delete"_s}, {u"row"_s, 26}}));
    QVERIFY(view->model()->data(view->model()->index(2, 2), Qt::AccessibleTextRole).toString().contains(u"changed by you"));
    panel->undo();
    QCOMPARE(panel->answer()[u"edits"_s].toArray().size(), 1);
}

void TestWorkPanels::cleanAppliesATool()
{
    const auto panel = galleryPanel(u"gallery-clean"_s);
    auto *view = qobject_cast<QTableView *>(panel->firstControl());
    view->setCurrentIndex(view->model()->index(12, 1)); // a date in another form
    auto *tool = panel->findChild<QPushButton *>(u"tool-parse-date"_s);
    tool->setFocus();
    QTest::keyClick(tool, Qt::Key_Space);
    QPushButton *apply = buttonNamed(*panel, u"Apply"_s);
    QVERIFY(apply);
    QCOMPARE(apply->accessibleDescription(), u"%n cell(s) would change."_s.replace(u"%n"_s, u"2"_s));
    apply->setFocus();
    QTest::keyClick(apply, Qt::Key_Space);
    QCOMPARE(written(panel->answer()), uR"({"edits":[{"field":"received","op":"parse-date","order":"dmy"}]})"_s);
}

void TestWorkPanels::cleanUndoesOneLineOfTheLog()
{
    const auto panel = galleryPanel(u"gallery-clean"_s);
    const QJsonObject trim{{u"op"_s, u"trim"_s}, {u"field"_s, u"ward"_s}};
    const QJsonObject gone{{u"op"_s, u"delete"_s}, {u"row"_s, 26}};
    panel->beginWith({{u"edits"_s, QJsonArray{trim, gone}}});
    QPushButton *first = nullptr;
    for (auto *button : panel->findChildren<QPushButton *>()) {
        if (button->accessibleName().contains(u"spaces trimmed in Ward"))
            first = button;
    }
    QVERIFY(first);
    QTest::keyClick(first, Qt::Key_Space);
    QCOMPARE(panel->answer()[u"edits"_s].toArray(), (QJsonArray{gone}));
    panel->undo();
    QCOMPARE(panel->answer()[u"edits"_s].toArray(), (QJsonArray{trim, gone}));
}

void TestWorkPanels::cleanStaysQuickOnFiveThousandRows()
{
    Clean body;
    body.tools = cleanOperations();
    Resource resource;
    resource.name = u"rows"_s;
    QList<QList<Scalar>> cells;
    for (int row = 0; row < 5000; ++row) {
        resource.written.append({u" Ward %1"_s.arg(row % 7), QString::number(row), u"2025-03-01"_s, u"Open"_s, u"Deck"_s, u"120"_s});
        cells.append({Scalar(u"x"_s), Scalar(1.0), Scalar(QDate(2025, 3, 1)), Scalar(u"Open"_s), Scalar(u"Deck"_s), Scalar(1.0)});
    }
    resource.table = Table::fromRows({plainField(u"ward"_s, ValueType::Text), plainField(u"no"_s, ValueType::Number), plainField(u"day"_s, ValueType::Date),
                                      plainField(u"status"_s, ValueType::Text), plainField(u"type"_s, ValueType::Text), plainField(u"fee"_s, ValueType::Number)}, cells);
    const SmallPack small(body, {resource});
    QElapsedTimer clock;
    clock.start();
    CleanPanel panel(small.content(), body);
    panel.resize(1100, 600);
    panel.setVisible(true);
    qInfo("opened with 5,000 rows: %lld ms", clock.restart());
    qint64 longest = 0;
    for (const char *op : {"trim", "case", "dedupe"}) {
        panel.findChild<QPushButton *>(u"tool-"_s + QLatin1String(op))->click();
        QCoreApplication::processEvents();
        qInfo("form of %s: %lld ms", op, clock.elapsed());
        longest = std::max(longest, clock.restart());
        buttonNamed(panel, u"Apply"_s)->click();
        QCoreApplication::processEvents();
        qInfo("%s applied: %lld ms", op, clock.elapsed());
        longest = std::max(longest, clock.restart());
    }
    QVERIFY2(longest < 1000, "far above what it takes, for machines under instruments");
}

void TestWorkPanels::schemaDecidesByKeyboard()
{
    const auto panel = galleryPanel(u"gallery-schema"_s);
    auto *menu = qobject_cast<QComboBox *>(panel->firstControl());
    QCOMPARE(accessibleName(menu), u"Ward number, Type, Type …"_s); // what it is for, and its value
    QTest::keyClick(menu, Qt::Key_Down);
    QCOMPARE(written(panel->answer()), uR"({"fields":{"ward":{"type":"string"}}})"_s);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QCOMPARE(written(panel->answer()), uR"({"fields":{"ward":{"type":"integer"}}})"_s);
    panel->undo();
    QCOMPARE(written(panel->answer()), uR"({"fields":{"ward":{"type":"number"}}})"_s);
}

void TestWorkPanels::schemaKeepsNoneAndOpenApart()
{
    const auto panel = galleryPanel(u"gallery-schema"_s);
    QVERIFY(!panel->answer().contains(u"primaryKey"_s));
    for (auto *box : panel->findChildren<QCheckBox *>()) {
        if (box->text() == u"no column")
            QTest::keyClick(box, Qt::Key_Space);
    }
    QCOMPARE(written(panel->answer()), uR"({"primaryKey":[]})"_s);
    for (auto *box : panel->findChildren<QCheckBox *>()) {
        if (box->text() == u"Request" || box->text() == u"empty cell")
            QTest::keyClick(box, Qt::Key_Space);
    }
    QCOMPARE(written(panel->answer()), uR"({"missingValues":[""],"primaryKey":["request_no"]})"_s);
    panel->setAnswer({{u"missingValues"_s, QJsonArray{u"?"_s}}}); // a value that has no box of its own
    QCOMPARE(written(panel->answer()), uR"({"missingValues":["?"]})"_s);
}

void TestWorkPanels::linkageBuildsRules()
{
    const auto panel = galleryPanel(u"gallery-linkage"_s);
    QWidget *add = panel->firstControl();
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(written(panel->answer()), uR"({"fields":[{"compare":"exact","left":"surname","right":"last_name","weight":1}],"oneToOne":false,"threshold":0.5})"_s);
    QTest::keyClick(panel->findChild<QSpinBox *>(), Qt::Key_Up);
    const QSignalSpy counted(qobject_cast<LinkagePanel *>(panel.get()), &LinkagePanel::counted);
    QTest::keyClick(panel->firstControl(), Qt::Key_Down); // the next pair of fields
    const QJsonObject rule = panel->answer()[u"fields"_s].toArray().at(0).toObject();
    QCOMPARE(rule[u"left"_s].toString(), u"given"_s);
    QCOMPARE(rule[u"weight"_s].toInt(), 2);
    QTRY_VERIFY(!counted.isEmpty());
    panel->undo();
    QCOMPARE(panel->answer()[u"fields"_s][0][u"left"_s].toString(), u"surname"_s);
    panel->startOver();
    QCOMPARE(written(panel->answer()), u"{}"_s);
}

void TestWorkPanels::linkageCountsBesideTheWindow()
{
    Linkage body;
    body.fields = {{u"surname"_s, u"surname"_s, {}}, {u"ward"_s, u"ward"_s, {}}};
    body.compare = linkageComparisons();
    body.thresholds = {0.5, 1};
    const QList<Resource> tables{people(u"left"_s, 2000, 1), people(u"right"_s, 2000, 3)};
    const SmallPack small(body, tables);
    LinkagePanel panel(small.content(), body);
    panel.setVisible(true);
    QSignalSpy counted(&panel, &LinkagePanel::counted);
    Pulse pulse;
    QElapsedTimer clock;
    clock.start();
    panel.setAnswer({{u"fields"_s, QJsonArray{QJsonObject{{u"left"_s, u"surname"_s}, {u"right"_s, u"surname"_s}, {u"compare"_s, u"similar"_s}, {u"weight"_s, 1}}}},
                     {u"threshold"_s, 1}, {u"oneToOne"_s, false}});
    QTRY_VERIFY_WITH_TIMEOUT(!counted.isEmpty(), 60'000);
    const qint64 pause = pulse.longest();
    qInfo("4 million pairs counted in %lld ms, longest pause of the window %lld ms", clock.elapsed(), pause);
    const LinkResult expected = LinkEngine(tables.at(0).table, tables.at(1).table, body.fields).link({{{0, u"similar"_s, 1}}, 1, false}, {});
    QCOMPARE(counted.at(0).at(0).toLongLong(), expected.links);
    QVERIFY(pause < 500); // 50 ms are promised; machines under instruments are slower
}

void TestWorkPanels::sampleShowsItsDrawsAfterTheAnswer()
{
    const auto panel = galleryPanel(u"gallery-sample"_s);
    const QSignalSpy shown(qobject_cast<SamplePanel *>(panel.get()), &SamplePanel::histogramShown);
    panel->beginWith({{u"method"_s, u"simple"_s}, {u"size"_s, 100}});
    auto *chart = panel->findChild<ChartView *>();
    QVERIFY2(chart->isHidden(), "nothing is drawn before the answer");
    Grade grade;
    grade.outcome = Outcome::Partial;
    panel->showGrade(grade);
    QTRY_VERIFY(!shown.isEmpty());
    QVERIFY(!chart->isHidden() && !chart->problem());
    int draws = 0;
    chart->setTableShown(true);
    const QAbstractItemModel *twin = chart->tableView()->model();
    for (int row = 0; row < twin->rowCount(); ++row)
        draws += twin->index(row, twin->columnCount() - 1).data().toString().remove(u',').toInt();
    QCOMPARE(draws, 1000);
}

QTEST_MAIN(TestWorkPanels)
#include "test_workpanels.moc"
