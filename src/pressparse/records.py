"""The nouns that users hold: frozen, validated, each with its place in the source.

Offsets are code points of the ``str`` that was parsed, half-open ``[start, end)``. Validators hold invariants only
(spans in order, ranges that do not run backwards, blocks that tile the text); types are the type checker's job.
Conventions for a press release's parts follow the AP style's terms and IPTC ninjs; see ``docs/record.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from attrs import Attribute, field, frozen

from pressparse.errors import RecordError
from pressparse.roles import (
    DateRole,
    DoubtCode,
    Genre,
    Mode,
    NavigationKind,
    ParagraphKind,
    Role,
)

if TYPE_CHECKING:
    from typing import Self

# What some editors begin a file with; it is no character of the text.
BYTE_ORDER_MARK = "\ufeff"
_LONGEST_SHOWN = 40


@frozen(order=True)
class Span:
    """A stretch of the source: ``start`` and ``end`` in code points, half-open.

    >>> Span(0, 5).of("Thank you.")
    'Thank'
    """

    start: int
    end: int = field()

    @end.validator
    def _runs_forward(self, _: Attribute[int], value: int) -> None:
        if not 0 <= self.start <= value:
            raise RecordError(f"span [{self.start}, {value}) does not run forward from 0 or later")

    def of(self, text: str) -> str:
        """The slice of ``text`` that the span stands for."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether all of ``other`` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@frozen(kw_only=True)
class Excerpt:
    """A verbatim piece of the source; ``str(excerpt)`` is its text."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@frozen(kw_only=True)
class Reason:
    """One cue that spoke for or against a block's role: its name, its weight, and what it means in words.

    ``weight`` is in thousandths of a log-odds unit; positive speaks for the role.
    """

    cue: str
    weight: int
    text: str


def _known(reasons: tuple[Reason, ...] | Callable[[], tuple[Reason, ...]]) -> tuple[Reason, ...]:
    return reasons() if callable(reasons) else reasons


@frozen(kw_only=True, getstate_setstate=False)
class Block:
    """A line, or a piece of one, with its one role, how sure that is (0 to 1) and why.

    ``reasons`` may be given as a function: it is asked once, when they are first wanted, since explaining a page
    costs more than parsing it.
    """

    role: Role
    span: Span
    text: str
    confidence: float = field(default=1.0)
    _reasons: tuple[Reason, ...] | Callable[[], tuple[Reason, ...]] = field(default=(), eq=_known, repr=False)

    @confidence.validator
    def _is_a_share(self, _: Attribute[float], value: float) -> None:
        if not 0.0 <= value <= 1.0:
            raise RecordError(f"confidence: {value} of the block at {self.span} is not within 0 and 1")

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What spoke for the role and against it, the strongest first."""
        known = _known(self._reasons)
        object.__setattr__(self, "_reasons", known)
        return known

    def __reduce__(self) -> tuple[Callable[..., Block], tuple[Any, ...]]:
        return _block, (self.role, self.span, self.text, self.confidence, self.reasons)


def _block(role: Role, span: Span, text: str, confidence: float, reasons: tuple[Reason, ...]) -> Block:
    return Block(role=role, span=span, text=text, confidence=confidence, reasons=reasons)


@frozen(kw_only=True)
class DateMention:
    """An explicit calendar date or range in the text, with what it is the date of.

    ``start`` and ``end`` are inclusive and equal for a single day; a month runs from its first to its last day.
    ``timezone`` is as written ("EDT", "мск").
    """

    text: str
    span: Span
    start: date
    end: date = field()
    time: time | None = None
    timezone: str | None = None
    role: DateRole = DateRole.MENTIONED

    @end.validator
    def _runs_forward(self, _: Attribute[date], value: date) -> None:
        if value < self.start:
            raise RecordError(f"end: the date at {self.span} ends on {value}, before {self.start}")


@frozen(kw_only=True)
class Dateline:
    """The opening of a wire story, "WASHINGTON, D.C., Sept. 14, 2020 –": its place, and its date if it has one."""

    text: str
    span: Span
    place: str | None = None
    date: date | None = None


@frozen(kw_only=True)
class Event:
    """The event that the release is about, and the titles of its sessions."""

    title: Excerpt | None = None
    sessions: tuple[Excerpt, ...] = ()


@frozen(kw_only=True)
class Venue:
    """Where, and how, the event is held; what the text does not say is None."""

    text: str
    span: Span
    place: str | None = None
    city: str | None = None
    country: str | None = None
    mode: Mode | None = None


@frozen(kw_only=True)
class Speaker:
    """Whose words the release is, named as the text names them; it may tell the office alone ("Statement by the
    Minister")."""

    name: str | None = None
    span: Span
    office: str | None = None
    organization: str | None = None


@frozen(kw_only=True)
class Person:
    """A signer, named as the text names them."""

    name: str
    span: Span
    office: str | None = None
    organization: str | None = None


@frozen(kw_only=True)
class Contact:
    """Whom the press may ask. Numbers and addresses are as written, obfuscation included."""

    span: Span
    name: str | None = None
    office: str | None = None
    organization: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()


@frozen(kw_only=True)
class NavigationLink:
    """One entry of the page's furniture."""

    label: str
    span: Span
    kind: NavigationKind = NavigationKind.MENU
    url: str | None = None


@frozen(kw_only=True)
class Paragraph:
    """A paragraph of the body, verbatim; ``speaker`` is who speaks in a transcript."""

    text: str
    span: Span
    kind: ParagraphKind = ParagraphKind.TEXT
    speaker: str | None = None

    @property
    def flowed(self) -> str:
        """The text with hard-wrapped lines joined, hyphenated words too."""
        from pressparse.flow import flowed

        return flowed(self.text)


@frozen(kw_only=True)
class Quotation:
    """Words in quotation marks, and who said them as far as the text says.

    ``span`` and ``text`` run from the first opening mark to the last closing one; ``words`` are the quoted parts
    (a split quotation has several).
    """

    text: str
    span: Span
    words: tuple[Excerpt, ...]
    speaker: str | None = None
    office: str | None = None


@frozen(kw_only=True)
class Standing:
    """Standing matter beside the story (boilerplate, notes, media), with its subject where a heading names it."""

    text: str
    span: Span
    subject: str | None = None


@frozen(kw_only=True)
class Extra:
    """What a user's own parser read; ``name`` is the parser's."""

    name: str
    text: str
    span: Span


@frozen(kw_only=True)
class Doubt:
    """Something that the text leaves open, or that the parser is unsure of."""

    code: DoubtCode
    message: str
    span: Span | None = None


# The fields of a release that hold records with a span, and those of these records that hold further ones.
_PLACED = (
    "headline", "subheadline", "issuer", "release_id", "dateline", "dates", "event", "venue", "organizers", "speaker",
    "salutations", "body", "quotes", "closing", "signatories", "contacts", "boilerplate", "notes", "media", "legal",
    "end_mark", "navigation", "extras", "blocks", "doubts",
)  # fmt: skip
_PLACED_BELOW = {"event": ("title", "sessions"), "quotes": ("words",)}


def _placed(owner: Any, names: Iterable[str], above: str = "") -> Iterator[tuple[str, int | None, Any]]:
    """Every record in these fields that may have a span, with the path of its field and its index in it."""
    for name in names:
        value = getattr(owner, name)
        if not value:
            continue
        items = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for index, item in items:
            yield above + name, index, item
            if name in _PLACED_BELOW:
                yield from _placed(item, _PLACED_BELOW[name], f"{_path(above + name, index)}.")


def _path(name: str, index: int | None) -> str:
    return name if index is None else f"{name}[{index}]"


@frozen(kw_only=True)
class Release:
    """One page's record. ``source`` is the text as given; all that was found points into it.

    Raises:
        RecordError: a span that does not slice the source, blocks that overlap, run out of order or leave a
            non-blank character out, words outside of their quotation, a confidence that is not within 0 and 1. The
            message names the path, as in ``headline: …``.
    """

    source: str = field(repr=False)
    language: str | None = None
    genre: Genre | None = None
    headline: Excerpt | None = None
    subheadline: Excerpt | None = None
    issuer: Excerpt | None = None
    release_id: Excerpt | None = None
    published: date | None = None
    embargo: datetime | None = None
    dateline: Dateline | None = None
    dates: tuple[DateMention, ...] = ()
    event: Event | None = None
    venue: Venue | None = None
    organizers: tuple[Excerpt, ...] = ()
    speaker: Speaker | None = None
    salutations: tuple[Excerpt, ...] = ()
    body: tuple[Paragraph, ...] = field(default=(), repr=False)
    quotes: tuple[Quotation, ...] = field(default=(), repr=False)
    closing: Excerpt | None = None
    signatories: tuple[Person, ...] = ()
    contacts: tuple[Contact, ...] = ()
    boilerplate: tuple[Standing, ...] = field(default=(), repr=False)
    notes: tuple[Standing, ...] = field(default=(), repr=False)
    media: tuple[Standing, ...] = field(default=(), repr=False)
    legal: tuple[Standing, ...] = field(default=(), repr=False)
    end_mark: Excerpt | None = None
    navigation: tuple[NavigationLink, ...] = field(default=(), repr=False)
    extras: tuple[Extra, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    doubts: tuple[Doubt, ...] = ()
    confidence: float = field(default=1.0)

    @confidence.validator
    def _is_a_share(self, _: Attribute[float], value: float) -> None:
        if not 0.0 <= value <= 1.0:
            raise RecordError(f"confidence: {value} is not within 0 and 1")

    def __attrs_post_init__(self) -> None:
        self._check_spans()
        self._check_quotes()
        self._check_tiling()

    def _check_spans(self) -> None:
        source, length = self.source, len(self.source)
        for name, index, record in _placed(self, _PLACED):
            span: Span | None = getattr(record, "span", None)
            if span is None:
                continue
            start, end = span.start, span.end
            if end > length:
                path = _path(name, index)
                raise RecordError(f"{path}.span: {span} ends after the source, which has {length} characters")
            text: str | None = getattr(record, "text", None)
            if text is not None and (len(text) != end - start or not source.startswith(text, start)):
                shown = text[:_LONGEST_SHOWN]
                raise RecordError(f"{_path(name, index)}.text: {shown!r} is not what the source holds at {span}")

    def _check_quotes(self) -> None:
        for index, quote in enumerate(self.quotes):
            for place, word in enumerate(quote.words):
                if not quote.span.contains(word.span):
                    raise RecordError(f"quotes[{index}].words[{place}].span: {word.span} is not inside {quote.span}")

    def _check_tiling(self) -> None:
        at = 0
        for index, block in enumerate(self.blocks):
            if block.span.start < at:
                raise RecordError(f"blocks[{index}].span: {block.span} overlaps the block before it, or precedes it")
            at = block.span.end
        at = int(self.source.startswith(BYTE_ORDER_MARK))
        for block in self.blocks:
            self._check_gap(at, block.span.start)
            at = block.span.end
        self._check_gap(at, len(self.source))

    def _check_gap(self, start: int, end: int) -> None:
        gap = self.source[start:end]
        if gap and not gap.isspace():
            raise RecordError(f"blocks: no block covers {gap.strip()[:_LONGEST_SHOWN]!r} in [{start}, {end})")

    def extra(self, name: str) -> Extra | None:
        """The first thing that the user's parser ``name`` read, or None."""
        return next((extra for extra in self.extras if extra.name == name), None)

    def blocks_of(self, role: Role | str) -> tuple[Block, ...]:
        """The page's blocks that have ``role``, in page order."""
        return tuple(block for block in self.blocks if block.role == role)

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts, lists and scalars; dates are ISO strings, spans ``[start, end]``."""
        from pressparse import wire

        return wire.to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON text, non-ASCII characters kept."""
        from pressparse import wire

        return wire.to_json(self, indent=indent)

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """The record that ``to_dict`` made.

        Raises:
            RecordError: not such a dict; the message names the path of the first culprit.
        """
        from pressparse import wire

        return wire.from_dict(cls, data)

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """The record that ``to_json`` made.

        Raises:
            RecordError: no JSON, or JSON that is no record.
        """
        from pressparse import wire

        return wire.from_json(cls, data)

    def _repr_html_(self) -> str:
        from pressparse import view

        return view.to_html(self)
