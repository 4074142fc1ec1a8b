// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/selfratingpanel.h"

#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/tablelook.h"
#include "ui_learner/leveltitle.h"
#include "ui_learner/tr.h"
#include "ui_lesson/choicerow.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QStandardItemModel>
#include <QTableView>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

enum RatingColumn { RatedCompetency, OwnView, AnswersShow, GapInWords };

std::optional<int> ratingOf(const LearnerDesk &desk, const QString &code)
{
    const auto rating = desk.selfRatings().constFind(code);
    return rating != desk.selfRatings().constEnd() ? std::optional(rating->level) : std::nullopt;
}

QStandardItem *ratingCell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

SelfRatingPanel::SelfRatingPanel(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_view(new QTableView), m_model(new QStandardItemModel(0, 4, this)), m_form(new Card),
      m_rows(new QVBoxLayout), m_gap(new Label({}, TextRole::Small, 0, u"ink2"_s)),
      m_keep(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Keep my view"), u"check"_s))
{
    auto *columns = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    auto *card = new Card;
    setUpTable(*card);
    m_keep->setObjectName(u"keep-rating"_s);
    connect(m_keep, &QPushButton::clicked, this, &SelfRatingPanel::keep);
    m_gap->setWordWrap(true);
    m_rows->setSpacing(8);
    m_form->body()->addLayout(m_rows);
    m_form->body()->addWidget(m_keep, 0, Qt::AlignLeft);
    m_form->body()->addWidget(m_gap);
    m_form->body()->addStretch(1);
    columns->addWidget(card, 3);
    columns->addWidget(m_form, 2);
    markAsPane(card, 10);
    markAsPane(m_form, 20);
    connect(&m_desk, &LearnerDesk::changed, this, &SelfRatingPanel::refresh);
    refresh();
    m_view->selectRow(0);
}

void SelfRatingPanel::setUpTable(Card &card)
{
    card.setFlush(true);
    m_view->setObjectName(u"rating-table"_s);
    m_view->setAccessibleName(UiLearnerTr::tr("How I see myself"));
    m_view->setModel(m_model);
    // With large text the gap is said below only.
    const bool isNarrow = panesStack();
    dressTable(*m_view, isNarrow ? RatedCompetency : GapInWords, {170, 100, 100, isNarrow ? 0 : 170});
    m_view->setColumnHidden(GapInWords, isNarrow);
    card.body()->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SelfRatingPanel::showChoices);
}

QString SelfRatingPanel::codeAt(int row) const
{
    return m_desk.framework().codes().value(row);
}

void SelfRatingPanel::refresh()
{
    const QStringList codes = m_desk.framework().codes();
    m_model->setRowCount(static_cast<int>(codes.size()));
    writeTableHeader(*m_model, {UiLearnerTr::tr("Competency"), UiLearnerTr::tr("My view"), UiLearnerTr::tr("Answers show"), UiLearnerTr::tr("Beside each other")});
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString &code = codes.at(row);
        const CompetencyState &state = m_desk.state(code);
        const std::optional<int> own = ratingOf(m_desk, code);
        m_model->setItem(row, RatedCompetency, ratingCell(u"%1   %2"_s.arg(code, m_desk.framework().title(code, m_desk.language()))));
        m_model->setItem(row, OwnView, ratingCell(levelTitle(own, UiLearnerTr::tr("not rated"), m_desk)));
        m_model->setItem(row, AnswersShow, ratingCell(levelTitle(state.level, UiLearnerTr::tr("IE"), m_desk)));
        m_model->setItem(row, GapInWords, ratingCell(own ? ratingSentence(*own, state, m_desk.language()) : QString()));
    }
    m_view->resizeRowsToContents();
    if (panesStack())
        m_view->setMinimumHeight(wholeTableHeight(*m_view) + 16);
    showChoices();
}

void SelfRatingPanel::showChoices()
{
    const QString code = codeAt(std::max(0, m_view->currentIndex().row()));
    const Competency *competency = m_desk.framework().competency(code);
    m_form->setTitle(u"%1   %2"_s.arg(code, m_desk.framework().title(code, m_desk.language())));
    const std::optional<int> own = ratingOf(m_desk, code);
    clearLayout(*m_rows);
    m_choices.clear();
    auto *question = new Label(UiLearnerTr::tr("Which statement fits you best today?"), TextRole::Small, 600);
    question->setWordWrap(true);
    m_rows->addWidget(question);
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (int level = 0; level <= m_desk.framework().highestLevel(); ++level) {
        const QString text = level == 0 ? UiLearnerTr::tr("None of these yet.") : competency->levels.at(level - 1).text(m_desk.language());
        auto *choice = new ChoiceRow(QString::number(level), text);
        choice->setObjectName(u"rating-%1"_s.arg(level));
        choice->setAccessibleName(u"%1: %2"_s.arg(levelTitle(level, {}, m_desk), text));
        choice->setChecked(own == level);
        column->addWidget(choice);
        m_choices.append(choice);
    }
    markAsGroup(group, question->text());
    m_rows->addWidget(group);
    m_gap->setToken(u"ink2"_s);
    m_gap->setText(own ? ratingSentence(*own, m_desk.state(code), m_desk.language())
                       : UiLearnerTr::tr("Only you see your view, unless you choose to share it."));
}

void SelfRatingPanel::keep()
{
    const auto chosen = std::find_if(m_choices.begin(), m_choices.end(), [](const ChoiceRow *row) { return row->isChecked(); });
    if (chosen == m_choices.end()) {
        m_gap->setToken(u"amb"_s);
        m_gap->setText(UiLearnerTr::tr("Choose a statement first."));
        return;
    }
    const int level = static_cast<int>(std::distance(m_choices.begin(), chosen));
    const QString code = codeAt(std::max(0, m_view->currentIndex().row()));
    if (ratingOf(m_desk, code) == level)
        return;
    if (const auto kept = m_desk.rateMyself(code, level); !kept) {
        m_gap->setToken(u"err"_s);
        m_gap->setText(kept.error().message);
    }
}

} // namespace chartroom
