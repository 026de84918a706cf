// SPDX-License-Identifier: Apache-2.0
#include "core/device/configuration.hpp"

#include "core/device/plan.hpp"

namespace hopscope::device {

namespace {

Expected<Daemon, ConfigurationError> daemonOf(model::StackProfile stack) {
    switch (stack) {
    case model::StackProfile::Frr:
    case model::StackProfile::FrrResolveViaDefault: return Daemon::Frr;
    case model::StackProfile::Bird:
    case model::StackProfile::BirdKernelExport: return Daemon::Bird;
    case model::StackProfile::Quagga:
    case model::StackProfile::CiscoIos:
    case model::StackProfile::Junos:
    case model::StackProfile::Custom: break;
    }
    return unexpected(ConfigurationError::OtherStack);
}

}  // namespace

Expected<Configuration, ConfigurationError> configurationOf(const model::Network& network, model::NvaId nva) {
    const model::Nva& appliance = network.nvas.at(nva);
    const azure::Lowered lowered = azure::lower(network);
    Configuration configuration{
        Daemon::None, {}, linuxText(network, tunnelsOf(network, lowered, appliance), appliance)};
    if (!appliance.asn) {
        return configuration;
    }
    const auto daemon = daemonOf(appliance.stack);
    if (!daemon) {
        return unexpected(daemon.error());
    }
    const std::vector<Neighbour> neighbours = neighboursOf(network, lowered, appliance);
    configuration.daemon = *daemon;
    configuration.routing = *daemon == Daemon::Frr ? frrText(appliance, neighbours) : birdText(appliance, neighbours);
    return configuration;
}

}  // namespace hopscope::device
