// SPDX-License-Identifier: Apache-2.0
// Any bytes as the words of a call: addresses, prefixes, ASNs, paths, communities, and the names of nodes. What is read
// is written in the one form that reads as the same.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/cli/arguments.hpp"
#include "app/cli/input.hpp"
#include "core/net/asn.hpp"
#include "core/net/prefix.hpp"
#include "core/script/scenario.hpp"

namespace {

using namespace hopscope;

template <typename Value>
void readsBack(std::string_view text) {
    if (const auto value = Value::parse(text)) {
        const auto again = Value::parse(value->text());
        if (!again || !(*again == *value)) {
            std::abort();
        }
    }
}

const model::Network& network() {
    static const auto scenario = script::parse("vnet hub 10.0.0.0/16\n"
                                               "  subnet nva 10.0.0.0/24\n"
                                               "route-server rs in hub\n"
                                               "internet out\n"
                                               "  host web 203.0.113.10\n"
                                               "nva fw at 10.0.0.4 in nva  asn 65001\n"
                                               "session fw rs\n");
    return *scenario->base.network;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    readsBack<net::Address>(text);
    readsBack<net::Prefix>(text);
    readsBack<net::Asn>(text);
    readsBack<net::AsPath>(text);
    readsBack<net::Community>(text);
    if (const auto lenient = net::parseLenientPrefix(text); lenient && !net::Prefix::parse(lenient->prefix.text())) {
        std::abort();
    }
    (void)cli::findSubnet(network(), text);
    (void)cli::findEndpoint(network(), text, true);
    const cli::CommandSpec command{"routes", "", "", {{"--at", "NODE", "", true}, {"--why", "", ""}}};
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    (void)cli::parseCall(command, words);
    return 0;
}
