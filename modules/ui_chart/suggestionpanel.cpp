// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/suggestionpanel.h"

#include "chart/mergepatch.h"
#include "chart/specreview.h"
#include "base/latesttask.h"
#include "ui_chart/renderchart.h"
#include "ui_chart/suggestionbutton.h"
#include "ui_chart/tr.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype picturedRows = 2'000;
constexpr double pictureDetail = 2; ///< drawn larger and shown smaller: a chart in little

/// Rows taken evenly, so that a picture is drawn at once.
Table someRows(const Table &table)
{
    if (table.rowCount() <= picturedRows)
        return table;
    std::vector<int> rows(static_cast<size_t>(picturedRows));
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = int(qsizetype(i) * table.rowCount() / picturedRows);
    return table.withRows(rows);
}

/// The chart in little, without its titles; a null image when these rows give no chart.
QImage pictureOf(const QJsonObject &spec, const Table &rows, const QString &language, const QString &theme)
{
    const QJsonObject plain = mergePatch(spec, QJsonObject{{u"title"_s, QJsonValue::Null}, {u"description"_s, QJsonValue::Null}}).toObject();
    const TableLookup tables = [&rows](const QString &) { return &rows; };
    const auto chart = deriveSpec(plain, tables, language);
    if (!chart)
        return {};
    RenderOptions options;
    options.size = QSizeF(SuggestionButton::pictureSize()) * pictureDetail;
    options.scale = pictureDetail;
    options.theme = theme;
    options.language = language;
    const auto png = renderChart(chart->spec, chart->derived, tables, u"png"_s, options);
    return png ? QImage::fromData(*png, "png") : QImage();
}

} // namespace

SuggestionPanel::SuggestionPanel(QWidget *parent)
    : Card(UiChartTr::tr("Suggestions"), parent), m_question(new QComboBox(this)),
      m_none(new Label({}, TextRole::Small, 400, u"ink2"_s, this)), m_grid(new QGridLayout), m_work(new LatestTask(this))
{
    m_question->setAccessibleName(UiChartTr::tr("What do you want to know?"));
    m_question->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_question->setMinimumContentsLength(12);
    m_question->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    body()->addWidget(m_question);
    body()->addWidget(m_none);
    body()->addLayout(m_grid);
    m_none->setWordWrap(true);
    m_none->hide();
    m_grid->setSpacing(8);
    connect(m_question, &QComboBox::activated, this, &SuggestionPanel::ask);
}

void SuggestionPanel::setTable(const Table &table, const QString &dataName, const QString &language)
{
    m_table = table;
    m_dataName = dataName;
    m_language = language;
    m_question->clear();
    m_question->addItem(UiChartTr::tr("What do you want to know?"), -1);
    for (const ChartQuestion question : chartQuestions())
        m_question->addItem(questionText(question, language), int(question));
    forget();
}

/// Charts that are still being tried are never shown: they may be those of another table.
void SuggestionPanel::forget()
{
    m_work->cancel();
    showSuggestions({});
    m_none->hide();
}

void SuggestionPanel::ask()
{
    const int chosen = m_question->currentData().toInt();
    if (chosen < 0) {
        forget();
        return;
    }
    const SuggestionRequest request{m_table, m_dataName, m_chosen, static_cast<ChartQuestion>(chosen), m_language, {}};
    m_none->setText(UiChartTr::tr("Trying charts on the data…"));
    m_none->show();
    const auto found = std::make_shared<QList<ChartSuggestion>>();
    m_work->run([found, request](Progress &progress) { *found = suggestCharts(request, progress); },
                [this, found] { showSuggestions(*found); }, m_table.rowCount() > largeTableRows);
}

void SuggestionPanel::showSuggestions(const QList<ChartSuggestion> &suggestions)
{
    m_suggestions = suggestions;
    clearLayout(*m_grid);
    m_buttons.clear();
    for (const ChartSuggestion &suggestion : suggestions) {
        auto *button = new SuggestionButton(suggestion, this);
        connect(button, &SuggestionButton::clicked, this, [this, spec = suggestion.spec] { emit suggestionTaken(spec); });
        m_buttons.append(button);
    }
    m_none->setText(UiChartTr::tr("The table has no fields for this question."));
    m_none->setVisible(suggestions.isEmpty());
    m_columns = 0;
    arrange();
    drawPictures();
    emit suggestionsShown();
}

void SuggestionPanel::drawPictures()
{
    const QString theme = themeOf(this).mode() == ThemeMode::Dark ? u"dark"_s : u"light"_s;
    const Table rows = someRows(m_table);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setPicture(pictureOf(m_suggestions.at(i).spec, rows, m_language, theme));
}

void SuggestionPanel::arrange()
{
    constexpr int padding = 40;
    const int narrowest = grown(SuggestionButton::pictureSize().width() * 3 / 4) + padding;
    const int columns = width() >= 3 * narrowest ? 3 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (SuggestionButton *button : std::as_const(m_buttons))
        m_grid->removeWidget(button);
    for (int i = 0; i < m_buttons.size(); ++i)
        m_grid->addWidget(m_buttons.at(i), i / columns, i % columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

QSize SuggestionPanel::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int tall = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(std::max(width(), 1)) : 0;
    const int picture = m_buttons.isEmpty() ? 0 : m_buttons.first()->minimumSizeHint().width();
    return {std::max(m_question->minimumSizeHint().width(), picture) + margins.left() + margins.right(),
            std::max(tall, Card::minimumSizeHint().height())};
}

void SuggestionPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
    updateGeometry(); // a splitter asks for no height that follows the width
}

void SuggestionPanel::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_buttons.isEmpty())
        drawPictures();
}

} // namespace chartroom
