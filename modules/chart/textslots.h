// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace chartroom {

/// A category value and the label a reader knows it by; a slot's phrase is accepted under both (exercises.md 3.6).
struct PhraseLabel {
    QString value;
    QString label;
};

/// A text slot with its values already evaluated: {id, any | direction | number (+ tolerance), required}.
struct TextSlot {
    QString id{};
    QStringList any{};      ///< holds when the text contains one of these phrases
    QString direction{};    ///< "up", "down", "flat" or empty
    std::optional<double> number{};
    QJsonObject tolerance{};///< abs, rel, decimals; empty: the default of 3.5
    bool required = true;
    QString label{};        ///< what it asks for, in words; may be empty
};

/// The labels of all categories of a table in a language.
[[nodiscard]] QList<PhraseLabel> categoryLabels(const Table &table, const QString &language);

/// Reads a list of slots as written under `slots`, after expressions were replaced by their values: `any` is a text or
/// a list of texts, `direction` a word or a number (its sign), `number` a number. Malformed entries are left out.
[[nodiscard]] QList<TextSlot> readTextSlots(const QJsonValue &json);

/// True when the text says what the slot names, in any order (exercises.md 3.6).
[[nodiscard]] bool slotHolds(const QString &text, const TextSlot &slot, const QString &language,
                             const QList<PhraseLabel> &labels = {});

/// The direction words a text contains: subset of "up", "down", "flat".
[[nodiscard]] QStringList directionsIn(const QString &text, const QString &language);

/// Normalisation N of exercises.md 3.6 for typed text.
[[nodiscard]] QString normalizedText(const QString &text, bool keepAccents = false);

/// True when the normalised text contains the normalised phrase at word boundaries.
[[nodiscard]] bool containsPhrase(const QString &text, const QString &phrase);

/// All numbers written in a text, with the words thousand, million, k, M as factors (3.6).
[[nodiscard]] QList<double> numbersIn(const QString &text, const QString &language);

} // namespace chartroom
