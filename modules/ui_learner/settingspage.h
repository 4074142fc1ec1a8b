// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;

namespace chartroom {

class DepartmentSync;
class Label;

/// How the program looks and speaks. Values are kept by whoever listens.
struct Preferences {
    QString language = QStringLiteral("en");
    bool dark = false;
    int textPercent = 100; ///< 100, 125, 150, 200
    QString jurisdiction = QStringLiteral("ontario"); ///< whose law cards are shown: ontario, canada or australia

    bool operator==(const Preferences &) const = default;
};

/// Settings: who you are (the name stays on this machine), target role, language, theme, text size, and the
/// department store that this machine syncs with.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(LearnerDesk &desk, DepartmentSync &sync, const Preferences &preferences, QWidget *parent = nullptr);

    /// Puts a further card below the others.
    void addCard(QWidget *card);

signals:
    void preferencesChosen(const Preferences &preferences);
    /// The person wants to find the starting point, once more or for the first time.
    void placementRequested();
    /// The person wants to see where the last time put them.
    void startRequested();
    /// The person wants everything about them erased, and was asked.
    void eraseRequested();

private:
    [[nodiscard]] QWidget *personCard();
    [[nodiscard]] QWidget *placementRow();
    [[nodiscard]] QWidget *lookCard(const Preferences &preferences);
    [[nodiscard]] QWidget *dataCard();
    void announce();
    void savePerson();

    LearnerDesk &m_desk;
    DepartmentSync &m_sync;
    QBoxLayout *m_column = nullptr;
    QLineEdit *m_name;
    QComboBox *m_profile;
    QComboBox *m_language;
    QComboBox *m_theme;
    QComboBox *m_text;
    QComboBox *m_law;
    Label *m_result;
};

} // namespace chartroom
