"""Dates as resumes print them, and what is left of them in the truth: a month where one is printed, else a year."""

from __future__ import annotations

from dataclasses import dataclass

from training.people.careers import NOW
from training.people.models import Month

NAMES = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
FORMS = {
    "Mon YYYY": 24, "Month YYYY": 20, "MM/YYYY": 12, "YYYY-MM": 5, "Mon 'YY": 3, "MM.YYYY": 3, "YYYY": 16,
    "Season YYYY": 1, "Mon. YYYY": 3, "MON YYYY": 2, "Sept YYYY": 3, "YYYY/MM": 1, "Mon, YYYY": 2,
}  # fmt: skip
"""How a month is printed, with how often it is drawn."""
DASHES = [" – ", " – ", " - ", "–", "-", " — ", " to ", "—"]
HELD = ["Present", "Present", "Present", "present", "Current", "Now", "now", "today", "Ongoing", "PRESENT"]


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How one resume prints its dates; `length` is how the length of a job is added, with {} for it, or empty."""

    form: str
    dash: str
    held: str
    length: str = ""

    def month(self, month: Month) -> str:
        """One month as printed."""
        year, number = month
        name = NAMES[number - 1]
        short = name[:3]
        season = ("Winter", "Spring", "Summer", "Fall")[number % 12 // 3]
        sept = name if len(name) < 5 else "Sept" if number == 9 else short
        return {
            "Mon YYYY": f"{short} {year}",
            "Month YYYY": f"{name} {year}",
            "MM/YYYY": f"{number:02d}/{year}",
            "YYYY-MM": f"{year}-{number:02d}",
            "Mon 'YY": f"{short} '{year % 100:02d}",
            "MM.YYYY": f"{number:02d}.{year}",
            "YYYY": f"{year}",
            "Season YYYY": f"{season} {year}",
            "Mon. YYYY": f"{short}{'.' if len(name) > 3 else ''} {year}",
            "MON YYYY": f"{short.upper()} {year}",
            "Sept YYYY": f"{sept} {year}",
            "YYYY/MM": f"{year}/{number:02d}",
            "Mon, YYYY": f"{short}, {year}",
        }[self.form]

    def range(self, start: Month | None, end: Month | None) -> str:
        """From `start` to `end` as printed; one date where both print alike, nothing where there is no start."""
        if start is None:
            return ""
        first, last = self.month(start), self.month(end) if end else self.held
        text = first if first == last else f"{first}{self.dash}{last}"
        return text + self.length.format(length_of(start, end or NOW)) if self.length else text

    def truth(self, month: Month | None) -> str:
        """`month` as fine as this style prints it, "2021-04" or "2021"; empty where there is none."""
        if month is None:
            return ""
        return f"{month[0]}" if self.form in ("YYYY", "Season YYYY") else f"{month[0]}-{month[1]:02d}"


def length_of(start: Month, end: Month) -> str:
    """The months from `start` through `end` in words, as a networking site prints them."""
    months = (end[0] - start[0]) * 12 + end[1] - start[1] + 1
    years, rest = divmod(months, 12)
    parts = [f"{years} year{'s' * (years > 1)}"] * bool(years) + [f"{rest} month{'s' * (rest > 1)}"] * bool(rest)
    return " ".join(parts)
