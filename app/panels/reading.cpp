// SPDX-License-Identifier: Apache-2.0
#include "app/panels/reading.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include "app/text/convert.hpp"
#include "core/text/errors.hpp"

namespace hopscope::panels {

namespace {

using text::toCore;
using text::toQt;

constexpr int highestPort = 65535;
constexpr QLatin1String groupMark("group:");

QString tr(const char* source) {
    return QCoreApplication::translate("hopscope::panels", source);  // where lupdate files this namespace's texts
}

QStringList itemsOf(const QString& text) {
    static const QRegularExpression parting(QStringLiteral("[,;\\s]+"));
    return text.split(parting, Qt::SkipEmptyParts);
}

/// Parts that hold blanks.
QStringList linesOf(const QString& text) {
    static const QRegularExpression parting(QStringLiteral("[,;\\n]+"));
    QStringList lines;
    for (const QString& line : text.split(parting, Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty()) {
            lines.append(line.trimmed());
        }
    }
    return lines;
}

template <typename Value>
net::Parsed<Value> parsed(const QString& text) {
    return Value::parse(toCore(text.trimmed()));
}

template <typename Value>
QString problemWith(const QString& text) {
    const net::Parsed<Value> value = parsed<Value>(text);
    return value ? QString() : toQt(text::sentence(value.error()));
}

template <typename Value>
QString problemWithList(const QString& text) {
    for (const QString& item : itemsOf(text)) {
        const QString problem = problemWith<Value>(item);
        if (!problem.isEmpty()) {
            return QStringLiteral("%1: %2").arg(item, problem);
        }
    }
    return {};
}

template <typename Value>
std::vector<Value> listOf(const QString& text) {
    std::vector<Value> values;
    for (const QString& item : itemsOf(text)) {
        values.push_back(parsed<Value>(item).value());
    }
    return values;
}

}  // namespace

QString checkName(const QString& text) {
    if (text.trimmed().isEmpty()) {
        return tr("A name is needed.");
    }
    return {};
}

QString checkAddress(const QString& text) {
    return problemWith<net::Address>(text);
}

QString checkOptionalAddress(const QString& text) {
    return text.trimmed().isEmpty() ? QString() : checkAddress(text);
}

QString checkAddressList(const QString& text) {
    return problemWithList<net::Address>(text);
}

QString checkPrefix(const QString& text) {
    return problemWith<net::Prefix>(text);
}

QString checkPrefixList(const QString& text) {
    return itemsOf(text).isEmpty() ? tr("At least one prefix is needed, such as 10.0.0.0/16.")
                                   : problemWithList<net::Prefix>(text);
}

QString checkPrefixes(const QString& text) {
    return problemWithList<net::Prefix>(text);
}

bool isTag(const QString& text) {
    return !text.trimmed().isEmpty() && text.trimmed().front().isLetter();
}

QString checkPrefixOrTag(const QString& text) {
    return isTag(text) ? QString() : checkPrefix(text);
}

QString checkPatternList(const QString& text) {
    for (const QString& line : linesOf(text)) {
        const QStringList words = itemsOf(line);
        QString problem = problemWith<net::Prefix>(words.value(0));
        if (problem.isEmpty() && words.size() > 1) {
            bool isNumber = false;
            const int most = words.value(2).toInt(&isNumber);
            const bool fits = words.size() == 3 && words[1] == QLatin1String("le") && isNumber && most <= 32 &&
                              most >= parsed<net::Prefix>(words[0])->length();
            problem = fits ? QString() : tr("Expected a prefix, or one with its longest length: 10.0.0.0/8 le 24.");
        }
        if (!problem.isEmpty()) {
            return QStringLiteral("%1: %2").arg(line.trimmed(), problem);
        }
    }
    return {};
}

QString checkAsnList(const QString& text) {
    return problemWithList<net::Asn>(text);
}

QString checkPortList(const QString& text) {
    static const QRegularExpression range(QStringLiteral("^(\\d{1,5})(?:-(\\d{1,5}))?$"));
    for (const QString& item : itemsOf(text)) {
        const QRegularExpressionMatch match = range.match(item);
        const int first = match.captured(1).toInt();
        const int last = match.hasCaptured(2) ? match.captured(2).toInt() : first;
        if (!match.hasMatch() || first > last || last > highestPort) {
            return tr("%1: expected a port or a range of ports, such as 443 or 8000-8080.").arg(item);
        }
    }
    return {};
}

QString checkRuleSide(const QString& text) {
    for (const QString& item : itemsOf(text)) {
        const QString problem = isTag(item) ? QString() : checkPrefix(item);
        if (!problem.isEmpty()) {
            return QStringLiteral("%1: %2").arg(item, problem);
        }
    }
    return {};
}

QString checkOptionalAsn(const QString& text) {
    return text.trimmed().isEmpty() ? QString() : problemWith<net::Asn>(text);
}

QString checkAsPath(const QString& text) {
    return problemWith<net::AsPath>(text);
}

QString checkCommunityList(const QString& text) {
    return problemWithList<net::Community>(text);
}

Check checkNumber(int least, int most) {
    return [least, most](const QString& text) {
        bool isNumber = false;
        const int number = text.trimmed().toInt(&isNumber);
        const bool fits = text.trimmed().isEmpty() || (isNumber && number >= least && number <= most);
        return fits ? QString() : tr("Expected a whole number from %1 to %2.").arg(least).arg(most);
    };
}

net::Address readAddress(const QString& text) {
    return parsed<net::Address>(text).value();
}

std::optional<net::Address> readOptionalAddress(const QString& text) {
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(readAddress(text));
}

std::vector<net::Address> readAddressList(const QString& text) {
    return listOf<net::Address>(text);
}

net::Prefix readPrefix(const QString& text) {
    return parsed<net::Prefix>(text).value();
}

std::vector<net::Prefix> readPrefixList(const QString& text) {
    return listOf<net::Prefix>(text);
}

std::optional<net::Asn> readOptionalAsn(const QString& text) {
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(parsed<net::Asn>(text).value());
}

net::AsPath readAsPath(const QString& text) {
    return parsed<net::AsPath>(text).value();
}

std::vector<net::Community> readCommunityList(const QString& text) {
    return listOf<net::Community>(text);
}

std::vector<model::PrefixPattern> readPatternList(const QString& text) {
    std::vector<model::PrefixPattern> all;
    for (const QString& line : linesOf(text)) {
        const QStringList words = itemsOf(line);
        all.push_back({readPrefix(words.front()), words.value(2).toInt()});
    }
    return all;
}

std::vector<net::Asn> readAsnList(const QString& text) {
    return listOf<net::Asn>(text);
}

std::vector<std::string> readWordList(const QString& text) {
    std::vector<std::string> words;
    for (const QString& item : itemsOf(text)) {
        words.push_back(toCore(item));
    }
    return words;
}

model::SecurityRule::Side readRuleSide(const QString& addresses, const QString& ports) {
    model::SecurityRule::Side side;
    for (const QString& item : itemsOf(addresses)) {
        if (item.startsWith(groupMark)) {
            side.applicationGroups.push_back(toCore(item.mid(groupMark.size())));
        } else if (isTag(item)) {
            side.tags.push_back(toCore(item));
        } else {
            side.prefixes.push_back(readPrefix(item));
        }
    }
    for (const QString& item : itemsOf(ports)) {
        const int first = item.section(QLatin1Char('-'), 0, 0).toInt();
        const QString last = item.section(QLatin1Char('-'), 1);
        side.ports.push_back({first, last.isEmpty() ? first : last.toInt()});
    }
    return side;
}

QString patternsText(const std::vector<model::PrefixPattern>& patterns) {
    QStringList all;
    for (const model::PrefixPattern& pattern : patterns) {
        all.append(pattern.atMost == 0 ? shown(pattern.prefix)
                                       : QStringLiteral("%1 le %2").arg(shown(pattern.prefix)).arg(pattern.atMost));
    }
    return all.join(QLatin1String(", "));
}

QString wordsText(const std::vector<std::string>& words) {
    QStringList all;
    for (const std::string& word : words) {
        all.append(toQt(word));
    }
    return all.join(QLatin1String(", "));
}

QString sideText(const model::SecurityRule::Side& side) {
    QStringList all;
    for (const net::Prefix prefix : side.prefixes) {
        all.append(shown(prefix));
    }
    for (const std::string& tag : side.tags) {
        all.append(toQt(tag));
    }
    for (const std::string& group : side.applicationGroups) {
        all.append(groupMark + toQt(group));
    }
    return all.join(QLatin1String(", "));
}

QString portsText(const model::SecurityRule::Side& side) {
    QStringList all;
    for (const model::SecurityRule::PortRange& range : side.ports) {
        all.append(range.first == range.last ? QString::number(range.first)
                                             : QStringLiteral("%1-%2").arg(range.first).arg(range.last));
    }
    return all.join(QLatin1String(", "));
}

QString sortKey(const QString& text) {
    const QString first = itemsOf(text).value(0);
    const net::Parsed<net::LenientPrefix> prefix = net::parseLenientPrefix(toCore(first));
    if (prefix) {
        return QStringLiteral("%1/%2")
            .arg(prefix->prefix.first().value(), 10, 10, QLatin1Char('0'))
            .arg(prefix->prefix.length(), 2, 10, QLatin1Char('0'));
    }
    const net::Parsed<net::Address> address = net::Address::parse(toCore(first));
    if (address) {
        return QStringLiteral("%1").arg(address->value(), 10, 10, QLatin1Char('0'));
    }
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber ? QStringLiteral("%1").arg(number, 20, 10, QLatin1Char('0')) : text.toLower();
}

}  // namespace hopscope::panels
