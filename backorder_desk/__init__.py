"""Backorder Desk: remembers who waits for what, says when it comes, and writes the letters."""

__version__ = "0.1.0"
