// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sharedfiledialog.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/sharepreview.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString receiptSentence(const Bundle &bundle, const QList<ShareReceipt> &receipts)
{
    for (const ShareReceipt &receipt : receipts) {
        if (receipt.sha256 == bundle.sha256)
            return UiLearnerTr::tr("This is the very file of receipt %1.").arg(receipt.sha256.left(8).toUpper());
    }
    return UiLearnerTr::tr("No receipt belongs to this file. You did not share it from here, or it was changed.");
}

} // namespace

SharedFileDialog::SharedFileDialog(const BundleReading &reading, const QList<ShareReceipt> &receipts, const QString &language,
                                   QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(UiLearnerTr::tr("What is in this file"));
    setFixedWidth(std::min(grown(520), 1000));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *sentence = new Label({}, TextRole::Small, 600);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(24, 8, 24, 0);
    if (reading.bundle) {
        auto *preview = new SharePreview(language);
        preview->setBundle(windowTitle(), *reading.bundle);
        auto *scroll = new ScrollPage(preview);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        layout->addWidget(scroll, 1);
        sentence->setText(receiptSentence(*reading.bundle, receipts));
        resize(width(), std::min(grown(560), 700));
    } else {
        sentence->setToken(u"err"_s);
        sentence->setContentsMargins(24, 20, 24, 0);
        sentence->setText(reading.issues.isEmpty() ? QString() : reading.issues.constFirst().message);
    }
    layout->addWidget(sentence);
    QPushButton *close = makeButton(ButtonKind::Primary, UiLearnerTr::tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 20);
    row->addStretch();
    row->addWidget(close);
    layout->addLayout(row);
}

} // namespace chartroom
