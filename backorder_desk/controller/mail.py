"""A connection to the shop's mail server, over which a letter goes out once or not at all, or nobody knows."""

from __future__ import annotations

import os
import re
import smtplib
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.policy import SMTP
from email.utils import format_datetime
from types import TracebackType
from typing import Any

from backorder_desk.domain.dispatching import Stage
from backorder_desk.domain.errors import Refused

PASSWORD = "BACKORDER_DESK_MAIL_PASSWORD"
"""Where this variable is set, it stands for the password in the keyring."""
_SERVICE = "Backorder Desk e-mail"
_PORTS = {"starttls": 587, "ssl": 465, "none": 25}
_HERE = {"localhost", "127.0.0.1", "::1"}
_PATIENCE = 60.0
"""Seconds that a server may take for one answer."""
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[^@\s,;<>\"()\[\]\\]+")


@dataclass(frozen=True, slots=True)
class Account:
    """Where letters are handed in, and as whom."""

    host: str
    port: int
    security: str
    user: str
    sender: str
    password: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an e-mail, and why where it did not go."""

    stage: Stage
    why: str = ""


def account(settings: Mapping[str, Any]) -> Account:
    """The shop's mail account with its password. Refused: not set up, or the password is not to be had."""
    host, security, user = settings["mail.host"], settings["mail.security"], settings["mail.user"]
    if not host:
        raise Refused("Letters cannot go by e-mail yet", "No mail server is named", "Set mail.host, mail.user and mail.from")
    sender = deliverable(settings["mail.from"] or settings["shop.email"])
    if not sender:
        raise Refused("Letters cannot go by e-mail yet", "The shop has no e-mail address to send from", "Set mail.from")
    if user and security == "none" and host not in _HERE:
        why = "Without encryption everybody on the way could read it"
        raise Refused("The password is not sent to the mail server", why, "Set mail.security to starttls or ssl")
    password = _password(host, user) if user else ""
    return Account(host, settings["mail.port"] or _PORTS[security], security, user, sender, password)


def deliverable(address: str) -> str:
    """An address as mail servers write it (the domain in ASCII); empty where it is none."""
    if not _ADDRESS.fullmatch(address.strip()):
        return ""
    name, _, domain = address.strip().rpartition("@")
    try:
        return f"{name}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return ""


def _password(host: str, user: str) -> str:
    if given := os.environ.get(PASSWORD):
        return given
    import keyring.errors

    try:
        kept = keyring.get_password(_SERVICE, f"{user}@{host}")
    except keyring.errors.KeyringError as error:
        raise _no_keyring(error) from error
    if kept is None:
        why, do = "The system's keyring holds none", "Give it once with “mail-password”"
        raise Refused(f"There is no password for {user} at {host}", why, do)
    return kept


def keep_password(settings: Mapping[str, Any], password: str) -> None:
    """Put the password of the mail account into the system's keyring; it is never in the shop file. Refused: no keyring."""
    host, user = settings["mail.host"], settings["mail.user"]
    if not (host and user):
        why = "It belongs to a user at a mail server"
        raise Refused("The password has no place yet", why, "Set mail.host and mail.user first")
    import keyring.errors

    try:
        keyring.set_password(_SERVICE, f"{user}@{host}", password)
    except keyring.errors.KeyringError as error:
        raise _no_keyring(error) from error


def _no_keyring(error: Exception) -> Refused:
    import keyring.errors

    if isinstance(error, keyring.errors.NoKeyringError):
        do = f"Install one (such as GNOME Keyring), or give the password in {PASSWORD}"
        return Refused("The mail password cannot be kept or read", "This system has no keyring", do)
    return Refused("The mail password cannot be kept or read", f"The keyring says: {error}", "Unlock the keyring, then try again")


def message(draft: bytes, shop: str, sender: str, to: tuple[str, str], identity: str, moment: datetime) -> bytes:
    """A draft made ready to send: from and to by name and address, its day and its Message-ID."""
    mail = message_from_bytes(draft, policy=SMTP)
    for name in ("X-Unsent", "From", "To", "Date", "Message-ID"):
        del mail[name]
    mail["From"] = _named(shop, sender)
    mail["To"] = _named(*to)
    mail["Date"] = format_datetime(moment)
    mail["Message-ID"] = identity
    return mail.as_bytes()


def _named(name: str, address: str) -> Address:
    return Address(" ".join(name.split()), addr_spec=address)


class Post:
    """An open connection to the mail server, made again where it breaks between two letters."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.down = ""
        """Why the server can no longer be reached; empty while it can."""
        self._server: smtplib.SMTP | None = None

    def __enter__(self) -> Post:
        """Connect. Refused: no such server, no safe connection, or the password is wrong."""
        self._connect()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._server is not None:
            try:
                self._server.quit()
            except (smtplib.SMTPException, OSError):
                self._let_go()

    def send(self, to: str, mail: bytes) -> Verdict:
        """Hand one letter over to one recipient.

        Only the server's yes is `accepted`. Whatever breaks before the letter itself was begun is `refused`: it can go
        again. What breaks after that is `unknown`, for the server may have it.
        """
        said = self._announced(to)
        if said:
            return Verdict(Stage.REFUSED, said)
        assert self._server is not None
        try:
            self._server.send(_on_the_wire(mail))
            code, words = self._server.getreply()
        except (smtplib.SMTPException, OSError) as error:
            self._let_go()
            return Verdict(Stage.UNKNOWN, f"The connection broke before the server had confirmed it ({_words(error)})")
        if not 200 <= code < 300:
            return Verdict(Stage.REFUSED, _answer(code, words))
        return Verdict(Stage.ACCEPTED)

    def _announced(self, to: str) -> str:
        """Say from whom and to whom; why not, where the server does not want it. A line gone stale is dialled once more."""
        for fresh in (self._server is None, True):
            try:
                if self._server is None:
                    self._connect()
                return self._offered(to)
            except Refused as refusal:
                self.down = str(refusal)
                return self.down
            except (smtplib.SMTPException, OSError) as error:
                self._let_go()
                if fresh:
                    return f"The connection broke before the letter was sent ({_words(error)})"
        raise AssertionError("the second time is always a fresh line")

    def _offered(self, to: str) -> str:
        server = self._server
        assert server is not None
        steps: tuple[Callable[[], tuple[int, bytes]], ...] = (
            lambda: server.mail(self.account.sender),
            lambda: server.rcpt(to),
            lambda: server.docmd("DATA"),
        )
        for step in steps:
            code, words = step()
            if code == 421:
                raise smtplib.SMTPServerDisconnected(_answer(code, words))
            if not 200 <= code < 400:
                self._start_over()
                return _answer(code, words)
        return ""

    def _start_over(self) -> None:
        """After a no: the next letter begins afresh, on a new line where the server has hung up."""
        assert self._server is not None
        try:
            self._server.rset()
        except (smtplib.SMTPException, OSError):
            self._let_go()

    def _connect(self) -> None:
        where = self.account
        try:
            context = ssl.create_default_context()
            if where.security == "ssl":
                self._server = smtplib.SMTP_SSL(where.host, where.port, timeout=_PATIENCE, context=context)
            else:
                self._server = smtplib.SMTP(where.host, where.port, timeout=_PATIENCE)
            if where.security == "starttls":
                self._server.starttls(context=context)
            if where.user:
                self._server.login(where.user, where.password)
            self._server.ehlo_or_helo_if_needed()
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            self._let_go()
            raise _unreachable(where, error) from error

    def _let_go(self) -> None:
        if self._server is not None:
            self._server.close()
        self._server = None


def _on_the_wire(mail: bytes) -> bytes:
    """Lines end in CR LF, a leading dot is doubled, a lone dot ends it all (RFC 5321, 4.5.2)."""
    lines = re.sub(rb"\r\n|\n|\r(?!\n)", b"\r\n", mail)
    doubled = re.sub(rb"(?m)^\.", b"..", lines)
    return doubled + (b"" if doubled.endswith(b"\r\n") else b"\r\n") + b".\r\n"


_TROUBLE: tuple[tuple[type[Exception], str, str], ...] = (
    (smtplib.SMTPAuthenticationError, "does not accept the user and password", "Check mail.user, then try “mail-password”"),
    (smtplib.SMTPNotSupportedError, "does not offer what the settings ask for", "Check mail.security and mail.user"),
    (ssl.SSLError, "cannot be reached safely", "Check mail.host, mail.port and mail.security"),
    (socket.gaierror, "cannot be found", "Check mail.host and the network"),
    (TimeoutError, "does not answer", "Check mail.host, mail.port and the network"),
    (UnicodeError, "cannot be spoken to with these settings", "Check mail.host, mail.user and the password"),
    (Exception, "cannot be reached", "Check mail.host, mail.port and the network"),
)


def _unreachable(where: Account, error: Exception) -> Refused:
    what, do = next((what, do) for kind, what, do in _TROUBLE if isinstance(error, kind))
    return Refused(f"The mail server {where.host} {what}", _words(error), f"{do}; no letter was sent")


def _words(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return _answer(error.smtp_code, error.smtp_error)
    return " ".join(str(error).split()) or type(error).__name__


def _answer(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"the server says {code} {' '.join(text.split())}".rstrip()
