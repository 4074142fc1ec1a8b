// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/linkagepanel.h"

#include "base/numberformat.h"
#include "grading/gradingphrases.h"
#include "ui_kit/button.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QSpinBox>
#include <QTableWidget>
#include <optional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int linksShown = 8;
constexpr int weightWidth = 120;

} // namespace

/// What the task works on, and what it finds. Only the task touches it while it runs.
struct LinkagePanel::Work {
    Table left;
    Table right;
    QList<FieldPair> pairs;
    std::optional<LinkEngine> engine;
    LinkRules rules;
    LinkResult result;
};

LinkagePanel::LinkagePanel(const ExerciseContent &content, const Linkage &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_add(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Add a comparison"), u"plus"_s)),
      m_threshold(new QComboBox), m_oneToOne(new QCheckBox(UiLessonTr::tr("Use each row once"))),
      m_links(new Label({}, TextRole::Body, 600)), m_preview(new QTableWidget), m_work(std::make_unique<Work>())
{
    const TableLookup tables = content.tables();
    const Table *left = tables(content.exercise->data.value(0));
    const Table *right = content.exercise->data.size() > 1 ? tables(content.exercise->data.at(1)) : nullptr;
    *m_work = {left ? *left : Table(), right ? *right : Table(), body.fields, {}, {}, {}};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    setUpRules(*column);
    m_links->setWordWrap(true);
    column->addWidget(m_links);
    m_preview->setAccessibleName(UiLessonTr::tr("The first links"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setTabKeyNavigation(false);
    m_preview->verticalHeader()->hide();
    m_preview->hide();
    column->addWidget(m_preview);
    connect(&m_task, &BackgroundTask::finished, this, &LinkagePanel::showLinks);
    setAnswer({});
}

LinkagePanel::~LinkagePanel() = default;

void LinkagePanel::setUpRules(QVBoxLayout &column)
{
    m_rowsLayout = new QVBoxLayout;
    m_rowsLayout->setSpacing(6);
    column.addLayout(m_rowsLayout);
    auto *below = new QWidget;
    auto *flow = new FlowLayout(12, below);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow().pair->setFocus(Qt::TabFocusReason);
        rulesEdited();
    });
    flow->addWidget(m_add);
    for (const double threshold : m_body.thresholds) {
        m_threshold->addItem(UiLessonTr::tr("agreement of at least %1").arg(displayNumber(threshold, content().language)), threshold);
    }
    connect(m_threshold, &QComboBox::activated, this, &LinkagePanel::rulesEdited);
    flow->addWidget(m_threshold);
    m_threshold->setAccessibleName(UiLessonTr::tr("Link rows that agree in at least"));
    flow->addWidget(m_oneToOne);
    connect(m_oneToOne, &QCheckBox::clicked, this, &LinkagePanel::rulesEdited);
    column.addWidget(below);
}

QString LinkagePanel::pairText(const FieldPair &pair) const
{
    const auto title = [this](const Table &table, const QString &name) {
        const Field *field = table.findField(name);
        return field ? field->titleText(content().language) : name;
    };
    const QString left = title(m_work->left, pair.left);
    const QString right = title(m_work->right, pair.right);
    return left == right ? left : u"%1 – %2"_s.arg(left, right);
}

LinkagePanel::Row &LinkagePanel::addRow()
{
    Row row{new QWidget, new QComboBox, new QComboBox, new QSpinBox, makeButton(ButtonKind::Quiet, UiLessonTr::tr("Remove"), u"x"_s)};
    for (int i = 0; i < m_body.fields.size(); ++i)
        row.pair->addItem(pairText(m_body.fields.at(i)), i);
    for (const QString &word : std::as_const(m_body.compare))
        row.compare->addItem(gradingPhrases().text(u"linkage."_s + word, content().language), word);
    row.weight->setRange(1, 5);
    row.weight->setMinimumWidth(grown(weightWidth));
    row.weight->setPrefix(UiLessonTr::tr("weight %1").arg(QString()));
    auto *flow = new FlowLayout(8, row.whole);
    for (QWidget *part : {static_cast<QWidget *>(row.pair), static_cast<QWidget *>(row.compare), static_cast<QWidget *>(row.weight),
                          static_cast<QWidget *>(row.remove)}) {
        part->setMinimumHeight(grown(32));
        flow->addWidget(part);
    }
    row.pair->setCurrentIndex(static_cast<int>(m_rows.size()) % std::max(1, row.pair->count()));
    connect(row.pair, &QComboBox::activated, this, &LinkagePanel::rulesEdited);
    connect(row.compare, &QComboBox::activated, this, &LinkagePanel::rulesEdited);
    connect(row.weight, &QSpinBox::valueChanged, this, &LinkagePanel::rulesEdited);
    connect(row.remove, &QPushButton::clicked, this, [this, whole = row.whole] { removeRow(whole); });
    m_rowsLayout->addWidget(row.whole);
    m_rows.append(row);
    nameRows();
    return m_rows.last();
}

void LinkagePanel::nameRows()
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const QString number = QString::number(i + 1);
        m_rows.at(i).pair->setAccessibleName(UiLessonTr::tr("Comparison %1: fields").arg(number));
        m_rows.at(i).compare->setAccessibleName(UiLessonTr::tr("Comparison %1: how").arg(number));
        m_rows.at(i).weight->setAccessibleName(UiLessonTr::tr("Comparison %1: weight").arg(number));
        m_rows.at(i).remove->setAccessibleName(UiLessonTr::tr("Remove comparison %1").arg(number));
    }
}

void LinkagePanel::removeRow(QWidget *whole)
{
    const auto isRow = [whole](const Row &row) { return row.whole == whole; };
    m_rows.removeIf(isRow);
    whole->hide();
    whole->deleteLater();
    nameRows();
    firstControl()->setFocus(Qt::TabFocusReason);
    rulesEdited();
}

QJsonObject LinkagePanel::answer() const
{
    if (m_rows.isEmpty())
        return {};
    QJsonArray fields;
    for (const Row &row : m_rows) {
        const FieldPair pair = m_body.fields.value(row.pair->currentData().toInt());
        fields.append(QJsonObject{{u"left"_s, pair.left}, {u"right"_s, pair.right},
                                  {u"compare"_s, row.compare->currentData().toString()}, {u"weight"_s, row.weight->value()}});
    }
    return {{u"fields"_s, fields}, {u"threshold"_s, m_threshold->currentData().toDouble()}, {u"oneToOne"_s, m_oneToOne->isChecked()}};
}

void LinkagePanel::setAnswer(const QJsonObject &answer)
{
    const QSignalBlocker quiet(this); // spin boxes tell of every new value
    for (const Row &row : std::as_const(m_rows)) {
        row.whole->hide();
        row.whole->deleteLater();
    }
    m_rows.clear();
    for (const QJsonValue &entry : answer[u"fields"_s].toArray()) {
        Row &row = addRow();
        for (int i = 0; i < m_body.fields.size(); ++i) {
            if (m_body.fields.at(i).left == entry[u"left"_s].toString() && m_body.fields.at(i).right == entry[u"right"_s].toString())
                row.pair->setCurrentIndex(i);
        }
        row.compare->setCurrentIndex(std::max(0, row.compare->findData(entry[u"compare"_s].toString())));
        const QSignalBlocker still(row.weight);
        row.weight->setValue(entry[u"weight"_s].toInt(1));
    }
    for (int i = 0; i < m_threshold->count(); ++i) {
        if (qFuzzyCompare(1 + m_threshold->itemData(i).toDouble(), 1 + answer[u"threshold"_s].toDouble(m_threshold->itemData(0).toDouble())))
            m_threshold->setCurrentIndex(i);
    }
    m_oneToOne->setChecked(answer[u"oneToOne"_s].toBool());
    count();
}

void LinkagePanel::rulesEdited()
{
    answerEdited();
    count();
}

void LinkagePanel::count()
{
    m_isStale = m_task.isRunning();
    if (m_isStale) {
        m_task.cancel();
        return;
    }
    const auto rules = linkRules(m_body, answer());
    m_preview->hide();
    if (!rules || rules->comparisons.isEmpty()) {
        m_links->setText(UiLessonTr::tr("No comparison yet. Add one to see what it links."));
        return;
    }
    m_links->setText(UiLessonTr::tr("Counting links …"));
    m_work->rules = *rules;
    m_task.start([work = m_work.get()](Progress &progress) {
        if (!work->engine)
            work->engine = LinkEngine(work->left, work->right, work->pairs);
        work->result = work->engine->link(work->rules, {}, linksShown, progress);
    });
}

void LinkagePanel::showLinks()
{
    if (m_isStale) {
        count();
        return;
    }
    const LinkResult &result = m_work->result;
    m_links->setText(UiLessonTr::tr("%n link(s) by these rules.", nullptr, static_cast<int>(std::min<qint64>(result.links, 1'000'000'000))));
    QAccessibleEvent told(m_links, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    QStringList headers;
    for (const FieldPair &pair : std::as_const(m_body.fields))
        headers << pairText(pair);
    m_preview->clear();
    m_preview->setColumnCount(static_cast<int>(headers.size()));
    m_preview->setHorizontalHeaderLabels(headers);
    m_preview->setRowCount(static_cast<int>(result.first.size()));
    for (int row = 0; row < m_preview->rowCount(); ++row) {
        const RowPair &pair = result.first.at(row);
        for (int column = 0; column < m_preview->columnCount(); ++column) {
            const FieldPair &fields = m_body.fields.at(column);
            const QString left = displayText(m_work->left.at(pair.left, m_work->left.columnIndex(fields.left)), content().language);
            const QString right = displayText(m_work->right.at(pair.right, m_work->right.columnIndex(fields.right)), content().language);
            m_preview->setItem(row, column, new QTableWidgetItem(u"%1 | %2"_s.arg(left, right)));
        }
    }
    m_preview->resizeColumnsToContents();
    m_preview->setFixedHeight(m_preview->horizontalHeader()->sizeHint().height() + m_preview->rowCount() * m_preview->verticalHeader()->defaultSectionSize() + 20);
    m_preview->setVisible(!result.first.isEmpty());
    emit counted(result.links);
}

QWidget *LinkagePanel::firstControl()
{
    return m_rows.isEmpty() ? static_cast<QWidget *>(m_add) : m_rows.constFirst().pair;
}

} // namespace chartroom
