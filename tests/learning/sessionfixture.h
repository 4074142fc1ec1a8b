// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/lessonsession.h"
#include "learning/smallpack.h"
#include "lesson/values.h"
#include "storage/storehelpers.h"

#include <memory>
#include <optional>

namespace chartroom {

/// One learner, the small pack, a real store in a temporary folder, and a clock that is moved by hand.
class SessionFixture
{
protected:
    void readPackOnce()
    {
        m_pack = readPack(smallPackSource()).pack;
        if (!m_pack || m_pack->lessons.size() != 3)
            qFatal("the small pack cannot be read");
    }

    void makeStore()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"progress.crstore"_s);
        StoreOptions options;
        options.busyMilliseconds = 50;
        m_clock = std::make_unique<FixedClock>(testNow);
        auto store = openSqliteStore(m_path, StoreMode::Create, *m_clock, options);
        if (!store || !(*store)->savePerson(testLearner()))
            qFatal("no store");
        m_store = std::move(*store);
    }

    std::unique_ptr<LessonSession> session(const QString &lesson = u"first"_s)
    {
        auto opened = LessonSession::open(*m_pack, lesson, testLearner().id, u"en"_s, *m_store, *m_clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }

    [[nodiscard]] ExercisePlace place(const QString &id, AttemptPurpose purpose = AttemptPurpose::Answer) const
    {
        return {m_pack->exercise(id)->uuid, purpose};
    }

    /// The right answer of the variant a session shows, or one that is \a off by some.
    [[nodiscard]] QJsonObject sumAnswer(const LessonSession &session, int off = 0) const
    {
        // exercises.md 2.3: variants in the order written, a = 10, 20, 30, 40.
        const qint64 seed = session.standing(place(u"sum"_s)).seed;
        const int index = variantIndex(m_pack->exercise(u"sum"_s)->uuid, seed, 4);
        return {{u"text"_s, QString::number(10 * (index + 1) + 1 + off)}, {u"confidence"_s, u"sure"_s}};
    }

    void finishFirstLesson(LessonSession &session)
    {
        bool worked = true;
        for (int step = 0; step < session.steps().size(); ++step)
            worked = worked && session.goToStep(step);
        const QJsonObject left{{u"choice"_s, u"left"_s}};
        worked = worked && session.submit(place(u"sum"_s), sumAnswer(session))
            && session.submit(place(u"guess"_s, AttemptPurpose::Prediction), left)
            && session.submit(place(u"guess"_s), left);
        if (!worked)
            qFatal("the first lesson cannot be finished");
    }

    std::optional<Pack> m_pack;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgressStore> m_store;
    std::unique_ptr<FixedClock> m_clock;
    QString m_path;
};

} // namespace chartroom
