"""Every refusal the program can make, each with its exit code.

A message says what is wrong and what to do next. Foreign exceptions are wrapped where they arise;
`cli` prints the message and exits with the class's code.
"""

from __future__ import annotations


class ToolkitError(Exception):
    """What every refusal is. `exit_code` is the process's exit code; `code` names the refusal in JSON output."""

    exit_code = 1
    code = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UsageError(ToolkitError):
    """The command cannot be carried out as it was called (an unknown level, options that exclude each other)."""

    exit_code = 2
    code = "usage"


class InputError(ToolkitError):
    """A file that cannot be read as what it was given for."""

    exit_code = 3
    code = "unreadable"


class MissingFile(InputError):
    code = "missing"


class EmptyInput(InputError):
    """A file without a single readable character."""

    code = "empty"


class NoTextLayer(InputError):
    """A scan, or a PDF of pictures, that nothing here could read as text."""

    code = "no-text"


class PasswordProtected(InputError):
    code = "password"


class TooLarge(InputError):
    """A limit of `documents.limits` was passed."""

    code = "too-large"


class UnknownFormat(InputError):
    code = "format"


class NotAResume(InputError):
    """The text can be read but nothing in it looks like a resume; passed with `--anyway`."""

    code = "no-resume"


class NotAPosting(InputError):
    """The text could be read but is no job posting."""

    code = "no-posting"


class ConfigurationError(ToolkitError):
    """A taxonomy, benchmark, template or configuration file is wrong. The message begins `file:line:`."""

    exit_code = 4
    code = "configuration"


class RenderingError(ToolkitError):
    """A page could not be drawn."""

    exit_code = 5
    code = "rendering"


class BelowThreshold(ToolkitError):
    """The result is below what the user asked for with `--fail-under`."""

    exit_code = 6
    code = "below-threshold"


class UnsupportedClaim(ToolkitError):
    """A letter claims what the resume does not bear."""

    exit_code = 6
    code = "unsupported-claim"


class OutputError(ToolkitError):
    """The output file exists already, or cannot be written."""

    exit_code = 7
    code = "output"
