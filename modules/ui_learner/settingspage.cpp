// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/settingspage.h"

#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/settingsform.h"
#include "ui_learner/departmentcard.h"
#include "ui_learner/departmentsync.h"
#include "ui_learner/erasedialog.h"
#include "ui_learner/placementwords.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Where the person's facts are; true also when they sync with a department's store.
QString dataWords(bool hasDepartment)
{
    return hasDepartment
        ? UiLearnerTr::tr("Your answers are on this computer and in your department\u2019s store. You can erase what is on "
                          "this computer at any time.")
        : UiLearnerTr::tr("Everything about you is on this computer. You can erase all of it at any time.");
}

} // namespace

SettingsPage::SettingsPage(LearnerDesk &desk, DepartmentSync &sync, const Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sync(sync), m_name(new QLineEdit(desk.person().name)), m_profile(new QComboBox),
      m_language(new QComboBox), m_theme(new QComboBox), m_text(new QComboBox), m_law(new QComboBox),
      m_result(new Label({}, TextRole::Small, 0, u"acc"_s))
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_column = column;
    column->setContentsMargins(24, 18, 24, 24);
    column->setSpacing(14);
    column->addWidget(new Label(UiLearnerTr::tr("Settings"), TextRole::Title));
    column->addWidget(personCard());
    column->addWidget(lookCard(preferences));
    column->addWidget(new DepartmentCard(sync));
    column->addWidget(dataCard());
    m_result->setWordWrap(true);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_profile, m_language, m_theme, m_text, m_law})
        field->setMaximumWidth(grown(420));
    column->addWidget(m_result);
    column->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new ScrollPage(page));
    markAsPane(page, 10);
}

void SettingsPage::addCard(QWidget *card)
{
    m_column->insertWidget(m_column->indexOf(m_result), card);
}

QWidget *SettingsPage::personCard()
{
    auto *card = new Card(UiLearnerTr::tr("You"));
    auto *form = settingsForm();
    for (const TargetProfile &profile : builtInProfiles())
        m_profile->addItem(profile.title.text(m_desk.language()), profile.id);
    m_profile->setCurrentIndex(m_profile->findData(m_desk.profile().id));
    m_name->setObjectName(u"settings-name"_s);
    form->addRow(UiLearnerTr::tr("Name (stays on this machine)"), m_name);
    form->addRow(UiLearnerTr::tr("Role you work toward"), m_profile);
    card->body()->addLayout(form);
    card->body()->addWidget(placementRow());
    connect(m_name, &QLineEdit::editingFinished, this, &SettingsPage::savePerson);
    connect(m_profile, &QComboBox::activated, this, &SettingsPage::savePerson);
    return card;
}

QWidget *SettingsPage::placementRow()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(8, row);
    layout->setContentsMargins(0, 0, 0, 0);
    QPushButton *again = makeButton(ButtonKind::Secondary, {});
    QPushButton *see = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("See my starting point"));
    again->setObjectName(u"settings-placement"_s);
    see->setObjectName(u"settings-start"_s);
    layout->addWidget(again);
    layout->addWidget(see);
    connect(again, &QPushButton::clicked, this, &SettingsPage::placementRequested);
    connect(see, &QPushButton::clicked, this, &SettingsPage::startRequested);
    const auto show = [this, row, again, see] {
        row->setHidden(m_desk.placementBank().isEmpty());
        again->setText(placementAction(m_desk));
        see->setHidden(m_desk.placement().course().finished.isEmpty());
    };
    connect(&m_desk, &LearnerDesk::changed, row, show);
    show();
    return row;
}

QWidget *SettingsPage::lookCard(const Preferences &preferences)
{
    auto *card = new Card(UiLearnerTr::tr("Language and look"));
    auto *form = settingsForm();
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Fran\u00e7ais"_s, u"fr"_s);
    m_language->setCurrentIndex(m_language->findData(preferences.language));
    m_theme->addItem(UiLearnerTr::tr("Light"), false);
    m_theme->addItem(UiLearnerTr::tr("Dark"), true);
    m_theme->setCurrentIndex(preferences.dark ? 1 : 0);
    for (const int percent : {100, 125, 150, 200})
        m_text->addItem(UiLearnerTr::tr("%1 %").arg(percent), percent);
    m_text->setCurrentIndex(m_text->findData(preferences.textPercent));
    form->addRow(UiLearnerTr::tr("Language"), m_language);
    form->addRow(UiLearnerTr::tr("Theme"), m_theme);
    form->addRow(UiLearnerTr::tr("Text size"), m_text);
    m_law->addItem(UiLearnerTr::tr("Ontario"), u"ontario"_s);
    m_law->addItem(UiLearnerTr::tr("Canada (federal)"), u"canada"_s);
    m_law->addItem(UiLearnerTr::tr("Australia"), u"australia"_s);
    m_law->setCurrentIndex(std::max(0, m_law->findData(preferences.jurisdiction)));
    form->addRow(UiLearnerTr::tr("Law cards of"), m_law);
    card->body()->addLayout(form);
    m_language->setObjectName(u"settings-language"_s);
    m_theme->setObjectName(u"settings-theme"_s);
    m_text->setObjectName(u"settings-text"_s);
    m_law->setObjectName(u"settings-law"_s);
    for (QComboBox *box : {m_language, m_theme, m_text, m_law})
        connect(box, &QComboBox::activated, this, &SettingsPage::announce);
    return card;
}

QWidget *SettingsPage::dataCard()
{
    auto *card = new Card(UiLearnerTr::tr("Your data"));
    auto *words = new Label({}, TextRole::Small, 0, u"ink2"_s);
    words->setObjectName(u"settings-data"_s);
    words->setWordWrap(true);
    const auto say = [this, words] { words->setText(dataWords(!m_sync.place().isEmpty())); };
    connect(&m_sync, &DepartmentSync::changed, words, say);
    say();
    card->body()->addWidget(words);
    QPushButton *erase = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Erase everything about me\u2026"));
    erase->setObjectName(u"settings-erase"_s);
    connect(erase, &QPushButton::clicked, this, [this] {
        if (EraseDialog(m_desk, m_sync.place(), this).exec() == QDialog::Accepted)
            emit eraseRequested();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(erase);
    row->addStretch();
    card->body()->addLayout(row);
    return card;
}

void SettingsPage::announce()
{
    emit preferencesChosen({m_language->currentData().toString(), m_theme->currentData().toBool(), m_text->currentData().toInt(),
                             m_law->currentData().toString()});
}

void SettingsPage::savePerson()
{
    const auto saved = m_desk.savePerson(m_name->text().trimmed(), m_profile->currentData().toString());
    m_result->setToken(saved ? u"acc"_s : u"err"_s);
    m_result->setText(saved ? UiLearnerTr::tr("Saved.") : saved.error().message);
}

} // namespace chartroom
