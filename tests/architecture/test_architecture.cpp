// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// module -> the modules it names in USES, from CMake itself.
QHash<QString, QSet<QString>> statedUses()
{
    QHash<QString, QSet<QString>> uses;
    for (const QString &line : contentOf(QStringLiteral(CHARTROOM_USES)).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        const QStringList names = line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts);
        uses.insert(line.left(colon), QSet<QString>(names.begin(), names.end()));
    }
    return uses;
}

QStringList sourceFiles(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    files.sort();
    return files;
}

QStringList includedModules(const QString &content)
{
    static const QRegularExpression include(u"^\\s*#include \"([a-z_]+)/"_s, QRegularExpression::MultilineOption);
    QStringList modules;
    for (auto it = include.globalMatch(content); it.hasNext();)
        modules << it.next().captured(1);
    return modules;
}

} // namespace

/// The rooms of the house and who may enter which.
class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void includesFollowUses_data();
    void includesFollowUses();
    void anArrowAgainstUsesIsSeen();
    void onlyWidgetRoomsLinkWidgets();
    void onlyUiChartSeesQCustomPlot();
    void onlyStorageSpeaksSql();
    void onlyUiKitShowsMessageBoxes();
    void usesAreNotCircular();
    void noTwoRoomsNameATypeAlike();

private:
    [[nodiscard]] static QStringList wrongIncludes(const QString &module, const QString &content,
                                                   const QHash<QString, QSet<QString>> &uses);
    const QString m_modules = QStringLiteral(CHARTROOM_SOURCE_DIR "/modules");
};

QStringList TestArchitecture::wrongIncludes(const QString &module, const QString &content,
                                            const QHash<QString, QSet<QString>> &uses)
{
    QStringList wrong;
    for (const QString &included : includedModules(content)) {
        if (included != module && uses.contains(included) && !uses.value(module).contains(included))
            wrong << included;
    }
    return wrong;
}

void TestArchitecture::includesFollowUses_data()
{
    QTest::addColumn<QString>("module");
    const auto uses = statedUses();
    QVERIFY2(uses.size() > 5, "CMake wrote no list of modules");
    for (auto it = uses.begin(); it != uses.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

void TestArchitecture::includesFollowUses()
{
    QFETCH(QString, module);
    const auto uses = statedUses();
    for (const QString &file : sourceFiles(m_modules + u'/' + module)) {
        const QStringList wrong = wrongIncludes(module, contentOf(file), uses);
        QVERIFY2(wrong.isEmpty(), qPrintable(file + u" includes "_s + wrong.join(u", "_s) + u", which USES does not name"_s));
    }
}

void TestArchitecture::anArrowAgainstUsesIsSeen()
{
    const QHash<QString, QSet<QString>> uses{{u"base"_s, {}}, {u"chart"_s, {u"base"_s}}, {u"grading"_s, {u"base"_s}}};
    QCOMPARE(wrongIncludes(u"chart"_s, u"#include \"grading/grade.h\"\n#include \"base/id.h\"\n"_s, uses),
             QStringList{u"grading"_s});
}

void TestArchitecture::onlyWidgetRoomsLinkWidgets()
{
    static const QRegularExpression widgets(u"#include <(QWidget|QtWidgets|QLabel|QPushButton|QMessageBox|QApplication)>"_s);
    for (const QString &file : sourceFiles(m_modules)) {
        if (!file.contains(u"/ui_"_s))
            QVERIFY2(!contentOf(file).contains(widgets), qPrintable(file + u" includes widgets"_s));
    }
}

void TestArchitecture::onlyUiChartSeesQCustomPlot()
{
    for (const QString &file : sourceFiles(m_modules)) {
        if (!file.contains(u"/ui_chart/"_s))
            QVERIFY2(!contentOf(file).contains(u"qcustomplot.h"_s), qPrintable(file));
    }
}

void TestArchitecture::onlyStorageSpeaksSql()
{
    static const QRegularExpression sql(u"#include <(QSql\\w+|sqlite3\\.h|libpq-fe\\.h)>"_s);
    for (const QString &file : sourceFiles(m_modules)) {
        if (!file.contains(u"/storage/"_s))
            QVERIFY2(!contentOf(file).contains(sql), qPrintable(file));
    }
}

void TestArchitecture::onlyUiKitShowsMessageBoxes()
{
    for (const QString &file : sourceFiles(m_modules)) {
        if (!file.contains(u"/ui_kit/"_s))
            QVERIFY2(!contentOf(file).contains(u"QMessageBox"_s), qPrintable(file));
    }
}

void TestArchitecture::usesAreNotCircular()
{
    const auto uses = statedUses();
    QSet<QString> settled;
    for (qsizetype before = -1; before != settled.size();) {
        before = settled.size();
        for (auto it = uses.begin(); it != uses.end(); ++it) {
            if (settled.contains(it.value()))
                settled.insert(it.key());
        }
    }
    QCOMPARE(settled.size(), uses.size());
}

/// All rooms share one namespace: two types of one name would break the one-definition rule in silence.
void TestArchitecture::noTwoRoomsNameATypeAlike()
{
    static const QRegularExpression type(u"^(?:class|struct|enum class|enum) (\\w+)\\b[^;{]*\\{"_s, QRegularExpression::MultilineOption);
    QHash<QString, QString> homes;
    for (const QString &file : sourceFiles(m_modules)) {
        if (!file.endsWith(u".h"_s))
            continue;
        const QString room = file.mid(m_modules.size() + 1).section(u'/', 0, 0);
        for (auto it = type.globalMatch(contentOf(file)); it.hasNext();) {
            const QString name = it.next().captured(1);
            QVERIFY2(homes.value(name, room) == room, qPrintable(u"%1 is in %2 and in %3"_s.arg(name, homes.value(name), room)));
            homes.insert(name, room);
        }
    }
    QVERIFY(homes.size() > 100);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
