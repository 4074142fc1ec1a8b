// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guideterms.h"

#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/theme.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QDialog>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One term: word, word in the other language, meaning, and the way into the guide.
QWidget *termRow(const GlossaryTerm &term, const QString &language, QDialog &dialog, QString &chosen)
{
    auto *row = new QWidget;
    const QString word = term.term.text(language);
    markAsGroup(row, word);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(2);
    auto *head = new Label(UiLearnerTr::tr("%1 (%2)").arg(word, term.term.text(otherLanguage(language))), TextRole::Body, 600);
    auto *meaning = new Label(term.meaning.text(language), TextRole::Body);
    for (Label *label : {head, meaning}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    QPushButton *open = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Open in the guide"), u"right"_s);
    open->setAccessibleName(UiLearnerTr::tr("Open %1 in the guide").arg(word));
    open->setObjectName(u"open-term-"_s + term.id);
    open->setAutoDefault(false);
    QObject::connect(open, &QPushButton::clicked, &dialog, [&dialog, &chosen, id = term.id] {
        chosen = u"term:"_s + id;
        dialog.accept();
    });
    column->addWidget(open, 0, Qt::AlignLeft);
    return row;
}

} // namespace

QString askForTerm(QWidget *parent, const Guide &guide, const QStringList &ids)
{
    QString chosen;
    QDialog dialog(parent);
    dialog.setObjectName(u"terms-dialog"_s);
    const GlossaryTerm *only = ids.size() == 1 ? guide.term(ids.constFirst()) : nullptr;
    dialog.setWindowTitle(only ? only->term.text(guide.language) : UiLearnerTr::tr("Terms in this step"));
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    for (const QString &id : ids) {
        if (const GlossaryTerm *term = guide.term(id))
            column->addWidget(termRow(*term, guide.language, dialog, chosen));
    }
    column->addStretch(1);
    auto *scroll = new ScrollPage(rows);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    if (!only)
        layout->addWidget(new Label(dialog.windowTitle(), TextRole::Heading));
    layout->addWidget(scroll, 1);
    QPushButton *close = makeButton(ButtonKind::Primary, UiLearnerTr::tr("Close"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::reject);
    layout->addWidget(close, 0, Qt::AlignRight);
    const int width = std::min(grown(520), 760);
    const int wanted = rows->layout()->heightForWidth(width - 60) + grown(only ? 90 : 130);
    dialog.resize(width, std::min(wanted, parent ? parent->window()->height() - 80 : 600));
    close->setFocus();
    dialog.exec();
    return chosen;
}

} // namespace chartroom
