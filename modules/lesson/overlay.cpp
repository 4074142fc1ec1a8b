// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/overlay.h"

#include "lesson/fieldreader.h"
#include "lesson/formats.h"
#include "lesson/texthash.h"
#include "lesson/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

std::optional<Overlay> readOverlay(const YamlNode &root, const QString &path, const QString &language,
                                   QList<Issue> &issues)
{
    FieldReader reader(root, path, issues);
    Overlay overlay{path, language, {}};
    const bool known = checkFormat(reader, u"chartroom-texts"_s);
    const QString stated = reader.requiredText(u"language");
    if (!stated.isEmpty() && stated != language)
        reader.report(u"yaml.value"_s, LessonTr::tr("The file is named for “%1”, but says “%2”.").arg(language, stated),
                      root[u"language"]);
    reader.required(u"texts");
    const YamlNode texts = reader.map(u"texts");
    for (const YamlEntry &entry : texts.entries) {
        FieldReader unit(entry.value, path, issues, LessonTr::tr("the text %1").arg(entry.key));
        overlay.entries.insert(entry.key, {unit.text(u"of"), unit.requiredText(u"text"),
                                           {path, entry.line, entry.column, {}}});
        unit.finish();
    }
    reader.finish();
    return known ? std::optional(overlay) : std::nullopt;
}

UnitState unitState(const TextUnit &unit, const Overlay &overlay)
{
    const auto it = overlay.entries.find(unit.path);
    if (it == overlay.entries.end() || it->text.isEmpty())
        return UnitState::Missing;
    return it->of.isEmpty() || it->of == textHash(unit.text) ? UnitState::Current : UnitState::Stale;
}

TextSet::TextSet(const TranslatableFile &file, const QString &sourceLanguage)
    : m_language(sourceLanguage), m_path(file.path)
{
    for (const TextUnit &unit : file.units) {
        const LocalText text = localText(unit, file);
        m_texts.insert(unit.path, text);
        m_units.append({unit, text});
    }
}

LocalText TextSet::localText(const TextUnit &unit, const TranslatableFile &file) const
{
    LocalText text{unit.text, m_language, {}, {}, unit.place};
    for (const Overlay &overlay : file.overlays) {
        const UnitState state = unitState(unit, overlay);
        if (state == UnitState::Current)
            text.translations.insert(overlay.language, overlay.entries.value(unit.path).text);
        else if (state == UnitState::Stale)
            text.stale.append(overlay.language);
    }
    return text;
}

LocalText TextSet::text(const QString &path, const YamlNode &node) const
{
    const auto it = m_texts.find(path);
    if (it != m_texts.end())
        return *it;
    return {textOf(node), m_language, {}, {}, {m_path, node.line, node.column, {}}};
}

LocalJson TextSet::json(const QStringList &jsonPath, const YamlNode &node) const
{
    LocalJson result{toJson(node).toObject(), {}};
    for (const auto &[unit, text] : m_units) {
        const bool inside = unit.json.size() > jsonPath.size()
            && std::equal(jsonPath.begin(), jsonPath.end(), unit.json.begin());
        if (inside)
            result.texts.append({unit.json.sliced(jsonPath.size()), text, unit.isList});
    }
    return result;
}

} // namespace chartroom
