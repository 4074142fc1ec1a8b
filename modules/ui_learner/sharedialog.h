// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "secrets/secretstore.h"
#include "sharing/sharebundle.h"

#include <QDialog>
#include <optional>

class QBoxLayout;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace chartroom {

class Label;
class LearnerDesk;
class ScrollPage;
class SharePreview;

/// What to share, with whom, until when: every field with a check box, all optional ones off at first. Then exactly what
/// would go out, read back from the very bytes, before anything is written. Accepted, `prepared` holds these bytes.
class ShareDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a secrets holds the learner's key and must outlive the dialog.
    ShareDialog(LearnerDesk &desk, SecretStore &secrets, QWidget *parent = nullptr);
    ~ShareDialog() override;

    [[nodiscard]] ShareChoice choice() const;
    /// What was looked at; only after the dialog was accepted.
    [[nodiscard]] const PreparedShare &prepared() const { return *m_prepared; }

signals:
    /// The preview is on screen.
    void previewShown();

private:
    void setUpFields();
    void setUpRecipient(const QDate &today);
    void setUpButtons(QBoxLayout &outer);
    void askForPreview();
    void prepare(const Result<KeyPair> &key);
    void showPreview(const PreparedShare &share);
    void showChoice();
    void tell(const QString &sentence, bool isError);
    [[nodiscard]] int fieldCount() const;

    struct FieldBox {
        ConsentField field;
        QCheckBox *box;
    };
    LearnerDesk &m_desk;
    SecretStore &m_secrets;
    QStackedWidget *m_stack;
    QList<FieldBox> m_fields;
    QVBoxLayout *m_list = nullptr;
    QCheckBox *m_name;
    QLineEdit *m_recipient;
    QDateEdit *m_until;
    Label *m_message;
    SharePreview *m_preview;
    QPushButton *m_back;
    QPushButton *m_look;
    QPushButton *m_accept;
    std::optional<PreparedShare> m_prepared;
    BackgroundTask m_task; ///< last: ends before what its work refers to
};

} // namespace chartroom
