// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/chartkeys.h"
#include "grading/kinds/choicekeys.h"
#include "grading/kinds/clozekeys.h"
#include "grading/kinds/numberkeys.h"
#include "grading/kinds/tablekeys.h"
#include "grading/kinds/wordkeys.h"
#include "grading/kinds/workkeys.h"

#include <variant>

namespace chartroom {

/// The evaluated keys of the kinds this build grades; monostate when an exercise cannot be graded.
using PreparedKey = std::variant<std::monostate, ChoiceOneKey, ChoiceManyKey, NumericKey, TextShortKey, ClozeKey,
                                 OrderKey, MatchKey, ChartPointKey, ChartReadKey, ChartPickKey, ChartBuildKey,
                                 ChartRepairKey, ChartDrawKey, ChartAnnotateKey, TableSelectKey, TableFilterKey,
                                 TablePivotKey, TableJoinKey, FormulaKey, CleanKey, SchemaKey, ClaimKey,
                                 DisclosureKey, LinkageKey, SampleKey, ScenarioKey, ReflectionKey>;

} // namespace chartroom
