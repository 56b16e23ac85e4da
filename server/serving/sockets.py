"""Listening sockets, bound before anything else is touched."""

from __future__ import annotations

import errno
import socket

from server.complaint import Complaint


def bind(host: str, port: int, option: str) -> socket.socket:
    """Return a TCP socket bound to `host`:`port`; port 0 takes a free one.

    `option` is how the operator chooses another port, such as `--tls-port`.
    Raises Complaint when the port is taken, privileged, or the address is not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
    except OSError as error:
        listener.close()
        raise _complaint(error, host, port, option) from error
    listener.setblocking(False)
    return listener


def port_of(listener: socket.socket) -> int:
    return int(listener.getsockname()[1])


def _complaint(error: OSError, host: str, port: int, option: str) -> Complaint:
    variable = "SHIDI_" + option.removeprefix("--").replace("-", "_").upper()
    other = port + 1 if 0 < port < 65_535 else 0
    choose_zh = f"请用 {option} {other} 另选一个（或设置 {variable}={other}）。"
    choose_en = f"choose another with {option} {other} (or set {variable}={other})."
    match error.errno:
        case errno.EADDRINUSE:
            return Complaint(
                f"端口 {port} 已被占用，可能实地已在运行；{choose_zh}",
                f"Port {port} is taken, perhaps by Shidi itself; {choose_en}",
            )
        case errno.EACCES | errno.EPERM:
            return Complaint(
                f"没有权限使用端口 {port}（1024 以下需要管理员权限）；"
                f"请用 {option} 8443 等更大的端口（或设置 {variable}）。",
                f"Port {port} needs privileges that this user lacks (below 1024); "
                f"choose a higher one with {option} (or set {variable}).",
            )
    return Complaint(
        f"无法在 {host}:{port} 上监听（{error.strerror}）；"
        "请检查 SHIDI_HOST、SHIDI_LAN_HOST 的地址。",
        f"Cannot listen on {host}:{port} ({error.strerror}); "
        "check the addresses SHIDI_HOST and SHIDI_LAN_HOST.",
    )
