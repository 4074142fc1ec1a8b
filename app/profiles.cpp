// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles.h"

#include "base/files.h"
#include "tr.h"

#include <QDir>
#include <QSettings>
#include <QUuid>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// QSettings takes a group called "" for none.
QString groupOf(const QString &id)
{
    return id.isEmpty() ? u"first"_s : id;
}

} // namespace

ProfileList::ProfileList(QString home) : m_home(std::move(home)), m_path(QDir(m_home).filePath(u"profiles.ini"_s)) {}

QList<Profile> ProfileList::profiles() const
{
    QSettings file(m_path, QSettings::IniFormat);
    const auto nameOf = [&](const QString &id, const QString &otherwise) {
        return file.value(u"names/"_s + groupOf(id), otherwise).toString();
    };
    QList<Profile> further;
    const QDir folder(QDir(m_home).filePath(u"profiles"_s));
    for (const QString &id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        further.append({id, nameOf(id, id), folder.filePath(id)});
    std::sort(further.begin(), further.end(), [](const Profile &a, const Profile &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return QList<Profile>{{{}, nameOf({}, AppTr::tr("First profile")), m_home}} + further;
}

Profile ProfileList::current() const
{
    const QString id = QSettings(m_path, QSettings::IniFormat).value(u"current"_s).toString();
    const QList<Profile> all = profiles();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Profile &profile) { return profile.id == id; });
    return found == all.end() ? all.first() : *found;
}

void ProfileList::setCurrent(const QString &id)
{
    QSettings(m_path, QSettings::IniFormat).setValue(u"current"_s, id);
}

Result<void> ProfileList::checkName(const QString &name, const QString &ownId) const
{
    const QList<Profile> all = profiles();
    const bool isTaken = std::any_of(all.begin(), all.end(), [&](const Profile &profile) {
        return profile.id != ownId && profile.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (!name.isEmpty() && !isTaken)
        return {};
    return Error{ErrorKind::Refused, u"usage.value"_s,
                 isTaken ? AppTr::tr("There is a profile called %1 already. Choose another name.").arg(name)
                         : AppTr::tr("A profile needs a name."), {}, {}};
}

Result<Profile> ProfileList::add(const QString &name)
{
    const QString wanted = name.simplified();
    if (const Result<void> free = checkName(wanted, u"-"_s); !free)
        return free.error();
    // The folder does not tell the name: file names end up in logs and backups.
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Profile profile{id, wanted, QDir(m_home).filePath(u"profiles/"_s + id)};
    if (const Result<void> made = makeFolder(profile.folder); !made)
        return made.error();
    QSettings(m_path, QSettings::IniFormat).setValue(u"names/"_s + id, wanted);
    return profile;
}

Result<void> ProfileList::rename(const QString &id, const QString &name)
{
    const QString wanted = name.simplified();
    if (const Result<void> free = checkName(wanted, id); !free)
        return free;
    QSettings(m_path, QSettings::IniFormat).setValue(u"names/"_s + groupOf(id), wanted);
    return {};
}

} // namespace chartroom
