"""Invented people: one `Person` from a seed, with a career, schooling and the rest."""

from __future__ import annotations

import random
from typing import Any

from training.people.careers import jobs_of, volunteering_of
from training.people.models import Contact, Degree, Month, Paper, Person, Profile, Project
from training.people.places import Locale, plain_letters
from training.people.wording import Writer, lists, load

NETWORKS = {
    "LinkedIn": "https://www.linkedin.com/in/{}", "GitHub": "https://github.com/{}", "GitLab": "https://gitlab.com/{}",
    "Google Scholar": "https://scholar.google.com/citations?user={}", "Kaggle": "https://www.kaggle.com/{}",
    "Hugging Face": "https://huggingface.co/{}", "Medium": "https://medium.com/@{}", "X": "https://x.com/{}",
    "ORCID": "https://orcid.org/{}",
}  # fmt: skip
"""Address of an account by network."""

TECHNICAL = {"ai", "swe", "data", "platform"}


class Inventor:
    """Invents people; the lists are read once, by `inventor`."""

    def __init__(self, words: dict[str, list[str]], trades: dict[str, Any], names: dict[str, Any]) -> None:
        self.words, self.trades, self.names = words, trades, names

    def person(self, rng: random.Random, *, keep_out: bool, trade: str = "") -> Person:
        """A person drawn with `rng`, from the held-out names and texts where `keep_out` says so."""
        locales = self.names["locales"]
        locale = rng.choices(list(locales), list(locales.values()))[0]
        country = self.names["countries"][locale]
        land = Locale(locale, country, self.names["us_states"], rng)
        trade = trade or rng.choices(list(self.trades), [t["weight"] for t in self.trades.values()])[0]
        writer = Writer(rng, self.words, keep_out)
        lists_of_trade = self.trades[trade]
        skills = [skill for group in lists_of_trade["groups"].values() for skill in group]
        writer.values = {
            "city": land.town,
            "surname": land.surname,
            "given": land.given,
            "faker": land.company,
            "country": lambda: country,
            "skill": lambda: rng.choice(skills),
            "area": lambda: rng.choice(lists_of_trade["areas"]),
            "areas": lambda: ", ".join(rng.sample(lists_of_trade["areas"], 3)),
            "school": lambda: rng.choice(self.words["schools"]),
            "Paper": lambda: rng.choice(self.words["papers"]),
            "Trade": lambda: rng.choice(lists_of_trade["areas"]),
            "Purpose": lambda: rng.choice(self.words["purpose"]),
        }  # fmt: skip
        jobs = jobs_of(rng, writer, land, lists_of_trade)
        first = min(job.start for job in jobs if job.start)
        contact = self._contact(rng, writer, land, trade, jobs[0].title)
        papers = self._papers(rng, writer, contact.name) if trade == "science" or rng.random() < 0.12 else ()
        return Person(
            contact,
            trade,
            " ".join(writer.fill(form) for form in rng.sample(self.words["summaries"], rng.choice([1, 1, 2, 3])))
            if rng.random() < 0.6
            else "",
            jobs,
            self._degrees(rng, writer, land, first),
            self._projects(rng, writer) if rng.random() < (0.5 if trade in TECHNICAL else 0.1) else (),
            self._skills(rng, lists_of_trade["groups"]),
            tuple(
                (name, rng.randint(2014, 2026))
                for name in rng.sample(lists_of_trade["certificates"], rng.randint(1, 3))
            )
            if rng.random() < 0.3
            else (),
            papers,
            tuple(zip(rng.sample(self.words["tongues"], 3), rng.sample(self.words["fluency"], 3), strict=True))[
                : rng.randint(2, 3)
            ]
            if rng.random() < 0.3
            else (),
            tuple((writer.text(self.words["awards"]), rng.randint(2010, 2026)) for _ in range(2))
            if rng.random() < 0.2
            else (),
            volunteering_of(rng, writer, first) if rng.random() < 0.15 else (),
            tuple(rng.sample(self.words["interests"], rng.randint(2, 4))) if rng.random() < 0.2 else (),
        )

    def _contact(self, rng: random.Random, writer: Writer, land: Locale, trade: str, title: str) -> Contact:
        def make() -> str:
            given, last = land.given(), land.surname()
            forms = [f"{given} {last}"] * 6 + [
                f"{given} {land.given()} {last}",
                f"{given} {rng.choice('ABCDEJKLMRST')}. {last}",
                f"{given} {last}-{land.surname()}",
            ]
            return rng.choice(forms)

        name = writer.draw(make)
        bits = [plain_letters(bit) for bit in name.split()]
        bits = [bit for bit in bits if bit] or ["someone"]
        handle = rng.choice(
            [
                "".join(bits),
                "-".join(bits),
                bits[0][0] + bits[-1],
                bits[0] + bits[-1][0],
                f"{bits[-1]}{rng.randint(1, 99)}",
            ]
        )
        email = (
            rng.choice(
                [
                    ".".join([bits[0], bits[-1]]),
                    bits[0][0] + bits[-1],
                    "_".join(bits),
                    f"{bits[0]}{rng.randint(70, 99)}",
                ]
            )
            + "@example.com"
        )
        odds = {
            "LinkedIn": 0.8,
            "GitHub": 0.7 if trade in TECHNICAL else 0.05,
            "Google Scholar": 0.5 if trade == "science" else 0.04,
        }
        chosen = [n for n in NETWORKS if rng.random() < odds.get(n, 0.05)][:4]
        profiles = []
        for network in chosen:
            user = {"Google Scholar": "qX{}AAAAJ", "ORCID": "0000-0002-{0}-{0}"}.get(network, "")
            user = user.format(rng.randint(1000, 9999)) if user else rng.choice([handle, handle, "-".join(bits)])
            profiles.append(Profile(network, user, NETWORKS[network].format(user)))
        site = f"https://{rng.choice(['-'.join(bits), handle])}.example.com" if rng.random() < 0.2 else ""
        place = land.place()
        phone = land.phone() if rng.random() < 0.85 else ""
        return Contact(
            name,
            title if rng.random() < 0.45 else "",
            email,
            phone,
            "" if "Remote" in place or place == "Hybrid" else place,
            site,
            tuple(profiles),
        )

    def _degrees(self, rng: random.Random, writer: Writer, land: Locale, first: Month) -> tuple[Degree, ...]:
        kinds = self.names["degrees"]
        course = rng.choices(
            [
                ["bachelor"],
                ["master", "bachelor"],
                ["doctor", "master", "bachelor"],
                ["doctor", "bachelor"],
                ["short"],
                ["bare", "bachelor"],
                ["short", "bachelor"],
                ["bare"],
            ],
            [30, 30, 10, 4, 5, 6, 5, 3],
        )[0]
        years = {"bachelor": (3, 5), "master": (1, 2), "doctor": (3, 6), "bare": (1, 2), "short": (1, 2)}
        late = rng.random() < 0.15
        end = (first[0] + rng.randint(1, 4) if late else first[0], rng.choice([5, 6, 7, 9]))
        found = []
        for level in course:
            length = rng.randint(*years[level])
            start = (end[0] - length, rng.choice([8, 9, 10]))
            school = writer.text(
                self.words["schools"]
                if level != "short"
                else self.words["places_of_learning"] + self.words["schools"][:6]
            )
            area = "" if level == "bare" or (level == "short" and rng.random() < 0.4) else writer.values["area"]()
            if area and rng.random() < 0.1:
                area = f"{area} and {writer.values['area']()}" if " and " not in area else area
            notes = tuple(writer.text(self.words["honours"]) for _ in range(rng.choice([0, 0, 0, 1, 2])))
            found.append(
                Degree(
                    school,
                    rng.choice(kinds[level]),
                    area,
                    land.place().replace("Remote (US)", "Remote"),
                    start,
                    end,
                    end > (2026, 11),
                    notes,
                )
            )
            end = (start[0], rng.choice([5, 6, 7]))
        return tuple(found)

    def _projects(self, rng: random.Random, writer: Writer) -> tuple[Project, ...]:
        names = {writer.text(self.words["projects"]): None for _ in range(rng.randint(1, 4))}
        return tuple(
            Project(
                name,
                f"https://github.com/example/{plain_letters(name)}" if rng.random() < 0.4 else "",
                (rng.randint(2016, 2026), rng.randint(1, 12)) if rng.random() < 0.4 else None,
                tuple(writer.text(self.words["project_lines"]) for _ in range(rng.randint(1, 2))),
            )
            for name in names
        )

    def _skills(self, rng: random.Random, groups: dict[str, list[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        kept = [
            (label, tuple(rng.sample(items, min(len(items), rng.randint(3, 9))))) for label, items in groups.items()
        ]
        return tuple(kept[: rng.randint(2, len(kept))])

    def _papers(self, rng: random.Random, writer: Writer, name: str) -> tuple[Paper, ...]:
        me = f"{name[0]}. {name.split()[-1]}"
        found = []
        for _ in range(rng.randint(2, 6)):
            others = [f"{rng.choice('ABDEJKLMPRST')}. {writer.values['surname']()}" for _ in range(rng.randint(1, 3))]
            authors = tuple(rng.sample([me, *others], len(others) + 1))
            found.append(
                Paper(
                    writer.text(self.words["papers"]),
                    authors,
                    rng.choice(self.words["venues"]),
                    rng.randint(2012, 2026),
                )
            )
        return tuple(found)


def inventor() -> Inventor:
    """An inventor with the lists of words/."""
    return Inventor(lists(), load("trades"), load("names"))
