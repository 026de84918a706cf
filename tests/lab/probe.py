# SPDX-License-Identifier: Apache-2.0
"""probe.py SOURCE DESTINATION…: a traceroute to each, all packets at once; prints {destination: [address or null, …]}."""
import json
import select
import socket
import struct
import sys
import time

HOPS = 16
FIRST_PORT = 33434
PATIENCE = 1.0  # seconds for the last answer


def main(source, *destinations):
    answers = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sender.bind((source, 0))
    seen = {destination: [None] * HOPS for destination in destinations}
    for number, destination in enumerate(destinations):
        for ttl in range(1, HOPS + 1):
            sender.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, ttl)
            try:
                sender.sendto(b"hopscope", (destination, FIRST_PORT + number * HOPS + ttl - 1))
            except OSError:
                pass  # the own table rejects it, or an earlier error is told now: no answer either way
    end = time.monotonic() + PATIENCE
    while (left := end - time.monotonic()) > 0:
        if not select.select([answers], [], [], left)[0]:
            break
        packet, (responder, _) = answers.recvfrom(2048)
        header = (packet[0] & 15) * 4
        kind, code = packet[header], packet[header + 1]
        inner = packet[header + 8:]
        if kind not in (3, 11) or len(inner) < 28 or inner[9] != socket.IPPROTO_UDP:
            continue
        if kind == 3 and code != 3:
            continue  # "unreachable" by a router says that there is no way; no hop answers so in the engine
        port = struct.unpack("!H", inner[(inner[0] & 15) * 4 + 2:][:2])[0] - FIRST_PORT
        if 0 <= port < HOPS * len(destinations):
            seen[destinations[port // HOPS]][port % HOPS] = responder
    print(json.dumps(seen))


main(*sys.argv[1:])
