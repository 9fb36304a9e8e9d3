"""Cuts a TrueType font down to the characters that charts are labelled with.

    python3 make_font.py DejaVuSans.ttf ChartFont.ttf

The outlines, widths and instructions of the characters stay as they are; all other glyphs, and the tables that place or replace glyphs, are left out.
"""
import struct
import sys

CHARACTERS = [*range(0x20, 0x7F), 0xA0, 0xD7, 0x2013, 0x2026, 0x2212]
KEPT_AS_THEY_ARE = ["OS/2", "cvt ", "fpgm", "prep", "name", "gasp"]


def tables_of(font):
    count = struct.unpack(">H", font[4:6])[0]
    entries = (struct.unpack(">4sIII", font[12 + 16 * i:28 + 16 * i]) for i in range(count))
    return {tag.decode(): font[offset:offset + length] for tag, _, offset, length in entries}


def glyphs_by_character(cmap):
    """The Windows Unicode subtable of format 4."""
    for i in range(struct.unpack(">H", cmap[2:4])[0]):
        platform, encoding, offset = struct.unpack(">HHI", cmap[4 + 8 * i:12 + 8 * i])
        if (platform, encoding) == (3, 1) and struct.unpack(">H", cmap[offset:offset + 2])[0] == 4:
            break
    segments = struct.unpack(">H", cmap[offset + 6:offset + 8])[0] // 2
    at = offset + 14
    ends = struct.unpack(f">{segments}H", cmap[at:at + 2 * segments])
    at += 2 * segments + 2
    starts = struct.unpack(f">{segments}H", cmap[at:at + 2 * segments])
    deltas = struct.unpack(f">{segments}H", cmap[at + 2 * segments:at + 4 * segments])
    ranges_at = at + 4 * segments
    glyphs = {}
    for i, (start, end, delta) in enumerate(zip(starts, ends, deltas)):
        ranged = struct.unpack(">H", cmap[ranges_at + 2 * i:ranges_at + 2 * i + 2])[0]
        for character in range(start, min(end, 0xFFFE) + 1):
            glyph = character
            if ranged:
                place = ranges_at + 2 * i + ranged + 2 * (character - start)
                glyph = struct.unpack(">H", cmap[place:place + 2])[0]
                if glyph == 0:
                    continue
            glyphs[character] = (glyph + delta) & 0xFFFF
    return glyphs


def components(outline):
    """The glyphs that a composite glyph is put together from, and where their numbers stand."""
    if len(outline) < 10 or struct.unpack(">h", outline[:2])[0] >= 0:
        return
    at, flags = 10, 0x20
    while flags & 0x20:
        flags, glyph = struct.unpack(">HH", outline[at:at + 4])
        yield at + 2, glyph
        at += 4 + (4 if flags & 1 else 2) + (2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0)


def cmap_of(glyphs):
    """A table of one segment for each character: few enough."""
    characters = sorted(glyphs)
    segments = len(characters) + 1
    power = 1 << (segments.bit_length() - 1)
    body = struct.pack(">HHHH", segments * 2, power * 2, power.bit_length() - 1, (segments - power) * 2)
    body += b"".join(struct.pack(">H", c) for c in characters) + b"\xff\xff\0\0"
    body += b"".join(struct.pack(">H", c) for c in characters) + b"\xff\xff"
    body += b"".join(struct.pack(">H", (glyphs[c] - c) & 0xFFFF) for c in characters) + b"\0\1"
    body += b"\0\0" * segments
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + struct.pack(">HHH", 4, len(body) + 6, 0) + body


def cut(font):
    tables = tables_of(font)
    is_long = struct.unpack(">h", tables["head"][50:52])[0]
    count = struct.unpack(">H", tables["maxp"][4:6])[0]
    places = struct.unpack(f">{count + 1}{'I' if is_long else 'H'}", tables["loca"])
    scale = 1 if is_long else 2
    metrics = struct.unpack(">H", tables["hhea"][34:36])[0]

    def outline(glyph):
        return tables["glyf"][places[glyph] * scale:places[glyph + 1] * scale]

    def width(glyph):
        advance = tables["hmtx"][4 * min(glyph, metrics - 1):][:2]
        bearing = tables["hmtx"][4 * glyph + 2:][:2] if glyph < metrics else tables["hmtx"][4 * metrics + 2 * (glyph - metrics):][:2]
        return advance + bearing

    by_character = glyphs_by_character(tables["cmap"])
    kept = [0]
    for glyph in (by_character[c] for c in CHARACTERS):
        if glyph not in kept:
            kept.append(glyph)
    for glyph in kept:  # grows while it is gone through
        kept.extend(part for _, part in components(outline(glyph)) if part not in kept)
    numbers = {glyph: number for number, glyph in enumerate(kept)}

    outlines, loca = b"", [0]
    for glyph in kept:
        data = bytearray(outline(glyph))
        for at, part in components(bytes(data)):
            data[at:at + 2] = struct.pack(">H", numbers[part])
        outlines += bytes(data) + b"\0" * (-len(data) % 4)
        loca.append(len(outlines))

    parts = {tag: tables[tag] for tag in KEPT_AS_THEY_ARE if tag in tables}
    parts["head"] = tables["head"][:8] + b"\0\0\0\0" + tables["head"][12:50] + struct.pack(">h", 1) + tables["head"][52:]
    parts["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(kept))
    parts["maxp"] = tables["maxp"][:4] + struct.pack(">H", len(kept)) + tables["maxp"][6:]
    parts["hmtx"] = b"".join(width(glyph) for glyph in kept)
    parts["glyf"], parts["loca"] = outlines, struct.pack(f">{len(loca)}I", *loca)
    parts["cmap"] = cmap_of({c: numbers[by_character[c]] for c in CHARACTERS})
    parts["post"] = struct.pack(">I", 0x00030000) + tables["post"][4:32]
    return font_of(parts)


def checksum(data):
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF


def font_of(parts):
    power = 1 << (len(parts).bit_length() - 1)
    head = struct.pack(">IHHHH", 0x00010000, len(parts), power * 16, power.bit_length() - 1, (len(parts) - power) * 16)
    offset, body, entries, head_at = 12 + 16 * len(parts), b"", b"", 0
    for tag in sorted(parts):
        if tag == "head":
            head_at = offset + len(body)
        entries += struct.pack(">4sIII", tag.encode(), checksum(parts[tag]), offset + len(body), len(parts[tag]))
        body += parts[tag] + b"\0" * (-len(parts[tag]) % 4)
    font = head + entries + body
    adjustment = (0xB1B0AFBA - checksum(font)) & 0xFFFFFFFF
    return font[:head_at + 8] + struct.pack(">I", adjustment) + font[head_at + 12:]


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as source:
        result = cut(source.read())
    with open(sys.argv[2], "wb") as target:
        target.write(result)
