// SPDX-License-Identifier: Apache-2.0
#include "app/lens/next_hops_panel.hpp"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <map>

#include "app/lens/next_hops_overlay.hpp"
#include "app/panels/look.hpp"
#include "app/panels/reading.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::lens {

using text::toQt;

NextHopsPanel::NextHopsPanel(QWidget* parent)
    : QWidget(parent), m_onSheet(new QCheckBox(tr("On the sheet"), this)), m_address(new QLineEdit(this)),
      m_range(new QLabel(this)), m_summary(new QLabel(this)), m_ruler(new AddressRuler),
      m_table(new panels::RowsView(tr("Next hops"), this)), m_parts(new QSplitter(Qt::Horizontal, this)) {
    m_onSheet->setToolTip(tr("Draw the next hops as arrows between the machines"));
    m_address->setFont(panels::monoFont());
    m_address->setMaximumWidth(panels::scaled(132));
    m_address->setAccessibleName(tr("Destination"));
    m_address->setToolTip(tr("Any address; Enter shows who sends its packets where"));
    m_range->setFont(panels::quietFont());
    m_range->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setFont(panels::quietFont());
    auto* to = new QLabel(tr("To"), this);
    to->setBuddy(m_address);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_onSheet);
    head->addWidget(to);
    head->addWidget(m_address);
    head->addWidget(m_range);
    head->addStretch(1);
    head->addWidget(m_summary);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_ruler);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(scroll);
    m_parts->addWidget(m_table);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_parts, 1);

    connect(m_onSheet, &QCheckBox::toggled, this, [this](bool onSheet) {
        ask();
        showTree();
        Q_EMIT onSheetChanged(onSheet);
    });
    connect(m_address, &QLineEdit::editingFinished, this, &NextHopsPanel::takeTyped);
    connect(m_ruler, &QAbstractSlider::valueChanged, this, &NextHopsPanel::takePosition);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const std::size_t key = m_table->keyAt(index);
        if (m_tree && key < m_tree->steps.size()) {
            Q_EMIT entityActivated(m_tree->steps[key].from);
        }
    });
}

void NextHopsPanel::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    m_analysis = std::move(analysis);
    m_state = m_analysis ? m_analysis->phases.front() : 0;
    m_asked = false;
    m_laidOut = false;
    // The answer for another network says nothing of this one; what it has drawn stays until the next comes.
    m_tree.reset();
    if (!m_analysis) {
        layOut();
        showTree();
    }
    ask();
}

void NextHopsPanel::layOut() {
    m_laidOut = true;
    const QSignalBlocker quiet(m_ruler);
    if (m_analysis) {
        m_ruler->show(*m_analysis->network, analysis::destinationRanges(*m_analysis));
        if (!m_chosen) {
            m_destination = usualDestination();
        }
        m_ruler->setValue(m_ruler->classOf(m_destination));
    } else {
        m_ruler->show(model::Network(), {});
    }
    showDestination();
    fitParts();
}

void NextHopsPanel::setState(std::size_t state) {
    if (m_analysis && state != m_state && state < m_analysis->recording.states.size()) {
        m_state = state;
        m_asked = false;
        ask();
    }
}

void NextHopsPanel::setTheme(const scene::Theme& theme) {
    panels::standOnPanel(*this);
    panels::themeChildren(*this, theme);
    panels::setLabelColour(*m_range, theme.ink3);
    panels::setLabelColour(*m_summary, theme.ink2);
}

void NextHopsPanel::setTree(const std::shared_ptr<const analysis::Analysis>& analysis, const analysis::SinkTree& tree) {
    if (analysis == m_analysis && tree.state == m_state && tree.destination == m_destination) {
        m_tree = tree;
        showTree();
    }
}

void NextHopsPanel::setDestination(net::Address destination) {
    m_chosen = true;
    if (destination != m_destination) {
        m_destination = destination;
        m_asked = false;
        const QSignalBlocker quiet(m_ruler);
        m_ruler->setValue(m_ruler->classOf(destination));
        m_ruler->update();
    }
    showDestination();
    ask();
}

void NextHopsPanel::setOnSheet(bool onSheet) {
    m_onSheet->setChecked(onSheet);
}

void NextHopsPanel::showAgain() {
    if (m_onSheet->isChecked()) {
        Q_EMIT treeShown(m_tree);
    }
}

void NextHopsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void NextHopsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitParts();
}

void NextHopsPanel::fitParts() {
    constexpr int roomForBoth = 620;
    constexpr int tableHeight = 130;
    const bool wide = width() >= panels::scaled(roomForBoth);
    m_range->setVisible(wide);
    m_parts->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    m_parts->widget(0)->setMinimumHeight(wide ? 0 : m_ruler->sizeHint().height());
    m_table->setMinimumHeight(wide ? 0 : panels::scaled(tableHeight));
}

void NextHopsPanel::ask() {
    if (!m_analysis || !(isVisible() || m_onSheet->isChecked())) {
        return;
    }
    if (!m_laidOut) {
        layOut();
    }
    if (!m_asked) {
        m_asked = true;
        Q_EMIT treeWanted(m_analysis, m_state, m_destination);
    }
}

void NextHopsPanel::takeTyped() {
    const QString words = m_address->text().trimmed();
    const QString problem = panels::checkAddress(words);
    m_address->setToolTip(problem.isEmpty() ? tr("Any address; Enter shows who sends its packets where") : problem);
    if (problem.isEmpty()) {
        setDestination(panels::readAddress(words));
    } else {
        m_range->setText(problem);
        m_range->show();
    }
}

void NextHopsPanel::takePosition(int position) {
    setDestination(m_ruler->classes()[static_cast<std::size_t>(position)].example);
}

net::Address NextHopsPanel::usualDestination() const {
    for (const model::Internet& internet : m_analysis->network->internets) {
        if (!internet.hosts.empty()) {
            return internet.hosts.front().address;
        }
    }
    const auto& nics = m_analysis->lowered.fabric.nics;
    return nics.empty() ? net::Address(0) : nics[*nics.indices().begin()].address;
}

void NextHopsPanel::showDestination() {
    const QSignalBlocker quiet(m_address);
    if (!m_analysis || m_ruler->classes().empty()) {
        m_address->clear();
        m_range->clear();
        return;
    }
    m_address->setText(toQt(m_destination.text()));
    const auto& one = m_ruler->classes()[static_cast<std::size_t>(m_ruler->classOf(m_destination))];
    m_range->setText(one.first == one.last
                         ? tr("by itself")
                         : tr("like all from %1 to %2").arg(toQt(one.first.text()), toQt(one.last.text())));
}

panels::Rows NextHopsPanel::rowsOf(const analysis::SinkTree& tree) const {
    panels::Rows rows;
    rows.columns = {{tr("Machine"), false}, {tr("Next hop"), false}, {tr("Ends"), false}, {tr("Route")}};
    const model::Network& network = *m_analysis->network;
    for (std::size_t i = 0; i < tree.steps.size(); ++i) {
        const analysis::OnwardStep& step = tree.steps[i];
        const Fate fate = fateOf(step);
        QString next = !step.to               ? tr("nowhere")
                       : step.to == step.from ? tr("itself")
                                              : toQt(text::subjectName(network, *step.to));
        if (step.share < 1 - 1e-9) {
            next += tr(" · %1 %").arg(std::lround(step.share * 100));
        }
        const panels::Tone tone = fate == Fate::Delivered ? panels::Tone::Ok
                                  : fate == Fate::Lost    ? panels::Tone::Warn
                                                          : panels::Tone::Bad;
        panels::Row row;
        row.cells = {{toQt(text::subjectName(network, step.from))},
                     {next},
                     {toQt(text::verdictTitle(step.verdict)), tone},
                     {step.row ? toQt(step.row->text()) : QString(), panels::Tone::Quiet}};
        row.why = toQt(text::ruleText(step.rule));
        row.key = i;
        rows.rows.push_back(std::move(row));
    }
    return rows;
}

void NextHopsPanel::showTree() {
    Q_EMIT treeShown(m_onSheet->isChecked() ? m_tree : std::nullopt);
    if (!m_tree || !m_analysis) {
        m_table->show({});
        m_summary->clear();
        return;
    }
    m_table->show(rowsOf(*m_tree));
    // A machine counts as what the worst of its packets comes to.
    std::map<model::EntityRef, Fate> fates;
    for (const analysis::OnwardStep& step : m_tree->steps) {
        Fate& fate = fates.try_emplace(step.from, Fate::Delivered).first->second;
        fate = std::max(fate, fateOf(step));
    }
    const auto count = [&](auto... which) {
        return static_cast<int>(
            std::count_if(fates.begin(), fates.end(), [&](const auto& one) { return ((one.second == which) || ...); }));
    };
    QStringList parts;
    const auto tell = [&](int number, const QString& words) {
        if (number > 0) {
            parts << words.arg(number);
        }
    };
    tell(count(Fate::Delivered), tr("%1 arrive"));
    tell(count(Fate::Lost), tr("%1 lost"));
    tell(count(Fate::IntoLoop, Fate::Loops), tr("%1 in a loop"));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

}  // namespace hopscope::lens
