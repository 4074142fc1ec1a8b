// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/exercisekinds.h"

namespace chartroom {

using namespace Qt::StringLiterals;

const QList<ExerciseKind> &exerciseKinds()
{
    // exercises.md 4: evidence letter, reader in this build, `data` required.
    static const QList<ExerciseKind> kinds{
        {u"choice.one"_s, u'R', true, false},      {u"choice.many"_s, u'R', false, false},
        {u"numeric"_s, u'N', true, false},         {u"text.short"_s, u'N', false, false},
        {u"cloze"_s, u'N', false, false},          {u"order"_s, u'R', false, false},
        {u"match"_s, u'R', false, false},          {u"chart.point"_s, u'L', true, false},
        {u"chart.read"_s, u'L', false, false},     {u"chart.pick"_s, u'R', false, false},
        {u"chart.build"_s, u'M', true, true},      {u"chart.repair"_s, u'M', false, false},
        {u"chart.draw"_s, u'L', false, false},     {u"chart.annotate"_s, u'M', false, false},
        {u"table.select"_s, u'T', false, true},    {u"table.filter"_s, u'T', false, true},
        {u"table.pivot"_s, u'T', false, true},     {u"table.join"_s, u'T', false, true},
        {u"formula"_s, u'N', false, true},         {u"clean"_s, u'T', false, true},
        {u"schema"_s, u'T', false, true},          {u"claim"_s, u'R', false, false},
        {u"disclosure"_s, u'T', false, true},      {u"linkage"_s, u'T', false, true},
        {u"sample"_s, u'N', false, true},          {u"scenario"_s, u'R', false, false},
        {u"reflection"_s, u'–', false, false},
    };
    return kinds;
}

const ExerciseKind *exerciseKind(const QString &word)
{
    for (const ExerciseKind &kind : exerciseKinds()) {
        if (kind.word == word)
            return &kind;
    }
    return nullptr;
}

} // namespace chartroom
