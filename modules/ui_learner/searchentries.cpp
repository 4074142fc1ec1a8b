// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/searchentries.h"

#include "guide/guide.h"
#include "lesson/placeholders.h"
#include "lesson/values.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Gathers the prose of a lesson; what a reveal hides stays hidden in the search, too.
struct SearchableBlocks {
    QString text = {};

    void add(const QString &more) { text += more + u'\n'; }
    void operator()(const MarkdownBlock &block) { add(block.text); }
    void operator()(const ListingBlock &) {}
    void operator()(const ExerciseBlock &) {}
    void operator()(const PredictBlock &) {}
    void operator()(const RevealBlock &) {}
    void operator()(const ChartBlock &block) { add(block.caption); }
    void operator()(const TableBlock &block) { add(block.caption); }
    void operator()(const UnknownBlock &) {}
    void operator()(const CalloutBlock &block)
    {
        add(block.title);
        for (const InnerBlock &inner : block.blocks)
            std::visit(*this, inner);
    }
};

QString proseOf(const Lesson &lesson, const QString &language)
{
    SearchableBlocks prose;
    for (const LocalText &objective : lesson.objectives)
        prose.add(objective.text(language));
    for (const Step &step : lesson.steps(language)) {
        prose.add(step.title);
        for (const Block &block : step.blocks)
            std::visit(prose, block);
    }
    return searchableText(prose.text);
}

void addLessons(const Pack &pack, const QString &language, QList<SearchEntry> &entries)
{
    const EvaluationContext context = lessonContext(pack, language);
    for (const Lesson &lesson : pack.lessons) {
        if (lesson.role == LessonRole::Placement)
            continue;
        const QString target = pack.id + u'/' + lesson.slug;
        const QString title = shownText(lesson.title.text(language), context);
        entries << SearchEntry{SearchKind::Lesson, target, language, title, proseOf(lesson, language)};
        for (const Exercise &exercise : lesson.exercises) {
            if (exercise.state == ExerciseState::Ready && !exercise.retired)
                entries << SearchEntry{SearchKind::Exercise, target + u'/' + exercise.id, language, exerciseTitle(exercise, context),
                                       title + u". "_s + searchableText(exercise.prompt.text(language))};
        }
    }
}

void addDatasets(const Pack &pack, const QString &language, QList<SearchEntry> &entries)
{
    for (const DataPackage &package : pack.datasets) {
        QStringList words{package.story.in(language), package.description.in(language)};
        for (const Resource &resource : package.resources) {
            if (resource.role != ResourceRole::Shown)
                continue;
            words << resource.title.in(language) << resource.name;
            for (int column = 0; column < resource.table.columnCount(); ++column) {
                const Field &field = resource.table.field(column);
                words << field.titleText(language) << field.name << field.description.in(language);
            }
        }
        words.removeAll(QString());
        entries << SearchEntry{SearchKind::Dataset, pack.id + u'/' + package.name, language, package.title.in(language), words.join(u". "_s)};
    }
}

void addGuide(const QString &language, QList<SearchEntry> &entries)
{
    const Guide &guide = builtInGuide(language);
    for (const GuidePage &page : guide.pages)
        entries << SearchEntry{SearchKind::Guide, u"guide:"_s + page.slug, language, page.title, page.summary + u' ' + searchableText(page.text)};
    for (const GlossaryTerm &term : guide.terms)
        entries << SearchEntry{SearchKind::Term, u"term:"_s + term.id, language, term.term.text(language), term.meaning.text(language)};
}

} // namespace

QString searchableText(const QString &markdown)
{
    static const QRegularExpression placeholder(u"\\{\\{.*?\\}\\}"_s);
    static const QRegularExpression between(u"^[-:| ]+$|[#|>]"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression mark(u"\\]\\([^)]*\\)|[*`\\[\\]]|\\\\(?=\\{)"_s);
    QString text = markdown;
    return text.replace(placeholder, u"\u2026"_s).replace(between, u" "_s).remove(mark).simplified();
}

QList<SearchEntry> searchEntries(const QList<const Pack *> &packs)
{
    QList<SearchEntry> entries;
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        for (const Pack *pack : packs) {
            addLessons(*pack, language, entries);
            addDatasets(*pack, language, entries);
        }
        addGuide(language, entries);
    }
    return entries;
}

} // namespace chartroom
