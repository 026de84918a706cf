// SPDX-License-Identifier: Apache-2.0
#include "app/panels/guest_table_panel.hpp"

#include <QVBoxLayout>
#include <algorithm>

#include "app/panels/look.hpp"
#include "app/panels/route_rows.hpp"
#include "app/panels/rows_panel.hpp"
#include "app/panels/subjects.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

class GuestTablePanel::Private {
public:
    explicit Private(GuestTablePanel* panel) : frame(new RowsPanel(tr("Guest table"), panel)) {
        auto* column = new QVBoxLayout(panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(frame);
        connect(&frame->choice(), &QComboBox::currentIndexChanged, panel, [this] { show(); });
    }

    void offer() {
        machines.clear();
        if (analysis) {
            machines = machinesOf(*analysis->network,
                                  highlight ? std::vector<model::EntityRef>{highlight->machine} : selection);
        }
        QStringList labels;
        for (const model::EntityRef& machine : machines) {
            QString label = text::toQt(text::subjectName(*analysis->network, machine));
            if (const auto* nva = std::get_if<model::NvaId>(&machine)) {
                label += tr(" · %1").arg(text::toQt(text::stackTitle(analysis->network->nvas.at(*nva).stack)));
            }
            labels << label;
        }
        frame->offer(labels);
        show();
    }

    void show() {
        if (!analysis) {
            frame->showWords(tr("The routes are being computed."));
            return;
        }
        if (machines.empty()) {
            frame->showWords(tr("Select a machine or an appliance to see the table inside it."));
            return;
        }
        const auto at = static_cast<std::size_t>(std::max(0, frame->choice().currentIndex()));
        const model::EntityRef machine = machines[std::min(at, machines.size() - 1)];
        const auto rowsIn = [&](Columns columns) {
            Rows rows = guestRows(*analysis, state, machine, columns);
            for (Row& row : rows.rows) {
                if (highlight && row.key == highlight->row) {
                    row.standing = highlight->guilty ? Standing::Guilty : Standing::Wins;
                }
            }
            return rows;
        };
        Rows rows = rowsIn(Columns::All);
        const bool isEmpty = rows.rows.empty();
        frame->showRows(std::move(rows));
        if (frame->view().neededWidth() > frame->width() - narrowMargin) {
            frame->showRows(rowsIn(Columns::Narrow));
        }
        if (isEmpty) {
            frame->showWords(tr("Its table is empty: it is not running, or was not part of the last analysis."));
        }
        if (highlight) {
            frame->view().reveal(highlight->row);
        }
    }

    static constexpr int narrowMargin = 36;

    RowsPanel* frame;
    std::shared_ptr<const analysis::Analysis> analysis;
    std::vector<model::EntityRef> selection;
    std::vector<model::EntityRef> machines;
    std::size_t state = 0;
    std::optional<Highlight> highlight;
};

GuestTablePanel::GuestTablePanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    d->offer();
}
GuestTablePanel::~GuestTablePanel() = default;

void GuestTablePanel::setDocument(document::Document* document) {
    d->frame->watch(document);
}

void GuestTablePanel::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    d->analysis = std::move(analysis);
    d->frame->setFresh();
    d->highlight.reset();
    d->state = d->analysis ? d->analysis->phases.front() : 0;
    d->offer();
}

void GuestTablePanel::setSelection(std::vector<model::EntityRef> selection) {
    d->selection = std::move(selection);
    d->offer();
}

void GuestTablePanel::setState(std::size_t state) {
    if (d->analysis && state < d->analysis->recording.states.size()) {
        d->state = state;
        d->show();
    }
}

void GuestTablePanel::setTheme(const scene::Theme& theme) {
    standOnPanel(*this);
    themeChildren(*this, theme);
}

void GuestTablePanel::setHighlight(std::optional<Highlight> highlight) {
    if (d->highlight != highlight) {
        d->highlight = highlight;
        d->offer();
    }
}

void GuestTablePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->show();
}

}  // namespace hopscope::panels
