"""The words that an instruction begins with, and those that no name has."""

import re

ALWAYS = (
    "please leave each every all both lie lay keep tighten repeat return place put relax slowly "
    "gently carefully quickly "
    "start starting begin bring take breathe inhale exhale "
    "don't don’t dont do avoid try make ensure imagine focus use perform rest switch swap "
    "change remember feel let aim "
    "attach loop tie wrap engage brace draw tuck point pause complete continue allow "
    "maintain ensure alternate again "
    "then now next once when while as if with without from hook anchor position interlace clasp "
    "straighten simply think never always stop only just work stay finish imagine give add have "
    "it this that these those there they you your we he she to for in at by so because since "
    "but and or not no yes "
    "on facing looking keeping standing-up like same holding using leading ideally "
    "ideally, aim build increase progress"
)
"""Words that open a sentence and no name."""

OFTEN = (
    "sit stand kneel lift raise lower bend push pull press squeeze step slide turn rotate "
    "roll lean reach hold "
    "move drop drive cross extend open close look come go walk jump hop kick swing shift "
    "rock curl crunch "
    "circle tap touch march squat hinge twist stretch flex clench pinch arch round float "
    "sink dip lunge balance "
    "contract face grip grab get note set spread slowly-lift tilt nod bounce run jog sweep hug "
    "pedal thread support land catch"
)
"""Verbs that open instructions as well as names: "Step up onto the box" and "Step ups"."""

BODY_PARTS = (
    "knees feet hands arms elbows shoulders hips legs heels toes back head chest eyes ankles palms "
    "spine core abs weight pelvis chin neck thumbs fingers big gaze"
    " knee foot hand arm elbow shoulder hip leg heel palm ankle thumb"
)
"""A line such as "Knees bent, feet flat" is a form point."""

SENTENCE_WORDS = (
    "your you it them is are be should will must until if while then so that this these "
    "which who "
    "because when as into towards toward onto slightly slowly until keeping making sure don't not "
    "was were have has been they we our us came became went took stands says said found won sold"
)
"""Words that sentences have, and names do not."""

FIRST_ALWAYS = re.compile(
    rf"(?:{'|'.join(ALWAYS.split())})\b"
    r"|(?:sitt|stand|ly|kneel|lean|hold|rest|bend)ing\b(?: \w+)? (?:at|on|in|against"
    r"|your|the|a|an)\b"
    r"|(?:sitt|stand|ly|kneel)ing (?:tall|up|straight|upright|down|back|comfortably|still)(?:,|$)",
    re.IGNORECASE,
)
OPENS_SENTENCE = re.compile(
    r"(?:it|this|that|these|those|there|they|we|he|she|because|since|so|but|and|or|not|no|as"
    r"|to|for|never|always)\b",
    re.IGNORECASE,
)
"""Words that open a sentence which tells nobody what to do."""
FIRST_OFTEN = re.compile(rf"(?:{'|'.join(OFTEN.split())})\b(?!-)", re.IGNORECASE)
FIRST_BODY_PART = re.compile(
    rf"(?:(?:one|both|your|the|each|top|bottom|front|back) )?(?:{'|'.join(BODY_PARTS.split())})\b",
    re.IGNORECASE,
)
IN_SENTENCES = re.compile(rf"\b(?:{'|'.join(SENTENCE_WORDS.split())})\b", re.IGNORECASE)
AFTER_A_VERB = re.compile(
    r"\b(?:the|a|an|one|both|up and|out to|back to|down to|forwards?|until|over|above|off"
    r"|against)\b",
    re.IGNORECASE,
)
"""What follows the verb in an instruction: "Step up onto the box"."""
FORM_OF_PART = re.compile(
    rf"(?:{'|'.join(BODY_PARTS.split())}) (?:against|on|bent|flat|straight|tight|together"
    rf"|apart|wide)\b",
    re.IGNORECASE,
)
FORM = re.compile(
    r"\w+ (?:\w+ )?(?:below|above|against|in front|bent|flat|up|down|straight|tight|tall|apart"
    r"|together|in|out"
    r"|over|under|relaxed"
    r"|level|wide|back|on|still|forwards?|soft|square|stays?|stay|tucked|stacked|at|with|long|high"
    r"|low|off|to|behind|drawn|pulled|neutral|heavy|closed|open|engaged)\b",
    re.IGNORECASE,
)
"""What a form point says of a part of the body: "Knees bent"."""
