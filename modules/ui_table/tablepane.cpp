// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/tablepane.h"

#include "base/background.h"
#include "base/numberformat.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablemodel.h"
#include "ui_table/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPause = 150;           ///< milliseconds
constexpr qint64 searchedAtOnce = 20'000;  ///< cells; takes less than 50 ms

QPushButton *iconButton(const QString &icon, const QString &name)
{
    QPushButton *button = makeButton(ButtonKind::Quiet, {}, icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

TablePane::TablePane(QWidget *parent) : TablePane(new DataGrid, parent) {}

TablePane::TablePane(DataGrid *grid, QWidget *parent) : QWidget(parent), m_grid(grid), m_pause(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    setupSearchRow();
    setupStatus();
    column->addWidget(m_searchRow);
    column->addWidget(m_grid, 1);
    column->addWidget(m_status);
    setFocusProxy(m_grid);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_pause, &QTimer::timeout, this, &TablePane::search);
    connect(m_grid, &DataGrid::searchAsked, this, &TablePane::openSearch);
    connect(m_grid, &DataGrid::nextAsked, this, &TablePane::step);
}

TablePane::~TablePane() = default;

void TablePane::setupSearchRow()
{
    m_searchRow = new QWidget;
    auto *row = new QHBoxLayout(m_searchRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_words = new QLineEdit;
    m_words->setPlaceholderText(UiTableTr::tr("Find in the table"));
    m_words->setAccessibleName(UiTableTr::tr("Find in the table"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_found = new Label({}, TextRole::Small, 400, u"ink2"_s);
    m_found->setMinimumWidth(grown(120));
    QPushButton *previous = iconButton(u"up"_s, UiTableTr::tr("Previous match"));
    QPushButton *next = iconButton(u"down"_s, UiTableTr::tr("Next match"));
    QPushButton *close = iconButton(u"x"_s, UiTableTr::tr("Close the search"));
    row->addWidget(m_words, 1);
    row->addWidget(m_found);
    for (QPushButton *button : {previous, next, close})
        row->addWidget(button);
    m_searchRow->hide();
    connect(m_words, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(previous, &QPushButton::clicked, this, [this] { step(false); });
    connect(next, &QPushButton::clicked, this, [this] { step(true); });
    connect(close, &QPushButton::clicked, this, &TablePane::closeSearch);
}

void TablePane::setupStatus()
{
    m_status = new Label({}, TextRole::Caption, 400, u"ink2"_s);
    m_status->setWordWrap(true);
    m_status->hide();
    const auto say = [this](const QString &sentence) {
        m_status->setText(sentence);
        m_status->setVisible(!sentence.isEmpty());
    };
    connect(m_grid, &DataGrid::refused, m_status, say);
    connect(m_grid->tableModel(), &TableModel::sortingChanged, m_status, [this, say] {
        say(m_grid->tableModel()->isSorting() ? UiTableTr::tr("The rows are being sorted.") : QString());
    });
    // Matches are places in the order shown.
    connect(m_grid->tableModel(), &QAbstractItemModel::layoutChanged, this, &TablePane::search);
}

void TablePane::setTable(const Table &table, const QString &language, const QStringList &columns)
{
    m_grid->setTable(table, language, columns);
    m_status->hide();
    search();
}

void TablePane::openSearch()
{
    m_searchRow->show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void TablePane::closeSearch()
{
    m_searchRow->hide();
    m_grid->setFocus(Qt::OtherFocusReason);
}

QString TablePane::searchState() const
{
    return m_found->text();
}

void TablePane::search()
{
    m_searcher.reset(); // stops soon: it asks every few thousand rows
    m_pause->stop();
    const TableModel &model = *m_grid->tableModel();
    const TableSearch search{model.table(), model.order(), model.columns(), m_words->text().trimmed(), model.language()};
    if (qint64(search.rows.size()) * search.columns.size() <= searchedAtOnce) {
        takeMatches(findCells(search, Progress()));
        return;
    }
    if (search.words.isEmpty()) {
        takeMatches({});
        return;
    }
    showState(UiTableTr::tr("Searching…"));
    const auto matches = std::make_shared<QList<CellMatch>>();
    m_searcher = std::make_unique<BackgroundTask>();
    connect(m_searcher.get(), &BackgroundTask::finished, this, [this, matches] { takeMatches(*matches); });
    m_searcher->start([search, matches](Progress &progress) { *matches = findCells(search, progress); });
}

void TablePane::takeMatches(const QList<CellMatch> &matches)
{
    m_matches = matches;
    m_current = -1;
    if (m_words->text().trimmed().isEmpty())
        showState({});
    else if (matches.isEmpty())
        showState(UiTableTr::tr("Nothing found"));
    else if (m_searchRow->isVisible())
        step(true);
}

/// From the current cell on, and around the end.
void TablePane::step(bool forward)
{
    if (m_pause->isActive())
        search();
    if (m_matches.isEmpty())
        return;
    if (m_current < 0) {
        const int here = m_grid->currentIndex().row();
        const auto at = std::lower_bound(m_matches.begin(), m_matches.end(), here,
                                         [](const CellMatch &match, int place) { return match.place < place; });
        m_current = (at - m_matches.begin()) % m_matches.size();
    } else {
        m_current = (m_current + (forward ? 1 : m_matches.size() - 1)) % m_matches.size();
    }
    const CellMatch match = m_matches.at(m_current);
    m_grid->goTo(match.place, match.column);
    const QString language = m_grid->tableModel()->language();
    showState(UiTableTr::tr("%1 of %2 rows").arg(displayGrouped(double(m_current + 1), language),
                                                 displayGrouped(double(m_matches.size()), language)));
}

void TablePane::showState(const QString &sentence)
{
    if (sentence == m_found->text())
        return;
    m_found->setText(sentence);
    m_found->setAccessibleName(sentence);
    QAccessibleEvent event(m_found, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TablePane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        openSearch();
    else
        QWidget::keyPressEvent(event);
}

bool TablePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || watched != m_words)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape)
        closeSearch();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F3)
        step(!key->modifiers().testFlag(Qt::ShiftModifier));
    else
        return false;
    return true;
}

} // namespace chartroom
