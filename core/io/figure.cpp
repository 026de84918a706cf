// SPDX-License-Identifier: Apache-2.0
#include "core/io/figure.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include <boost/crc.hpp>

#include "core/support/ensure.hpp"

namespace hopscope::io {

namespace {

constexpr std::string_view startOfElement = "<hopscope:design";
constexpr std::string_view endOfElement = "</hopscope:design>";

constexpr std::string_view pngSignature = "\x89PNG\r\n\x1a\n";
constexpr std::string_view pngEnd = "IEND";
constexpr std::string_view internationalText = "iTXt";
/// Keyword, flags for "not compressed", no language and no translated keyword.
constexpr std::string_view textHead("hopscope:design\0\0\0\0\0", 20);
constexpr std::size_t chunkFrame = 12;  // length, type and checksum

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> references{
    {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};

LoadError errorOf(LoadReason reason) {
    LoadError error;
    error.reason = reason;
    return error;
}

/// What XML 1.0 (section 2.2) takes: U+FFFE and U+FFFF, which only strings can hold, are written as JSON escapes.
std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size() + text.size() / 4);
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '&': safe += "&amp;"; break;
        default:
            if (text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF") {
                safe += text[i + 2] == '\xBE' ? "\\ufffe" : "\\uffff";
                i += 2;
            } else {
                safe += text[i];
            }
        }
    }
    return safe;
}

/// Nothing for a reference that another program has put there and that is not one of the five of XML.
std::optional<std::string> unescaped(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != '&') {
            plain += text[i++];
            continue;
        }
        bool isKnown = false;
        for (const auto& [reference, letter] : references) {
            if (!isKnown && text.substr(i, reference.size()) == reference) {
                plain += letter;
                i += reference.size();
                isKnown = true;
            }
        }
        if (!isKnown) {
            return std::nullopt;
        }
    }
    return plain;
}

std::string bytesOf(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU);
    }
    return bytes;
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

std::uint32_t checksumOf(std::string_view typeAndData) {
    boost::crc_32_type checksum;
    checksum.process_bytes(typeAndData.data(), typeAndData.size());
    return checksum.checksum();
}

Expected<std::string, LoadError> designInPng(std::string_view png) {
    std::size_t at = pngSignature.size();
    while (at + chunkFrame <= png.size()) {
        const std::size_t length = numberAt(png, at);
        if (length > png.size() - at - chunkFrame) {
            return unexpected(errorOf(LoadReason::DamagedFigure));
        }
        const std::string_view typeAndData = png.substr(at + 4, 4 + length);
        if (typeAndData.starts_with(internationalText) && typeAndData.substr(4).starts_with(textHead)) {
            if (checksumOf(typeAndData) != numberAt(png, at + 8 + length)) {
                return unexpected(errorOf(LoadReason::DamagedFigure));
            }
            return std::string(typeAndData.substr(4 + textHead.size()));
        }
        if (typeAndData.starts_with(pngEnd)) {
            return unexpected(errorOf(LoadReason::NoDesignInFigure));
        }
        at += chunkFrame + length;
    }
    return unexpected(errorOf(LoadReason::DamagedFigure));
}

}  // namespace

std::string designElement(std::string_view designText) {
    return std::string(startOfElement) + " xmlns:hopscope=\"urn:hopscope\">" + escaped(designText) +
           std::string(endOfElement);
}

std::string designPacket(std::string_view designText) {
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\">\n" +
           designElement(designText) + "\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

std::string pngWithDesign(std::string_view png, std::string_view designText) {
    // The last chunk has no data, so that its place is known.
    ensure(png.size() > pngSignature.size() + chunkFrame && png.substr(png.size() - 8, 4) == pngEnd,
           "a whole PNG ends in its last chunk");
    std::string typeAndData(internationalText);
    typeAndData += textHead;
    typeAndData += designText;
    std::string figure(png.substr(0, png.size() - chunkFrame));
    figure += bytesOf(static_cast<std::uint32_t>(typeAndData.size() - 4));
    figure += typeAndData;
    figure += bytesOf(checksumOf(typeAndData));
    figure += png.substr(png.size() - chunkFrame);
    return figure;
}

Expected<std::string, LoadError> designIn(std::string_view figure) {
    if (figure.starts_with(pngSignature)) {
        return designInPng(figure);
    }
    const std::size_t start = figure.find(startOfElement);
    if (start == std::string_view::npos) {
        return unexpected(errorOf(LoadReason::NoDesignInFigure));
    }
    const std::size_t content = figure.find('>', start);
    const std::size_t end = figure.find(endOfElement, start);
    if (content == std::string_view::npos || end == std::string_view::npos || end < content) {
        return unexpected(errorOf(LoadReason::DamagedFigure));
    }
    auto text = unescaped(figure.substr(content + 1, end - content - 1));
    if (!text) {
        return unexpected(errorOf(LoadReason::DamagedFigure));
    }
    return std::move(*text);
}

}  // namespace hopscope::io
