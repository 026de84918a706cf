// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/model/bgp.hpp"
#include "core/model/security.hpp"
#include "core/net/asn.hpp"
#include "core/net/parse_error.hpp"
#include "core/net/prefix.hpp"

namespace hopscope::panels {

/// What is wrong with a text and what was expected, for people; empty when nothing is.
using Check = std::function<QString(const QString& text)>;

// What fields and cells accept. Blanks around a value do not count.
[[nodiscard]] QString checkName(const QString& text);
[[nodiscard]] QString checkAddress(const QString& text);
[[nodiscard]] QString checkOptionalAddress(const QString& text);
[[nodiscard]] QString checkAddressList(const QString& text);
[[nodiscard]] QString checkPrefix(const QString& text);
/// At least one prefix.
[[nodiscard]] QString checkPrefixList(const QString& text);
/// Any number of prefixes, none too.
[[nodiscard]] QString checkPrefixes(const QString& text);
/// A prefix, or a service tag, which begins with a letter.
[[nodiscard]] QString checkPrefixOrTag(const QString& text);
/// Lines of a prefix list, joined by commas: `10.0.0.0/16`, or `10.0.0.0/8 le 24`.
[[nodiscard]] QString checkPatternList(const QString& text);
[[nodiscard]] QString checkAsnList(const QString& text);
/// Ports and ranges of them: `443, 8000-8080`.
[[nodiscard]] QString checkPortList(const QString& text);
/// One side of a rule: prefixes, tags, and `group:NAME` for an application group.
[[nodiscard]] QString checkRuleSide(const QString& text);
[[nodiscard]] QString checkOptionalAsn(const QString& text);
[[nodiscard]] QString checkAsPath(const QString& text);
[[nodiscard]] QString checkCommunityList(const QString& text);
/// A whole number from `least` to `most`; an empty text counts as `least`.
[[nodiscard]] Check checkNumber(int least, int most);

// The values of texts that the check of the same kind has accepted.
[[nodiscard]] net::Address readAddress(const QString& text);
[[nodiscard]] std::optional<net::Address> readOptionalAddress(const QString& text);
[[nodiscard]] std::vector<net::Address> readAddressList(const QString& text);
[[nodiscard]] net::Prefix readPrefix(const QString& text);
[[nodiscard]] std::vector<net::Prefix> readPrefixList(const QString& text);
[[nodiscard]] std::optional<net::Asn> readOptionalAsn(const QString& text);
[[nodiscard]] net::AsPath readAsPath(const QString& text);
[[nodiscard]] std::vector<net::Community> readCommunityList(const QString& text);
[[nodiscard]] bool isTag(const QString& text);
[[nodiscard]] std::vector<model::PrefixPattern> readPatternList(const QString& text);
[[nodiscard]] std::vector<net::Asn> readAsnList(const QString& text);
/// Parts of a text that are joined by commas or blanks.
[[nodiscard]] std::vector<std::string> readWordList(const QString& text);
/// `addresses` and `ports` fit their checks.
[[nodiscard]] model::SecurityRule::Side readRuleSide(const QString& addresses, const QString& ports);

[[nodiscard]] QString patternsText(const std::vector<model::PrefixPattern>& patterns);
[[nodiscard]] QString wordsText(const std::vector<std::string>& words);
[[nodiscard]] QString sideText(const model::SecurityRule::Side& side);
[[nodiscard]] QString portsText(const model::SecurityRule::Side& side);

/// Values as the fields show them: joined by ", ".
template <typename Value>
[[nodiscard]] QString listed(const std::vector<Value>& values) {
    QString all;
    for (const Value& value : values) {
        all += (all.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(value.text());
    }
    return all;
}
template <typename Value>
[[nodiscard]] QString shown(const std::optional<Value>& value) {
    return value ? QString::fromStdString(value->text()) : QString();
}
template <typename Value>
[[nodiscard]] QString shown(const Value& value) {
    return QString::fromStdString(value.text());
}

/// A key that sorts addresses and prefixes by number and everything else by letters.
[[nodiscard]] QString sortKey(const QString& text);

}  // namespace hopscope::panels
