// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/order.h"

#include "grading/keyvalues.h"
#include "grading/kinds/ordering.h"
#include "grading/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

KeyPreparation prepareKey(const Order &body, const KeyScene &scene)
{
    const auto key = orderKey(body.expect, body.items, scene.context);
    if (!key)
        return {{}, {key.error()}};
    return {*key, {}};
}

Result<Judgement, Invalid> judge(const Order &body, const OrderKey &key, const AnswerScene &scene)
{
    return judgeOrder(body.items, key, scene);
}

QList<QJsonObject> emptyAnswers(const Order &)
{
    return {{{u"order"_s, QJsonValue::Null}}};
}

QList<ExerciseTest> derivedTests(const Order &, const OrderKey &key)
{
    return swappedOrders(key);
}

bool isEasyToGuess(const Order &, const OrderKey &key)
{
    return hasLikelyOrder(key);
}

} // namespace chartroom
