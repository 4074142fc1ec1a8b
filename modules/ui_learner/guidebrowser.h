// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide.h"
#include "guide/guidehistory.h"
#include "ui_learner/guideprint.h"

#include <QWidget>
#include <memory>

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QUrl;
class QVBoxLayout;

namespace chartroom {

class BackgroundTask;
class GuideOutline;
class GuideReader;
class Label;
class MessageBar;

/// The page Guide: the handbook for self-study with its contents, find, Back and Forward, printing. Where the text is
/// large, contents and text take turns.
class GuideBrowser : public QWidget
{
    Q_OBJECT

public:
    /// \a guide must outlive the page; the texts of the desk's language.
    GuideBrowser(LearnerDesk &desk, const Guide &guide, QWidget *parent = nullptr);
    ~GuideBrowser() override;

    /// Opens a place by its address ("guide:a1", "term:median"); one that does not exist leaves a message.
    void open(const QString &address);
    void goBack();
    void goForward();
    /// The address of what is open.
    [[nodiscard]] QString place() const { return m_history.place(); }

    /// Writes one text or all as PDF, in the background; a message says when it is done.
    void savePdf(const GuidePaper &paper, const QString &path);
    [[nodiscard]] GuidePaper paper(bool isWhole) const;

signals:
    void lessonChosen(const StudyPlace &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QMenu *makePrintMenu();
    [[nodiscard]] QWidget *makePanes();
    void setUpKeys();
    void showPlace();
    void showProblems();
    void showContents(bool shown);
    void find(const QString &words);
    void goToMatch(bool forward);
    void follow(const QUrl &link);
    void copyPage();
    void choosePdf(bool isWhole);

    LearnerDesk &m_desk;
    const Guide &m_guide;
    GuideHistory m_history;
    GuideOutline *m_outline;
    GuideReader *m_reader;
    MessageBar *m_message;
    QLineEdit *m_find;
    Label *m_found;
    QPushButton *m_back;
    QPushButton *m_forward;
    QPushButton *m_contents; ///< only where contents and text take turns
    QStackedWidget *m_turns = nullptr;
    std::unique_ptr<BackgroundTask> m_writing;
};

} // namespace chartroom
