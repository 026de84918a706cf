// SPDX-License-Identifier: Apache-2.0
#include "app/panels/inspector.hpp"

#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "app/document/document.hpp"
#include "app/panels/bgp_panel.hpp"
#include "app/panels/effective_routes_panel.hpp"
#include "app/panels/entity_links.hpp"
#include "app/panels/findings_panel.hpp"
#include "app/panels/forms.hpp"
#include "app/panels/guest_table_panel.hpp"
#include "app/panels/look.hpp"
#include "app/text/convert.hpp"
#include "core/text/names.hpp"

namespace hopscope::panels {

namespace {

using text::toQt;

constexpr int usualWidth = 400;
constexpr int tileSide = 40;

enum class Tab { Properties, EffectiveRoutes, GuestTable, Bgp, Findings };
constexpr std::array<Tab, 5> allTabs{Tab::Properties, Tab::EffectiveRoutes, Tab::GuestTable, Tab::Bgp, Tab::Findings};

/// Which questions can be asked about one thing.
bool applies(Tab tab, const model::EntityRef& entity) {
    const bool isNva = std::holds_alternative<model::NvaId>(entity);
    const bool isMachine = isNva || std::holds_alternative<model::VirtualMachineId>(entity);
    const bool isRouteServer = std::holds_alternative<model::RouteServerId>(entity);
    switch (tab) {
    case Tab::Properties: return true;
    case Tab::EffectiveRoutes:
        return isMachine || isRouteServer || std::holds_alternative<model::SubnetId>(entity) ||
               std::holds_alternative<model::VnetId>(entity);
    case Tab::GuestTable: return isMachine;
    case Tab::Bgp: return isNva || isRouteServer || std::holds_alternative<model::BgpConnectionId>(entity);
    case Tab::Findings: return !std::holds_alternative<model::NoteId>(entity);
    }
    return false;
}

QString titleOf(Tab tab) {
    switch (tab) {
    case Tab::Properties: return Inspector::tr("Properties");
    case Tab::EffectiveRoutes: return Inspector::tr("Effective routes");
    case Tab::GuestTable: return Inspector::tr("Guest table");
    case Tab::Bgp: return Inspector::tr("BGP");
    case Tab::Findings: return Inspector::tr("Findings");
    }
    return {};
}

QString capitalised(QString words) {
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

/// The second line of the header: kind · stack · AS.
QString facts(const model::Design& design, const model::EntityRef& entity) {
    const model::Network& network = *design.network;
    QStringList parts{capitalised(toQt(text::kindTitle(entity)))};
    const auto add = [&parts](std::string_view words) { parts << toQt(words); };
    if (const auto* nva = std::get_if<model::NvaId>(&entity)) {
        const model::Nva& row = network.nvas.at(*nva);
        add(text::stackTitle(row.stack));
        if (row.asn) {
            parts << Inspector::tr("AS %1").arg(toQt(row.asn->text()));
        }
        if (!row.running) {
            parts << Inspector::tr("stopped");
        }
    } else if (const auto* machine = std::get_if<model::VirtualMachineId>(&entity)) {
        const model::VirtualMachine& row = network.machines.at(*machine);
        add(row.nics.front().address.text());
        if (!row.running) {
            parts << Inspector::tr("stopped");
        }
    } else if (const auto* subnet = std::get_if<model::SubnetId>(&entity)) {
        const model::Subnet& row = network.subnets.at(*subnet);
        add(row.prefixes.empty() ? std::string() : row.prefixes.front().text());
    } else if (const auto* vnet = std::get_if<model::VnetId>(&entity)) {
        const model::Vnet& row = network.vnets.at(*vnet);
        add(row.addressSpace.empty() ? std::string() : row.addressSpace.front().text());
        add(row.region);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

class Inspector::Private {
public:
    explicit Private(Inspector* itsPanel)
        : panel(itsPanel), tile(new QLabel), name(new QLabel), kind(new QLabel), tabs(new QTabBar),
          pages(new QStackedWidget), properties(new QStackedWidget), several(new QLabel),
          routes(new EffectiveRoutesPanel), guest(new GuestTablePanel), bgp(new BgpPanel),
          findings(new FindingsPanel(FindingsPanel::Scope::Selection)) {
        name->setFont(titleFont());
        name->setTextInteractionFlags(Qt::TextSelectableByMouse);
        name->setWordWrap(true);
        kind->setWordWrap(true);
        kind->setFont(quietFont());
        several->setWordWrap(true);
        several->setAlignment(Qt::AlignTop);
        several->setMargin(16);
        tabs->setDrawBase(false);
        tabs->setExpanding(false);
        tabs->setUsesScrollButtons(true);
        tabs->setElideMode(Qt::ElideNone);
        tabs->setAccessibleName(tr("What to show of the selection"));

        auto* names = new QVBoxLayout;
        names->setSpacing(2);
        names->addWidget(name);
        names->addWidget(kind);
        auto* header = new QHBoxLayout;
        header->setContentsMargins(16, 12, 16, 8);
        header->setSpacing(12);
        header->addWidget(tile, 0, Qt::AlignTop);
        header->addLayout(names, 1);
        pages->addWidget(properties);
        pages->addWidget(routes);
        pages->addWidget(guest);
        pages->addWidget(bgp);
        pages->addWidget(findings);
        properties->addWidget(several);
        auto* column = new QVBoxLayout(panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addLayout(header);
        column->addWidget(tabs);
        column->addWidget(pages, 1);

        connect(tabs, &QTabBar::currentChanged, panel, [this](int at) {
            if (at >= 0) {
                current = shownTabs[static_cast<std::size_t>(at)];
                pages->setCurrentIndex(static_cast<int>(current));
            }
        });
        connect(several, &QLabel::linkActivated, panel, [this](const QString& link) {
            if (const auto target = entityOfLink(link, document->design())) {
                Q_EMIT panel->entityActivated(*target);
            }
        });
        connect(bgp, &BgpPanel::entityActivated, panel, &Inspector::entityActivated);
        connect(findings, &FindingsPanel::findingActivated, panel, &Inspector::findingActivated);
        connect(findings, &FindingsPanel::entityActivated, panel, &Inspector::entityActivated);
        connect(findings, &FindingsPanel::traceWanted, panel, &Inspector::traceWanted);
        connect(findings, &FindingsPanel::repairsWanted, panel, &Inspector::repairsWanted);
        connect(findings, &FindingsPanel::repairPreviewed, panel, &Inspector::repairPreviewed);
        connect(findings, &FindingsPanel::previewEnded, panel, &Inspector::previewEnded);
        connect(findings, &FindingsPanel::repairApplied, panel, &Inspector::repairApplied);
    }

    /// The form for what is selected: made once a kind, in a scroll area of its own.
    Form& formFor(std::size_t kindOfForm, const std::function<Form*()>& make) {
        Form*& form = forms[kindOfForm];
        if (form == nullptr) {
            form = make();
            form->setDocument(document);
            auto* scroll = new QScrollArea;
            scroll->setWidgetResizable(true);
            scroll->setFrameShape(QFrame::NoFrame);
            scroll->setWidget(form);
            properties->addWidget(scroll);
            connect(form, &Form::entityActivated, panel, &Inspector::entityActivated);
            form->setTheme(theme);
            themeChildren(*form, theme);
        }
        return *form;
    }

    void show() {
        if (document == nullptr) {
            return;
        }
        std::erase_if(selection,
                      [this](const model::EntityRef& entity) { return !contains(document->design(), entity); });
        shownForm = nullptr;
        if (selection.empty()) {
            shownForm = &formFor(designForm, [this] { return makeDesignForm(panel); });
        } else if (selection.size() == 1) {
            shownForm = &formFor(selection.front().index(), [this] { return makeForm(selection.front(), panel); });
            shownForm->setEntity(selection.front());
        }
        if (shownForm != nullptr) {
            shownForm->refresh();
            properties->setCurrentWidget(shownForm->parentWidget()->parentWidget());
        } else {
            several->setText(linksTo(selection, *document->design().network));
            properties->setCurrentWidget(several);
        }
        showHeader();
        showTabs();
    }

    void showHeader() {
        scene::Glyph glyph = scene::Glyph::AppMark;
        if (selection.empty()) {
            const QString title = toQt(document->design().title);
            name->setText(title.isEmpty() ? tr("Untitled") : title);
            kind->setText(tr("Nothing is selected: the drawing as a whole"));
        } else if (selection.size() == 1) {
            glyph = glyphOf(selection.front());
            const QString own = toQt(text::subjectName(*document->design().network, selection.front()));
            const auto* note = std::get_if<model::NoteId>(&selection.front());
            name->setText(note == nullptr ? own : toQt(document->design().layout->notes.at(*note).title));
            kind->setText(facts(document->design(), selection.front()));
        } else {
            glyph = scene::Glyph::Select;
            name->setText(tr("%n things", nullptr, static_cast<int>(selection.size())));
            kind->setText(tr("Selected together"));
        }
        const double ratio = panel->devicePixelRatioF();
        const int side = scaled(tileSide);
        QPixmap picture(QSize(side, side) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.edge, 1.5));
        painter.setBrush(theme.tile);
        painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 10, 10);
        const double glyphSide = side * 0.6;
        const double inset = (side - glyphSide) / 2;
        stampGlyph(painter, glyph, QRectF(inset, inset, glyphSide, glyphSide), theme.ink);
        painter.end();
        tile->setPixmap(picture);
    }

    void showTabs() {
        const Tab wanted = current;
        std::vector<Tab> fitting;
        for (const Tab tab : allTabs) {
            const bool always = tab == Tab::Properties || (tab == Tab::Findings && selection.size() > 1);
            if (always || (selection.size() == 1 && applies(tab, selection.front()))) {
                fitting.push_back(tab);
            }
        }
        {
            const QSignalBlocker quiet(tabs);
            while (tabs->count() > 0) {
                tabs->removeTab(0);
            }
            shownTabs = fitting;
            for (const Tab tab : shownTabs) {
                const int badge = tab == Tab::Findings ? findings->count() : 0;
                tabs->addTab(badge > 0 ? QStringLiteral("%1 %2").arg(titleOf(tab)).arg(badge) : titleOf(tab));
                if (badge > 0) {
                    tabs->setTabTextColor(tabs->count() - 1, theme.bad);
                }
            }
        }
        const auto at = std::find(shownTabs.begin(), shownTabs.end(), wanted);
        const bool kept = at != shownTabs.end();
        tabs->setVisible(shownTabs.size() > 1);
        tabs->setCurrentIndex(kept ? static_cast<int>(at - shownTabs.begin()) : 0);
        pages->setCurrentIndex(static_cast<int>(kept ? wanted : Tab::Properties));
        current = wanted;  // a click on the next appliance comes back to the tab that the last one showed
    }

    /// Forms by kind: positions in EntityRef, and one more for the design.
    static constexpr std::size_t designForm = std::variant_size_v<model::EntityRef>;

    Inspector* panel;
    QLabel* tile;
    QLabel* name;
    QLabel* kind;
    QTabBar* tabs;
    QStackedWidget* pages;
    QStackedWidget* properties;
    QLabel* several;
    EffectiveRoutesPanel* routes;
    GuestTablePanel* guest;
    BgpPanel* bgp;
    FindingsPanel* findings;

    document::Document* document = nullptr;
    std::vector<model::EntityRef> selection;
    std::map<std::size_t, Form*> forms;
    Form* shownForm = nullptr;
    std::vector<Tab> shownTabs;
    Tab current = Tab::Properties;
    scene::Theme theme;
};

Inspector::Inspector(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {}
Inspector::~Inspector() = default;

QSize Inspector::sizeHint() const {
    return {scaled(usualWidth), scaled(640)};
}

void Inspector::setDocument(document::Document* document) {
    if (d->document != nullptr) {
        disconnect(d->document, nullptr, this, nullptr);
    }
    d->document = document;
    d->routes->setDocument(document);
    d->guest->setDocument(document);
    d->bgp->setDocument(document);
    d->findings->setDocument(document);
    for (const auto& [kind, form] : d->forms) {
        form->setDocument(document);
    }
    if (document != nullptr) {
        connect(document, &document::Document::changed, this, [this] { d->show(); });
        connect(document, &document::Document::replaced, this, [this] {
            setAnalysis(nullptr);
            setSelection({});
        });
    }
    d->show();
}

void Inspector::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    d->routes->setAnalysis(analysis);
    d->guest->setAnalysis(analysis);
    d->bgp->setAnalysis(analysis);
    d->findings->setAnalysis(std::move(analysis));
    d->show();
}

void Inspector::setSelection(std::vector<model::EntityRef> selection) {
    d->selection = selection;
    d->routes->setSelection(selection);
    d->guest->setSelection(selection);
    d->bgp->setSelection(selection);
    d->findings->setSelection(std::move(selection));
    d->show();
}

void Inspector::setState(std::size_t state) {
    d->routes->setState(state);
    d->guest->setState(state);
    d->bgp->setState(state);
}

void Inspector::setTheme(const scene::Theme& theme) {
    standOnPanel(*this);
    d->theme = theme;
    setLabelColour(*d->kind, theme.ink2);
    d->tabs->setStyleSheet(
        QStringLiteral("QTabBar { border: none; background: transparent; }"
                       "QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent; "
                       "color: %1; padding: 6px 0px; margin: 0 0 0 14px; }"
                       "QTabBar::tab:selected { color: %2; border-bottom: 2px solid %3; font-weight: 600; }"
                       "QTabBar::tab:focus { color: %3; }")
            .arg(theme.ink2.name(), theme.ink.name(), theme.accent.name()));
    d->routes->setTheme(theme);
    d->guest->setTheme(theme);
    d->bgp->setTheme(theme);
    d->findings->setTheme(theme);
    themeChildren(*d->properties, theme);
    d->show();
}

void Inspector::setRepairs(std::size_t finding, std::vector<assure::Repair> repairs) {
    d->findings->setRepairs(finding, std::move(repairs));
}

void Inspector::setSettings(const std::shared_ptr<const analysis::Analysis>& analysis,
                            std::vector<std::vector<std::string>> settings) {
    d->findings->setSettings(analysis, std::move(settings));
}

void Inspector::retryRepairs() {
    d->findings->retryRepairs();
}

void Inspector::focusFirstField() {
    d->tabs->setCurrentIndex(0);
    if (d->shownForm != nullptr) {
        for (QWidget* next = d->shownForm->nextInFocusChain(); next != d->shownForm; next = next->nextInFocusChain()) {
            if (d->shownForm->isAncestorOf(next) && next->focusPolicy() != Qt::NoFocus && next->isEnabled()) {
                next->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
}

}  // namespace hopscope::panels
