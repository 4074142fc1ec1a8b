// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chartroom {

/// The pages somebody has looked at, by address, and which of them is open: what Back and Forward go through.
struct GuideHistory {
    QStringList places;
    qsizetype current = -1; ///< -1: nothing was opened yet

    [[nodiscard]] QString place() const { return places.value(current); }
    [[nodiscard]] bool canGoBack() const { return current > 0; }
    [[nodiscard]] bool canGoForward() const { return current + 1 < places.size(); }

    /// Opens a page; what lay ahead is forgotten. The page that is open already changes nothing.
    void visit(const QString &address)
    {
        if (address == place())
            return;
        places.resize(current + 1);
        places << address;
        ++current;
    }
    void goBack() { current -= canGoBack() ? 1 : 0; }
    void goForward() { current += canGoForward() ? 1 : 0; }
};

} // namespace chartroom
