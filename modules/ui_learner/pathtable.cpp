// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/pathtable.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_kit/tabledelegate.h"
#include "ui_kit/tablelook.h"
#include "ui_kit/theme.h"
#include "ui_learner/tr.h"

#include <QHeaderView>
#include <QResizeEvent>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The competencies without their levels, each once: "C1.2", "C1.3" and "D2.2" are "C1 D2".
QStringList competenciesOf(const ModuleStatus &stop, const Pack &pack)
{
    QStringList codes;
    for (const LessonStatus &status : stop.lessons) {
        const Lesson *lesson = pack.lesson(status.slug);
        for (const QString &indicator : lesson ? lesson->competencies : QStringList())
            codes << competencyOf(indicator);
    }
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

/// A module has its own title, a single lesson of one the lesson's.
QString titleOf(const ModuleStatus &stop, const Pack &pack, const QString &language)
{
    for (const PackModule &module : pack.modules) {
        if (module.id == stop.module && (stop.lessons.size() > 1 || module.lessons.size() == 1))
            return module.title.text(language);
    }
    const Lesson *lesson = stop.lessons.isEmpty() ? nullptr : pack.lesson(stop.lessons.first().slug);
    return lesson ? shownText(lesson->title.text(language), lessonContext(pack, language)) : stop.module;
}

StudyPlace firstNotDone(const ModuleStatus &stop)
{
    for (const LessonStatus &lesson : stop.lessons) {
        if (lesson.state != StudyState::Done)
            return {stop.pack, lesson.slug, lesson.progress.currentStep, lesson.progress.isStarted};
    }
    const LessonStatus &first = stop.lessons.first();
    return {stop.pack, first.slug, first.progress.currentStep, first.progress.isStarted};
}

} // namespace

PathTableModel::PathTableModel(const LearnerDesk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk)
{
    reload();
}

void PathTableModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const ModuleStatus &stop : m_desk.plan().path) {
        const Pack *pack = m_desk.pack(stop.pack);
        if (pack && !stop.lessons.isEmpty())
            m_rows << rowOf(stop, *pack);
    }
    endResetModel();
}

PathTableModel::Row PathTableModel::rowOf(const ModuleStatus &stop, const Pack &pack) const
{
    const QStringList codes = competenciesOf(stop, pack);
    Row row{firstNotDone(stop), titleOf(stop, pack, m_desk.language()), codes.join(u' '), stop};
    const auto &goOn = m_desk.plan().goOn;
    for (const LessonStatus &lesson : stop.lessons)
        row.isCurrent |= goOn && goOn->pack == stop.pack && goOn->lesson == lesson.slug;
    for (const QString &code : codes)
        row.isRefreshDue |= stop.state == StudyState::Done && m_desk.state(code).isSufficient()
            && isRefreshDue(m_desk.reviews(), code, m_desk.clock().today());
    return row;
}

StudyPlace PathTableModel::placeAt(int row) const
{
    return m_rows.at(row).place;
}

int PathTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PathTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QString PathTableModel::text(const Row &row, int column) const
{
    switch (column) {
    case 0:
        return u"%1   %2"_s.arg(&row - m_rows.constData() + 1).arg(row.title);
    case 1:
        return row.builds;
    case 2:
        return UiLearnerTr::tr("%1 of %2 steps").arg(row.stop.stepsDone).arg(row.stop.stepCount);
    default:
        return status(row).value<StatusMark>().word;
    }
}

QVariant PathTableModel::status(const Row &row) const
{
    if (row.isRefreshDue)
        return QVariant::fromValue(StatusMark{u"review"_s, u"amb"_s, UiLearnerTr::tr("Refresh due")});
    switch (row.stop.state) {
    case StudyState::Done:
        return QVariant::fromValue(StatusMark{u"checkc"_s, u"acc"_s, UiLearnerTr::tr("Done")});
    case StudyState::InProgress:
        return QVariant::fromValue(StatusMark{u"half"_s, u"acc"_s, UiLearnerTr::tr("%1 of %2 steps")
            .arg(row.stop.stepsDone).arg(row.stop.stepCount)});
    case StudyState::NotStarted:
        break;
    }
    if (row.stop.isSkipped())
        return QVariant::fromValue(StatusMark{u"open"_s, u"ink2"_s, UiLearnerTr::tr("Skipped by your placement")});
    return QVariant::fromValue(StatusMark{u"open"_s, u"ink2"_s, UiLearnerTr::tr("Not started")});
}

QVariant PathTableModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const int steps = row.stop.stepCount;
    if (role == CurrentRowRole)
        return row.isCurrent;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == ShareRole && index.column() == 2)
        return steps > 0 ? row.stop.stepsDone / static_cast<double>(steps) : 0.0;
    if (role == StatusRole && index.column() == 3)
        return status(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, index.column());
    return {};
}

QVariant PathTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    const QStringList titles{UiLearnerTr::tr("Module or lesson"), UiLearnerTr::tr("Builds"), UiLearnerTr::tr("Progress"),
                             UiLearnerTr::tr("Status")};
    return role == Qt::DisplayRole ? titles.value(section) : QVariant();
}

PathTable::PathTable(const LearnerDesk &desk, QWidget *parent)
    : QTableView(parent), m_model(new PathTableModel(desk, this))
{
    setObjectName(u"path-table"_s);
    setAccessibleName(UiLearnerTr::tr("Stops of your path"));
    setModel(m_model);
    dressTable(*this, 0, {150, 160, 96, 132});
    connect(m_model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit lessonChosen(m_model->placeAt(index.row())); });
}

QSize PathTable::sizeHint() const
{
    return {grown(400), wholeTableHeight(*this)};
}

QSize PathTable::minimumSizeHint() const
{
    return {200, std::min(wholeTableHeight(*this), grown(260))};
}

void PathTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateGeometry(); // other widths wrap other rows
}

void PathTable::reload()
{
    m_model->reload();
}

} // namespace chartroom
