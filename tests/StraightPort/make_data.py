"""Writes the tables of this folder's Data, by asking Python 3.11 and ekphrasis 0.5.4.

    tar -xJf reference-linux-x64.tar.xz -C SITE
    python3.11 make_data.py SITE

classes.txt: runs of code points with the same answers of str's methods, a letter each (see FLAGS).
lower.txt: code points whose str.lower() differs from themselves.
entities.txt: the names of html.entities.html5, and the numbers html.unescape treats in a way of their own.
emoticons.txt: the dictionary ekphrasis.dicts.emoticons, mirrored and lower-cased entries included.
"""
import html
import os
import sys

sys.path.insert(0, sys.argv[1])
from ekphrasis.dicts.emoticons import emoticons

assert sys.version_info[:2] == (3, 11), "the tables are those of Python 3.11"
DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Data")
SCALARS = [code for code in range(0x110000) if not 0xD800 <= code < 0xE000]


def final(text):
    return text.lower().endswith("\u03c2")


def upper_or_title(c):
    # islower() of the two together fails only if c is upper or title case.
    return not ("a" + c).islower()


FLAGS = {
    "w": lambda c: c.isalnum() or c == "_",
    "d": str.isdecimal,
    "s": str.isspace,
    "l": str.islower,
    "u": upper_or_title,
    "c": lambda c: final(c + "\u03a3"),
    "i": lambda c: final("A" + c + "\u03a3") and not final(c + "\u03a3"),
}


def flags(code):
    return "".join(letter for letter, holds in FLAGS.items() if holds(chr(code)))


def codes(text):
    return " ".join(f"{ord(c):X}" for c in text)


def write(name, lines):
    with open(os.path.join(DATA, name), "w", encoding="utf-8", newline="\n") as out:
        out.writelines(line + "\n" for line in lines)


def classes():
    first, last, value = None, None, ""
    for code in SCALARS:
        here = flags(code)
        if here == value and last == code - 1:
            last = code
            continue
        if value:
            yield f"{first:X} {last:X} {value}"
        first, last, value = code, code, here
    if value:
        yield f"{first:X} {last:X} {value}"


write("classes.txt", classes())
write("lower.txt", (f"{code:X} {codes(chr(code).lower())}" for code in SCALARS if chr(code).lower() != chr(code)))
write("entities.txt",
      [f"name {name} {codes(value)}" for name, value in sorted(html.entities.html5.items())]
      + [f"number {number:X} {codes(html.unescape(f'&#{number};'))}".rstrip()
         for number in range(0x110000)
         if not 0xD800 <= number < 0xE000 and html.unescape(f"&#{number};") != chr(number)])
write("emoticons.txt", (f"{face} {tag}" for face, tag in sorted(emoticons.items())))
