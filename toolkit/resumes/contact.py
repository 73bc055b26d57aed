"""Name, address for mail, phone, place and profiles from what stands outside the sections."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit

from toolkit.documents.models import Line
from toolkit.resumes.headings import kind_of
from toolkit.resumes.models import Contact, Profile
from toolkit.resumes.naming import is_place, title_score
from toolkit.resumes.rows import Row
from toolkit.resumes.schools import is_school
from toolkit.resumes.unbroken import unbroken, with_whole_names
from toolkit.resumes.words import HANDLES, NAME_PARTICLES, NETWORKS

_EMAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.UNICODE)
_URL = re.compile(
    r"(?:https?://|www\.)[^\s,;|<>()]+|(?<![\w.-])(?:[\w-]{1,63}\.)+[a-z]{2,10}(?:/[^\s,;|<>()]*)?", re.IGNORECASE
)
_LABEL = re.compile(
    r"^(?:e-?mail|mail|phone|tel|telephone|mobile|cell|web|website|address|location|linkedin|github|portfolio|blog|url|contact)\s*[:.]\s*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\t|\s+[|•·∙⋅◆●]\s+|\s*\|\s*|\s+[–—/]\s+|\s{2,}")
_HANDLE = re.compile(
    rf"({'|'.join(map(re.escape, HANDLES))})\s*:\s*/*\s*@?"
    r"(?!(?:profile|link|page|here|available)$)([a-z\d][\w-]{1,38})",
    re.IGNORECASE,
)
"""A profile given by its user's name only: `GitHub: devikar`, `LinkedIn:// devikar`."""

_STREET = re.compile(r"\b\d{4,6}\b|\b\d{1,4}[a-z]?,", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+|00)?[\d(][\d\s().\-/]{6,20}\d")
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-–—/]\s*(?:\d\d?/)?(?:19|20)\d\d")
_UPDATED = re.compile(r"last updated|curriculum vitae|^r[ée]sum[ée]$|^cv$|^page \d", re.IGNORECASE)
_NAME_WORD = re.compile(r"^[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*\.?$")
_HONOURS = re.compile(
    r"\s*,\s*(?:ph\.?d\.?|m\.?sc\.?|mba|m\.?d\.?|cfa|pmp|pe|jr\.?|sr\.?|ii|iii|b\.?sc\.?|m\.?s\.?)\b.*$", re.IGNORECASE
)
_PATH_WORDS = frozenset(("in", "pub", "u", "users", "user", "profile", "people", "c", "channel", "citations"))


def _named_beside(line: Line, lines: list[Line]) -> str:
    """The name on `line` with the rest of it, where wide letters part it in two on one row."""
    rest = [
        other.text
        for other in lines
        if other.row == line.row
        and other.start > line.end
        and abs(other.size - line.size) < 0.3
        and other.text.isupper()
    ]
    return " ".join([_name_part(line), *rest]) if line.text.isupper() and len(rest) == 1 else _name_part(line)


def contact_of(rows: list[Row], everything: list[Row], title: str = "") -> Contact:
    """Who the resume is of. `rows` stand outside the sections; `everything` is searched for what they lack.

    `title` is the file's own title, used only where the page does not show a name.
    """
    lines = with_whole_names(unbroken(line for row in rows for line in row.lines))
    email = _email(lines)
    if not email:
        email = _email(line for row in everything[:60] for line in row.lines)
    name_line = _name_line(lines, everything)
    name = _HONOURS.sub("", _plain(_named_beside(name_line, lines))) if name_line else ""
    if not name and 1 < len(title.split()) <= 4 and all(_NAME_WORD.match(word) for word in title.split()):
        name = title
    links = _links(lines, everything)
    profiles, url = _profiles(links, email)
    return Contact(
        _cased(name), _label(lines, name_line), email, _phone(lines), url, _location(lines, name_line), tuple(profiles)
    )  # fmt: skip


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" |,•·-–—#*")


def _cased(name: str) -> str:
    """A name in capitals in the usual case: page dressing, not spelling."""
    if name and name.isupper() and len(name.split()) > 1:
        return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in name.split())
    return name


def _email(lines: Iterable[Line]) -> str:
    for line in lines:
        found = _EMAIL.search(line.text)
        if found:
            return found.group().strip(".'")
        for link in line.links:
            if link.lower().startswith("mailto:") and (address := _EMAIL.search(link)):
                return address.group()
    return ""


def _is_name(text: str) -> bool:
    words = [word for word in _HONOURS.sub("", _plain(text)).split() if word not in NAME_PARTICLES]
    if not 2 <= len(words) <= 5 or not all(_NAME_WORD.match(word) for word in words):
        return False
    if kind_of(text) or title_score(text) > 0 or is_place(text) or is_school(text) or _UPDATED.search(text):
        return False
    return sum(word[0].isupper() for word in words) >= len(words) - 1


def _name_part(line: Line) -> str:
    """The stretch of a line that can be a name: its bold beginning, or what stands before the first separator."""
    return line.text[: line.lead] if line.lead else _PARTS.split(line.text)[0]


def _name_line(lines: list[Line], everything: list[Row]) -> Line | None:
    """The largest line that reads like a name, the first of them where sizes are alike."""
    candidates = [line for line in lines if _is_name(_name_part(line))]
    if not candidates:
        candidates = [line for row in everything[:25] for line in row.lines if _is_name(_name_part(line))]
    if not candidates:
        large = [
            line for line in lines if line.size and not _UPDATED.search(line.text) and not _EMAIL.search(line.text)
        ]
        return max(large, key=lambda line: (line.size, -line.start), default=None) if large else None
    return max(candidates, key=lambda line: (line.page == candidates[0].page, round(line.size), -line.start))


def _label(lines: list[Line], name_line: Line | None) -> str:
    """The headline: the first line after the name that is no address, phone or place."""
    if name_line is None:
        return ""
    after = [line for line in lines if line.start > name_line.start][:3]
    under = [line for line in lines if name_line.box[2] and _is_under(name_line, line)]
    for line in under or after:
        text = line.text
        if _EMAIL.search(text) or _PHONE.search(text) or is_place(text) or _UPDATED.search(text) or line.links:
            continue
        if title_score(text) <= 0 and (_STREET.search(text) or _URL.fullmatch(text)):
            continue
        if len(text) <= 140 and (title_score(text) > 0 or len(text.split()) <= 10) and kind_of(text) is None:
            return _plain(text)
    return ""


def _is_under(above: Line, line: Line) -> bool:
    """Whether `line` stands just below `above`."""
    overlap = min(above.box[2], line.box[2]) - max(above.box[0], line.box[0])
    return above.page == line.page and overlap > 0 and 0 < line.box[3] - above.box[3] < 2.2 * above.size


def _phone(lines: list[Line]) -> str:
    import phonenumbers

    for line in lines:
        for candidate in (line.text, *(link[4:] for link in line.links if link.startswith("tel:"))):
            if sum(char.isdigit() for char in candidate) < 7:
                continue
            for region in (None, "US"):
                for match in phonenumbers.PhoneNumberMatcher(
                    candidate, region, leniency=phonenumbers.Leniency.POSSIBLE
                ):
                    if _is_phone(match.raw_string):
                        return _with_area(str(match.raw_string), candidate)
            found = _PHONE.search(candidate)
            if found and _is_phone(found.group()):
                return found.group().strip()
    return ""


def _with_area(number: str, text: str) -> str:
    """`number` with the area code that stands before it in `text`, which the numbers of another country begin with."""
    found = _PHONE.search(text)
    whole = found.group().strip() if found else ""
    return whole if whole.endswith(number) and whole != number and _is_phone(whole) else number


def _is_phone(text: str) -> bool:
    digits = [char for char in text if char.isdigit()]
    return 7 <= len(digits) <= 15 and not _YEARS.fullmatch(text.strip())


def _location(lines: list[Line], name_line: Line | None) -> str:
    for line in lines:
        for part in _PARTS.split(line.text):
            part = _LABEL.sub("", part.strip(" ,|•·"))
            plain = re.sub(r"\s+\d{4,6}$", "", part)
            if is_place(plain) and line is not name_line:
                return part
    for line in lines:
        first = _PARTS.split(line.text)[0].strip()
        place = re.match(r"([^\W\d_][\w.' -]+, [A-Z]{2})(?: \d{5})?\b", first)
        if place:
            return place[1]
    return ""


def _links(lines: list[Line], everything: list[Row]) -> list[str]:
    """Addresses printed or linked in the contact lines, in order; profile links of the whole first page follow."""
    links: list[str] = []
    for line in lines:
        printed = [url.rstrip(".,") for url in _URL.findall(_EMAIL.sub(" ", line.text))]
        hidden = [link for link in line.links if not link.lower().startswith(("mailto:", "tel:"))]
        links += hidden
        links += [url for url in printed if not any(_same_address(url, link) for link in hidden)]
        named = [_HANDLE.fullmatch(part.strip()) for part in _PARTS.split(line.text)] if not hidden else []
        links += [HANDLES[found[1].casefold()].format(found[2]) for found in named if found]
    for row in everything:
        for line in row.lines:
            links += [
                link
                for link in line.links
                if _network(link) and len(line.text.split()) <= 3 and line.page == 1 and not links
            ]
    return links


def _same_address(a: str, b: str) -> bool:
    def key(url: str) -> str:
        return re.sub(r"^(?:https?://)?(?:www\.)?|/+$", "", url.casefold())

    return key(a) in key(b) or key(b) in key(a)


def _network(url: str) -> str:
    host = (urlsplit(url if "//" in url else f"//{url}").hostname or "").removeprefix("www.")
    return next((name for known, name in NETWORKS.items() if host == known or host.endswith("." + known)), "")


def _username(url: str) -> str:
    parts = urlsplit(url if "//" in url else f"//{url}")
    if "user" in (query := parse_qs(parts.query)):
        return query["user"][0]
    path = [part for part in parts.path.split("/") if part and part not in _PATH_WORDS]
    return path[-1].lstrip("@") if path else ""


def _profiles(links: list[str], email: str) -> tuple[list[Profile], str]:
    profiles: list[Profile] = []
    url = ""
    domain = email.rpartition("@")[2]
    for link in links:
        network = _network(link)
        address = link if "//" in link else f"https://{link}"
        if network:
            username = _username(link)
            if username and not any(profile.network == network for profile in profiles):
                profiles.append(Profile(network, username, address))
        elif not url and "." in link and not (domain and link == domain and "/" not in link and "//" not in link):
            url = address
    return profiles, url
