"""Stands in for a child of the engine: `relay.py SOCKET PROGRAM ARGUMENT...`."""

import _socket  # the module socket takes as long to import as all of this to run
import os
import struct
import sys


def main(address: str, *arguments: str) -> None:
    """Hand stdin and stdout to a fork of the nursery, and end when the fork has ended."""
    nursery = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    nursery.connect(address)
    pipes = [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, struct.pack("ii", 0, 1))]
    line = "\0".join(arguments).encode("utf-8", "surrogateescape") + b"\n"
    sent = nursery.sendmsg([line], pipes)
    while sent < len(line):
        sent += nursery.send(line[sent:])
    os.close(0)
    os.close(1)
    nursery.recv(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
