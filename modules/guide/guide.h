// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/glossary.h"
#include "guide/guidepage.h"

#include <QDir>

namespace chartroom {

/// The handbook for self-study in one language, with the glossary.
struct Guide {
    QString language;
    QList<GuidePage> pages;     ///< by group, then in their order
    QList<GlossaryTerm> terms;  ///< sorted for the language
    QList<Issue> problems;      ///< why a page or the glossary is left out; a guide as shipped has none

    [[nodiscard]] const GuidePage *page(const QString &slug) const;
    [[nodiscard]] const GuidePage *pageOfCompetency(const QString &code) const;
    [[nodiscard]] const GlossaryTerm *term(const QString &id) const;
    [[nodiscard]] QList<GuidePage> pagesOf(GuideGroup group) const;
};

/// Reads a guide from `<folder>/<language>/*.md` and `<folder>/glossary.yaml`. What cannot be read is left out and told.
[[nodiscard]] Guide readGuide(const QDir &folder, const QString &language);

/// The guide the program ships, read on first use; from any thread. Languages other than French get English.
[[nodiscard]] const Guide &builtInGuide(const QString &language);

} // namespace chartroom
