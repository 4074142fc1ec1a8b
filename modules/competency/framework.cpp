// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"

#include "base/id.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// RFC 9562 section 6.6: the name space of domain names; framework ids are reversed domain names.
const QUuid dnsNameSpace(0x6ba7b810, 0x9dad, 0x11d1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8);

} // namespace

QString Titles::text(const QString &language) const
{
    if (const auto exact = byLanguage.find(language); exact != byLanguage.end())
        return *exact;
    if (const auto part = byLanguage.find(language.section(u'-', 0, 0)); part != byLanguage.end())
        return *part;
    if (const auto english = byLanguage.find(u"en"_s); english != byLanguage.end())
        return *english;
    return byLanguage.isEmpty() ? QString() : byLanguage.first();
}

QStringList Framework::codes() const
{
    QStringList codes;
    for (const Competency &each : competencies)
        codes << each.code;
    return codes;
}

const Competency *Framework::competency(const QString &code) const
{
    const QString plain = competencyOf(code);
    const auto found = std::find_if(competencies.begin(), competencies.end(),
                                    [&](const Competency &each) { return each.code == plain; });
    return found == competencies.end() ? nullptr : &*found;
}

const Strand *Framework::strand(const QString &strandId) const
{
    const auto found =
        std::find_if(strands.begin(), strands.end(), [&](const Strand &each) { return each.id == strandId; });
    return found == strands.end() ? nullptr : &*found;
}

QString Framework::title(const QString &code, const QString &language) const
{
    const Competency *found = competency(code);
    return found ? found->title.text(language) : code;
}

QString Framework::strandTitle(const QString &strandId, const QString &language) const
{
    const Strand *found = strand(strandId);
    return found ? found->title.text(language) : strandId;
}

QString Framework::levelTitle(int level, const QString &language) const
{
    return level < 1 || level > levels.size() ? QString() : levels.at(level - 1).title.text(language);
}

QString competencyOf(const QString &code)
{
    const qsizetype dot = code.indexOf(u'.');
    return dot < 0 ? code : code.first(dot);
}

int levelOf(const QString &code)
{
    const qsizetype dot = code.indexOf(u'.');
    if (dot < 0)
        return 0;
    const QStringView rest = QStringView(code).sliced(dot + 1);
    const qsizetype end = rest.indexOf(u'.');
    return (end < 0 ? rest : rest.first(end)).toInt();
}

QUuid frameworkUuid(const QString &frameworkId, const QString &code)
{
    const QUuid framework = uuidVersion5(dnsNameSpace, frameworkId);
    return code.isEmpty() ? framework : uuidVersion5(framework, code);
}

} // namespace chartroom
