// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/workbook.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString attribute(const QXmlStreamReader &xml, QLatin1StringView name)
{
    return xml.attributes().value(name).toString();
}

/// The path of a part that another part points to.
QString partPath(const QString &folder, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    return QDir::cleanPath(folder.isEmpty() ? target : folder + u'/' + target);
}

struct Relationship {
    QString type; ///< the last word of its address
    QString path;
};

QHash<QString, Relationship> relationshipsOf(const QByteArray &bytes, const QString &folder)
{
    QHash<QString, Relationship> found;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Relationship") {
            found.insert(attribute(xml, "Id"_L1), {attribute(xml, "Type"_L1).section(u'/', -1),
                                                   partPath(folder, attribute(xml, "Target"_L1))});
        }
    }
    return found;
}

/// The text of a string item: its runs without the phonetic ones.
std::string stringItem(QXmlStreamReader &xml)
{
    QString text;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"si")
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"rPh")
            xml.skipCurrentElement();
        else if (xml.name() == u"t")
            text += xml.readElementText();
    }
    return text.toStdString();
}

bool readTexts(const QByteArray &bytes, std::vector<std::string> &texts)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"si")
            texts.push_back(stringItem(xml));
    }
    return !xml.hasError();
}

bool readStyles(const QByteArray &bytes, std::vector<bool> &isDate)
{
    QHash<int, QString> codes;
    bool inCellFormats = false;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs")
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"numFmt")
            codes.insert(attribute(xml, "numFmtId"_L1).toInt(), attribute(xml, "formatCode"_L1));
        if (inCellFormats && xml.name() == u"xf") {
            const int id = attribute(xml, "numFmtId"_L1).toInt();
            isDate.push_back(isDateFormat(id, codes.value(id)));
        }
    }
    return !xml.hasError();
}

bool readSheetList(const QByteArray &bytes, const QHash<QString, Relationship> &parts, Workbook &workbook)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"workbookPr")
            workbook.startsIn1904 = QStringList{u"1"_s, u"true"_s}.contains(attribute(xml, "date1904"_L1));
        if (xml.name() != u"sheet")
            continue;
        QString id;
        for (const QXmlStreamAttribute &a : xml.attributes())
            id = a.name() == u"id" ? a.value().toString() : id;
        // Chart sheets hold no cells.
        if (parts.value(id).type == u"worksheet")
            workbook.sheets.append({attribute(xml, "name"_L1), parts.value(id).path});
    }
    return !xml.hasError();
}

} // namespace

QStringList Workbook::sheetNames() const
{
    QStringList names;
    for (const Sheet &sheet : sheets)
        names.append(sheet.name);
    return names;
}

bool isDateFormat(int id, const QString &code)
{
    const bool builtIn = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
                         (id >= 50 && id <= 58);
    if (builtIn || code.isEmpty())
        return builtIn;
    // Texts in quotes, colours and languages in brackets and escaped characters are no codes; [h] is one.
    QString bare = code.section(u';', 0, 0).toLower();
    static const QRegularExpression noCodes(u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!(h+|m+|s+)\\])[^\\]]*\\]"_s);
    bare.remove(noCodes);
    return bare != u"general" && std::any_of(bare.begin(), bare.end(), [](QChar c) { return u"ymdhs"_s.contains(c); });
}

std::optional<Workbook> readWorkbook(const ArchiveFiles &files)
{
    const auto root = relationshipsOf(files.value(u"_rels/.rels"_s), {});
    const auto main = std::find_if(root.begin(), root.end(), [](const auto &r) { return r.type == u"officeDocument"; });
    if (main == root.end() || !files.contains(main->path))
        return std::nullopt;
    const QString folder = main->path.section(u'/', 0, -2);
    const QString partsPath = folder + u"/_rels/"_s + main->path.section(u'/', -1) + u".rels"_s;
    const auto parts = relationshipsOf(files.value(partPath({}, partsPath)), folder);
    Workbook workbook;
    bool good = readSheetList(files.value(main->path), parts, workbook);
    for (const Relationship &part : parts) {
        if (part.type == u"sharedStrings")
            good = good && readTexts(files.value(part.path), workbook.texts);
        if (part.type == u"styles")
            good = good && readStyles(files.value(part.path), workbook.isDate);
    }
    return good && !workbook.sheets.isEmpty() ? std::optional(std::move(workbook)) : std::nullopt;
}

} // namespace chartroom
