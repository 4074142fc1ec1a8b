// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/builderform.h"
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartedits.h"
#include "ui_chart/chartview.h"
#include "ui_chart/fieldlist.h"
#include "chart/charttables.h"
#include "ui_chart/layeredits.h"
#include "ui_chart/scaleedits.h"
#include "ui_chart/suggestionbutton.h"
#include "ui_chart/suggestionpanel.h"
#include "ui_kit/theme.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QVBoxLayout>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// The builder as the workbench shows it: with everything it offers.
class TestBuilderForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rows_are_those_of_the_mark();
    void every_mark_the_data_allow_is_there();
    void finer_settings_write_the_scale();
    void sorting_by_another_field();
    void several_conditions_filter();
    void a_typed_value_is_checked();
    void a_calculation_appears_when_it_is_right();
    void a_reference_line_and_a_second_layer();
    void scales_can_be_separated_and_shared();
    void everything_can_be_undone_and_redone();
    void what_the_form_does_not_show_stays();
    void suggestions_are_taken_with_one_click();
    void suggestions_for_another_table_are_not_shown();
    void large_tables_are_drawn_beside_the_window();
    void panes_stack_and_nothing_scrolls_sideways_data();
    void panes_stack_and_nothing_scrolls_sideways();
    void every_control_has_a_name_and_takes_the_keyboard();

private:
    [[nodiscard]] std::unique_ptr<ChartBuilder> builderFor(const QJsonObject &spec, const QString &language = u"en"_s);
    Table m_permits = permitTable();
};

namespace {

QJsonObject bars()
{
    return jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})");
}

template <typename Control> Control *controlOf(const ChartBuilder &builder, const QString &name)
{
    auto *control = qobject_cast<Control *>(builder.form()->control(name));
    if (!control)
        qFatal("no control %s", qPrintable(name));
    return control;
}

void pick(const ChartBuilder &builder, const QString &name, const QString &text)
{
    auto *combo = controlOf<QComboBox>(builder, name);
    const int index = combo->findText(text);
    QVERIFY2(index >= 0, qPrintable(name + u" has no "_s + text));
    combo->setFocus();
    while (combo->currentIndex() != index)
        QTest::keyClick(combo, combo->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

void write(const ChartBuilder &builder, const QString &name, const QString &text)
{
    auto *edit = controlOf<QLineEdit>(builder, name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

std::unique_ptr<ChartBuilder> TestBuilderForm::builderFor(const QJsonObject &spec, const QString &language)
{
    auto builder = std::make_unique<ChartBuilder>();
    builder->setTask(ChartOffer::everything(), spec, lookupOf(m_permits), language);
    builder->resize(1158, 742);
    builder->show();
    return builder;
}

void TestBuilderForm::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestBuilderForm::rows_are_those_of_the_mark()
{
    const auto builder = builderFor(bars());
    QCOMPARE(builder->form()->shownChannels(), (QStringList{u"x"_s, u"y"_s, u"color"_s}));
    builder->form()->addPart(u"column"_s);
    QVERIFY(builder->form()->rowOfPart(u"encoding.column"_s)->isVisibleTo(builder.get()));
    pick(*builder, u"mark"_s, u"Pie"_s);
    QCOMPARE(builder->form()->shownChannels(), (QStringList{u"theta"_s, u"color"_s, u"column"_s}));
    QCOMPARE(fieldOf(builder->spec(), u"theta"_s), u"decided"_s);
    pick(*builder, u"mark"_s, u"Point"_s);
    QVERIFY(builder->form()->shownChannels().contains(u"size"_s));
}

void TestBuilderForm::every_mark_the_data_allow_is_there()
{
    const auto builder = builderFor(bars());
    auto *mark = controlOf<QComboBox>(*builder, u"mark"_s);
    QStringList marks;
    for (int i = 0; i < mark->count(); ++i)
        marks.append(mark->itemText(i));
    QCOMPARE(marks, (QStringList{u"Bar"_s, u"Line"_s, u"Area"_s, u"Point"_s, u"Tick"_s, u"Tile"_s, u"Pie"_s, u"Donut"_s, u"Box plot"_s,
                                 u"Rule"_s, u"Text"_s, u"Treemap"_s})); // no tile map: the table has no grid
}

void TestBuilderForm::finer_settings_write_the_scale()
{
    const auto builder = builderFor(bars());
    const auto more = [&](const QString &name) { controlOf<QAbstractButton>(*builder, name)->click(); };
    QVERIFY(!builder->form()->control(u"y.zero"_s));
    more(u"y.more"_s);
    controlOf<QAbstractButton>(*builder, u"y.zero"_s)->click();
    QCOMPARE(channelOf(builder->spec(), u"y"_s).value("scale"_L1).toObject(), jsonOf(R"({"zero": false})"));
    write(*builder, u"y.from"_s, u"100"_s);
    write(*builder, u"y.to"_s, u"1000,5"_s); // a decimal comma is understood
    QCOMPARE(channelOf(builder->spec(), u"y"_s).value("scale"_L1).toObject(), jsonOf(R"({"zero": false, "domain": [100, 1000.5]})"));
    controlOf<QAbstractButton>(*builder, u"y.zero"_s)->click(); // start at zero: the own ends go
    QCOMPARE(channelOf(builder->spec(), u"y"_s).value("scale"_L1).toObject(), jsonOf(R"({"zero": true})"));
    pick(*builder, u"y.scale"_s, u"Logarithmic"_s);
    controlOf<QAbstractButton>(*builder, u"y.reverse"_s)->click();
    QCOMPARE(channelOf(builder->spec(), u"y"_s).value("scale"_L1).toObject(), jsonOf(R"({"zero": true, "type": "log", "reverse": true})"));
    pick(*builder, u"x.field"_s, u"decided"_s);
    pick(*builder, u"x.summary"_s, u"In bins"_s);
    more(u"x.more"_s);
    write(*builder, u"x.maxbins"_s, u"20"_s);
    QCOMPARE(channelOf(builder->spec(), u"x"_s).value("bin"_L1).toObject(), jsonOf(R"({"maxbins": 20})"));
    write(*builder, u"x.step"_s, u"50"_s); // the width takes the place of the number
    QCOMPARE(channelOf(builder->spec(), u"x"_s).value("bin"_L1).toObject(), jsonOf(R"({"step": 50})"));
}

void TestBuilderForm::sorting_by_another_field()
{
    const auto builder = builderFor(bars());
    pick(*builder, u"sort"_s, u"By another field"_s);
    QCOMPARE(channelOf(builder->spec(), u"x"_s).value("sort"_L1).toObject(), jsonOf(R"({"field": "applications", "op": "sum", "order": "descending"})"));
    pick(*builder, u"sort.field"_s, u"median_days"_s);
    pick(*builder, u"sort.op"_s, u"Median"_s);
    pick(*builder, u"sort.order"_s, u"Smallest first"_s);
    QCOMPARE(channelOf(builder->spec(), u"x"_s).value("sort"_L1).toObject(), jsonOf(R"({"field": "median_days", "op": "median", "order": "ascending"})"));
    // Medians of the waits by hand: East 28, North 38, West 44, South 55.
    const DerivedTable derived = derivedOf(normalOf(builder->spec(), m_permits), m_permits);
    QCOMPARE(derived.domains.value(Channel::X), (QList<Scalar>{u"East"_s, u"North"_s, u"West"_s, u"South"_s}));
}

void TestBuilderForm::several_conditions_filter()
{
    const auto builder = builderFor(bars());
    pick(*builder, u"filter.field"_s, u"year"_s);
    pick(*builder, u"filter.op"_s, u"at least"_s);
    pick(*builder, u"filter.value"_s, u"2023"_s);
    controlOf<QAbstractButton>(*builder, u"filter.add"_s)->click();
    QVERIFY(builder->form()->control(u"filter.1.field"_s)->hasFocus() || !builder->isActiveWindow());
    pick(*builder, u"filter.1.field"_s, u"region"_s);
    pick(*builder, u"filter.1.value"_s, u"South"_s);
    QCOMPARE(builder->spec().value("transform"_L1).toArray(),
             QJsonDocument::fromJson(R"([{"filter": {"field": "year", "gte": 2023}}, {"filter": {"field": "region", "equal": "South"}}])").array());
    pick(*builder, u"filter.join"_s, u"One condition is enough"_s);
    QCOMPARE(builder->spec().value("transform"_L1).toArray(),
             QJsonDocument::fromJson(R"([{"filter": {"or": [{"field": "year", "gte": 2023}, {"field": "region", "equal": "South"}]}}])").array());
    controlOf<QAbstractButton>(*builder, u"filter.remove"_s)->click();
    QCOMPARE(builder->spec().value("transform"_L1).toArray(), QJsonDocument::fromJson(R"([{"filter": {"field": "region", "equal": "South"}}])").array());
    controlOf<QAbstractButton>(*builder, u"filter.remove"_s)->click();
    QVERIFY(!builder->spec().contains("transform"_L1));
}

void TestBuilderForm::a_typed_value_is_checked()
{
    const auto builder = builderFor(bars());
    pick(*builder, u"filter.field"_s, u"decided"_s);
    pick(*builder, u"filter.op"_s, u"more than"_s);
    auto *value = controlOf<QComboBox>(*builder, u"filter.value"_s);
    const QJsonObject before = builder->spec();
    value->lineEdit()->setFocus();
    value->lineEdit()->selectAll();
    QTest::keyClicks(value->lineEdit(), u"many"_s);
    QTest::keyClick(value->lineEdit(), Qt::Key_Return);
    QCOMPARE(builder->spec(), before);
    QCOMPARE(value->accessibleDescription(), u"Write a number."_s);
    value->lineEdit()->selectAll();
    QTest::keyClicks(value->lineEdit(), u"150,5"_s);
    QTest::keyClick(value->lineEdit(), Qt::Key_Return);
    QCOMPARE(builder->spec().value("transform"_L1).toArray(), QJsonDocument::fromJson(R"([{"filter": {"field": "decided", "gt": 150.5}}])").array());
}

void TestBuilderForm::a_calculation_appears_when_it_is_right()
{
    const auto builder = builderFor(bars());
    builder->form()->addPart(u"calculate"_s);
    auto *name = controlOf<QLineEdit>(*builder, u"calculate.0.name"_s);
    auto *formula = controlOf<QLineEdit>(*builder, u"calculate.0.formula"_s);
    QTest::keyClicks(name, u"rate"_s);
    QTest::keyClicks(formula, u"datum.decided / datum.nowhere"_s);
    QVERIFY(formula->accessibleDescription().contains(u"nowhere"_s));
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(formula, Qt::Key_Backspace);
    QTest::keyClicks(formula, u"applications"_s);
    QVERIFY(formula->accessibleDescription().isEmpty());
    QCOMPARE(builder->spec().value("transform"_L1).toArray(),
             QJsonDocument::fromJson(R"([{"calculate": "datum.decided / datum.applications", "as": "rate"}])").array());
    pick(*builder, u"y.field"_s, u"rate"_s); // it can be used at once
    QCOMPARE(fieldOf(builder->spec(), u"y"_s), u"rate"_s);
    QCOMPARE(builder->findChild<FieldList *>()->list()->count(), 6);
}

void TestBuilderForm::a_reference_line_and_a_second_layer()
{
    const auto builder = builderFor(bars());
    builder->form()->addPart(u"line"_s);
    write(*builder, u"note.0.y"_s, u"400"_s);
    QCOMPARE(noteOf(builder->spec(), 1).y, QJsonValue(400));
    builder->form()->addPart(u"layer"_s);
    QCOMPARE(dataLayers(builder->spec()).size(), 2);
    pick(*builder, u"y.field"_s, u"applications"_s); // the rows speak of the new layer
    QCOMPARE(fieldOf(layerView(builder->spec(), 1), u"y"_s), u"applications"_s);
    QCOMPARE(fieldOf(layerView(builder->spec(), 0), u"y"_s), u"decided"_s);
    pick(*builder, u"layer"_s, u"1: Bar"_s);
    QCOMPARE(controlOf<QComboBox>(*builder, u"y.field"_s)->currentText(), u"decided"_s);
    QVERIFY(readChartSpec(builder->spec()));
    pick(*builder, u"layer"_s, u"2: Point"_s);
    controlOf<QAbstractButton>(*builder, u"layer.remove"_s)->click();
    controlOf<QAbstractButton>(*builder, u"note.0.remove"_s)->click();
    QCOMPARE(builder->spec(), bars());
}

void TestBuilderForm::scales_can_be_separated_and_shared()
{
    QJsonObject panels = bars();
    panels.insert(u"encoding"_s, withChannel(bars(), u"column"_s, {{u"field"_s, u"year"_s}}).value("encoding"_L1));
    const auto builder = builderFor(panels);
    QCheckBox *box = controlOf<QCheckBox>(*builder, u"resolve.y"_s);
    QVERIFY(box->isVisible() && !box->isChecked());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(readChartSpec(builder->spec())->independentScale.value(Channel::Y));
    QVERIFY(builder->form()->rowOfPart(u"resolve.scale"_s)->isVisible()); // where a finding leads
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(builder->spec(), panels);

    builder->setSpec(bars());
    QVERIFY2(!box->isVisible(), "one panel of one layer has nothing to share");
    builder->form()->addPart(u"layer"_s);
    QVERIFY(box->isVisible());

    ChartOffer repair = ChartOffer::everything(); // a chart.repair that offers the scales, and nothing else
    repair.layers = false;
    repair.editable = QStringList{u"scale"_s};
    QJsonObject twoScales = withOwnScale(withSecondLayer(bars()), u"y"_s, true);
    ChartBuilder mending;
    mending.setTask(repair, twoScales, lookupOf(m_permits), u"fr"_s);
    mending.show();
    QCheckBox *own = controlOf<QCheckBox>(mending, u"resolve.y"_s);
    QVERIFY(own->isVisible() && own->isChecked());
    own->click();
    QCOMPARE(mending.spec(), withSecondLayer(bars()));
    repair.editable = QStringList{u"titles"_s};
    mending.setTask(repair, twoScales, lookupOf(m_permits), u"fr"_s);
    QVERIFY(!controlOf<QCheckBox>(mending, u"resolve.y"_s)->isVisible());
}

void TestBuilderForm::everything_can_be_undone_and_redone()
{
    const auto builder = builderFor(bars());
    builder->form()->addPart(u"note"_s);
    builder->form()->addPart(u"layer"_s);
    pick(*builder, u"mark"_s, u"Line"_s);
    pick(*builder, u"filter.field"_s, u"year"_s);
    controlOf<QAbstractButton>(*builder, u"y.more"_s)->click();
    controlOf<QAbstractButton>(*builder, u"y.reverse"_s)->click();
    builder->applyPatch(jsonOf(R"({"title": "T"})"));
    const QJsonObject end = builder->spec();
    int steps = 0;
    builder->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(builder.get()));
    controlOf<QComboBox>(*builder, u"mark"_s)->setFocus();
    while (builder->canUndo() && ++steps < 50)
        QTest::keyClick(controlOf<QComboBox>(*builder, u"mark"_s), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(builder->spec(), bars());
    while (builder->canRedo() && ++steps < 100)
        QTest::keyClick(controlOf<QComboBox>(*builder, u"mark"_s), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(builder->spec(), end);
    builder->startOver();
    QCOMPARE(builder->spec(), bars());
    builder->undo();
    QCOMPARE(builder->spec(), end);
}

void TestBuilderForm::what_the_form_does_not_show_stays()
{
    const QJsonObject spec = jsonOf(R"({"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "config": {"a": 1}, "resolve": {"scale": {"y": "independent"}},
        "transform": [{"window": [{"op": "rank", "field": "decided", "as": "place"}], "sort": [{"field": "decided"}]}, {"fold": ["decided"]}],
        "mark": {"type": "bar", "opacity": 0.5}, "usermeta": {"chartroom": {"intends": ["title-present"]}, "other": true},
        "encoding": {"x": {"field": "region", "sort": ["West"], "axis": {"labelAngle": 3}}, "y": {"field": "decided", "aggregate": "sum", "scale": {"nice": false}},
                     "tooltip": {"field": "region"}}})");
    const auto builder = builderFor(spec);
    QCOMPARE(builder->spec(), spec);
    write(*builder, u"title"_s, u"New"_s);
    pick(*builder, u"filter.field"_s, u"year"_s);
    pick(*builder, u"filter.field"_s, u"None (all rows)"_s);
    pick(*builder, u"mark"_s, u"Line"_s);
    pick(*builder, u"mark"_s, u"Bar"_s);
    QJsonObject expected = spec;
    expected.insert(u"title"_s, u"New"_s);
    QCOMPARE(builder->spec(), expected);
}

void TestBuilderForm::suggestions_are_taken_with_one_click()
{
    const auto builder = builderFor({});
    SuggestionPanel *panel = builder->suggestions();
    QVERIFY(panel->isVisibleTo(builder.get()));
    auto *question = panel->questionBox();
    question->setFocus();
    QTest::keyClick(question, Qt::Key_Down);
    QCOMPARE(panel->suggestions().size(), 3);
    const auto buttons = panel->findChildren<SuggestionButton *>();
    QVERIFY(!buttons.isEmpty());
    QVERIFY(buttons.last()->accessibleName().startsWith(u"Use this chart: "_s));
    QVERIFY(!buttons.last()->accessibleDescription().isEmpty());
    QTest::keyClick(buttons.last(), Qt::Key_Space);
    QCOMPARE(builder->spec(), panel->suggestions().last().spec);
    QVERIFY(!builder->preview()->problem());
    builder->undo();
    QVERIFY(builder->spec().isEmpty());
    // In exercises nothing is suggested.
    ChartBuilder exercise;
    exercise.setTask({{u"bar"_s}, {u"x"_s}, {}, {}, true}, {}, lookupOf(m_permits), u"en"_s);
    QVERIFY(!exercise.suggestions()->isVisibleTo(&exercise));
}

void TestBuilderForm::suggestions_for_another_table_are_not_shown()
{
    const Table large = m_permits.withRows(std::vector<int>(size_t(largeTableRows) + 1, 0));
    SuggestionPanel panel;
    panel.setTable(large, u"large"_s, u"en"_s);
    panel.questionBox()->setFocus();
    QTest::keyClick(panel.questionBox(), Qt::Key_Down); // asks
    panel.setTable(m_permits, u"permits"_s, u"en"_s);
    QSignalSpy shown(&panel, &SuggestionPanel::suggestionsShown);
    QTest::qWait(500);
    QCOMPARE(shown.size(), 0);
    QVERIFY(panel.suggestions().isEmpty());
    for (const QLabel *label : panel.findChildren<QLabel *>())
        QVERIFY(label->isHidden() || !label->text().startsWith(u"Trying"));
}

void TestBuilderForm::large_tables_are_drawn_beside_the_window()
{
    std::vector<int> rows(size_t(largeTableRows) * 3);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = int(i % 12);
    const Table large = m_permits.withRows(rows);
    ChartBuilder builder;
    builder.setTask(ChartOffer::everything(), bars(), lookupOf(large), u"en"_s);
    QSignalSpy shown(builder.preview(), &ChartView::chartShown);
    QCOMPARE(shown.size(), 0);
    QVERIFY(shown.wait(20'000));
    QVERIFY(builder.preview()->description().startsWith(u"Bar chart"_s));
    // Of several changes in a row only the newest is shown.
    builder.setSpec(withMark(bars(), u"point"_s));
    builder.setSpec(withMark(bars(), u"line"_s));
    QTRY_VERIFY_WITH_TIMEOUT(builder.preview()->description().startsWith(u"Line chart"_s), 20'000);
    QVERIFY(!builder.preview()->description().startsWith(u"Dot"_s));
}

void TestBuilderForm::panes_stack_and_nothing_scrolls_sideways_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("stacked");
    QTest::newRow("the smallest window") << 1158 << 100 << u"en"_s << false;
    QTest::newRow("half a window") << 700 << 100 << u"en"_s << true;
    QTest::newRow("large text") << 1158 << 200 << u"en"_s << true;
    QTest::newRow("large text in French") << 1158 << 200 << u"fr"_s << true;
}

void TestBuilderForm::panes_stack_and_nothing_scrolls_sideways()
{
    QFETCH(int, width);
    QFETCH(int, percent);
    QFETCH(QString, language);
    QFETCH(bool, stacked);
    applyTheme(*qApp, ThemeMode::Light, percent / 100.0);
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        column->setContentsMargins(0, 0, 0, 0);
        auto *builder = new ChartBuilder;
        column->addWidget(builder);
        builder->setTask(ChartOffer::everything(), bars(), lookupOf(m_permits), language);
        controlOf<QAbstractButton>(*builder, u"y.more"_s)->click();
        builder->form()->addPart(u"calculate"_s);
        builder->suggestions()->questionBox()->setFocus();
        QTest::keyClick(builder->suggestions()->questionBox(), Qt::Key_Down);
        page.resize(width, 742);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(page.width(), width);
        QCOMPARE(builder->isStacked(), stacked);
        for (const QScrollArea *area : page.findChildren<QScrollArea *>()) {
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width() || !area->isVisible(),
                     qPrintable(u"%1 %2 of %3"_s.arg(QString::fromLatin1(area->metaObject()->className())).arg(area->widget()->minimumSizeHint().width()).arg(area->viewport()->width())));
        }
        for (const QWidget *control : builder->findChildren<QWidget *>()) {
            if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus || qobject_cast<const QScrollBar *>(control))
                continue;
            const int right = control->mapTo(builder, QPoint(control->width(), 0)).x();
            QVERIFY2(right <= width, qPrintable(QString::fromLatin1(control->metaObject()->className()) + u' ' + control->accessibleName()));
        }
    }
    applyTheme(*qApp, ThemeMode::Light);
}

void TestBuilderForm::every_control_has_a_name_and_takes_the_keyboard()
{
    const auto builder = builderFor(bars());
    builder->form()->addPart(u"calculate"_s);
    builder->form()->addPart(u"line"_s);
    builder->form()->addPart(u"note"_s);
    builder->form()->addPart(u"layer"_s);
    pick(*builder, u"filter.field"_s, u"year"_s);
    for (const auto &more : {u"x.more"_s, u"y.more"_s})
        controlOf<QAbstractButton>(*builder, more)->click();
    int named = 0;
    for (const QWidget *control : builder->form()->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QComboBox *>(control) || qobject_cast<const QLineEdit *>(control)
                               || qobject_cast<const QAbstractButton *>(control) || qobject_cast<const QPlainTextEdit *>(control);
        if (!isControl || !control->isVisible())
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()), control->metaObject()->className());
        QVERIFY2(control->focusPolicy() & Qt::TabFocus || qobject_cast<const QComboBox *>(control->parent()) || control->focusProxy(),
                 qPrintable(control->accessibleName()));
        ++named;
    }
    QVERIFY(named > 25);
    // Tab goes down the form: the mark before the fields, these before the title.
    auto *first = builder->firstControl();
    QStringList order;
    for (QWidget *at = first; order.size() < 400; at = at->nextInFocusChain()) {
        order.append(at->accessibleName());
        if (at->nextInFocusChain() == first)
            break;
    }
    QVERIFY(order.indexOf(u"X: field"_s) < order.indexOf(u"Y: field"_s));
    QVERIFY(order.indexOf(u"Y: field"_s) < order.indexOf(u"Sort"_s));
    QVERIFY(order.indexOf(u"Sort"_s) < order.indexOf(u"Filter: field"_s));
    QVERIFY(order.indexOf(u"Filter: field"_s) < order.indexOf(u"Title"_s));
}

QTEST_MAIN(TestBuilderForm)
#include "test_builderform.moc"
