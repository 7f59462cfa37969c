"""The ways by which a letter goes out, and how far it has come on them."""

from __future__ import annotations

from enum import StrEnum


class Way(StrEnum):
    """How a letter leaves the desk."""

    FILE = "file"
    DRAFT = "draft"
    PRINT = "print"
    MAIL = "mail"


class Stage(StrEnum):
    """How far it has come. Whether its customer counts as told is the letter's own matter.

    `written`: a file, a draft or a print job was made of it. By e-mail: `sending` from before the first byte until the
    server has answered; `accepted` and `refused` are its answers (a letter that never reached the server is refused too,
    and can go again); `unknown`: the connection broke between the letter and the answer, so only a person can say.
    """

    WRITTEN = "written"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"
