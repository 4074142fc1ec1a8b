// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/prosetexts.h"
#include "lesson/readability/textmeasure.h"
#include "lesson/readability/wordlists.h"
#include "lesson/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int longSentence = 30;
constexpr int longStep = 350;
constexpr int longPrompt = 80;

/// The items of a list and the paragraphs of a quote are read one by one.
QStringList readingBlocks(const QString &text)
{
    static const QRegularExpression borders(u"\\n\\s*\\n|\\n(?= *(?:[-+*]|[0-9]{1,9}[.)]) )"_s);
    return text.split(borders);
}

/// Words that need no explanation: of the framework and column names of the pack.
QSet<QString> knownCapitals(const CheckContext &context)
{
    static const QRegularExpression capitals(u"\\p{Lu}{3,6}"_s, QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> known;
    const auto add = [&known](const QString &text) {
        for (auto it = capitals.globalMatch(text); it.hasNext();)
            known.insert(it.next().captured());
    };
    if (context.framework != nullptr) {
        add(context.framework->shortName);
        for (const Competency &competency : context.framework->competencies)
            add(competency.code + u' ' + QStringList(competency.title.byLanguage.values()).join(u' '));
    }
    for (const DataPackage &dataset : context.pack.datasets) {
        for (const Resource &resource : dataset.resources) {
            for (const Field &field : resource.table.fields())
                add(field.name);
        }
    }
    return known;
}

/// One lesson file in its language.
class LessonReadability
{
public:
    LessonReadability(CheckContext &context, const LessonDocument &document, const QString &language,
                      const QSet<QString> &capitals)
        : m_context(context), m_document(document), m_language(language), m_known(capitals)
    {
    }

    void run();

private:
    void prose(const ProseText &text);
    void sentences(const ProseText &text, const QString &plain);
    void acronyms(const ProseText &text, const QString &plain);
    void numbers(const ProseText &text, const QString &plain);
    void steps();

    CheckContext &m_context;
    const LessonDocument &m_document;
    QString m_language;
    QSet<QString> m_known;
    QList<TextMeasure> m_measures; ///< by step
};

void LessonReadability::sentences(const ProseText &text, const QString &plain)
{
    qsizetype start = 0;
    for (const QString &block : readingBlocks(plain)) {
        start = plain.indexOf(block, start);
        for (const Sentence &sentence : sentencesOf(block)) {
            if (sentence.words > longSentence)
                m_context.report(u"text.sentence-long"_s,
                                 LessonTr::tr("This sentence has %1 words.").arg(sentence.words),
                                 placeInProse(m_document, text, start + sentence.position));
        }
        m_measures[text.step].add(block, m_language);
        start += block.size();
    }
}

void LessonReadability::acronyms(const ProseText &text, const QString &plain)
{
    static const QRegularExpression form(u"(?<![\\p{L}\\p{N}])\\p{Lu}{3,6}(?![\\p{L}\\p{N}])"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = form.globalMatch(plain); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (m_known.contains(match.captured()))
            continue;
        m_known.insert(match.captured()); // the first use decides
        if (!QStringView(plain).sliced(match.capturedEnd()).trimmed().startsWith(u'('))
            m_context.report(u"text.acronym"_s,
                             LessonTr::tr("Say in brackets what %1 stands for.").arg(match.captured()),
                             placeInProse(m_document, text, match.capturedStart()));
    }
}

void LessonReadability::numbers(const ProseText &text, const QString &plain)
{
    const QRegularExpressionMatch match = firstLiteralNumber(plain);
    if (match.hasMatch())
        m_context.report(u"text.number-literal"_s,
                         LessonTr::tr("%1 is typed in. A placeholder such as {{ %1 }} says where it comes from.")
                             .arg(match.captured()),
                         placeInProse(m_document, text, match.capturedStart()));
}

void LessonReadability::prose(const ProseText &text)
{
    const QString plain = plainProse(text.text);
    acronyms(text, plain);
    if (text.kind == ProseText::Kind::Table)
        return;
    if (text.kind != ProseText::Kind::Heading)
        sentences(text, plain);
    numbers(text, plain);
}

void LessonReadability::steps()
{
    for (qsizetype step = 0; step < m_measures.size(); ++step) {
        const Place place{m_document.path, m_document.steps.at(step).line, 1, {}};
        const TextMeasure &measure = m_measures.at(step);
        if (measure.words > longStep)
            m_context.report(u"text.step-long"_s, LessonTr::tr("This step has %1 words.").arg(measure.words), place);
        if (isHardToRead(measure, m_language))
            m_context.report(u"text.grade"_s,
                             LessonTr::tr("This step is hard to read: shorter words and sentences would help."),
                             place);
    }
}

void LessonReadability::run()
{
    m_measures.resize(m_document.steps.size());
    for (const ProseText &text : proseTexts(m_document))
        prose(text);
    steps();
}

/// The texts of exercises and charts in one language.
class UnitReadability
{
public:
    UnitReadability(CheckContext &context, const QString &language, const QSet<QString> &withPicture)
        : m_context(context), m_language(language), m_withPicture(withPicture)
    {
    }

    void check(const TextUnit &unit, const QString &text, const Place &place);

private:
    void length(const TextUnit &unit, const QString &plain, const Place &place);

    CheckContext &m_context;
    QString m_language;
    const QSet<QString> &m_withPicture; ///< exercises that show a table or a chart
};

void UnitReadability::length(const TextUnit &unit, const QString &plain, const Place &place)
{
    for (const QString &block : readingBlocks(plain)) {
        for (const Sentence &sentence : sentencesOf(block)) {
            if (sentence.words > longSentence)
                m_context.report(u"text.sentence-long"_s,
                                 LessonTr::tr("This sentence has %1 words.").arg(sentence.words), place);
        }
    }
    const int words = countLetterRuns(plain);
    if (unit.role == TextUse::Prompt && words > longPrompt)
        m_context.report(u"text.prompt-long"_s, LessonTr::tr("This prompt has %1 words.").arg(words), place);
}

void UnitReadability::check(const TextUnit &unit, const QString &text, const Place &place)
{
    const bool reply = unit.role == TextUse::Feedback || unit.role == TextUse::Message;
    const bool told = reply || unit.role == TextUse::Explanation || unit.role == TextUse::Chart;
    const QString plain = plainProse(text);
    if (told || unit.role == TextUse::Prompt || unit.role == TextUse::Hint)
        length(unit, plain, place);
    const QRegularExpressionMatch number = told ? firstLiteralNumber(plain) : QRegularExpressionMatch();
    if (number.hasMatch())
        m_context.report(u"text.number-literal"_s,
                         LessonTr::tr("%1 is typed in. A placeholder such as {{ %1 }} says where it comes from.")
                             .arg(number.captured()), place);
    const bool mayPoint = (reply || unit.role == TextUse::Prompt) && m_withPicture.contains(unit.owner);
    const QString colour = mayPoint ? colourWord(plain, m_language) : QString();
    if (!colour.isEmpty())
        m_context.report(u"text.colour-only"_s,
                         LessonTr::tr("“%1”: not everybody can tell colours apart. Name the thing too.").arg(colour),
                         place);
    const QString harsh = reply ? harshWord(text, m_language) : QString();
    if (!harsh.isEmpty())
        m_context.report(u"text.exclamation"_s,
                         LessonTr::tr("“%1” sounds like shouting or blaming.").arg(harsh), place);
}

QSet<QString> exercisesWithPicture(const Pack &pack)
{
    QSet<QString> ids;
    for (const Lesson &lesson : pack.lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            if (!exercise.data.isEmpty() || exercise.kind.startsWith(u"chart."_s))
                ids.insert(exercise.id);
        }
    }
    return ids;
}

void checkUnits(CheckContext &context)
{
    const QSet<QString> withPicture = exercisesWithPicture(context.pack);
    for (const TranslatableFile &file : context.files.translatable) {
        if (context.files.layout.files.value(file.path).role != PackFileRole::Exercises)
            continue;
        for (const TextUnit &unit : file.units) {
            UnitReadability(context, context.pack.language, withPicture).check(unit, unit.text, unit.place);
            for (const Overlay &overlay : file.overlays) {
                const OverlayEntry entry = overlay.entries.value(unit.path);
                if (!entry.text.isEmpty())
                    UnitReadability(context, overlay.language, withPicture).check(unit, entry.text, entry.place);
            }
        }
    }
}

} // namespace

void checkReadability(CheckContext &context)
{
    const QSet<QString> capitals = knownCapitals(context);
    for (auto it = context.files.lessons.begin(); it != context.files.lessons.end(); ++it) {
        const QString translated = context.files.layout.files.value(it.key()).language;
        const QString language = translated.isEmpty() ? context.pack.language : translated;
        LessonReadability(context, *it, language, capitals).run();
    }
    checkUnits(context);
}

} // namespace chartroom
