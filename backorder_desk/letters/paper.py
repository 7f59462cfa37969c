"""The sheets a letter may be laid out on, as data: windows, folds, margins."""

from __future__ import annotations

from dataclasses import dataclass, replace

from backorder_desk.domain.errors import Refused

Box = tuple[float, float, float, float]
"""x, y, width and height in mm from the top left corner of the sheet."""

A4 = (210.0, 297.0)
US_LETTER = (215.9, 279.4)


@dataclass(frozen=True, slots=True)
class Paper:
    """A layout, all in mm from the top left corner; sizes of type in points.

    `address` is where the address may stand, `visible` what the window of the envelope always shows, however
    the sheet slips in it. `references` is the top left corner of the reference block.
    `offset` moves all that is printed rightwards and downwards, for a printer that feeds awry.
    """

    name: str
    title: str
    size: tuple[float, float]
    address: Box
    visible: Box
    folds: tuple[float, ...]
    references: tuple[float, float]
    body_top: float
    hole: float | None = None
    left: float = 25.0
    right: float = 20.0
    bottom: float = 10.0
    return_line: bool = True
    head_top: float = 14.0
    next_top: float = 34.0
    body: float = 11.0
    envelope: str = "DL"
    """The envelope with the window that the layout is made for."""
    sheets: int = 5
    """How many folded sheets it takes; a thicker letter goes flat, in a larger one."""
    offset: tuple[float, float] = (0.0, 0.0)

    @property
    def width(self) -> float:
        """The width of the text in mm."""
        return self.size[0] - self.left - self.right

    @property
    def scale(self) -> float:
        """How much larger than usual the type is."""
        return self.body / 11.0

    def envelope_of(self, sheets: int) -> str:
        """The envelope that so many sheets go into."""
        return self.envelope if sheets <= self.sheets else "C4" if self.size == A4 else "9 × 12"

    def large(self) -> Paper:
        """The same sheet in large print: 14 points."""
        return replace(self, name=f"{self.name}-large", title=f"{self.title}, large print", body=14.0)


_DIN_B = Paper(
    name="din-5008-b",
    title="DIN 5008 B, window DL or C6/5",
    size=A4,
    address=(25.0, 62.7, 75.0, 27.3),
    visible=(20.0, 50.0, 80.0, 40.0),
    folds=(105.0, 210.0),
    hole=148.5,
    references=(125.0, 50.0),
    body_top=98.5,
)

_ALL = (
    _DIN_B,
    replace(
        _DIN_B,
        name="din-5008-a",
        title="DIN 5008 A, window DL or C6/5",
        address=(25.0, 44.7, 75.0, 27.3),
        visible=(20.0, 32.0, 80.0, 40.0),
        folds=(87.0, 192.0),
        references=(125.0, 32.0),
        body_top=80.5,
        head_top=8.0,
    ),
    replace(
        _DIN_B,
        name="swiss-right",
        envelope="C5/6 R",
        title="Swiss, window on the right",
        address=(124.0, 53.8, 69.0, 21.2),
        visible=(122.0, 48.0, 71.0, 27.0),
        hole=None,
        references=(25.0, 49.0),
        body_top=98.5,
    ),
    replace(
        _DIN_B,
        name="swiss-left",
        envelope="C5/6 L",
        title="Swiss, window on the left",
        address=(25.0, 49.5, 85.0, 26.0),
        visible=(22.0, 40.0, 95.0, 37.0),
        hole=None,
        references=(125.0, 46.0),
        body_top=94.0,
    ),
    replace(
        _DIN_B,
        name="french-nf",
        title="French NF, window DL",
        address=(110.0, 55.0, 80.0, 24.0),
        visible=(100.0, 55.0, 90.0, 24.0),
        folds=(99.0, 198.0),
        hole=None,
        references=(25.0, 51.0),
        body_top=97.0,
    ),
    replace(
        _DIN_B,
        name="uk-c5",
        envelope="C5",
        sheets=10,
        title="UK, window C5",
        address=(25.0, 68.0, 78.0, 30.0),
        visible=(22.0, 62.0, 86.0, 40.0),
        folds=(148.5,),
        hole=None,
        references=(125.0, 62.0),
        body_top=110.0,
    ),
    replace(
        _DIN_B,
        name="uk-dl",
        title="UK, window DL",
        address=(25.0, 58.0, 75.0, 23.0),
        visible=(20.0, 57.0, 80.0, 24.0),
        folds=(99.0, 198.0),
        hole=None,
        references=(125.0, 54.0),
        body_top=102.0,
        return_line=False,
    ),
    Paper(
        name="us-10",
        envelope="#10",
        title="US Letter, window envelope #10",
        size=US_LETTER,
        address=(24.0, 63.5, 86.0, 17.0),
        visible=(22.2, 63.5, 88.9, 17.0),
        folds=(93.1, 186.2),
        references=(145.0, 46.0),
        body_top=99.0,
        left=24.0,
        right=22.0,
        return_line=False,
    ),
    Paper(
        name="us-9",
        envelope="#9",
        title="US Letter, window envelope #9",
        size=US_LETTER,
        address=(24.0, 57.5, 100.0, 25.0),
        visible=(22.2, 57.0, 104.8, 25.5),
        folds=(95.3, 187.3),
        references=(145.0, 46.0),
        body_top=100.0,
        left=24.0,
        right=22.0,
        return_line=False,
    ),
)

PAPERS = {paper.name: paper for paper in _ALL} | {paper.large().name: paper.large() for paper in _ALL}


def paper_named(name: str) -> Paper:
    """The layout of this name; Refused names the ones there are."""
    if name not in PAPERS:
        raise Refused(f"There is no paper layout {name!r}", do=f"Choose one of {', '.join(sorted(PAPERS))}")
    return PAPERS[name]
