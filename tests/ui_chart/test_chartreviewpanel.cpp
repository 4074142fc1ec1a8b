// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartreviewpanel.h"
#include "chart/charttables.h"
#include "ui_chart/wrapbutton.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestChartReviewPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void the_most_important_failure_is_shown();
    void every_applying_check_stands_in_its_layer();
    void one_click_mends_and_is_one_step_of_undo();
    void another_check_can_be_chosen_by_keyboard();
    void a_rule_without_a_fix_leads_to_its_setting();
    void a_chart_that_cannot_be_drawn_says_why();
    void sentences_follow_the_language_of_the_chart();
    void large_tables_are_reviewed_beside_the_window();
    void groups_stack_where_there_is_no_room();

private:
    Table m_permits = permitTable();
};

namespace {

/// Bars that start at 80, sorted by name, without any text.
QJsonObject cutBars()
{
    return jsonOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum", "scale": {"domain": [80, 320]}}}})");
}

QPushButton *buttonNamed(const ChartReviewPanel &panel, const QString &text)
{
    for (auto *button : panel.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&panel))
            return button;
    }
    return nullptr;
}

} // namespace

void TestChartReviewPanel::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestChartReviewPanel::the_most_important_failure_is_shown()
{
    ChartReviewPanel panel;
    panel.setChart(cutBars(), lookupOf(m_permits), {});
    // Unsorted bars and the missing title come later: they are soft.
    QCOMPARE(panel.shownRule(), u"bar-zero-baseline"_s);
    const auto *message = panel.findChild<MessageBar *>();
    QVERIFY(message->text().contains(u"must start at zero"_s));
    QVERIFY(message->tone() == MessageBar::Tone::Attention);
}

void TestChartReviewPanel::every_applying_check_stands_in_its_layer()
{
    ChartReviewPanel panel;
    panel.setChart(cutBars(), lookupOf(m_permits), {});
    QStringList failed;
    for (const WrapButton *button : panel.findChildren<WrapButton *>())
        failed.append(button->property("rule").toString());
    QStringList wanted;
    int met = 0;
    for (const RuleResult &result : panel.review().results) {
        QVERIFY(result.applies);
        met += result.passed ? 1 : 0;
        if (!result.passed)
            wanted.append(result.id);
    }
    QCOMPARE(failed, wanted);
    QVERIFY(wanted.contains(u"sorted-by-value"_s) && wanted.contains(u"title-present"_s));
    const QString meta = QString(u"%1 of %2 check"_s).arg(met).arg(panel.review().results.size());
    QVERIFY(std::ranges::any_of(panel.findChildren<QLabel *>(), [&meta](const QLabel *label) { return label->text().startsWith(meta); }));
}

void TestChartReviewPanel::one_click_mends_and_is_one_step_of_undo()
{
    ChartBuilder builder;
    builder.setTask({}, cutBars(), lookupOf(m_permits), u"en"_s);
    ChartReviewPanel panel;
    panel.setChart(builder.spec(), lookupOf(m_permits), {});
    connect(&panel, &ChartReviewPanel::fixChosen, &builder, &ChartBuilder::applyPatch);
    connect(&builder, &ChartBuilder::specChanged, &panel, [&] { panel.setChart(builder.spec(), lookupOf(m_permits), {}); });
    panel.show();
    QPushButton *fix = buttonNamed(panel, u"Start the axis at zero"_s);
    QVERIFY(fix);
    fix->click();
    QCOMPARE(builder.spec().value("encoding"_L1).toObject().value("y"_L1).toObject().value("scale"_L1).toObject(),
             jsonOf(R"({"zero": true})"));
    QVERIFY(panel.shownRule() != u"bar-zero-baseline"_s);
    builder.undo();
    QCOMPARE(builder.spec(), cutBars());
    QVERIFY(!builder.canUndo());
}

void TestChartReviewPanel::another_check_can_be_chosen_by_keyboard()
{
    ChartReviewPanel panel;
    panel.setChart(cutBars(), lookupOf(m_permits), {});
    panel.show();
    for (WrapButton *button : panel.findChildren<WrapButton *>()) {
        if (button->property("rule").toString() != "sorted-by-value"_L1)
            continue;
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(button->accessibleName().startsWith(u"Not yet: "_s));
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(button->isChecked());
    }
    QCOMPARE(panel.shownRule(), u"sorted-by-value"_s);
    QSignalSpy chosen(&panel, &ChartReviewPanel::fixChosen);
    QPushButton *fix = buttonNamed(panel, u"Sort by value"_s);
    QVERIFY(fix);
    QTest::keyClick(fix, Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toJsonObject(), jsonOf(R"({"encoding": {"x": {"sort": "-y"}}})"));
}

void TestChartReviewPanel::a_rule_without_a_fix_leads_to_its_setting()
{
    ChartReviewPanel panel;
    panel.setChart(cutBars(), lookupOf(m_permits), {});
    panel.show();
    panel.showRule(u"title-present"_s);
    QCOMPARE(panel.shownRule(), u"title-present"_s);
    QSignalSpy part(&panel, &ChartReviewPanel::partChosen);
    QPushButton *go = buttonNamed(panel, u"Go to this setting"_s);
    QVERIFY(go);
    go->click();
    QCOMPARE(part.first().first().toString(), u"title"_s);
    panel.showRule(u"axis-not-clipped"_s); // met: its sentence would be wrong
    QCOMPARE(panel.shownRule(), u"title-present"_s);
}

void TestChartReviewPanel::a_chart_that_cannot_be_drawn_says_why()
{
    ChartReviewPanel panel;
    panel.setChart(jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "nowhere"}}})"), lookupOf(m_permits), {});
    QVERIFY(panel.review().problem);
    QVERIFY(panel.findChild<MessageBar *>()->text().contains(u"nowhere"_s));
    panel.setChart({}, lookupOf(m_permits), {});
    QVERIFY(!panel.review().problem);
    QVERIFY(panel.findChild<MessageBar *>()->text().isEmpty());
}

void TestChartReviewPanel::sentences_follow_the_language_of_the_chart()
{
    ChartReviewPanel panel;
    RuleOptions options;
    options.language = u"fr"_s;
    panel.setChart(cutBars(), lookupOf(m_permits), options);
    panel.show();
    QVERIFY(buttonNamed(panel, u"Faire partir l’axe de zéro"_s));
}

void TestChartReviewPanel::large_tables_are_reviewed_beside_the_window()
{
    std::vector<int> rows(size_t(largeTableRows) + 12);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = int(i % 12);
    QSignalSpy *reviewed = nullptr;
    ChartReviewPanel panel;
    {
        // The table is gone before the work is done: the panel holds its own.
        const Table large = m_permits.withRows(rows);
        reviewed = new QSignalSpy(&panel, &ChartReviewPanel::reviewed);
        panel.setChart(cutBars(), lookupOf(large), {});
        QCOMPARE(reviewed->size(), 0);
    }
    QVERIFY(reviewed->wait(20'000));
    QVERIFY(!panel.review().results.isEmpty());
    delete reviewed;
}

void TestChartReviewPanel::groups_stack_where_there_is_no_room()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *panel = new ChartReviewPanel;
    column->addWidget(panel);
    panel->setChart(cutBars(), lookupOf(m_permits), {});
    page.resize(760, 900);
    page.show();
    const auto lines = panel->findChildren<WrapButton *>();
    const auto isCut = [](const QWidget *line) { return line->height() < line->heightForWidth(line->width()); };
    QTRY_VERIFY(std::none_of(lines.begin(), lines.end(), isCut));
    for (const QLabel *label : panel->findChildren<QLabel *>())
        QVERIFY2(!label->wordWrap() || !label->isVisible() || !isCut(label), qPrintable(label->text()));
    const auto left = [panel](const QWidget *line) { return line->mapTo(panel, QPoint()).x(); };
    QVERIFY(left(lines.last()) > left(lines.first())); // Communication stands beside Encoding
    page.resize(330, 900);
    QCOMPARE(page.width(), 330);
    QTRY_COMPARE(left(lines.last()), left(lines.first()));
    QTRY_VERIFY(std::none_of(lines.begin(), lines.end(), isCut));
}

QTEST_MAIN(TestChartReviewPanel)
#include "test_chartreviewpanel.moc"
