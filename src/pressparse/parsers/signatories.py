"""Who signs a letter or statement: the name and the office under it, from the signature block."""

from pressparse.records import Person
from pressparse.sheet import Sheet


def read(sheet: Sheet) -> tuple[Person, ...]:
    """The signers in the order of the page, each once."""
    return sheet.signers
