// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/packreader.h"

#include <QUuid>

namespace chartroom {

/// A pack with 60 questions to find a starting point (five strands, four levels, three alike, "right" is right), two
/// lessons to learn from and a test.
inline Pack placementPack()
{
    using namespace Qt::StringLiterals;
    const auto uuid = [](const QString &name) { return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces); };
    const auto lesson = [&](const QString &slug, const QString &role, const QString &codes, const QString &steps) {
        return u"---\nuuid: %1\ntitle: Lesson %2\nrole: %3\nlevel: 1\nminutes: 8\ncompetencies: [%4]\nobjectives:\n  - Learn\n---\n\n%5"_s
            .arg(uuid(slug), slug, role, codes, steps).toUtf8();
    };
    const auto exercise = [&](const QString &id, const QString &code) {
        return u"  - id: %1\n    uuid: %2\n    rev: 1\n    kind: choice.one\n    title: Question %1\n    prompt: Which one is right in %1?\n    competencies: {%3: 1}\n"
               "    difficulty: 2\n    response:\n      choices:\n        - {id: right, text: The one on the left}\n"
               "        - {id: wrong, text: The one on the right}\n    grading: {expect: right}\n    hints: [Look left.]\n"
               "    explanation: It is on the left.\n    tests:\n      - {name: model, answer: {choice: right}, score: 1}\n"_s
            .arg(id, uuid(id), code);
    };
    PackSource source;
    source.name = u"start"_s;
    source.files.insert(u"LICENSE"_s, "CC-BY-4.0\n");
    source.files.insert(u"pack.yaml"_s, R"(format: chartroom-pack/1
id: org.example.start
version: 1.0.0
title: First lessons
summary: A pack with questions to find a starting point.
language: en
languages: [en]
licence: CC-BY-4.0
authors:
  - {name: Example Training Unit, role: author}
framework: {id: org.chartroom.dlf, version: "1"}
modules:
  - id: beginning
    title: Beginning
    lessons: [easy, harder]
  - id: finding
    title: Finding a start
    lessons: [placement]
)");
    QString steps;
    QString questions = u"format: chartroom-exercises/1\nexercises:\n"_s;
    for (const QString &strand : {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s}) {
        for (int level = 1; level <= 4; ++level) {
            for (int number = 1; number <= 3; ++number) {
                const QString id = u"%1%2-%3"_s.arg(strand.toLower()).arg(level).arg(number);
                steps += u"## Question %1\n\nThe story of %1.\n\n```exercise %1\n```\n\n"_s.arg(id);
                questions += exercise(id, strand + u"1.%1"_s.arg(level));
            }
        }
    }
    source.files.insert(u"lessons/placement/lesson.md"_s, lesson(u"placement"_s, u"placement"_s, u"A1, B1, C1, D1, E1"_s, steps));
    source.files.insert(u"lessons/placement/exercises.yaml"_s, questions.toUtf8());
    for (const auto &[slug, code] : {std::pair(u"easy"_s, u"C1.1"_s), std::pair(u"harder"_s, u"C1.4"_s)}) {
        source.files.insert(u"lessons/%1/lesson.md"_s.arg(slug), lesson(slug, u"learn"_s, code, u"## Try\n\n```exercise %1-task\n```\n"_s.arg(slug)));
        source.files.insert(u"lessons/%1/exercises.yaml"_s.arg(slug), (u"format: chartroom-exercises/1\nexercises:\n"_s + exercise(slug + u"-task"_s, code)).toUtf8());
    }
    const auto read = readPack(source);
    if (!read.pack || read.pack->lessons.size() != 3)
        qFatal("the placement pack cannot be read");
    return *read.pack;
}

} // namespace chartroom
