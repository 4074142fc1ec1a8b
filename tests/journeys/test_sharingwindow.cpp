// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasing.h"
#include "learnerfixture.h"
#include "progress/sampleattempts.h"
#include "sharing/importplan.h"
#include "storage/storebackups.h"
#include "ui_learner/erasedialog.h"
#include "ui_learner/sharedialog.h"
#include "ui_learner/sharewords.h"
#include "ui_manager/erasepersondialog.h"
#include "ui_manager/importdialog.h"
#include "ui_manager/reportstudiopage.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Sharing, erasing and importing as people meet them: nothing is written before it was looked at.
class TestSharingWindow : public QObject
{
    Q_OBJECT

private slots:
    void everythingOptionalIsOffAtFirst();
    void aRecipientIsAskedFor();
    void whatIsShownIsTheFile();
    void onlyTheWordErases();
    void erasingLeavesNothingInTheHomeFolder();
    void importsAreShownBeforeTheyAreDone();
    void aManagerErasesOnePerson();
    void picturesToLookAt_data();
    void picturesToLookAt();

private:
    /// Twelve answers of the fixture's person, on three days.
    static void answer(LearnerFixture &fixture);
    static bool openPreview(ShareDialog &dialog);
    /// A file of the fixture's person, as the dialog makes it.
    static QString sharedFile(LearnerFixture &fixture);
    static QByteArray homeBytes(const LearnerFixture &fixture);
    static void grab(QWidget &widget, const QString &name);
};

void TestSharingWindow::answer(LearnerFixture &fixture)
{
    QList<Attempt> attempts;
    for (int i = 0; i < 12; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.learner = fixture.desk->person().id;
        attempt.submitted = attempt.submitted.addDays(i % 3);
        attempt.started = attempt.submitted.addSecs(-41);
        attempt.day = attempt.submitted.date();
        attempt.read = u"seven hundred and forty-one"_s;
        attempt.kind = i % 2 == 0 ? u"numeric"_s : u"choice.one"_s;
        attempts << attempt;
    }
    QVERIFY(fixture.store->appendAll(attempts).has_value());
    QVERIFY(fixture.store->addNote({testId<FactId>(u"n"_s), fixture.desk->person().id, testId<LessonId>(u"l"_s), 1,
                                    u"Ask about the base."_s, fixture.clock.now()}).has_value());
    QVERIFY(fixture.desk->refresh().has_value());
}

bool TestSharingWindow::openPreview(ShareDialog &dialog)
{
    dialog.findChild<QLineEdit *>(u"share-recipient"_s)->setText(u"Ministry/Unit"_s);
    QSignalSpy shown(&dialog, &ShareDialog::previewShown);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"share-look"_s), Qt::LeftButton);
    return shown.count() > 0 || shown.wait();
}

QString TestSharingWindow::sharedFile(LearnerFixture &fixture)
{
    SecretStore secrets(fixture.home.path());
    ShareDialog dialog(*fixture.desk, secrets);
    dialog.show();
    const QString path = fixture.home.filePath(u"me.crprogress"_s);
    if (!openPreview(dialog) || !handOutShare(*fixture.store, dialog.prepared(), path))
        qFatal("nothing to share");
    return path;
}

QByteArray TestSharingWindow::homeBytes(const LearnerFixture &fixture)
{
    QByteArray all;
    QDirIterator files(fixture.home.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        all += readFile(files.next()).value();
    return all;
}

void TestSharingWindow::grab(QWidget &widget, const QString &name)
{
    const QString folder = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/");
    QDir().mkpath(folder);
    QCoreApplication::processEvents();
    QVERIFY2(widget.width() <= 1366 && widget.height() <= 768, qPrintable(name));
    QVERIFY(widget.grab().save(folder + name + u".png"_s));
}

void TestSharingWindow::everythingOptionalIsOffAtFirst()
{
    LearnerFixture fixture;
    SecretStore secrets(fixture.home.path());
    ShareDialog dialog(*fixture.desk, secrets);
    int optional = 0;
    const QList<QCheckBox *> boxes = dialog.findChildren<QCheckBox *>();
    for (const QCheckBox *box : boxes) {
        if (!box->isEnabled())
            continue;
        ++optional;
        QVERIFY2(!box->isChecked(), qPrintable(box->text()));
    }
    QCOMPARE(optional, 10); // nine fields and the name
    QCOMPARE(dialog.choice().fields, ConsentFields(ConsentField::Attempts));
    QVERIFY(!dialog.choice().withName);
    QCOMPARE(dialog.choice().until, fixture.clock.today().addYears(1));
}

void TestSharingWindow::aRecipientIsAskedFor()
{
    LearnerFixture fixture;
    SecretStore secrets(fixture.home.path());
    ShareDialog dialog(*fixture.desk, secrets);
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"share-look"_s), Qt::LeftButton);
    QVERIFY(!dialog.findChild<QPushButton *>(u"share-accept"_s)->isVisible());
    QCOMPARE(dialog.focusWidget(), dialog.findChild<QLineEdit *>(u"share-recipient"_s));
}

void TestSharingWindow::whatIsShownIsTheFile()
{
    LearnerFixture fixture;
    answer(fixture);
    SecretStore secrets(fixture.home.path());
    ShareDialog dialog(*fixture.desk, secrets);
    dialog.show();
    const QList<QCheckBox *> boxes = dialog.findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes)
        box->setChecked(box->isChecked() || box->text() == u"My notes"_s);
    QVERIFY(openPreview(dialog));
    QVERIFY2(fixture.store->receipts(fixture.desk->person().id)->isEmpty(), "looking writes nothing");
    const PreparedShare &share = dialog.prepared();
    const auto *table = dialog.findChild<QTableView *>(u"share-answers"_s);
    QCOMPARE(table->model()->rowCount(), 12);
    QCOMPARE(table->model()->columnCount(), 4); // day, task, result, help; no answers, no times
    QStringList shown;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown << label->text();
    QVERIFY(shown.contains(sharedFieldsInWords(share.bundle.fields)));
    QVERIFY(shown.contains(u"Not in it: "_s + withheldFieldsInWords(share.bundle.fields, false)));
    QVERIFY(shown.contains(u"Note: Ask about the base."_s));
    QVERIFY(!withheldFieldsInWords(share.bundle.fields, false).contains(u"My notes"_s));
    QVERIFY(withheldFieldsInWords(share.bundle.fields, false).contains(u"My answers"_s));
    QVERIFY(!share.bytes.contains("seven hundred"));
    const QString path = fixture.home.filePath(u"me.crprogress"_s);
    const auto receipt = handOutShare(*fixture.store, share, path);
    QCOMPARE(receipt->sha256, sha256Hex(readFile(path).value()));
    QCOMPARE(readFile(path).value(), share.bytes);
    QCOMPARE(receipt->attempts, 12);
}

void TestSharingWindow::onlyTheWordErases()
{
    LearnerFixture fixture;
    answer(fixture);
    EraseDialog dialog(*fixture.desk);
    dialog.show();
    const auto press = [&]() { QTest::mouseClick(dialog.findChild<QPushButton *>(u"erase-accept"_s), Qt::LeftButton); };
    press();
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"erase-word"_s), u"ERAS"_s);
    press();
    QVERIFY(dialog.isVisible());
    // Everything can be taken along first, answers and notes included.
    const QString copy = fixture.home.filePath(u"copy.crprogress"_s);
    dialog.saveCopyTo(copy);
    QTRY_VERIFY(QFileInfo::exists(copy));
    const auto reading = readBundleFile(copy, BundleRequirement::Intact);
    QCOMPARE(reading->bundle->attempts.size(), 12);
    QCOMPARE(reading->bundle->attempts.constFirst().read, u"seven hundred and forty-one"_s);
    QCOMPARE(reading->bundle->facts.size(), 1);
    QVERIFY2(fixture.store->receipts(fixture.desk->person().id)->isEmpty(), "a copy for oneself is no share");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"erase-word"_s), u"e"_s);
    press();
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestSharingWindow::erasingLeavesNothingInTheHomeFolder()
{
    LearnerFixture fixture;
    answer(fixture);
    const LearnerId owner = fixture.desk->person().id;
    const QByteArray pseudonym = fixture.desk->person().pseudonym.toUtf8();
    QFile::remove(sharedFile(fixture));
    QVERIFY(backUpStore(fixture.store->info().address, BackupReason::Use, fixture.clock, Progress()).has_value());
    for (const QByteArray &trace : {pseudonym, QByteArray("seven hundred and forty-one"), QByteArray("Ask about the base"), QByteArray("secretKey")})
        QVERIFY2(homeBytes(fixture).contains(trace), trace.constData());
    fixture.window.reset();
    fixture.desk.reset();
    SecretStore secrets(fixture.home.path());
    const auto erased = eraseOwner(*fixture.store, owner, fixture.home.path(), secrets, fixture.clock);
    QVERIFY2(erased.has_value(), qPrintable(erased ? QString() : erased.error().message));
    for (const QByteArray &trace : {pseudonym, QByteArray("Amara Okafor"), QByteArray("seven hundred and forty-one"),
                                    QByteArray("Ask about the base"), QByteArray("secretKey")})
        QVERIFY2(!homeBytes(fixture).contains(trace), trace.constData());
    QVERIFY(fixture.store->isEmpty().value_or(true) || fixture.store->people()->isEmpty());
    QVERIFY(fixture.store->setting(u"owner"_s)->isEmpty());
}

void TestSharingWindow::importsAreShownBeforeTheyAreDone()
{
    LearnerFixture fixture;
    answer(fixture);
    const QString file = sharedFile(fixture);
    const QString address = fixture.home.filePath(u"department.sqlite"_s);
    QVERIFY(openSqliteStore(address, StoreMode::Create, fixture.clock).has_value());
    ReportStudioPage studio({}, fixture.clock, fixture.home.path(), u"en"_s, address, fixture.sync->secrets());
    studio.show();
    const auto plan = [&]() { return studio.findChild<ImportDialog *>(); };
    const auto people = [&]() -> qsizetype {
        const auto store = openSqliteStore(address, StoreMode::ReadOnly, fixture.clock);
        const auto found = store ? (*store)->people() : Result<QList<Learner>>(store.error());
        return found ? found->size() : -1; // the importing connection may just be opening or closing it
    };
    studio.importFiles({file}); // while the store is still being read: afterwards
    QTRY_VERIFY(plan());
    const auto *table = plan()->findChild<QTableView *>(u"import-files"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 3).data().toString(), u"12"_s);
    QCOMPARE(people(), 0);
    QTest::mouseClick(plan()->findChild<QPushButton *>(u"import-copy"_s), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(text.contains(u"me.crprogress\t"_s + fixture.desk->person().pseudonym + u"\tNew person\t12\t0\t0\t"_s));
    QTest::mouseClick(plan()->findChild<QPushButton *>(u"import-accept"_s), Qt::LeftButton);
    QTRY_COMPARE(people(), 1);
    QTRY_VERIFY(!studio.isWriting() && !plan());
    QVERIFY2(listBackups(address).isEmpty(), "a store that held nobody needs no backup");
    // Once more: known. And a file that is none: nothing to take.
    studio.importFiles({file});
    QTRY_VERIFY(plan());
    QCOMPARE(plan()->findChild<QTableView *>(u"import-files"_s)->model()->index(0, 4).data().toString(), u"12"_s);
    plan()->reject();
    QTRY_VERIFY(!plan());
    QVERIFY(saveFile(file, "no bundle").has_value());
    studio.importFiles({file});
    QTRY_VERIFY(plan());
    QVERIFY(!plan()->findChild<QPushButton *>(u"import-accept"_s));
    QVERIFY(!plan()->findChild<QTableView *>(u"import-files"_s)->model()->index(0, 6).data().toString().isEmpty());
}

void TestSharingWindow::aManagerErasesOnePerson()
{
    LearnerFixture fixture;
    answer(fixture);
    const QString file = sharedFile(fixture);
    const QString address = fixture.home.filePath(u"department/team.sqlite"_s);
    QVERIFY(makeFolder(QFileInfo(address).path()).has_value());
    {
        const auto store = openSqliteStore(address, StoreMode::Create, fixture.clock);
        QVERIFY((*store)->savePerson({testId<LearnerId>(u"stays"_s), u"calm-heron-4"_s, {}, {}, {}, {}}).has_value());
        QCOMPARE(importBundles(**store, {file}, {}, fixture.clock)->added, 12);
    }
    QVERIFY(backUpStore(address, BackupReason::Use, fixture.clock, Progress()).has_value());
    const QByteArray pseudonym = fixture.desk->person().pseudonym.toUtf8();
    const auto bytes = [&]() {
        QByteArray all;
        QDirIterator files(QFileInfo(address).path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            all += readFile(files.next()).value();
        return all;
    };
    QVERIFY(bytes().contains(pseudonym));
    ReportStudioPage studio({}, fixture.clock, fixture.home.path(), u"en"_s, address, fixture.sync->secrets());
    studio.show();
    QTRY_VERIFY(!studio.isWriting());
    QTest::mouseClick(studio.findChild<QPushButton *>(u"erase-a-person"_s), Qt::LeftButton);
    auto *dialog = studio.findChild<ErasePersonDialog *>();
    QVERIFY(dialog);
    const auto press = [&]() { QTest::mouseClick(dialog->findChild<QPushButton *>(u"erase-accept"_s), Qt::LeftButton); };
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"erase-word"_s), u"ERASE"_s);
    press();
    QVERIFY2(dialog->isVisible(), "nobody is named");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"erase-person"_s), QString::fromUtf8(pseudonym));
    press();
    QTRY_VERIFY(!studio.isWriting());
    QVERIFY(!bytes().contains(pseudonym));
    QVERIFY(bytes().contains("calm-heron-4"));
    QCOMPARE(listBackups(address).size(), 1);
    const auto store = openSqliteStore(address, StoreMode::ReadWrite, fixture.clock);
    QCOMPARE(importBundles(**store, {file}, {}, fixture.clock)->rejected, 1);
}

void TestSharingWindow::picturesToLookAt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << u"en"_s << false << 100;
    QTest::newRow("dark") << u"en"_s << true << 100;
    QTest::newRow("french") << u"fr"_s << false << 100;
    QTest::newRow("200") << u"fr"_s << false << 200;
}

void TestSharingWindow::picturesToLookAt()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    LearnerFixture fixture({language, dark, percent});
    answer(fixture);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    SecretStore secrets(fixture.home.path());
    ShareDialog share(*fixture.desk, secrets);
    share.show();
    grab(share, u"sharing-choice-"_s + tag);
    const QList<QCheckBox *> boxes = share.findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes.mid(1, 3))
        box->setChecked(true);
    QVERIFY(openPreview(share));
    grab(share, u"sharing-preview-"_s + tag);
    EraseDialog erase(*fixture.desk);
    erase.show();
    grab(erase, u"sharing-erase-"_s + tag);
    ImportSummary summary;
    summary.added = 64;
    summary.known = 12;
    summary.rejected = 1;
    summary.plans = {{u"/in/brave-otter-17.crprogress"_s, fixture.desk->person().id, u"brave-otter-17"_s, {}, true, false, 52, 0, 0, 0, false, {}},
                     {u"/in/calm-heron-4.crprogress"_s, fixture.desk->person().id, u"calm-heron-4"_s, {}, false, false, 12, 12, 0, 0, false, {}},
                     {u"/in/quick-vole-9.crprogress"_s, fixture.desk->person().id, u"quick-vole-9"_s, {}, false, true, 0, 0, 0, 0, false, {}},
                     {u"/in/old.crprogress"_s, fixture.desk->person().id, u"old-owl-2"_s, {}, false, false, 0, 0, 0, 0, true,
                      language == u"fr" ? u"Le consentement pour ce fichier de progrès a pris fin."_s : u"The consent for this bundle has ended."_s}};
    ImportDialog import(ImportDialog::Stage::Plan, summary);
    import.show();
    grab(import, u"sharing-import-"_s + tag);
    ErasePersonDialog erasePerson;
    erasePerson.show();
    grab(erasePerson, u"sharing-eraseperson-"_s + tag);
    fixture.window->openPage(u"settings"_s);
    fixture.picture(u"sharing-settings-"_s + tag);
}

QTEST_MAIN(TestSharingWindow)
#include "test_sharingwindow.moc"
