// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/bands.h"

#include <array>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<int, 9> bandStarts{0, 10, 15, 20, 30, 50, 100, 200, 500};

} // namespace

Band bandOf(qsizetype count)
{
    size_t index = 0;
    while (index + 1 < bandStarts.size() && count >= bandStarts[index + 1])
        ++index;
    return static_cast<Band>(index);
}

int lowEnd(Band band)
{
    return bandStarts[static_cast<size_t>(band)];
}

int highEnd(Band band)
{
    return band == Band::From500 ? std::numeric_limits<int>::max() : bandStarts[static_cast<size_t>(band) + 1] - 1;
}

QString bandWord(Band band)
{
    if (band == Band::Under10)
        return u"under-10"_s;
    if (band == Band::From500)
        return u"500+"_s;
    return u"%1-%2"_s.arg(lowEnd(band)).arg(highEnd(band));
}

} // namespace chartroom
