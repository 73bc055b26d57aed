"""What the parts of a posting are, by the words over them."""

from __future__ import annotations

import re

from toolkit.documents.models import Line

MUST, NICE, DUTIES, OTHER = "must", "nice", "duties", "other"

_KINDS: tuple[tuple[str, str], ...] = (
    (
        OTHER,
        r"not (?:needed|required)|out of scope|what (?:this|it) is not|physical requirements|don'?t (?:need|care)"
        r"|who need not|equal opportunit"
        r"|how we (?:work|interview|hire)|application process|hiring process|work arrangement",
    ),
    (
        NICE,
        r"nice[- ]to[- ]have|good to have|great if|even better|bonus(?:es)?(?: points| skills)?(?: if)?|extra credit"
        r"|prefer+ed|preferably|desirable|desired|ideally|it helps"
        r"|would (?:be a )?(?:delight|plus|bonus|help)|(?:would be|is|are|as) an? (?:big |strong |definite )?(?:plus"
        r"|bonus|advantage)|^(?:an? )?(?:big |strong |definite )?(?:plus(?:es)?|bonus)$"
        r"|(?:added|additional|further) (?:advantage|skills|qualifications)|stand out|brownie|optional"
        r"|might also (?:bring|have)|also (?:like|love)",
    ),
    (
        MUST,
        r"requirements?|(?:minimum|basic|required|key|your|our|the)? ?qualifications?|must[- ]?haves?|mandatory"
        r"|essential(?! (?:functions|duties|responsibilities))"
        r"|what (?:we need|we expect|we require|we want|we(?:'re| are) looking for|we look for|you(?:'ll"
        r"| will)? (?:need|bring|have)|do you need|you should)"
        r"|(?:we(?:'re| are)|who we(?:'re| are)) looking for|who you are|about you|your (?:profile|skills|background"
        r"|experience|toolkit)|you(?:'ll| will)? (?:have|bring|are|need)"
        r"|^you$|required (?:skills|experience)|(?:technical|core|key|hard|soft) (?:skills|competenc\w+)"
        r"|skills(?: (?:and|&) (?:experience|qualifications))?$|experience$|ideal candidate|to succeed"
        r"|person specification|(?:be|are) a (?:good |great |strong )?(?:fit|match) if"
        r"|you(?:'ll| will)? (?:thrive|do well)"
        r"|sounds like you|essential criteria|this is (?:for )?you",
    ),
    (
        DUTIES,
        r"responsibilit|accountabilit|dut(?:y|ies)|what you(?:'ll| will)? (?:do|be doing|own|work on|build)"
        r"|you will(?: do)?$|your (?:tasks?|role|mission|impact|job|day)"
        r"|(?:the|this|about the|what is the) (?:role|job|work|position|mission|opportunity|programme|program|team)"
        r"|position summary|essential functions"
        r"|day[- ]to[- ]day|day to day|in this (?:job|role)|in scope|job (?:description|summary|purpose)"
        r"|the first year|your first",
    ),
    (
        OTHER,
        r"^about|^who we|^why|^how|^our|^note|benefits?|^perks|offer|^what you get|^pay|compensation|salary|money"
        r"|^rewards|process|interview|equal|diversity|inclusion"
        r"|similar|related|might also like|other (?:open )?(?:positions|jobs|openings)|viewed|privacy|cookies?"
        r"|^contact|^apply|^how to|^location|^company|the company|overview"
        r"|matters to us|what people|your privacy|share this|background check|disclaimer|legal|statement"
        r"|accommodation|in a minute|questions",
    ),
)
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
_LONGEST = 64
_LABEL = re.compile(r"^([A-Z][\w '&/-]{2,40}):\s+\S")


def heading_kind(line: Line) -> str:
    """The kind of the part a line heads, empty for a line that heads none."""
    text = _bare(line.text)
    if not text or line.bullet or len(text) > _LONGEST:
        return ""
    stated = line.heading > 0 or line.weight >= 600 or text.isupper() or line.text.rstrip().endswith((":", "?"))
    found = kind_of(text)
    if stated:
        return found or (OTHER if line.heading else "")
    return (
        found
        if found and len(text.split()) <= 8 and not text.endswith((".", ",", "!")) and not _LABEL.match(line.text)
        else ""
    )


def kind_of(text: str) -> str:
    """The kind that the words of a heading name, empty for none."""
    bare = _bare(text)
    return next((kind for kind, pattern in _COMPILED if pattern.search(bare)), "")


def label_kind(text: str) -> str:
    """The kind named by a label at the start of a line (`Benefits: …`), empty for none."""
    found = _LABEL.match(text)
    return kind_of(found[1]) if found else ""


def _bare(text: str) -> str:
    return text.replace("’", "'").strip(" :?-–—*#•\t")
