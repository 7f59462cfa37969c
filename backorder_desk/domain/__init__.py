"""The rules of the trade, pure: no Qt, no SQL, no files, no clock."""
