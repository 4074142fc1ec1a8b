// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// One public purchase. Money is in dollars.
struct Tender {
    QByteArray method;
    QByteArray status;
    QByteArray window; ///< short, normal, or empty
    std::optional<int> windowDays;
    std::optional<int> bids;
    int estimate = 0;
    std::optional<int> award;
    std::optional<int> amendment;
    bool isBridge = false;
    int buyer = 0; ///< place in the list of buyers
    QByteArray category;
    int year = 0;

    std::optional<int> finalCost() const { return award ? std::optional(*award + *amendment) : std::nullopt; }
};

/// All purchases in the order of the table. The same list every time.
QList<Tender> makeTenders();
