"""How English reminders are worded that say what not to do, or that are reasons."""

from voicecoach.languages.phrasebook import FormPointWords

_FORBIDDING = (
    "do not", "don't", "never", "avoid", "try not to", "be careful not to", "take care not to",
    "make sure not to",
)  # fmt: skip

_TRAINS = (
    "trains?|strengthens?|builds?|improves?|prevents?|protects?|reduces?|relieves?|teach(?:es)?"
    "|activates?|isolates?|targets?|prepares?|replaces?|balances?|loosens?|wakes?(?: up)?"
    "|helps? (?:you|your|the|with|against|to|prevent)|(?:makes?|gives?|keeps?) (?:you|your)"
    "|works? (?:your|the)|opens? (?:your|the|up)|stretch(?:es)? (?:your|the|out)"
    "|(?:is|are) (?:very |so )?(?:good|great|important|essential)"
)
_TRAINS_WITHOUT_SUBJECT = (
    "trains|strengthens|builds|improves|prevents|protects|reduces|relieves|teaches|activates"
    "|isolates|targets|prepares|replaces|balances|loosens|wakes|helps|makes|gives|works"
)
_TRAINS_WITH_ANY_SUBJECT = (
    "trains|strengthens|builds|improves|prevents|protects|reduces|relieves|replaces"
    "|(?:can|will) (?:train|strengthen|build|improve|prevent|protect|reduce|relieve|replace|beat)"
    "|(?:is|are) (?:good|great|important|essential) for"
)
_THE_MOVE = (
    "this|it|these|they|{name}s?"
    "|(?:this|the) (?:move|movement|exercise|pose|stretch|drill|position)"
)
_NO_CONJUNCTION = r"(?!(?:so|that|which|what|and|or|because|until|as|when|while|if|to)\b)"

_REASONS = (
    # "This opens your hips.", "Clams wake up the gluteus medius."
    rf"(?:{_THE_MOVE}) (?:also |really )?(?:{_TRAINS})\b",
    # "Strengthens the hips.": an order has no s.
    rf"(?:{_TRAINS_WITHOUT_SUBJECT})\b",
    # "No machine can replace this move.", "Slow lowering builds strength."
    rf"(?:{_NO_CONJUNCTION}[\w'-]+ ){{1,3}}(?:{_TRAINS_WITH_ANY_SUBJECT})\b",
    # "Weak hips are behind many injuries."
    r"(?:strong|weak|tight|stiff|stable) [\w ]{2,30}\b(?:are|is|causes?|keeps?|protects?)\b",
    # "Good for the knees."
    r"(?:very )?(?:good|great|excellent|important|essential) for\b",
    r"because\b",
)

ENGLISH_FORM_POINTS = FormPointWords(forbidding=_FORBIDDING, reasons=_REASONS)
