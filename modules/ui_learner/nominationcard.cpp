// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/nominationcard.h"

#include "progress/heldfacts.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The answers that were right, the newest of each exercise, the newest first.
QList<Attempt> rightAnswers(const QList<Attempt> &attempts)
{
    QList<Attempt> right;
    QSet<ExerciseId> met;
    for (auto attempt = attempts.crbegin(); attempt != attempts.crend(); ++attempt) {
        if (attempt->purpose != AttemptPurpose::Answer || attempt->outcome != AttemptOutcome::Full || met.contains(attempt->exercise))
            continue;
        met << attempt->exercise;
        right << *attempt;
    }
    return right;
}

} // namespace

NominationCard::NominationCard(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_story(new QPlainTextEdit), m_evidence(new QListWidget),
      m_nothing(Label::wrapped(UiLearnerTr::tr("There is no right answer to choose yet. Finish a lesson first."), TextRole::Small, u"ink2"_s)),
      m_held(Label::wrapped({}, TextRole::Caption, u"ink2"_s)), m_message(Label::wrapped({}, TextRole::Small, u"acc"_s))
{
    auto *card = new Card(UiLearnerTr::tr("Be a data hero"));
    card->body()->addWidget(Label::wrapped(UiLearnerTr::tr("What did you do with data that others could learn from? Choose answers that show "
                                                           "it. Your manager sees it only when you share it."),
                                           TextRole::Small, u"ink2"_s));
    m_story->setObjectName(u"hero-story"_s);
    m_story->setAccessibleName(UiLearnerTr::tr("What you did with data"));
    m_story->setTabChangesFocus(true);
    m_story->setFixedHeight(grown(96));
    card->body()->addWidget(m_story);
    m_evidence->setObjectName(u"hero-evidence"_s);
    m_evidence->setAccessibleName(UiLearnerTr::tr("Right answers that show it"));
    m_evidence->setMinimumHeight(grown(160));
    card->body()->addWidget(m_evidence, 1);
    card->body()->addWidget(m_nothing);
    QPushButton *keep = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Keep my nomination"), u"flag"_s);
    keep->setObjectName(u"hero-keep"_s);
    connect(keep, &QPushButton::clicked, this, &NominationCard::keep);
    card->body()->addWidget(keep, 0, Qt::AlignLeft);
    card->body()->addWidget(m_message);
    card->body()->addWidget(m_held);
    card->body()->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(&m_desk, &LearnerDesk::changed, this, &NominationCard::refresh);
    refresh();
}

void NominationCard::refresh()
{
    const auto nominations = m_desk.store().nominations(m_desk.person().id);
    const auto held = nominations ? heldNomination(*nominations) : std::nullopt;
    m_held->setText(held ? UiLearnerTr::tr("Your nomination of %1 holds. A new one takes its place.")
                               .arg(QLocale(m_desk.language()).toString(held->at.toLocalTime().date(), QLocale::LongFormat))
                         : QString());
    if (held && m_story->toPlainText().isEmpty())
        m_story->setPlainText(held->text);
    m_evidence->clear();
    for (const Attempt &attempt : rightAnswers(m_desk.attempts())) {
        auto *item = new QListWidgetItem(u"%1 \u2013 %2"_s.arg(attempt.exerciseTitle, attempt.day.toString(Qt::ISODate)), m_evidence);
        item->setData(Qt::UserRole, attempt.id.toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(held && held->evidence.contains(attempt.id) ? Qt::Checked : Qt::Unchecked);
    }
    m_evidence->setVisible(m_evidence->count() > 0);
    m_nothing->setVisible(m_evidence->count() == 0);
}

void NominationCard::keep()
{
    Nomination nomination;
    for (int row = 0; row < m_evidence->count(); ++row) {
        const QListWidgetItem *item = m_evidence->item(row);
        if (item->checkState() == Qt::Checked)
            nomination.evidence << AttemptId::fromString(item->data(Qt::UserRole).toString());
    }
    nomination.text = m_story->toPlainText().trimmed();
    if (nomination.text.isEmpty() || nomination.evidence.isEmpty()) {
        tell(u"amb"_s, nomination.text.isEmpty() ? UiLearnerTr::tr("Say in a few words what you did.")
                                                 : UiLearnerTr::tr("Choose at least one answer that shows it."));
        (nomination.text.isEmpty() ? static_cast<QWidget *>(m_story) : m_evidence)->setFocus();
        return;
    }
    std::sort(nomination.evidence.begin(), nomination.evidence.end());
    nomination.at = m_desk.clock().now();
    nomination.id = FactId{uuidVersion7(nomination.at)};
    nomination.learner = m_desk.person().id;
    const auto added = m_desk.store().addNomination(nomination);
    tell(added ? u"acc"_s : u"err"_s, added ? UiLearnerTr::tr("Kept. Share it when you like, in Share.") : added.error().message);
    refresh();
}

void NominationCard::tell(const QString &token, const QString &text)
{
    m_message->setToken(token);
    m_message->setText(text);
}

} // namespace chartroom
