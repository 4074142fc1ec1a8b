// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/checkcontext.h"
#include "lesson/picture.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void checkContent(CheckContext &context, const QString &path, const QString &file, const QByteArray &bytes)
{
    const PictureType promised = pictureTypeOfName(file);
    if (promised == PictureType::Unknown) {
        context.reportFile(u"media.type"_s, LessonTr::tr("Pictures are PNG, JPEG or SVG."), path);
        return;
    }
    const Picture picture = readPicture(bytes);
    if (picture.type != promised) {
        context.reportFile(u"media.type-mismatch"_s,
                           LessonTr::tr("The content is not of the type that the name says."), path);
        return;
    }
    if (bytes.size() > (20 << 20) || picture.size.width() > 8000 || picture.size.height() > 8000)
        context.reportFile(u"media.too-large"_s,
                           LessonTr::tr("A picture may have at most 20 MiB and 8 000 pixels a side."), path);
    const QString reason = picture.type == PictureType::Svg ? unsafeSvgReason(bytes) : QString();
    if (!reason.isEmpty())
        context.reportFile(u"media.svg-unsafe"_s, reason, path);
}

void checkAlternative(CheckContext &context, const PackMedia &media)
{
    if (media.isDecorative)
        return;
    if (media.alt.isEmpty()) {
        context.reportFile(u"media.alt-missing"_s,
                           LessonTr::tr("The picture %1 needs an alternative text.").arg(media.file), u"pack.yaml"_s);
        return;
    }
    const QString stem = media.file.section(u'.', 0, -2);
    const int length = codePoints(media.alt.source);
    const bool isName = media.alt.source.compare(media.file, Qt::CaseInsensitive) == 0
        || media.alt.source.compare(stem, Qt::CaseInsensitive) == 0;
    if (isName || length < 10 || length > 250)
        context.report(u"media.alt-poor"_s,
                       LessonTr::tr("Describe what %1 shows in 10 to 250 characters.").arg(media.file),
                       media.alt.place);
}

void checkMediaEntry(CheckContext &context, const PackMedia &media)
{
    if (!context.reading.source.files.contains(u"media/"_s + media.file))
        context.report(u"media.missing"_s, LessonTr::tr("There is no file media/%1.").arg(media.file), media.place);
    checkAlternative(context, media);
    if (media.licence.isEmpty() && media.credit.isEmpty())
        context.report(u"media.licence-missing"_s,
                       LessonTr::tr("Say where %1 comes from, or under which licence it stands.").arg(media.file),
                       media.place);
}

} // namespace

void checkMedia(CheckContext &context)
{
    for (const QString &path : context.files.layout.paths(PackFileRole::Media)) {
        const QString file = context.files.layout.files.value(path).name;
        checkContent(context, path, file, context.reading.source.files.value(path));
        if (!context.pack.media.contains(file))
            context.reportFile(u"media.unlisted"_s, LessonTr::tr("The picture is not listed in pack.yaml."), path);
    }
    for (const PackMedia &media : context.pack.media)
        checkMediaEntry(context, media);
}

} // namespace chartroom
