"""Run by itself: opens a window, minimal or ours, and prints seconds and megabytes at the first paint and when ready.

`python -m tests.bench.start` for the minimal one; with a shop file, the program's own.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from backorder_desk.views.first_frame import FirstFrame

BEGAN = time.perf_counter()


def spent() -> dict[str, float]:
    """Seconds since the start by the wall and by the processor (threads included), and megabytes resident."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return {
        "wall": time.perf_counter() - BEGAN,
        "cpu": time.process_time(),
        "mb": int(resident.split()[1]) / 1024,
    }


def minimal() -> dict[str, dict[str, float]]:
    """A QMainWindow of the same size, its first paint."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    found: dict[str, dict[str, float]] = {}

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            if not found:
                found["paint"] = spent()
                QTimer.singleShot(0, QApplication.quit)

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 760)
    window.show()
    app.exec()
    return found


def ours(shop: Path) -> dict[str, dict[str, float]]:
    """The program on a shop: its first frame with real rows on the screen, and all that follows it done."""
    from backorder_desk import app

    found: dict[str, dict[str, float]] = {}
    furnish = app.House.furnish

    def painted(house: app.House, frame: FirstFrame) -> None:
        shown = frame.isVisible()  # else nothing was remembered, and the furnished window is what is painted first
        if shown:
            found["paint"] = spent()
        furnish(house, frame)
        _then_follow(type(frame), found)

    setattr(app.House, "furnish", painted)  # noqa: B010 (covered for this one run)
    app.main(shop, date(2026, 3, 2))  # workload.TODAY, without the desk that comes with it
    return found


def _then_follow(kind: Any, found: dict[str, dict[str, float]]) -> None:
    """Wait for the furnished window's own first paint, then until nothing is under way."""
    follows = kind._after_first_paint

    def after(window: object) -> None:
        found.setdefault("paint", spent())
        follows(window)
        _once_ready(window, found)

    kind._after_first_paint = after


def _once_ready(window: object, found: dict[str, dict[str, float]]) -> None:
    from PySide6.QtCore import QTimer

    work = window.work  # type: ignore[attr-defined]
    if work.desk.waiting or work.reads.waiting:
        QTimer.singleShot(2, lambda: _once_ready(window, found))
        return
    found["ready"] = spent()
    window.close()  # type: ignore[attr-defined]


if __name__ == "__main__":
    print(json.dumps(ours(Path(sys.argv[1])) if len(sys.argv) > 1 else minimal()))
