// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/glossary.h"

#include "guide/guidepage.h"
#include "guide/tr.h"
#include "lesson/plainyaml.h"
#include "lesson/textfile.h"

#include <QCollator>
#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Titles titlesOf(const YamlNode &node)
{
    Titles titles;
    for (const YamlEntry &entry : node.entries)
        titles.byLanguage.insert(entry.key, entry.value.text);
    return titles;
}

GlossaryTerm termOf(const YamlNode &node)
{
    GlossaryTerm term{node[u"id"].text, {}, titlesOf(node[u"term"]), titlesOf(node[u"meaning"]), node.line};
    for (const YamlNode &code : node[u"competencies"].items)
        term.competencies << code.text;
    return term;
}

bool isWhole(const GlossaryTerm &term)
{
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        if (term.term.byLanguage.value(language).isEmpty() || term.meaning.byLanguage.value(language).isEmpty())
            return false;
    }
    return !term.id.isEmpty();
}

QList<Issue> findingsOf(const QList<GlossaryTerm> &terms, const QString &path)
{
    QList<Issue> issues;
    QSet<QString> seen;
    for (const GlossaryTerm &term : terms) {
        const Place place{path, term.line, 1, {}};
        if (!isWhole(term))
            issues << guideIssue(u"glossary.term"_s, GuideTr::tr("A term needs an id, and its word and meaning in English and French."), place);
        if (seen.contains(term.id))
            issues << guideIssue(u"glossary.duplicate"_s, GuideTr::tr("The id \u201c%1\u201d stands here for the second time.").arg(term.id), place);
        seen << term.id;
    }
    if (terms.isEmpty())
        issues << guideIssue(u"glossary.empty"_s, GuideTr::tr("The glossary holds no terms."), {path, 1, 1, {}});
    return issues;
}

} // namespace

Result<QList<GlossaryTerm>> readGlossary(const QByteArray &bytes, const QString &path)
{
    const TextFile file = readTextFile(bytes, path);
    if (!file.isReadable)
        return guideError(file.issues);
    const YamlReading reading = readPlainYaml(file.text, path);
    if (!reading.issues.isEmpty())
        return guideError(reading.issues);
    const YamlNode &format = reading.root[u"format"];
    if (format.text != u"chartroom-glossary/1")
        return guideError({guideIssue(u"glossary.format"_s, GuideTr::tr("The file is not of the form chartroom-glossary/1."),
                                      {path, std::max(1, format.line), std::max(1, format.column), {}})});
    QList<GlossaryTerm> terms;
    for (const YamlNode &node : reading.root[u"terms"].items)
        terms << termOf(node);
    if (const QList<Issue> issues = findingsOf(terms, path); !issues.isEmpty())
        return guideError(issues);
    return terms;
}

QList<GlossaryTerm> sortedTerms(QList<GlossaryTerm> terms, const QString &language)
{
    QCollator order{QLocale(language)};
    order.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(terms.begin(), terms.end(), [&](const GlossaryTerm &a, const GlossaryTerm &b) {
        return order.compare(a.term.text(language), b.term.text(language)) < 0;
    });
    return terms;
}

QChar indexLetter(const QString &word)
{
    const QString plain = word.left(1).normalized(QString::NormalizationForm_D).toUpper();
    return !plain.isEmpty() && plain.at(0).isLetter() ? plain.at(0) : QChar(u'#');
}

QString otherLanguage(const QString &language)
{
    return language == u"fr" ? u"en"_s : u"fr"_s;
}

QString glossaryMarkdown(const QList<GlossaryTerm> &terms, const QString &language)
{
    const QString pattern = language == u"fr" ? u"**[%1](term:%2)** (%3)\u00a0: %4\n\n"_s : u"**[%1](term:%2)** (%3): %4\n\n"_s;
    QString markdown;
    QChar letter;
    for (const GlossaryTerm &term : sortedTerms(terms, language)) {
        const QString word = term.term.text(language);
        if (const QChar own = indexLetter(word); own != letter) {
            letter = own;
            markdown += u"## %1\n\n"_s.arg(letter);
        }
        markdown += pattern.arg(word, term.id, term.term.text(otherLanguage(language)), term.meaning.text(language));
    }
    return markdown;
}

} // namespace chartroom
