// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedtext.h"

namespace chartroom {

QString withoutAccents(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    }
    return plain.normalized(QString::NormalizationForm_C);
}

} // namespace chartroom
