// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/tr.h"

#include <QRegularExpression>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One name of a path (pack-format.md 2).
bool isAllowedName(const QString &name)
{
    static const QRegularExpression characters(u"^[A-Za-z0-9._-]{1,80}\\z"_s);
    static const QRegularExpression device(u"^(?:con|nul|aux|prn|com[0-9]|lpt[0-9])(?:\\..*)?\\z"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return characters.match(name).hasMatch() && !name.startsWith(u'.') && !name.endsWith(u'.')
        && !device.match(name).hasMatch();
}

bool hasCodeExtension(const QString &path)
{
    static const QSet<QString> extensions{
        u"exe"_s, u"dll"_s, u"so"_s, u"dylib"_s, u"com"_s, u"scr"_s, u"msi"_s, u"app"_s, u"jar"_s, u"class"_s,
        u"wasm"_s, u"bat"_s, u"cmd"_s, u"ps1"_s, u"psm1"_s, u"sh"_s, u"bash"_s, u"zsh"_s, u"fish"_s, u"js"_s,
        u"mjs"_s, u"cjs"_s, u"ts"_s, u"vbs"_s, u"vbe"_s, u"wsf"_s, u"hta"_s, u"py"_s, u"pyc"_s, u"rb"_s, u"pl"_s,
        u"php"_s, u"lua"_s, u"r"_s, u"lnk"_s, u"reg"_s, u"html"_s, u"htm"_s, u"xhtml"_s, u"mht"_s, u"docm"_s,
        u"dotm"_s, u"xlsm"_s, u"xltm"_s, u"xlam"_s, u"xlsb"_s, u"pptm"_s, u"potm"_s, u"ppsm"_s};
    return extensions.contains(path.section(u'/', -1).section(u'.', 1).section(u'.', -1).toLower());
}

bool hasCodeContent(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 512)).trimmed().toLower();
    const auto starts = [&head](const char *text) { return head.startsWith(text); };
    const bool binary = bytes.startsWith("\x7F" "ELF") || bytes.startsWith("MZ") || bytes.startsWith("\xCA\xFE\xBA\xBE")
        || bytes.startsWith("\xCE\xFA\xED\xFE") || bytes.startsWith("\xCF\xFA\xED\xFE");
    const bool script = bytes.startsWith("#!") || starts("<?php");
    const bool page = starts("<!doctype html") || starts("<html") || starts("<script");
    const bool macros = bytes.startsWith("PK") && bytes.contains("vbaProject.bin");
    return binary || script || page || macros;
}

void checkNames(CheckContext &context, const QString &path)
{
    const QStringList names = path.split(u'/');
    if (!std::all_of(names.begin(), names.end(), isAllowedName))
        context.reportFile(u"file.name"_s,
                           LessonTr::tr("The name may hold letters without accents, digits, dots, hyphens and "
                                        "underscores, at most 80, and no name of a device."), path);
}

void checkClash(CheckContext &context, const QString &path, QSet<QString> &seen)
{
    const QString folded = path.toCaseFolded();
    if (seen.contains(folded))
        context.reportFile(u"file.case-clash"_s,
                           LessonTr::tr("Another file has the same name when upper and lower case are ignored."),
                           path);
    seen.insert(folded);
}

void checkRole(CheckContext &context, const QString &path, const QByteArray &bytes)
{
    const PackFileRole role = context.files.layout.files.value(path).role;
    if (hasCodeExtension(path) || hasCodeContent(bytes))
        context.reportFile(u"file.code"_s, LessonTr::tr("Packs hold no programs, scripts, macros or HTML."), path);
    else if (role == PackFileRole::Unexpected)
        context.reportFile(u"file.unexpected"_s, LessonTr::tr("This file has no place in a pack."), path);
}

void checkFolders(CheckContext &context)
{
    const auto &files = context.reading.source.files;
    for (const QString &slug : context.files.layout.lessons) {
        const QString path = u"lessons/"_s + slug + u"/lesson.md"_s;
        if (!files.contains(path))
            context.reportFile(u"lesson.file-missing"_s,
                               LessonTr::tr("The folder of the lesson “%1” has no lesson.md.").arg(slug), path);
    }
    for (const QString &name : context.files.layout.datasets) {
        const QString path = u"data/"_s + name + u"/datapackage.json"_s;
        if (!files.contains(path))
            context.reportFile(u"data.descriptor.missing"_s,
                               LessonTr::tr("The folder of the dataset “%1” has no datapackage.json.").arg(name),
                               path);
    }
}

} // namespace

void checkFiles(CheckContext &context)
{
    QSet<QString> seen;
    const auto &files = context.reading.source.files;
    for (auto it = files.begin(); it != files.end(); ++it) {
        checkNames(context, it.key());
        checkClash(context, it.key(), seen);
        checkRole(context, it.key(), it.value());
    }
    checkFolders(context);
}

} // namespace chartroom
