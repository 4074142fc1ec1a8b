// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferencefile.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s;
}

} // namespace

PreferenceFile::PreferenceFile(QString home) : m_path(QDir(home).filePath(u"settings.ini"_s)) {}

Preferences PreferenceFile::preferences() const
{
    const QSettings file(m_path, QSettings::IniFormat);
    Preferences preferences;
    preferences.language = file.value(u"look/language"_s, systemLanguage()).toString();
    preferences.dark = file.value(u"look/dark"_s, false).toBool();
    preferences.textPercent = qBound(100, file.value(u"look/textPercent"_s, 100).toInt(), 200);
    preferences.jurisdiction = file.value(u"learning/jurisdiction"_s, preferences.jurisdiction).toString();
    return preferences;
}

void PreferenceFile::savePreferences(const Preferences &preferences)
{
    QSettings file(m_path, QSettings::IniFormat);
    file.setValue(u"look/language"_s, preferences.language);
    file.setValue(u"look/dark"_s, preferences.dark);
    file.setValue(u"look/textPercent"_s, preferences.textPercent);
    file.setValue(u"learning/jurisdiction"_s, preferences.jurisdiction);
}

QByteArray PreferenceFile::windowGeometry() const
{
    return QSettings(m_path, QSettings::IniFormat).value(u"window/geometry"_s).toByteArray();
}

void PreferenceFile::saveWindowGeometry(const QByteArray &geometry)
{
    QSettings(m_path, QSettings::IniFormat).setValue(u"window/geometry"_s, geometry);
}

QString PreferenceFile::managerStore() const
{
    return QSettings(m_path, QSettings::IniFormat).value(u"manager/store"_s).toString();
}

DepartmentPlace PreferenceFile::departmentPlace() const
{
    const QSettings file(m_path, QSettings::IniFormat);
    return {file.value(u"department/address"_s).toString(), file.value(u"department/login"_s).toString()};
}

void PreferenceFile::saveDepartmentPlace(const DepartmentPlace &place)
{
    QSettings file(m_path, QSettings::IniFormat);
    file.setValue(u"department/address"_s, place.address);
    file.setValue(u"department/login"_s, place.login);
}

QStringList PreferenceFile::learnedPacks() const
{
    QStringList packs = QSettings(m_path, QSettings::IniFormat).value(u"packs/learned"_s).toStringList();
    packs.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return packs;
}

void PreferenceFile::addLearnedPack(const QString &path)
{
    QStringList packs = learnedPacks();
    packs.removeAll(path);
    packs << path;
    QSettings(m_path, QSettings::IniFormat).setValue(u"packs/learned"_s, packs);
}

void PreferenceFile::saveManagerStore(const QString &address)
{
    QSettings(m_path, QSettings::IniFormat).setValue(u"manager/store"_s, address);
}

} // namespace chartroom
