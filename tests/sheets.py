"""Sheets for the tests of readers: a page with its roles written in the margin."""

from pressparse.lexicon import load
from pressparse.records import Block, Span
from pressparse.roles import Role
from pressparse.sheet import Sheet


def sheet(marked: str, language: str = "en") -> Sheet:
    """Read lines such as ``contact| Jane Roe``; the text is what follows ``| ``, a line each.

    A line without a mark is blank. The blocks are the stripped lines, each with its role.
    """
    lines, blocks, at = [], [], 0
    for raw in marked.strip("\n").split("\n"):
        role, bar, line = raw.partition("|")
        line = line[1:] if line.startswith(" ") else line
        if bar and line.strip():
            start = at + len(line) - len(line.lstrip())
            end = start + len(line.strip())
            blocks.append(Block(role=Role(role.strip()), span=Span(start, end), text=line.strip()))
        lines.append(line)
        at += len(line) + 1
    return Sheet(text="\n".join(lines), words=load(language), language=language, blocks=tuple(blocks))
