// SPDX-License-Identifier: Apache-2.0
#include "app/panels/findings_panel.hpp"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/document/document.hpp"
#include "app/panels/entity_links.hpp"
#include "app/panels/findings_list.hpp"
#include "app/panels/look.hpp"
#include "app/panels/repair_card.hpp"
#include "app/text/convert.hpp"
#include "core/analysis/provenance.hpp"
#include "core/analysis/suppressed.hpp"
#include "core/edit/suppress.hpp"
#include "core/text/errors.hpp"
#include "core/text/names.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::panels {

namespace {

using text::toQt;

QLabel* words(QWidget* parent, const QFont& font) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setFont(font);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::RichText);
    return label;
}

}  // namespace

class FindingsPanel::Private {
public:
    Private(Scope itsScope, FindingsPanel* itsPanel) : scope(itsScope), panel(itsPanel) {
        build();
        connect(list->selectionModel(), &QItemSelectionModel::currentChanged, panel, [this](const QModelIndex& index) {
            showDetails();
            if (index.isValid() && !isQuiet) {
                Q_EMIT panel->findingActivated(findings->positionOf(index.row()));
            }
        });
        connect(list, &QListView::clicked, panel, [this](const QModelIndex& index) {
            // A click on the finding that is chosen already jumps to it again.
            if (lastClicked == index.row()) {
                Q_EMIT panel->findingActivated(findings->positionOf(index.row()));
            }
            lastClicked = index.row();
        });
        connect(origin, &QLabel::linkActivated, panel, [this](const QString& link) {
            if (const auto entity = document != nullptr ? entityOfLink(link, document->design()) : std::nullopt) {
                Q_EMIT panel->entityActivated(*entity);
            }
        });
        connect(list, &FindingsList::applyPressed, panel, [this] { card->apply(); });
        connect(list, &FindingsList::showPressed, panel, [this] { showMe->click(); });
        connect(showMe, &QPushButton::clicked, panel, [this] {
            if (const auto at = chosen()) {
                Q_EMIT panel->traceWanted(*at);
            }
        });
        connect(suppress, &QPushButton::clicked, panel, [this] { askForReason(); });
        connect(restore, &QPushButton::clicked, panel, [this] { restoreChosen(); });
        connect(filter, &QComboBox::currentIndexChanged, panel, [this] { refresh(); });
        connect(card, &RepairCard::previewed, panel, &FindingsPanel::repairPreviewed);
        connect(card, &RepairCard::previewEnded, panel, &FindingsPanel::previewEnded);
        connect(card, &RepairCard::applied, panel, &FindingsPanel::repairApplied);
    }

    void build() {
        findings = new FindingsModel(panel);
        title = new QLabel(tr("Findings"));
        title->setFont(strongFont());
        total = new QLabel;
        filter = new QComboBox;
        filter->setAccessibleName(tr("Severities shown"));
        filter->addItem(tr("all severities"), static_cast<int>(model::Severity::Note));
        filter->addItem(tr("hints and worse"), static_cast<int>(model::Severity::Hint));
        filter->addItem(tr("warnings and errors"), static_cast<int>(model::Severity::Warning));
        filter->addItem(tr("errors only"), static_cast<int>(model::Severity::Error));
        filter->addItem(tr("suppressed"), onlySuppressed);
        list = new FindingsList;
        list->setModel(findings);
        nothing = new QWidget;
        nothingGlyph = new QLabel;
        nothingWords = new QLabel;
        nothingWords->setWordWrap(true);
        auto* nothingRow = new QHBoxLayout(nothing);
        nothingRow->setContentsMargins(16, 12, 16, 12);
        nothingRow->addWidget(nothingGlyph, 0, Qt::AlignTop);
        nothingRow->addWidget(nothingWords, 1, Qt::AlignTop);

        details = new QWidget;
        code = words(details, strongFont());
        explanation = words(details, bodyFont());
        originHead = words(details, strongFont());
        evidenceHead = words(details, strongFont());
        evidence = words(details, bodyFont());
        origin = words(details, bodyFont());
        origin->setObjectName(QStringLiteral("origin"));
        origin->setTextInteractionFlags(Qt::TextBrowserInteraction);
        rulesHead = words(details, strongFont());
        rules = words(details, bodyFont());
        waiting = words(details, quietFont());
        card = new RepairCard(details);
        card->hide();
        showMe = new QPushButton(tr("Show me"), details);
        showMe->setToolTip(tr("Send an example packet (Space)"));
        suppress = new QPushButton(tr("Suppress…"), details);
        suppress->setToolTip(tr("Do not count this finding any more, for a reason that is kept in the file"));
        restore = new QPushButton(tr("Restore"), details);
        restore->setToolTip(tr("Count this finding again"));
        reason = words(details, bodyFont());
        auto* reasonRow = new QHBoxLayout;
        reasonRow->addWidget(reason, 1);
        reasonRow->addWidget(restore, 0, Qt::AlignTop);
        auto* headRow = new QHBoxLayout;
        headRow->addWidget(code, 1);
        headRow->addWidget(showMe, 0, Qt::AlignTop);
        auto* column = new QVBoxLayout(details);
        column->setContentsMargins(16, 12, 16, 12);
        column->setSpacing(8);
        column->addLayout(headRow);
        column->addLayout(reasonRow);
        column->addWidget(explanation);
        column->addWidget(card);
        column->addWidget(waiting);
        column->addWidget(evidenceHead);
        column->addWidget(evidence);
        column->addWidget(originHead);
        column->addWidget(origin);
        column->addWidget(rulesHead);
        column->addWidget(rules);
        column->addWidget(suppress, 0, Qt::AlignLeft);
        column->addStretch(1);
        evidenceHead->setText(tr("What shows it"));
        originHead->setText(tr("Where the guilty row comes from"));
        rulesHead->setText(tr("Confidence"));

        detailScroll = new QScrollArea;
        detailScroll->setWidgetResizable(true);
        detailScroll->setFrameShape(QFrame::NoFrame);
        detailScroll->setWidget(details);

        split = new QSplitter(Qt::Vertical);
        split->setChildrenCollapsible(false);
        split->addWidget(list);
        split->addWidget(detailScroll);
        pages = new QStackedWidget;
        pages->addWidget(split);
        pages->addWidget(nothing);

        auto* head = new QHBoxLayout;
        head->setContentsMargins(16, 6, 12, 6);
        head->setSpacing(6);
        head->addWidget(title);
        head->addWidget(total);
        head->addStretch(1);
        head->addWidget(filter);
        auto* whole = new QVBoxLayout(panel);
        whole->setContentsMargins(0, 0, 0, 0);
        whole->setSpacing(0);
        whole->addLayout(head);
        whole->addWidget(pages, 1);
        title->setVisible(scope == Scope::Design);
        total->setVisible(scope == Scope::Design);
    }

    [[nodiscard]] bool isListed(const analysis::Finding& finding) const {
        if (scope == Scope::Design) {
            return true;
        }
        return std::any_of(finding.subjects.begin(), finding.subjects.end(), [this](const model::EntityRef& subject) {
            return std::find(selection.begin(), selection.end(), subject) != selection.end();
        });
    }

    [[nodiscard]] int count() const {
        const auto counts = [this](const analysis::Finding& finding) {
            return isListed(finding) && suppression(finding) == nullptr;
        };
        return analysis ? static_cast<int>(std::count_if(analysis->findings.begin(), analysis->findings.end(), counts))
                        : 0;
    }

    [[nodiscard]] const model::SuppressedFinding* suppression(const analysis::Finding& finding) const {
        return document != nullptr ? analysis::suppressionOf(document->design(), finding) : nullptr;
    }

    /// Asks why the chosen finding is all right.
    void askForReason() {
        const auto at = chosen();
        if (!at || document == nullptr) {
            return;
        }
        const analysis::Finding finding = analysis->findings[*at];
        QInputDialog question(panel);
        question.setWindowTitle(text::toQt(text::editTitle(edit::EditKind::SuppressFinding)));
        question.setLabelText(tr("%1\n\nWhy is this all right here? The reason is kept in the file.")
                                  .arg(toQt(text::sentence(finding, *analysis->network))));
        question.setOption(QInputDialog::UsePlainTextEditForTextInput);
        question.setOkButtonText(tr("Suppress"));
        if (question.exec() == QDialog::Accepted) {
            document->apply(
                text::toQt(text::editTitle(edit::EditKind::SuppressFinding)),
                edit::suppress(document->design(), finding.code, finding.subjects, text::toCore(question.textValue())));
        }
    }

    void restoreChosen() {
        if (const auto at = chosen(); at && document != nullptr) {
            const analysis::Finding& finding = analysis->findings[*at];
            document->apply(text::toQt(text::editTitle(edit::EditKind::RestoreFinding)),
                            edit::restore(document->design(), finding.code, finding.subjects));
        }
    }

    [[nodiscard]] std::optional<std::size_t> chosen() const {
        const QModelIndex index = list->currentIndex();
        return index.isValid() ? std::optional(findings->positionOf(index.row())) : std::nullopt;
    }

    void refresh() {
        const auto before = chosen();
        const int wanted = filter->currentData().toInt();
        const bool wantsSuppressed = wanted == onlySuppressed;
        const auto least = wantsSuppressed ? model::Severity::Note : static_cast<model::Severity>(wanted);
        std::vector<std::size_t> shown;
        if (analysis) {
            for (std::size_t at = 0; at < analysis->findings.size(); ++at) {
                const analysis::Finding& finding = analysis->findings[at];
                if (isListed(finding) && finding.severity <= least &&
                    (suppression(finding) != nullptr) == wantsSuppressed) {
                    shown.push_back(at);
                }
            }
        }
        isQuiet = true;
        lastClicked = -1;
        const bool isEmpty = shown.empty();
        findings->show(analysis, std::move(shown));
        const int number = count();
        total->setText(QString::number(number));
        if (number != told) {
            told = number;
            Q_EMIT panel->countChanged(number);
        }
        if (isEmpty) {
            card->show({}, nullptr);
            nothingWords->setText(emptyWords());
            pages->setCurrentWidget(nothing);
        } else {
            pages->setCurrentWidget(split);
            const int row = before ? findings->rowOf(*before) : 0;
            list->setCurrentIndex(findings->index(std::max(0, row)));
        }
        isQuiet = false;
    }

    /// True at every moment: "nothing is wrong" is only said of a control plane at rest.
    [[nodiscard]] QString emptyWords() const {
        nothingGlyph->setVisible(false);
        if (!analysis) {
            return tr("The network is being analysed.");
        }
        if (filter->currentData().toInt() == onlySuppressed) {
            return tr("Nothing is suppressed.");
        }
        if (count() > 0) {
            return tr("Findings of lower severity are hidden by the filter.");
        }
        if (scope == Scope::Selection) {
            return selection.empty() ? tr("Nothing is selected.") : tr("No findings about the selection.");
        }
        if (analysis->recording.outcome != engine::Outcome::Settled) {
            return tr("No findings, but the control plane did not settle.");
        }
        nothingGlyph->setVisible(true);
        return tr("No findings. The control plane has settled, and nothing is wrong.");
    }

    void showDetails() {
        card->show({}, nullptr);
        const auto at = chosen();
        if (!at) {
            return;
        }
        const analysis::Finding& finding = analysis->findings[*at];
        const model::Network& network = *analysis->network;
        code->setText(toQt(text::codeTitle(finding.code)).toHtmlEscaped());
        const QString meaning = toQt(text::explanation(finding.code)).toHtmlEscaped();
        const auto reach = text::reachSentence(finding, network);
        explanation->setText(reach ? QStringLiteral("<p style=\"margin:0 0 8px 0\">%1</p><p style=\"margin:0\">%2</p>")
                                         .arg(toQt(*reach).toHtmlEscaped(), meaning)
                                   : meaning);
        QString items;
        for (const analysis::Evidence& each : finding.evidence) {
            items += QStringLiteral("<li>%1</li>").arg(toQt(text::sentence(each, network)).toHtmlEscaped());
        }
        evidence->setText(QStringLiteral("<ul style=\"margin-left:-24px\">%1</ul>").arg(items));
        evidence->setVisible(!items.isEmpty());
        evidenceHead->setVisible(!items.isEmpty());
        showOrigin(finding);
        showRules(*at);
        showMe->setVisible(finding.example.has_value());
        const model::SuppressedFinding* suppressed = suppression(finding);
        reason->setVisible(suppressed != nullptr);
        reason->setText(suppressed != nullptr ? tr("Suppressed: %1").arg(toQt(suppressed->reason)).toHtmlEscaped()
                                              : QString());
        suppress->setVisible(suppressed == nullptr && document != nullptr);
        restore->setVisible(suppressed != nullptr);
        waiting->setText(document != nullptr ? tr("Repairs are being tried on the engine.") : QString());
        waiting->setVisible(!waiting->text().isEmpty());
        triedFor = nullptr;
        isWaiting = document != nullptr;
        ask();
    }

    /// Trying repairs costs analyses: only for what is seen.
    void ask() {
        const auto at = chosen();
        if (isWaiting && at && panel->isVisible()) {
            triedFor = document->design().network;
            Q_EMIT panel->repairsWanted(*at);
        }
    }

    /// The way of the first row of evidence that BGP brought: who announced it, over what, to whom, and where it lies.
    void showOrigin(const analysis::Finding& finding) {
        QString way;
        for (const analysis::Evidence& each : finding.evidence) {
            const auto* subnet = each.at ? std::get_if<model::SubnetId>(&*each.at) : nullptr;
            if (!way.isEmpty() || each.kind != analysis::Evidence::Kind::EffectiveRow || subnet == nullptr) {
                continue;
            }
            const std::size_t state = analysis->phases.front();
            for (const azure::EffectiveRoute& route : analysis::effectiveRoutes(*analysis, state, *subnet)) {
                const auto stations = analysis::wayInto(*analysis, state, route);
                if (route.prefix == each.prefix && route.wins() && !stations.empty()) {
                    QStringList links;
                    for (const model::EntityRef& station : stations) {
                        links << linkTo(station, *analysis->network);
                    }
                    links << linkTo(*subnet, *analysis->network);
                    way = links.join(QStringLiteral(" \u2192 ")) + QStringLiteral("<br>") +
                          toQt(text::announcerSentence(route, *analysis, state, *subnet)).toHtmlEscaped();
                }
            }
        }
        origin->setText(way);
        origin->setVisible(!way.isEmpty());
        originHead->setVisible(!way.isEmpty());
    }

    void showRules(std::size_t at) {
        const analysis::Finding& finding = analysis->findings[at];
        QString text = toQt(text::confidenceTitle(finding.confidence)).toHtmlEscaped();
        for (const net::RuleId& rule : finding.rules) {
            text += QStringLiteral("<br><span style=\"font-family:'%1'\">%2</span>&nbsp; %3")
                        .arg(monoFont().family(), toQt(rule.text).toHtmlEscaped(),
                             toQt(text::ruleText(rule)).toHtmlEscaped());
        }
        for (const std::string& setting : settingsOf == analysis ? settings[at] : finding.settings) {
            text += QStringLiteral("<br>") +
                    toQt(text::settingSentence(setting, analysis->network->settings)).toHtmlEscaped();
        }
        rules->setText(text);
    }

    Scope scope;
    FindingsPanel* panel;
    FindingsModel* findings;
    FindingsList* list;
    QLabel* title;
    QLabel* total;
    QComboBox* filter;
    QWidget* nothing;
    QLabel* nothingGlyph;
    QLabel* nothingWords;
    QWidget* details;
    QScrollArea* detailScroll;
    QLabel* code;
    QLabel* explanation;
    QLabel* evidenceHead;
    QLabel* evidence;
    QLabel* originHead;
    QLabel* origin;
    QLabel* rulesHead;
    QLabel* rules;
    QLabel* waiting;
    RepairCard* card;
    QPushButton* showMe;
    QPushButton* suppress;
    QPushButton* restore;
    QLabel* reason;
    int told = -1;  ///< the last count that was said
    static constexpr int onlySuppressed = -1;
    QSplitter* split;
    QStackedWidget* pages;

    document::Document* document = nullptr;
    std::shared_ptr<const analysis::Analysis> analysis;
    std::vector<std::vector<std::string>> settings;        ///< of each finding …
    std::shared_ptr<const analysis::Analysis> settingsOf;  ///< … of this one, which an undo may bring back
    std::vector<model::EntityRef> selection;
    std::shared_ptr<const model::Network> triedFor;  ///< what the repairs were asked for
    bool isWaiting = false;
    bool isQuiet = false;
    int lastClicked = -1;
};

FindingsPanel::FindingsPanel(Scope scope, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(scope, this)) {
    d->refresh();
}
FindingsPanel::~FindingsPanel() = default;

void FindingsPanel::setDocument(document::Document* document) {
    if (d->document != nullptr) {
        disconnect(d->document, &document::Document::changed, this, nullptr);
    }
    d->document = document;
    if (document != nullptr) {
        connect(document, &document::Document::changed, this,
                [this](const model::Design& before, const model::Design& after) {
                    if (before.suppressed != after.suppressed) {
                        d->refresh();
                    }
                });
    }
}

void FindingsPanel::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    d->analysis = std::move(analysis);
    d->refresh();
}

void FindingsPanel::setSelection(std::vector<model::EntityRef> selection) {
    d->selection = std::move(selection);
    if (d->scope == Scope::Selection) {
        d->refresh();
    }
}

void FindingsPanel::setTheme(const scene::Theme& theme) {
    standOnPanel(*this);
    setLabelColour(*d->total, theme.ink3);
    setLabelColour(*d->waiting, theme.ink3);
    setLabelColour(*d->evidence, theme.ink2);
    setLabelColour(*d->origin, theme.ink2);
    setLabelColour(*d->rules, theme.ink2);
    d->nothingGlyph->setPixmap(scene::glyphPixmap(scene::Glyph::Settled, scaled(18), theme.ok, devicePixelRatioF()));
    themeChildren(*this, theme);
}

void FindingsPanel::setRepairs(std::size_t finding, std::vector<assure::Repair> repairs) {
    if (!d->isWaiting) {
        return;
    }
    if (d->chosen() != finding || d->document->design().network != d->triedFor) {
        d->ask();  // the answer to another panel's question took the place of ours
        return;
    }
    d->isWaiting = false;
    d->waiting->setText(repairs.empty() ? tr("No repair that was tried makes it go away.") : QString());
    d->waiting->setVisible(repairs.empty());
    d->card->show(std::move(repairs), d->analysis->network);
}

void FindingsPanel::setSettings(const std::shared_ptr<const analysis::Analysis>& analysis,
                                std::vector<std::vector<std::string>> settings) {
    d->settings = std::move(settings);
    d->settingsOf = analysis;
    if (const auto at = d->chosen(); at && analysis == d->analysis) {
        d->showRules(*at);
    }
}

void FindingsPanel::retryRepairs() {
    if (d->card->current() != nullptr) {
        d->showDetails();
    }
}

void FindingsPanel::showFinding(std::size_t finding) {
    const int row = d->findings->rowOf(finding);
    if (row >= 0) {
        d->isQuiet = true;
        d->list->setCurrentIndex(d->findings->index(row));
        d->isQuiet = false;
    }
}

int FindingsPanel::count() const {
    return d->count();
}

void FindingsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (d->triedFor == nullptr) {
        d->ask();
    }
}

void FindingsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int sideBySide = 620;
    const bool wide = event->size().width() > scaled(sideBySide);
    const Qt::Orientation wanted = wide ? Qt::Horizontal : Qt::Vertical;
    if (d->split->orientation() != wanted || !event->oldSize().isValid()) {
        d->split->setOrientation(wanted);
        // The list keeps to its rows; the evidence takes what is left.
        const int length = wide ? event->size().width() : event->size().height();
        d->split->setSizes({length * 2 / 5, length * 3 / 5});
    }
}

}  // namespace hopscope::panels
