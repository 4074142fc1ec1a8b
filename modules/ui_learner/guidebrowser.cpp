// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/guidebrowser.h"

#include "base/background.h"
#include "base/files.h"
#include "guide/guidelink.h"
#include "ui_kit/button.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/panes.h"
#include "ui_kit/richtext.h"
#include "ui_learner/guideoutline.h"
#include "ui_learner/guidereader.h"
#include "ui_learner/guidestanding.h"
#include "ui_learner/guideterms.h"
#include "ui_learner/tr.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextDocument>
#include <QTimer>
#include <QUrl>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int contentsWidth = 298;

} // namespace

GuideBrowser::GuideBrowser(LearnerDesk &desk, const Guide &guide, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_guide(guide), m_outline(new GuideOutline), m_reader(new GuideReader(desk)),
      m_message(new MessageBar), m_find(new QLineEdit), m_found(new Label({}, TextRole::Caption, 0, u"ink2"_s)),
      m_back(makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Back"), u"left"_s)),
      m_forward(makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Forward"), u"right"_s)),
      m_contents(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Contents"), u"book"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_message);
    column->addWidget(makePanes(), 1);
    m_message->clear();
    m_outline->setGuide(m_guide, m_desk.framework(), placesWith(m_guide, {}), false);
    setUpKeys();
    connect(m_outline, &GuideOutline::placeChosen, this, &GuideBrowser::open);
    connect(m_reader, &GuideReader::linkChosen, this, &GuideBrowser::follow);
    connect(m_reader, &GuideReader::lessonChosen, this, &GuideBrowser::lessonChosen);
    connect(&m_desk, &LearnerDesk::changed, this, [this] {
        if (!place().isEmpty())
            showPlace();
    });
    showProblems();
    if (!m_guide.pages.isEmpty())
        open(u"guide:"_s + m_guide.pages.constFirst().slug);
}

GuideBrowser::~GuideBrowser() = default;

QWidget *GuideBrowser::makeHeader()
{
    auto *header = new QFrame;
    header->setProperty("kind", u"header"_s);
    markAsPane(header, 5);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(24, 10, 24, 10);
    auto *row = new QWidget;
    auto *flow = new FlowLayout(8, row);
    flow->addWidget(new Label(UiLearnerTr::tr("Guide"), TextRole::Title));
    m_find->setPlaceholderText(UiLearnerTr::tr("Find in the guide"));
    m_find->setAccessibleName(UiLearnerTr::tr("Find in the guide"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(grown(240));
    m_find->setObjectName(u"guide-find"_s);
    m_found->setObjectName(u"guide-found"_s);
    m_found->hide();
    auto *print = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Print and copy"), u"file"_s);
    print->setMenu(makePrintMenu());
    print->setObjectName(u"guide-print"_s);
    m_back->setToolTip(u"Alt+\u2190"_s);
    m_forward->setToolTip(u"Alt+\u2192"_s);
    m_back->setObjectName(u"guide-back"_s);
    m_forward->setObjectName(u"guide-forward"_s);
    m_contents->setObjectName(u"guide-show-contents"_s);
    m_contents->setVisible(panesStack());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_contents, m_back, m_forward, m_find, m_found, print})
        flow->addWidget(widget);
    column->addWidget(row);
    connect(m_find, &QLineEdit::textChanged, this, &GuideBrowser::find);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { goToMatch(true); });
    connect(m_back, &QPushButton::clicked, this, &GuideBrowser::goBack);
    connect(m_forward, &QPushButton::clicked, this, &GuideBrowser::goForward);
    connect(m_contents, &QPushButton::clicked, this, [this] { showContents(m_turns->currentWidget() != m_outline); });
    return header;
}

QMenu *GuideBrowser::makePrintMenu()
{
    auto *menu = new QMenu(this);
    connect(menu->addAction(UiLearnerTr::tr("Print this page\u2026")), &QAction::triggered, this, [this] { printGuide(this, paper(false)); });
    connect(menu->addAction(UiLearnerTr::tr("Print the whole guide\u2026")), &QAction::triggered, this, [this] { printGuide(this, paper(true)); });
    connect(menu->addAction(UiLearnerTr::tr("Save this page as PDF\u2026")), &QAction::triggered, this, [this] { choosePdf(false); });
    connect(menu->addAction(UiLearnerTr::tr("Save the whole guide as PDF\u2026")), &QAction::triggered, this, [this] { choosePdf(true); });
    connect(menu->addAction(UiLearnerTr::tr("Copy this page")), &QAction::triggered, this, &GuideBrowser::copyPage);
    return menu;
}

QWidget *GuideBrowser::makePanes()
{
    markAsPane(m_outline, 10);
    markAsReadingPane(m_reader, 20);
    if (panesStack()) {
        m_turns = new QStackedWidget;
        m_turns->addWidget(m_outline);
        m_turns->addWidget(m_reader);
        return m_turns;
    }
    auto *splitter = new QSplitter;
    splitter->addWidget(m_outline);
    splitter->addWidget(m_reader);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({grown(contentsWidth), 4 * contentsWidth});
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void GuideBrowser::setUpKeys()
{
    const auto bind = [this](const QKeySequence &keys, const std::function<void()> &act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, act);
    };
    bind(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    bind(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { goForward(); });
    bind(QKeySequence::Find, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    bind(QKeySequence(Qt::Key_F3), [this] { goToMatch(true); });
    bind(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { goToMatch(false); });
    bind(QKeySequence::Print, [this] { printGuide(this, paper(false)); });
}

void GuideBrowser::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_find->hasFocus())
        m_find->clear();
    else
        QWidget::keyPressEvent(event);
}

void GuideBrowser::showProblems()
{
    if (m_guide.problems.isEmpty())
        return;
    const QString why = guideError(m_guide.problems).message + u' ' + UiLearnerTr::tr("Install the program again to get all of it.");
    m_message->showMessage(MessageBar::Tone::Attention, m_guide.pages.isEmpty() ? UiLearnerTr::tr("The guide cannot be read.")
                                                                                : UiLearnerTr::tr("Some pages of the guide cannot be read."), why);
}

void GuideBrowser::open(const QString &address)
{
    if (!guideText(m_guide, address, m_desk)) {
        m_message->showMessage(MessageBar::Tone::Attention, UiLearnerTr::tr("The guide has no such page: %1.").arg(address));
        return;
    }
    m_history.visit(address);
    showPlace();
    m_outline->setCurrentPlace(address);
    showContents(false);
}

void GuideBrowser::showPlace()
{
    const auto text = guideText(m_guide, place(), m_desk);
    if (text)
        m_reader->showText(*text, m_find->text());
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
}

void GuideBrowser::showContents(bool shown)
{
    if (!m_turns)
        return;
    m_turns->setCurrentWidget(shown ? static_cast<QWidget *>(m_outline) : m_reader);
    if (shown)
        m_outline->setFocus(Qt::OtherFocusReason);
}

void GuideBrowser::goBack()
{
    m_history.goBack();
    showPlace();
    m_outline->setCurrentPlace(place());
}

void GuideBrowser::goForward()
{
    m_history.goForward();
    showPlace();
    m_outline->setCurrentPlace(place());
}

void GuideBrowser::find(const QString &words)
{
    const QStringList places = placesWith(m_guide, words);
    const bool isFiltered = !words.trimmed().isEmpty();
    m_outline->setGuide(m_guide, m_desk.framework(), places, isFiltered);
    m_outline->setCurrentPlace(place());
    m_found->setVisible(isFiltered);
    m_found->setText(isFiltered ? UiLearnerTr::tr("%n page(s) found", nullptr, static_cast<int>(places.size())) : QString());
    QAccessibleEvent told(m_found, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
    showContents(true);
    m_find->setFocus(Qt::OtherFocusReason);
    showPlace();
}

void GuideBrowser::goToMatch(bool forward)
{
    if (m_find->text().trimmed().isEmpty())
        return;
    const QStringList places = placesWith(m_guide, m_find->text());
    const qsizetype here = places.indexOf(place());
    if (here >= 0 && m_reader->goToMark(forward)) {
        showContents(false);
        return;
    }
    const qsizetype next = here < 0 ? 0 : here + (forward ? 1 : -1);
    if (next < 0 || next >= places.size())
        return;
    open(places.at(next));
    QTimer::singleShot(0, m_reader, [this] { static_cast<void>(m_reader->goToMark(true)); }); // once the text has its place
}

void GuideBrowser::follow(const QUrl &link)
{
    const GuideLink target = guideLink(link.toString());
    if (target.kind == GuideLink::Kind::Lesson) {
        if (const auto lesson = placeOfLesson(target.target, m_desk))
            emit lessonChosen(*lesson);
        else
            m_message->showMessage(MessageBar::Tone::Note, UiLearnerTr::tr("That lesson is in none of the installed packs."));
        return;
    }
    QString address = link.toString();
    if (target.kind == GuideLink::Kind::Term && place() != glossaryAddress())
        address = askForTerm(this, m_guide, {target.target});
    if (address.isEmpty())
        return;
    open(address);
    m_reader->focusText();
}

GuidePaper GuideBrowser::paper(bool isWhole) const
{
    const auto text = guideText(m_guide, place(), m_desk);
    const QString title = UiLearnerTr::tr("Chartroom guide");
    if (isWhole || !text)
        return {title, m_guide.language, wholeGuide(m_guide, m_desk), m_desk.clock().now()};
    return {u"%1 \u00b7 %2"_s.arg(title, text->title), m_guide.language, {*text}, m_desk.clock().now()};
}

void GuideBrowser::copyPage()
{
    const auto text = guideText(m_guide, place(), m_desk);
    if (!text)
        return;
    QTextDocument document;
    setMarkdown(document, u"# %1\n\n%2\n\n%3"_s.arg(text->title, text->summary, text->markdown));
    auto *content = new QMimeData;
    content->setText(document.toPlainText());
    content->setHtml(document.toHtml());
    QApplication::clipboard()->setMimeData(content);
    m_message->showMessage(MessageBar::Tone::Success, UiLearnerTr::tr("The page is on the clipboard."));
}

void GuideBrowser::choosePdf(bool isWhole)
{
    const QString name = (isWhole ? u"chartroom-guide"_s : place().section(u':', 1)) + u".pdf"_s;
    const QString path = QFileDialog::getSaveFileName(this, UiLearnerTr::tr("Save as PDF"), name, UiLearnerTr::tr("PDF files (*.pdf)"));
    if (!path.isEmpty())
        savePdf(paper(isWhole), path);
}

void GuideBrowser::savePdf(const GuidePaper &paper, const QString &path)
{
    const auto saved = std::make_shared<Result<void>>();
    m_writing = std::make_unique<BackgroundTask>();
    connect(m_writing.get(), &BackgroundTask::finished, this, [this, saved, path] {
        m_message->showMessage(*saved ? MessageBar::Tone::Success : MessageBar::Tone::Blocking,
                               *saved ? UiLearnerTr::tr("Saved to %1.").arg(path) : saved->error().message);
    });
    m_message->showMessage(MessageBar::Tone::Note, UiLearnerTr::tr("The PDF is being written."));
    m_writing->start([saved, paper, path](Progress &) {
        const auto pdf = guidePdf(paper);
        *saved = pdf ? saveFile(path, *pdf) : Result<void>(pdf.error());
    });
}

} // namespace chartroom
