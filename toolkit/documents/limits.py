"""How much a file may hold before it is refused: a resume is small, and a hostile file must not eat the machine.

The figures are this project's own: each is at least ten times what the largest real resume seen needs.
"""

from __future__ import annotations

from toolkit.errors import InputError, TooLarge

FILE_BYTES = 50_000_000
UNPACKED_BYTES = 200_000_000
"""Sum of the unpacked sizes of a zip's members."""
UNPACKED_RATIO = 200
"""Unpacked size over packed size of XML in a zip; Word's own reaches about 30."""
XML_BYTES = 30_000_000
"""Unpacked size of all XML in a zip: read into memory it takes some ten times that."""
UNPACKED_UNSUSPECTED = 1_000_000
"""Bytes of XML below which the ratio is not looked at."""
ZIP_MEMBERS = 5_000
PAGES = 100
CHARACTERS = 400_000
HIDDEN_CHARACTERS = 20_000
"""Hidden text kept for the reviews; more of it is cut off."""
MARKUP_DEPTH = 250
"""Elements, tables or text boxes within each other."""
MARKUP_OPEN = 2_000
"""Elements begun and not ended before a page is parsed at all, for parsing takes the square of it."""
MARKUP_NODES = 400_000
MARKUP_CHARACTERS = 10_000_000
DATA_DEPTH = 60
"""Lists and mappings within each other in JSON and YAML."""
JSON_CHARACTERS = 2_000_000
"""More than of text, for the picture a JSON Resume may carry in itself."""
YAML_CHARACTERS = 200_000
"""Less than of text, for PyYAML reads some 50,000 characters a second."""
OCR_PAGES = 12
"""Pages of one file that are read by OCR; more of them are named in a warning."""
OCR_PIXELS = 40_000_000
OCR_SECONDS = 90
"""Time one page may take."""


def within(amount: float, limit: float, what: str, unit: str, advice: str = "give the resume alone") -> None:
    """Nothing, or TooLarge that names the limit: `what` has more than `limit` `unit`; `advice` is what to do."""
    if amount > limit:
        raise TooLarge(f"{what} has more than {limit:,.0f} {unit}, the most that is read; {advice}.")


def check_size(size: int, source: str) -> None:
    """Nothing, or TooLarge where a file of `size` bytes is over the limit."""
    if size > FILE_BYTES:
        raise TooLarge(
            f"{source} is over the limit of {FILE_BYTES / 1e6:.0f} MB for a file; "
            "save the resume without large pictures, or give another file."
        )


def check_characters(count: int, source: str) -> None:
    """Nothing, or TooLarge where a text of `count` characters is over the limit."""
    within(count, CHARACTERS, source, "characters of text")


def is_xml(name: str) -> bool:
    """Whether a zip's member is XML by the ending of its name."""
    return name.lower().endswith((".xml", ".rels"))


def check_unpacked(data: bytes, source: str) -> None:
    """Nothing, or an error where the zip in `data` is broken, locked, or unpacks to more than the limits allow.

    Only the zip's own list of members is read. Python's zipfile never unpacks more of a member than that list says,
    so a list that lies yields a short member, which its checksum then betrays.
    """
    import zipfile
    from io import BytesIO

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise InputError(f"{source} is a broken or cut-off zip file ({error}); copy or save it again.") from error
    advice = "open it in Word and save it again as .docx"
    within(len(members), ZIP_MEMBERS, source, "files inside", advice)
    if any(member.flag_bits & 1 for member in members):
        raise InputError(f"{source} is locked with a password; save it without one.")
    total = sum(member.file_size for member in members)
    if total > UNPACKED_BYTES:
        raise TooLarge(
            f"{source} unpacks to {total / 1e6:,.0f} MB, over the limit of {UNPACKED_BYTES / 1e6:.0f} MB; {advice}."
        )
    texts = [member for member in members if is_xml(member.filename)]
    within(sum(member.file_size for member in texts) / 1e6, XML_BYTES / 1e6, source, "MB of XML inside", advice)
    for member in texts:
        if member.file_size > max(UNPACKED_UNSUSPECTED, UNPACKED_RATIO * member.compress_size):
            raise TooLarge(
                f"{source} is packed more than {UNPACKED_RATIO} times smaller than its content ({member.filename}), "
                f"as a zip bomb is; {advice}."
            )
