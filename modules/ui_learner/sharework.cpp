// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharework.h"

#include "storage/openstore.h"

namespace chartroom {

Result<PreparedShare> prepareFromStore(const QString &address, const LearnerId &learner, const ShareChoice &choice,
                                       const std::optional<KeyPair> &key, const Clock &clock)
{
    const auto store = openStore(address, StoreMode::ReadOnly, clock);
    if (!store)
        return store.error();
    const Result<Bundle> bundle = gatherBundle(**store, learner, choice, clock);
    if (!bundle)
        return bundle.error();
    return prepareShare(*bundle, key ? &*key : nullptr);
}

} // namespace chartroom
