// SPDX-License-Identifier: Apache-2.0
#include "app/panels/effective_routes_panel.hpp"

#include <QVBoxLayout>
#include <algorithm>

#include "app/panels/look.hpp"
#include "app/panels/route_rows.hpp"
#include "app/panels/rows_panel.hpp"
#include "app/panels/subjects.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

class EffectiveRoutesPanel::Private {
public:
    explicit Private(EffectiveRoutesPanel* panel) : frame(new RowsPanel(tr("Effective routes"), panel)) {
        auto* column = new QVBoxLayout(panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(frame);
        share = new QComboBox(panel);
        share->addItems({tr("by instance 0"), tr("by instance 1")});
        share->setToolTip(tr("The two instances have programmed different routes"));
        asAz = new QToolButton(panel);
        asAz->setText(tr("as az prints it"));
        asAz->setToolTip(tr("Only the rows, columns and words of az network nic show-effective-route-table"));
        asAz->setCheckable(true);
        asAz->setAutoRaise(true);
        frame->head().addWidget(share);
        frame->head().addWidget(asAz);
        const auto refresh = [this] { show(); };
        connect(&frame->choice(), &QComboBox::currentIndexChanged, panel, refresh);
        connect(share, &QComboBox::currentIndexChanged, panel, refresh);
        connect(asAz, &QToolButton::toggled, panel, refresh);
    }

    /// Whose tables can be chosen; a highlight shows its own subnet alone.
    void offer() {
        places.clear();
        if (analysis) {
            if (highlight && analysis->network->subnets.contains(highlight->subnet)) {
                places = routedPlaces(*analysis->network, {highlight->subnet});
            } else {
                places = routedPlaces(*analysis->network, selection);
            }
        }
        QStringList labels;
        for (const RoutedPlace& place : places) {
            labels << place.label;
        }
        frame->offer(labels);
        show();
    }

    void show() {
        if (!analysis) {
            share->hide();
            frame->showWords(tr("The routes are being computed."));
            return;
        }
        if (places.empty()) {
            share->hide();
            frame->showWords(tr("Select a subnet or a machine to see the routes of its virtual router."));
            return;
        }
        const auto at = static_cast<std::size_t>(std::max(0, frame->choice().currentIndex()));
        const model::SubnetId subnet = places[std::min(at, places.size() - 1)].subnet;
        share->setVisible(!analysis::sharesAgree(*analysis, state));
        const int side = share->isHidden() ? 0 : share->currentIndex();
        const auto rowsIn = [&](Columns columns) {
            Rows rows = effectiveRows(*analysis, state, subnet, side, columns);
            for (Row& row : rows.rows) {
                if (highlight && highlight->subnet == subnet && row.key == highlight->row) {
                    row.standing = highlight->guilty ? Standing::Guilty : Standing::Wins;
                }
            }
            return columns == Columns::Az ? rows : foldedMinor(std::move(rows));
        };
        Rows rows = rowsIn(asAz->isChecked() ? Columns::Az : Columns::All);
        const bool isEmpty = rows.rows.empty();
        frame->showRows(std::move(rows));
        if (!asAz->isChecked() && frame->view().neededWidth() > frame->width() - narrowMargin) {
            frame->showRows(rowsIn(Columns::Narrow));
        }
        if (isEmpty) {
            frame->showWords(
                tr("The virtual router of this subnet has no routes: it was not part of the last analysis."));
        }
        if (highlight) {
            frame->view().reveal(highlight->row);
        }
    }

    static constexpr int narrowMargin = 36;

    RowsPanel* frame;
    QComboBox* share;
    QToolButton* asAz;
    std::shared_ptr<const analysis::Analysis> analysis;
    std::vector<model::EntityRef> selection;
    std::vector<RoutedPlace> places;
    std::size_t state = 0;
    std::optional<Highlight> highlight;
};

EffectiveRoutesPanel::EffectiveRoutesPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    d->offer();
}
EffectiveRoutesPanel::~EffectiveRoutesPanel() = default;

void EffectiveRoutesPanel::setDocument(document::Document* document) {
    d->frame->watch(document);
}

void EffectiveRoutesPanel::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    d->analysis = std::move(analysis);
    d->frame->setFresh();
    d->highlight.reset();
    d->state = d->analysis ? d->analysis->phases.front() : 0;
    d->offer();
}

void EffectiveRoutesPanel::setSelection(std::vector<model::EntityRef> selection) {
    d->selection = std::move(selection);
    d->offer();
}

void EffectiveRoutesPanel::setState(std::size_t state) {
    if (d->analysis && state < d->analysis->recording.states.size()) {
        d->state = state;
        d->show();
    }
}

void EffectiveRoutesPanel::setTheme(const scene::Theme& theme) {
    standOnPanel(*this);
    themeChildren(*this, theme);
}

void EffectiveRoutesPanel::setHighlight(std::optional<Highlight> highlight) {
    if (d->highlight != highlight) {
        d->highlight = highlight;
        d->offer();
    }
}

void EffectiveRoutesPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->show();
}

}  // namespace hopscope::panels
