// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"
#include "ui_learner/settingspage.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace chartroom {

class Card;
class Label;

/// The first page of a profile: language, who the person is (all of it optional), and where to begin. It is a page like
/// any other: the navigation works, and nothing has to be answered.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(LearnerDesk &desk, const Preferences &preferences, QWidget *parent = nullptr);

    /// To the first field.
    void focusFirst();

signals:
    void preferencesChosen(const Preferences &preferences);
    void placementRequested();
    void lessonChosen(const StudyPlace &place);

private:
    [[nodiscard]] Card *personCard();
    [[nodiscard]] Card *beginCard();
    [[nodiscard]] QWidget *languageRow();
    void refresh();
    void chooseLanguage();
    void findStart();
    void beginFirstLesson();
    /// False, with a sentence on the page, where the store does not take it or the lessons are not read yet.
    [[nodiscard]] bool keepPerson();

    LearnerDesk &m_desk;
    Preferences m_preferences;
    QButtonGroup *m_languages;
    QLineEdit *m_name;
    QComboBox *m_profile;
    Label *m_words;
    Label *m_trouble;
    QPushButton *m_find;
    QPushButton *m_first;
};

} // namespace chartroom
