// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds/claim.h"

#include "lesson/kindreader.h"
#include "lesson/kinds/options.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void readEvidence(KindReader &reader, Claim &body)
{
    const YamlNode evidence = reader.response.node(u"evidence");
    body.picksRows = evidence.isScalar() && evidence.text == u"rows";
    if (!body.picksRows)
        body.statements = readOptions(reader, u"evidence"_s, OptionKeys::Plain);
    else if (reader.exercise().data.isEmpty())
        reader.response.report(u"yaml.key-missing"_s, LessonTr::tr("Rows can only be picked from a table: data is missing."),
                               evidence);
}

void readExpectation(KindReader &reader, Claim &body)
{
    FieldReader expect(reader.grading.map(u"expect"), reader.grading.path(), reader.issues(), LessonTr::tr("the key"));
    body.verdict = reader.value(expect.node(u"verdict"));
    const YamlNode sets = expect.node(u"evidence");
    if (!sets.isMissing() && !sets.isList())
        expect.report(u"yaml.type"_s, LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("a list of sets of evidence")), sets);
    for (const YamlNode &set : sets.items) {
        if (set.isScalar())
            expect.report(u"yaml.type"_s, LessonTr::tr("Expected here: %1.").arg(LessonTr::tr("a list of evidence in brackets")),
                          set);
        else
            body.accepted.append(reader.value(set));
    }
    if (!expect.finish())
        reader.noteUnknown();
}

} // namespace

Claim readClaim(KindReader &reader)
{
    Claim body;
    readEvidence(reader, body);
    const QStringList all{u"supported"_s, u"contradicted"_s, u"cannot-tell"_s};
    body.verdicts = reader.response.has(u"verdicts") ? reader.response.words(u"verdicts", all) : all;
    readExpectation(reader, body);
    return body;
}

} // namespace chartroom
