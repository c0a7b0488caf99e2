"""What mutants are made with: keys, values and bytes that have been trouble to some reader."""

KEYS = (
    "name exercises description why author language weeks wordings pronounce defaults reps time"
    " unit sets tempo quiet count hold rest coaching sides first_side extra limb labels switch"
    " setup position reminders equipment harder note pause section circuit superset emom amrap"
    " rounds setups every include only skip starts after between side beats breathing remaining at"
    " halfway"
).split()

NUMBERS = (
    "-1 0 00 1 2 3 7 12 50 51 100 101 999 1000 1001 1e9 1e999 -1e9 nan inf -inf .nan .inf 0x10 0o7"
    " 1_000 1.5 .5 5. +3 --3 99999999999999999999 123456789012345678901234567890 1,000"
    " \u0663 \uff11\uff12 \u00b2 \u00bd \u2167"
).split()

RANGES = (
    "10-20 20-10 5- -5-10 1-2-3 1-1000 1000-1 30s-60s 60s-30s 0-0 1 - 3 1\u20133 0.5s-10m low high"
).split()

TIMES = (
    "0s 1ms 249ms 250ms 0.5s 1s 59.999s 1m30s 30s1m 1:30 1:60 99:59:59 1h 6h 12h 999h 1h1h 1x"
    " 0.0000001s 9999999999s 1e3s infs nans"
).split()

CHOICES = (
    "each alternate none left right up down last-3 every-5 full brief minimal yes no on off true"
    " ahead in-turn low high 3-1-2-0 3-1-X-0 4-0-1 0-0-0-0 X XX 9-9-9-9 eccentric concentric en"
    " en-GB de tlh null ~ main.yaml b.yaml c.yaml ./b.yaml ../main.yaml get-hip /dev/stdin . .. /"
).split()

TEXTS = (
    "", " ", "''", '""', "{", "}", "{}", "{side}", "{other}", "{ side }", "{0}", "{side!r}",
    "{side:>99999999}", "{side.__class__}", "{{side}}", "%s%n", "${HOME}", "$(rm -rf /)", "`id`",
    "; rm -rf /", "| sh", "<speak><break time='9h'/></speak>", "&amp;", "[[h@l'oU]]", "a\tb",
    "\\x1b[31m", '"\\e]0;owned\\a"', '"\\0"', '"\\uD800"', '"\\U0010FFFF"', '"\\N\\L\\P"',
    "- a", "a: b", "? a", "[a", "{a", "# a", "@a", "|", ">", "|2-", "'a", '"a',
)  # fmt: skip

FOREIGN = (
    "\U0001f3cb\ufe0f\u200d\u2640\ufe0f \u0645\u0631\u062d\u0628\u0627 \u202eabc\u6f22\u5b57"
    " \u00e9 e\u0301 \u200b \ufeff \u00ad \u00df \u0130 \ufb01 \U0001d7d9 \u0301 \U000e0041 \ue000"
    " \U0010fffd \ufffd"
).split()

YAML = (
    "!!python/object/apply:os.system [id]", "!!python/name:os.system", "!!binary aGk=",
    "!!int 3", "!!set {a}", "!!timestamp 2001-01-01", "!<tag:x,2000:y> z", "!a", "&a b", "*a",
    "&a [*a]", "&a {b: *a}", "<<: *a", "<<: {reps: 3}", "? {a: b}\n: c", "? [a]\n: b", "--- a",
    "...", "%YAML 9.9", "%TAG ! tag:x:", "[" * 60, "{a: " * 60, "- " * 60, "? " * 60, "&b [[[]]]",
    "[*b, *b, *b]", "|\n  two\n  lines\n", ">-\n  folded\n", "!!null", "=", "[,]", "{,}", "[a, ]",
)  # fmt: skip

LONG = ("a" * 81, "a" * 1_001, "word " * 201, "a" * 100_000, "9" * 5_000, "[" * 5_000)

VALUES = (*NUMBERS, *RANGES, *TIMES, *CHOICES, *TEXTS, *FOREIGN, *YAML, *LONG)

BYTES = (
    b"\0", b"\x1b", b"\x7f", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc0\x80",
    b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae",
    b"\r", b"\r\n", b"\n\r", b"\t", b"\x0b", b"\x0c", b"\x1c", b"\xc2\xa0", b"\xf0\x9f\x8f\x8b",
    b":", b"-", b"'", b'"', b"{", b"}", b"[", b"]", b"&", b"*", b"!", b"|", b">", b"%", b"@", b"`",
    b"#", b"?", b",", b"\n", b"  ", b"---\n", b"...\n", b"<<: ", b"9" * 40, b"\xcc\x81" * 40,
)  # fmt: skip
