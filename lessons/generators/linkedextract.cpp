// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedextract.h"

#include "linkedstory.h"

namespace {

using namespace linked;

const QByteArrayList familyNames{"Tremblay", "Singh",    "Nguyen",  "Smith",     "Roy",      "Chen",
                                 "Garcia",   "Martin",   "Ali",     "Wilson",    "Gagnon",   "Kim",
                                 "Brown",    "Patel",    "Lavoie",  "Mohamed",   "Campbell", "Rossi",
                                 "Fortin",   "da Silva", "O'Brien", "MacDonald", "Bouchard", "Lee"};
const QByteArrayList womensNames{"Catherine", "Amina", "Marie-Claude", "Linda", "Mei",     "Sophie", "Priya",
                                 "Elisabeth", "Maria", "Chantal",      "Sarah", "Thi Lan", "Nadia"};
const QByteArrayList mensNames{"Jean-Paul", "Omar",  "Michael", "Wei",  "Stephen",  "Luc",  "Arjun",
                               "Geoffrey",  "Mario", "Daniel",  "Minh", "Alistair", "Karim"};

QDate birthDate(const Client &client, int row)
{
    return QDate(client.birthYear, 1 + row * 5 % 12, 1 + row * 11 % 28);
}

/// Ten digits; every ninth person's number begins with a zero.
QByteArray healthNumber(int row)
{
    const qint64 first = row % 9 == 0 ? 0 : 1 + row % 9;
    const qint64 rest = (qint64{row} * 387'420'489 + 61'803'399) % 1'000'000'000;
    return cell(first) + cell(rest).rightJustified(9, '0');
}

/// The sound rows: what the program office knows of a client, with invented names and numbers.
Sheet soundRows(const QList<Client> &clients, const Sheet &all)
{
    Sheet sheet;
    sheet.columns = {"person", "family_name", "given_name", "birth_date", "sex", "region", "program", "health_no"};
    for (int row = 0; row < int(clients.size()); ++row) {
        const Client &client = clients[row];
        const QByteArrayList &given = client.isFemale ? womensNames : mensNames;
        sheet.rows.append({all.at(row, "person"), familyNames[row * 7 % familyNames.size()],
                           given[row * 5 % given.size()], cell(birthDate(client, row)), all.at(row, "sex"),
                           all.at(row, "region"), all.at(row, "program"), healthNumber(row)});
    }
    return sheet;
}

/// Two clients of one region, year of birth and sex, who become twins: one family name and one day of birth.
QList<int> takeTwins(RowPicker &picker, const QList<Client> &clients, Sheet &sound)
{
    const QList<int> first = picker.take(1, [&](int row) { return row % 9 != 0; });
    const Client &like = clients[first.front()];
    const QByteArray givenName = sound.at(first.front(), "given_name");
    const QList<int> second = picker.take(1, [&](int row) {
        const Client &other = clients[row];
        return other.region == like.region && other.birthYear == like.birthYear && other.isFemale == like.isFemale &&
               sound.at(row, "given_name") != givenName;
    });
    for (const char *column : {"family_name", "birth_date"})
        sound.rows[second.front()][sound.column(column)] = sound.at(first.front(), column);
    return first + second;
}

/// Another way to write a name, as another office would.
QByteArray variantOf(const QByteArray &name)
{
    if (name.contains('-'))
        return QByteArray(name).replace('-', ' ');
    if (name.contains(' '))
        return QByteArray(name).replace(' ', "");
    return name.size() > 6 ? name.first(1) + '.' : name.toUpper();
}

/// Day and month of an ISO date change places: 1980-04-23 becomes 1980-23-04.
QByteArray swappedDate(const QByteArray &date)
{
    return date.first(5) + date.last(2) + '-' + date.mid(5, 2);
}

} // namespace

DirtyExtract makeExtract(const QList<Client> &clients, const Sheet &all)
{
    Sheet sound = soundRows(clients, all);
    RowPicker picker(int(clients.size()));
    QList<int> twins;
    for (int pair = 0; pair < twinPairs; ++pair)
        twins += takeTwins(picker, clients, sound);
    const QList<int> variants = picker.take(nameVariants, [](int row) { return row % 9 != 0; });
    const QList<int> zeros = picker.take(lostZeros, [](int row) { return row % 9 == 0; });
    const QList<int> swaps =
        picker.take(dayMonthSwaps, [&](int row) { return birthDate(clients[row], row).day() > 12 && row % 9 != 0; });
    picker.fillUp(extractRows);
    DirtyExtract extract(sound, picker.rows());
    for (const int row : swaps)
        extract.damage("day-month", "swapped", row, "birth_date", swappedDate(sound.at(row, "birth_date")));
    for (const int row : zeros)
        extract.damage("lost-zero", "type", row, "health_no", sound.at(row, "health_no").sliced(1));
    for (const int row : twins)
        extract.keep("twin", row, "given_name");
    int copies = 0;
    for (const int row : variants) {
        const QByteArray id = personId(int(clients.size()) + copies++);
        extract.repeat("name-variant", row, 2 + row % 4,
                       {{"person", id}, {"given_name", variantOf(sound.at(row, "given_name"))}});
    }
    return extract;
}
