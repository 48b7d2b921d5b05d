"""Draws the two icons of the Teams app (python3 icons.py): a speech bubble with a list, its first line ticked."""

import math
import os
import struct
import zlib

TEAL, WHITE = (15, 118, 110), (255, 255, 255)
LINES = [
    ((0.29, 0.335), (0.325, 0.37)),
    ((0.325, 0.37), (0.385, 0.295)),
    ((0.46, 0.335), (0.71, 0.335)),
    ((0.30, 0.455), (0.71, 0.455)),
    ((0.30, 0.57), (0.60, 0.57)),
]


def in_box(x, y, inset):
    left, top, right, bottom, round_ = 0.17 + inset, 0.18 + inset, 0.83 - inset, 0.70 - inset, 0.10 - inset / 2
    near_x = min(max(x, left + round_), right - round_)
    near_y = min(max(y, top + round_), bottom - round_)
    return math.hypot(x - near_x, y - near_y) <= round_


def in_tail(x, y, inset):
    left, right, top, tip = 0.30 + inset, 0.50 - 1.4 * inset, 0.69 - inset, 0.86 - 2.4 * inset
    corners = [(left, top), (right, top), (left, tip)]
    sides = [
        (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) for a, b in zip(corners, corners[1:] + corners[:1])
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)


def in_bubble(x, y, inset=0.0):
    return in_box(x, y, inset) or in_tail(x, y, inset)


def on_line(x, y, width):
    def distance(line):
        (x0, y0), (x1, y1) = line
        along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2)
        along = max(0.0, min(1.0, along))
        return math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0))

    return min(map(distance, LINES)) <= width


def colour(x, y):
    return (*(WHITE if in_bubble(x, y) and not on_line(x, y, 0.022) else TEAL), 1)


def outline(x, y):
    return (*WHITE, int((in_bubble(x, y) and not in_bubble(x, y, 0.055)) or on_line(x, y, 0.026)))


def write(name, size, at, samples):
    def pixel(x, y):
        points = [
            at((x + (i + 0.5) / samples) / size, (y + (j + 0.5) / samples) / size)
            for i in range(samples)
            for j in range(samples)
        ]
        alpha = sum(point[3] for point in points)
        mixed = [round(sum(p[c] * p[3] for p in points) / alpha) if alpha else 255 for c in range(3)]
        return bytes([*mixed, round(alpha / len(points) * 255)])

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(size)) for y in range(size))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)))
        file.write(chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


write("color.png", 192, colour, 4)
write("outline.png", 32, outline, 8)
