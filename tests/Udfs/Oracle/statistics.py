"""Asks ekphrasis 0.5.4 how it cuts hashtags and shortens elongated words, by statistics and texts made up here, for ReferenceAnswersTests.

    tar -xJf reference-linux-x64.tar.xz -C SITE
    python3.11 statistics.py SITE > ../Statistics/reference.jsonl

A line is {"words", "pairs": the contents of the two files of counts, "answers": [[operation, text, answer], ...]}. Operations: segment
(Segmenter.find_segment), unpack (handle_hashtag_match without its tag), shorten and correct (handle_elongated_match without its tag,
without and with spell_correct_elong). Where ekphrasis takes the first of equally frequent words out of a set, it is made to take the first in
code-point order. Everything is seeded: the same file comes out again."""
import json, os, random, re, subprocess, sys, tempfile

LETTERS = ["ab", "ab_", "abc_", "aé_", "ab𝒂_", "01ab_", "abcdefgh"]


def make(seed, folder):
    rng = random.Random(seed)
    letters = rng.choice(LETTERS)
    word = lambda longest=4: "".join(rng.choice(letters) for _ in range(rng.randint(1, longest)))
    count = lambda: rng.choice([1, 1, 1, 2, 2, 3, 10, 100, 1000, 10**9])
    words = [word(rng.choice([2, 4, 8, 22])) for _ in range(rng.randint(1, 30))] + (["<S>"] if rng.random() < 0.5 else [])
    lines = [f"{w}\t{count()}\n" for w in words + rng.choices(words, k=3)]
    if rng.random() < 0.5:
        lines.append(f"a\tb\t{count()}\n")
    pairs = [f"<S>\t{w}\t{count()}\n" for w in words if rng.random() < 0.5]
    for _ in range(rng.randint(0, 100)):
        first, second, form = rng.choice(words + [word()]), rng.choice(words + [word()]), rng.random()
        pairs.append(f"{first}\t{second}\t{count()}\n" if form < 0.8 else f"{first}_{second}\t{count()}\n" if form < 0.9
                     else f"{first}\t{second}\t{rng.choice(words)}\t{count()}\n")
    for name, content in (("counts_1grams.txt", lines), ("counts_2grams.txt", pairs)):
        with open(f"{folder}/{name}", "w", encoding="utf-8", newline="") as file:
            file.write("".join(content))
    return rng, letters, words


def ask(site, seed):
    home = tempfile.mkdtemp()
    folder = home + "/.ekphrasis/stats/twitter"
    os.makedirs(folder)
    rng, letters, words = make(seed, folder)
    contents = {key: open(f"{folder}/counts_{n}grams.txt", encoding="utf-8").read() for key, n in (("words", 1), ("pairs", 2))}
    os.environ["HOME"] = home
    sys.path.insert(0, site)
    out, sys.stdout = sys.stdout, sys.stderr
    from ekphrasis.classes.preprocessor import TextPreProcessor

    reference = TextPreProcessor(segmenter="twitter", corrector="twitter", unpack_hashtags=True)
    spelling = reference.spell_corrector
    first = lambda candidates: max(sorted(candidates), key=spelling.P)
    spelling.most_probable = lambda candidates: (lambda known: first(known) if known else [])(spelling.known(candidates))
    spelling.correct = lambda word, assume_wrong, fast: first(spelling.edit_candidates(word, assume_wrong=assume_wrong, fast=fast))
    whole = lambda text: re.fullmatch("(?s).*", text)
    answers = []
    for _ in range(40):
        text = "".join(rng.choice(words) for _ in range(rng.randint(1, 4))) if rng.random() < 0.5 else "".join(rng.choice(letters) for _ in range(rng.randint(1, 40)))
        answers.append(["segment", text, " ".join(reference.segmenter.find_segment(text)[1])])
        hashtag = "#" + "".join(c.upper() if rng.random() < 0.1 else c for c in text) + rng.choice(["", "", "1", "-b", "_A9c"])
        answers.append(["unpack", hashtag, " ".join(reference.handle_hashtag_match(whole(hashtag)).split())])
        elongated = "".join(c * rng.choice([1, 1, 2, 3, 6]) for c in rng.choice(words) if c in "abcdefgh") or "aaa"
        elongated = rng.choice([str.lower, str.upper, str.title, str.swapcase, lambda w: "".join(c.upper() if rng.random() < 0.3 else c for c in w)])(elongated)
        for operation in ("shorten", "correct"):
            reference.spell_correct_elong = operation == "correct"
            answers.append([operation, elongated, reference.handle_elongated_match(whole(elongated))])
    out.write(json.dumps({**contents, "answers": answers}, ensure_ascii=True) + "\n")


if len(sys.argv) > 2:
    ask(sys.argv[1], int(sys.argv[2]))
else:
    for seed in range(1, 16):
        # A process for each, as ekphrasis reads its statistics once.
        subprocess.run([sys.executable, __file__, sys.argv[1], str(seed)], check=True, stderr=subprocess.DEVNULL)
