// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/placeholders.h"
#include "ui_kit/theme.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/gallerypack.h"
#include "ui_lesson/lessonhost.h"
#include "ui_lesson/print/exerciseforms.h"
#include "ui_lesson/print/printedexercise.h"
#include "ui_lesson/print/printlesson.h"
#include "ui_lesson/print/printsheet.h"
#include "ui_lesson/print/sheetpainter.h"

#include <QApplication>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// A lesson of the gallery as it is before anybody worked on it.
class FreshHost final : public LessonHost
{
public:
    FreshHost(const Pack &pack, const Lesson &lesson, QString language) : m_pack(pack), m_lesson(lesson), m_language(std::move(language)) {}

    [[nodiscard]] const Pack &pack() const override { return m_pack; }
    [[nodiscard]] const Lesson &lesson() const override { return m_lesson; }
    [[nodiscard]] QString language() const override { return m_language; }
    [[nodiscard]] const QList<Step> &steps() const override { return m_lesson.steps(m_language); }
    [[nodiscard]] int currentStep() const override { return 0; }
    [[nodiscard]] StepMark stepMark(int) const override { return StepMark::NotSeen; }
    Result<void> goToStep(int) override { return {}; }
    [[nodiscard]] qint64 seed(const Place &) const override { return 3; }
    [[nodiscard]] ExerciseSituation situation(const Place &) const override { return {}; }
    Result<void> saveDraft(const Place &, const QJsonObject &) override { return {}; }
    Result<std::optional<Grade>> submit(const Place &, const QJsonObject &) override { return std::optional<Grade>(); }
    Result<void> openHint(const Place &) override { return {}; }
    Result<void> openSolution(const Place &) override { return {}; }
    [[nodiscard]] bool isRevealOpen(int, int) const override { return false; }
    void openReveal(int, int) override {}
    [[nodiscard]] bool isDone() const override { return false; }
    Result<void> startAgain() override { return {}; }

private:
    const Pack &m_pack;
    const Lesson &m_lesson;
    QString m_language;
};

QString run(const QString &program, const QStringList &words)
{
    QProcess tool;
    tool.start(program, words);
    return tool.waitForFinished() && tool.exitCode() == 0 ? QString::fromUtf8(tool.readAllStandardOutput()) : QString();
}

/// Only letters and digits: lines may break anywhere.
QString bare(const QString &text)
{
    QString kept;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            kept += c.toLower();
    }
    return kept;
}

} // namespace

/// A lesson on paper: read back from the PDF.
class TestPrintLesson : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLessonHoldsItsPromptsAndNoExplanation_data();
    void everyLessonHoldsItsPromptsAndNoExplanation();
    void optionsAndRoomToAnswerStandThere_data();
    void optionsAndRoomToAnswerStandThere();
    void theFormOfAnExerciseKeepsTheAnswer_data() { m_gallery.addRows(); }
    void theFormOfAnExerciseKeepsTheAnswer();
    void solutionsAreThereWhenAsked_data() { m_gallery.addRows(); }
    void solutionsAreThereWhenAsked();
    void paperIsAsChosen_data();
    void paperIsAsChosen();
    void aLongPartIsBrokenAndAShortOneIsNot();

private:
    [[nodiscard]] QString printed(const Lesson &lesson, const QString &language, bool withSolutions, QPageSize::PageSizeId paper = QPageSize::Letter);

    GalleryPack m_gallery;
    QTemporaryDir m_folder;
};

void TestPrintLesson::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Dark); // paper is white all the same
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "pdftotext is not installed; ./test installs it");
    QVERIFY(QDir().mkpath(QStringLiteral(CHARTROOM_BINARY_DIR "/pictures")));
}

/// The path of the PDF.
QString TestPrintLesson::printed(const Lesson &lesson, const QString &language, bool withSolutions, QPageSize::PageSizeId paper)
{
    const FreshHost host(m_gallery.pack(), lesson, language);
    QPrinter printer(QPrinter::HighResolution);
    const QString path = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/print-%1-%2%3.pdf").arg(lesson.slug, language, withSolutions ? u"-solutions"_s : QString());
    printer.setOutputFileName(path);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setPageSize(QPageSize(paper));
    printer.setPageMargins(QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter);
    paintLesson(host, withSolutions, printer);
    return path;
}

void TestPrintLesson::everyLessonHoldsItsPromptsAndNoExplanation_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("language");
    for (const Lesson &lesson : m_gallery.pack().lessons) {
        for (const char *language : {"en", "fr"})
            QTest::addRow("%s, %s", qPrintable(lesson.slug), language) << lesson.slug << QString::fromLatin1(language);
    }
}

void TestPrintLesson::everyLessonHoldsItsPromptsAndNoExplanation()
{
    QFETCH(const QString, slug);
    QFETCH(const QString, language);
    const Lesson &lesson = *m_gallery.pack().lesson(slug);
    const QString asked = bare(run(u"pdftotext"_s, {printed(lesson, language, false), u"-"_s}));
    const QString solved = bare(run(u"pdftotext"_s, {printed(lesson, language, true), u"-"_s}));
    for (const QString &id : placedExercises(lesson)) {
        const ExerciseContent content{&m_gallery.pack(), lesson.exercise(id), language, 3};
        const auto plain = [&content](const LocalText &text) {
            QTextDocument document;
            document.setMarkdown(content.text(text));
            return bare(document.toPlainText().section(u"[["_s, 0, 0));
        };
        QVERIFY2(asked.contains(plain(content.exercise->prompt)), qPrintable(id));
        QVERIFY2(solved.contains(plain(content.exercise->prompt)), qPrintable(id));
        const QString why = plain(content.exercise->explanation);
        QVERIFY2(why.isEmpty() || !asked.contains(why), qPrintable(id));
        QVERIFY2(solved.contains(why), qPrintable(id));
    }
}

void TestPrintLesson::optionsAndRoomToAnswerStandThere_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("choice.one: every option with its letter") << u"gallery-choice-one"_s << QStringList{u"The median"_s, u"The mean"_s, u"A."_s, u"D."_s};
    QTest::newRow("order: numbers to write") << u"gallery-order"_s << QStringList{u"Number the lines from 1 to 5."_s, u"____"_s};
    QTest::newRow("match: letters to write") << u"gallery-match"_s << QStringList{u"Write the letter beside each line."_s, u"____"_s, u"A."_s};
    QTest::newRow("numeric: a line") << u"gallery-numeric"_s << QStringList{u"Answer: ____"_s};
    QTest::newRow("text.short: a line") << u"gallery-text-short"_s << QStringList{u"Answer: ____"_s};
    QTest::newRow("cloze: lines and choices inside the text") << u"gallery-cloze"_s << QStringList{u"____"_s, u" / "_s};
}

void TestPrintLesson::optionsAndRoomToAnswerStandThere()
{
    QFETCH(const QString, id);
    QFETCH(const QStringList, words);
    PrintSheet sheet(480, u"en"_s);
    addPrintedExercise(sheet, m_gallery.content(id, u"en"_s), 1, false);
    const QString text = sheet.parts().back()->toPlainText().replace(QChar::Nbsp, u' ');
    for (const QString &word : words)
        QVERIFY2(text.contains(word), qPrintable(word + u" in "_s + text));
}

/// Neither the model answer in words nor a hint nor the explanation stands on the form.
void TestPrintLesson::theFormOfAnExerciseKeepsTheAnswer()
{
    QFETCH(const QString, id);
    QFETCH(const QString, language);
    const ExerciseContent content = m_gallery.content(id, language);
    PrintSheet sheet(480, language);
    addPrintedExercise(sheet, content, 1, false);
    QString text;
    for (const auto &part : sheet.parts())
        text += part->toPlainText();
    for (const LocalText &hint : content.exercise->hints)
        QVERIFY(!bare(text).contains(bare(content.text(hint))));
    const QString why = bare(content.text(content.exercise->explanation));
    QVERIFY(why.isEmpty() || !bare(text).contains(why));
    QVERIFY2(text.size() > 20, "and there is something to answer");
    // Typed answers appear nowhere on the form.
    const bool isTyped = content.exercise->kind == u"numeric" || content.exercise->kind == u"text.short";
    const QJsonObject model = m_gallery.testAnswers(content).value(0);
    if (isTyped) {
        const QString key = m_gallery.grade(content, model).read;
        QVERIFY2(!key.isEmpty() && !bare(text).contains(bare(key)), qPrintable(key));
    }
}

void TestPrintLesson::solutionsAreThereWhenAsked()
{
    QFETCH(const QString, id);
    QFETCH(const QString, language);
    const ExerciseContent content = m_gallery.content(id, language);
    PrintSheet sheet(480, language);
    addPrintedExercise(sheet, content, 1, true);
    QString text;
    for (const auto &part : sheet.parts())
        text += part->toPlainText();
    if (content.exercise->kind == u"reflection")
        return; // has no right answer
    const Grade grade = m_gallery.grade(content, m_gallery.testAnswers(content).value(0));
    QTextDocument read;
    read.setMarkdown(grade.read);
    QVERIFY2(bare(text).contains(bare(read.toPlainText())), qPrintable(grade.read));
}

void TestPrintLesson::paperIsAsChosen_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<QString>("size");
    QTest::newRow("Letter") << int(QPageSize::Letter) << u"612 x 792 pts"_s;
    QTest::newRow("A4") << int(QPageSize::A4) << u"595 x 842 pts"_s;
}

void TestPrintLesson::paperIsAsChosen()
{
    QFETCH(const int, paper);
    QFETCH(const QString, size);
    const QString path = printed(m_gallery.pack().lessons.constFirst(), u"en"_s, false, QPageSize::PageSizeId(paper));
    const QString info = run(u"pdfinfo"_s, {path});
    QVERIFY2(info.contains(size), qPrintable(info));
    const QString text = run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    QVERIFY(text.contains(u"Page 1 of"));
    QVERIFY(text.contains(u"Name: ____"));
}

void TestPrintLesson::aLongPartIsBrokenAndAShortOneIsNot()
{
    QPrinter printer(QPrinter::HighResolution);
    const QString path = m_folder.filePath(u"pages.pdf"_s);
    printer.setOutputFileName(path);
    printer.setPageSize(QPageSize(QPageSize::Letter));
    PrintSheet sheet(sheetWidth(printer), u"en"_s);
    for (int line = 1; line <= 120; ++line)
        sheet.addText(u"long %1"_s.arg(line));
    for (int part = 1; part <= 6; ++part) {
        sheet.beginPart();
        for (int line = 1; line <= 15; ++line)
            sheet.addText(u"part %1 line %2"_s.arg(part).arg(line));
    }
    paintSheet(sheet, u"footer"_s, printer);
    const QStringList pages = run(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 4);
    for (int line = 1; line <= 120; ++line)
        QVERIFY2(pages.join(u' ').contains(u"long %1\n"_s.arg(line)), qPrintable(QString::number(line)));
    for (int part = 1; part <= 6; ++part) {
        const auto holding = std::count_if(pages.begin(), pages.end(), [part](const QString &page) { return page.contains(u"part %1 line"_s.arg(part)); });
        QCOMPARE(holding, 1);
    }
}

QTEST_MAIN(TestPrintLesson)
#include "test_printlesson.moc"
