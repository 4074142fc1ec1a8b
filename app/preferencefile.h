// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/departmentplace.h"
#include "ui_learner/settingspage.h"

#include <QByteArray>

namespace chartroom {

/// What the program remembers of its own looks, in `settings.ini` of the home folder. Nothing about a learner.
class PreferenceFile
{
public:
    explicit PreferenceFile(QString home);

    [[nodiscard]] Preferences preferences() const;
    void savePreferences(const Preferences &preferences);
    [[nodiscard]] QByteArray windowGeometry() const;
    void saveWindowGeometry(const QByteArray &geometry);
    /// The department store the report studio had open; empty: none yet.
    [[nodiscard]] QString managerStore() const;
    void saveManagerStore(const QString &address);
    /// The department store that the person's own store syncs with; empty: none. The password is no preference.
    [[nodiscard]] DepartmentPlace departmentPlace() const;
    void saveDepartmentPlace(const DepartmentPlace &place);
    /// Packs outside the program that the person chose to learn with, in the order of choosing. Files that are gone are
    /// left out.
    [[nodiscard]] QStringList learnedPacks() const;
    void addLearnedPack(const QString &path);

private:
    QString m_path;
};

} // namespace chartroom
