// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/builderform.h"
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/chartview.h"
#include "ui_chart/fieldlist.h"
#include "ui_chart/filteredits.h"
#include "ui_kit/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestChartBuilder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void builds_the_wanted_chart_by_hand();
    void only_what_is_offered_is_there();
    void typing_is_one_step_of_undo();
    void undo_redo_and_start_over();
    void the_preview_follows_after_a_pause();
    void fields_show_their_level_and_use();
    void a_field_can_be_dropped_on_a_row();
    void flags_stand_at_the_row_of_the_part_data();
    void flags_stand_at_the_row_of_the_part();
    void every_control_has_a_name();
    void axis_titles_can_start_empty();
    void filters_of_the_task_are_kept();
    void edits_keep_what_they_do_not_speak_of_data();
    void edits_keep_what_they_do_not_speak_of();

private:
    Table m_permits = permitTable();
    ChartOffer m_offer{{u"bar"_s, u"line"_s, u"point"_s},
                       {u"x"_s, u"y"_s, u"color"_s},
                       {u"filter"_s},
                       {u"title"_s, u"axis"_s, u"source"_s, u"description"_s},
                       true};
};

namespace {

/// Chooses an entry the way a person does: opens nothing, types nothing, but moves the selection and confirms.
void choose(const ChartBuilder &builder, const QString &control, const QString &text)
{
    auto *combo = qobject_cast<QComboBox *>(builder.form()->control(control));
    QVERIFY2(combo, qPrintable(control));
    const int index = combo->findText(text);
    QVERIFY2(index >= 0, qPrintable(control + u" has no "_s + text));
    combo->setFocus();
    while (combo->currentIndex() != index)
        QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

void type(const ChartBuilder &builder, const QString &control, const QString &text)
{
    QWidget *edit = builder.form()->control(control);
    QVERIFY2(edit, qPrintable(control));
    QTest::keyClicks(edit, text);
}

} // namespace

void TestChartBuilder::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestChartBuilder::builds_the_wanted_chart_by_hand()
{
    ChartBuilder builder;
    builder.setTask(m_offer, {}, lookupOf(m_permits), u"en"_s);
    builder.show();
    choose(builder, u"mark"_s, u"Bar"_s);
    // The first entry is current without being chosen; a chart begins when a field is set.
    choose(builder, u"x.field"_s, u"region"_s);
    choose(builder, u"y.field"_s, u"decided"_s);
    choose(builder, u"y.summary"_s, u"Sum"_s);
    choose(builder, u"sort"_s, u"Value, largest first"_s);
    choose(builder, u"filter.field"_s, u"year"_s);
    choose(builder, u"filter.value"_s, u"2024"_s);
    type(builder, u"title"_s, u"South decided the most permits in 2024"_s);
    type(builder, u"yTitle"_s, u"Permits decided"_s);
    type(builder, u"source"_s, u"Permit table"_s);
    type(builder, u"description"_s, u"Bar chart. South leads."_s);
    QCOMPARE(builder.spec(), jsonOf(R"({"mark": "bar", "title": "South decided the most permits in 2024",
        "description": "Bar chart. South leads.", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum", "axis": {"title": "Permits decided"}}},
        "usermeta": {"chartroom": {"source": "Permit table"}}})"));
}

void TestChartBuilder::only_what_is_offered_is_there()
{
    ChartBuilder builder;
    builder.setTask({{u"line"_s}, {u"x"_s, u"y"_s}, {}, {u"title"_s}, true}, {}, lookupOf(m_permits), u"en"_s);
    QVERIFY(builder.form()->control(u"x.field"_s));
    QVERIFY(!builder.form()->control(u"color.field"_s));
    QVERIFY(!builder.form()->control(u"filter.field"_s));
    QVERIFY(!builder.form()->control(u"description"_s));
    QCOMPARE(qobject_cast<QComboBox *>(builder.form()->control(u"mark"_s))->count(), 1);
}

void TestChartBuilder::typing_is_one_step_of_undo()
{
    ChartBuilder builder;
    builder.setTask(m_offer, jsonOf(R"({"mark": "bar"})"), lookupOf(m_permits), u"en"_s);
    type(builder, u"title"_s, u"South"_s);
    type(builder, u"yTitle"_s, u"x"_s); // no Y yet: nothing to write to
    QCOMPARE(textOf(builder.spec(), u"title"_s), u"South"_s);
    builder.undo();
    QCOMPARE(builder.spec(), jsonOf(R"({"mark": "bar"})"));
    QVERIFY(!builder.canUndo());
    builder.redo();
    QCOMPARE(textOf(builder.spec(), u"title"_s), u"South"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(builder.form()->control(u"title"_s))->text(), u"South"_s);
}

void TestChartBuilder::undo_redo_and_start_over()
{
    const QJsonObject start = jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "region"}}})");
    ChartBuilder builder;
    QSignalSpy changed(&builder, &ChartBuilder::specChanged);
    builder.setTask(m_offer, start, lookupOf(m_permits), u"en"_s);
    QCOMPARE(changed.size(), 0); // showing a task is no edit
    choose(builder, u"mark"_s, u"Line"_s);
    choose(builder, u"x.field"_s, u"year"_s);
    QCOMPARE(changed.size(), 2);
    builder.undo();
    QCOMPARE(fieldOf(builder.spec(), u"x"_s), u"region"_s);
    QCOMPARE(markOf(builder.spec()), u"line"_s);
    choose(builder, u"mark"_s, u"Point"_s); // a new branch: nothing to redo
    QVERIFY(!builder.canRedo());
    builder.startOver();
    QCOMPARE(builder.spec(), start);
    builder.undo();
    QCOMPARE(markOf(builder.spec()), u"point"_s);
}

void TestChartBuilder::the_preview_follows_after_a_pause()
{
    ChartBuilder builder;
    builder.setTask(m_offer, jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}}})"), lookupOf(m_permits), u"en"_s);
    builder.show();
    QVERIFY(builder.preview()->description().startsWith(u"Bar chart."_s));
    QSignalSpy shown(builder.preview(), &ChartView::chartShown);
    type(builder, u"title"_s, u"Three rows each"_s);
    QCOMPARE(shown.size(), 0); // not with every letter
    QVERIFY(shown.wait(2000));
    QCOMPARE(shown.size(), 1);
    QVERIFY(builder.preview()->description().startsWith(u"Bar chart: Three rows each."_s));
}

void TestChartBuilder::fields_show_their_level_and_use()
{
    ChartBuilder builder;
    builder.setTask(m_offer, jsonOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2024}}], "encoding": {"x": {"field": "region"}, "color": {"field": "region"}}})"), lookupOf(m_permits), u"fr"_s);
    auto *list = builder.findChild<FieldList *>()->list();
    QCOMPARE(list->count(), 5);
    QCOMPARE(list->item(0)->data(Qt::AccessibleTextRole).toString(), u"region, Région, Nominal: names"_s);
    QVERIFY(list->item(0)->data(Qt::AccessibleDescriptionRole).toString().contains(u"X, Colour"_s));
    QVERIFY(list->item(1)->data(Qt::AccessibleDescriptionRole).toString().contains(u"Filter"_s));
    QVERIFY(list->item(2)->data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QCOMPARE(levelLetter(m_permits.field(1)), u"O"_s);
    QCOMPARE(levelLetter(m_permits.field(3)), u"Q"_s);
}

void TestChartBuilder::a_field_can_be_dropped_on_a_row()
{
    ChartBuilder builder;
    builder.setTask(m_offer, jsonOf(R"({"mark": "bar"})"), lookupOf(m_permits), u"en"_s);
    QMimeData data;
    data.setData(QString::fromLatin1(fieldMimeType), "median_days");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(builder.form()->rowOfPart(u"encoding.y"_s), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(builder.form()->rowOfPart(u"encoding.y"_s), &drop);
    QCOMPARE(fieldOf(builder.spec(), u"y"_s), u"median_days"_s);
}

void TestChartBuilder::flags_stand_at_the_row_of_the_part_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("label");
    QTest::newRow("order") << u"encoding.x.sort"_s << u"Sort"_s;
    QTest::newRow("channel") << u"encoding.y"_s << u"Y"_s;
    QTest::newRow("scale of a channel") << u"encoding.y.scale"_s << u"Y"_s;
    QTest::newRow("summary") << u"encoding.y.aggregate"_s << u"Y"_s;
    QTest::newRow("axis title") << u"encoding.y.axis"_s << u"Y title"_s;
    QTest::newRow("colour") << u"encoding.color"_s << u"Colour"_s;
    QTest::newRow("mark") << u"mark"_s << u"Mark"_s;
    QTest::newRow("filter") << u"transform.0"_s << u"Filter"_s;
    QTest::newRow("title") << u"title"_s << u"Title"_s;
    QTest::newRow("source") << u"usermeta.chartroom.source"_s << u"Source note"_s;
    QTest::newRow("alt text") << u"description"_s << u"Alt text"_s;
    QTest::newRow("part of a layer") << u"layer.0.encoding.x.sort"_s << u"Sort"_s;
    QTest::newRow("scales") << u"resolve.scale"_s << u"Scales"_s;
    QTest::newRow("nothing known") << u"width"_s << QString();
}

void TestChartBuilder::flags_stand_at_the_row_of_the_part()
{
    QFETCH(QString, part);
    QFETCH(QString, label);
    ChartBuilder builder;
    builder.setTask(m_offer, jsonOf(R"({"mark": "bar"})"), lookupOf(m_permits), u"en"_s);
    builder.flagPart(part, u"The reader compares regions."_s);
    QStringList flagged;
    for (const BuilderRow *row : builder.form()->rows()) {
        if (row->isFlagged()) {
            flagged.append(row->label());
            QCOMPARE(row->firstControl()->accessibleDescription(), u"The reader compares regions."_s);
        }
    }
    QCOMPARE(flagged, label.isEmpty() ? QStringList() : QStringList{label});
    builder.clearFlags();
    QVERIFY(!builder.isFlagged(part));
}

void TestChartBuilder::every_control_has_a_name()
{
    ChartBuilder builder;
    builder.setTask(m_offer, {}, lookupOf(m_permits), u"en"_s);
    for (const QWidget *widget : builder.form()->findChildren<QWidget *>()) {
        const bool control = qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
                             || (qobject_cast<const QLineEdit *>(widget) && !qobject_cast<const QComboBox *>(widget->parent()));
        if (control)
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(builder.firstControl());
}

void TestChartBuilder::axis_titles_can_start_empty()
{
    ChartOffer offer = m_offer;
    offer.autoTitles = false;
    ChartBuilder builder;
    builder.setTask(offer, jsonOf(R"({"mark": "bar"})"), lookupOf(m_permits), u"en"_s);
    choose(builder, u"x.field"_s, u"region"_s);
    const QJsonObject axis = builder.spec().value("encoding"_L1).toObject().value("x"_L1).toObject().value("axis"_L1).toObject();
    QVERIFY(axis.contains("title"_L1) && axis.value("title"_L1).isNull());
    type(builder, u"xTitle"_s, u"Region"_s);
    QCOMPARE(textOf(builder.spec(), u"xTitle"_s), u"Region"_s);
}

void TestChartBuilder::filters_of_the_task_are_kept()
{
    const QJsonObject start = jsonOf(R"({"mark": "bar", "transform": [{"filter": {"not": {"or": [{"field": "year", "equal": 2022}, {"field": "region", "equal": "East"}]}}}, {"calculate": "datum.decided * 2", "as": "twice"}]})");
    ChartBuilder builder;
    builder.setTask(m_offer, start, lookupOf(m_permits), u"en"_s);
    QCOMPARE(qobject_cast<QComboBox *>(builder.form()->control(u"filter.field"_s))->currentText(), u"Filter of the task"_s);
    choose(builder, u"mark"_s, u"Line"_s);
    QCOMPARE(builder.spec().value("transform"_L1), start.value("transform"_L1));
    const QJsonObject filtered = withFilters(builder.spec(), {{{u"region"_s, u"equal"_s, {u"South"_s}, {}}}, false}, m_permits);
    QCOMPARE(QJsonValue(filtered.value("transform"_L1)).toArray(),
             QJsonDocument::fromJson(R"([{"filter": {"field": "region", "equal": "South"}}, {"calculate": "datum.decided * 2", "as": "twice"}])").array());
}

void TestChartBuilder::edits_keep_what_they_do_not_speak_of_data()
{
    QTest::addColumn<QJsonObject>("changed");
    QTest::addColumn<QByteArray>("expected");
    const QJsonObject spec = jsonOf(R"({"mark": {"type": "bar", "color": "#112233"}, "title": {"text": "T", "subtitle": "S"},
        "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum", "scale": {"zero": false}}}})");
    const Table permits = permitTable();
    const auto row = [](const char *name, const QJsonObject &changed, const char *expected) {
        QTest::newRow(name) << changed << QByteArray(expected);
    };
    row("the mark keeps its colour", withMark(spec, u"line"_s), R"({"mark": {"type": "line", "color": "#112233"}})");
    row("the title keeps its subtitle", withText(spec, u"title"_s, u"New"_s), R"({"title": {"text": "New", "subtitle": "S"}})");
    row("without subtitle the title is plain text", withText(spec, u"subtitle"_s, {}), R"({"title": "T"})");
    row("a new field keeps a summary that fits", withField(spec, u"y"_s, u"applications"_s, permits),
        R"({"encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "applications", "aggregate": "sum"}}})");
    row("and drops one that does not", withField(spec, u"y"_s, u"region"_s, permits),
        R"({"encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "region"}}})");
    row("no field takes the channel away", withField(spec, u"x"_s, {}, permits),
        R"({"encoding": {"y": {"field": "decided", "aggregate": "sum", "scale": {"zero": false}}}})");
    row("counting needs no field", withSummary(spec, u"y"_s, u"count"_s),
        R"({"encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"aggregate": "count", "scale": {"zero": false}}}})");
    row("natural order is the default", withSort(spec, u"x"_s, u"natural"_s),
        R"({"encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum", "scale": {"zero": false}}}})");
}

void TestChartBuilder::edits_keep_what_they_do_not_speak_of()
{
    QFETCH(QJsonObject, changed);
    QFETCH(QByteArray, expected);
    const QJsonObject wanted = jsonOf(expected.constData());
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QCOMPARE(changed.value(it.key()), it.value());
}

QTEST_MAIN(TestChartBuilder)
#include "test_chartbuilder.moc"
