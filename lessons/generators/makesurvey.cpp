// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of the random draws is part of the dataset.

#include "makesurvey.h"

#include "consultationstory.h"
#include "shuffling.h"

namespace {

using namespace consultation;
using chartroom::SplitMix64;
using shuffling::shuffle;

using Places = QList<int>; // places of answers in the panel

QByteArrayList agesBy(const std::array<int, 3> &counts)
{
    QByteArrayList list;
    for (size_t i = 0; i < ages.size(); ++i)
        list += QByteArrayList(counts[i], ages[i]);
    return list;
}

QList<SurveyAnswer> panelByRegion(Places &disagreeing, Places &others)
{
    QList<SurveyAnswer> answers;
    for (const PanelRegion &region : panel) {
        for (int i = 0; i < region.people; ++i) {
            (i < region.disagree ? disagreeing : others).append(int(answers.size()));
            answers.append({true, region.name, {}, {}, 0, {}});
        }
    }
    return answers;
}

void setAges(QList<SurveyAnswer> &answers, const Places &places, const std::array<int, 3> &counts)
{
    const QByteArrayList list = agesBy(counts);
    for (int i = 0; i < int(places.size()); ++i)
        answers[places[i]].age = list[i];
}

/// Those who agree are the first of `others` before it is mixed again; who of them agrees strongly is drawn after.
void setSupport(QList<SurveyAnswer> &answers, const Places &disagreeing, Places others, SplitMix64 &random)
{
    for (int i = 0; i < int(disagreeing.size()); ++i)
        answers[disagreeing[i]].support = i < panelSupport.one ? 1 : 2;
    const int agreeing = panelSupport.five + panelSupport.four;
    for (int i = 0; i < int(others.size()); ++i)
        answers[others[i]].support = i < agreeing ? 4 : 3;
    shuffle(random, others);
    int strong = panelSupport.five;
    for (const int place : others) {
        if (answers[place].support == 4 && strong-- > 0)
            answers[place].support = 5;
    }
}

void setSecondQuestion(QList<SurveyAnswer> &answers)
{
    for (int i = 0; i < int(answers.size()); ++i) {
        const bool isA = i < wordingSize;
        answers[i].wording = isA ? "A" : "B";
        answers[i].agreesToSecond = isA ? i < agreeToWordingA : i - wordingSize < agreeToWordingB;
    }
}

QList<SurveyAnswer> makePanel()
{
    SplitMix64 random(panelSeed);
    Places disagreeing, others;
    QList<SurveyAnswer> answers = panelByRegion(disagreeing, others);
    shuffle(random, disagreeing);
    shuffle(random, others);
    setAges(answers, disagreeing, panelAgesDisagree);
    setAges(answers, others, panelAgesOther);
    setSupport(answers, disagreeing, others, random);
    shuffle(random, answers);
    setSecondQuestion(answers);
    return answers;
}

QList<SurveyAnswer> makeOpenLink()
{
    SplitMix64 random(openLinkSeed);
    const Support &s = openLinkSupport;
    QList<SurveyAnswer> answers;
    for (const auto &[support, count] : {std::pair(1, s.one), {2, s.two}, {3, s.three}, {5, s.five}, {4, s.four}})
        answers += QList<SurveyAnswer>(count, {false, {}, {}, {}, support, {}});
    QByteArrayList list = agesBy(openLinkAges);
    shuffle<QByteArray>(random, list);
    for (int i = 0; i < int(answers.size()); ++i)
        answers[i].age = list[i];
    return answers;
}

} // namespace

QList<SurveyAnswer> makeSurvey()
{
    return makePanel() + makeOpenLink();
}
