// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/searchdialog.h"

#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_learner/searchdelegate.h"
#include "ui_learner/searchkeeper.h"
#include "ui_learner/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString withoutMarks(QString text)
{
    return text.remove(matchStart).remove(matchEnd);
}

/// The kinds in the order of their best finds.
QList<SearchKind> kindsOf(const QList<SearchHit> &hits)
{
    QList<SearchKind> kinds;
    for (const SearchHit &hit : hits) {
        if (!kinds.contains(hit.kind))
            kinds << hit.kind;
    }
    return kinds;
}

} // namespace

QString searchKindTitle(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Lesson: return UiLearnerTr::tr("Lessons");
    case SearchKind::Guide: return UiLearnerTr::tr("Guide");
    case SearchKind::Term: return UiLearnerTr::tr("Terms");
    case SearchKind::Exercise: return UiLearnerTr::tr("Exercises you have seen");
    case SearchKind::Dataset: return UiLearnerTr::tr("Datasets");
    case SearchKind::Command: return UiLearnerTr::tr("Commands");
    }
    return {};
}

SearchDialog::SearchDialog(SearchKeeper &keeper, QWidget *parent)
    : QDialog(parent), m_keeper(keeper), m_words(new QLineEdit), m_count(new Label({}, TextRole::Caption, 0, u"ink2"_s)), m_list(new QListView),
      m_model(new QStandardItemModel(this))
{
    setWindowTitle(UiLearnerTr::tr("Search"));
    setObjectName(u"search-dialog"_s);
    m_words->setPlaceholderText(UiLearnerTr::tr("Search lessons, datasets, terms"));
    m_words->setAccessibleName(UiLearnerTr::tr("Search lessons, datasets, terms"));
    m_words->setClearButtonEnabled(true);
    m_words->setObjectName(u"search-words"_s);
    m_words->installEventFilter(this);
    m_count->setObjectName(u"search-count"_s);
    m_count->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(this));
    m_list->setAccessibleName(UiLearnerTr::tr("Finds"));
    m_list->setObjectName(u"search-finds"_s);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the arrow keys of the field move through it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addWidget(m_words);
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
    const QSize room = parent ? parent->size() - QSize(80, 80) : QSize(700, 560);
    resize(std::min(grown(620), room.width()), std::min(grown(520), room.height()));
    connect(m_words, &QLineEdit::textChanged, this, &SearchDialog::search);
    connect(m_list, &QListView::clicked, this, &SearchDialog::open);
    connect(&m_keeper, &SearchKeeper::indexed, this, &SearchDialog::search);
    if (const Result<void> begun = m_keeper.begin(); !begun)
        tell(begun.error().message);
    else
        search();
}

void SearchDialog::search()
{
    const auto hits = m_keeper.find(m_words->text());
    if (!hits) {
        tell(hits.error().message);
        return;
    }
    showHits(*hits);
    if (m_words->text().trimmed().isEmpty())
        tell(m_keeper.isIndexing() ? UiLearnerTr::tr("The texts are being read. You can type already.") : UiLearnerTr::tr("Type a word, or its beginning."));
    else
        tell(hits->isEmpty() ? UiLearnerTr::tr("Nothing found. Try fewer or other words.") : UiLearnerTr::tr("%n find(s)", nullptr, static_cast<int>(hits->size())));
}

void SearchDialog::showHits(const QList<SearchHit> &hits)
{
    m_model->clear();
    m_hits.clear();
    for (const SearchKind kind : kindsOf(hits)) {
        auto *heading = new QStandardItem(searchKindTitle(kind));
        heading->setFlags(Qt::NoItemFlags);
        m_model->appendRow(heading);
        for (const SearchHit &hit : hits) {
            if (hit.kind != kind)
                continue;
            auto *item = new QStandardItem(withoutMarks(hit.title));
            item->setData(m_hits.size(), SearchDelegate::HitRole);
            item->setData(hit.title, SearchDelegate::TitleRole);
            item->setData(hit.snippet, SearchDelegate::SnippetRole);
            item->setData(u"%1, %2. %3"_s.arg(withoutMarks(hit.title), searchKindTitle(kind), withoutMarks(hit.snippet)), Qt::AccessibleTextRole);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            m_model->appendRow(item);
            m_hits << hit;
        }
    }
    move(1);
}

/// Says it on screen and to assistive technology.
void SearchDialog::tell(const QString &words)
{
    if (m_count->text() == words)
        return;
    m_count->setText(words);
    for (const QAccessible::Event kind : {QAccessible::NameChanged, QAccessible::Alert, QAccessible::ObjectShow}) {
        QAccessibleEvent event(m_count, kind);
        QAccessible::updateAccessibility(&event);
    }
}

/// Chooses the find that many rows on; headings are passed over.
void SearchDialog::move(int rows)
{
    const int step = rows > 0 ? 1 : -1;
    int row = m_list->currentIndex().row();
    for (int left = std::abs(rows); left > 0;) {
        row += step;
        if (row < 0 || row >= m_model->rowCount())
            return;
        if (!m_model->index(row, 0).data(SearchDelegate::HitRole).isValid())
            continue;
        m_list->setCurrentIndex(m_model->index(row, 0));
        --left;
    }
    if (m_list->currentIndex().row() == 1)
        m_list->scrollToTop(); // with its heading
}

void SearchDialog::open(const QModelIndex &index)
{
    const QVariant number = index.data(SearchDelegate::HitRole);
    if (!number.isValid())
        return;
    m_chosen = m_hits.at(number.toInt());
    accept();
}

bool SearchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    constexpr int pageOfFinds = 6;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(pageOfFinds); return true;
    case Qt::Key_PageUp: move(-pageOfFinds); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: open(m_list->currentIndex()); return true;
    default: return QDialog::eventFilter(watched, event);
    }
}

} // namespace chartroom
