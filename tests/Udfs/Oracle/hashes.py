"""Prints the SHA-256 of the reference's answers over all code points, which BertTokenizerTests, PythonTextTests and SocialClassesTests expect.

    tar -xJf reference-linux-x64.tar.xz -C SITE
    python3.11 hashes.py SITE vocab.txt
"""
import hashlib
import re
import sys

sys.path.insert(0, sys.argv[1])
from tokenizers import BertWordPieceTokenizer

CHARACTERS = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]

lower = hashlib.sha256()
for c in CHARACTERS:
    for text in (c, "A" + c + "Σ", c + "Σ", "AΣ" + c, "AΣ" + c + "A", "Σ" + c + "Σ"):
        lower.update(text.lower().encode() + b"\0")
print("lower", lower.hexdigest())

bert = BertWordPieceTokenizer(sys.argv[2], lowercase=False, strip_accents=False)
pieces = hashlib.sha256()
for at in range(0, len(CHARACTERS), 4096):
    texts = ["a" + c + "b " + c + " " + c * 2 + "x" for c in CHARACTERS[at:at + 4096]]
    for answer in bert.encode_batch(texts, add_special_tokens=False):
        pieces.update(" ".join(answer.tokens).encode() + b"\0")
print("bert", pieces.hexdigest())

classes = hashlib.sha256()
for c in CHARACTERS:
    bits = (re.match(r"\w", c), re.match(r"\d", c), re.match(r"\s", c), c.islower(), not ("a" + c).islower())
    classes.update(str(sum(1 << bit for bit, value in enumerate(bits) if value)).encode() + b"\0")
print("social", classes.hexdigest())
