// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/packreader.h"

namespace chartroom {

using namespace Qt::StringLiterals;

/// A pack with one lesson of every role: numbers with four variants, a choice, a prediction with its reveal, an
/// exercise of a kind that no program knows.
inline PackSource smallPackSource()
{
    PackSource source;
    source.name = u"small"_s;
    source.files.insert(u"pack.yaml"_s, R"(format: chartroom-pack/1
id: org.example.small
version: 1.2.0
title: Small pack
summary: A pack for tests of sittings.
language: en
languages: [en]
licence: CC-BY-4.0
authors:
  - {name: Example Training Unit, role: author}
framework: {id: org.chartroom.dlf, version: "1"}
modules:
  - id: basics
    title: Basics
    lessons: [first, second]
  - id: tests
    title: Tests
    lessons: [exam]
)");
    source.files.insert(u"LICENSE"_s, "CC-BY-4.0\n");
    source.files.insert(u"lessons/first/lesson.md"_s, R"(---
uuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e11
title: First
level: 1
minutes: 5
competencies: [C1]
objectives:
  - Add
---

Introduction.

## Add

```exercise sum
```

## Guess

```predict guess
```

```reveal
What came out.
```

```exercise guess
```

## Read on

```reveal
Opened by hand? The nearest predict is above.
```
)");
    source.files.insert(u"lessons/first/exercises.yaml"_s, R"(format: chartroom-exercises/1
exercises:
  - id: sum
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e11
    rev: 2
    kind: numeric
    title: A sum
    prompt: What is {{ $a }} plus 1?
    competencies: {C1: 1, C2.3: 0.5}
    difficulty: 1
    variants: {a: [10, 20, 30, 40]}
    response: {decimals: 0}
    grading:
      expect: {expr: $a + 1}
      anticipate:
        - {id: forgot, match: {value: {expr: $a}}, feedback: One is missing., misconception: wrong-measure}
    hints:
      - First hint.
      - Second hint.
    explanation: Add one.
    attempts: {solutionAfter: 2, max: 0}
    confidence: true
    tests:
      - {name: model, answer: {value: {expr: $a + 1}, confidence: sure}, score: 1}
      - {name: forgot, answer: {value: {expr: $a}, confidence: sure}, score: 0, feedback: forgot}
  - id: guess
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e12
    rev: 1
    kind: choice.one
    prompt: Which one?
    competencies: {D1: 1}
    difficulty: 2
    response:
      choices:
        - {id: left, text: Left}
        - {id: right, text: Right}
    grading: {expect: right}
    explanation: It was right.
    attempts: {solutionAfter: 1, max: 2}
    tests:
      - {name: model, answer: {choice: right}, score: 1}
)");
    source.files.insert(u"lessons/second/lesson.md"_s, R"(---
uuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e12
title: Second
role: practice
level: 1
minutes: 5
competencies: [C1]
objectives:
  - Open
---

## By hand

```reveal
Nothing to predict.
```

## Practise

```exercise again
```

```exercise future
```
)");
    source.files.insert(u"lessons/second/exercises.yaml"_s, R"(format: chartroom-exercises/1
exercises:
  - id: again
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e13
    rev: 1
    kind: choice.one
    prompt: Which one?
    competencies: {D1: 1}
    difficulty: 2
    response:
      choices:
        - {id: left, text: Left}
        - {id: right, text: Right}
    grading: {expect: right}
    hints: [Not left.]
    explanation: It was right.
    tests:
      - {name: model, answer: {choice: right}, score: 1}
  - id: future
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e14
    rev: 1
    kind: hologram
    prompt: Which one?
    competencies: {D1: 1}
    difficulty: 2
    grading: {expect: right}
    explanation: It was right.
    tests: []
)");
    source.files.insert(u"lessons/exam/lesson.md"_s, R"(---
uuid: 3f0c1f6e-6d0b-4a55-9a3e-0d6a1b7c2e13
title: Exam
role: final
level: 4
minutes: 5
competencies: [D1]
objectives:
  - Show it
---

## Answer once

```exercise once
```
)");
    source.files.insert(u"lessons/exam/exercises.yaml"_s, R"(format: chartroom-exercises/1
exercises:
  - id: once
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e15
    rev: 1
    kind: choice.one
    prompt: Which one?
    competencies: {D1: 1}
    difficulty: 4
    response:
      choices:
        - {id: left, text: Left}
        - {id: right, text: Right}
    grading: {expect: right}
    hints: [Not left.]
    explanation: It was right.
    attempts: {solutionAfter: 0, max: 0}
    tests:
      - {name: model, answer: {choice: right}, score: 1}
)");
    return source;
}

} // namespace chartroom
