"""The calendar of a past that is played: a day that moves on, and a working day's moments in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

_OPENS = time(13, tzinfo=UTC)
_BETWEEN = timedelta(seconds=45)


class Calendar:
    """A clock for a desk: it tells the day that it was turned to, and moments that follow one another."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.day = today
        self._told = 0

    def __call__(self) -> date:
        """The day that it stands at."""
        return self.day

    def moment(self) -> datetime:
        """The next moment of this day, UTC."""
        self._told += 1
        return datetime.combine(self.day, _OPENS) + self._told * _BETWEEN

    def turn(self, ago: int) -> date:
        """Turn to the day so many days before the shop's own."""
        self.day, self._told = self.today - timedelta(days=ago), 0
        return self.day

    def on(self, days: int) -> date:
        """The day so many days from the shop's own; a Sunday gives way to its Monday."""
        return not_sunday(self.today + timedelta(days=days))


def not_sunday(day: date) -> date:
    """The day itself, or the Monday after a Sunday."""
    return day + timedelta(days=1) if day.weekday() == 6 else day
