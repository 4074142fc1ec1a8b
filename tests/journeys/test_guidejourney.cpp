// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "ui_kit/messagebar.h"
#include "ui_learner/guidebrowser.h"
#include "ui_learner/guideoutline.h"
#include "ui_learner/guidereader.h"
#include "ui_lesson/lessonpage.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>
#include <functional>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

Guide testGuide(const QString &language)
{
    return readGuide(QDir(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/guide")), language);
}

QString outputOf(const QString &program, const QStringList &words)
{
    QProcess tool;
    tool.start(program, words);
    return tool.waitForFinished() && tool.exitCode() == 0 ? QString::fromUtf8(tool.readAllStandardOutput()) : QString();
}

/// The guide's page beside a learner who has it on screen.
struct GuideOnScreen {
    explicit GuideOnScreen(const Preferences &chosen = {})
        : learner(chosen), guide(testGuide(chosen.language)), page(*learner.desk, guide)
    {
        page.resize(1158, 740);
        page.show();
        const bool shown = QTest::qWaitForWindowExposed(&page);
        Q_ASSERT(shown);
        page.activateWindow();
    }

    [[nodiscard]] QString title() const { return page.findChild<GuideReader *>()->accessibleName(); }
    [[nodiscard]] QTextBrowser *text() { return page.findChild<QTextBrowser *>(u"guide-text"_s); }
    void follow(const QUrl &link)
    {
        emit text()->anchorClicked(link);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QLineEdit *find() { return page.findChild<QLineEdit *>(u"guide-find"_s); }
    [[nodiscard]] QString message() { return page.findChild<MessageBar *>()->text(); }
    void picture(const QString &name)
    {
        QCoreApplication::processEvents();
        const QString folder = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures");
        QDir().mkpath(folder);
        page.grab().save(folder + u"/guide-"_s + name + u".png"_s);
    }

    LearnerFixture learner;
    Guide guide;
    GuideBrowser page;
};

/// Runs once as soon as the dialog of terms is on screen.
void whenTermsShow(QWidget *parent, const std::function<void(QDialog *)> &act)
{
    auto *timer = new QTimer(parent);
    QObject::connect(timer, &QTimer::timeout, parent, [parent, timer, act] {
        auto *dialog = parent->findChild<QDialog *>(u"terms-dialog"_s);
        if (!dialog || !dialog->isVisible())
            return;
        timer->deleteLater();
        timer->stop();
        act(dialog);
    });
    timer->start(10);
}

Preferences preferencesOf(const QString &language, bool dark, int percent)
{
    Preferences chosen;
    chosen.language = language;
    chosen.dark = dark;
    chosen.textPercent = percent;
    return chosen;
}

} // namespace

/// The guide as somebody uses it: read, follow, find, print; from a lesson to its terms.
class TestGuideJourney : public QObject
{
    Q_OBJECT

private slots:
    void everyLookIsWhole_data();
    void everyLookIsWhole();
    void backAndForwardByKeyboard();
    void linksAreReachedByTab();
    void pageKeysScroll();
    void findNarrowsAndMarks();
    void contentsOpenByKeyboard();
    void termsOpenAboveThePage();
    void lessonsOpenFromThePage();
    void aCompetencySaysWhereOneStands();
    void pathsAndModulesAreTables();
    void thePageIsCopied();
    void pdfs_data();
    void pdfs();
    void aFullDiskIsTold();
    void brokenGuidesAreTold_data();
    void brokenGuidesAreTold();
    void aStepOffersItsTerms();
};

void TestGuideJourney::everyLookIsWhole_data()
{
    QTest::addColumn<Preferences>("preferences");
    QTest::newRow("English") << preferencesOf(u"en"_s, false, 100);
    QTest::newRow("French, dark") << preferencesOf(u"fr"_s, true, 100);
    QTest::newRow("large text") << preferencesOf(u"en"_s, false, 200);
    QTest::newRow("French, large text") << preferencesOf(u"fr"_s, false, 200);
}

void TestGuideJourney::everyLookIsWhole()
{
    QFETCH(Preferences, preferences);
    GuideOnScreen shown(preferences);
    QVERIFY(shown.guide.problems.isEmpty());
    const QString name = QString::fromLatin1(QTest::currentDataTag()).remove(u' ').remove(u',');
    for (const QString &address : {u"guide:how-to-use"_s, u"guide:choose-your-path"_s, u"guide:c1"_s, u"guide:glossary"_s, u"term:median"_s}) {
        shown.page.open(address);
        QCOMPARE(shown.page.place(), address);
        shown.picture(name + u'-' + address.section(u':', 1));
        // Nothing is cut at the right: the text has the width it is given.
        QVERIFY(shown.text()->document()->idealWidth() <= shown.text()->viewport()->width() + 1);
    }
    for (QPushButton *button : shown.page.findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
}

void TestGuideJourney::backAndForwardByKeyboard()
{
    GuideOnScreen shown;
    QCOMPARE(shown.title(), u"How to use this guide"_s);
    shown.page.open(u"guide:c1"_s);
    shown.page.open(u"term:median"_s);
    const auto press = [&](Qt::Key key) { QTest::keyClick(&shown.page, key, Qt::AltModifier); };
    press(Qt::Key_Left);
    QCOMPARE(shown.page.place(), u"guide:c1"_s);
    press(Qt::Key_Left);
    QCOMPARE(shown.title(), u"How to use this guide"_s);
    press(Qt::Key_Left); // there is nothing before
    QCOMPARE(shown.page.place(), u"guide:how-to-use"_s);
    press(Qt::Key_Right);
    QCOMPARE(shown.page.place(), u"guide:c1"_s);
    shown.page.open(u"guide:chart-chooser"_s); // forgets what lay ahead
    press(Qt::Key_Right);
    QCOMPARE(shown.page.place(), u"guide:chart-chooser"_s);
    press(Qt::Key_Left);
    QCOMPARE(shown.page.place(), u"guide:c1"_s);
}

void TestGuideJourney::linksAreReachedByTab()
{
    GuideOnScreen shown;
    shown.text()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.text(), Qt::Key_Tab);
    QTest::keyClick(shown.text(), Qt::Key_Return);
    QTRY_COMPARE(shown.page.place(), u"guide:c1"_s); // the first link of the page
    QVERIFY(shown.text()->hasFocus());
    QTest::keyClick(&shown.page, Qt::Key_Left, Qt::AltModifier);
    shown.text()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(shown.text(), Qt::Key_Tab);
    QTest::keyClick(shown.text(), Qt::Key_Tab);
    QTest::keyClick(shown.text(), Qt::Key_Return);
    QTRY_COMPARE(shown.page.place(), u"guide:chart-chooser"_s);
}

void TestGuideJourney::pageKeysScroll()
{
    GuideOnScreen shown;
    shown.page.resize(1158, 400);
    QCoreApplication::processEvents();
    QScrollBar *bar = shown.page.findChild<GuideReader *>()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    shown.text()->setFocus();
    QTest::keyClick(shown.text(), Qt::Key_PageDown);
    QVERIFY(bar->value() > 0);
    QTest::keyClick(shown.text(), Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    QTest::keyClick(shown.text(), Qt::Key_Home);
    QCOMPARE(bar->value(), 0);
}

void TestGuideJourney::findNarrowsAndMarks()
{
    GuideOnScreen shown(preferencesOf(u"fr"_s, false, 100));
    auto *outline = shown.page.findChild<GuideOutline *>();
    QCOMPARE(outline->places().size(), 4 + 1 + 3);
    QTest::keyClicks(shown.find(), u"mediane"_s); // without its accent
    QCOMPARE(outline->places(), (QStringList{u"guide:how-to-use"_s, u"guide:c1"_s, u"guide:glossary"_s, u"term:median"_s}));
    QVERIFY(shown.find()->hasFocus());
    QCOMPARE(shown.page.findChild<GuideReader *>()->markCount(), 1);
    shown.picture(u"find"_s);
    QTest::keyClick(shown.find(), Qt::Key_Return); // the place on this page
    QCOMPARE(shown.page.place(), u"guide:how-to-use"_s);
    QTest::keyClick(shown.find(), Qt::Key_Return); // on to the next page
    QCOMPARE(shown.page.place(), u"guide:c1"_s);
    QTest::keyClick(&shown.page, Qt::Key_F3);
    QTRY_VERIFY(shown.text()->textCursor().hasSelection());
    QCOMPARE(shown.text()->textCursor().selectedText(), u"m\u00e9diane"_s);
    QTest::keyClick(shown.find(), Qt::Key_Escape);
    QCOMPARE(outline->places().size(), 4 + 1 + 3);
    QTest::keyClicks(shown.find(), u"xylophone"_s);
    QVERIFY(outline->places().isEmpty());
}

void TestGuideJourney::contentsOpenByKeyboard()
{
    GuideOnScreen shown;
    auto *outline = shown.page.findChild<GuideOutline *>();
    outline->setFocus();
    QTest::keyClick(outline, Qt::Key_Down);
    QTest::keyClick(outline, Qt::Key_Return);
    QCOMPARE(shown.page.place(), u"guide:choose-your-path"_s);
    QTest::keyClick(outline, Qt::Key_End);
    QTest::keyClick(outline, Qt::Key_Return);
    QCOMPARE(shown.page.place(), u"guide:glossary"_s);
}

void TestGuideJourney::termsOpenAboveThePage()
{
    GuideOnScreen shown;
    QStringList names;
    int result = -1;
    whenTermsShow(&shown.page, [&](QDialog *dialog) {
        dialog->grab().save(QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/guide-term-dialog.png"));
        names << dialog->findChild<QPushButton *>(u"open-term-median"_s)->accessibleName();
        QTest::keyClick(dialog, Qt::Key_Escape);
        if (dialog->isVisible()) // a test must end
            dialog->done(2);
        result = dialog->result();
    });
    shown.follow(QUrl(u"term:median"_s));
    QCOMPARE(result, int(QDialog::Rejected));
    QCOMPARE(names, QStringList{u"Open mean / median in the guide"_s});
    QCOMPARE(shown.page.place(), u"guide:how-to-use"_s); // Esc only closes
    whenTermsShow(&shown.page, [](QDialog *dialog) { dialog->findChild<QPushButton *>(u"open-term-median"_s)->click(); });
    shown.follow(QUrl(u"term:median"_s));
    QCOMPARE(shown.page.place(), u"term:median"_s);
    shown.follow(QUrl(u"guide:c1"_s));
    QCOMPARE(shown.page.place(), u"guide:c1"_s);
    shown.follow(QUrl(u"guide:nowhere"_s));
    QCOMPARE(shown.page.place(), u"guide:c1"_s);
    QVERIFY(shown.message().contains(u"guide:nowhere"_s));
}

void TestGuideJourney::lessonsOpenFromThePage()
{
    GuideOnScreen shown;
    QList<StudyPlace> chosen;
    connect(&shown.page, &GuideBrowser::lessonChosen, &shown.page, [&](const StudyPlace &place) { chosen << place; });
    shown.follow(QUrl(u"lesson:rates-not-counts"_s));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().lesson, u"rates-not-counts"_s);
    QCOMPARE(chosen.constFirst().pack, u"org.chartroom.core"_s);
    shown.follow(QUrl(u"lesson:not-there"_s));
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!shown.message().isEmpty());
}

void TestGuideJourney::aCompetencySaysWhereOneStands()
{
    GuideOnScreen shown;
    shown.page.open(u"guide:c1"_s);
    auto *standing = shown.page.findChild<QWidget *>(u"guide-standing"_s);
    QVERIFY(standing);
    QStringList words;
    for (const QLabel *label : standing->findChildren<QLabel *>())
        words << label->text();
    QVERIFY2(words.contains(u"Needs evidence"_s), qPrintable(words.join(u'|')));
    QVERIFY(words.contains(u"expected 3"_s)); // of a policy analyst in C1
    const auto offers = shown.page.findChild<QWidget *>(u"guide-lessons"_s)->findChildren<QPushButton *>();
    int building = 0; // lessons of all packs that name C1, but no tests
    for (const Pack *pack : shown.learner.desk->packs()) {
        for (const Lesson &lesson : pack->lessons) {
            const bool names = std::any_of(lesson.competencies.begin(), lesson.competencies.end(), [](const QString &code) { return code.startsWith(u"C1"); });
            building += names && !lesson.isExam() && pack->moduleOf(lesson.slug);
        }
    }
    QVERIFY(building > 0);
    QCOMPARE(int(offers.size()), building);
    QList<StudyPlace> chosen;
    connect(&shown.page, &GuideBrowser::lessonChosen, &shown.page, [&](const StudyPlace &place) { chosen << place; });
    offers.constFirst()->click();
    QCOMPARE(chosen.size(), 1);
}

void TestGuideJourney::pathsAndModulesAreTables()
{
    GuideOnScreen shown;
    shown.page.open(u"guide:choose-your-path"_s);
    const QString text = shown.text()->document()->toPlainText();
    QVERIFY(text.contains(u"What is data?"_s));
    QVERIFY(text.contains(u"Policy analyst"_s));
    QVERIFY(text.contains(u"What is data? \u203a Five core skills"_s));
}

void TestGuideJourney::thePageIsCopied()
{
    GuideOnScreen shown;
    shown.page.open(u"guide:c1"_s);
    for (QAction *action : shown.page.findChildren<QAction *>()) {
        if (action->text() == u"Copy this page")
            action->trigger();
    }
    const QMimeData *content = QApplication::clipboard()->mimeData();
    QVERIFY(content->text().contains(u"Describe and summarize"_s));
    QVERIFY(content->text().contains(u"The median is 5 days."_s));
    QVERIFY(content->html().contains(u"<table"_s));
}

void TestGuideJourney::pdfs_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QStringList>("bookmarks");
    QTest::addColumn<QString>("word");
    QTest::newRow("one page") << u"en"_s << false << QStringList{u"Find your way"_s, u"Long enough to scroll"_s} << u"Find your way"_s;
    QTest::newRow("the whole guide, in French")
        << u"fr"_s << true << QStringList{u"Comment utiliser ce guide"_s, u"Choisir son parcours"_s, u"D\u00e9crire et r\u00e9sumer"_s, u"Choix d\u2019un graphique"_s, u"Glossaire"_s}
        << u"M\u00e9diane"_s;
}

void TestGuideJourney::pdfs()
{
    QFETCH(QString, language);
    QFETCH(bool, isWhole);
    QFETCH(QStringList, bookmarks);
    QFETCH(QString, word);
    GuideOnScreen shown(preferencesOf(language, false, 100));
    const QString path = shown.learner.home.filePath(u"guide.pdf"_s);
    shown.page.savePdf(shown.page.paper(isWhole), path);
    QTRY_VERIFY_WITH_TIMEOUT(shown.message().contains(path), 20000);
    QVERIFY(!outputOf(u"qpdf"_s, {u"--check"_s, path}).isEmpty());
    const QString json = outputOf(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, path});
    QStringList titles;
    for (const QJsonValue &entry : QJsonDocument::fromJson(json.toUtf8())[u"outlines"].toArray())
        titles << entry[u"title"].toString();
    QCOMPARE(titles, bookmarks);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(QByteArray("/Lang (" + language.toLatin1() + ")")));
    QVERIFY(outputOf(u"pdftotext"_s, {path, u"-"_s}).contains(word, Qt::CaseInsensitive));
    if (isWhole) // each text on a page of its own
        QVERIFY(outputOf(u"pdfinfo"_s, {path}).contains(QRegularExpression(u"Pages: +([5-9]|[1-9][0-9])"_s)));
    outputOf(u"pdftoppm"_s, {u"-r"_s, u"60"_s, u"-png"_s, path, QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/guide-pdf-") + language});
}

void TestGuideJourney::aFullDiskIsTold()
{
    GuideOnScreen shown;
    shown.page.savePdf(shown.page.paper(false), shown.learner.home.filePath(u"no/such/folder/guide.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shown.message().contains(u"guide.pdf"_s), 20000);
    QCOMPARE(shown.page.findChild<MessageBar *>()->tone(), MessageBar::Tone::Blocking);
}

void TestGuideJourney::brokenGuidesAreTold_data()
{
    QTest::addColumn<bool>("hasPages");
    QTest::newRow("a page is broken") << true;
    QTest::newRow("nothing is there") << false;
}

void TestGuideJourney::brokenGuidesAreTold()
{
    QFETCH(bool, hasPages);
    LearnerFixture learner;
    Guide guide = hasPages ? testGuide(u"en"_s) : readGuide(QDir(learner.home.filePath(u"nothing"_s)), u"en"_s);
    if (hasPages)
        guide.problems << guideIssue(u"guide.front-matter"_s, u"There is no title."_s, {u"en/a1.md"_s, 3, 1, {}});
    GuideBrowser page(*learner.desk, guide);
    page.show();
    const QString text = page.findChild<MessageBar *>()->text();
    QVERIFY2(text.contains(hasPages ? u"Some pages of the guide cannot be read. en/a1.md, line 3: There is no title."_s : u"The guide cannot be read."_s), qPrintable(text));
    QCOMPARE(page.place(), hasPages ? u"guide:how-to-use"_s : QString());
    page.findChild<QLineEdit *>(u"guide-find"_s)->setText(u"anything"_s); // nothing to find, nothing to fall over
}

void TestGuideJourney::aStepOffersItsTerms()
{
    LearnerFixture learner;
    learner.window->openLesson({u"org.chartroom.core"_s, u"rates-not-counts"_s, 1, true});
    auto *terms = learner.window->findChild<QPushButton *>(u"step-terms"_s);
    auto *lesson = learner.window->findChild<LessonPage *>();
    for (int step = 0; !terms && step < 8; ++step) {
        lesson->goOn();
        terms = learner.window->findChild<QPushButton *>(u"step-terms"_s);
    }
    QVERIFY(terms);
    QCOMPARE(terms->text(), u"Terms in this step"_s);
    learner.picture(u"guide-lesson-terms"_s);
    QStringList buttons;
    whenTermsShow(learner.window.get(), [&](QDialog *dialog) {
        dialog->grab().save(QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/guide-terms-dialog.png"));
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            buttons << button->objectName();
        dialog->findChildren<QPushButton *>().constFirst()->click();
    });
    terms->click();
    QVERIFY(buttons.constFirst().startsWith(u"open-term-"_s));
    QCOMPARE(learner.window->currentPage(), u"guide"_s);
    auto *guide = learner.window->findChild<GuideBrowser *>();
    QCOMPARE(guide->place(), u"term:"_s + buttons.constFirst().mid(10));
}

QTEST_MAIN(TestGuideJourney)
#include "test_guidejourney.moc"
