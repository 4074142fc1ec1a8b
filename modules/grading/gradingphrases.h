// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"

namespace chartroom {

/// The built-in messages of grading, by message id. They may say what the learner did, never what is expected.
[[nodiscard]] const Phrases &gradingPhrases();

} // namespace chartroom
