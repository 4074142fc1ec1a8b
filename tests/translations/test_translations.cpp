// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/tsfile.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString sourceFolder = QStringLiteral(CHARTROOM_SOURCE_DIR);
constexpr QChar noBreakSpace(0x00A0);

QString tsPath(const QString &language)
{
    return sourceFolder + u"/translations/chartroom_" + language + u".ts";
}

/// A rule of French typography as it is written in Canada; what fits the pattern breaks it.
struct TypographyRule
{
    QString name;
    QRegularExpression offence;
};

QList<TypographyRule> typographyRules()
{
    const auto rule = [](const QString &name, const QString &offence) {
        return TypographyRule{name, QRegularExpression(offence)};
    };
    return {rule(u"no exclamation mark"_s, u"!(?![A-Za-z])"_s), // “!x” is a YAML tag
            rule(u"no space before ; ? and !"_s, u"[\\s\\x{A0}\\x{202F}]([;?]|!(?![A-Za-z]))"_s),
            rule(u"no-break space before a colon"_s, u"(?<!\\x{A0}):(?=[\\s*]|$)"_s),
            rule(u"no-break space before a percent sign"_s, u"(?<!\\x{A0})%(?![0-9nL])"_s),
            rule(u"no-break space inside guillemets"_s, u"«(?!\\x{A0})|(?<!\\x{A0})»"_s),
            rule(u"no English quotation marks"_s, u"[“”]"_s),
            rule(u"curved apostrophe"_s, u"'"_s)};
}

/// Names of the rules that @p text breaks. Keys of file formats and addresses keep their own colon.
QStringList brokenRules(QString text)
{
    static const QRegularExpression formatKey(u"\\b(retired|expr|mailto):"_s);
    text.remove(formatKey);
    QStringList broken;
    for (const TypographyRule &rule : typographyRules()) {
        if (text.contains(rule.offence))
            broken << rule.name;
    }
    return broken;
}

QStringList matches(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    return found;
}

/// %1, %L1 and %n, each as often as it occurs.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%(L?[0-9]{1,2}|n)"_s);
    return matches(text, placeholder);
}

/// What must be the same in each language: emphasis, ends of lines, file filters, options and braces.
QStringList marksOf(const QString &text)
{
    static const QRegularExpression mark(u"\\*\\*|\\n|\\(\\*\\.[^)]*\\)|--[a-z-]+|\\{\\{|\\}\\}"_s);
    return matches(text, mark);
}

QSet<QString> keysOf(const QList<TsMessage> &messages)
{
    QSet<QString> keys;
    for (const TsMessage &message : messages)
        keys.insert(message.key());
    return keys;
}

QStringList sortedWithout(const QSet<QString> &all, const QSet<QString> &known)
{
    QStringList rest = QSet<QString>(all).subtract(known).values();
    rest.sort();
    return rest;
}

QString linguistTool(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name, {QLibraryInfo::path(QLibraryInfo::BinariesPath)});
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

/// Runs a Qt Linguist tool in the source folder; its complaints, empty when all went well.
QString runTool(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(sourceFolder);
    process.start(linguistTool(name), arguments);
    if (!process.waitForStarted())
        return name + u": " + process.errorString();
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return name + u": " + QString::fromUtf8(process.readAllStandardError());
    return {};
}

/// Place and text of each string in @p value, or only of those under a key “fr”.
void collectTexts(const QJsonValue &value, const QString &place, bool onlyFrench, QList<QPair<QString, QString>> &texts)
{
    if (value.isString() && (!onlyFrench || place.endsWith(u"/fr")))
        texts << QPair(place, value.toString());
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        collectTexts(items.at(i), place + u'/' + QString::number(i), onlyFrench, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collectTexts(it.value(), place + u'/' + it.key(), onlyFrench, texts);
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("French") << u"fr"_s;
    QTest::newRow("English plurals") << u"en"_s;
}

} // namespace

/// The interface in French, and the plural forms of the English one.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void sourcesHoldCharactersThatBothCompilersRead();
    void everyMessageIsTranslated_data() { addLanguages(); }
    void everyMessageIsTranslated();
    void placeholdersAndMarksAreKept_data() { addLanguages(); }
    void placeholdersAndMarksAreKept();
    void typographyRulesSeeOffences_data();
    void typographyRulesSeeOffences();
    void frenchMessagesKeepTypography();
    void frenchTextFilesKeepTypography_data();
    void frenchTextFilesKeepTypography();
    void keysOfTheKeyboardBearFrenchNames();
    void sourcesHoldNothingNew_data();
    void sourcesHoldNothingNew();
    void pluralFormsFollowTheLanguage_data();
    void pluralFormsFollowTheLanguage();
};

/// lupdate reads "\u201cat" as one longer number, and the compiler does not: such a text would never be translated.
/// Whatever it misread shows as a character that no English text uses.
void TestTranslations::sourcesHoldCharactersThatBothCompilersRead()
{
    static const QRegularExpression foreign(u"[^\\n\\x20-\\x7E“”’…–—›×÷≤≥−²\\x{A0}]"_s);
    QStringList offences;
    for (const TsMessage &message : readTsFile(tsPath(u"fr"_s))) {
        if (message.source.contains(foreign))
            offences << message.key();
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

void TestTranslations::everyMessageIsTranslated()
{
    QFETCH(const QString, language);
    const QList<TsMessage> messages = readTsFile(tsPath(language));
    QVERIFY(!messages.isEmpty());
    QStringList open;
    for (const TsMessage &message : messages) {
        const qsizetype forms = message.isPlural ? 2 : 1; // both languages have two: one and more
        if (message.isUnfinished || message.forms.size() != forms || message.forms.contains(QString()))
            open << message.key();
    }
    QCOMPARE(open.join(u'\n'), QString());
}

void TestTranslations::placeholdersAndMarksAreKept()
{
    QFETCH(const QString, language);
    QStringList offences;
    for (const TsMessage &message : readTsFile(tsPath(language))) {
        for (const QString &form : message.forms) {
            if (placeholdersOf(form) != placeholdersOf(message.source) || marksOf(form) != marksOf(message.source))
                offences << message.key() + u" -> " + form;
        }
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

void TestTranslations::typographyRulesSeeOffences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("broken");
    const QString space = noBreakSpace;
    const auto row = [](const char *name, const QString &text, const QStringList &broken = {}) {
        QTest::newRow(name) << text << broken;
    };
    row("a sentence as it should be", u"« %1 » : 25 %; est-ce l’axe? %2."_s.replace(u"« "_s, u"«"_s + space)
                                          .replace(u" »"_s, space + u"»"_s)
                                          .replace(u" :"_s, space + u":"_s)
                                          .replace(u"25 %"_s, u"25"_s + space + u"%"_s));
    row("praise does not shout", u"Bravo!"_s, {u"no exclamation mark"_s});
    row("a YAML tag is no shout", u"Les étiquettes comme !x"_s);
    row("a space before a question mark", u"Pourquoi ?"_s, {u"no space before ; ? and !"_s});
    row("a no-break space before a semicolon", u"ici"_s + space + u"; là"_s, {u"no space before ; ? and !"_s});
    row("an ordinary space before a colon", u"Source : %1"_s, {u"no-break space before a colon"_s});
    row("no space before a colon at the end", u"En détail:"_s, {u"no-break space before a colon"_s});
    row("a time has a colon of its own", u"Instant 09:00:00Z"_s);
    row("a key of a format has a colon of its own", u"demande retired: true"_s);
    row("an ordinary space before a percent sign", u"%1 %"_s, {u"no-break space before a percent sign"_s});
    row("ordinary spaces inside guillemets", u"« %1 »"_s, {u"no-break space inside guillemets"_s});
    row("English quotation marks", u"“%1”"_s, {u"no English quotation marks"_s});
    row("an apostrophe of the typewriter", u"l'axe"_s, {u"curved apostrophe"_s});
}

void TestTranslations::typographyRulesSeeOffences()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, broken);
    QCOMPARE(brokenRules(text), broken);
}

void TestTranslations::frenchMessagesKeepTypography()
{
    QStringList offences;
    for (const TsMessage &message : readTsFile(tsPath(u"fr"_s))) {
        for (const QString &form : message.forms) {
            for (const QString &rule : brokenRules(form))
                offences << rule + u": " + form;
        }
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

void TestTranslations::frenchTextFilesKeepTypography_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("onlyFrench");
    QDirIterator phrases(sourceFolder + u"/modules", {u"fr.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (phrases.hasNext()) {
        const QString path = phrases.next();
        QTest::newRow(qPrintable(path.mid(sourceFolder.size() + 1))) << path << false;
    }
    QDirIterator framework(sourceFolder + u"/resources/framework", {u"*.json"_s}, QDir::Files);
    while (framework.hasNext()) {
        const QString path = framework.next();
        if (path.endsWith(u"/paths.json"))
            continue; // ids only
        QTest::newRow(qPrintable(path.mid(sourceFolder.size() + 1))) << path << true;
    }
}

void TestTranslations::frenchTextFilesKeepTypography()
{
    QFETCH(const QString, path);
    QFETCH(const bool, onlyFrench);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<QPair<QString, QString>> texts;
    collectTexts(QJsonDocument::fromJson(file.readAll()).object(), {}, onlyFrench, texts);
    QVERIFY(!texts.isEmpty());
    QStringList offences;
    for (const auto &[place, text] : texts) {
        for (const QString &rule : brokenRules(text))
            offences << rule + u", " + place + u": " + text;
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

void TestTranslations::keysOfTheKeyboardBearFrenchNames()
{
    static const QRegularExpression english(u"\\b(Return|Enter|Space|Esc|Shift|Delete|Backspace)\\b"_s);
    QStringList offences;
    for (const TsMessage &message : readTsFile(tsPath(u"fr"_s))) {
        if (message.forms.join(u' ').contains(english))
            offences << message.forms.join(u' ');
    }
    QCOMPARE(offences.join(u'\n'), QString());
}

void TestTranslations::sourcesHoldNothingNew_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("French") << u"fr"_s << QStringList{u"-target-language"_s, u"fr_CA"_s};
    QTest::newRow("English plurals") << u"en"_s << QStringList{u"-target-language"_s, u"en_CA"_s, u"-pluralonly"_s};
}

void TestTranslations::sourcesHoldNothingNew()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(tsPath(language), copy));
    const QStringList arguments{u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"modules"_s, u"app"_s,
                                u"-I"_s,           u"modules"_s,    u"-ts"_s,  copy};
    QCOMPARE(runTool(u"lupdate"_s, arguments + options), QString());
    const QSet<QString> known = keysOf(readTsFile(tsPath(language)));
    const QSet<QString> found = keysOf(readTsFile(copy));
    QVERIFY(!found.isEmpty());
    QCOMPARE(sortedWithout(found, known).join(u'\n'), QString());
    QCOMPARE(sortedWithout(known, found).join(u'\n'), QString());
}

/// French counts nothing and one as singular, English only one.
void TestTranslations::pluralFormsFollowTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("French, none is singular") << u"fr"_s << 0 << u"0 réponse"_s;
    QTest::newRow("French, one is singular") << u"fr"_s << 1 << u"1 réponse"_s;
    QTest::newRow("French, two are plural") << u"fr"_s << 2 << u"2 réponses"_s;
    QTest::newRow("English, none is plural") << u"en"_s << 0 << u"0 answers"_s;
    QTest::newRow("English, one is singular") << u"en"_s << 1 << u"1 answer"_s;
    QTest::newRow("English, two are plural") << u"en"_s << 2 << u"2 answers"_s;
}

void TestTranslations::pluralFormsFollowTheLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const int, count);
    QFETCH(const QString, text);
    const QTemporaryDir folder;
    const QString compiled = folder.filePath(u"chartroom.qm"_s);
    QCOMPARE(runTool(u"lrelease"_s, {tsPath(language), u"-qm"_s, compiled}), QString());
    QTranslator translator;
    QVERIFY(translator.load(compiled));
    QCOMPARE(translator.translate("UiLearner", "%n answer(s)", nullptr, count).replace(u"%n"_s, QString::number(count)),
             text);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
