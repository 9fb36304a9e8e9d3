"""Asks ekphrasis 0.5.4 with the options given: what SocialOptions is held to.

    tar -xJf reference-linux-x64.tar.xz -C SITE
    python3.11 ekphrasis_options.py SITE STATS < questions.jsonl > answers.jsonl
    python3.11 ekphrasis_options.py SITE STATS --fill ../Udfs/Social/social-cases.json

STATS is the folder of counts_1grams.txt and counts_2grams.txt. A question, one a line: {"options": {...}, "text": "..."}, the options named as in
SocialOptions, those left out being its defaults. An answer, one a line: the tokens, or {"error": "..."} where ekphrasis raises.
--fill writes the answers into the cases of the tests: the tokens of each quirk, and of each text with each set of options.

Where ekphrasis depends on chance or gives up, the project's own rules are put in its place, so that the answer can be compared: of equally frequent
words the first in code-point order, no limit of recursion, no limit to the digits of a number.
"""
import atexit
import functools
import json
import os
import shutil
import sys
import tempfile
import threading

SITE, STATS = sys.argv[1:3]
sys.path.insert(0, SITE)
os.environ["HOME"] = tempfile.mkdtemp(prefix="ekphrasis-")
atexit.register(shutil.rmtree, os.environ["HOME"])
CORPUS = os.path.join(os.environ["HOME"], ".ekphrasis", "stats", "twitter")
os.makedirs(CORPUS)
for name in ("counts_1grams.txt", "counts_2grams.txt"):
    os.symlink(os.path.abspath(os.path.join(STATS, name)), os.path.join(CORPUS, name))

# ekphrasis prints while it loads.
answers, sys.stdout = sys.stdout, sys.stderr
sys.set_int_max_str_digits(0)

from ekphrasis.classes import preprocessor, segmenter, spellcorrect
from ekphrasis.classes.tokenizer import SocialTokenizer, Tokenizer
from ekphrasis.dicts.emoticons import emoticons

# Read once, not for each set of options.
read = functools.lru_cache(maxsize=None)(spellcorrect.read_stats)
segmenter.read_stats = spellcorrect.read_stats = read


class SteadyCorrector(spellcorrect.SpellCorrector):
    """The spelling corrector without chance."""

    def most_probable(self, words):
        return max(sorted(self.known(words)), key=self.P, default=[])

    def correct(self, word, assume_wrong=False, fast=False):
        return max(sorted(self.edit_candidates(word, assume_wrong=assume_wrong, fast=fast)), key=self.P)


preprocessor.SpellCorrector = SteadyCorrector

TERMS = ["url", "email", "percent", "money", "phone", "user", "time", "url", "date", "number"]
ANNOTATIONS = ["hashtag", "allcaps", "elongated", "repeated", "emphasis", "censored"]
SWITCHES = {
    "emojis": "emojis", "urls": "urls", "tags": "tags", "emails": "emails", "users": "users", "hashtags": "hashtags", "cashtags": "cashtags",
    "phones": "phones", "percents": "percents", "money": "money", "dates": "date", "times": "time", "acronyms": "acronyms", "emoticons": "emoticons",
    "censored": "censored", "emphasis": "emphasis", "numbers": "numbers",
}
EXPRESSIONS = {
    "emojis": ["EMOJI"], "urls": ["URL"], "tags": ["TAG"], "emails": ["EMAIL"], "users": ["USER"], "hashtags": ["HASHTAG"], "cashtags": ["CASHTAG"],
    "phones": ["PHONE"], "percents": ["PERCENT"], "money": ["MONEY"], "dates": ["DATE"], "times": ["TIME"], "acronyms": ["ACRONYM"],
    "emoticons": ["LTR_FACE", "RTL_FACE", "REST_EMOTICONS", "EASTERN_EMOTICONS"], "censored": ["CENSORED"], "emphasis": ["EMPHASIS"],
    "numbers": ["NUMBER"],
}


def flags(value, all_names):
    """The names in a value of a flags enum as .NET writes it."""
    names = [name.strip().lower() for name in value.split(",")]
    return list(all_names) if names == ["all"] else [] if names == ["none"] else names


def tokenizer(options):
    kind, lowercase = options.get("Tokenizing", "Social"), options.get("LowerCase", True)
    keep = flags(options.get("Keep", "All"), SWITCHES)
    if kind == "Social":
        return SocialTokenizer(lowercase=lowercase, **{name: ours in keep for ours, name in SWITCHES.items()}).tokenize
    if kind == "Pipeline":
        left_out = {name for ours, names in EXPRESSIONS.items() if ours not in keep for name in names}
        return Tokenizer(pipeline=[name for name in Tokenizer.default_pipeline if name not in left_out], lowercase=lowercase).tokenize
    return None


@functools.lru_cache(maxsize=64)
def processor(text):
    options = json.loads(text)
    return preprocessor.TextPreProcessor(
        normalize=[term.lower() for term in options.get("Normalize", TERMS)],
        omit=[term.lower() for term in options.get("Omit", [])],
        annotate=set(flags(options.get("Annotate", "All"), ANNOTATIONS)),
        unpack_hashtags=options.get("UnpackHashtags", True),
        unpack_contractions=options.get("UnpackContractions", True),
        all_caps_tag=options.get("AllCapsTag", "Wrap").lower(),
        spell_correct_elong=options.get("CorrectElongated", False),
        mode="fast" if options.get("Fast", False) else "normal",
        remove_tags=options.get("RemoveTags", False),
        segmenter="twitter", corrector="twitter",
        tokenizer=tokenizer(options),
        dicts=[emoticons] if options.get("Emoticons", True) else None)


def answer(question):
    tokens = processor(json.dumps(question.get("options") or {}, sort_keys=True)).pre_process_doc(question["text"])
    # Without a tokenizer ekphrasis gives a text.
    return tokens.split(" ") if isinstance(tokens, str) and tokens else list(tokens)


def fill(path):
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)
    for quirk in cases["quirks"]:
        quirk["tokens"] = answer(quirk)
    cases["answers"] = [[answer({"options": options, "text": text}) for text in cases["texts"]] for options in cases["sets"]]

    # One case a line, so that a change shows as the case it is of. Lines are ASCII: what a text holds can be seen.
    lists = [f"{json.dumps(name)}: [\n" + ",\n".join("  " + json.dumps(item) for item in cases[name]) + "\n]" for name in ("quirks", "texts", "sets", "answers")]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("{\n" + ",\n".join(lists) + "\n}\n")


def main():
    if sys.argv[3:4] == ["--fill"]:
        fill(sys.argv[4])
        return
    for line in sys.stdin:
        try:
            said = answer(json.loads(line))
        except Exception as error:
            said = {"error": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(said) + "\n")
        answers.flush()


# A hashtag of thousands of letters is as many calls deep.
sys.setrecursionlimit(1_000_000)
threading.stack_size(1 << 29)
worker = threading.Thread(target=main)
worker.start()
worker.join()
