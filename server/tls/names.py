"""The names and addresses under which this computer can be reached on its own network."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, ip_address
from urllib.parse import urlsplit

import ifaddr
import msgspec

_DNS = re.compile(r"(?=.{1,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9-]{1,63})*\Z")
_LOOPBACK = IPv4Address("127.0.0.1")


class Names(msgspec.Struct, frozen=True):
    """What a certificate must vouch for: DNS names in lower case, and IPv4 addresses."""

    dns: frozenset[str]
    addresses: frozenset[IPv4Address]


def lan_addresses() -> list[IPv4Address]:
    """Return the IPv4 addresses that others may reach, the one towards the router first.

    Empty without a network. Loopback and self-assigned (169.254) ones are left out.
    """
    found = {
        IPv4Address(ip.ip)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str)
    }
    usable = [one for one in sorted(found) if not (one.is_loopback or one.is_link_local)]
    first = _towards_the_router()
    return sorted(usable, key=lambda one: one != first)


def names_of(hostname: str, addresses: Iterable[IPv4Address], urls: Iterable[str]) -> Names:
    """Collect what the server's certificate must cover.

    `hostname` also as `hostname.local` (multicast DNS); `urls` are addresses given by the
    operator. Names that no certificate can carry, such as ones with Chinese characters or
    underscores, are left out: the numeric address always works.
    """
    dns = {"localhost"}
    numbers = {_LOOPBACK, *addresses}
    short = hostname.lower().split(".")[0]
    hosts = [hostname, f"{short}.local", *(urlsplit(url).hostname or "" for url in urls)]
    for host in hosts:
        try:
            number = ip_address(host)
        except ValueError:
            dns |= {host.lower()} if _DNS.match(host.lower()) else set()
        else:
            numbers |= {number} if isinstance(number, IPv4Address) else set()
    return Names(frozenset(dns), frozenset(numbers))


def names_here(urls: Iterable[str] = ()) -> Names:
    """Collect the names of this computer as they are now; addresses change with the network."""
    return names_of(socket.gethostname(), lan_addresses(), urls)


def _towards_the_router() -> IPv4Address | None:
    """Ask the routing table; a datagram socket sends nothing when it is connected."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        return IPv4Address(probe.getsockname()[0])
