"""A PMTiles extract of a few hundred bytes: the same field with a road, everywhere, at every zoom.

Written by hand from the specification (github.com/protomaps/PMTiles, spec v3) and that of Mapbox's
vector tiles, so that the map is tried with a real file rather than with a mock.
"""

import struct
from collections.abc import Iterable

DEEPEST_ZOOM = 15
EXTENT = 4096
POLYGON, LINE = 3, 2
NO_COMPRESSION, VECTOR_TILES = 1, 1
HEADER_LENGTH = 127
MOVE_TO, LINE_TO, CLOSE = 1, 2, 7


def extract() -> bytes:
    """The file. One entry says that all tiles, from zoom 0 to 15, hold the same content."""
    tile = _layer("earth", POLYGON, _square()) + _layer("roads", LINE, _road())
    everywhere = (4 ** (DEEPEST_ZOOM + 1) - 1) // 3
    directory = _numbers([1, 0, everywhere, len(tile), 1])
    metadata = b"{}"
    after_directory = HEADER_LENGTH + len(directory)
    tiles_at = after_directory + len(metadata)
    header = struct.pack(
        "<7sB11Q6B4iB2i",
        b"PMTiles",
        3,
        *(HEADER_LENGTH, len(directory), after_directory, len(metadata), 0, 0),
        *(tiles_at, len(tile), everywhere, 1, 1),
        *(1, NO_COMPRESSION, NO_COMPRESSION, VECTOR_TILES, 0, DEEPEST_ZOOM),
        *(-1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000),
        *(0, 0, 0),
    )
    assert len(header) == HEADER_LENGTH
    return header + directory + metadata + tile


def _square() -> list[int]:
    corners = [_signed(EXTENT), 0, 0, _signed(EXTENT), _signed(-EXTENT), 0]
    return [_command(MOVE_TO, 1), 0, 0, _command(LINE_TO, 3), *corners, _command(CLOSE, 1)]


def _road() -> list[int]:
    half = _signed(EXTENT // 2)
    return [_command(MOVE_TO, 1), 0, half, _command(LINE_TO, 1), _signed(EXTENT), 0]


def _layer(name: str, shape: int, geometry: list[int]) -> bytes:
    feature = _bytes(2, _numbers([0, 0])) + _number(3, shape) + _bytes(4, _numbers(geometry))
    kind = _bytes(1, b"highway" if shape == LINE else b"earth")
    layer = (
        _number(15, 2)
        + _bytes(1, name.encode())
        + _bytes(2, feature)
        + _bytes(3, b"kind")
        + _bytes(4, kind)
        + _number(5, EXTENT)
    )
    return _bytes(3, layer)


def _command(verb: int, times: int) -> int:
    return verb | times << 3


def _signed(number: int) -> int:
    return number << 1 if number >= 0 else (-number << 1) - 1


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def _numbers(numbers: Iterable[int]) -> bytes:
    return b"".join(map(_varint, numbers))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value
