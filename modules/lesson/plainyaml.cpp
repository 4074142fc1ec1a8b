// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/plainyaml.h"

#include "lesson/packrules.h"
#include "lesson/textfile.h"
#include "lesson/tr.h"
#include "lesson/yamlhandler.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <sstream>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const YamlNode &missingNode()
{
    static const YamlNode node;
    return node;
}

/// YAML 1.2 allows tab and line feed below space; yaml-cpp takes U+0004 for the end of the file.
qsizetype firstControl(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if ((c < 0x20 && c != u'\t' && c != u'\n') || c == 0x7F)
            return i;
    }
    return -1;
}

/// A directive stands before the content, at the start of a line.
qsizetype firstDirective(const QString &text)
{
    static const QRegularExpression lead(u"^(?:[ \\t]*(?:#[^\\n]*)?\\n)*%"_s);
    const QRegularExpressionMatch match = lead.match(text);
    return match.hasMatch() ? match.capturedEnd() - 1 : -1;
}

/// yaml-cpp ends plain scalars inside braces at a question mark, which YAML 1.2 does not: {text: Why?}. Question marks
/// that start no key are therefore hidden from it behind a character nobody writes; the tree builder puts them back.
QString withHiddenQuestionMarks(const QString &text)
{
    QString hidden = text;
    bool lineStart = true; // only blanks and list dashes so far
    for (qsizetype i = 0; i < hidden.size(); ++i) {
        const QChar c = hidden.at(i);
        const bool blankFollows = i + 1 == hidden.size() || hidden.at(i + 1).isSpace();
        if (c == u'?' && !(lineStart && blankFollows))
            hidden[i] = hiddenQuestionMark;
        lineStart = c == u'\n' || (lineStart && (c == u' ' || c == u'-'));
    }
    return hidden;
}

void parseYaml(const QByteArray &utf8, const YamlPlaces &places, YamlReading &reading)
{
    YamlTreeBuilder builder(places);
    const auto finish = [&](const QString &ruleId, const QString &message, const YAML::Mark &mark) {
        reading.issues = builder.issues;
        if (!ruleId.isEmpty())
            reading.issues.append(packIssue(ruleId, message, places.place(mark)));
    };
    try {
        std::istringstream stream(utf8.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        reading.root = builder.root;
        finish({}, {}, YAML::Mark::null_mark());
        YamlTreeBuilder next(places);
        if (parser.HandleNextDocument(next)) {
            const Place place{places.place(YAML::Mark::null_mark()).path, next.root.line, next.root.column, {}};
            reading.issues.append(packIssue(u"yaml.multi-document"_s,
                                            LessonTr::tr("A second document starts here. One file holds one."),
                                            place));
        }
    } catch (const YamlStop &) {
        finish({}, {}, YAML::Mark::null_mark());
    } catch (const YAML::Exception &problem) {
        finish(u"yaml.syntax"_s,
               LessonTr::tr("This cannot be read as YAML (%1).").arg(QString::fromStdString(problem.msg)),
               problem.mark);
    }
}

bool isInteger(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

const YamlNode *child(const YamlNode &node, const QString &key)
{
    if (const YamlEntry *entry = node.entry(key))
        return &entry->value;
    for (const YamlNode &item : node.items) {
        if (item[u"id"].text == key || item[u"name"].text == key)
            return &item;
    }
    if (node.isList() && isInteger(key) && key.toInt() < node.items.size())
        return &node.items.at(key.toInt());
    return nullptr;
}

} // namespace

const YamlEntry *YamlNode::entry(QStringView key) const
{
    for (const YamlEntry &candidate : entries) {
        if (candidate.key == key)
            return &candidate;
    }
    return nullptr;
}

const YamlNode &YamlNode::operator[](QStringView key) const
{
    const YamlEntry *found = entry(key);
    return found == nullptr ? missingNode() : found->value;
}

const YamlNode &YamlNode::nearest(const QStringList &path) const
{
    const YamlNode *node = this;
    for (const QString &key : path) {
        const YamlNode *next = child(*node, key);
        if (next == nullptr || next->line == 0)
            break;
        node = next;
    }
    return *node;
}

YamlReading readPlainYaml(const QString &text, const QString &path, int firstLine)
{
    YamlReading reading;
    const qsizetype control = firstControl(text);
    const qsizetype directive = firstDirective(text);
    if (control >= 0)
        reading.issues.append(packIssue(u"yaml.syntax"_s, LessonTr::tr("A control character stands here."),
                                        placeIn(text, control, path, firstLine)));
    else if (directive >= 0)
        reading.issues.append(packIssue(u"yaml.tag"_s, LessonTr::tr("Directives are not part of plain YAML."),
                                        placeIn(text, directive, path, firstLine)));
    else {
        const QByteArray utf8 = withHiddenQuestionMarks(text).toUtf8();
        parseYaml(utf8, YamlPlaces(utf8, path, firstLine), reading);
    }
    reading.isUsable = reading.issues.isEmpty();
    return reading;
}

bool isJsonNumber(QStringView text)
{
    static const QRegularExpression form(u"^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\\z"_s);
    const bool worthTrying = !text.isEmpty() && (text.front().isDigit() || text.front() == u'-');
    return worthTrying && form.match(text.toString()).hasMatch();
}

QJsonValue valueOf(const YamlNode &scalar)
{
    if (!scalar.isScalar())
        return QJsonValue::Null;
    if (!scalar.isPlain)
        return scalar.text;
    if (scalar.text == u"true"_s || scalar.text == u"false"_s)
        return scalar.text == u"true"_s;
    if (isJsonNumber(scalar.text))
        return scalar.text.toDouble();
    return scalar.text;
}

QJsonValue toJson(const YamlNode &node)
{
    if (node.isList()) {
        QJsonArray array;
        for (const YamlNode &item : node.items)
            array.append(toJson(item));
        return array;
    }
    if (!node.isMap())
        return valueOf(node);
    QJsonObject object;
    for (const YamlEntry &entry : node.entries) {
        if (!entry.key.startsWith(u"x-"_s))
            object.insert(entry.key, toJson(entry.value));
    }
    return object;
}

} // namespace chartroom
