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

QString tr(const char* source) {
    return QCoreApplication::translate("hopscope::panels", source);  // where lupdate files this namespace's texts
}

QStringList itemsOf(const QString& text) {
    static const QRegularExpression parting(QStringLiteral("[,;\\s]+"));
    return text.split(parting, Qt::SkipEmptyParts);
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
