// SPDX-License-Identifier: Apache-2.0
#include "app/trace/trace_dock.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/scene/glyphs.hpp"
#include "app/text/convert.hpp"
#include "app/trace/transport_bar.hpp"
#include "core/model/names.hpp"
#include "core/text/errors.hpp"
#include "core/text/sentences.hpp"

namespace hopscope::player {

namespace {

constexpr int oneRowFrom = 540;  // width from which the question fits into one row
constexpr int narrowest = 340;

using text::toQt;

constexpr int storyRole = Qt::UserRole;
constexpr int hopRole = Qt::UserRole + 1;

QLabel* quietLabel(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setBuddy(buddy);
    return label;
}

QComboBox* chooser(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(name);
    box->setMinimumContentsLength(9);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

Subtitle::Mood moodOf(engine::Verdict verdict) {
    return engine::isDelivered(verdict)                   ? Subtitle::Mood::Good
           : verdict == engine::Verdict::NotDeterministic ? Subtitle::Mood::Warning
                                                          : Subtitle::Mood::Bad;
}

}  // namespace

TraceDock::TraceDock(TracePlayer* player, const scene::Theme& theme, QWidget* parent)
    : QWidget(parent), m_player(player), m_theme(theme), m_from(chooser(tr("From"), this)),
      m_to(chooser(tr("To"), this)), m_protocol(new QComboBox(this)), m_port(new QSpinBox(this)),
      m_bothWays(new QCheckBox(tr("&Both ways"), this)), m_ask(new QPushButton(tr("T&race"), this)),
      m_problem(new QLabel(this)), m_verdict(new QLabel(this)), m_restsOn(new QLabel(this)),
      m_tabs(new QTabWidget(this)), m_hops(new QTreeWidget(this)), m_traceroute(new QListWidget(this)),
      m_transport(new TransportBar(theme, this)), m_scrub(new ScrubBar(theme, this)),
      m_subtitle(new Subtitle(theme, this)) {
    auto* questionPage = new QWidget(this);
    buildQuestion(questionPage);

    m_verdict->setTextFormat(Qt::PlainText);
    m_restsOn->setObjectName(QStringLiteral("restsOn"));
    m_restsOn->setTextFormat(Qt::PlainText);
    m_restsOn->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_restsOn->setWordWrap(true);
    m_restsOn->setFont(scene::font({.face = scene::Face::Sans, .size = 11}));

    m_hops->setHeaderLabels({tr("No."), tr("Where"), tr("Winning row"), tr("TTL")});
    m_hops->setRootIsDecorated(false);
    m_hops->setUniformRowHeights(true);
    m_hops->setAllColumnsShowFocus(true);
    m_hops->setAccessibleName(tr("Hops"));
    m_hops->setToolTip(tr("Choose a hop to go to its moment"));
    m_hops->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_hops->header()->setStretchLastSection(false);
    m_hops->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_hops->setTextElideMode(Qt::ElideMiddle);
    m_hops->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // rows are shortened; their tooltips say all
    m_traceroute->setAccessibleName(tr("Traceroute"));
    m_traceroute->setToolTip(tr("What the program traceroute prints at the source: virtual routers never answer"));
    m_tabs->addTab(m_hops, tr("Hops"));
    m_tabs->addTab(m_traceroute, tr("Traceroute"));
    m_tabs->setDocumentMode(true);
    m_tabs->setCornerWidget(m_verdict);

    auto* time = new QHBoxLayout;
    time->setSpacing(12);
    time->addWidget(m_transport);
    time->addWidget(m_scrub, 1);
    auto* told = new QVBoxLayout;
    told->setSpacing(6);
    told->addWidget(m_subtitle);
    told->addWidget(m_restsOn);
    told->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(told, 3);
    columns->addWidget(m_tabs, 5);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 8, 16, 8);
    all->setSpacing(6);
    all->addWidget(questionPage);
    all->addLayout(time);
    all->addLayout(columns, 1);

    connect(m_transport, &TransportBar::firstPressed, player, &TracePlayer::first);
    connect(m_transport, &TransportBar::backPressed, player, &TracePlayer::stepBack);
    connect(m_transport, &TransportBar::playPressed, player, &TracePlayer::togglePlay);
    connect(m_transport, &TransportBar::stepPressed, player, &TracePlayer::step);
    connect(m_transport, &TransportBar::lastPressed, player, &TracePlayer::last);
    connect(m_transport, &TransportBar::speedChosen, player, &TracePlayer::setSpeed);
    connect(player, &TracePlayer::speedChanged, m_transport, &TransportBar::setSpeed);
    connect(player, &TracePlayer::playingChanged, m_transport, &TransportBar::setPlaying);
    connect(player, &TracePlayer::storyChanged, this, &TraceDock::showStory);
    connect(player, &TracePlayer::positionChanged, this, &TraceDock::showPosition);
    connect(m_scrub, &QAbstractSlider::sliderMoved, this, [this](int value) {
        m_player->pause();
        m_player->seek(Millis(value));
    });
    const auto seekItem = [this](const QTreeWidgetItem* item) {
        if (item != nullptr) {
            m_player->seekHop(item->data(0, storyRole).value<std::size_t>(),
                              item->data(0, hopRole).value<std::size_t>());
        }
    };
    connect(m_hops, &QTreeWidget::itemClicked, this, seekItem);
    connect(m_hops, &QTreeWidget::itemActivated, this, seekItem);
    m_transport->listenTo(m_scrub);
    m_transport->listenTo(m_subtitle);
    setTheme(theme);
    validate();
    showStory();
}

void TraceDock::buildQuestion(QWidget* page) {
    m_to->lineEdit()->setPlaceholderText(tr("name or address"));
    m_from->lineEdit()->setPlaceholderText(tr("name"));
    m_from->setToolTip(tr("Where the packet starts: a machine, an appliance or an Internet host"));
    m_to->setToolTip(tr("Where it is to go: a name of the drawing, an Internet host or any address"));
    m_protocol->setAccessibleName(tr("Protocol"));
    m_protocol->setToolTip(tr("What the packet carries"));
    for (const net::Protocol protocol : {net::Protocol::Icmp, net::Protocol::Tcp, net::Protocol::Udp}) {
        m_protocol->addItem(toQt(text::protocolName(protocol)).toUpper(), static_cast<int>(protocol));
    }
    m_port->setRange(1, 65535);
    m_port->setValue(443);
    m_port->setAccessibleName(tr("Port"));
    m_port->setToolTip(tr("Destination port"));
    m_port->setVisible(false);
    m_bothWays->setToolTip(tr("Follow the reply as well, where the packet is delivered"));
    m_ask->setToolTip(tr("Ask where the packet goes (Return)"));
    m_ask->setObjectName(QStringLiteral("primary"));
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);

    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(quietLabel(tr("&From"), m_from, page));
    line->addWidget(m_from, 1);
    line->addWidget(quietLabel(tr("&To"), m_to, page));
    line->addWidget(m_to, 1);
    auto* how = new QHBoxLayout;
    how->addWidget(m_protocol);
    how->addWidget(m_port);
    how->addWidget(m_bothWays);
    how->addStretch(1);
    how->setSpacing(8);
    how->addWidget(m_ask);
    m_question = new QBoxLayout(QBoxLayout::LeftToRight);
    m_question->setSpacing(6);
    m_question->addLayout(line, 1);
    m_question->addLayout(how);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addLayout(m_question);
    rows->addWidget(m_problem);

    connect(m_protocol, &QComboBox::currentIndexChanged, this, [this](int index) { m_port->setVisible(index > 0); });
    for (QComboBox* box : {m_from, m_to}) {
        connect(box, &QComboBox::editTextChanged, this, &TraceDock::validate);
        connect(box->lineEdit(), &QLineEdit::returnPressed, this, &TraceDock::submit);
    }
    connect(m_ask, &QPushButton::clicked, this, &TraceDock::submit);
}

QSize TraceDock::minimumSizeHint() const {
    // Narrower docks put the question into two rows, so its width in one row is no limit.
    return {narrowest, layout()->minimumSize().height()};
}

void TraceDock::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_question->setDirection(width() >= oneRowFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TraceDock::setTheme(const scene::Theme& theme) {
    m_theme = theme;
    m_transport->setTheme(theme);
    m_scrub->setTheme(theme);
    m_subtitle->setTheme(theme);
    const QFont& mono = scene::font({.face = scene::Face::Mono, .size = 12});
    m_traceroute->setFont(mono);
    QPalette bad = m_problem->palette();
    bad.setColor(QPalette::WindowText, theme.bad);
    m_problem->setPalette(bad);
    QPalette quiet = m_restsOn->palette();
    quiet.setColor(QPalette::WindowText, theme.ink3);
    m_restsOn->setPalette(quiet);
    showStory();
}

void TraceDock::setAnalysis(std::shared_ptr<const analysis::Analysis> analysis) {
    m_analysis = std::move(analysis);
    fillChoosers();
    showStory();
}

void TraceDock::fillChoosers() {
    m_choices.clear();
    if (m_analysis) {
        const model::Network& network = *m_analysis->network;
        const auto add = [&](const auto& machine) {
            const QString name = toQt(model::pathOf(network, machine.id));
            for (std::size_t i = 0; i < machine.nics.size(); ++i) {
                const QString nic = machine.nics.size() > 1 ? QLatin1Char('/') + toQt(machine.nics[i].name) : QString();
                m_choices.push_back({name + nic + QStringLiteral("  ") + toQt(machine.nics[i].address.text()),
                                     {.machine = machine.id, .address = machine.nics[i].address}});
            }
        };
        for (const model::VirtualMachine& machine : network.machines) {
            add(machine);
        }
        for (const model::Nva& nva : network.nvas) {
            add(nva);
        }
        for (const model::Internet& internet : network.internets) {
            for (const model::InternetHost& host : internet.hosts) {
                const QString address = toQt(host.address.text());
                m_choices.push_back({host.name.empty() || toQt(host.name) == address
                                         ? address
                                         : toQt(host.name) + QStringLiteral("  ") + address,
                                     {.machine = {}, .address = host.address, .onInternet = true}});
            }
        }
    }
    for (QComboBox* box : {m_from, m_to}) {
        const QSignalBlocker quiet(box);
        const QString before = box->currentText();
        box->clear();
        for (const Choice& choice : m_choices) {
            box->addItem(choice.text);
        }
        box->setEditText(before);
    }
    if (m_from->currentText().isEmpty() && !m_choices.empty()) {
        m_from->setCurrentIndex(0);
    }
    validate();
}

void TraceDock::select(QComboBox* box, const analysis::Endpoint& endpoint) {
    const auto same = [&](const Choice& choice) {
        return choice.endpoint.machine == endpoint.machine &&
               (endpoint.machine ? !endpoint.address || choice.endpoint.address == endpoint.address
                                 : choice.endpoint.address == endpoint.address);
    };
    const auto found = std::find_if(m_choices.begin(), m_choices.end(), same);
    if (found != m_choices.end()) {
        box->setCurrentIndex(static_cast<int>(found - m_choices.begin()));
    } else if (endpoint.address) {
        box->setEditText(toQt(endpoint.address->text()));
    }
}

std::optional<analysis::Endpoint> TraceDock::endpointOf(const QComboBox* box) const {
    const QString text = box->currentText().trimmed();
    for (const Choice& choice : m_choices) {
        const QStringList parts = choice.text.split(QStringLiteral("  "));
        if (text == choice.text || text == parts.value(0) || text == parts.value(1)) {
            return choice.endpoint;
        }
    }
    const auto address = net::Address::parse(text::toCore(text));
    if (!address || box == m_from) {
        return std::nullopt;
    }
    return analysis::Endpoint{.machine = {}, .address = *address};
}

std::optional<analysis::TraceQuestion> TraceDock::question() const {
    const auto from = endpointOf(m_from);
    const auto to = endpointOf(m_to);
    if (!from || !to) {
        return std::nullopt;
    }
    return analysis::TraceQuestion{.from = *from,
                                   .to = *to,
                                   .protocol = static_cast<net::Protocol>(m_protocol->currentData().toInt()),
                                   .port = m_protocol->currentIndex() > 0 ? static_cast<std::uint16_t>(m_port->value())
                                                                          : std::uint16_t{0},
                                   .bothWays = m_bothWays->isChecked()};
}

void TraceDock::validate() {
    QString problem;
    const QString to = m_to->currentText().trimmed();
    if (m_analysis && !m_from->currentText().trimmed().isEmpty() && !endpointOf(m_from)) {
        problem = tr("Nothing in the drawing that sends packets is called “%1”.").arg(m_from->currentText().trimmed());
    } else if (m_analysis && !to.isEmpty() && !endpointOf(m_to)) {
        const auto parsed = net::Address::parse(text::toCore(to));
        problem = tr("“%1” is no name of the drawing and no address.").arg(to);
        if (!parsed && to.front().isDigit()) {
            problem += QLatin1Char(' ') + toQt(text::sentence(parsed.error()));
        }
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_ask->setEnabled(m_analysis && question().has_value());
}

void TraceDock::submit() {
    if (const auto asked = question()) {
        m_player->ask(*asked);
        m_player->play();
        m_scrub->setFocus();
    }
}

void TraceDock::ask(const analysis::TraceQuestion& question) {
    select(m_from, question.from);
    select(m_to, question.to);
    m_protocol->setCurrentIndex(m_protocol->findData(static_cast<int>(question.protocol)));
    if (question.port != 0) {
        m_port->setValue(question.port);
    }
    m_bothWays->setChecked(question.bothWays);
    m_player->ask(question);
}

const analysis::TraceBranch* TraceDock::branchOf(const Story& story) const {
    const analysis::TraceAnswer& answer = m_player->answer();
    const auto& branches = story.back && answer.back ? answer.back->branches : answer.branches;
    return story.branch < branches.size() ? &branches[story.branch] : nullptr;
}

void TraceDock::showStory() {
    const Storyboard& board = m_player->storyboard();
    const bool told = m_player->question() && !board.empty();
    m_transport->setEnabled(!board.empty());
    m_scrub->setEnabled(!board.empty());
    m_scrub->setRange(0, static_cast<int>(board.duration().count()));
    std::vector<ScrubBar::Tick> ticks;
    for (const Mark& mark : board.marks()) {
        const bool lap = mark.kind == Mark::Kind::Lap;
        const bool badEnd = mark.kind == Mark::Kind::End && !engine::isDelivered(board.stories()[mark.story].verdict);
        ticks.push_back({static_cast<int>(mark.at.count()),
                         lap                            ? m_theme.badMark
                         : badEnd                       ? m_theme.bad
                         : mark.kind == Mark::Kind::End ? m_theme.ok
                                                        : m_theme.accent,
                         mark.kind != Mark::Kind::Lap});
    }
    m_scrub->setTicks(std::move(ticks));

    m_verdict->setVisible(told);
    if (told) {
        const engine::Verdict verdict = m_player->answer().verdict;
        const Subtitle::Mood mood = moodOf(verdict);
        const QColor ink = mood == Subtitle::Mood::Good  ? m_theme.ok
                           : mood == Subtitle::Mood::Bad ? m_theme.bad
                                                         : m_theme.warn;
        const QColor soft = mood == Subtitle::Mood::Good  ? m_theme.okSoft
                            : mood == Subtitle::Mood::Bad ? m_theme.badSoft
                                                          : m_theme.warnSoft;
        m_verdict->setText(toQt(text::verdictName(verdict)));
        m_verdict->setStyleSheet(
            QStringLiteral("QLabel { background: %1; color: %2; border-radius: 10px; padding: 3px 10px; "
                           "font-weight: 600; }")
                .arg(soft.name(), ink.name()));
    }
    showRestsOn(told);
    showHops();
    showTraceroute();
    showPosition();
}

void TraceDock::showRestsOn(bool told) {
    QStringList sentences;
    if (told) {
        const model::Settings& settings = m_player->analysis()->network->settings;
        for (const std::string& setting : m_player->answer().settings) {
            sentences << toQt(text::settingSentence(setting, settings));
        }
    }
    m_restsOn->setText(sentences.join(QLatin1Char('\n')));
    m_restsOn->setVisible(!sentences.isEmpty());
}

void TraceDock::showHops() {
    const QSignalBlocker quiet(m_hops);
    m_hops->clear();
    if (!m_player->question() || !m_player->analysis()) {
        return;
    }
    const analysis::Analysis& analysis = *m_player->analysis();
    const auto& stories = m_player->storyboard().stories();
    const QFont& mono = scene::font({.face = scene::Face::Mono, .size = 11});
    for (std::size_t s = 0; s < stories.size(); ++s) {
        const analysis::TraceBranch* branch = branchOf(stories[s]);
        if (branch == nullptr) {
            continue;
        }
        for (std::size_t h = 0; h < branch->path.hops.size(); ++h) {
            const engine::Hop& hop = branch->path.hops[h];
            int number = 0;
            for (const Stop& stop : stories[s].stops) {
                number = stop.hop == h && stop.number > 0 ? stop.number : number;
            }
            QString row;
            if (hop.kind == engine::HopKind::GuestLookup) {
                if (const auto route = analysis::guestRow(analysis, *branch, hop)) {
                    const bool gateway = !route->nextHops.empty() && route->nextHops.front().gateway;
                    row = toQt(route->prefix.text()) + QStringLiteral(" → ") +
                          toQt(gateway ? route->nextHops.front().gateway->text()
                                       : std::string(text::guestProtocolName(route->protocol)));
                }
            } else if (hop.kind == engine::HopKind::FabricLookup) {
                if (const auto route = analysis::fabricRow(analysis, *branch, hop)) {
                    row = toQt(route->prefix.text()) + QStringLiteral(" → ") +
                          toQt(route->nextHops.empty() ? std::string(text::nextHopTypeName(route->type))
                                                       : text::listText(route->nextHops));
                }
            }
            const bool router = hop.kind == engine::HopKind::FabricLookup && hop.nic;
            const QString where = router ? tr("router of %1").arg(toQt(text::subnetName(analysis, *hop.nic)))
                                         : toQt(text::hopPlace(hop, analysis));
            auto* item = new QTreeWidgetItem(m_hops);
            item->setText(0, number > 0 ? QString::number(number) : QString());
            item->setText(1, stories[s].back ? QStringLiteral("← ") + where : where);
            const bool lookUp = hop.kind == engine::HopKind::GuestLookup || hop.kind == engine::HopKind::FabricLookup;
            item->setText(2, lookUp ? row : toQt(text::hopKindName(hop.kind)));
            item->setFont(2, mono);
            item->setText(3, QString::number(hop.packet.ttl));
            const QString sentence = toQt(text::sentence(hop, *branch, analysis));
            for (int column = 0; column < 4; ++column) {
                item->setToolTip(column, sentence);
            }
            item->setData(1, Qt::AccessibleTextRole, sentence);
            item->setData(0, storyRole, QVariant::fromValue(s));
            item->setData(0, hopRole, QVariant::fromValue(h));
        }
    }
}

void TraceDock::showTraceroute() {
    m_traceroute->clear();
    int line = 0;
    for (const auto& address : m_player->answer().traceroute) {
        m_traceroute->addItem(
            QStringLiteral("%1  %2").arg(++line, 2).arg(address ? toQt(address->text()) : QStringLiteral("*")));
    }
}

void TraceDock::showPosition() {
    const Storyboard& board = m_player->storyboard();
    {
        const QSignalBlocker quiet(m_scrub);
        m_scrub->setValue(static_cast<int>(m_player->position().count()));
    }
    m_scrub->update();
    if (board.empty() || !m_player->question() || !m_player->analysis()) {
        m_transport->setCaption({});
        m_subtitle->setText(m_player->question() && m_player->analysis() && board.empty()
                                ? tr("There is nothing to follow: one of the ends is not part of the network.")
                                : tr("Choose where a packet starts and where it is to go."),
                            Subtitle::Mood::Plain);
        return;
    }
    const Frame frame = m_player->frame();
    const Story& story = board.stories()[frame.told];
    const PacketFrame& packet = frame.packets[frame.told];
    const auto* branch = branchOf(story);
    QString caption = tr("TTL %1").arg(packet.ttl);
    if (story.ribbon && packet.lap > 0) {
        caption = tr("lap %1 of %2").arg(packet.lap).arg(story.ribbon->laps) + QStringLiteral(" · ") + caption;
    }
    m_transport->setCaption(caption);
    if (branch != nullptr && frame.hop < branch->path.hops.size()) {
        QString sentence = toQt(text::sentence(branch->path.hops[frame.hop], *branch, *m_player->analysis()));
        if (packet.ended) {
            sentence = toQt(text::sentence(story.verdict));
            if (branch->path.endedBy) {
                sentence += QLatin1Char(' ') + toQt(text::sentence(*branch->path.endedBy));
            }
        } else if (packet.lap > 1) {
            sentence = tr("Lap %1, TTL %2. The state repeats: the same place, the same packet.")
                           .arg(packet.lap)
                           .arg(packet.ttl);
        }
        m_subtitle->setText(sentence, packet.ended || packet.lap > 1 ? moodOf(story.verdict) : Subtitle::Mood::Plain);
    }
    const QSignalBlocker quiet(m_hops);
    for (int i = 0; i < m_hops->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_hops->topLevelItem(i);
        if (item->data(0, storyRole).value<std::size_t>() == frame.told &&
            item->data(0, hopRole).value<std::size_t>() == frame.hop) {
            m_hops->setCurrentItem(item);
            break;
        }
    }
}

}  // namespace hopscope::player
