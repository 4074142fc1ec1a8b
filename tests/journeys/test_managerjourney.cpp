// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/language.h"
#include "issuing/cardfiles.h"
#include "packlibrary.h"
#include "secrets/secretstore.h"
#include "storage/sqlitestore.h"
#include "synthesis/organisation.h"
#include "ui_kit/theme.h"
#include "ui_manager/cardpreview.h"
#include "ui_manager/groupmodel.h"
#include "ui_manager/reportstudiopage.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What a manager does: open a store, look, write cards.
class TestManagerJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void groupsAreListedInBandsAndNeverRanked();
    void exportWritesWhatThePreviewShows();
    void aFolderThatCannotBeWrittenIsSaid();
    void picturesToLookAt_data();
    void picturesToLookAt();

private:
    std::unique_ptr<ReportStudioPage> openStudio(const QString &language = QStringLiteral("en"));

    QTemporaryDir m_folder;
    QString m_store;
    PackLibrary m_library;
    SecretStore m_secrets{m_folder.path()};
    FixedClock m_clock{QDateTime(QDate(2026, 7, 6), QTime(12, 0), Qt::UTC)};
};

void TestManagerJourney::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
    m_library = openPackLibrary(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons"), {}, u"en"_s);
    m_store = m_folder.filePath(u"department.sqlite"_s);
    auto store = openSqliteStore(m_store, StoreMode::Create, m_clock);
    QVERIFY(store);
    OrganisationOptions options;
    options.people = 160;
    options.departments = 3;
    options.units = 7;
    options.seed = 7;
    options.from = QDate(2026, 1, 1);
    options.to = QDate(2026, 6, 30);
    const auto made = generateOrganisation(options, m_library.pointers(), **store);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

std::unique_ptr<ReportStudioPage> TestManagerJourney::openStudio(const QString &language)
{
    auto page = std::make_unique<ReportStudioPage>(m_library.pointers(), m_clock, m_folder.path(), language, QString(), m_secrets);
    page->resize(1158, 742);
    page->show();
    QSignalSpy ended(page.get(), &ReportStudioPage::workEnded);
    page->openStoreAt(m_store);
    if (!ended.wait(60000))
        qFatal("the store was not read");
    return page;
}

void TestManagerJourney::groupsAreListedInBandsAndNeverRanked()
{
    const auto page = openStudio();
    const auto *model = page->findChild<GroupModel *>();
    QCOMPARE(model->rowCount(), 3 + 7);
    QStringList scopes;
    static const QRegularExpression band(u"^(under 10|\\d+[\u2013-]\\d+|500\\+)$"_s, QRegularExpression::CaseInsensitiveOption);
    for (int row = 0; row < model->rowCount(); ++row) {
        scopes << model->card(row).scope.join(u'/');
        const QString people = model->index(row, 1).data().toString();
        QVERIFY2(people.contains(band), qPrintable(people));
    }
    QStringList directory = scopes;
    directory.sort();
    QCOMPARE(scopes, directory);
    QVERIFY(page->findChild<CardPreview *>()->pageCount() >= 2);
}

void TestManagerJourney::exportWritesWhatThePreviewShows()
{
    const auto page = openStudio();
    const QString folder = m_folder.filePath(u"cards"_s);
    for (const QString &format : cardFormats()) {
        QSignalSpy ended(page.get(), &ReportStudioPage::workEnded);
        page->exportTo(folder, format);
        QVERIFY(ended.wait(60000));
    }
    const auto *model = page->findChild<GroupModel *>();
    const qsizetype chosen = model->chosenCards().size();
    QVERIFY(chosen >= 3);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), chosen * cardFormats().size());
    // A second export gives the same bytes.
    const QString again = m_folder.filePath(u"again"_s);
    QSignalSpy ended(page.get(), &ReportStudioPage::workEnded);
    page->exportTo(again, u"pdf"_s);
    QVERIFY(ended.wait(60000));
    for (const QString &name : QDir(again).entryList(QDir::Files)) {
        QFile first(QDir(folder).filePath(name));
        QFile second(QDir(again).filePath(name));
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        QCOMPARE(first.readAll(), second.readAll());
    }
}

void TestManagerJourney::aFolderThatCannotBeWrittenIsSaid()
{
    const auto page = openStudio();
    QSignalSpy ended(page.get(), &ReportStudioPage::workEnded);
    page->exportTo(u"/proc/no-such-place"_s, u"csv"_s);
    QVERIFY(ended.wait(20000));
    QStringList texts;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    QVERIFY(texts.join(u' ').contains(u"cannot be written"_s));
}

void TestManagerJourney::picturesToLookAt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << u"en"_s << false << 100;
    QTest::newRow("dark") << u"en"_s << true << 100;
    QTest::newRow("french") << u"fr"_s << false << 100;
    QTest::newRow("large text") << u"en"_s << false << 200;
}

void TestManagerJourney::picturesToLookAt()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    const InterfaceLanguage interfaceLanguage(language);
    applyTheme(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light, percent / 100.0);
    const auto page = openStudio(language);
    QTest::qWait(100); // the layout settles in more than one turn
    const QString folder = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures");
    QDir().mkpath(folder);
    QVERIFY(page->grab().save(folder + u"/studio-open-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-') + u".png"_s));
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        const int needed = label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->minimumSizeHint().height();
        QVERIFY2(!label->isVisible() || label->height() + 1 >= needed, qPrintable(label->text()));
    }
    applyTheme(*qApp, ThemeMode::Light);
}

QTEST_MAIN(TestManagerJourney)
#include "test_managerjourney.moc"
