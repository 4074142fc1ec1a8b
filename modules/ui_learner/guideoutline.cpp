// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guideoutline.h"

#include "ui_kit/theme.h"
#include "ui_learner/guidetext.h"
#include "ui_learner/tr.h"

#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <functional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QStandardItem *placeItem(const QString &address, const QString &title, const QString &summary)
{
    auto *item = new QStandardItem(title);
    item->setEditable(false);
    item->setToolTip(summary.isEmpty() ? title : title + u'\n' + summary);
    item->setData(address, GuideOutline::AddressRole);
    return item;
}

/// Rows with room around their words, as in the other lists of the program.
class RoomyRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize words = QStyledItemDelegate::sizeHint(option, index);
        return {words.width(), std::max(grown(28), words.height())};
    }
};

void forEachItem(QStandardItem *parent, const std::function<void(QStandardItem *)> &act)
{
    for (int row = 0; row < parent->rowCount(); ++row) {
        act(parent->child(row));
        forEachItem(parent->child(row), act);
    }
}

} // namespace

GuideOutline::GuideOutline(QWidget *parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setHeaderHidden(true);
    setAccessibleName(UiLearnerTr::tr("Contents of the guide"));
    setObjectName(u"guide-contents"_s);
    setTabKeyNavigation(false);
    setIndentation(grown(14));
    setUniformRowHeights(false);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setExpandsOnDoubleClick(false);
    setItemDelegate(new RoomyRows(this));
    setViewportMargins(grown(8), grown(8), 0, grown(8));
    connect(this, &QTreeView::clicked, this, &GuideOutline::choose);
}

QStandardItem *GuideOutline::addGroup(const QString &title, const QString &address)
{
    QStandardItem *group = placeItem(address, title, {});
    group->setFont(roleFont(TextRole::Body, 600));
    group->setSelectable(!address.isEmpty());
    m_model->appendRow(group);
    return group;
}

void GuideOutline::setGuide(const Guide &guide, const Framework &framework, const QStringList &places, bool isFiltered)
{
    m_model->clear();
    const auto addPages = [&](const QString &title, const QList<GuidePage> &pages, const std::function<bool(const GuidePage &)> &belongs) {
        QStandardItem *group = nullptr;
        for (const GuidePage &page : pages) {
            const QString address = u"guide:"_s + page.slug;
            if (!belongs(page) || !places.contains(address))
                continue;
            group = group ? group : addGroup(title);
            const QString shown = page.competency.isEmpty() ? page.title : u"%1  %2"_s.arg(page.competency, framework.title(page.competency, guide.language));
            group->appendRow(placeItem(address, shown, page.summary));
        }
    };
    addPages(UiLearnerTr::tr("Start here"), guide.pagesOf(GuideGroup::Start), [](const GuidePage &) { return true; });
    for (const Strand &strand : framework.strands) {
        addPages(u"%1  %2"_s.arg(strand.id, strand.title.text(guide.language)), guide.pagesOf(GuideGroup::Competency),
                 [&strand](const GuidePage &page) { return strand.competencies.contains(page.competency); });
    }
    addPages(UiLearnerTr::tr("Tools"), guide.pagesOf(GuideGroup::Tool), [](const GuidePage &) { return true; });
    QStandardItem *glossary = nullptr;
    for (const GlossaryTerm &term : guide.terms) {
        if (!places.contains(u"term:"_s + term.id))
            continue;
        glossary = glossary ? glossary : addGroup(UiLearnerTr::tr("Glossary A\u2013Z"), glossaryAddress());
        glossary->appendRow(placeItem(u"term:"_s + term.id, term.term.text(guide.language), term.meaning.text(guide.language)));
    }
    expandAll();
    if (glossary && !isFiltered)
        collapse(glossary->index());
}

void GuideOutline::setCurrentPlace(const QString &address)
{
    forEachItem(m_model->invisibleRootItem(), [&](QStandardItem *item) {
        if (item->data(AddressRole).toString() != address)
            return;
        setCurrentIndex(item->index());
        scrollTo(item->index());
    });
}

QStringList GuideOutline::places() const
{
    QStringList places;
    forEachItem(m_model->invisibleRootItem(), [&](QStandardItem *item) {
        if (const QString address = item->data(AddressRole).toString(); !address.isEmpty())
            places << address;
    });
    return places;
}

void GuideOutline::choose(const QModelIndex &index)
{
    const QString address = index.data(AddressRole).toString();
    if (!address.isEmpty())
        emit placeChosen(address);
    else if (index.isValid())
        setExpanded(index, !isExpanded(index));
}

void GuideOutline::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

} // namespace chartroom
