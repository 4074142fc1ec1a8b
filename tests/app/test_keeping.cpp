// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupkeeper.h"
#include "headless/language.h"
#include "keepingcards.h"
#include "profiles.h"
#include "restoredialog.h"
#include "storage/storehelpers.h"
#include "storetroubledialog.h"
#include "support/fulldisk.h"
#include "ui_kit/theme.h"
#include "wayout.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTimer>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Backups, the way back and profiles as a person meets them.
class TestKeeping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeMode::Light, 1.0);
        m_language.emplace(u"en"_s);
    }
    void init();
    void useIsBackedUpBesideTheWindow();
    void aStoreOnANetworkIsBackedUpInSmallSteps();
    void aFailedBackupIsToldOnce();
    void theDialogListsBackupsAndSaysWhatWouldChange();
    void aDamagedBackupCannotBeChosen();
    void whatAPreviewSays_data();
    void whatAPreviewSays();
    void troubleOffersWaysOut_data();
    void troubleOffersWaysOut();
    void aWayOutIsTaken_data();
    void aWayOutIsTaken();
    void aLostStoreIsNotReplacedInSilence();
    void profilesAreFoldersOfTheirOwn();
    void namesOfProfilesAreChecked();
    void theProfileCardAddsNamesAndChooses();
    void dialogsAsPictures_data();
    void dialogsAsPictures();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"progress.sqlite"_s); }
    std::unique_ptr<ProgressStore> store(int from, int to, bool isOnNetwork = false)
    {
        StoreOptions options;
        options.isOnNetwork = [isOnNetwork](const QString &) { return isOnNetwork; };
        auto opened = openSqliteStore(path(), StoreMode::OpenOrCreate, m_clock, options);
        if (!opened || !(*opened)->savePerson(testLearner()))
            qFatal("no store");
        QList<Attempt> attempts;
        for (int i = from; i < to; ++i)
            attempts.append(sampleAttempt(i));
        if (!(*opened)->appendAll(attempts))
            qFatal("no answers");
        return std::move(*opened);
    }
    QString backup(const QDateTime &instant, BackupReason reason = BackupReason::Use)
    {
        return backUpStore(path(), reason, FixedClock(instant), Progress()).value().path;
    }
    void damagePages()
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadWrite) || !file.seek(4096 * 60) || file.write(QByteArray(4096 * 4, '\x5A')) < 0)
            qFatal("cannot be damaged");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::optional<InterfaceLanguage> m_language;
};

void TestKeeping::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestKeeping::useIsBackedUpBesideTheWindow()
{
    const auto open = store(0, 5);
    BackupKeeper keeper(*open, m_clock);
    QSignalSpy made(&keeper, &BackupKeeper::made);
    keeper.backUpNow();
    keeper.backUpNow(); // one at a time
    QVERIFY(made.wait());
    QCOMPARE(listBackups(path()).size(), 1);
    QCOMPARE(lookIntoBackup(listBackups(path()).first().path).answers, 5);
}

void TestKeeping::aStoreOnANetworkIsBackedUpInSmallSteps()
{
    const auto open = store(0, 2000, true);
    BackupKeeper keeper(*open, m_clock);
    QSignalSpy made(&keeper, &BackupKeeper::made);
    keeper.backUpNow();
    // The window goes on between the steps: the longest pause of its event loop.
    qint64 longest = 0;
    QElapsedTimer pause;
    pause.start();
    while (made.isEmpty() && keeper.isRunning()) {
        QCoreApplication::processEvents();
        longest = std::max(longest, pause.restart());
    }
    QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
    QCOMPARE(lookIntoBackup(listBackups(path()).first().path).answers, 2000);
    QVERIFY(open->append(sampleAttempt(5000)).has_value());
}

void TestKeeping::aFailedBackupIsToldOnce()
{
    const auto open = store(0, 500);
    BackupKeeper keeper(*open, m_clock);
    QSignalSpy failed(&keeper, &BackupKeeper::failed);
    QSignalSpy made(&keeper, &BackupKeeper::made);
    {
        const FullDisk full(100000);
        for (int i = 0; i < 3; ++i) {
            keeper.backUpNow();
            QTRY_VERIFY(!keeper.isRunning());
            QTest::qWait(20);
        }
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().id, u"io.write"_s);
    }
    QVERIFY(listBackups(path()).isEmpty());
    keeper.backUpNow();
    QVERIFY(made.wait());
    const FullDisk full(100000);
    keeper.backUpNow();
    QVERIFY(failed.wait()); // after a success it is news again
    QCOMPARE(open->attempts(testLearner().id).value().size(), 500);
}

void TestKeeping::theDialogListsBackupsAndSaysWhatWouldChange()
{
    store(0, 10).reset();
    const QString then = backup(testNow);
    store(10, 17).reset();
    const QString now = backup(testNow.addSecs(3600));
    RestoreDialog dialog(path(), now, u"en"_s);
    QSignalSpy looked(&dialog, &RestoreDialog::looked);
    const auto *table = dialog.findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 1); // the fresh copy itself is not on the list
    const auto *preview = dialog.findChild<QLabel *>(u"restore-preview"_s);
    QTRY_VERIFY(preview->text().contains(u"7 answers given since then leave your record."_s));
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"10"_s);
    dialog.findChild<QPushButton *>(u"restore-accept"_s)->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.chosen(), then);
}

void TestKeeping::aDamagedBackupCannotBeChosen()
{
    store(0, 10).reset();
    QVERIFY(saveFile(backup(testNow), "not a backup").has_value());
    const QString now = backup(testNow.addSecs(3600));
    RestoreDialog dialog(path(), now, u"en"_s);
    QSignalSpy looked(&dialog, &RestoreDialog::looked);
    QVERIFY(looked.wait());
    dialog.findChild<QPushButton *>(u"restore-accept"_s)->click();
    QCOMPARE(dialog.result(), 0);
    QVERIFY(dialog.findChild<QLabel *>(u"restore-preview"_s)->text().contains(u"damaged"_s));
}

void TestKeeping::whatAPreviewSays_data()
{
    QTest::addColumn<RestorePreview>("preview");
    QTest::addColumn<QString>("says");
    QTest::newRow("answers leave") << RestorePreview{17, 10, 7, 0} << u"7 answers given since then leave your record."_s;
    QTest::newRow("answers come back") << RestorePreview{10, 17, 0, 7} << u"7 answers come back."_s;
    QTest::newRow("one of each") << RestorePreview{10, 10, 1, 1} << u"1 answer given since then leaves your record. 1 answer comes back."_s;
    QTest::newRow("no difference") << RestorePreview{10, 10, 0, 0} << u"Both have the same answers."_s;
}

void TestKeeping::whatAPreviewSays()
{
    QFETCH(RestorePreview, preview);
    QFETCH(QString, says);
    QVERIFY2(previewText(preview).startsWith(says), qPrintable(previewText(preview)));
}

void TestKeeping::troubleOffersWaysOut_data()
{
    QTest::addColumn<bool>("hasBackup");
    QTest::addColumn<bool>("isMissing");
    QTest::addColumn<QString>("chosenFirst");
    QTest::newRow("the backup is recommended") << true << false << u"way-restore"_s;
    QTest::newRow("without a backup, what can be read") << false << false << u"way-rescue"_s;
    QTest::newRow("a missing file cannot be rescued") << true << true << u"way-restore"_s;
    QTest::newRow("nothing at all: an empty record") << false << true << u"way-anew"_s;
}

void TestKeeping::troubleOffersWaysOut()
{
    QFETCH(bool, hasBackup);
    QFETCH(bool, isMissing);
    QFETCH(QString, chosenFirst);
    store(0, 3).reset();
    if (hasBackup)
        (void)backup(testNow);
    StoreTroubleDialog dialog(path(), u"The file is damaged."_s, isMissing);
    QSignalSpy lookedFor(&dialog, &StoreTroubleDialog::backupLookedFor);
    QVERIFY(lookedFor.wait());
    QCOMPARE(dialog.findChild<QRadioButton *>(u"way-rescue"_s) == nullptr, isMissing);
    QVERIFY(dialog.findChild<QRadioButton *>(chosenFirst)->isChecked());
    QCOMPARE(dialog.findChild<QRadioButton *>(u"way-restore"_s)->isEnabled(), hasBackup);
    dialog.reject();
    QCOMPARE(dialog.wayOut(), StoreWayOut::Quit);
}

void TestKeeping::aWayOutIsTaken_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("back to the backup") << u"way-restore"_s << 300 << 300;
    QTest::newRow("what can be read") << u"way-rescue"_s << 250 << 320;
    QTest::newRow("an empty record") << u"way-anew"_s << 0 << 0;
}

void TestKeeping::aWayOutIsTaken()
{
    QFETCH(QString, way);
    QFETCH(int, least);
    QFETCH(int, most);
    store(0, 300).reset();
    (void)backup(testNow);
    store(300, 320).reset();
    damagePages();
    const auto refused = openSqliteStore(path(), StoreMode::OpenOrCreate, m_clock);
    QCOMPARE(refused.error().id, u"store.integrity"_s);
    // Somebody who answers the dialogs: choose the way, then close what is told.
    QTimer person;
    connect(&person, &QTimer::timeout, this, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        auto *trouble = qobject_cast<StoreTroubleDialog *>(dialog);
        if (trouble && trouble->findChild<QRadioButton *>(u"way-restore"_s)->isEnabled() && !trouble->backup().isEmpty()) {
            trouble->findChild<QRadioButton *>(way)->setChecked(true);
            trouble->findChild<QPushButton *>(u"way-continue"_s)->click();
        } else if (dialog && !trouble && dialog->findChild<QPushButton *>()) {
            dialog->findChild<QPushButton *>()->click();
        }
    });
    person.start(20);
    QVERIFY(findWayOut(refused.error(), path(), m_clock));
    const auto again = openSqliteStore(path(), StoreMode::OpenOrCreate, m_clock);
    QVERIFY(again.has_value());
    const auto answers = (*again)->attempts(testLearner().id).value().size();
    QVERIFY2(answers >= least && answers <= most, qPrintable(QString::number(answers)));
    const QList<BackupFile> kept = listBackups(path());
    QVERIFY(std::any_of(kept.begin(), kept.end(), [](const BackupFile &file) { return file.reason == BackupReason::Damage; }));
}

void TestKeeping::aLostStoreIsNotReplacedInSilence()
{
    QVERIFY(checkNotLost(path()).has_value()); // a first start
    store(0, 3).reset();
    QVERIFY(checkNotLost(path()).has_value());
    (void)backup(testNow);
    QVERIFY(QFile::remove(path()));
    QVERIFY(!checkNotLost(path()).has_value());
}

void TestKeeping::profilesAreFoldersOfTheirOwn()
{
    const QString home = m_folder->path();
    {
        ProfileList profiles(home);
        QCOMPARE(profiles.profiles().size(), 1);
        QCOMPARE(profiles.current().folder, home);
        const auto added = profiles.add(u"  Amara  Okafor "_s);
        QVERIFY(added.has_value());
        QCOMPARE(added->name, u"Amara Okafor"_s);
        QVERIFY(QDir(added->folder).exists() && added->folder.startsWith(home + u"/profiles/"_s));
        QVERIFY(!added->folder.contains(u"Amara"_s)); // the name is in no path
        profiles.setCurrent(added->id);
        QVERIFY(profiles.rename({}, u"Dana"_s).has_value());
    }
    const ProfileList again(home);
    QCOMPARE(again.current().name, u"Amara Okafor"_s);
    QCOMPARE(again.profiles().first().name, u"Dana"_s);
    // A folder that somebody removed: back to the first.
    QVERIFY(QDir(again.current().folder).removeRecursively());
    QCOMPARE(again.current().folder, home);
}

void TestKeeping::namesOfProfilesAreChecked()
{
    ProfileList profiles(m_folder->path());
    QVERIFY(profiles.add(u"Amara"_s).has_value());
    for (const QString &name : {u""_s, u"   "_s, u"amara"_s})
        QVERIFY(!profiles.add(name).has_value());
    QCOMPARE(profiles.profiles().size(), 2);
    QVERIFY(!profiles.rename({}, u"Amara"_s).has_value());
    QVERIFY(profiles.rename(profiles.profiles().last().id, u"Amara"_s).has_value()); // its own name
    for (const QString &name : {u"Zoë; [x] = \"1\""_s, u"a/b\\c"_s}) {
        QVERIFY(profiles.add(name).has_value());
        const QList<Profile> all = ProfileList(m_folder->path()).profiles();
        QVERIFY(std::any_of(all.begin(), all.end(), [&](const Profile &profile) { return profile.name == name; }));
    }
}

void TestKeeping::theProfileCardAddsNamesAndChooses()
{
    ProfileList profiles(m_folder->path());
    ProfileCard card(profiles);
    QSignalSpy chosen(&card, &ProfileCard::profileChosen);
    card.findChild<QLineEdit *>(u"profile-new"_s)->setText(u"Amara"_s);
    card.findChild<QPushButton *>(u"profile-add"_s)->click();
    auto *choice = card.findChild<QComboBox *>(u"profile-choice"_s);
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->currentIndex(), 0); // adding is not choosing
    choice->setCurrentIndex(1);
    emit choice->activated(1);
    QCOMPARE(chosen.first().first().toString(), profiles.profiles().last().id);
}

void TestKeeping::dialogsAsPictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << false << 1.0 << u"en"_s;
    QTest::newRow("dark") << true << 1.0 << u"en"_s;
    QTest::newRow("large") << false << 2.0 << u"en"_s;
    QTest::newRow("french") << false << 1.0 << u"fr"_s;
    QTest::newRow("large-french") << true << 2.0 << u"fr"_s;
}

/// Nothing is cut off at any text size. With CHARTROOM_PICTURES set, the pictures are kept there.
void TestKeeping::dialogsAsPictures()
{
    QFETCH(bool, isDark);
    QFETCH(double, scale);
    QFETCH(QString, language);
    m_language.emplace(language);
    applyTheme(*qApp, isDark ? ThemeMode::Dark : ThemeMode::Light, scale);
    store(0, 10).reset();
    (void)backup(testNow.addDays(-1));
    QVERIFY(saveFile(backup(testNow.addSecs(-7200), BackupReason::Import), "broken").has_value());
    const auto open = store(10, 17);
    const QString now = backup(testNow);
    RestoreDialog restore(path(), now, language);
    StoreTroubleDialog trouble(path(), u"The file /home/amara/.local/share/chartroom/progress.sqlite is damaged."_s, false);
    KeepingCard keeping(open->info());
    const ProfileList list(m_folder->path());
    ProfileCard profiles(list);
    const QString folder = qEnvironmentVariable("CHARTROOM_PICTURES");
    int number = 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{&restore, &trouble, &keeping, &profiles}) {
        if (!widget->isWindow() || widget == &keeping || widget == &profiles)
            widget->resize(std::min(grown(600), 1100), widget->sizeHint().height());
        widget->show();
        QTest::qWait(300);
        for (const QLabel *label : widget->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QVERIFY(widget->height() <= 768 && widget->width() <= 1366);
        if (!folder.isEmpty())
            widget->grab().save(folder + u"/keeping-%1-%2.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())).arg(++number));
    }
    applyTheme(*qApp, ThemeMode::Light, 1.0);
    m_language.emplace(u"en"_s);
}

QTEST_MAIN(TestKeeping)

#include "test_keeping.moc"
