// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/calibrationchart.h"

#include "ui_learner/tr.h"

#include <QJsonArray>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Field textField(const QString &name, const QString &title)
{
    Field field;
    field.name = name;
    field.title.source = title;
    return field;
}

} // namespace

QString confidenceTitle(const QString &confidence)
{
    if (confidence == u"guess")
        return UiLearnerTr::tr("A guess");
    if (confidence == u"unsure")
        return UiLearnerTr::tr("Unsure");
    return confidence == u"fairly-sure" ? UiLearnerTr::tr("Fairly sure") : UiLearnerTr::tr("Sure");
}

Table calibrationTable(const Calibration &calibration)
{
    Field percent = textField(u"percent"_s, UiLearnerTr::tr("Share of answers"));
    percent.type = FieldType::Number;
    percent.level = Level::Ratio;
    percent.role = FieldRole::Rate;
    percent.unit.source = u"%"_s;
    percent.decimals = 0;
    QList<QList<Scalar>> rows;
    for (const ConfidenceBand &band : calibration.bands) {
        if (band.answers == 0)
            continue;
        const QString word = confidenceTitle(band.confidence);
        rows.append({word, UiLearnerTr::tr("You expected"), std::round(band.said * 100)});
        rows.append({word, UiLearnerTr::tr("Were right"), std::round(band.shareRight() * 100)});
    }
    return Table::fromRows({textField(u"confidence"_s, UiLearnerTr::tr("You said")), textField(u"series"_s, UiLearnerTr::tr("Series")), percent}, rows);
}

QJsonObject calibrationChart(const Calibration &calibration, const QString &language)
{
    const QJsonObject series{{u"field"_s, u"series"_s}, {u"type"_s, u"nominal"_s}, {u"sort"_s, QJsonValue::Null}};
    const QJsonObject encoding{
        {u"x"_s, QJsonObject{{u"field"_s, u"confidence"_s}, {u"type"_s, u"ordinal"_s}, {u"sort"_s, QJsonValue::Null}}},
        {u"xOffset"_s, series},
        {u"color"_s, series},
        {u"y"_s, QJsonObject{{u"field"_s, u"percent"_s}, {u"type"_s, u"quantitative"_s},
                             {u"scale"_s, QJsonObject{{u"domain"_s, QJsonArray{0, 100}}}}}}};
    return {{u"data"_s, QJsonObject{{u"name"_s, u"confidence"_s}}},
            {u"title"_s, UiLearnerTr::tr("What you expected and what came out")},
            {u"description"_s, calibrationSentence(calibration, language)},
            {u"mark"_s, u"bar"_s},
            {u"encoding"_s, encoding}};
}

} // namespace chartroom
