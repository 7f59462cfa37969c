"""The acts: one function for one thing that somebody does."""
