"""Writes what Python's re makes of texts put together for each of ekphrasis's patterns, which PatternTests expects.

    tar -xJf reference-linux-x64.tar.xz -C SITE
    python3.11 patterns.py SITE [TEXTS [SEED]] > ../Social/Patterns/patterns.tsv

A line each: pattern, text as JSON, and the matches as start:end, one for every place where the pattern matches when it is anchored there, in code points.
"""
import json
import random
import re
import sys

with open(sys.argv[1] + "/ekphrasis/regexes/expressions.txt") as source:
    EXPRESSIONS = json.load(source)
TEXTS = int(sys.argv[2]) if len(sys.argv) > 2 else 40
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1

# Any text may hold these beside its pattern's own pieces: each class that matters, in ASCII and beyond.
ANY = ["a", "b", "Z", "_", "7", " ", "  ", "\n", "\u00a0", "\x1c", "-", ".", ",", "'", "*", "#", "@", "$", "/", "(", ")", "<", ">", ":", "+", "\u00e9", "\u0130",
       "\u00bd", "\u0665", "\ufe0f", "\u200d", "\U0001d7d9", "\U00010400", "\U0001f600"]
DIGITS = ["1", "2", "12", "007", "1234", "55555", "3", "30", "59", "\u0663", "\u00b2"]
PIECES = {
    "URL": ["http", "https", "://", "http://", "https://", "www", "www.", ".", "..", "x", "co", ".co", ".c", "/", "http://www.", "ww", "s"],
    "EMAIL": ["a", "bc", "@", ".", "..", "+", "-", "--", ".com", ".co.uk", ".c", ".Com", "x@y", ".ab.cd.ef.gh", "_", "1"],
    "PERCENT": DIGITS + ["%", "%", ".", ",", "'"],
    "MONEY": DIGITS + ["$", "\u20ac", "\u00a3", "\u00a2", ".", ",", "'", "M", "k", "bn", "mil", "million", "milli", "B"],
    "PHONE": ["123", "456", "7890", "+1 ", "+44 ", "+123", "(", ")", "-", ".", " ", "1", "\u0661\u0662\u0663", "1234567890"],
    "USER": ["@", "@", "user", "_1"],
    "TIME": DIGITS + [":", ":", "am", "pm", "AM", "PM", "a.m.", "p.m", ".", " ", "m", ":30", "12:", "Am"],
    "DATE": ["Jan", "january", "Feb", "Mar", "March", "May", "may", "sep", "Sept", "sepember", "December", "dec", "Jun", "June", "jul", "Aug", "Octo", "Nov", "april",
             "1", "12", "2016", "12345", "'", "'", ",", " ", " ", " - ", "-", "/", ".", "st", "nd", "rd", "th", "nth", ":", ":1", "99", "3", "1999", "x", "0", "31"],
    "NUMBER": DIGITS + [".", ",", "'", "x"],
    "HASHTAG": ["#", "#", "tag", "-", "--", "_", "Tag1"],
    "CASHTAG": ["$", "$", "ABC", "A", "a", "1"],
    "TAG": ["<", ">", "/", "</", "/>", "tag", "<tag>"],
    "ACRONYM": ["A.", "B.", "C", ".", "..", "d", "U.S.A"],
    "CENSORED": ["f", "*", "**", "ck", "a1"],
    "EMPHASIS": ["*", "*", "word", "_"],
    "ALLCAPS": ["A", "BC", "DEF", " ", " ", "d", "#", "$", "@"],
    "ELONGATED": ["a", "aa", "aaa", "b", "AAA", "Aaa", "oooo", " ", "\u00e9"],
    "REPEAT_PUNCTS": ["!", "?", ".", "!!", "a"],
    "CAMEL_SPLIT": ["a", "A", "B", "c", "1", "22", "-", "_"],
}

# The parts in which these match, in order: each pick may be any of its part, or nothing.
DAYS, MONTHS = ["1", "12", "12", "1999", "12345", "3"], ["Jan", "january", "Feb", "Mar", "March", "May", "may", "sep", "Sept", "sepember", "December", "Octo", "jul", "Nov"]
YEARS = ["99", "12", "2016", "12345", "2001a", "10Ab", "1"]
SHAPES = {
    "URL": [["a", " ", "."], ["http", "https", "HTTP"], ["://", "://", ":/"], ["www", "www.", "", "", "wwww."], ["x", "bc", ""], [".", "..", " "], ["c", "co", "com/a.b"], [".", " ", ""]],
    "EMAIL": [[" ", "a", ".", "@", ")", ""], ["a", "b1", "_", "+", "-"], [".", "..", "+", "-", ""], ["c", "de", ""], ["@", "@", "@", "@@"], ["x", "yz", "-", "x-y", "x--y"],
              ["-", "", ""], [".co", ".com", ".c", ".Com", ".co1"], [".uk", ".ab", "", ".x", ".abC"], [".ef", "", ".g"], [".hi", ".", ""], ["", " ", "z", "_", "-"]],
    "PHONE": [["", "+1 ", "+44 ", "+123 ", "+1", "5"], ["(", ""], ["123", "1", "\u0661\u0662\u0663"], [")", ""], ["", "-", ".", " ", "--"], ["456"], ["", "-", ".", " "],
              ["7890", "789"], ["", "x", "1", " "]],
    "DATE": [["", ":", "x", " ", "a.", "1."], ["", "'"], DAYS, ["", ","], [" ", "", "  "], MONTHS, ["", ",", " "], [" ", ""], ["'", "", ""], DAYS, ["st", "nd", "th", "nth", "", "", ""],
             ["", ",", "/", " "], ["", " "], ["", "'", ""], YEARS, ["", " "], ["-", ""], ["", " "], YEARS, ["", ":", ":1", "x", "."]],
    "ALLCAPS": [["", "#", "a", "$", "@", " "], ["A", "BC", "DEF"], [" ", "  ", ""], ["A", "BC"], [" ", "", ","], ["D", "EF"], ["", "x", " ", "1", "G x"]],
    "TIME": [["", "1", ".", "x"], ["12", "7", "23", "29", "30"], [":", ":", "."], ["30", "59", "60", "5"], ["", ":59", ":60", "."], ["", " ", "  "], ["am", "PM", "a.m.", "p.m", "Am", "x"]],
}
NUMERIC_DATE = [["", "1.", "a.", " ", "x"], ["1", "31", "41", "007"], [".", "-", "/"], ["2", "12", "45"], [".", "-", "/", ""], ["99", "2016", "3016", "916", "5", "20161"], ["", ".", ".1", " ", "x"]]
SHAPES_OF = {name: [SHAPES[name]] for name in SHAPES}
SHAPES_OF["DATE"].append(NUMERIC_DATE)

draw = random.Random(SEED)


def heap(pieces):
    return "".join(draw.choice(ANY if draw.random() < 0.15 else pieces) for _ in range(draw.randint(1, 10)))


def in_shape(shape):
    return "".join(draw.choice(ANY) if draw.random() < 0.02 else "" if draw.random() < 0.1 else draw.choice(part) for part in shape)


for name, pieces in PIECES.items():
    pattern = re.compile(EXPRESSIONS[name])
    for _ in range(TEXTS):
        text = in_shape(draw.choice(SHAPES_OF[name])) if name in SHAPES_OF and draw.random() < 0.8 else heap(pieces)
        found = ((at, pattern.match(text, at)) for at in range(len(text)))
        print(name, json.dumps(text), " ".join(f"{at}:{match.end()}" for at, match in found if match), sep="\t")
