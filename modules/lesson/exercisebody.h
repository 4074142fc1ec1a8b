// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/kinds/chartannotate.h"
#include "lesson/kinds/chartbuild.h"
#include "lesson/kinds/chartdraw.h"
#include "lesson/kinds/chartpick.h"
#include "lesson/kinds/chartpoint.h"
#include "lesson/kinds/chartread.h"
#include "lesson/kinds/chartrepair.h"
#include "lesson/kinds/choicemany.h"
#include "lesson/kinds/choiceone.h"
#include "lesson/kinds/claim.h"
#include "lesson/kinds/clean.h"
#include "lesson/kinds/cloze.h"
#include "lesson/kinds/disclosure.h"
#include "lesson/kinds/formula.h"
#include "lesson/kinds/linkage.h"
#include "lesson/kinds/match.h"
#include "lesson/kinds/numeric.h"
#include "lesson/kinds/order.h"
#include "lesson/kinds/reflection.h"
#include "lesson/kinds/sample.h"
#include "lesson/kinds/scenario.h"
#include "lesson/kinds/schema.h"
#include "lesson/kinds/tablefilter.h"
#include "lesson/kinds/tablejoin.h"
#include "lesson/kinds/tablepivot.h"
#include "lesson/kinds/tableselect.h"
#include "lesson/kinds/textshort.h"

#include <variant>

namespace chartroom {

/// A kind this build has no reader for, or whose response or grading could not be read.
struct UnreadBody {
};

/// Closed set: the compiler names every place that a new kind must touch.
using ExerciseBody = std::variant<UnreadBody, ChoiceOne, ChoiceMany, Numeric, TextShort, Cloze, Order, Match,
                                  ChartPoint, ChartRead, ChartPick, ChartBuild, ChartRepair, ChartDraw, ChartAnnotate,
                                  TableSelect, TableFilter, TablePivot, TableJoin, Formula, Clean, Schema, Claim,
                                  Disclosure, Linkage, Sample, Scenario, Reflection>;

} // namespace chartroom
