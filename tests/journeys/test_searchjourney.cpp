// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "ui_learner/guidebrowser.h"
#include "ui_learner/searchdelegate.h"
#include "ui_learner/searchdialog.h"
#include "ui_learner/searchentries.h"
#include "ui_learner/searchkeeper.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSet>
#include <QTimer>
#include <functional>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Presses Ctrl+K and does something with the dialog; it is closed afterwards in any case.
void inSearch(LearnerFixture &learner, const std::function<void(SearchDialog &, QLineEdit &)> &act)
{
    auto *keeper = learner.window->findChild<SearchKeeper *>();
    QTRY_VERIFY_WITH_TIMEOUT(!keeper->isIndexing(), 30000);
    QTimer::singleShot(0, learner.window.get(), [&] {
        auto *dialog = learner.window->findChild<SearchDialog *>();
        if (!dialog)
            return;
        act(*dialog, *dialog->findChild<QLineEdit *>());
        if (dialog->isVisible())
            dialog->reject();
    });
    learner.window->openSearch();
}

QStringList rowsOf(SearchDialog &dialog)
{
    QStringList rows;
    const QAbstractItemModel *model = dialog.findChild<QListView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data().toString();
    return rows;
}

QString currentRow(SearchDialog &dialog)
{
    return dialog.findChild<QListView *>()->currentIndex().data().toString();
}

void picture(SearchDialog &dialog, const QString &name)
{
    QCoreApplication::processEvents();
    const QString folder = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures");
    QDir().mkpath(folder);
    dialog.grab().save(folder + u"/search-"_s + name + u".png"_s);
}

Preferences look(const QString &language, bool dark, int percent)
{
    Preferences chosen;
    chosen.language = language;
    chosen.dark = dark;
    chosen.textPercent = percent;
    return chosen;
}

} // namespace

/// The search from the first key to the page it opens.
class TestSearchJourney : public QObject
{
    Q_OBJECT

private slots:
    void findsAreGrouped_data();
    void findsAreGrouped();
    void whatIsChosenOpens_data();
    void whatIsChosenOpens();
    void arrowsPassHeadings();
    void exercisesMustHaveBeenSeen();
    void nothingFoundIsSaid();
    void theCacheMayBeDeleted();
    void markdownBecomesWords_data();
    void markdownBecomesWords();
};

void TestSearchJourney::findsAreGrouped_data()
{
    QTest::addColumn<Preferences>("preferences");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("English") << look(u"en"_s, false, 100) << u"median"_s << QStringList{u"Terms"_s, u"mean / median"_s};
    QTest::newRow("French, dark, without accents") << look(u"fr"_s, true, 100) << u"mediane"_s << QStringList{u"Termes"_s, u"moyenne / m\u00e9diane"_s};
    QTest::newRow("large text") << look(u"en"_s, false, 200) << u"rate"_s << QStringList{u"Lessons"_s, u"Rates, not counts"_s};
    QTest::newRow("a page in the other language") << look(u"fr"_s, false, 100) << u"datasets"_s << QStringList{u"Commandes"_s, u"Datasets"_s};
    QTest::newRow("a column of a dataset") << look(u"en"_s, false, 100) << u"closed"_s << QStringList{u"Datasets"_s};
}

void TestSearchJourney::findsAreGrouped()
{
    QFETCH(Preferences, preferences);
    QFETCH(QString, words);
    QFETCH(QStringList, rows);
    LearnerFixture learner(preferences);
    QStringList shown;
    QString count;
    inSearch(learner, [&](SearchDialog &dialog, QLineEdit &field) {
        QTest::keyClicks(&field, words);
        shown = rowsOf(dialog);
        count = dialog.findChild<QLabel *>(u"search-count"_s)->text();
        picture(dialog, QString::fromLatin1(QTest::currentDataTag()).remove(u' ').remove(u','));
    });
    for (const QString &row : rows)
        QVERIFY2(shown.contains(row), qPrintable(row + u" is not in "_s + shown.join(u" | "_s)));
    QVERIFY2(count.contains(QRegularExpression(u"^[1-9]"_s)), qPrintable(count));
}

void TestSearchJourney::whatIsChosenOpens_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("place");
    QTest::newRow("a lesson") << u"rates not counts"_s << u"lesson"_s << QString();
    QTest::newRow("a page of the guide") << u"chart chooser"_s << u"guide"_s << u"guide:chart-chooser"_s;
    QTest::newRow("a term") << u"confounder"_s << u"guide"_s << u"term:confounder"_s;
    QTest::newRow("a command") << u"my record"_s << u"record"_s << QString();
}

void TestSearchJourney::whatIsChosenOpens()
{
    QFETCH(QString, words);
    QFETCH(QString, page);
    QFETCH(QString, place);
    LearnerFixture learner;
    QString chosen;
    inSearch(learner, [&](SearchDialog &dialog, QLineEdit &field) {
        QTest::keyClicks(&field, words);
        chosen = currentRow(dialog);
        QTest::keyClick(&field, Qt::Key_Return);
    });
    QVERIFY2(learner.window->currentPage() == page, qPrintable(chosen + u" opened "_s + learner.window->currentPage()));
    if (!place.isEmpty())
        QCOMPARE(learner.window->findChild<GuideBrowser *>()->place(), place);
}

void TestSearchJourney::arrowsPassHeadings()
{
    LearnerFixture learner;
    QSet<QString> seen;
    int hits = 0;
    inSearch(learner, [&](SearchDialog &dialog, QLineEdit &field) {
        QTest::keyClicks(&field, u"rate"_s);
        const QAbstractItemModel *model = dialog.findChild<QListView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            hits += model->index(row, 0).data(SearchDelegate::HitRole).isValid();
        for (int i = 0; i < hits; ++i) {
            seen << QString::number(dialog.findChild<QListView *>()->currentIndex().row());
            QVERIFY(dialog.findChild<QListView *>()->currentIndex().data(SearchDelegate::HitRole).isValid());
            QTest::keyClick(&field, Qt::Key_Down);
        }
        QTest::keyClick(&field, Qt::Key_PageUp);
        QVERIFY(field.hasFocus() || !dialog.isActiveWindow());
    });
    QVERIFY(hits > 6);
    QCOMPARE(int(seen.size()), hits);
}

void TestSearchJourney::exercisesMustHaveBeenSeen()
{
    LearnerFixture learner;
    const Pack *pack = learner.desk->pack(u"org.chartroom.core"_s);
    const auto isFound = [&] {
        bool found = false;
        inSearch(learner, [&](SearchDialog &dialog, QLineEdit &field) {
            QTest::keyClicks(&field, u"ward sends the most reports"_s);
            found = rowsOf(dialog).contains(u"Exercises you have seen"_s);
        });
        return found;
    };
    QVERIFY(pack->lesson(u"rates-not-counts"_s));
    QVERIFY(!isFound());
    learner.window->openLesson({pack->id, u"rates-not-counts"_s, 0, false});
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(learner.window.get(), Qt::Key_F6); // the lesson is on screen
    const auto seen = learner.store->stepsSeen(learner.desk->person().id);
    QVERIFY(seen && !seen->isEmpty());
    StepSeen second = seen->constFirst();
    second.id = FactId{uuidVersion7(learner.clock.now())};
    second.step = 1;
    QVERIFY(learner.store->addStepSeen(second));
    QVERIFY(isFound());
}

void TestSearchJourney::nothingFoundIsSaid()
{
    LearnerFixture learner;
    QStringList told;
    inSearch(learner, [&](SearchDialog &dialog, QLineEdit &field) {
        told << dialog.findChild<QLabel *>(u"search-count"_s)->text();
        QTest::keyClicks(&field, u"xylophone"_s);
        told << dialog.findChild<QLabel *>(u"search-count"_s)->text();
        QTest::keyClick(&field, Qt::Key_Return); // opens nothing
        told << (dialog.isVisible() ? u"open"_s : u"closed"_s);
    });
    QCOMPARE(told, (QStringList{u"Type a word, or its beginning."_s, u"Nothing found. Try fewer or other words."_s, u"open"_s}));
}

void TestSearchJourney::theCacheMayBeDeleted()
{
    LearnerFixture learner;
    SearchKeeper *keeper = learner.window->findChild<SearchKeeper *>();
    QTRY_VERIFY_WITH_TIMEOUT(!keeper->isIndexing(), 30000);
    const QString path = learner.home.filePath(u"search-cache.sqlite"_s);
    QVERIFY(QFileInfo::exists(path));
    const QList<SearchEntry> entries = searchEntries(learner.desk->packs());
    QVERIFY(entries.size() > 500);
    SearchKeeper again(*learner.desk, learner.home.filePath(u"other.sqlite"_s), {});
    QTRY_VERIFY_WITH_TIMEOUT(!again.isIndexing(), 30000);
    QVERIFY(again.begin());
    const auto found = again.find(u"median"_s);
    QVERIFY(found && !found->isEmpty());
}

void TestSearchJourney::markdownBecomesWords_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("words");
    QTest::newRow("marks") << u"**Bold** and `code`"_s << u"Bold and code"_s;
    QTest::newRow("a link") << u"See [the guide](guide:a1)."_s << u"See the guide."_s;
    QTest::newRow("a placeholder") << u"In {{ mean(days) }} days"_s << u"In \u2026 days"_s;
    QTest::newRow("a table") << u"| A | B |\n|---|---:|\n| 1 | 2 |"_s << u"A B 1 2"_s;
}

void TestSearchJourney::markdownBecomesWords()
{
    QFETCH(QString, markdown);
    QFETCH(QString, words);
    QCOMPARE(searchableText(markdown), words);
}

QTEST_MAIN(TestSearchJourney)
#include "test_searchjourney.moc"
