// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/typedtext.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || u == 0x2060 || u == 0xFEFF;
}

} // namespace

QString cleanTyped(const QString &text)
{
    QString clean;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (!isInvisible(c))
            clean += c.unicode() == 0x2212 ? QChar(u'-') : c;
    }
    clean = clean.trimmed();
    if (clean.startsWith(QChar(0x2013)))
        clean[0] = u'-';
    return clean;
}

QString normalizeUnit(const QString &text)
{
    QString unit;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (!c.isSpace())
            unit += c;
    }
    return unit;
}

bool isOneTypo(const QString &typed, const QString &accepted)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (accepted.size() < 5 || std::any_of(accepted.begin(), accepted.end(), isDigit))
        return false;
    if (typed == accepted || std::abs(typed.size() - accepted.size()) > 1)
        return false;
    // One edit: the texts agree before and after it.
    const auto [t, a] = std::mismatch(typed.begin(), typed.end(), accepted.begin(), accepted.end());
    const QStringView restTyped = QStringView(typed).mid(t - typed.begin());
    const QStringView restAccepted = QStringView(accepted).mid(a - accepted.begin());
    if (typed.size() != accepted.size())
        return typed.size() > accepted.size() ? restTyped.mid(1) == restAccepted : restTyped == restAccepted.mid(1);
    const bool substituted = restTyped.mid(1) == restAccepted.mid(1);
    const bool swapped = restTyped.size() > 1 && restTyped.at(0) == restAccepted.at(1)
        && restTyped.at(1) == restAccepted.at(0) && restTyped.mid(2) == restAccepted.mid(2);
    return substituted || swapped;
}

} // namespace chartroom
