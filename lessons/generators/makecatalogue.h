// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// One published dataset. Its place in the list is its rank by downloads of people, from 0.
struct Published {
    QByteArray body;
    QByteArray englishTitle;
    QByteArray frenchTitle;
    QByteArray format;
    int people = 0;  ///< downloads of the year by people
    int crawler = 0; ///< downloads of the year by a program
    int calls = 0;   ///< of its interface
    bool overdueByData = false;
    bool overdueByMetadata = false;
    bool openLicence = false;
    std::optional<int> twinOf; ///< place of the same dataset in the other language
};

/// All datasets by rank. The same list every time.
QList<Published> makeCatalogue();
/// DS001 for the first dataset.
QByteArray datasetId(int place);
