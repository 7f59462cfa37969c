"""The window: the only floor, with app.py, that knows Qt."""

from __future__ import annotations
