// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// One answer to the survey.
struct SurveyAnswer {
    bool isPanel = false;
    QByteArray region;  ///< panel only
    QByteArray wording; ///< panel only: A or B
    QByteArray age;
    int support = 0;                    ///< 1 to 5
    std::optional<bool> agreesToSecond; ///< panel only

    bool disagrees() const { return support <= 2; }
    bool agrees() const { return support >= 4; }
};

/// The panel, then the open link. The same list every time.
QList<SurveyAnswer> makeSurvey();
