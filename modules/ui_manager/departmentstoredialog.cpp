// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/departmentstoredialog.h"

#include "storage/departmentplace.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/loginfields.h"
#include "ui_manager/tr.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QProgressBar>

namespace chartroom {

using namespace Qt::StringLiterals;

DepartmentStoreDialog::DepartmentStoreDialog(const QString &address, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_clock(clock), m_fields(new LoginFields(u"store"_s)),
      m_keep(new QCheckBox(UiManagerTr::tr("Keep the password in the keychain"))), m_message(new Label({}, TextRole::Small)),
      m_bar(new QProgressBar), m_open(makeButton(ButtonKind::Primary, UiManagerTr::tr("Open")))
{
    setWindowTitle(UiManagerTr::tr("Open a department\u2019s store"));
    setFixedWidth(std::min(grown(520), 1000));
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(24, 20, 24, 20);
    page->setSpacing(8);
    auto *title = new Label(windowTitle(), TextRole::Heading);
    auto *remark = new Label(UiManagerTr::tr("The store is on a PostgreSQL server. Without a password here, your password file or "
                                             "service file is used."), TextRole::Small, 0, u"ink2"_s);
    for (Label *label : {title, remark, m_message})
        label->setWordWrap(true);
    m_fields->setPlace(address, {});
    m_keep->setObjectName(u"store-keep"_s);
    m_keep->setChecked(true);
    m_message->setObjectName(u"store-message"_s);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(UiManagerTr::tr("Connecting to the server"));
    for (QWidget *part : std::initializer_list<QWidget *>{title, remark, m_fields, m_keep, m_message, m_bar})
        page->addWidget(part);
    setUpButtons(*page);
    tellTrouble({});
    showActivity(false);
    connect(&m_task, &BackgroundTask::finished, this, &DepartmentStoreDialog::finish);
    connect(this, &QDialog::finished, this, &DepartmentStoreDialog::leave);
}

void DepartmentStoreDialog::setUpButtons(QBoxLayout &page)
{
    QPushButton *cancel = makeButton(ButtonKind::Secondary, UiManagerTr::tr("Cancel"));
    cancel->setObjectName(u"store-cancel"_s);
    cancel->setAutoDefault(false);
    m_open->setObjectName(u"store-open"_s);
    m_open->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &DepartmentStoreDialog::connectToServer);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_open);
    page.addLayout(row);
}

void DepartmentStoreDialog::connectToServer()
{
    if (m_task.isRunning())
        return;
    const DepartmentPlace place{m_fields->address(), m_fields->login()};
    if (place.isEmpty())
        return tellTrouble(UiManagerTr::tr("Type the address of the store first."));
    m_access = {departmentAddress(place), m_fields->password()};
    tellTrouble({});
    showActivity(true);
    m_outcome = std::make_shared<Result<void>>();
    m_task.start([outcome = m_outcome, access = m_access, &clock = m_clock](Progress &) {
        if (const auto store = openStore(access, StoreMode::ReadOnly, clock); !store)
            *outcome = store.error();
    });
}

void DepartmentStoreDialog::finish()
{
    if (!isVisible())
        return deleteLater(); // cancelled meanwhile: what came of it is of no use
    showActivity(false);
    if (*m_outcome)
        return accept();
    tellTrouble(m_outcome->error().message);
}

void DepartmentStoreDialog::showActivity(bool isConnecting)
{
    m_bar->setVisible(isConnecting);
    m_open->setEnabled(!isConnecting);
    m_fields->setEnabled(!isConnecting);
    m_keep->setEnabled(!isConnecting);
    fit();
}

void DepartmentStoreDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void DepartmentStoreDialog::tellTrouble(const QString &sentence)
{
    m_message->setToken(u"err"_s);
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    fit();
}

bool DepartmentStoreDialog::keepsPassword() const
{
    return m_keep->isChecked();
}

void DepartmentStoreDialog::leave()
{
    if (!m_task.isRunning())
        deleteLater();
}

} // namespace chartroom
