// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuing/cardfiles.h"

#include "base/files.h"
#include "issuing/tr.h"
#include "progress/period.h"
#include "progress/person.h"
#include "report/csvcard.h"
#include "report/htmlcard.h"
#include "report/jsoncard.h"

#include <QDir>

namespace chartroom {

using namespace Qt::StringLiterals;

const QStringList &cardFormats()
{
    static const QStringList formats{u"html"_s, u"pdf"_s, u"csv"_s, u"json"_s};
    return formats;
}

QString slugText(const QString &text)
{
    QString slug;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QString cardFileName(const ReportCard &card, const QString &format)
{
    const bool isTeam = card.kind == CardKind::Team;
    const QString who = slugText(isTeam ? departmentText(card.scope) : card.learnerName);
    return u"%1_%2_%3.%4"_s.arg(isTeam ? u"team"_s : u"learner"_s, who, periodText(card.period), format);
}

QByteArray cardBytes(const ReportCard &card, const QString &format, const CardWriting &writing)
{
    if (format == u"pdf")
        return writePdfCard(card, writing.language, writing.paper);
    if (format == u"csv")
        return writeCsvCard(card);
    if (format == u"json")
        return writeJsonCard(card, writing.language);
    return writeHtmlCard(card, writing.language);
}

Result<QList<CardFile>> writeCards(const QList<ReportCard> &cards, const CardWriting &writing, const Progress &progress)
{
    if (const auto folder = makeFolder(writing.folder); !folder)
        return folder.error();
    QList<CardFile> files;
    const int total = static_cast<int>(cards.size() * writing.formats.size());
    for (const ReportCard &card : cards) {
        for (const QString &format : writing.formats) {
            if (progress.isCancelled())
                return Error{ErrorKind::Cancelled, u"report.cancelled"_s,
                             IssuingTr::tr("Stopped, as you asked. %n file(s) are finished and stay.", nullptr, static_cast<int>(files.size())), {}, {}};
            const QByteArray bytes = cardBytes(card, format, writing);
            const QString path = QDir(writing.folder).filePath(cardFileName(card, format));
            if (const auto saved = saveFile(path, bytes); !saved)
                return saved.error();
            files << CardFile{path, card.scope, format, bytes.size()};
            progress.report(static_cast<int>(files.size()), total);
        }
    }
    return files;
}

} // namespace chartroom
