// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_manager/studiowork.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace chartroom {

class Card;
class CardPreview;
class DepartmentStoreDialog;
class DisclosureChecks;
class GroupModel;
class Label;
class MessageBar;
class SecretStore;

/// Report studio (mock 08): a department's store, its groups, what disclosure control withheld and why, a preview of
/// every page, and export. Only protected values reach this page.
class ReportStudioPage : public QWidget
{
    Q_OBJECT

public:
    /// \a secrets: where passwords of stores on servers are kept; must outlive the page.
    ReportStudioPage(QList<const Pack *> packs, const Clock &clock, const QString &home, const QString &language,
                     const QString &storeAddress, SecretStore &secrets, QWidget *parent = nullptr);
    ~ReportStudioPage() override;

    /// Opens a store by address and reads it in the background. The password of a store on a server is the kept one; the
    /// person is asked where that does not open it.
    void openStoreAt(const QString &address);
    /// Writes the chosen cards into a folder, in the background.
    void exportTo(const QString &folder, const QString &format);
    /// Looks at bundles (files or folders) in the background and shows what an import would do; the person decides.
    void importFiles(const QStringList &paths);
    /// Takes them into the open store, in the background.
    void importNow(const QStringList &paths);
    /// Erases a person from the open store, in the background.
    void erasePerson(const QString &person);
    [[nodiscard]] bool isWriting() const { return m_isWorking; }

signals:
    /// The person chose another store.
    void storeChosen(const QString &address);
    /// A reading, an import or an export ended.
    void workEnded();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpHeader();
    void setUpGroups();
    void setUpPreview();
    void setUpActions();
    [[nodiscard]] QWidget *emptyPage();
    [[nodiscard]] QPushButton *departmentButton(const QString &text, const QString &name);
    void read();
    void showReading(const StudioReading &reading);
    void showCard();
    void showPage();
    void showChosen();
    void chooseStore();
    void makeStore();
    void chooseDepartment();
    /// Asks where the department's store is. \a trouble: why the one that is chosen does not open; empty: none.
    void askForDepartment(const QString &trouble);
    void openDepartment(const StoreAccess &access, bool keepsPassword);
    void open(const StoreAccess &access);
    void chooseBundles();
    void askWhomToErase();
    void chooseFolder(const QString &format);
    void begin(const QString &words, std::function<void(Progress &)> work, std::function<void()> after);
    void tellError(const Error &error);
    void showPlan(const ImportSummary &plan, const QStringList &paths);
    void showImported(const ImportSummary &summary);

    QList<const Pack *> m_packs;
    const Clock &m_clock;
    SecretStore &m_secrets;
    QString m_home;
    QString m_language;
    QPointer<DepartmentStoreDialog> m_question; ///< the one that was asked last
    StoreAccess m_store; ///< the open one; address empty: none
    QStringList m_waiting; ///< files to import after what runs now

    QStackedWidget *m_stack;
    QBoxLayout *m_columns = nullptr; ///< of the work area: groups and checks, preview
    Label *m_subtitle;
    QComboBox *m_period;
    QComboBox *m_profile;
    MessageBar *m_message;
    GroupModel *m_model;
    QTableView *m_groups;
    Label *m_count;
    Card *m_checksCard;
    DisclosureChecks *m_checks;
    Card *m_previewCard;
    CardPreview *m_preview;
    Label *m_pageLabel;
    QList<QPushButton *> m_exports;
    Label *m_progressWords;
    QProgressBar *m_progressBar;
    QPushButton *m_cancel;
    std::function<void()> m_after;
    bool m_rereads = false; ///< the store or the choice changed while work ran
    bool m_isWorking = false; ///< until the page has seen the end: the task ends a moment earlier
    BackgroundTask m_task; ///< last: ends before what its work refers to
};

} // namespace chartroom
