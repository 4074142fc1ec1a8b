// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_manager/reportstudiopage.h"

#include "progress/person.h"
#include "storage/storeaddress.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/emptystate.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/scrollpage.h"
#include "ui_manager/cardpreview.h"
#include "ui_manager/departmentstoredialog.h"
#include "ui_manager/disclosurechecks.h"
#include "ui_manager/erasepersondialog.h"
#include "ui_manager/groupmodel.h"
#include "ui_manager/importdialog.h"
#include "ui_manager/tr.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Results travel from the worker to the page in this box; the page looks only after the work has ended.
template<typename T>
using Box = std::shared_ptr<std::optional<Result<T>>>;

template<typename T>
Box<T> makeBox()
{
    return std::make_shared<std::optional<Result<T>>>();
}

/// A store without an organisation is called by its address.
QString storeName(const QString &address)
{
    return isServerAddress(address) ? address : QDir::toNativeSeparators(address);
}

} // namespace

ReportStudioPage::ReportStudioPage(QList<const Pack *> packs, const Clock &clock, const QString &home, const QString &language,
                                   const QString &storeAddress, SecretStore &secrets, QWidget *parent)
    : QWidget(parent), m_packs(std::move(packs)), m_clock(clock), m_secrets(secrets), m_home(home), m_language(language),
      m_stack(new QStackedWidget), m_subtitle(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_period(new QComboBox),
      m_profile(new QComboBox), m_message(new MessageBar), m_model(new GroupModel(this)), m_groups(new QTableView),
      m_count(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_checksCard(new Card), m_checks(new DisclosureChecks),
      m_previewCard(new Card), m_preview(new CardPreview), m_pageLabel(new Label({}, TextRole::Small, 0, u"ink2"_s)),
      m_progressWords(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_progressBar(new QProgressBar),
      m_cancel(makeButton(ButtonKind::Quiet, UiManagerTr::tr("Cancel")))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setUpHeader();
    auto *work = new QWidget;
    m_columns = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, work);
    m_columns->setContentsMargins(24, 4, 24, 12);
    m_columns->setSpacing(14);
    m_stack->addWidget(emptyPage());
    m_stack->addWidget(new ScrollPage(work));
    layout->addWidget(m_stack, 1);
    setUpGroups();
    setUpPreview();
    setUpActions();
    connect(&m_task, &BackgroundTask::progressed, this, [this](int done, int total) {
        m_progressBar->setMaximum(std::max(1, total));
        m_progressBar->setValue(done);
    });
    connect(&m_task, &BackgroundTask::finished, this, [this] {
        m_progressBar->hide();
        m_cancel->hide();
        m_isWorking = false;
        if (m_after)
            std::exchange(m_after, nullptr)();
        if (m_rereads && !m_isWorking)
            read();
        if (!m_waiting.isEmpty() && !m_isWorking)
            importFiles(std::exchange(m_waiting, {}));
        emit workEnded();
    });
    if (!storeAddress.isEmpty())
        openStoreAt(storeAddress);
}

ReportStudioPage::~ReportStudioPage() = default;

void ReportStudioPage::begin(const QString &words, std::function<void(Progress &)> work, std::function<void()> after)
{
    if (m_isWorking)
        return;
    m_isWorking = true;
    m_message->clear();
    m_progressWords->setText(words);
    m_progressBar->setMaximum(0);
    m_progressBar->show();
    m_cancel->show();
    m_after = std::move(after);
    m_task.start(std::move(work));
}

void ReportStudioPage::tellError(const Error &error)
{
    m_progressWords->clear();
    const bool isCancel = error.kind == ErrorKind::Cancelled;
    m_message->showMessage(isCancel ? MessageBar::Tone::Note : MessageBar::Tone::Blocking, error.message);
}

void ReportStudioPage::read()
{
    m_rereads = m_isWorking;
    if (m_store.address.isEmpty() || m_isWorking)
        return;
    CardOrder order;
    const auto days = m_period->currentData().value<QList<QDate>>();
    order.period = {days.value(0), days.value(1)};
    order.previous = previousPeriod(order.period);
    order.profile = *builtInProfile(m_profile->currentData().toString());
    order.issued = m_clock.now();
    order.packs = m_packs;
    const auto box = makeBox<StudioReading>();
    const QString keyPath = QDir(m_home).filePath(u"organisation.key"_s);
    begin(UiManagerTr::tr("Reading the store"),
          [box, order, access = m_store, keyPath](Progress &progress) { box->emplace(readStudio(access, order, keyPath, progress)); },
          [this, box, access = m_store] {
              if (access != m_store)
                  return;
              if (*box && **box)
                  return showReading(***box);
              tellError((**box).error());
              if ((**box).error().kind == ErrorKind::Unavailable && isServerAddress(m_store.address))
                  askForDepartment((**box).error().message);
          });
}

void ReportStudioPage::showReading(const StudioReading &reading)
{
    m_progressWords->clear();
    const QString name = reading.organisation.isEmpty() ? storeName(m_store.address) : reading.organisation;
    m_subtitle->setText(UiManagerTr::tr("%1, %n group(s)", nullptr, static_cast<int>(reading.cards.size())).arg(name)
                        + (reading.synthetic ? u". "_s + UiManagerTr::tr("Synthetic data: these people are invented.") : QString()));
    m_model->setCards(reading.cards, m_language);
    m_count->setText(UiManagerTr::tr("Groups stand in the order of the directory. They are never ranked."));
    if (reading.cards.isEmpty())
        m_message->showMessage(MessageBar::Tone::Note, UiManagerTr::tr("This store has no people yet."),
                               UiManagerTr::tr("Import the progress files your team has shared, or drop them here."));
    else
        m_groups->setCurrentIndex(m_model->index(0, 0));
    showCard();
}

void ReportStudioPage::showCard()
{
    const int row = m_groups->currentIndex().row();
    m_checksCard->setVisible(row >= 0);
    if (row < 0) {
        m_preview->clear();
        m_previewCard->setTitle({});
        return;
    }
    const ReportCard &card = m_model->card(row);
    m_checksCard->setTitle(UiManagerTr::tr("Disclosure checks: %1").arg(card.scope.constLast()));
    m_checks->setCard(card, m_language);
    m_previewCard->setTitle(card.scope.constLast());
    m_preview->setCard(card, m_language, Paper::Letter);
}

void ReportStudioPage::showPage()
{
    m_pageLabel->setText(UiManagerTr::tr("Page %1 of %2").arg(m_preview->page() + 1).arg(m_preview->pageCount()));
}

void ReportStudioPage::showChosen()
{
    const int chosen = static_cast<int>(m_model->chosenCards().size());
    if (!m_isWorking)
        m_progressWords->setText(UiManagerTr::tr("%n card(s) chosen", nullptr, chosen));
}

void ReportStudioPage::chooseFolder(const QString &format)
{
    if (m_model->chosenCards().isEmpty()) {
        m_message->showMessage(MessageBar::Tone::Attention, UiManagerTr::tr("No group is chosen."), UiManagerTr::tr("Tick the groups whose cards you want to write."));
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(this, UiManagerTr::tr("Choose a folder for the report cards"));
    if (!folder.isEmpty())
        exportTo(folder, format);
}

void ReportStudioPage::exportTo(const QString &folder, const QString &format)
{
    const CardWriting writing{{format}, m_language, Paper::Letter, folder};
    const QList<ReportCard> cards = m_model->chosenCards();
    const auto box = makeBox<QList<CardFile>>();
    begin(UiManagerTr::tr("Writing %1 files").arg(format.toUpper()),
          [box, cards, writing](Progress &progress) { box->emplace(writeCards(cards, writing, progress)); },
          [this, box, folder] {
              if (!*box || !**box) {
                  tellError((**box).error());
                  return;
              }
              const int count = static_cast<int>((***box).size());
              m_progressWords->setText(UiManagerTr::tr("%n file(s) written", nullptr, count));
              m_message->showMessage(MessageBar::Tone::Success, UiManagerTr::tr("%n report card(s) written.", nullptr, count), QDir::toNativeSeparators(folder));
          });
}

void ReportStudioPage::chooseBundles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, UiManagerTr::tr("Import progress files"), {}, UiManagerTr::tr("Progress of a learner (*.crprogress)"));
    if (!paths.isEmpty())
        importFiles(paths);
}

void ReportStudioPage::importFiles(const QStringList &paths)
{
    if (m_store.address.isEmpty()) {
        m_message->showMessage(MessageBar::Tone::Attention, UiManagerTr::tr("Open or make a store first."), UiManagerTr::tr("The files are kept in it."));
        return;
    }
    if (m_isWorking) {
        m_waiting << paths;
        return;
    }
    const auto box = makeBox<ImportSummary>();
    begin(UiManagerTr::tr("Looking at the files"),
          [box, paths, access = m_store, &clock = m_clock](Progress &progress) { box->emplace(planStudioImport(access, paths, clock, progress)); },
          [this, box, paths] {
              if (!*box || !**box)
                  tellError((**box).error());
              else
                  showPlan(***box, paths);
          });
}

void ReportStudioPage::showPlan(const ImportSummary &plan, const QStringList &paths)
{
    m_progressWords->clear();
    if (plan.cancelled)
        return;
    if (plan.plans.isEmpty()) {
        m_message->showMessage(MessageBar::Tone::Attention, UiManagerTr::tr("There is nothing to import."),
                               UiManagerTr::tr("Shared progress comes in files that end in .crprogress."));
        return;
    }
    auto *dialog = new ImportDialog(ImportDialog::Stage::Plan, plan, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, paths] { importNow(paths); });
    dialog->open();
}

void ReportStudioPage::importNow(const QStringList &paths)
{
    const auto box = makeBox<ImportSummary>();
    begin(UiManagerTr::tr("Importing progress"),
          [box, paths, access = m_store, &clock = m_clock](Progress &progress) { box->emplace(importIntoStudio(access, paths, clock, progress)); },
          [this, box] {
              if (!*box || !**box)
                  tellError((**box).error());
              else
                  showImported(***box);
          });
}

void ReportStudioPage::showImported(const ImportSummary &summary)
{
    read();
    const bool isClean = summary.rejected == 0 && summary.refused == 0 && !summary.cancelled;
    m_message->showMessage(isClean ? MessageBar::Tone::Success : MessageBar::Tone::Attention,
                           UiManagerTr::tr("%1 new answers, %2 known already, %3 files not taken.")
                               .arg(summary.added).arg(summary.known).arg(summary.rejected),
                           summary.cancelled ? UiManagerTr::tr("You stopped the import. What was imported before stays.") : QString());
    if (isClean)
        return;
    auto *dialog = new ImportDialog(ImportDialog::Stage::Done, summary, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportStudioPage::askWhomToErase()
{
    auto *dialog = new ErasePersonDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { erasePerson(dialog->person()); });
    dialog->open();
}

void ReportStudioPage::erasePerson(const QString &person)
{
    const auto box = std::make_shared<std::optional<Result<void>>>();
    begin(UiManagerTr::tr("Erasing"),
          [box, person, access = m_store, &clock = m_clock](Progress &progress) { box->emplace(eraseFromStudio(access, person, clock, progress)); },
          [this, box] {
              if (!**box) {
                  tellError((**box).error());
                  return;
              }
              read();
              m_message->showMessage(MessageBar::Tone::Success, UiManagerTr::tr("The person was erased."));
          });
}

void ReportStudioPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ReportStudioPage::dropEvent(QDropEvent *event)
{
    QStringList bundles;
    for (const QUrl &url : event->mimeData()->urls()) {
        const QString path = url.toLocalFile();
        if (path.endsWith(u".sqlite"_s) || path.endsWith(u".db"_s)) {
            emit storeChosen(path);
            openStoreAt(path);
        } else if (!path.isEmpty()) {
            bundles << path;
        }
    }
    if (!bundles.isEmpty())
        importFiles(bundles);
}

} // namespace chartroom
