// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/focusring.h"
#include "ui_kit/icons.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/navigationrail.h"
#include "ui_kit/neatline.h"
#include "ui_kit/profileplot.h"
#include "ui_kit/richtext.h"
#include "ui_kit/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Relative luminance and contrast of WCAG 2.2.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestUiKit : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadableInBothThemes_data();
    void textIsReadableInBothThemes();
    void aPaletteTellsItsTheme();
    void theStyleSheetHasNoTokenLeft();
    void textSizeScalesEveryRole();
    void everyIconDraws();
    void aMenuIsCalledByItsNameAndItsValue();
    void richTextShowsNoHtmlAndLoadsNothingRemote();
    void richTextGrowsWithItsContent();
    void messagesAreNamedForAssistiveTechnology();
    void theRailIsWalkedByKeyboard();
    void theFocusRingFollowsTabOnly();
    void theProfileIsThereInWords();
};

void TestUiKit::textIsReadableInBothThemes_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<double>("least");
    for (const int mode : {0, 1}) {
        const QByteArray tag = mode == 0 ? "light " : "dark ";
        for (const char *text : {"ink", "ink2", "ink3", "acc", "amb", "err"}) {
            for (const char *ground : {"surface", "ground", "alt"})
                QTest::newRow(QByteArray(tag + text + " on " + ground).constData()) << mode << QString::fromLatin1(text) << QString::fromLatin1(ground) << 4.5;
        }
        QTest::newRow(QByteArray(tag + "railText on rail").constData()) << mode << u"railText"_s << u"rail"_s << 4.5;
        QTest::newRow(QByteArray(tag + "onAcc on acc").constData()) << mode << u"onAcc"_s << u"acc"_s << 4.5;
        QTest::newRow(QByteArray(tag + "control border on surface").constData()) << mode << u"ctl"_s << u"surface"_s << 3.0;
        for (const char *series : {"c1", "c2", "c3", "c4", "c5", "c6", "c7"})
            QTest::newRow(QByteArray(tag + series + " on surface").constData()) << mode << QString::fromLatin1(series) << u"surface"_s << 3.0;
    }
}

void TestUiKit::textIsReadableInBothThemes()
{
    QFETCH(int, mode);
    QFETCH(QString, text);
    QFETCH(QString, ground);
    QFETCH(double, least);
    const Theme theme(mode == 0 ? ThemeMode::Light : ThemeMode::Dark);
    QVERIFY2(contrast(theme.color(text), theme.color(ground)) >= least, qPrintable(QString::number(contrast(theme.color(text), theme.color(ground)))));
}

void TestUiKit::aPaletteTellsItsTheme()
{
    QCOMPARE(themeOf(Theme(ThemeMode::Light).palette()).mode(), ThemeMode::Light);
    QCOMPARE(themeOf(Theme(ThemeMode::Dark).palette()).mode(), ThemeMode::Dark);
}

void TestUiKit::theStyleSheetHasNoTokenLeft()
{
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        const QString sheet = Theme(mode).styleSheet();
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY2(!sheet.contains(u"font-size"_s), "font sizes in the style sheet would ignore the text-size setting");
        QVERIFY(sheet.count(u'\n') < 200);
    }
}

void TestUiKit::textSizeScalesEveryRole()
{
    applyTheme(*qApp, ThemeMode::Light, 1.0);
    const double before = roleFont(TextRole::Caption).pointSizeF();
    QCOMPARE(before, 9.0);
    applyTheme(*qApp, ThemeMode::Light, 2.0);
    QCOMPARE(roleFont(TextRole::Caption).pointSizeF(), 18.0);
    applyTheme(*qApp, ThemeMode::Light, 1.0);
    QCOMPARE(roleFont(TextRole::Caption).pointSizeF(), 9.0);
}

void TestUiKit::aMenuIsCalledByItsNameAndItsValue()
{
    installAccessibleRoles();
    QComboBox box;
    box.addItems({u"None"_s, u"region"_s});
    const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&box);
    QCOMPARE(access->role(), QAccessible::ComboBox);
    QCOMPARE(access->text(QAccessible::Name), u"None"_s);
    box.setAccessibleName(u"X axis: field"_s);
    box.setCurrentIndex(1);
    QCOMPARE(access->text(QAccessible::Name), u"X axis: field, region"_s);
    QCOMPARE(access->text(QAccessible::Value), u"region"_s);
    QCOMPARE(access->childCount(), 1);
    QCOMPARE(access->indexOfChild(access->child(0)), 0);
    box.setEditable(true);
    QCOMPARE(access->child(1)->role(), QAccessible::EditableText);
    QAccessible::queryAccessibleInterface(&box)->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(box.view()->isVisible());
}

void TestUiKit::everyIconDraws()
{
    for (const char *name : {"home", "book", "data", "record", "report", "settings", "help", "globe", "check", "checkc", "half", "open", "ie",
                             "warn", "error", "info", "bulb", "eye", "lock", "shieldc", "eyeoff"}) {
        const QImage image = themedPixmap(QString::fromLatin1(name), Qt::black, 20, 2.0).toImage();
        QCOMPARE(image.size(), QSize(40, 40));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                inked += qAlpha(image.pixel(x, y)) > 100 ? 1 : 0;
        }
        QVERIFY2(inked > 20, name);
    }
}

void TestUiKit::richTextShowsNoHtmlAndLoadsNothingRemote()
{
    RichText text;
    text.setMarkdownText(u"a < b and <b>bold</b> **strong**"_s);
    QVERIFY(text.document()->toPlainText().contains(u"a < b"_s));
    QVERIFY(text.document()->toPlainText().contains(u"<b>bold</b>"_s));
    QVERIFY(!text.loadResource(QTextDocument::ImageResource, QUrl(u"https://example.org/x.png"_s)).isValid());
}

void TestUiKit::richTextGrowsWithItsContent()
{
    RichText text;
    text.setMarkdownText(u"One line."_s);
    const int one = text.heightForWidth(400);
    text.setMarkdownText(QString(u"Many words that wrap. "_s).repeated(40));
    QVERIFY(text.heightForWidth(400) > 5 * one);
    QVERIFY(text.heightForWidth(800) < text.heightForWidth(400));
}

void TestUiKit::messagesAreNamedForAssistiveTechnology()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Tone::Attention, u"Not yet."_s, u"Look at the axis."_s);
    QCOMPARE(bar.accessibleName(), u"Not yet. Look at the axis."_s);
    bar.clear();
    QVERIFY(bar.isHidden());
}

void TestUiKit::theRailIsWalkedByKeyboard()
{
    applyTheme(*qApp, ThemeMode::Light);
    NavigationRail rail;
    rail.setEntries({{u"a"_s, u"First"_s, u"home"_s, {}}, {u"b"_s, u"Second"_s, u"book"_s, {}}}, {});
    rail.setCurrent(u"a"_s);
    rail.resize(208, 600);
    rail.show();
    QVERIFY(QTest::qWaitForWindowExposed(&rail));
    QSignalSpy chosen(&rail, &NavigationRail::chosen);
    auto *first = rail.findChild<QAbstractButton *>(u"rail-a"_s);
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Down);
    auto *second = rail.findChild<QAbstractButton *>(u"rail-b"_s);
    QVERIFY(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), u"b"_s);
}

void TestUiKit::theFocusRingFollowsTabOnly()
{
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    QPushButton *button = makeButton(ButtonKind::Secondary, u"One"_s);
    QPushButton *other = makeButton(ButtonKind::Secondary, u"Two"_s);
    layout->addWidget(button);
    layout->addWidget(other);
    FocusRingMover mover(&window);
    qApp->installEventFilter(&mover);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus(Qt::MouseFocusReason);
    button->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(!window.findChildren<FocusRing *>().isEmpty());
    QCOMPARE(window.findChildren<FocusRing *>().constFirst()->widget(), button);
    other->setFocus(Qt::MouseFocusReason);
    QCOMPARE(window.findChildren<FocusRing *>().constFirst()->widget(), nullptr);
    qApp->removeEventFilter(&mover);
}

void TestUiKit::theProfileIsThereInWords()
{
    ProfilePlot plot;
    plot.setRows({{u"C"_s, u"Analyze"_s, true, {}, 0, 0, 0}, {u"C1"_s, u"Describe"_s, false, 2.1, 1.6, 2.5, 3}, {u"C2"_s, u"Compare"_s, false, {}, 0, 0, 2}});
    QVERIFY(plot.accessibleDescription().contains(u"C1 Describe: likely between level 1.6 and 2.5, expected 3."_s));
    QVERIFY(plot.accessibleDescription().contains(u"C2 Compare: not enough evidence yet, expected 2."_s));
}

QTEST_MAIN(TestUiKit)
#include "test_ui_kit.moc"
