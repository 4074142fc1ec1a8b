// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/heldfacts.h"

#include "progress/meaningphrases.h"

#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

template<typename Fact>
std::optional<Fact> newestOf(const QList<Fact> &facts)
{
    const auto newest = std::max_element(facts.begin(), facts.end(), [](const Fact &a, const Fact &b) { return a.at < b.at; });
    return newest == facts.end() ? std::nullopt : std::optional(*newest);
}

} // namespace

QList<Note> heldNotes(QList<Note> notes)
{
    std::stable_sort(notes.begin(), notes.end(), [](const Note &a, const Note &b) { return a.at < b.at; });
    std::reverse(notes.begin(), notes.end());
    QSet<std::pair<LessonId, int>> met;
    notes.removeIf([&](const Note &note) {
        const std::pair step(note.lesson, note.step);
        const bool isOlder = met.contains(step);
        met << step;
        return isOlder || note.text.isEmpty();
    });
    return notes;
}

std::optional<Nomination> heldNomination(const QList<Nomination> &nominations)
{
    return newestOf(nominations);
}

std::optional<Pulse> newestPulse(const QList<Pulse> &pulses)
{
    return newestOf(pulses);
}

QString pulseStatement(int question, const QString &language)
{
    return meaningPhrases().text(u"pulse.%1"_s.arg(question), language);
}

} // namespace chartroom
