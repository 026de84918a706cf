// SPDX-License-Identifier: Apache-2.0
#include "app/picture/picture.hpp"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <algorithm>
#include <cmath>

#include "app/picture/page.hpp"
#include "app/picture/svg_canvas.hpp"
#include "core/io/design_file.hpp"
#include "core/io/figure.hpp"

namespace hopscope::picture {

namespace {

constexpr int largestSide = 16'384;
constexpr double pixelsPerInch = 96;
constexpr double pointsPerInch = 72;
constexpr int pdfResolution = 1'200;

void paintPage(const Page& page, QPainter& painter, scene::PainterCanvas::Surface surface) {
    scene::PainterCanvas canvas(painter, page.theme(), surface);
    const QTransform base = painter.worldTransform();
    page.paint(canvas, [&painter, &base](const QPointF& offset) {
        painter.setWorldTransform(QTransform::fromTranslate(offset.x(), offset.y()) * base);
    });
}

/// The design that goes with the picture, as text. A part of a drawing does not carry what it leaves out.
std::optional<std::string> carried(const model::Design& design, const Options& options) {
    return options.carriesDesign && !options.only ? std::optional(io::save(design)) : std::nullopt;
}

}  // namespace

std::optional<Format> formatOf(const QString& fileName) {
    if (fileName.endsWith(u".svg", Qt::CaseInsensitive)) {
        return Format::Svg;
    }
    if (fileName.endsWith(u".png", Qt::CaseInsensitive)) {
        return Format::Png;
    }
    if (fileName.endsWith(u".pdf", Qt::CaseInsensitive)) {
        return Format::Pdf;
    }
    return {};
}

QByteArray renderSvg(const model::Design& design, const analysis::Analysis* analysis, const Options& options) {
    const Page page(design, analysis, options);
    SvgCanvas canvas(page.size(), page.title(), page.description(), page.theme().strokeScale);
    if (const auto text = carried(design, options)) {
        canvas.metadata(QString::fromStdString(io::designElement(*text)));
    }
    page.paint(canvas, [&canvas](const QPointF& offset) { canvas.translate(offset); });
    return canvas.finished();
}

Expected<QByteArray, PictureError> renderPng(const model::Design& design, const analysis::Analysis* analysis,
                                             const Options& options) {
    const Page page(design, analysis, options);
    const double width = std::ceil(page.size().width() * options.scale);
    const double height = std::ceil(page.size().height() * options.scale);
    if (width > largestSide || height > largestSide) {
        return unexpected(PictureError{Failure::TooLarge});
    }
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(options.scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintPage(page, painter, scene::PainterCanvas::Surface::Screen);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const auto text = carried(design, options);
    return text ? QByteArray::fromStdString(io::pngWithDesign(bytes.toStdString(), *text)) : bytes;
}

QByteArray renderPdf(const model::Design& design, const analysis::Analysis* analysis, const Options& options) {
    const Page page(design, analysis, options);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(page.title());
    writer.setCreator(QStringLiteral("hopscope"));
    if (const auto text = carried(design, options)) {
        writer.setDocumentXmpMetadata(QByteArray::fromStdString(io::designPacket(*text)));
    }
    writer.setResolution(pdfResolution);
    writer.setPageSize(
        QPageSize(page.size() * pointsPerInch / pixelsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.scale(pdfResolution / pixelsPerInch, pdfResolution / pixelsPerInch);
    paintPage(page, painter, scene::PainterCanvas::Surface::Paper);
    painter.end();
    return bytes;
}

Expected<void, PictureError> save(const QString& fileName, const model::Design& design,
                                  const analysis::Analysis* analysis, const Options& options) {
    const auto format = formatOf(fileName);
    if (!format) {
        return unexpected(PictureError{Failure::UnknownEnding});
    }
    QByteArray bytes;
    switch (*format) {
    case Format::Svg: bytes = renderSvg(design, analysis, options); break;
    case Format::Pdf: bytes = renderPdf(design, analysis, options); break;
    case Format::Png: {
        auto png = renderPng(design, analysis, options);
        if (!png) {
            return unexpected(png.error());
        }
        bytes = std::move(*png);
        break;
    }
    }
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return unexpected(PictureError{Failure::CannotWrite, file.errorString()});
    }
    return {};
}

QString sentence(const PictureError& error, const QString& fileName) {
    switch (error.failure) {
    case Failure::UnknownEnding:
        return QCoreApplication::translate("Picture", "%1: expected a name that ends in .svg, .png or .pdf")
            .arg(fileName);
    case Failure::TooLarge:
        return QCoreApplication::translate(
                   "Picture", "%1: the picture would be wider or higher than %2 pixels; expected a smaller scale")
            .arg(fileName)
            .arg(largestSide);
    case Failure::CannotWrite:
        return QCoreApplication::translate("Picture", "%1: cannot be written: %2").arg(fileName, error.reason);
    }
    return {};
}

QImage thumbnail(const model::Design& design, const scene::Theme& theme, const QSize& size, double devicePixelRatio) {
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(theme.canvas);
    scene::Composer composer;
    composer.reset(design);
    scene::Look look;
    look.labels = false;
    std::vector<const std::pair<const scene::FigureKey, scene::FigurePtr>*> order;
    QRectF drawn;
    for (const auto& entry : composer.figures()) {
        // Words are left out, and so are the slips that carry nothing else.
        if (!std::holds_alternative<model::NoteId>(entry.first.entity)) {
            drawn |= entry.second->shape().boundingRect();
            order.push_back(&entry);
        }
    }
    if (drawn.isEmpty()) {
        return image;
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return scene::layerOf(a->first) < scene::layerOf(b->first); });
    constexpr double border = 12;
    const double zoom =
        std::min((size.width() - 2 * border) / drawn.width(), (size.height() - 2 * border) / drawn.height());
    look.zoom = zoom;
    QPainter painter(&image);
    painter.translate(QRectF(QPointF(), QSizeF(size)).center());
    painter.scale(zoom, zoom);
    painter.translate(-drawn.center());
    scene::PainterCanvas canvas(painter, theme, scene::PainterCanvas::Surface::Screen);
    canvas.thicken(std::clamp(0.8 / zoom, 1.0, 2.0));
    for (const auto* entry : order) {
        entry->second->paint(canvas, theme, look);
    }
    return image;
}

}  // namespace hopscope::picture
