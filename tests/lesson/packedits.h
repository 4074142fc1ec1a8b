// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packfixture.h"

namespace chartroom::test {

inline const QString packFile = u"pack.yaml"_s;
inline const QString lesson1 = u"lessons/reading-the-table/lesson.md"_s;
inline const QString lesson2 = u"lessons/comparing-regions/lesson.md"_s;
inline const QString exercises1 = u"lessons/reading-the-table/exercises.yaml"_s;
inline const QString exercises2 = u"lessons/comparing-regions/exercises.yaml"_s;
inline const QString descriptor = u"data/permits/datapackage.json"_s;
inline const QString csvFile = u"data/permits/permits.csv"_s;

/// The example without its translation, so that changed texts do not become stale.
inline PackSource englishExample()
{
    PackSource source = exampleSource();
    for (const QString &path : source.files.keys()) {
        if (path.contains(u".fr."_s))
            source.files.remove(path);
    }
    return edited(source, {{packFile, u"[en, fr]"_s, u"[en]"_s}});
}

inline Edit file(const QString &path, const QString &content)
{
    return {path, {}, content};
}

inline Edit removed(const QString &path)
{
    return {path, {}, {}};
}

/// A third lesson with this body.
inline QList<Edit> extraLesson(const QString &body, const QString &role = u"learn"_s)
{
    return {{packFile, u"comparing-regions]"_s, u"comparing-regions, extra]"_s},
            file(u"lessons/extra/lesson.md"_s,
                 u"---\nuuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e13\ntitle: Extra\nrole: "_s + role
                     + u"\nlevel: 1\nminutes: 5\ncompetencies: [C1]\nobjectives: [Try it]\n---\n\n"_s + body)};
}

/// A third lesson that asks one exercise; `record` holds the keys after the common ones, indented by four.
inline QList<Edit> extraExercise(const QString &kind, const QString &record, const QString &role = u"learn"_s,
                                 const QString &charts = {})
{
    return extraLesson(u"## Ask\n\n```exercise extra-one\n```\n"_s, role)
        + QList<Edit>{file(u"lessons/extra/exercises.yaml"_s,
                           u"format: chartroom-exercises/1\n"_s + charts
                               + u"exercises:\n  - id: extra-one\n    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e11\n"
                                 "    rev: 1\n    kind: "_s + kind
                               + u"\n    competencies: {C1: 1}\n    difficulty: 1\n    explanation: Because.\n"_s
                               + record)};
}

/// A numeric exercise with this key and these further keys.
inline QList<Edit> extraNumeric(const QString &expect, const QString &more = {})
{
    return extraExercise(u"numeric"_s, u"    prompt: How many?\n    grading:\n      expect: "_s + expect + u"\n"_s
                                           + more + u"    tests:\n      - {name: model, answer: {value: 1}, score: 1}\n"_s);
}

/// A choice with these options (flow maps) and this key.
inline QList<Edit> extraChoice(const QStringList &options, const QString &expect, const QString &role = u"learn"_s)
{
    return extraExercise(u"choice.one"_s,
                         u"    prompt: Which one?\n    response:\n      choices:\n        - "_s
                             + options.join(u"\n        - "_s) + u"\n    grading:\n      expect: "_s + expect
                             + u"\n    tests:\n      - {name: model, answer: {choice: a}, score: 1}\n"_s,
                         role);
}

/// A chart.point exercise over the chart of this YAML (indented by four) with this key.
inline QList<Edit> extraPoint(const QString &expect, const QString &chart = u"days"_s)
{
    return extraExercise(u"chart.point"_s,
                         u"    prompt: Which mark?\n    data: permits\n    response: {chart: "_s + chart
                             + u", multiple: true}\n    grading:\n      expect: "_s + expect
                             + u"\n    tests:\n      - {name: model, answer: {marks: []}, score: 1}\n"_s,
                         u"learn"_s,
                         u"charts:\n  days:\n    data: {name: permits}\n    mark: point\n    encoding:\n"
                          "      x: {field: year, type: ordinal}\n      y: {field: median_days, type: quantitative}\n"
                          "      color: {field: region, type: nominal}\n"_s);
}

/// A third lesson that shows one chart; `spec` is indented by four.
inline QList<Edit> extraChart(const QString &spec)
{
    return extraLesson(u"## Look\n\n```chart shown\n```\n"_s)
        + QList<Edit>{file(u"lessons/extra/exercises.yaml"_s,
                           u"format: chartroom-exercises/1\ncharts:\n  shown:\n"_s + spec + u"exercises: []\n"_s)};
}

/// The place of the mark § in a file; the mark is taken out. Counts code points by itself.
inline std::optional<Place> takeMark(PackSource &source)
{
    for (auto it = source.files.begin(); it != source.files.end(); ++it) {
        const QByteArray mark = "§";
        const qsizetype at = it->indexOf(mark);
        if (at < 0)
            continue;
        const QByteArray before = it->first(at);
        const QByteArray line = before.mid(before.lastIndexOf('\n') + 1);
        it->replace(at, mark.size(), "");
        return Place{it.key(), static_cast<int>(before.count('\n')) + 1,
                     static_cast<int>(QString::fromUtf8(line).toUcs4().size()) + 1, {}};
    }
    return std::nullopt;
}

} // namespace chartroom::test
