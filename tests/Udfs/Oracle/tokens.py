"""Writes what Python's html.unescape and ekphrasis's two tokenizers make of texts put together for them, which the tests in Social/Tokens expect.

    tar -xJf reference-linux-x64.tar.xz -C SITE
    python3.11 tokens.py SITE [TEXTS [SEED]] > ../Social/Tokens/tokens.tsv

A line each, tab between: "html", text, resolved text; a pattern's name, text, its matches as start:end for every place where it matches anchored there; or
the tokenizer (Social, Pipeline), what it does not keep (a name of SocialTokenKinds, or nothing), "lower" or "as is", text, tokens. Texts and tokens are JSON.
"""
import html
import json
import random
import re
import sys
import warnings

warnings.simplefilter("ignore")
sys.path.insert(0, sys.argv[1])
lines, sys.stdout = sys.stdout, sys.stderr
from ekphrasis.classes.tokenizer import SocialTokenizer, Tokenizer
from ekphrasis.dicts.emoticons import emoticons

with open(sys.argv[1] + "/ekphrasis/regexes/expressions.txt") as source:
    EXPRESSIONS = json.load(source)
TEXTS = int(sys.argv[2]) if len(sys.argv) > 2 else 100
draw = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)

# SocialTokenKinds, the keyword of SocialTokenizer, the terms of Tokenizer.
KINDS = [("Emojis", "emojis", ["EMOJI"]), ("Urls", "urls", ["URL"]), ("Tags", "tags", ["TAG"]), ("Emails", "emails", ["EMAIL"]), ("Users", "users", ["USER"]),
         ("Hashtags", "hashtags", ["HASHTAG"]), ("Cashtags", "cashtags", ["CASHTAG"]), ("Phones", "phones", ["PHONE"]), ("Percents", "percents", ["PERCENT"]),
         ("Money", "money", ["MONEY"]), ("Dates", "date", ["DATE"]), ("Times", "time", ["TIME"]), ("Acronyms", "acronyms", ["ACRONYM"]),
         ("Emoticons", "emoticons", ["LTR_FACE", "RTL_FACE", "REST_EMOTICONS", "EASTERN_EMOTICONS"]), ("Censored", "censored", ["CENSORED"]),
         ("Emphasis", "emphasis", ["EMPHASIS"]), ("Numbers", "numbers", ["NUMBER"])]
FACES = sorted(emoticons)
NAMES = sorted(html.entities.html5)
WORDS = """job lost Hired FIRED xD xp D8 dx ox x8 So Do Pox Ox sox Bx Bd jan Jan January May Mar 1st 2nd dec U.S.A. A.B u.s. NASA f**k s*t *very* _x_ o_o O_o o.O v.v >.<
^_^ (^_^;) ^5 <3 </3 ^^ http://a.co https://www.x.org www.a.b www. http:// wwww me@x.org a.b+c@d-e.co.uk @user @_ #tag #a-b #-a $AAPL $a 555-123-4567 (555) +1 5% 5.5% $5 $5m
5€ 5:30 5:30pm 5am 5.30am 12/12/2012 1.2.2003 12-12-12 '99 1,000 1.5 4ever 2nite İstanbul ΑΣ ΣΑΣ ΌΣΟΣ. Σ ½ ² ３ ٣ ﬁ naïve e\u0301 日本 🙂 👍🏽 👩‍💻 🇺🇸 1️⃣ #️⃣ ☝️ ⛹️‍♀️
⛹️ ❤️ ℹ️ ™ © <user> </hashtag> <url> <hashtag> <a/> <3> < > & &amp; &lt;3 &gt; &#39; &quot; &notit; &amp;amp; &nbsp; &#128; &#x1F600; &#0; &#xD800; &#1; &hellip; &commat;
&num;tag &lpar; &colon;) &Acirc &amp""".split()
FACE_PARTS = "()[]{}<>|/\\:;=xX8BDPO03oc-^'\",.*@#&$%3spbSJL \u2011\u00de\u00d7\u00fe_+!?vmTJm~`"
OTHER_PARTS = "aAbZzhtpw1290. ,:/-'@+*#$%€£¢_\n\u00a0\u3000\u1680\u2028\u00e9\u03a3\u0130\u0301\u200d\ufe0f\u20e3\u0660\uff11\U0001d7ce\u00bd\u00b2\0\x1c\x85😀☝⛹♀♂ℹⓂ〰"
HALVES = "^_-oTOJ.;' >"
EMOJI_PARTS = "☝⛹♀♂ℹ™⌚⏩⏳▪❤✊☀#*19a \ufe0f\ufe0f\ufe0f\u200d\u20e3\U0001f3fb\U0001f469"


def soup(parts, most):
    return "".join(draw.choice(parts) for _ in range(draw.randint(1, most)))


def piece():
    kind = draw.random()
    if kind < 0.45:
        return draw.choice(WORDS)
    if kind < 0.6:
        return draw.choice(FACES)
    if kind < 0.7:
        return soup(FACE_PARTS, 6)
    if kind < 0.8:
        return soup(OTHER_PARTS, 6)
    if kind < 0.87:
        return reference()
    return draw.choice(["(", "⊂(", "m(", " "]) + soup(HALVES, 7) + draw.choice([")", ")m", "", ")b"])


def reference():
    if draw.random() < 0.3:
        return "&#" + draw.choice(["", "x", "X"]) + soup("0123456789abcdefg;", 8)
    return "&" + draw.choice(NAMES)[:draw.randint(1, 40)] + draw.choice(["", ";", "x", "= "])


def text():
    kind = draw.random()
    if kind < 0.3:
        return soup(FACE_PARTS, 14)
    if kind < 0.45:
        return soup(OTHER_PARTS, 20)
    return "".join(piece() + draw.choice([" ", " ", ""]) for _ in range(draw.randint(1, 7)))


def emoji_text():
    return draw.choice(["", "⛹\ufe0f\u200d♀", "1\ufe0f"]) + soup(EMOJI_PARTS, 8)


def line(*parts):
    lines.write("\t".join(parts) + "\n")


def tokenizer(name, without, lower):
    if name == "Social":
        return SocialTokenizer(lowercase=lower, **{keyword: kind != without for kind, keyword, _ in KINDS})
    left_out = {term for kind, _, terms in KINDS if kind == without for term in terms}
    return Tokenizer(pipeline=[term for term in Tokenizer.default_pipeline if term not in left_out], lowercase=lower)


def tokens(name, without, lower, count):
    cut = tokenizer(name, without, lower).tokenize
    for _ in range(count):
        made = text()
        line(name, without, "lower" if lower else "as is", json.dumps(made), json.dumps([emoticons.get(token, token) for token in cut(made)]))


for at in range(0, len(NAMES), 40):
    made = " ".join("&" + name + draw.choice(["", "x", ";", "a;"]) for name in NAMES[at:at + 40])
    line("html", json.dumps(made), json.dumps(html.unescape(made)))
for at in range(0, 0x180, 32):
    made = "".join(draw.choice(["&#%d", "&#x%x", "&#X0%X;", "&#%d;"]) % code + " " for code in range(at, at + 32))
    line("html", json.dumps(made), json.dumps(html.unescape(made)))
for _ in range(TEXTS):
    made = "".join(draw.choice([reference, reference, piece])() for _ in range(3))
    line("html", json.dumps(made), json.dumps(html.unescape(made)))
for name in ("LTR_FACE", "RTL_FACE", "REST_EMOTICONS", "EASTERN_EMOTICONS", "EMOJI", "WORD"):
    pattern = re.compile(EXPRESSIONS[name])
    for _ in range(TEXTS):
        made = emoji_text() if name == "EMOJI" else text()
        found = ((at, pattern.match(made, at)) for at in range(len(made)))
        line(name, json.dumps(made), " ".join(f"{at}:{match.end()}" for at, match in found if match))
for name in ("Social", "Pipeline"):
    tokens(name, "", True, TEXTS * 4)
    tokens(name, "", False, TEXTS)
    for kind, _, _ in KINDS:
        tokens(name, kind, True, TEXTS // 4)
