// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every grader. One pair of files a kind declares, for its body and its evaluated key,
//   prepareKey(body, scene)           the key of a variant, or the problems that prevent it
//   judge(body, key, scene)           steps 1, 2, 4 and 5 of exercises.md 3.2
//   emptyAnswers(body)                what a learner who touched nothing may send (besides {})
// and, where the kind has them,
//   derivedTests(body, key)           tests the checker makes by itself (2.7)
//   ownTexts(body)                    texts of the author that appear as feedback, beyond anticipations and messages
//   revealingTexts(body, key, prepared, language)   what would give the answer away (3.7)
//   partAnticipations(body)      anticipations of its parts; matches of a judgement counts them after the exercise's own
//   isSameMatch(key, prepared, i, j)  do two anticipations catch the same answers? default: equal JSON
//   isEasyToGuess(body, key)          guessing reaches the full score with probability 1/3 or more
#include "grading/kinds/chartannotate.h"
#include "grading/kinds/chartbuild.h"
#include "grading/kinds/chartdraw.h"
#include "grading/kinds/chartpick.h"
#include "grading/kinds/chartpoint.h"
#include "grading/kinds/chartread.h"
#include "grading/kinds/chartrepair.h"
#include "grading/kinds/choicemany.h"
#include "grading/kinds/choiceone.h"
#include "grading/kinds/claim.h"
#include "grading/kinds/clean.h"
#include "grading/kinds/cloze.h"
#include "grading/kinds/disclosure.h"
#include "grading/kinds/formula.h"
#include "grading/kinds/linkage.h"
#include "grading/kinds/match.h"
#include "grading/kinds/numeric.h"
#include "grading/kinds/order.h"
#include "grading/kinds/reflection.h"
#include "grading/kinds/sample.h"
#include "grading/kinds/scenario.h"
#include "grading/kinds/schema.h"
#include "grading/kinds/tablefilter.h"
#include "grading/kinds/tablejoin.h"
#include "grading/kinds/tablepivot.h"
#include "grading/kinds/tableselect.h"
#include "grading/kinds/textshort.h"
