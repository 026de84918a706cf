// SPDX-License-Identifier: Apache-2.0
#include "app/panels/bgp_panel.hpp"

#include <QButtonGroup>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "app/panels/look.hpp"
#include "app/panels/route_rows.hpp"
#include "app/panels/rows_panel.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::panels {

class BgpPanel::Private {
public:
    explicit Private(BgpPanel* panel)
        : outcome(new QLabel), sessions(new RowsView(tr("Sessions"))), table(new RowsPanel({}, nullptr)) {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        column->setContentsMargins(0, 8, 0, 8);
        column->setSpacing(8);
        auto* head = new QLabel(tr("Sessions"));
        head->setFont(strongFont());
        head->setContentsMargins(16, 0, 16, 0);
        outcome->setWordWrap(true);
        outcome->setFont(quietFont());
        outcome->setContentsMargins(16, 0, 16, 0);
        kind = new QComboBox;
        kind->setAccessibleName(tr("Which BGP table"));
        table->head().insertWidget(1, kind);
        sessions->setGrowing(true);
        table->view().setGrowing(true);
        column->addWidget(head);
        column->addWidget(outcome);
        column->addWidget(sessions);
        column->addWidget(table);
        column->addStretch(1);

        auto* scroll = new QScrollArea(panel);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(content);
        auto* whole = new QVBoxLayout(panel);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->addWidget(scroll);

        connect(&table->choice(), &QComboBox::currentIndexChanged, panel, [this] { showTable(); });
        connect(kind, &QComboBox::currentIndexChanged, panel, [this] { showTable(); });
        connect(sessions, &QAbstractItemView::activated, panel, [this, panel](const QModelIndex& index) {
            Q_EMIT panel->entityActivated(analysis->lowered.sessionNames[engine::SessionIndex(sessions->keyAt(index))]);
        });
    }

    [[nodiscard]] std::optional<model::EntityRef> subject() const {
        for (const model::EntityRef& entity : selection) {
            if (std::holds_alternative<model::NvaId>(entity) || std::holds_alternative<model::RouteServerId>(entity) ||
                std::holds_alternative<model::BgpConnectionId>(entity)) {
                return entity;
            }
        }
        return std::nullopt;
    }

    /// The speakers whose tables are worth seeing: an appliance, or both instances of a route server.
    void offer() {
        speakers.clear();
        QStringList labels;
        if (analysis) {
            const engine::Fabric& fabric = analysis->lowered.fabric;
            const auto add = [&](engine::SpeakerIndex speaker) {
                if (std::find(speakers.begin(), speakers.end(), speaker) == speakers.end()) {
                    speakers.push_back(speaker);
                    labels << text::toQt(text::speakerName(*analysis, speaker));
                }
            };
            const std::optional<model::EntityRef> wanted = subject();
            if (wanted && std::holds_alternative<model::RouteServerId>(*wanted)) {
                for (const engine::SpeakerIndex instance :
                     analysis->lowered.instancesOf(std::get<model::RouteServerId>(*wanted))) {
                    add(instance);
                }
            } else if (wanted && std::holds_alternative<model::NvaId>(*wanted)) {
                const auto guest = analysis->lowered.guestOf(*wanted);
                if (guest && fabric.guests[*guest].speaker) {
                    add(*fabric.guests[*guest].speaker);
                }
            } else {
                for (const engine::SessionIndex session : fabric.sessions.indices()) {
                    if (!wanted || analysis->lowered.sessionNames[session] == *wanted) {
                        add(fabric.sessions[session].a);
                        add(fabric.sessions[session].b);
                    }
                }
            }
        }
        table->offer(labels);
        show();
    }

    void show() {
        if (!analysis) {
            outcome->setText(tr("The sessions are being computed."));
            sessions->show({});
            table->hide();
            return;
        }
        Rows rows = sessionRows(*analysis, state, subject());
        const bool hasSessions = !rows.rows.empty();
        outcome->setText(hasSessions ? text::toQt(text::outcomeSentence(*analysis))
                                     : tr("There is no BGP session here."));
        sessions->setVisible(hasSessions);
        sessions->show(std::move(rows));
        table->setVisible(!speakers.empty());
        showTable();
    }

    void showTable() {
        if (!analysis || speakers.empty()) {
            return;
        }
        const auto at = static_cast<std::size_t>(std::max(0, table->choice().currentIndex()));
        const engine::SpeakerIndex speaker = speakers[std::min(at, speakers.size() - 1)];
        offerKinds(analysis->lowered.fabric.speakers[speaker].programsUnderlay);
        Rows rows = kind->currentData().toInt() == Learned      ? learnedRows(*analysis, state, speaker)
                    : kind->currentData().toInt() == Advertised ? advertisedRows(*analysis, state, speaker)
                                                                : bgpRows(*analysis, state, speaker);
        if (rows.rows.empty()) {
            table->showWords(tr("Nothing, at this moment."));
        } else {
            table->showRows(std::move(rows));
        }
    }

    /// A route server instance is asked for what az prints of it first; an appliance for its table.
    void offerKinds(bool isInstance) {
        const std::vector<std::pair<QString, int>> kinds =
            isInstance ? std::vector<std::pair<QString, int>>{{tr("Learned"), Learned},
                                                              {tr("Advertised"), Advertised},
                                                              {tr("Table"), Table}}
                       : std::vector<std::pair<QString, int>>{{tr("Table"), Table}, {tr("Announces"), Advertised}};
        if (kind->count() == static_cast<int>(kinds.size())) {
            return;
        }
        const QSignalBlocker quiet(kind);
        kind->clear();
        for (const auto& [label, value] : kinds) {
            kind->addItem(label, value);
        }
    }

    enum Kind { Table, Learned, Advertised };

    QLabel* outcome;
    RowsView* sessions;
    RowsPanel* table;
    QComboBox* kind;
    std::shared_ptr<const analysis::Analysis> analysis;
    std::vector<model::EntityRef> selection;
    std::vector<engine::SpeakerIndex> speakers;
    std::size_t state = 0;
};

BgpPanel::BgpPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    d->offer();
}
BgpPanel::~BgpPanel() = default;

void BgpPanel::setDocument(document::Document* document) {
    d->table->watch(document);
}

void BgpPanel::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    d->analysis = std::move(analysis);
    d->table->setFresh();
    d->state = d->analysis ? d->analysis->phases.front() : 0;
    d->offer();
}

void BgpPanel::setSelection(std::vector<model::EntityRef> selection) {
    d->selection = std::move(selection);
    d->offer();
}

void BgpPanel::setState(std::size_t state) {
    if (d->analysis && state < d->analysis->recording.states.size()) {
        d->state = state;
        d->show();
    }
}

void BgpPanel::setTheme(const scene::Theme& theme) {
    standOnPanel(*this);
    setLabelColour(*d->outcome, theme.ink2);
    themeChildren(*this, theme);
}

}  // namespace hopscope::panels
