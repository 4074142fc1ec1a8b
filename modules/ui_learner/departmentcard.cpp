// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/departmentcard.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/loginfields.h"
#include "ui_learner/departmentsync.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// "12 answers are waiting to be sent."
QString waitingWords(const SyncStatus &status)
{
    if (status.waitingAnswers > 0)
        return UiLearnerTr::tr("%n answer(s) are waiting to be sent.", nullptr, status.waitingAnswers);
    if (status.waitingOthers > 0)
        return UiLearnerTr::tr("%n note(s) or other record(s) are waiting to be sent.", nullptr, status.waitingOthers);
    return UiLearnerTr::tr("Nothing is waiting to be sent.");
}

} // namespace

DepartmentCard::DepartmentCard(DepartmentSync &sync, QWidget *parent)
    : Card(UiLearnerTr::tr("Department store"), parent), m_sync(sync), m_fields(new LoginFields(u"department"_s)),
      m_test(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Test connection"))),
      m_syncNow(makeButton(ButtonKind::Primary, UiLearnerTr::tr("Sync now"))),
      m_cancel(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Cancel"))), m_bar(new QProgressBar),
      m_waiting(Label::wrapped({}, TextRole::Body, u"ink"_s)), m_last(Label::wrapped({}, TextRole::Small, u"ink2"_s)),
      m_kept(Label::wrapped({}, TextRole::Small, u"ink2"_s)), m_message(Label::wrapped({}, TextRole::Small, u"acc"_s))
{
    auto *remark = Label::wrapped({}, TextRole::Small, u"ink2"_s);
    remark->setText(UiLearnerTr::tr("Your answers are kept on this machine. With a department store they are kept there as "
                                    "well, and all your machines show the same record. You need no network to learn."));
    body()->addWidget(remark);
    m_fields->setPlace(sync.place().address, sync.place().login);
    connect(m_fields, &LoginFields::editingFinished, this, &DepartmentCard::take);
    body()->addWidget(m_fields);
    body()->addWidget(m_kept);
    body()->addLayout(buttons());
    for (QWidget *line : std::initializer_list<QWidget *>{m_bar, m_waiting, m_last, m_message})
        body()->addWidget(line);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(UiLearnerTr::tr("How far the sync is"));
    connect(&m_sync, &DepartmentSync::changed, this, &DepartmentCard::show);
    show();
}

QLayout *DepartmentCard::buttons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_test->setObjectName(u"department-test"_s);
    m_syncNow->setObjectName(u"department-sync"_s);
    m_cancel->setObjectName(u"department-cancel"_s);
    for (QPushButton *button : {m_syncNow, m_test, m_cancel})
        row->addWidget(button);
    row->addStretch(1);
    connect(m_test, &QPushButton::clicked, this, [this] {
        take();
        m_sync.test();
    });
    connect(m_syncNow, &QPushButton::clicked, this, [this] {
        take();
        m_sync.syncNow();
    });
    connect(m_cancel, &QPushButton::clicked, &m_sync, &DepartmentSync::cancel);
    return row;
}

void DepartmentCard::take()
{
    m_sync.setPlace({m_fields->address(), m_fields->login()}, m_fields->takePassword());
}

void DepartmentCard::show()
{
    const bool isIdle = m_sync.activity() == DepartmentSync::Activity::Idle;
    const bool hasPlace = !m_sync.place().isEmpty();
    m_test->setEnabled(isIdle);
    m_syncNow->setEnabled(isIdle);
    m_cancel->setVisible(!isIdle);
    m_bar->setVisible(!isIdle);
    m_bar->setRange(0, m_sync.total());
    m_bar->setValue(m_sync.done());
    m_fields->setPasswordHint(m_sync.passwordPlace() ? UiLearnerTr::tr("kept") : QString());
    m_kept->setText(passwordRemark());
    m_kept->setVisible(!m_kept->text().isEmpty());
    m_message->setToken(m_sync.isTrouble() ? u"err"_s : u"acc"_s);
    m_message->setText(m_sync.message());
    m_message->setVisible(!m_sync.message().isEmpty());
    m_waiting->setVisible(hasPlace);
    m_last->setVisible(hasPlace);
    if (hasPlace && isIdle)
        showStatus();
}

void DepartmentCard::showStatus()
{
    const Result<SyncStatus> status = m_sync.status();
    if (!status) {
        m_waiting->setText(status.error().message);
        return;
    }
    m_waiting->setText(waitingWords(*status));
    m_last->setText(status->last.isValid()
                        ? UiLearnerTr::tr("Last synced: %1").arg(status->last.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s))
                        : UiLearnerTr::tr("Not synced yet. The program does it at its start and every 30 minutes."));
}

QString DepartmentCard::passwordRemark() const
{
    if (!m_sync.passwordPlace())
        return {};
    return *m_sync.passwordPlace() == SecretPlace::Keychain
        ? UiLearnerTr::tr("The password is kept in the keychain of this machine.")
        : UiLearnerTr::tr("The password is kept in a file that only you can read.");
}

} // namespace chartroom
