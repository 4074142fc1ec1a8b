// SPDX-License-Identifier: GPL-3.0-or-later
// How the report studio gets its store: a file, a new file, or a department's server.
#include "ui_manager/reportstudiopage.h"

#include "secrets/secretstore.h"
#include "storage/sqlitestore.h"
#include "storage/storeaddress.h"
#include "ui_kit/messagebar.h"
#include "ui_manager/departmentstoredialog.h"
#include "ui_manager/tr.h"

#include <QCryptographicHash>
#include <QFileDialog>
#include <QStackedWidget>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The secret that is a store's password: each address has its own, so that no server is told another's.
QString studioPasswordName(const QString &address)
{
    const QByteArray digest = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256);
    return u"studio-password-"_s + QString::fromLatin1(digest.toHex().first(16));
}

} // namespace

void ReportStudioPage::openStoreAt(const QString &address)
{
    if (!isServerAddress(address))
        return open({address, {}});
    const QPointer<ReportStudioPage> page(this); // a keychain may answer after the page is gone
    m_secrets.read(studioPasswordName(address), [page, address](const Result<std::optional<Secret>> &secret) {
        if (!page)
            return;
        const bool isKept = secret && *secret;
        page->open({address, isKept ? QString::fromUtf8((*secret)->content) : QString()});
        if (!secret)
            page->m_message->showMessage(MessageBar::Tone::Attention, secret.error().message);
    });
}

void ReportStudioPage::open(const StoreAccess &access)
{
    m_store = access;
    m_stack->setCurrentIndex(1);
    read();
}

void ReportStudioPage::chooseStore()
{
    const QString path = QFileDialog::getOpenFileName(this, UiManagerTr::tr("Open a department's store"), {}, UiManagerTr::tr("Chartroom stores (*.sqlite *.db)"));
    if (path.isEmpty())
        return;
    emit storeChosen(path);
    openStoreAt(path);
}

void ReportStudioPage::makeStore()
{
    const QString path = QFileDialog::getSaveFileName(this, UiManagerTr::tr("Make a new store"), u"department.sqlite"_s, UiManagerTr::tr("Chartroom stores (*.sqlite *.db)"));
    if (path.isEmpty())
        return;
    if (const auto made = openSqliteStore(path, StoreMode::Create, m_clock); !made) {
        tellError(made.error());
        return;
    }
    emit storeChosen(path);
    openStoreAt(path);
}

void ReportStudioPage::chooseDepartment()
{
    askForDepartment({});
}

void ReportStudioPage::askForDepartment(const QString &trouble)
{
    if (m_question && m_question->isVisible())
        return;
    auto *dialog = new DepartmentStoreDialog(isServerAddress(m_store.address) ? m_store.address : QString(), m_clock, this);
    m_question = dialog;
    dialog->tellTrouble(trouble);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { openDepartment(dialog->access(), dialog->keepsPassword()); });
    dialog->open();
}

void ReportStudioPage::openDepartment(const StoreAccess &access, bool keepsPassword)
{
    const QString name = studioPasswordName(access.address);
    const QPointer<ReportStudioPage> page(this);
    const auto tell = [page](const auto &done) {
        if (page && !done)
            page->m_message->showMessage(MessageBar::Tone::Attention, done.error().message);
    };
    emit storeChosen(access.address);
    open(access);
    if (keepsPassword && !access.password.isEmpty())
        m_secrets.write(name, access.password.toUtf8(), tell);
    else
        m_secrets.remove(name, tell);
}

} // namespace chartroom
