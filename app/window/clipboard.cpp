// SPDX-License-Identifier: Apache-2.0
#include "app/window/clipboard.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <algorithm>

#include "app/picture/picture.hpp"
#include "app/text/convert.hpp"
#include "core/edit/lock.hpp"
#include "core/io/design_file.hpp"
#include "core/text/errors.hpp"

namespace hopscope::window {

namespace {

constexpr double offset = 32;  ///< of a copy from what it was made from
constexpr double gap = 136;    ///< beside what is there: a peering has its words in between
constexpr double pictureScale = 2;
constexpr int partVersion = 1;
const auto partFormat = QStringLiteral("hopscope-part");
const auto svgFormat = QStringLiteral("image/svg+xml");
const auto imageFormat = QStringLiteral("application/x-qt-image");

/// A part, and pictures of it that are painted when a program asks for one.
class PartData : public QMimeData {
public:
    PartData(const edit::Part& part, model::Design design, std::shared_ptr<const analysis::Analysis> analysis)
        : m_text(toClipboard(part)), m_design(std::move(design)), m_chosen(part.chosen),
          m_analysis(std::move(analysis)) {}

    [[nodiscard]] QStringList formats() const override { return {QLatin1String(partMimeType), svgFormat, imageFormat}; }
    [[nodiscard]] bool hasFormat(const QString& format) const override { return formats().contains(format); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString& format, QMetaType /*type*/) const override {
        if (format == QLatin1String(partMimeType)) {
            return m_text;
        }
        picture::Options options;
        options.heading = false;
        options.legend = false;
        options.only = m_chosen;
        if (format == svgFormat) {
            return picture::renderSvg(m_design, m_analysis.get(), options);
        }
        if (format == imageFormat) {
            options.scale = pictureScale;
            const auto png = picture::renderPng(m_design, m_analysis.get(), options);
            return png ? QVariant(QImage::fromData(*png)) : QVariant();
        }
        return {};
    }

private:
    QByteArray m_text;
    model::Design m_design;
    std::vector<model::EntityRef> m_chosen;
    std::shared_ptr<const analysis::Analysis> m_analysis;
};

}  // namespace

QByteArray toClipboard(const edit::Part& part) {
    QJsonArray chosen;
    for (const model::EntityRef& entity : part.chosen) {
        chosen.append(static_cast<qint64>(model::numberOf(entity)));
    }
    const QJsonObject all{
        {QStringLiteral("format"), partFormat},
        {QStringLiteral("version"), partVersion},
        {QStringLiteral("chosen"), chosen},
        {QStringLiteral("design"), QJsonDocument::fromJson(QByteArray::fromStdString(io::save(part.design))).object()}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::optional<edit::Part> fromClipboard(const QByteArray& text) {
    if (static_cast<std::size_t>(text.size()) > io::maximumFileSize) {
        return std::nullopt;
    }
    const QJsonObject all = QJsonDocument::fromJson(text).object();
    if (all.value(QStringLiteral("format")) != partFormat || all.value(QStringLiteral("version")) != partVersion) {
        return std::nullopt;
    }
    auto loaded = io::load(QJsonDocument(all.value(QStringLiteral("design")).toObject()).toJson().toStdString());
    if (!loaded) {
        return std::nullopt;
    }
    edit::Part part{std::move(loaded->design), {}};
    const QJsonArray numbers = all.value(QStringLiteral("chosen")).toArray();
    const auto choose = [&part, &numbers](const auto& table) {
        for (const auto& row : table) {
            if (numbers.contains(QJsonValue(static_cast<qint64>(row.id.value())))) {
                part.chosen.emplace_back(row.id);
            }
        }
    };
    model::forEachTable(*part.design.network, choose);
    choose(part.design.layout->notes);
    std::sort(part.chosen.begin(), part.chosen.end());
    return part;
}

Clipboard::Clipboard(document::Document& document, scene::TopologyView& view, const runner::AnalysisRunner& runner,
                     QObject* parent)
    : QObject(parent), m_document(document), m_view(view), m_runner(runner) {}

std::vector<model::EntityRef> Clipboard::selection() const {
    return m_view.topology()->selectedEntities();
}

QString Clipboard::sentence(const edit::EditError& error) const {
    return text::toQt(text::sentence(error, *m_document.design().network));
}

std::optional<edit::Part> Clipboard::selectedPart() {
    const std::vector<model::EntityRef> selected = selection();
    if (selected.empty()) {
        return std::nullopt;
    }
    auto part = edit::partOf(m_document.design(), selected);
    if (!part) {
        Q_EMIT said(sentence(part.error()));
        return std::nullopt;
    }
    return *std::move(part);
}

bool Clipboard::store() {
    const std::optional<edit::Part> part = selectedPart();
    if (!part) {
        return false;
    }
    const auto& latest = m_runner.latest();
    const bool isFresh = latest && latest->network == m_document.design().network;
    QGuiApplication::clipboard()->setMimeData(
        std::make_unique<PartData>(*part, m_document.design(), isFresh ? latest : nullptr).release());
    return true;
}

void Clipboard::copy() {
    const std::size_t count = selection().size();
    if (store()) {
        Q_EMIT said(count == 1 ? tr("1 object was copied.") : tr("%1 objects were copied.").arg(count));
    }
}

void Clipboard::cut() {
    const std::vector<model::EntityRef> selected = selection();
    if (store()) {
        m_document.apply(selected.size() == 1 ? tr("Cut 1 object") : tr("Cut %1 objects").arg(selected.size()),
                         edit::removeByHand(m_document.design(), selected));
    }
}

void Clipboard::paste() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const QByteArray text = data == nullptr ? QByteArray() : data->data(QLatin1String(partMimeType));
    const std::optional<edit::Part> part = fromClipboard(text);
    if (!part) {
        Q_EMIT said(tr("The clipboard holds nothing that can be pasted into a drawing."));
        return;
    }
    m_times = text == m_pasted ? m_times + 1 : 1;
    m_pasted = text;
    put(*part, false, m_times);
}

void Clipboard::duplicate() {
    if (const std::optional<edit::Part> part = selectedPart()) {
        put(*part, true, 1);
    }
}

void Clipboard::put(const edit::Part& part, bool isDuplicate, int steps) {
    const std::vector<model::EntityRef> selected = selection();
    const auto into = selected.size() == 1 ? std::optional(selected.front()) : std::nullopt;
    // VNets would cover each other.
    const std::optional<double> beside = edit::roomBeside(m_document.design(), part, gap);
    const auto pasted =
        edit::paste(m_document.design(), part, into, beside.value_or(steps * offset), beside ? 0 : steps * offset);
    if (!pasted) {
        Q_EMIT said(sentence(pasted.error()));
        return;
    }
    const std::size_t count = pasted->entities.size();
    const QString one = isDuplicate ? tr("Duplicate 1 object") : tr("Paste 1 object");
    const QString many = isDuplicate ? tr("Duplicate %1 objects") : tr("Paste %1 objects");
    m_document.apply(count == 1 ? one : many.arg(count), pasted->design);
    m_view.topology()->selectEntities(pasted->entities);
    if (!pasted->entities.empty()) {
        m_view.reveal(pasted->entities.front());
    }
    if (!pasted->left.empty()) {
        Q_EMIT said(sentence(pasted->left.front()));
    }
}

}  // namespace hopscope::window
