// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the dataset `requests311`: `generate_requests311 FOLDER`. The same program makes the same
// bytes everywhere.

#include "makerequests.h"
#include "quotas.h"
#include "requests311story.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QByteArray word(bool value)
{
    return value ? "true" : "false";
}

QByteArray date(const QDate &day)
{
    return day.toString(Qt::ISODate).toLatin1();
}

QByteArray statusName(RequestStatus status)
{
    switch (status) {
    case RequestStatus::Closed:
        return "Closed";
    case RequestStatus::Open:
        return "Open";
    case RequestStatus::Cancelled:
        return "Cancelled";
    }
    Q_UNREACHABLE();
}

/// `top / bottom` with two decimals, rounded half up. Both are whole and not negative.
QByteArray ratio(qint64 top, qint64 bottom)
{
    const qint64 hundredths = quotas::floorDivide(2 * 100 * top + bottom, 2 * bottom);
    return QByteArray::number(hundredths / 100) + '.' + QByteArray::number(hundredths % 100).rightJustified(2, '0');
}

QByteArray requestTable(const QList<Request> &requests)
{
    QByteArray csv = "request_id,created_on,closed_on,year,month,category,ward,channel,status,intersection,dup,"
                     "reopened,days\n";
    int number = 100000;
    for (const Request &request : requests) {
        const QByteArrayList cells{"PA-" + QByteArray::number(++number),
                                   date(request.created),
                                   date(request.closed()),
                                   QByteArray::number(request.year),
                                   QByteArray::number(request.month),
                                   story::categories[size_t(request.category)].name,
                                   story::wards[size_t(request.ward)].name,
                                   story::channels[size_t(request.channel)],
                                   statusName(request.status),
                                   request.intersection,
                                   word(request.duplicate),
                                   word(request.reopened),
                                   request.days ? QByteArray::number(*request.days) : QByteArray()};
        csv += cells.join(',') + '\n';
    }
    return csv;
}

QByteArray wardTable()
{
    QByteArray csv = "ward,population,senior_pct,road_km,potholes_surveyed\n";
    for (const story::Ward &ward : story::wards) {
        csv += QByteArray(ward.name) + ',' + QByteArray::number(ward.residents) + ',' +
               QByteArray::number(ward.seniorPercent) + ',' + QByteArray::number(ward.roadKm) + ',' +
               QByteArray::number(ward.surveyedHoles) + '\n';
    }
    return csv;
}

/// How many requests meet a condition.
template<typename Condition> int countOf(const QList<Request> &requests, Condition condition)
{
    return int(std::count_if(requests.cbegin(), requests.cend(), condition));
}

QByteArray byWardRow(const QList<Request> &requests, int wardIndex, int year)
{
    const story::Ward &ward = story::wards[size_t(wardIndex)];
    const auto isHere = [=](const Request &r) { return r.ward == wardIndex && r.year == year; };
    const int reports = countOf(requests, isHere);
    const int distinct = countOf(requests, [=](const Request &r) { return isHere(r) && !r.duplicate; });
    const int byApp = countOf(requests, [=](const Request &r) { return isHere(r) && r.channel == story::app; });
    const int potholes = countOf(requests, [=](const Request &r) { return isHere(r) && r.category == story::pothole; });
    const bool surveyed = year == story::lastYear; // the road survey was made in the last year only
    const QByteArrayList cells{ward.name,
                               QByteArray::number(year),
                               QByteArray::number(ward.residents),
                               QByteArray::number(ward.seniorPercent),
                               QByteArray::number(reports),
                               QByteArray::number(distinct),
                               QByteArray::number(byApp),
                               ratio(100 * byApp, reports),
                               ratio(1000 * reports, ward.residents),
                               QByteArray::number(potholes),
                               ratio(1000 * potholes, ward.residents),
                               QByteArray::number(ward.roadKm),
                               surveyed ? QByteArray::number(ward.surveyedHoles) : QByteArray(),
                               surveyed ? ratio(ward.surveyedHoles, ward.roadKm) : QByteArray(),
                               surveyed ? ratio(potholes, ward.surveyedHoles) : QByteArray()};
    return cells.join(',') + '\n';
}

/// One ward in one year.
QByteArray byWardTable(const QList<Request> &requests)
{
    QByteArray csv = "ward,year,residents,senior_pct,reports,distinct_issues,app_reports,app_share,reports_per_1000,"
                     "pothole_reports,pothole_reports_per_1000,road_km,surveyed_holes,holes_per_km,"
                     "pothole_reports_per_hole\n";
    for (int year = story::firstYear; year <= story::lastYear; ++year) {
        for (int ward = 0; ward < story::wardCount; ++ward)
            csv += byWardRow(requests, ward, year);
    }
    return csv;
}

QByteArray byMonthRow(const QList<Request> &requests, int year, int month, int category)
{
    const auto isHere = [=](const Request &r) { return r.year == year && r.month == month && r.category == category; };
    const int reports = countOf(requests, isHere);
    const int distinct = countOf(requests, [=](const Request &r) { return isHere(r) && !r.duplicate; });
    const QByteArrayList cells{date(QDate(year, month, 1)), QByteArray::number(year),
                               QByteArray::number(month),   story::categories[size_t(category)].name,
                               QByteArray::number(reports), QByteArray::number(distinct)};
    return cells.join(',') + '\n';
}

/// One category in one month.
QByteArray byMonthTable(const QList<Request> &requests)
{
    QByteArray csv = "month,year,month_of_year,category,reports,distinct_issues\n";
    for (int year = story::firstYear; year <= story::lastYear; ++year) {
        for (int month = 1; month <= story::monthCount; ++month) {
            for (int category = 0; category < story::categoryCount; ++category)
                csv += byMonthRow(requests, year, month, category);
        }
    }
    return csv;
}

bool write(const QDir &folder, const QString &name, const QByteArray &content)
{
    QSaveFile file(folder.filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    if (!written)
        QTextStream(stderr) << file.fileName() << ": " << file.errorString() << '\n';
    return written;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        QTextStream(stderr) << "Usage: generate_requests311 FOLDER\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    const QList<Request> requests = makeRequests();
    const bool written = write(folder, u"req.csv"_s, requestTable(requests)) &&
                         write(folder, u"wards.csv"_s, wardTable()) &&
                         write(folder, u"by_ward.csv"_s, byWardTable(requests)) &&
                         write(folder, u"by_month.csv"_s, byMonthTable(requests));
    return written ? 0 : 1;
}
