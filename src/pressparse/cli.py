"""The command line: files in, records out. No logic of its own.

Exit codes: 0 for all done, 1 if a file could not be read or the records not written, 2 for a wrong call.
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from pressparse import __version__, parse
from pressparse.batch import command as batch
from pressparse.batch.inputs import kind_of
from pressparse.lexicon import language_code
from pressparse.view import to_text

_FAILED, _WRONG_CALL = 1, 2
# What a shell reports for a program whose reader went away, and for one that was interrupted.
_NO_READER = 141
_INTERRUPTED = 130
_LAST_STREAM = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with ``argv``, the process's own arguments where it is None; the exit code comes back."""
    _fill_streams()
    options = _parser().parse_args(argv)
    try:
        code: int = options.run(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
        return _NO_READER
    except OSError as error:
        _give_up_output()
        print(f"pressparse: standard output: {_problem(error)}", file=sys.stderr)
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _fill_streams() -> None:
    """Lead streams that the caller closed nowhere: else the next file that is opened takes the stream's number, and
    what is written to the stream; messages would go to standard output."""
    while (free := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
        os.set_inheritable(free, True)
    os.close(free)
    if sys.stderr is None:
        sys.stderr = open(_LAST_STREAM, "w", encoding="utf-8", errors="replace")  # noqa: SIM115


def _give_up_output() -> None:
    """The interpreter flushes once more at its end, and must not fail there again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="pressparse", description="Press releases, as scraped, into typed records.")
    parser.add_argument("--version", action="version", version=f"pressparse {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_parse(commands)
    _add_batch(commands)
    return parser


def _add_parse(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "parse",
        help="show a page's record",
        description="Print a page's record: its fields, then the page with a role beside each block.",
    )
    command.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a page's text in UTF-8, or its HTML by the name's end; - is standard input",
    )
    command.add_argument("--json", action="store_true", help="print records as JSON, one object a line")
    command.add_argument("--explain", action="store_true", help="say how sure each block's role is, and why")
    command.add_argument("--language", metavar="CODE", help="ISO 639-1 code of the language; guessed if not given")
    command.add_argument("--date-order", choices=("DMY", "MDY"), help="how 03/04/2020 is read; guessed if not given")
    command.set_defaults(run=_parse)


def _add_batch(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "batch",
        help="parse what a crawler left into a table",
        description="Parse pages into a table, a row for each; docs/batch.md says more. Exit codes: 0, 2 for a wrong "
        "call, 3 where pages have no record.",
    )
    batch.add_arguments(command)
    command.set_defaults(run=batch.command)


def _parse(options: argparse.Namespace) -> int:
    if sys.stdout is None:
        raise _closed()
    try:
        language = language_code(options.language)
    except ValueError as error:
        print(f"pressparse: {error}", file=sys.stderr)
        return _WRONG_CALL
    if isinstance(sys.stdout, TextIOWrapper):
        # JSON is UTF-8 wherever it goes; a terminal with few characters shows what it can.
        sys.stdout.reconfigure(encoding="utf-8" if options.json else None, errors="replace")
    width = shutil.get_terminal_size().columns
    code, first = 0, True
    for name in options.files:
        try:
            text = _read(name)
        except (OSError, ValueError, ImportError) as error:
            print(f"pressparse: {name}: {_problem(error)}", file=sys.stderr)
            code = _FAILED
            continue
        release = parse(text, language=language, date_order=options.date_order)
        if options.json:
            print(release.to_json(), flush=True)
            continue
        if len(options.files) > 1:
            print(_heading(name, width, first=first))
            first = False
        print(to_text(release, explain=options.explain, width=width), end="", flush=True)
    return code


def _read(name: str) -> str:
    if name == "-" and sys.stdin is None:
        raise _closed()
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return _text_of_html(data) if kind_of(name) == ("html", None) else data.decode("utf-8-sig")


def _text_of_html(data: bytes) -> str:
    from pressparse.batch.encodings import decode
    from pressparse.html import page_text

    return page_text(decode(data, html=True).text)


def _closed() -> OSError:
    """What reading or writing raises where the caller closed the stream, which Python then does not have."""
    return OSError(errno.EBADF, "it is closed")


def _problem(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text: byte {error.start} is {error.object[error.start]:#04x}"
    return getattr(error, "strerror", None) or str(error)


def _heading(name: str, width: int, *, first: bool) -> str:
    shown = "standard input" if name == "-" else name
    rule = "─" * max(2, width - len(shown) - 4)
    return f"{'' if first else chr(10)}── {shown} {rule}\n"
