"""`toolkit letter --check`: any letter held against a resume."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from toolkit.cli import inputs
from toolkit.errors import UnsupportedClaim, UsageError

if TYPE_CHECKING:
    from toolkit.cli.talk import Talk

FORMS = ("terminal", "json", "text")


def run(
    resume_file: str,
    letter_file: str,
    posting: str | None,
    form: str | None,
    output: str,
    *,
    force: bool,
    as_of: str,
    taxonomy: str | None,
    anyway: bool,
    talk: Talk,
) -> None:
    """Write what the resume does not bear, and exit with 6 where there is any."""
    from toolkit.cli import reports

    form = form or ("json" if reports.ending(output) == ".json" else "terminal")
    if form not in FORMS:
        raise UsageError(f"A check is written as {' or '.join(FORMS)}, not as {form}; say --format json.")
    reports.check(form, output, force)

    from toolkit import workflow
    from toolkit.rendering import letter_review, records, terminal
    from toolkit.rendering import output as out

    resume = inputs.resume(resume_file, talk, anyway=anyway)
    with talk.step(f"read {letter_file}"):
        letter = workflow.read_document(letter_file, data=inputs.content(letter_file))
    wanted = inputs.posting(posting, talk, taxonomy=taxonomy, anyway=anyway)
    with talk.step("checked the letter"):
        review = workflow.check_letter(letter, resume, posting=wanted, as_of=as_of, taxonomy=taxonomy)
    if form == "json":
        out.write(records.to_json(letter_review.review_data(review)), output, force=force)
    elif form == "terminal" and output == "-":
        letter_review.render(review, terminal.open_console(sys.stdout), verbose=talk.verbose)
    else:
        from io import StringIO

        page = StringIO()
        letter_review.render(review, terminal.open_console(page, width=reports.FILE_WIDTH), verbose=talk.verbose)
        out.write(page.getvalue(), output, force=force)
    unsupported = sum(claim.verdict == "unsupported" for claim in review.claims)
    if unsupported:
        raise UnsupportedClaim(
            f"{unsupported} of {len(review.claims)} claims of {_name(letter_file)} are not borne out by {resume_file}; "
            "change them, or add to the resume what is true."
        )


def _name(letter_file: str) -> str:
    return "the letter" if letter_file == inputs.STANDARD_INPUT else letter_file
