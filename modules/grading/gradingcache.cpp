// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/gradingcache.h"

#include <QHash>
#include <unordered_map>

namespace chartroom {

namespace {

/// Grades kept before the cache forgets them all; keys stay.
constexpr qsizetype rememberedGrades = 50'000;

} // namespace

struct PreparedId {
    const Exercise *exercise = nullptr;
    int variant = 0;
    QString language;

    bool operator==(const PreparedId &) const = default;
};

struct PreparedIdHash {
    size_t operator()(const PreparedId &id) const { return qHashMulti(0, id.exercise, id.variant, id.language); }
};

using GradeId = std::pair<const PreparedExercise *, QByteArray>;

struct GradingCache::Data {
    // Nodes of unordered_map never move, so references to what was prepared stay good.
    std::unordered_map<PreparedId, PreparedExercise, PreparedIdHash> prepared;
    QHash<GradeId, Grade> grades;
};

GradingCache::GradingCache() : m_data(std::make_unique<Data>()) {}
GradingCache::~GradingCache() = default;
GradingCache::GradingCache(GradingCache &&) noexcept = default;
GradingCache &GradingCache::operator=(GradingCache &&) noexcept = default;

const PreparedExercise &GradingCache::prepared(const Pack &pack, const Exercise &exercise, int variantIndex,
                                               const QString &language)
{
    const PreparedId id{&exercise, variantIndex, language};
    const auto found = m_data->prepared.find(id);
    if (found != m_data->prepared.end())
        return found->second;
    return m_data->prepared.emplace(id, prepareExercise(pack, exercise, variantIndex, language)).first->second;
}

const Grade *GradingCache::find(const PreparedExercise &prepared, const QByteArray &canonicalAnswer) const
{
    const auto found = m_data->grades.constFind({&prepared, canonicalAnswer});
    return found == m_data->grades.constEnd() ? nullptr : &*found;
}

void GradingCache::remember(const PreparedExercise &prepared, const QByteArray &canonicalAnswer, const Grade &grade)
{
    if (m_data->grades.size() >= rememberedGrades)
        m_data->grades.clear();
    m_data->grades.insert({&prepared, canonicalAnswer}, grade);
}

} // namespace chartroom
