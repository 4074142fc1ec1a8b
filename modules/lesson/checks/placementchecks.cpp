// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Follows the blocks of one lesson in order.
class PlacementCheck
{
public:
    PlacementCheck(CheckContext &context, const Lesson &lesson, const LessonDocument &document)
        : m_context(context), m_lesson(lesson), m_lines(document.text.split(u'\n')), m_path(document.path),
          m_exerciseFile(u"lessons/"_s + lesson.slug + u"/exercises.yaml"_s),
          m_known(!context.files.broken.contains(m_exerciseFile))
    {
    }

    void run();

    void operator()(const ExerciseBlock &block) { place(block.exercise, block.line, m_asked); }
    void operator()(const PredictBlock &block);
    void operator()(const RevealBlock &block);
    void operator()(const CalloutBlock &block) { inner(block.blocks); }
    void operator()(const ChartBlock &block);
    void operator()(const TableBlock &block);
    void operator()(const MarkdownBlock &) {}
    void operator()(const ListingBlock &) {}
    void operator()(const UnknownBlock &) {}

private:
    void place(const QString &exercise, int line, QSet<QString> &already);
    void inner(const QList<InnerBlock> &blocks);
    void checkColumns(const TableBlock &block, const Table &table);
    void checkUnplaced();
    [[nodiscard]] Place at(int line) const;

    CheckContext &m_context;
    const Lesson &m_lesson;
    QStringList m_lines;
    QString m_path;
    QString m_exerciseFile;
    bool m_known; ///< the exercise file could be read, so that what is not in it is missing
    QSet<QString> m_asked;
    QSet<QString> m_predicted;
    QList<int> m_openPredictions; ///< lines
};

/// The first character of a line that is no space.
Place PlacementCheck::at(int line) const
{
    const QString &text = m_lines.value(line - 1);
    int column = 1;
    while (column <= text.size() && text.at(column - 1) == u' ')
        ++column;
    return {m_path, line, column, {}};
}

void PlacementCheck::place(const QString &exercise, int line, QSet<QString> &already)
{
    if (exercise.isEmpty())
        return;
    if (m_known && m_lesson.exercise(exercise) == nullptr)
        m_context.report(u"lesson.ref.exercise-missing"_s,
                         LessonTr::tr("There is no exercise “%1” in this lesson.").arg(exercise), at(line));
    if (already.contains(exercise))
        m_context.report(u"lesson.exercise.placed-twice"_s,
                         LessonTr::tr("The exercise “%1” stands in the lesson twice.").arg(exercise), at(line));
    already.insert(exercise);
}

void PlacementCheck::operator()(const PredictBlock &block)
{
    place(block.exercise, block.line, m_predicted);
    if (m_asked.contains(block.exercise))
        m_context.report(u"lesson.exercise.placed-twice"_s,
                         LessonTr::tr("The exercise “%1” is predicted after it was asked.").arg(block.exercise),
                         at(block.line));
    m_openPredictions.append(block.line);
}

void PlacementCheck::operator()(const RevealBlock &block)
{
    m_openPredictions.clear();
    inner(block.blocks);
}

void PlacementCheck::operator()(const ChartBlock &block)
{
    if (block.chart.isEmpty())
        return;
    const QString key = m_lesson.slug + u'/' + block.chart;
    m_context.usedCharts.insert(key);
    m_context.placedCharts.insert(key);
    if (m_known && !m_lesson.charts.contains(block.chart))
        m_context.report(u"lesson.ref.chart-missing"_s,
                         LessonTr::tr("There is no chart “%1” in this lesson.").arg(block.chart), at(block.line));
}

void PlacementCheck::checkColumns(const TableBlock &block, const Table &table)
{
    QStringList columns = block.columns;
    if (!block.sort.isEmpty())
        columns.append(block.sort.startsWith(u'-') ? block.sort.mid(1) : block.sort);
    for (const QString &column : std::as_const(columns)) {
        if (table.columnIndex(column) < 0)
            m_context.report(u"lesson.ref.dataset-missing"_s,
                             LessonTr::tr("%1 has no column “%2”.").arg(block.dataset, column), at(block.line));
    }
}

void PlacementCheck::operator()(const TableBlock &block)
{
    if (block.dataset.isEmpty())
        return;
    m_context.useDataset(block.dataset);
    const Table *table = m_context.pack.table(block.dataset);
    const QString descriptor = u"data/"_s + block.dataset.section(u'/', 0, 0) + u"/datapackage.json"_s;
    if (table != nullptr)
        checkColumns(block, *table);
    else if (!m_context.files.broken.contains(descriptor))
        m_context.report(u"lesson.ref.dataset-missing"_s,
                         LessonTr::tr("There is no dataset or table “%1”.").arg(block.dataset), at(block.line));
}

void PlacementCheck::inner(const QList<InnerBlock> &blocks)
{
    for (const InnerBlock &block : blocks)
        std::visit(*this, block);
}

void PlacementCheck::checkUnplaced()
{
    for (const Exercise &exercise : m_lesson.exercises) {
        // A scenario asks other exercises of its lesson.
        for (const YamlEntry &node : exercise.node[u"response"][u"nodes"].entries)
            m_asked.insert(node.value[u"exercise"].text);
    }
    for (const Exercise &exercise : m_lesson.exercises) {
        const bool placed = m_asked.contains(exercise.id) || m_predicted.contains(exercise.id);
        if (!placed && !exercise.retired)
            m_context.report(u"lesson.exercise.unplaced"_s,
                             LessonTr::tr("The exercise “%1” stands nowhere in the lesson.").arg(exercise.id),
                             exercise.placeOf({u"id"_s}));
    }
}

void PlacementCheck::run()
{
    for (const Step &step : m_lesson.steps(m_lesson.language)) {
        for (const Block &block : step.blocks)
            std::visit(*this, block);
    }
    for (const int line : std::as_const(m_openPredictions))
        m_context.report(u"lesson.predict.without-reveal"_s,
                         LessonTr::tr("No reveal follows this prediction, so its answer would never be shown."),
                         at(line));
    checkUnplaced();
}

} // namespace

void checkPlacement(CheckContext &context, const Lesson &lesson, const LessonDocument &document)
{
    PlacementCheck(context, lesson, document).run();
}

} // namespace chartroom
