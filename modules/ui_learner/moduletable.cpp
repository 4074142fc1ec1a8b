// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/moduletable.h"

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
QString buildsInShort(const QStringList &indicators)
{
    QStringList codes;
    for (const QString &indicator : indicators)
        codes << indicator.section(u'.', 0, 0);
    codes.removeDuplicates();
    codes.sort();
    return codes.join(u' ');
}

} // namespace

LessonTableModel::LessonTableModel(const LearnerDesk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk)
{
    reload();
}

void LessonTableModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const ModuleStatus &module : m_desk.plan().modules) {
        const Pack *pack = m_desk.pack(module.pack);
        for (const LessonStatus &status : module.lessons) {
            const Lesson *lesson = pack ? pack->lesson(status.slug) : nullptr;
            if (!lesson)
                continue;
            const QString title = shownText(lesson->title.text(m_desk.language()), lessonContext(*pack, m_desk.language()));
            const StudyPlace place{module.pack, status.slug, status.progress.currentStep, status.progress.isStarted};
            const bool isCurrent = m_desk.plan().goOn && m_desk.plan().goOn->lesson == status.slug
                && m_desk.plan().goOn->pack == module.pack;
            m_rows << Row{place, title, buildsInShort(lesson->competencies), status, isCurrent};
        }
    }
    endResetModel();
}

StudyPlace LessonTableModel::placeAt(int row) const
{
    return m_rows.at(row).place;
}

int LessonTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LessonTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QString LessonTableModel::text(const Row &row, int column) const
{
    switch (column) {
    case 0:
        return u"%1   %2"_s.arg(&row - m_rows.constData() + 1).arg(row.title);
    case 1:
        return row.builds;
    case 2:
        return UiLearnerTr::tr("%1 of %2 steps").arg(row.status.progress.stepsDone).arg(row.status.progress.stepCount);
    default:
        return status(row).value<StatusMark>().word;
    }
}

QVariant LessonTableModel::status(const Row &row) const
{
    switch (row.status.state) {
    case StudyState::Done:
        return QVariant::fromValue(StatusMark{u"checkc"_s, u"acc"_s, UiLearnerTr::tr("Done")});
    case StudyState::InProgress:
        return QVariant::fromValue(StatusMark{u"half"_s, u"acc"_s, UiLearnerTr::tr("%1 of %2 steps")
            .arg(row.status.progress.stepsDone).arg(row.status.progress.stepCount)});
    case StudyState::NotStarted:
        break;
    }
    return QVariant::fromValue(StatusMark{u"open"_s, u"ink2"_s, UiLearnerTr::tr("Not started")});
}

QVariant LessonTableModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    const int steps = row.status.progress.stepCount;
    if (role == CurrentRowRole)
        return row.isCurrent;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == ShareRole && index.column() == 2)
        return steps > 0 ? row.status.progress.stepsDone / static_cast<double>(steps) : 0.0;
    if (role == StatusRole && index.column() == 3)
        return status(row);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, index.column());
    return {};
}

QVariant LessonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::FontRole)
        return roleFont(TextRole::Caption, 600);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter));
    const QStringList titles{UiLearnerTr::tr("Lesson"), UiLearnerTr::tr("Builds"), UiLearnerTr::tr("Progress"),
                             UiLearnerTr::tr("Status")};
    return role == Qt::DisplayRole ? titles.value(section) : QVariant();
}

LessonTable::LessonTable(const LearnerDesk &desk, QWidget *parent)
    : QTableView(parent), m_model(new LessonTableModel(desk, this))
{
    setObjectName(u"lesson-table"_s);
    setAccessibleName(UiLearnerTr::tr("Lessons of your path"));
    setModel(m_model);
    dressTable(*this, 0, {150, 160, 96, 132});
    connect(m_model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit lessonChosen(m_model->placeAt(index.row())); });
}

QSize LessonTable::sizeHint() const
{
    return {grown(400), wholeTableHeight(*this)};
}

QSize LessonTable::minimumSizeHint() const
{
    return {200, std::min(wholeTableHeight(*this), grown(260))};
}

void LessonTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateGeometry(); // other widths wrap other rows
}

void LessonTable::reload()
{
    m_model->reload();
}

} // namespace chartroom
