"""The sample shop: made up, generated afresh for any day, and a day that is played in it without a screen."""

from __future__ import annotations

from backorder_desk.sample import demo
from backorder_desk.sample.shop import build

__all__ = ["build", "demo"]
