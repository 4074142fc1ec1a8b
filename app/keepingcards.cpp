// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepingcards.h"

#include "backupwords.h"
#include "tr.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Card *cardIn(QWidget *owner, const QString &title)
{
    auto *card = new Card(title);
    auto *outer = new QVBoxLayout(owner);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    return card;
}

QPushButton *namedButton(const QString &text, const QString &name)
{
    QPushButton *button = makeButton(ButtonKind::Secondary, text);
    button->setObjectName(name);
    return button;
}

} // namespace

KeepingCard::KeepingCard(const StoreInfo &store, QWidget *parent) : QWidget(parent), m_path(store.address), m_newest(Label::wrapped({}))
{
    Card *card = cardIn(this, AppTr::tr("Your progress"));
    card->body()->addWidget(Label::wrapped(AppTr::tr("Every answer is saved at once, in this file:")));
    Label *path = Label::wrapped(QDir::toNativeSeparators(m_path), TextRole::Small, u"ink2"_s);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(path);
    if (store.onNetwork)
        card->body()->addWidget(Label::wrapped(AppTr::tr("The file lies on a network folder, where several programs cannot share it "
                                                  "safely. So this window keeps it for itself while it is open."), TextRole::Small, u"amb"_s));
    card->body()->addWidget(m_newest);
    auto *row = new QHBoxLayout;
    QPushButton *now = namedButton(AppTr::tr("Back up now"), u"keeping-now"_s);
    QPushButton *back = namedButton(AppTr::tr("Go back to a backup…"), u"keeping-restore"_s);
    connect(now, &QPushButton::clicked, this, &KeepingCard::backUpRequested);
    connect(back, &QPushButton::clicked, this, &KeepingCard::restoreRequested);
    row->addWidget(now);
    row->addWidget(back);
    row->addStretch(1);
    card->body()->addLayout(row);
    refresh();
}

void KeepingCard::refresh()
{
    const QList<BackupFile> backups = listBackups(m_path);
    m_newest->setText(backups.isEmpty()
                          ? AppTr::tr("There is no backup yet. The program makes one every half hour of use.")
                          : AppTr::tr("%n backup(s); the newest is of %1.", nullptr, static_cast<int>(backups.size()))
                                .arg(backupTimeText(backups.constFirst().made)));
}

ProfileCard::ProfileCard(const ProfileList &profiles, QWidget *parent)
    : QWidget(parent), m_profiles(profiles), m_choice(new QComboBox), m_name(new QLineEdit), m_new(new QLineEdit),
      m_result(Label::wrapped({}))
{
    Card *card = cardIn(this, AppTr::tr("Profiles"));
    card->body()->addWidget(Label::wrapped(AppTr::tr("Each person on this machine has a record, settings and a key of their own. Names of "
                                              "profiles stay here."), TextRole::Small, u"ink2"_s));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(panesStack() ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
    m_choice->setObjectName(u"profile-choice"_s);
    m_name->setObjectName(u"profile-name"_s);
    m_new->setObjectName(u"profile-new"_s);
    form->addRow(AppTr::tr("Profile in use"), m_choice);
    form->addRow(AppTr::tr("Its name"), m_name);
    auto *addition = new QHBoxLayout;
    QPushButton *add = namedButton(AppTr::tr("Add"), u"profile-add"_s);
    add->setAccessibleName(AppTr::tr("Add a profile"));
    addition->addWidget(m_new, 1);
    addition->addWidget(add);
    auto *additionBox = new QWidget;
    addition->setContentsMargins(0, 0, 0, 0);
    additionBox->setLayout(addition);
    form->addRow(AppTr::tr("New profile"), additionBox);
    m_new->setPlaceholderText(AppTr::tr("Name of the person"));
    m_new->setAccessibleName(AppTr::tr("New profile"));
    for (QWidget *field : std::initializer_list<QWidget *>{m_choice, m_name, additionBox})
        field->setMaximumWidth(grown(420));
    card->body()->addLayout(form);
    card->body()->addWidget(m_result);
    connect(m_choice, &QComboBox::activated, this, [this] { emit profileChosen(m_choice->currentData().toString()); });
    connect(m_name, &QLineEdit::editingFinished, this, &ProfileCard::renameProfile);
    connect(m_new, &QLineEdit::returnPressed, this, &ProfileCard::addProfile);
    connect(add, &QPushButton::clicked, this, &ProfileCard::addProfile);
    fill();
}

void ProfileCard::fill()
{
    const Profile current = m_profiles.current();
    m_choice->clear();
    for (const Profile &profile : m_profiles.profiles())
        m_choice->addItem(profile.name, profile.id);
    m_choice->setCurrentIndex(m_choice->findData(current.id));
    m_name->setText(current.name);
}

void ProfileCard::addProfile()
{
    const Result<Profile> added = m_profiles.add(m_new->text());
    if (!added) {
        tell(added.error());
        return;
    }
    m_new->clear();
    fill();
    m_result->setToken(u"acc"_s);
    m_result->setText(AppTr::tr("Added. Choose it above to work with it."));
}

void ProfileCard::renameProfile()
{
    const Profile current = m_profiles.current();
    if (m_name->text().simplified() == current.name)
        return;
    const Result<void> done = m_profiles.rename(current.id, m_name->text());
    tell(done);
    fill();
}

void ProfileCard::tell(const Result<void> &done)
{
    m_result->setToken(done ? u"acc"_s : u"err"_s);
    m_result->setText(done ? AppTr::tr("Saved.") : done.error().message);
}

} // namespace chartroom
