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

    `address` is where the address may stand, `visible` what the window of the envelope always shows, however the
    sheet slips in it. `references` is the top left corner of the reference block.
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
    duplex: bool = False

    @property
    def width(self) -> float:
        """The width of the text in mm."""
        return self.size[0] - self.left - self.right

    def large(self) -> Paper:
        """The same sheet in large print: 14 points."""
        return replace(self, name=f"{self.name}-large", title=f"{self.title}, large print", body=14.0)


_ALL = (
    Paper(
        name="din-5008-b",
        title="DIN 5008 B, window DL or C6/5",
        size=A4,
        address=(25.0, 62.7, 75.0, 27.3),
        visible=(25.0, 57.5, 75.0, 32.5),
        folds=(105.0, 210.0),
        hole=148.5,
        references=(125.0, 50.0),
        body_top=98.5,
    ),
    Paper(
        name="us-10",
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
)

PAPERS = {paper.name: paper for paper in _ALL} | {paper.large().name: paper.large() for paper in _ALL}


def paper_named(name: str) -> Paper:
    """The layout of this name; Refused names the ones there are."""
    if name not in PAPERS:
        raise Refused(f"There is no paper layout {name!r}", do=f"Choose one of {', '.join(sorted(PAPERS))}")
    return PAPERS[name]
