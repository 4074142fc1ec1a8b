// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharepanel.h"

#include "report/cardwords.h"
#include "report/learnercard.h"
#include "secrets/systemkeychain.h"
#include "sharing/keypair.h"
#include "sharing/sharebundle.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/dialogs.h"
#include "ui_kit/icons.h"
#include "ui_kit/label.h"
#include "ui_learner/sharedfiledialog.h"
#include "ui_learner/sharedialog.h"
#include "ui_learner/sharewords.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFrame>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(ReceiptState state)
{
    switch (state) {
    case ReceiptState::Active:
        return UiLearnerTr::tr("Active");
    case ReceiptState::Replaced:
        return UiLearnerTr::tr("Replaced");
    case ReceiptState::Ended:
        return UiLearnerTr::tr("Ended");
    case ReceiptState::Withdrawn:
        break;
    }
    return UiLearnerTr::tr("Withdrawn");
}

/// "A  Culture and trust   C" on the small paper of the preview.
QWidget *strandRow(const QString &code, const QString &title, const QString &grade)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 1, 0, 1);
    layout->setSpacing(8);
    layout->addWidget(new Label(code, TextRole::Small, 600));
    auto *name = new Label(title, TextRole::Small);
    name->setWordWrap(true);
    layout->addWidget(name, 1);
    layout->addWidget(new Label(grade, TextRole::Body, 600));
    return row;
}

QWidget *factRow(const QString &icon, const QString &token, const QString &text)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(icon, token, 14), 0, Qt::AlignTop);
    auto *label = new Label(text, TextRole::Caption, 0, u"ink2"_s);
    label->setWordWrap(true);
    layout->addWidget(label, 1);
    return row;
}

} // namespace

SharePanel::SharePanel(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_secrets(desk.home(), systemKeychain()), m_preview(new Card(UiLearnerTr::tr("What my manager will see"))),
      m_lines(new QVBoxLayout), m_result(new Label({}, TextRole::Caption, 0, u"acc"_s)),
      m_log(new Card(UiLearnerTr::tr("Sharing log"))), m_receipts(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    auto *paper = new QFrame;
    paper->setProperty("kind", u"paper"_s);
    paper->setLayout(m_lines);
    m_lines->setContentsMargins(12, 10, 12, 10);
    m_lines->setSpacing(2);
    m_preview->body()->addWidget(paper);
    m_preview->body()->addWidget(factRow(u"check"_s, u"acc"_s, UiLearnerTr::tr("Which tasks, on which day, right or not")));
    m_preview->body()->addWidget(factRow(u"x"_s, u"ink2"_s, UiLearnerTr::tr("No answers, no times and no name, unless you add them")));
    QPushButton *share = makeButton(ButtonKind::Primary, UiLearnerTr::tr("Share\u2026"), u"share"_s);
    share->setObjectName(u"share"_s);
    connect(share, &QPushButton::clicked, this, &SharePanel::share);
    auto *row = new QHBoxLayout;
    row->addWidget(share);
    auto *remark = new Label(UiLearnerTr::tr("You confirm each field before the file is made."), TextRole::Caption, 0, u"ink2"_s);
    remark->setWordWrap(true);
    row->addWidget(remark, 1);
    m_preview->body()->addLayout(row);
    m_result->setWordWrap(true);
    m_preview->body()->addWidget(m_result);
    m_log->body()->addLayout(m_receipts);
    QPushButton *look = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Look into a shared file\u2026"));
    connect(look, &QPushButton::clicked, this, &SharePanel::lookIntoFile);
    m_log->body()->addWidget(look, 0, Qt::AlignLeft);
    layout->addWidget(m_preview);
    layout->addWidget(m_log, 1);
    connect(&m_desk, &LearnerDesk::changed, this, &SharePanel::refresh);
    refresh();
}

void SharePanel::refresh()
{
    showPreview();
    showReceipts();
}

void SharePanel::showPreview()
{
    LearnerCardRequest request;
    request.learner = m_desk.person();
    request.period = {m_desk.clock().today().addMonths(-6), m_desk.clock().today()};
    request.facts = evidenceFacts(m_desk.attempts());
    request.profile = m_desk.profile();
    request.issued = m_desk.clock().now();
    const ReportCard card = buildLearnerCard(request);
    const CardWords words(card, m_desk.language());
    clearLayout(*m_lines);
    auto *title = new Label(words.title(), TextRole::Body, 600);
    title->setWordWrap(true);
    m_lines->addWidget(title);
    auto *period = new Label(words.period(), TextRole::Caption, 0, u"ink2"_s);
    period->setWordWrap(true);
    m_lines->addWidget(period);
    for (const StrandLine &strand : card.strands)
        m_lines->addWidget(strandRow(strand.code, words.strandTitle(strand.code), words.grade(*strand.grade)));
    auto *meaning = new Label(UiLearnerTr::tr("C means at the expected standard. It is a good result."), TextRole::Caption, 0, u"ink2"_s);
    meaning->setWordWrap(true);
    m_lines->addWidget(meaning);
}

void SharePanel::showReceipts()
{
    clearLayout(*m_receipts);
    const auto receipts = m_desk.store().receipts(m_desk.person().id);
    const auto consents = m_desk.store().consents(m_desk.person().id);
    if (!receipts || !consents || receipts->isEmpty()) {
        auto *empty = new Label(UiLearnerTr::tr("Nothing shared yet. Each share leaves a receipt here."), TextRole::Small, 0, u"ink2"_s);
        empty->setWordWrap(true);
        m_receipts->addWidget(empty);
        m_receipts->addStretch();
        return;
    }
    m_log->setMeta(UiLearnerTr::tr("%n receipt(s)", nullptr, static_cast<int>(receipts->size())));
    for (auto it = receipts->crbegin(); it != receipts->crend(); ++it)
        m_receipts->addWidget(receiptRow(*it, *receipts, *consents));
    m_receipts->addStretch();
}

QWidget *SharePanel::receiptRow(const ShareReceipt &receipt, const QList<ShareReceipt> &receipts, const QList<Consent> &consents)
{
    const ReceiptState state = receiptState(receipt, receipts, consents, m_desk.clock().today());
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(receipt.recipient.isEmpty() ? UiLearnerTr::tr("No recipient named") : receipt.recipient, TextRole::Small, 600), 1);
    head->addWidget(new Label(stateWord(state), TextRole::Caption, 600, state == ReceiptState::Active ? u"acc"_s : u"ink2"_s));
    layout->addLayout(head);
    auto *fields = new Label(sharedFieldsInWords(receipt.fields), TextRole::Caption, 0, u"ink2"_s);
    fields->setWordWrap(true);
    layout->addWidget(fields);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new Label(UiLearnerTr::tr("%1, receipt %2").arg(receipt.at.date().toString(Qt::ISODate), receipt.sha256.left(8).toUpper()),
                              TextRole::Caption, 0, u"ink2"_s), 1);
    if (state == ReceiptState::Active) {
        QPushButton *withdrawButton = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Withdraw"));
        connect(withdrawButton, &QPushButton::clicked, this, [this, recipient = receipt.recipient] { withdraw(recipient); });
        foot->addWidget(withdrawButton);
    }
    layout->addLayout(foot);
    return row;
}

void SharePanel::share()
{
    ShareDialog dialog(m_desk, m_secrets, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = QFileDialog::getSaveFileName(this, UiLearnerTr::tr("Save the file to share"),
                                                      m_desk.person().pseudonym + u".crprogress"_s,
                                                      UiLearnerTr::tr("Progress of a learner (*.crprogress)"));
    if (path.isEmpty())
        return;
    const auto receipt = handOutShare(m_desk.store(), dialog.prepared(), path);
    m_result->setToken(receipt ? u"acc"_s : u"err"_s);
    m_result->setText(receipt ? UiLearnerTr::tr("Saved to %1. Send this file to your manager.").arg(path)
                              : receipt.error().message);
    showReceipts();
}

void SharePanel::lookIntoFile()
{
    const QString path = QFileDialog::getOpenFileName(this, UiLearnerTr::tr("Look into a shared file"), {},
                                                      UiLearnerTr::tr("Progress of a learner (*.crprogress)"));
    if (path.isEmpty())
        return;
    const auto reading = readBundleFile(path, BundleRequirement::Intact);
    if (!reading) {
        m_result->setToken(u"err"_s);
        m_result->setText(reading.error().message);
        return;
    }
    const auto receipts = m_desk.store().receipts(m_desk.person().id);
    SharedFileDialog(*reading, receipts ? *receipts : QList<ShareReceipt>(), m_desk.language(), this).exec();
}

void SharePanel::withdraw(const QString &recipient)
{
    if (!askUser(this, UiLearnerTr::tr("Take your consent back?"),
                 UiLearnerTr::tr("A small file tells the recipient. With its import your facts leave all later report cards."),
                 UiLearnerTr::tr("Withdraw consent")))
        return;
    const QString path = QFileDialog::getSaveFileName(this, UiLearnerTr::tr("Save the notice of withdrawal"),
                                                      m_desk.person().pseudonym + u"-withdrawn.crprogress"_s,
                                                      UiLearnerTr::tr("Progress of a learner (*.crprogress)"));
    if (path.isEmpty())
        return;
    useLearnerKey(m_secrets, m_desk.person().pseudonym, [this, recipient, path](const Result<KeyPair> &key) {
        const auto done = key ? withdrawConsent(m_desk.store(), m_desk.person().id, recipient, &*key, path, m_desk.clock())
                              : Result<void>(key.error());
        m_result->setToken(done ? u"acc"_s : u"err"_s);
        m_result->setText(done ? UiLearnerTr::tr("Withdrawn. Send %1 to the recipient.").arg(path) : done.error().message);
        showReceipts();
    });
}

} // namespace chartroom
