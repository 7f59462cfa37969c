"""A real mail server on this machine for tests, which refuses, hangs up or dawdles as it is told."""

from __future__ import annotations

import asyncio
import ssl
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


class Postmaster:
    """Keeps what it took, and treats some addresses badly: by address, what goes wrong there."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.tried: list[str] = []
        self.refuses: dict[str, str] = {}
        """address -> the answer instead of a yes, at RCPT"""
        self.rejects: dict[str, str] = {}
        """address -> the answer instead of a yes, after the letter"""
        self.hangs_up_before: set[str] = set()
        self.hangs_up_after: set[str] = set()
        """These letters are taken, and the line breaks before anybody hears of it."""
        self.loses: set[str] = set()
        """These letters are lost: the line breaks while they come."""
        self.dawdles: set[str] = set()
        self.reached = threading.Event()
        """Set when a letter for somebody in `dawdles` lies there and is not answered."""
        self.sessions = 0
        self.port = 0

    def to(self) -> list[str]:
        """Who has got something, once for each message."""
        return [message["To"].addresses[0].addr_spec for message in self.taken]

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        """A recipient is named."""
        self.tried.append(address)
        if address in self.hangs_up_before:
            _hang_up(server)
            return "421 gone"
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """A letter is there."""
        (address,) = envelope.rcpt_tos
        if address in self.rejects:
            return self.rejects[address]
        if address not in self.loses:
            content = envelope.content
            assert isinstance(content, bytes)
            message = message_from_bytes(content, policy=default)
            assert isinstance(message, EmailMessage)
            self.taken.append(message)
        if address in self.dawdles:
            self.reached.set()
            await asyncio.sleep(30)
        if address in self.hangs_up_after | self.loses:
            _hang_up(server)
        return "250 taken"


def _hang_up(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()


@contextmanager
def open_office(safe: ssl.SSLContext | None = None, *, at_once: bool = False, password: str = "") -> Iterator[Postmaster]:
    """A running server; `safe` demands TLS (by STARTTLS, or `at_once`), `password` a login."""
    office = Postmaster()

    def lets_in(server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: Any) -> AuthResult:
        assert isinstance(given, LoginPassword)
        return AuthResult(success=given.password == password.encode(), handled=False)

    how: dict[str, Any] = {"hostname": "127.0.0.1", "port": 0}
    if password:
        how |= {"authenticator": lets_in, "auth_required": True, "auth_require_tls": safe is not None and not at_once}
    if safe is not None and not at_once:
        how |= {"tls_context": safe, "require_starttls": True}
    controller = _Anywhere(office, ssl_context=safe if at_once else None, **how)
    with warnings.catch_warnings():
        # The tests ask for a password in the open, on this machine alone.
        warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS", UserWarning)
        controller.start()
        try:
            office.port = controller.port
            yield office
        finally:
            controller.stop()


class _Anywhere(Controller):
    """At whatever port is free."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]
