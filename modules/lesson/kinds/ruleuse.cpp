// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/ruleuse.h"

#include "chart/chartrules.h"
#include "lesson/kindreader.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

RuleUse readRuleUse(KindReader &kind, const YamlNode &node, qsizetype index)
{
    FieldReader reader(node, kind.grading.path(), kind.issues(), LessonTr::tr("a rule of %1").arg(kind.what()));
    const QString number = QString::number(index);
    RuleUse use;
    use.rule = reader.requiredText(u"use");
    use.place = reader.placeOf(reader.has(u"use") ? reader.node(u"use") : node);
    use.weight = reader.number(u"weight", 0, 1000).value_or(1);
    if (reader.has(u"hard"))
        use.hard = reader.boolean(u"hard", false);
    reader.node(u"hard");
    reader.text(u"feedback");
    use.feedback = kind.text({u"grading"_s, u"rules"_s, number, u"feedback"_s}, reader.node(u"feedback"));
    const YamlNode with = reader.map(u"with");
    if (!with.isMissing())
        use.parameters = kind.json({u"grading"_s, u"rules"_s, number, u"with"_s}, with);
    reader.finish();
    return use;
}

} // namespace

QList<RuleUse> readRuleUses(KindReader &reader)
{
    QList<RuleUse> uses;
    const QList<YamlNode> rules = reader.grading.maps(u"rules");
    for (qsizetype i = 0; i < rules.size(); ++i) {
        uses.append(readRuleUse(reader, rules.at(i), i));
        if (!uses.constLast().rule.isEmpty() && chartRule(uses.constLast().rule) == nullptr)
            reader.grading.report(u"chart.rule-unknown"_s,
                                  LessonTr::tr("There is no chart rule “%1”.").arg(uses.constLast().rule),
                                  rules.at(i)[u"use"]);
    }
    return uses;
}

} // namespace chartroom
