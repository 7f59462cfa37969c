"""A day at the sample shop, played without a screen."""

from __future__ import annotations
