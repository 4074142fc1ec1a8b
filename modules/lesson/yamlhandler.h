// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/plainyaml.h"

#include <QByteArray>
#include <QSet>
#include <vector>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace chartroom {

/// Stands for a question mark while yaml-cpp reads (see plainyaml.cpp); from the private use area.
inline constexpr QChar hiddenQuestionMark(0xE03F);

/// Thrown out of the parser when going on makes no sense (too deep, too many nodes); caught in plainyaml.cpp.
struct YamlStop {
};

/// Turns byte columns of yaml-cpp into code points and adds the line offset.
class YamlPlaces
{
public:
    YamlPlaces(const QByteArray &utf8, const QString &path, int firstLine);
    [[nodiscard]] Place place(const YAML::Mark &mark) const;
    /// What stands at a mark, at most `length` bytes.
    [[nodiscard]] QByteArrayView at(const YAML::Mark &mark, qsizetype length) const;
    /// False when a quoted text starts at the mark and never ends. yaml-cpp 0.7 takes the end of the file for the
    /// closing quote when a line feed stands before it.
    [[nodiscard]] bool isQuoteClosed(const YAML::Mark &mark) const;

private:
    [[nodiscard]] qsizetype offsetOf(const YAML::Mark &mark) const;
    [[nodiscard]] qsizetype tailsBefore(size_t line, qsizetype column) const;

    QByteArray m_utf8;
    QString m_path;
    int m_firstLine;
    std::vector<qsizetype> m_lineStarts;
    // Marks come in order: counting goes on from the last one, so that long lines cost no square.
    mutable size_t m_lastLine = 0;
    mutable qsizetype m_lastColumn = 0;
    mutable qsizetype m_lastTails = 0;
};

/// Builds a YamlNode tree from yaml-cpp's events and reports what plain YAML does not have.
class YamlTreeBuilder final : public YAML::EventHandler
{
public:
    explicit YamlTreeBuilder(const YamlPlaces &places) : m_places(places) {}

    YamlNode root;
    QList<Issue> issues;

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    struct Level {
        YamlNode node;
        QSet<QString> keys;
        YamlEntry entry;          ///< the key that waits for its value
        bool hasKey = false;
    };

    void open(YamlNode::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
    void close();
    void add(const YamlNode &node);
    void addKey(Level &level, const YamlNode &node);
    void checkProperties(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
    [[nodiscard]] YamlNode nodeAt(YamlNode::Kind kind, const YAML::Mark &mark) const;
    void report(const QString &ruleId, const QString &message, int line, int column);
    void countNode(const Place &place);

    const YamlPlaces &m_places;
    std::vector<Level> m_levels;
    int m_nodes = 0;
};

} // namespace chartroom
