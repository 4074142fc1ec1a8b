// SPDX-License-Identifier: GPL-3.0-or-later
// Grading of every answer that the gallery writes down, kind by kind: the median of the slowest answer of the kind, with
// the exercise opened before (as on screen) and from nothing (as `chartroom grade`). The specification gives the limit
// for the first: 16 ms.
//   bench_grading [PACK FOLDER]
#include "benchtools.h"
#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "lesson/packreader.h"
#include "lesson/values.h"

#include <QMap>
#include <cstdlib>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 15;
constexpr double limit = 16;

struct Slowest {
    double opened = 0;
    double fromNothing = 0;
    int answers = 0;
};

double medianOf(const std::function<void()> &work)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i)
        times << milliseconds(work);
    return median(times);
}

void measure(const Pack &pack, const Exercise &exercise, Slowest &slowest)
{
    GradingCache cache;
    for (const ExerciseTest &test : exercise.tests) {
        const auto answer = testAnswer(pack, exercise, test, 0, u"en"_s, cache);
        if (!answer || !testApplies(test, cache.prepared(pack, exercise, 0, u"en"_s).variant))
            continue;
        const GradingRequest request{&pack, &exercise, *answer, 0, 0, u"en"_s};
        const auto gradeWith = [&](GradingCache &with) {
            if (gradeAnswer(request, with).messages.isEmpty())
                std::abort();
        };
        QList<double> times;
        for (int i = 0; i < rounds; ++i) {
            GradingCache opened; // knows the key, but no answer yet
            static_cast<void>(opened.prepared(pack, exercise, 0, u"en"_s));
            times << milliseconds([&] { gradeWith(opened); });
        }
        slowest.opened = std::max(slowest.opened, median(times));
        slowest.fromNothing = std::max(slowest.fromNothing, medianOf([&] {
                                           GradingCache fresh;
                                           gradeWith(fresh);
                                       }));
        ++slowest.answers;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery");
    const auto source = openPack(folder);
    const auto pack = source ? readPack(*source).pack : std::nullopt;
    if (!pack) {
        std::fprintf(stderr, "There is no pack in %s.\n", qPrintable(folder));
        return EXIT_FAILURE;
    }
    QMap<QString, Slowest> kinds;
    for (const Lesson &lesson : pack->lessons) {
        for (const Exercise &exercise : lesson.exercises)
            measure(*pack, exercise, kinds[exercise.kind]);
    }
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it) {
        std::printf("%-16s %3d answers   slowest %8.3f ms (at most %.0f) %s   opened first %8.3f ms\n", qPrintable(it.key()), it->answers,
                    it->opened, limit, it->opened <= limit ? "ok" : "MISSED", it->fromNothing);
    }
    return EXIT_SUCCESS;
}
