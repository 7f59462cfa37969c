"""The letter as it is printed: its very pages as pictures, and its words for who listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from backorder_desk.domain.errors import Refused
from backorder_desk.views.theme import Look
from backorder_desk.views.widgets import button, label, rest, row
from backorder_desk.views.words import say
from backorder_desk.views.workplace import Workplace

if TYPE_CHECKING:
    from backorder_desk.desk import Desk

REST = 80
"""milliseconds without a change of size before a page is drawn anew"""
ZOOMS = (50, 67, 80, 100, 125, 150, 200, 300)
"""percent of the width that there is"""
MARGIN = 14
"""pixels around the paper"""


@dataclass(frozen=True, slots=True)
class Picture:
    """One page of a PDF as a picture, and the words on it."""

    page: int
    pages: int
    image: QImage
    words: str
    points: tuple[float, float]
    """width and height of the sheet, in 1/72 of an inch"""


def pictured(pdf: bytes, page: int, width: int) -> Picture:
    """Draw a page (from 0) so many pixels wide. Only ever on one thread: pdfium has one state for all."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = min(page, len(document) - 1)
        sheet = document[page]
        bitmap = sheet.render(scale=width / sheet.get_width(), prefer_bgrx=True)
        kind = QImage.Format.Format_RGB32 if bitmap.n_channels == 4 else QImage.Format.Format_BGR888
        drawn = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind).copy()
        said = sheet.get_textpage().get_text_range().replace("\r\n", "\n").replace("\ufffe", "")
        return Picture(page, len(document), drawn, said, sheet.get_size())
    finally:
        document.close()


class Paper(QWidget):
    """A page with the shadow of a hairline, as large as it was drawn for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()

    def put(self, image: QImage, ratio: float) -> None:
        """Show a page that was drawn for a screen of this pixel ratio."""
        self._image = image
        self._image.setDevicePixelRatio(ratio)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        size = self._image.deviceIndependentSize().toSize()
        return QSize(size.width() + 2 * MARGIN, size.height() + 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page itself, pixel by pixel."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        size = self._image.deviceIndependentSize()
        painter.drawImage(MARGIN, MARGIN, self._image)
        painter.setPen(QColor(self._look.colours.line))
        painter.drawRect(QRectF(MARGIN - 0.5, MARGIN - 0.5, size.width() + 1, size.height() + 1))


class LetterPreview(QWidget):
    """Asks for a letter's bytes on the desk's thread, draws there, and shows the newest only."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.pdf = b""
        self.picture: Picture | None = None
        self._zoom = 100
        self._title = ""
        self._again = rest(self, REST, self._draw_again)
        self._strip()
        self.paper = Paper(work.look)
        self.sheet = _Scroll(self)
        self.sheet.setWidget(self.paper)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setObjectName("twin")
        self.blank = label(quiet=True, large=True)
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.setWordWrap(True)
        self.stack = QStackedWidget()
        for inner in (self.sheet, self.text, self.blank):
            self.stack.addWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        outer.addLayout(
            row(self.title, self.earlier, self.place, self.later, 6, self.smaller, self.larger, 6, self.twin, spacing=4)
        )
        outer.addWidget(self.stack, 1)
        self.clear("")

    def _strip(self) -> None:
        self.title = label(strong=True)
        self.title.setSizePolicy(self.title.sizePolicy().Policy.Ignored, self.title.sizePolicy().Policy.Preferred)
        self.place = label(quiet=True)
        self.earlier = _tool("‹", say("Page before"), lambda: self.turn(-1))
        self.later = _tool("›", say("Next page"), lambda: self.turn(1))
        self.smaller = _tool("−", say("Smaller"), lambda: self.zoom(-1))
        self.larger = _tool("+", say("Larger"), lambda: self.zoom(1))
        self.twin = _tool(say("Text"), say("The letter as text"), self._turn_over)
        self.twin.setCheckable(True)

    # --- what is shown ---------------------------------------------------------------------------------------

    def show_letter(self, source: Callable[[Desk], bytes], title: str) -> None:
        """Show what the desk gives; the page before stays until it is there."""
        self._title = title
        width = self._pixels()

        def drawn(desk: Desk) -> tuple[bytes, Picture]:
            pdf = source(desk)
            return pdf, pictured(pdf, 0, width)

        self.work.desk.ask(drawn, self._came, self._refused, latest="letter-preview")

    def clear(self, words: str) -> None:
        """Nothing to show, and why."""
        self.work.desk.drop("letter-preview")
        self.pdf, self.picture = b"", None
        self.title.setText("")
        self.blank.setText(words)
        self.stack.setCurrentWidget(self.blank)
        self._permit()

    def _came(self, found: tuple[bytes, Picture]) -> None:
        self.pdf = found[0]
        self._put(found[1])
        if abs(found[1].image.width() - self._pixels()) > 1:
            self._again.start()  # it was asked for while the page was laid out

    def _put(self, picture: Picture) -> None:
        self.picture = picture
        self.paper.put(picture.image, self.devicePixelRatioF())
        named = say("{letter}, page {page} of {pages}", letter=self._title, page=picture.page + 1, pages=picture.pages)
        for shown in (self.sheet, self.text, self.paper):
            shown.setAccessibleName(named)
            shown.setAccessibleDescription(picture.words)
        self.text.setPlainText(picture.words)
        self.title.setText(self._title)
        self.place.setText(say("{page} of {pages}", page=picture.page + 1, pages=picture.pages))
        self.stack.setCurrentWidget(self.text if self.twin.isChecked() else self.sheet)
        self._permit()

    def _refused(self, refusal: Refused) -> None:
        self.clear(str(refusal))

    def _permit(self) -> None:
        found = self.picture
        for tool, can in (
            (self.earlier, found is not None and found.page > 0),
            (self.later, found is not None and found.page < found.pages - 1),
            (self.smaller, found is not None and self._zoom > ZOOMS[0]),
            (self.larger, found is not None and self._zoom < ZOOMS[-1]),
            (self.twin, found is not None),
        ):
            tool.setEnabled(can)
            tool.setVisible(found is not None)
        self.place.setVisible(found is not None)

    # --- turning and zooming -----------------------------------------------------------------------------------

    def turn(self, step: int) -> None:
        """The page before (-1) or after (1)."""
        if self.picture is not None:
            self._draw(min(max(self.picture.page + step, 0), self.picture.pages - 1))
            self.sheet.verticalScrollBar().setValue(0)

    def zoom(self, step: int) -> None:
        """One step larger (1) or smaller (-1)."""
        self._zoom = ZOOMS[min(max(ZOOMS.index(self._zoom) + step, 0), len(ZOOMS) - 1)]
        self._draw_again()

    def _turn_over(self) -> None:
        if self.picture is not None:
            self.stack.setCurrentWidget(self.text if self.twin.isChecked() else self.sheet)

    def _draw_again(self) -> None:
        if self.picture is not None:
            self._draw(self.picture.page)

    def _draw(self, page: int) -> None:
        pdf, width = self.pdf, self._pixels()
        self.work.desk.ask(lambda _: pictured(pdf, page, width), self._put, latest="letter-preview")

    def _pixels(self) -> int:
        """Device pixels for the width that there is."""
        room = self.width() - 2 * (MARGIN + 1) - self.sheet.verticalScrollBar().sizeHint().width()
        return max(200, round(room * self._zoom / 100 * self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page fits the width: where that changes it is drawn anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._again.start()


class _Scroll(QScrollArea):
    """The paper on its ground: + and − zoom."""

    def __init__(self, preview: LetterPreview) -> None:
        super().__init__()
        self._preview = preview
        self.setObjectName("ground")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(say("Letter"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − zoom, Page Down turns the page at its end."""
        step = {"+": 1, "=": 1, "-": -1}.get(event.text())
        bar = self.verticalScrollBar()
        if step is not None:
            self._preview.zoom(step)
        elif event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self._preview.turn(1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == 0:
            self._preview.turn(-1)
        else:
            super().keyPressEvent(event)


def _tool(text: str, name: str, does: Callable[[], object]) -> QPushButton:
    out = button(text, does, link=True, hint=name)
    out.setAccessibleName(name)
    out.setMinimumSize(28, 28)
    return out


__all__ = ["LetterPreview", "Picture", "pictured"]
