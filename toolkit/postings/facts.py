"""What a posting says of the job itself: title, company, place, level, years, degree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.documents.models import Document, Line

_ROLE = re.compile(
    r"\b(?:engineer|engineering|developer|scientist|architect|researcher|programmer|analyst|lead|manager|intern"
    r"|consultant|specialist|technical staff|head of)\b",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(
    r"^(?:job title|title|position|role|subject: now hiring|now hiring|vacancy)\s*:\s*(.+)$", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?:We|Our|You|The|Are|Do|Join) (?:\S+ ){2,}|(?:\S+ ){4,}\S+[.!?]$")
"""A line under the title that is a sentence, and so no company's name."""
_COMPANY_LABEL = re.compile(
    r"^(?:company|employer|client|organisation|organization|firma)\s*:\s*([^,|·]+)", re.IGNORECASE
)
_PLACE_LABEL = re.compile(r"^(?:work location|location|place|where|office|based in)\s*:?\s*(.+)$", re.IGNORECASE)
_ABOUT = re.compile(r"^(?:about|why|über)\s+(?!us\b|the\b|you\b|this\b|our\b)([A-Z][\w&.' -]{1,40})$")
_TAIL = re.compile(
    r"\s+(?:[—|@]\s.*|[–-]\s(?:remote|hybrid|contract|\d).*|at\s+[A-Z].*|\((?:remote|hybrid|on-?site)[^)]*\).*)$"
    r"|,\s+[A-Z][\w&.' -]+\s\((?!remote|hybrid|m/|f/|w/|on-?site)[^)]*\)$",
    re.IGNORECASE,
)
_ABOUT_TERMS = re.compile(r"(?:contract|permanent|full[- ]time|part[- ]time|remote|hybrid|on-?site)\b", re.IGNORECASE)
_DECORATION = " \t>*<=~#•"
_PARTS = re.compile(r"\s*[|·•—,–]\s+|\s+[-–—]\s+|\s+\(")
_LEVELS = (
    (
        "junior",
        re.compile(
            r"\b(?:junior|jr\.?|graduate|new grad|entry[- ]level|associate|intern(?:ship)?|trainee|apprentice)(?=\W|$)",
            re.IGNORECASE,
        ),
    ),
    (
        "staff",
        re.compile(
            r"\b(?:principal|distinguished|fellow|staff(?= \w*\s?\w*\s?(?:engineer|scientist|developer"
            r"|architect)))(?=\W|$)",
            re.IGNORECASE,
        ),
    ),
    ("lead", re.compile(r"\b(?:lead(?! scoring| generation| gen\b)|head of|manager|director)(?=\W|$)", re.IGNORECASE)),
    ("senior", re.compile(r"\b(?:senior|sr\.?|snr)(?=\W|$)", re.IGNORECASE)),
    ("mid", re.compile(r"\b(?:mid[- ]level|mid|intermediate)(?=\W|$)", re.IGNORECASE)),
)
_COUNTS = {
    word: n
    for n, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
}
_COUNT = rf"\d{{1,2}}|{'|'.join(_COUNTS)}"
_YEARS = re.compile(
    rf"\b(?P<least>{_COUNT})(?:\s?\(\d+\))?(?:\s?(?:-|–|to)\s?(?:{_COUNT}))?(?:\+|-odd| or more| plus)?"
    r"\s?\+?\s?(?:years?|yrs?)(?!['’]? (?:old|ago|running|in a row))",
    re.IGNORECASE,
)
_YEARS_ABOUT = re.compile(
    r"experience|engineering|behind you|industry|work|field|role|developer|software|machine learning|professional"
    r"|infrastructure|back-?end|building|shipping|running|production|programming|coding|data|platform"
    r"|background|must|yrs",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"(?:of which|including|at least|with|incl\.?)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_NO_YEARS = re.compile(
    r"\bno (?:work|professional|prior|previous)? ?experience (?:is )?(?:required|needed|necessary)\b", re.IGNORECASE
)
_DEGREE = re.compile(
    r"\b(?:degrees?|bachelor|master['’]?s|b\.?sc|m\.?sc|ph\.?d|b\.?tech|b\.e\.|mca|diploma|studied)\b", re.IGNORECASE
)
_NO_DEGREE = re.compile(
    r"\bno (?:diploma|degree)|n[o']t (?:look at|need|require|care about)\b.*\bdegree"
    r"|\bdegree\b.{0,40}\b(?:is (?:fine|welcome|not)|not (?:needed|required))|\bwhether you studied"
    r"|degree of any kind",
    re.IGNORECASE,
)
_REPLACEABLE = re.compile(
    r"\bor (?:\w+ ){0,3}(?:equivalent|comparable|similar experience)|\bequivalent (?:practical )?experience"
    r"|comparable (?:vocational|training)",
    re.IGNORECASE,
)
_REMOTE = (
    ("onsite", re.compile(r"no remote|fully on[- ]?site", re.IGNORECASE)),
    (
        "hybrid",
        re.compile(
            r"\bhybrid\b|\bdays? (?:a|per|each) week (?:in|at|from) the office|two or three days a week"
            r"|\b\d days?(?: (?:a|per) week)? in[- ](?:the )?office"
            r"|days? from office",
            re.IGNORECASE,
        ),
    ),
    ("remote", re.compile(r"\b(?:fully|100 ?%|we are|work) remote\b|\bremote(?:ly)?\b(?! work on)", re.IGNORECASE)),
    (
        "onsite",
        re.compile(
            r"\bon[- ]?site\b|\bin person\b|\boffice[- ]based\b|\bin[- ]office\b|five days a week", re.IGNORECASE
        ),
    ),
)
_HEAD = 12
"""Lines in which title, company and place stand."""


def title_of(lines: Sequence[Line]) -> str:
    """The job title as printed, empty where none is found."""
    labelled = _labelled(lines, _TITLE_LABEL)
    named = [line for line in lines if _ROLE.search(line.text) and not line.bullet]
    exact = labelled and next(
        (line.text for line in named if line.text.startswith(labelled) and len(line.text) < 100), ""
    )
    headed = [line for line in named if line.heading in (1, 2)]
    early = [line for line in lines[: 2 * _HEAD] if line in named and (line.weight >= 600 or len(line.text) < 90)]
    best = exact or labelled or next((line.text for line in (*headed, *early, *named)), "")
    return _TAIL.sub("", best.strip(_DECORATION)).strip(_DECORATION)


def company_of(lines: Sequence[Line], title: str, page_title: str) -> str:
    """The employer as printed, empty where none is found; `page_title` is what the file calls itself."""
    labelled = _labelled(lines, _COMPANY_LABEL)
    if labelled:
        return labelled
    index = next((i for i, line in enumerate(lines) if title and title in line.text), 0)
    after = lines[index].text.partition(title)[2] if title and lines else ""
    name = re.match(r"\s*(?:at|@|,|[-–—])\s*([A-Z][\w&.' -]*?)(?=\s*(?:\(|$|,|:|\.))", after)
    if name and not _ABOUT_TERMS.match(name[1]):
        return name[1]
    about = next((m[1] for line in lines if (m := _ABOUT.match(line.text.strip(" :")))), "")
    beside = [line.text for line in lines[max(0, index - 1) : index] if line.text.isupper() or line.weight >= 600]
    following = [
        line.text
        for line in lines[index + 1 : index + 2]
        if not _ABOUT_TERMS.match(line.text) and not _SENTENCE.match(line.text)
    ]
    first = next(
        (_PARTS.split(t.strip("* "))[0].strip(" *-") for t in (*beside, *following) if not t[:1].islower()), ""
    )
    if first and ":" not in first and len(first) < 60 and not (about and about not in first):
        return first
    return next((part for part in _named_by_page(page_title, lines) if about in part), about)


def _named_by_page(page_title: str, lines: Sequence[Line]) -> Iterator[str]:
    """The parts of the page's title that stand in its text and are no job."""
    text = "\n".join(line.text for line in lines)
    for part in re.split(r"\s+[-–—|:·]\s+", page_title):
        if part and part in text and not _ROLE.search(part):
            yield part.strip()


def place_of(lines: Sequence[Line], title: str, company: str) -> str:
    """The place of work as printed, empty where none is found."""
    labelled = _labelled(lines[: 2 * _HEAD], _PLACE_LABEL)
    if labelled:
        return re.split(r"\s[(|]|\.\s", labelled)[0].strip(" ,")
    for line in lines[:_HEAD]:
        parts = [part.strip(" *)") for part in _PARTS.split(line.text)]
        if company and parts and parts[0] == company and len(parts) > 1:
            return (
                ", ".join(parts[1:3])
                if re.fullmatch(r"[A-Z]{2}|[A-Z][a-z]+", parts[2] if len(parts) > 2 else "")
                else parts[1]
            )
    return ""


def remote_of(lines: Sequence[Line]) -> str:
    """`remote`, `hybrid`, `onsite` or `unclear`: by the head of the posting, then by the rest."""
    for text in (
        " \n".join(line.text for line in lines[:_HEAD] if len(line.text) < 160),
        " \n".join(line.text for line in lines),
    ):
        found = next((name for name, pattern in _REMOTE if pattern.search(text)), "")
        if found:
            return found
    return "unclear"


def years_of(text: str) -> int | None:
    """The least years of experience asked for over all, 0 where none are needed, None where nothing is said."""
    if _NO_YEARS.search(text):
        return 0
    asked: list[int] = []
    for found in _YEARS.finditer(text):
        around = text[max(0, found.start() - 70) : found.end() + 70]
        before = text[max(0, found.start() - 30) : found.start()].replace("at least", "")
        if _YEARS_ABOUT.search(around) and not _OF_WHICH.search(before if asked else before.replace("with", "")):
            least = found["least"].lower()
            asked.append(_COUNTS.get(least, int(least) if least.isdigit() else 0))
    return asked[0] if asked else None


def end_of_years(text: str) -> int:
    """Where the words end that say in what the years of a requirement are spent; 0 where it asks for none."""
    found = _YEARS.search(text)
    if found is None or years_of(text) is None:
        return 0
    stop = re.compile(r"[,;(.]|\b(?:with|including|plus)\b").search(text, found.end())
    return stop.start() if stop else len(text)


def level_of(title: str, years: int | None) -> str:
    """The level a title states; without one, the level of the years: 0–1 `junior`, 2–4 `mid`, 5 and more `senior`."""
    stated = next((level for level, pattern in _LEVELS if pattern.search(title)), "")
    if stated or years is None:
        return stated or "unclear"
    return "junior" if years < 2 else "mid" if years < 5 else "senior"


def names_degree(text: str) -> bool:
    """True for words that ask for, or speak of, a degree."""
    return bool(_DEGREE.search(text))


def degree_of(must: str, nice: str, text: str) -> bool | None:
    """True where a degree is asked for with no way round, False where it is not, None where nothing is said."""
    asked = next((line for line in must.split("\n") if _DEGREE.search(line)), "")
    if asked:
        return not (_REPLACEABLE.search(asked) or _NO_DEGREE.search(asked))
    return False if _NO_DEGREE.search(text) or _DEGREE.search(nice) else None


def _labelled(lines: Sequence[Line], label: re.Pattern[str]) -> str:
    for line in lines[: 3 * _HEAD]:
        if found := label.match(line.text.strip(_DECORATION + "-")):
            return found[1].strip(" *")
    return ""


def rows_joined(document: Document) -> list[Line]:
    """The document's lines, with a label in a table's cell joined to the cell beside it (`Salary: Competitive`)."""
    joined: list[Line] = []
    for line in document.lines:
        last = joined[-1] if joined else None
        if (
            last
            and last.row == line.row
            and len(last.text) < 24
            and not last.heading
            and ":" not in last.text
            and last.block != line.block
        ):
            joined[-1] = Line(f"{last.text}: {line.text}", last.start, line.end, last.page, last.row, last.block)
        else:
            joined.append(line)
    return joined
