// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QVBoxLayout;

namespace chartroom {

class Card;
class Label;

/// The right side of my record: what a manager will see (computed by the code of the card itself), sharing, and the
/// log of receipts with withdrawal.
class SharePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SharePanel(LearnerDesk &desk, QWidget *parent = nullptr);

private:
    void refresh();
    void showPreview();
    void showReceipts();
    [[nodiscard]] QWidget *receiptRow(const ShareReceipt &receipt, const QList<ShareReceipt> &receipts,
                                      const QList<Consent> &consents);
    void share();
    void lookIntoFile();
    void withdraw(const QString &recipient);

    LearnerDesk &m_desk;
    SecretStore m_secrets; ///< of the home folder
    Card *m_preview;
    QVBoxLayout *m_lines;
    Label *m_result;
    Card *m_log;
    QVBoxLayout *m_receipts;
};

} // namespace chartroom
