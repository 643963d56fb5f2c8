"""The command ``pressparse batch``: its arguments, its messages, its exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from pressparse.batch.options import BatchError, Options

if TYPE_CHECKING:
    from pressparse.batch.run import Summary

OK, WRONG_CALL, WITH_ERRORS, STOPPED = 0, 2, 3, 130
_DEFAULTS = Options()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``pressparse batch``."""
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="file, folder or glob pattern")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="OUT.jsonl, OUT.jsonl.gz or OUT.parquet")
    parser.add_argument("--workers", type=int, metavar="N", help="processes (default: one a processor)")
    parser.add_argument("--restart", action="store_true", help="forget what an earlier run left")
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
    for name, what in _FIELDS.items():
        default = getattr(_DEFAULTS, name)
        kind = type(default) if default is not None else str
        help_text = what if default is None else f"{what} (default: {default})"
        parser.add_argument(f"--{name.replace('_', '-')}", type=kind, default=default, help=help_text)
    parser.add_argument("--keep-text", action="store_true", help="put each page's text into its row")


_FIELDS = {
    "text_field": "field or column of the page's text",
    "id_field": "field or column of its id",
    "url_field": "field or column of its address",
    "language": "ISO 639-1 code of all pages; guessed for each page if not given",
    "date_order": "DMY or MDY, how 03/04/2020 is read; decided for each page if not given",
    "page_timeout": "seconds that a page may take",
    "max_chars": "characters that a page may have",
    "parse": "the function that makes the record, as module:function",
}


def command(arguments: argparse.Namespace) -> int:
    """Run the batch that the arguments ask for; the exit code is 0, or 3 where there are error rows, or 2."""
    from pressparse.batch.progress import progress_for
    from pressparse.batch.run import run

    if arguments.parse != _DEFAULTS.parse:
        sys.path.append(os.getcwd())  # an installed command does not look for modules where it is called
    try:
        options = Options(keep_text=arguments.keep_text, **{name: getattr(arguments, name) for name in _FIELDS})
        summary = run(
            arguments.inputs,
            arguments.output,
            options=options,
            workers=arguments.workers,
            restart=arguments.restart,
            progress=progress_for(sys.stderr, quiet=arguments.quiet),
        )
    except (BatchError, ValueError, OSError) as error:
        print(f"pressparse batch: {error}", file=sys.stderr)
        return WRONG_CALL
    except KeyboardInterrupt:
        print("pressparse batch: stopped; the same command goes on", file=sys.stderr)
        return STOPPED
    if not arguments.quiet:
        print(_told(summary), file=sys.stderr)
    return WITH_ERRORS if summary.errors else OK


def _told(summary: Summary) -> str:
    lines = [f"{summary.pages} pages = {summary.rows} rows in {summary.output} + {summary.errors} error rows"]
    if summary.errors:
        lines[0] += f" in {summary.errors_file}"
    if summary.skipped:
        lines.append(f"{summary.skipped} records of web archives are no pages")
    if summary.left_out:
        lines.append(f"{summary.left_out} files in folders are of no kind that can be read")
    if summary.replaced:
        lines.append(f"{len(summary.replaced)} workers were replaced")
    return "\n".join(lines)
