// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles.h"
#include "storage/progressstore.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace chartroom {

class Label;

/// On the settings page: where progress is kept, when it was last backed up, and the way back to a backup.
class KeepingCard : public QWidget
{
    Q_OBJECT

public:
    explicit KeepingCard(const StoreInfo &store, QWidget *parent = nullptr);

    /// Reads the backups anew.
    void refresh();

signals:
    void backUpRequested();
    void restoreRequested();

private:
    QString m_path;
    Label *m_newest;
};

/// On the settings page: which profile is open; another one can be chosen, named or added.
class ProfileCard : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileCard(const ProfileList &profiles, QWidget *parent = nullptr);

signals:
    /// Somebody else wants to work: the window starts anew with that profile.
    void profileChosen(const QString &id);

private:
    void fill();
    void addProfile();
    void renameProfile();
    void tell(const Result<void> &done);

    ProfileList m_profiles;
    QComboBox *m_choice;
    QLineEdit *m_name;
    QLineEdit *m_new;
    Label *m_result;
};

} // namespace chartroom
