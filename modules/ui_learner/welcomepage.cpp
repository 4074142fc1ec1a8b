// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/welcomepage.h"

#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/settingsform.h"
#include "ui_learner/placementwords.h"
#include "ui_learner/tr.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualQuestions = 20;

} // namespace

WelcomePage::WelcomePage(LearnerDesk &desk, const Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_preferences(preferences), m_languages(new QButtonGroup(this)), m_name(new QLineEdit(desk.person().name)),
      m_profile(new QComboBox), m_words(Label::wrapped({}, TextRole::Body)), m_trouble(Label::wrapped({}, TextRole::Small, u"amb"_s)),
      m_find(makeButton(ButtonKind::Primary, {})), m_first(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Start with the first lesson")))
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 18, 24, 24);
    column->setSpacing(14);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(new Label(UiLearnerTr::tr("Welcome to Chartroom"), TextRole::Title));
    titles->addWidget(Label::wrapped(UiLearnerTr::tr("Learn to work with data, ten minutes at a time. What you do here stays on this computer until you share it."),
                                     TextRole::Small, u"ink2"_s));
    column->addLayout(titles);
    const QList<Card *> cards{personCard(), beginCard()};
    for (qsizetype i = 0; i < cards.size(); ++i) {
        markAsPane(cards.at(i), 10 + 10 * static_cast<int>(i));
        cards.at(i)->setMaximumWidth(grown(760));
        column->addWidget(cards.at(i));
    }
    column->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new ScrollPage(page));
    connect(&m_desk, &LearnerDesk::changed, this, &WelcomePage::refresh);
    refresh();
}

Card *WelcomePage::personCard()
{
    auto *card = new Card(UiLearnerTr::tr("You"));
    QFormLayout *form = settingsForm();
    form->addRow(UiLearnerTr::tr("Language"), languageRow());
    form->addRow(UiLearnerTr::tr("Name (optional, stays on this machine)"), m_name);
    // All staff first: whoever only looks around has nothing to choose.
    for (const TargetProfile &profile : builtInProfiles()) {
        const bool isAll = profile.id == u"all-staff";
        const QString title = profile.title.text(m_desk.language());
        if (profile.id != defaultProfile().id)
            m_profile->insertItem(isAll ? 0 : m_profile->count(), isAll ? UiLearnerTr::tr("%1, or just looking").arg(title) : title, profile.id);
    }
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(m_desk.profile().id)));
    form->addRow(UiLearnerTr::tr("Role you work toward"), m_profile);
    m_name->setObjectName(u"welcome-name"_s);
    m_profile->setObjectName(u"welcome-role"_s);
    m_name->setMaximumWidth(grown(420));
    m_profile->setMaximumWidth(grown(420));
    connect(m_name, &QLineEdit::returnPressed, this, [this] { (m_find->isVisible() ? m_find : m_first)->click(); });
    card->body()->addLayout(form);
    return card;
}

QWidget *WelcomePage::languageRow()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(16, row);
    layout->setContentsMargins(0, 0, 0, 0);
    const QList<std::pair<QString, QString>> languages{{u"en"_s, u"English"_s}, {u"fr"_s, u"Fran\u00e7ais"_s}};
    for (const auto &[code, title] : languages) {
        auto *button = new QRadioButton(title);
        button->setObjectName(u"welcome-"_s + code);
        button->setProperty("language", code);
        button->setChecked(m_preferences.language == code);
        m_languages->addButton(button);
        layout->addWidget(button);
    }
    connect(m_languages, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *, bool isChosen) {
        if (isChosen)
            chooseLanguage();
    });
    markAsGroup(row, UiLearnerTr::tr("Language"));
    return row;
}

Card *WelcomePage::beginCard()
{
    auto *card = new Card(UiLearnerTr::tr("Where to begin"));
    m_find->setObjectName(u"welcome-placement"_s);
    m_first->setObjectName(u"welcome-first"_s);
    connect(m_find, &QPushButton::clicked, this, &WelcomePage::findStart);
    connect(m_first, &QPushButton::clicked, this, &WelcomePage::beginFirstLesson);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_find);
    buttons->addWidget(m_first);
    card->body()->addWidget(m_words);
    card->body()->addSpacing(4);
    card->body()->addLayout(buttons);
    card->body()->addWidget(m_trouble);
    return card;
}

/// While the lessons are still being read, the questions are taken to be among them.
void WelcomePage::refresh()
{
    const PlacementBank &bank = m_desk.placementBank();
    const bool isOffered = !bank.isEmpty() || m_desk.packs().isEmpty();
    const int questions = bank.isEmpty() ? usualQuestions : bank.length();
    m_find->setVisible(isOffered);
    setButtonKind(m_first, isOffered ? ButtonKind::Secondary : ButtonKind::Primary);
    m_find->setText(UiLearnerTr::tr("Find my starting point (about %n min)", nullptr, qRound(minutesOfPlacement(questions))));
    m_words->setText(isOffered ? UiLearnerTr::tr("%n question(s) find the lesson that fits you. You can pause or skip them at any time. They are no part of your record.",
                                                 nullptr, questions)
                               : UiLearnerTr::tr("Your path begins with its first lesson. Every lesson is open to you at any time."));
    m_trouble->hide();
}

void WelcomePage::focusFirst()
{
    m_name->setFocus(Qt::TabFocusReason);
}

void WelcomePage::chooseLanguage()
{
    // The page is made anew in the other language: what was typed goes with the person.
    if (const auto saved = m_desk.savePerson(m_name->text().trimmed(), m_profile->currentData().toString()); !saved) {
        m_trouble->setText(saved.error().message);
        m_trouble->show();
    }
    m_preferences.language = m_languages->checkedButton()->property("language").toString();
    emit preferencesChosen(m_preferences);
}

bool WelcomePage::keepPerson()
{
    if (m_desk.packs().isEmpty()) {
        m_trouble->setText(UiLearnerTr::tr("The lessons are being read. Try again in a moment."));
        m_trouble->show();
        return false;
    }
    const auto saved = m_desk.welcome(m_name->text().trimmed(), m_profile->currentData().toString());
    if (!saved) {
        m_trouble->setText(saved.error().message);
        m_trouble->show();
    }
    return saved.has_value();
}

void WelcomePage::findStart()
{
    if (keepPerson())
        emit placementRequested();
}

void WelcomePage::beginFirstLesson()
{
    if (!keepPerson() || !m_desk.plan().goOn)
        return;
    // It is offered again on the home page; a store that does not take this has said so above.
    if (!m_desk.placementBank().isEmpty() && m_desk.placement().course().standing == PlacementStanding::NotBegun)
        static_cast<void>(m_desk.placement().skip());
    emit lessonChosen(*m_desk.plan().goOn);
}

} // namespace chartroom
