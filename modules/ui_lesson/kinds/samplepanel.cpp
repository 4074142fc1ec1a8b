// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/samplepanel.h"

#include "base/numberformat.h"
#include "grading/gradingphrases.h"
#include "ui_chart/chartview.h"
#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double openEnd = -1e9; // shown as "not set"
constexpr int drawsHeight = 280;
constexpr int shortestMenu = 14; // characters; longer lines end in an ellipsis when the text is large

} // namespace

/// What the task works on, and what it finds. Only the task touches it while it runs.
struct SamplePanel::Work {
    SampleStudy study;
    QString method;
    qsizetype size = 0;
    SampleDraws draws;
    Table table; ///< the draws, one a row
};

SamplePanel::SamplePanel(const ExerciseContent &content, const Sample &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_chart(new ChartView), m_work(std::make_unique<Work>())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    body.task == Sample::Task::Size ? setUpSize(*column) : setUpInterval(*column);
    m_chart->setMinimumHeight(grown(drawsHeight));
    m_chart->hide();
    column->addWidget(m_chart);
    const Table *table = content.tables()({});
    if (table && body.expression) {
        const auto study = SampleStudy::make(*table, *body.expression, body.strata.isEmpty() ? -1 : table->columnIndex(body.strata),
                                             content.exercise->uuid, content.context());
        if (study)
            m_work->study = *study;
    }
    connect(&m_task, &BackgroundTask::finished, this, &SamplePanel::showHistogram);
}

SamplePanel::~SamplePanel() = default;

void SamplePanel::setUpSize(QVBoxLayout &column)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(panesStack() ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    m_method = new QComboBox;
    m_method->addItem(UiLessonTr::tr("Choose …"));
    for (const QString &word : std::as_const(m_body.methods))
        m_method->addItem(gradingPhrases().text(u"sample.method."_s + word, content().language), word);
    m_size = new QComboBox;
    m_size->addItem(UiLessonTr::tr("Choose …"));
    for (const qint64 size : std::as_const(m_body.sizes))
        m_size->addItem(UiLessonTr::tr("%1 rows").arg(displayGrouped(static_cast<double>(size), content().language)), size);
    for (QComboBox *menu : {m_method, m_size}) {
        menu->setMinimumHeight(grown(32));
        menu->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        menu->setMinimumContentsLength(shortestMenu);
        connect(menu, &QComboBox::activated, this, &SamplePanel::answerEdited);
    }
    m_method->setAccessibleName(UiLessonTr::tr("How to choose the rows"));
    m_size->setAccessibleName(UiLessonTr::tr("Size of the sample"));
    form->addRow(UiLessonTr::tr("How to choose the rows"), m_method);
    form->addRow(UiLessonTr::tr("Size of the sample"), m_size);
    column.addLayout(form);
}

QDoubleSpinBox *SamplePanel::makeEnd(const QString &name)
{
    auto *end = new QDoubleSpinBox;
    end->setRange(openEnd, -openEnd);
    end->setDecimals(3);
    end->setSingleStep(0.01);
    end->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    end->setSpecialValueText(UiLessonTr::tr("not set"));
    end->setLocale(QLocale(isFrench(content().language) ? QLocale::French : QLocale::English, QLocale::Canada));
    end->setAccessibleName(name);
    end->setMinimumHeight(grown(32));
    end->setValue(openEnd);
    connect(end, &QDoubleSpinBox::valueChanged, this, &SamplePanel::answerEdited);
    return end;
}

void SamplePanel::setUpInterval(QVBoxLayout &column)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(panesStack() ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    m_lower = makeEnd(UiLessonTr::tr("Lower end"));
    m_upper = makeEnd(UiLessonTr::tr("Upper end"));
    form->addRow(UiLessonTr::tr("Lower end"), m_lower);
    form->addRow(UiLessonTr::tr("Upper end"), m_upper);
    column.addLayout(form);
}

QJsonObject SamplePanel::answer() const
{
    QJsonObject answer;
    if (m_method && m_method->currentIndex() > 0)
        answer.insert(u"method"_s, m_method->currentData().toString());
    if (m_size && m_size->currentIndex() > 0)
        answer.insert(u"size"_s, m_size->currentData().toLongLong());
    if (m_lower && m_lower->value() > openEnd)
        answer.insert(u"lower"_s, m_lower->value());
    if (m_upper && m_upper->value() > openEnd)
        answer.insert(u"upper"_s, m_upper->value());
    return answer;
}

void SamplePanel::setAnswer(const QJsonObject &answer)
{
    if (m_method)
        m_method->setCurrentIndex(std::max(0, m_method->findData(answer[u"method"_s].toString())));
    if (m_size)
        m_size->setCurrentIndex(answer.contains(u"size"_s) ? std::max(0, m_size->findData(static_cast<qint64>(answer[u"size"_s].toDouble()))) : 0);
    for (const auto &[end, key] : {std::pair(m_lower, u"lower"_s), std::pair(m_upper, u"upper"_s)}) {
        if (!end)
            continue;
        const QSignalBlocker quiet(end);
        end->setValue(answer[key].toDouble(openEnd));
    }
}

void SamplePanel::showGrade(const std::optional<Grade> &grade)
{
    const QJsonObject given = answer();
    m_work->method = m_method ? given[u"method"_s].toString() : u"simple"_s;
    if (!grade || !grade->isCounted() || m_work->method.isEmpty() || m_task.isRunning())
        return;
    m_work->size = m_body.task == Sample::Task::Interval ? m_body.size : static_cast<qsizetype>(given[u"size"_s].toDouble());
    if (m_work->size > 0 && m_work->size <= m_work->study.rowCount())
        simulate();
}

void SamplePanel::simulate()
{
    m_task.start([work = m_work.get()](Progress &progress) {
        work->draws = work->study.draws(work->method, work->size, progress);
    });
}

void SamplePanel::showHistogram()
{
    const QString name = UiLessonTr::tr("result of a sample");
    m_work->table = Table({plainField(name, ValueType::Number)}, {Column(ValueType::Number, m_work->draws.values)});
    const QString title = UiLessonTr::tr("Results of %1 samples of %2 rows")
                              .arg(displayGrouped(static_cast<double>(m_work->draws.values.size()), content().language),
                                   displayGrouped(static_cast<double>(m_work->size), content().language));
    const QJsonObject x{{u"field"_s, name}, {u"type"_s, u"quantitative"_s}, {u"bin"_s, QJsonObject{{u"maxbins"_s, 20}}}};
    const QJsonObject y{{u"aggregate"_s, u"count"_s}, {u"type"_s, u"quantitative"_s},
                        {u"axis"_s, QJsonObject{{u"title"_s, UiLessonTr::tr("Samples")}}}};
    const QJsonObject spec{{u"title"_s, title}, {u"description"_s, title}, {u"mark"_s, u"bar"_s},
                           {u"encoding"_s, QJsonObject{{u"x"_s, x}, {u"y"_s, y}}}};
    m_chart->setChart(spec, [this](const QString &) { return &m_work->table; }, content().language);
    m_chart->show();
    emit histogramShown();
}

QWidget *SamplePanel::firstControl()
{
    return m_method ? static_cast<QWidget *>(m_method) : m_lower;
}

} // namespace chartroom
