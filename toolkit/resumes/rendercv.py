"""A RenderCV file as a JSON Resume object, and back."""

from __future__ import annotations

from typing import Any

from toolkit.resumes.headings import kind_of

_WEB = {
    "LinkedIn": "https://linkedin.com/in/",
    "GitHub": "https://github.com/",
    "GitLab": "https://gitlab.com/",
    "X": "https://x.com/",
}


def to_json_resume(data: dict[str, Any]) -> dict[str, Any]:
    """The resume in `data["cv"]` with the keys of JSON Resume; entries of unknown sections stand under `x_other`."""
    cv = data.get("cv")
    cv = cv if isinstance(cv, dict) else {}
    resume: dict[str, Any] = {
        "basics": {
            "name": cv.get("name"),
            "label": cv.get("headline") or cv.get("label"),
            "email": _first(cv.get("email")),
            "phone": str(_first(cv.get("phone")) or "").removeprefix("tel:"),
            "url": _first(cv.get("website")),
            "location": {"address": cv.get("location")},
            "profiles": [
                {
                    "network": item.get("network"),
                    "username": item.get("username"),
                    "url": _WEB[item["network"]] + str(item.get("username")) if item.get("network") in _WEB else "",
                }
                for item in _mappings(cv.get("social_networks"))
            ],
        }
    }
    sections = cv.get("sections")
    for title, entries in (sections if isinstance(sections, dict) else {}).items():
        _add_section(resume, str(title), entries if isinstance(entries, list) else [])
    return resume


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _mappings(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _add_section(resume: dict[str, Any], title: str, entries: list[Any]) -> None:
    kind = kind_of(title.replace("_", " "))
    for entry in entries:
        if not isinstance(entry, dict):
            key = {"summary": "x_summary", "skills": "x_skills"}.get(kind or "", "x_other")
            resume.setdefault(key, []).append(str(entry))
            continue
        if "company" in entry or "position" in entry:
            key = "volunteer" if kind == "volunteer" else "work"
            resume.setdefault(key, []).append(
                {
                    "name": entry.get("company"),
                    "organization": entry.get("company"),
                    "position": entry.get("position"),
                    "location": entry.get("location"),
                    "summary": entry.get("summary"),
                    "highlights": entry.get("highlights"),
                    **_dates(entry),
                }
            )
        elif "institution" in entry:
            resume.setdefault("education", []).append(
                {
                    "institution": entry.get("institution"),
                    "area": entry.get("area"),
                    "studyType": entry.get("degree"),
                    "x_details": entry.get("highlights"),
                    **_dates(entry),
                }
            )
        elif "label" in entry:
            words = [word.strip() for word in str(entry.get("details") or "").split(",")]
            key = "skills" if kind in ("skills", None) else "x_other"
            item: Any = {"name": entry["label"], "keywords": [word for word in words if word]}
            resume.setdefault(key, []).append(item if key == "skills" else f"{entry['label']}: {entry.get('details')}")
        elif "title" in entry:
            resume.setdefault("publications", []).append(
                {"name": entry["title"], "publisher": entry.get("journal"), "releaseDate": str(entry.get("date") or "")}
            )
        elif "name" in entry:
            key = {"certificates": "certificates", "awards": "x_awards"}.get(kind or "", "projects")
            resume.setdefault(key, []).append(
                {
                    "name": entry["name"],
                    "description": entry.get("summary"),
                    "highlights": entry.get("highlights"),
                    **_dates(entry),
                }
            )
        else:
            resume.setdefault("x_other", []).append(
                " ".join(str(value) for value in entry.values() if isinstance(value, str))
            )


def _dates(entry: dict[str, Any]) -> dict[str, str]:
    start, end, date = (str(entry.get(key) or "") for key in ("start_date", "end_date", "date"))
    if end.casefold() == "present":
        end = ""
    return {"startDate": start, "endDate": end, "x_date": date}
