// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/textfile.h"

#include "lesson/packrules.h"
#include "lesson/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The length in bytes of the well-formed UTF-8 sequence at a position; 0 when it is malformed (RFC 3629).
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto at = [bytes](qsizetype i) { return i < bytes.size() ? static_cast<quint8>(bytes[i]) : quint8(0); };
    const auto isTail = [&at](qsizetype i, quint8 low = 0x80, quint8 high = 0xBF) {
        return at(i) >= low && at(i) <= high;
    };
    const quint8 lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return isTail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const quint8 low = lead == 0xE0 ? 0xA0 : 0x80;
        const quint8 high = lead == 0xED ? 0x9F : 0xBF;
        return isTail(1, low, high) && isTail(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const quint8 low = lead == 0xF0 ? 0x90 : 0x80;
        const quint8 high = lead == 0xF4 ? 0x8F : 0xBF;
        return isTail(1, low, high) && isTail(2) && isTail(3) ? 4 : 0;
    }
    return 0;
}

/// The position of the first byte that is not UTF-8; −1 when all is well.
qsizetype firstBadByte(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceLength(bytes.sliced(at));
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

} // namespace

TextFile readTextFile(const QByteArray &bytes, const QString &path)
{
    TextFile file;
    QByteArrayView view(bytes);
    if (view.startsWith("\xEF\xBB\xBF")) {
        view = view.sliced(3);
        file.issues.append(packIssue(u"file.bom"_s, LessonTr::tr("The file starts with a byte order mark. Save it "
                                                                 "as UTF-8 without one."), {path, 1, 1, {}}));
    }
    const qsizetype bad = firstBadByte(view);
    if (bad >= 0) {
        const QString before = QString::fromUtf8(view.first(bad));
        file.issues.append(packIssue(u"file.encoding"_s, LessonTr::tr("The file is not UTF-8 from here on."),
                                     placeIn(before, before.size(), path)));
        file.isReadable = false;
        return file;
    }
    file.text = QString::fromUtf8(view);
    const qsizetype carriage = file.text.indexOf(u'\r');
    if (carriage >= 0) {
        file.issues.append(packIssue(u"file.line-ending"_s,
                                     LessonTr::tr("The lines end with CR LF. Line feeds alone are expected."),
                                     placeIn(file.text, carriage, path)));
        file.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    }
    return file;
}

int codePoints(QStringView text)
{
    const auto lowSurrogates = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return static_cast<int>(text.size() - lowSurrogates);
}

Place placeIn(const QString &text, qsizetype position, const QString &path, int firstLine)
{
    const QStringView before = QStringView(text).first(std::min(position, text.size()));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return {path, firstLine + static_cast<int>(before.count(u'\n')), codePoints(before.sliced(lineStart)) + 1, {}};
}

} // namespace chartroom
