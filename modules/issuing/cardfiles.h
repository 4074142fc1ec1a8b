// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/result.h"
#include "report/pdfcard.h"
#include "report/reportcard.h"

namespace chartroom {

/// In which forms cards are written, and where.
struct CardWriting {
    QStringList formats; ///< of cardFormats()
    QString language;
    Paper paper = Paper::A4;
    QString folder;      ///< made when it does not exist
};

struct CardFile {
    QString path;
    QStringList scope;
    QString format;
    qint64 bytes = 0;

    bool operator==(const CardFile &) const = default;
};

/// The formats this build writes: "html", "pdf", "csv", "json".
[[nodiscard]] const QStringList &cardFormats();

/// "team_ministry-unit_2025-H1.pdf": name in lower case without accents, other characters as "-".
[[nodiscard]] QString cardFileName(const ReportCard &card, const QString &format);

/// Lower case without accents; runs of other characters become one "-".
[[nodiscard]] QString slugText(const QString &text);

/// One card in one format.
[[nodiscard]] QByteArray cardBytes(const ReportCard &card, const QString &format, const CardWriting &writing);

/// Writes every card in every format. Each file appears whole or not at all; on a failure or a cancel the finished
/// ones stay. Errors: io.write, Cancelled.
[[nodiscard]] Result<QList<CardFile>> writeCards(const QList<ReportCard> &cards, const CardWriting &writing,
                                                 const Progress &progress = Progress());

} // namespace chartroom
