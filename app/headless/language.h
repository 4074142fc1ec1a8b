// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace chartroom {

/// Puts the interface texts of one language in force for as long as the object lives: English or French.
class InterfaceLanguage
{
public:
    explicit InterfaceLanguage(const QString &language);
    ~InterfaceLanguage();
    InterfaceLanguage(const InterfaceLanguage &) = delete;
    InterfaceLanguage &operator=(const InterfaceLanguage &) = delete;

private:
    QTranslator m_program; ///< our own texts
    QTranslator m_toolkit; ///< Qt's buttons and menus
};

} // namespace chartroom
