// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless/language.h"

#include "base/numberformat.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

InterfaceLanguage::InterfaceLanguage(const QString &language)
{
    const QString tag = isFrench(language) ? u"fr"_s : u"en"_s;
    // English needs its file too: it holds the plural forms.
    if (m_program.load(u":/i18n/chartroom_"_s + tag))
        QCoreApplication::installTranslator(&m_program);
    if (tag == u"fr" && m_toolkit.load(u"qtbase_fr"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
}

InterfaceLanguage::~InterfaceLanguage()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_toolkit);
}

} // namespace chartroom
