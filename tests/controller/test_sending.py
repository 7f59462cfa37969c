"""How letters leave the desk: print runs, printers, drafts and e-mails; nothing twice, nothing lost, told only by a word."""

from __future__ import annotations

import email
import hashlib
import os
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import keyring
import keyring.backends.fail
import pypdf
import pytest

from backorder_desk.controller import mail, printing
from backorder_desk.desk import Desk
from backorder_desk.domain.errors import Refused
from tests.controller.played import MONDAY, Clock, new_desk
from tests.controller.postmaster import Postmaster, open_office

PEOPLE = (
    ("C1", "Ann Able", "ann@example.org", "02110", "US"),
    ("C2", "Bob “Bö” Best", "bob@example.org", "01001", "US"),
    ("C3", "Łódź Żółć & Sons <Ltd>", "zoe@example.org", "00-001", "PL"),
    ("C4", "Dora Deaf", "", "10115", "DE"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A shop that owes four customers a letter; three of them have an e-mail address."""
    desk = new_desk(tmp_path, Clock())
    for key, value in (("shop.name", "Kettle & Söhne"), ("shop.email", "post@shop.example"), ("shop.country", "US")):
        desk.set_setting(key, value)
    desk.add_supplier("ACME", "Acme Works")
    desk.add_product("CUP", "Cup", price=350, supplier_id=1)
    desk.purchase("ACME", [("CUP", "20")], expected=MONDAY + timedelta(days=9), number="PO-1")
    for code, name, address, postcode, country in PEOPLE:
        home = {"address1": "1 Elm St", "city": "Town", "postcode": postcode, "country": country}
        desk.add_customer(code, name, email=address, **home)
        desk.take_order(code, [("CUP", "2")], number=f"O-{code}")
    yield desk
    desk.close()


@pytest.fixture
def office(desk: Desk) -> Iterator[Postmaster]:
    """A mail server that the shop uses, without encryption and without a password."""
    with open_office() as office:
        _uses(desk, office)
        yield office


def _uses(desk: Desk, office: Postmaster, security: str = "none", user: str = "") -> None:
    host = "127.0.0.1" if security == "none" else "localhost"
    for key, value in (("host", host), ("port", office.port), ("security", security), ("user", user)):
        desk.set_setting(f"mail.{key}", value)


def told(desk: Desk) -> list[str]:
    """The names of those who count as told."""
    found = "SELECT c.name FROM letter t JOIN customer c ON c.id = t.customer_id WHERE t.told IS NOT NULL ORDER BY c.code"
    return [customer for (customer,) in desk.db.all(found)]


def stages(desk: Desk) -> list[tuple[str, str]]:
    """(address, stage) of every e-mail, in its order."""
    return desk.db.all("SELECT sent_to, stage FROM dispatch WHERE way = 'mail' ORDER BY id")


# --- files ---------------------------------------------------------------------------------------------


def test_a_merged_file_is_sorted_for_the_post_with_a_manifest_and_an_outline(desk: Desk, tmp_path: Path) -> None:
    done = desk.write_letters([], tmp_path / "all.pdf")
    assert [one.issued.customer for one in done] == ["Bob “Bö” Best", "Ann Able", "Dora Deaf", "Łódź Żółć & Sons <Ltd>"]
    reader = pypdf.PdfReader(tmp_path / "all.pdf")
    assert len(reader.pages) == 1 + sum(one.issued.pages for one in done)
    manifest = reader.pages[0].extract_text()
    assert all(one.issued.number in manifest for one in done)
    assert len(reader.outline) == 4
    for page, one in zip(reader.pages[1:], done, strict=True):
        alone = pypdf.PdfReader(_file(tmp_path / "alone.pdf", one.pdf)).pages[0].extract_text()
        assert page.extract_text() == alone, "the page of the run says what the frozen letter says"
        assert hashlib.sha256(one.pdf).hexdigest() == one.issued.sha256
    assert len(told(desk)) == 4
    assert desk.notices() == []


def _file(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_printed_on_both_sides_each_letter_begins_on_a_sheet_of_its_own(desk: Desk, tmp_path: Path) -> None:
    desk.set_setting("print.duplex", True)
    desk.write_letters([], tmp_path / "all.pdf")
    reader = pypdf.PdfReader(tmp_path / "all.pdf")
    assert len(reader.pages) == 10
    assert [bool(page.extract_text().strip()) for page in reader.pages] == [True, False] * 5


def test_unconfirmed_letters_are_told_only_when_somebody_says_so(desk: Desk, tmp_path: Path) -> None:
    done = desk.write_letters([], tmp_path / "all.pdf", confirm=False)
    assert told(desk) == []
    assert desk.notices() == []
    assert [one.number for one in desk.batch()] == [one.issued.number for one in done]
    assert desk.confirm([done[0].issued.number]) == [done[0].issued.number]
    assert [one.told is not None for one in desk.batch()] == [True, False, False, False]
    assert len(desk.confirm()) == 3
    assert len(told(desk)) == 4
    assert desk.confirm() == []


def test_a_letter_that_never_left_the_desk_is_not_confirmed_by_a_word_for_all(desk: Desk, tmp_path: Path) -> None:
    desk.issue()
    assert desk.confirm() == []
    assert told(desk) == []
    assert len(desk.write_letters([], tmp_path / "all.pdf")) == 4
    assert len(told(desk)) == 4


def test_the_rest_of_a_batch_is_printed_again_from_the_letter_named(desk: Desk, tmp_path: Path) -> None:
    done = desk.write_letters([], tmp_path / "all.pdf", confirm=False)
    rest = desk.reprint_from(done[2].issued.number, tmp_path / "rest.pdf")
    assert [one.issued.number for one in rest] == [one.issued.number for one in done[2:]]
    assert len(pypdf.PdfReader(tmp_path / "rest.pdf").pages) == 2
    assert len(desk.batch()) == 4, "it is still the batch of four"
    desk.reprint_from(done[3].issued.number, tmp_path / "folder")
    assert (tmp_path / "folder" / f"{done[3].issued.number}.pdf").read_bytes() == done[3].pdf
    assert told(desk) == []


def test_a_letter_of_no_batch_has_no_rest(desk: Desk, tmp_path: Path) -> None:
    letter = desk.issue()[0].issued.number
    with pytest.raises(Refused, match="in no batch"):
        desk.reprint_from(letter, tmp_path / "rest.pdf")


def test_letters_of_two_papers_still_come_as_one_file(desk: Desk, tmp_path: Path) -> None:
    desk.issue([desk.notices()[0].notice.name])
    desk.set_setting("paper", "din-5008-b")
    assert len(desk.write_letters([], tmp_path / "all.pdf")) == 4
    sizes = {tuple(map(int, page.mediabox[2:])) for page in pypdf.PdfReader(tmp_path / "all.pdf").pages}
    assert len(sizes) == 2


# --- drafts --------------------------------------------------------------------------------------------


def test_a_draft_has_the_words_and_the_frozen_letter_and_counts_for_nothing_yet(desk: Desk, tmp_path: Path) -> None:
    done = desk.write_letters([], tmp_path / "drafts", drafts=True)
    assert len(done) == 3
    assert [why for _, why in desk.left_out] == ["Dora Deaf has no e-mail address that can be used"]
    draft = _mail((tmp_path / "drafts" / f"{done[2].issued.number}.eml").read_bytes())
    assert (draft["To"], draft["X-Unsent"]) == ("zoe@example.org", "1")
    (attached,) = draft.iter_attachments()
    assert attached.get_content() == done[2].pdf
    body = draft.get_body()
    assert body is not None
    assert "O-C3" in body.get_content()
    assert told(desk) == []
    assert len(desk.confirm()) == 3
    assert [owing.lines[0].name for owing in desk.notices()] == ["Dora Deaf"]


def test_what_went_as_a_draft_is_not_printed_unasked(desk: Desk, tmp_path: Path) -> None:
    desk.write_letters([], tmp_path / "drafts", drafts=True)
    assert [one.issued.customer for one in desk.write_letters([], tmp_path / "all.pdf")] == ["Dora Deaf"]
    assert len(desk.left_out) == 3
    assert "awaits a word" in desk.left_out[0][1]


def test_drafts_need_a_folder(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot hold drafts"):
        desk.write_letters([], tmp_path / "all.pdf", drafts=True)
    assert desk.unconfirmed() == []


def _mail(content: bytes) -> EmailMessage:
    message = email.message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


# --- e-mail --------------------------------------------------------------------------------------------


def test_an_e_mail_holds_the_frozen_letter_and_counts_when_the_server_accepts_it(desk: Desk, office: Postmaster) -> None:
    done = desk.mail_letters()
    assert [one.stage for one in done] == ["accepted"] * 3
    assert told(desk) == [name for _, name, address, *_ in PEOPLE if address]
    first, _, third = office.taken
    assert str(first["From"]) == 'Kettle & Söhne <post@shop.example>'
    assert third["To"].addresses[0].display_name == "Łódź Żółć & Sons <Ltd>"
    assert "X-Unsent" not in first
    assert first["Date"].datetime.tzinfo is not None
    (attached,) = third.iter_attachments()
    assert hashlib.sha256(attached.get_content()).hexdigest() == done[2].letter.issued.sha256
    body = first.get_body()
    assert body is not None
    assert "O-C1" in body.get_content()
    assert len({message["Message-ID"] for message in office.taken}) == 3
    assert desk.left_out == [(desk.notices()[0].notice.name, "Dora Deaf has no e-mail address that can be used")]


def test_pressing_twice_sends_once(desk: Desk, office: Postmaster) -> None:
    desk.mail_letters()
    assert desk.mail_letters() == []
    assert office.to() == ["ann@example.org", "bob@example.org", "zoe@example.org"]
    assert not desk.check().broken


def test_a_line_of_dots_arrives_as_it_was_written() -> None:
    assert mail._on_the_wire(b"a\n.b\r\n..\rc") == b"a\r\n..b\r\n...\r\nc\r\n.\r\n"


def test_a_refused_recipient_is_not_told_and_stops_nobody_else(desk: Desk, office: Postmaster) -> None:
    office.refuses["bob@example.org"] = "550 no such person"
    done = desk.mail_letters()
    assert [(one.stage, one.why) for one in done][1] == ("refused", "the server says 550 no such person")
    assert told(desk) == ["Ann Able", "Łódź Żółć & Sons <Ltd>"]
    assert desk.undecided() == []
    office.refuses.clear()
    assert [(one.to, one.stage) for one in desk.mail_letters()] == [("bob@example.org", "accepted")]
    assert sorted(office.to()) == ["ann@example.org", "bob@example.org", "zoe@example.org"]


def test_a_refused_letter_goes_along_with_the_next_print(desk: Desk, office: Postmaster, tmp_path: Path) -> None:
    office.rejects["bob@example.org"] = "554 too large"
    assert [one.stage for one in desk.mail_letters()] == ["accepted", "refused", "accepted"]
    assert [one.issued.customer for one in desk.write_letters([], tmp_path / "all.pdf")] == ["Bob “Bö” Best", "Dora Deaf"]
    assert len(told(desk)) == 4


def test_a_line_that_breaks_before_the_letter_is_dialled_again(desk: Desk, office: Postmaster) -> None:
    office.hangs_up_before.add("bob@example.org")
    done = desk.mail_letters()
    assert [one.stage for one in done] == ["accepted", "refused", "accepted"]
    assert office.tried.count("bob@example.org") == 2, "a line that may only have gone stale is dialled once more"
    office.hangs_up_before.clear()
    assert [one.to for one in desk.mail_letters()] == ["bob@example.org"]
    assert sorted(office.to()) == ["ann@example.org", "bob@example.org", "zoe@example.org"]


@pytest.mark.parametrize("arrived", [True, False])
def test_a_line_that_breaks_after_the_letter_leaves_it_to_the_clerk(desk: Desk, office: Postmaster, arrived: bool) -> None:
    (office.hangs_up_after if arrived else office.loses).add("bob@example.org")
    done = desk.mail_letters()
    assert [one.stage for one in done] == ["accepted", "unknown", "accepted"]
    assert desk.mail_letters() == [], "it is not sent twice"
    (unsure,) = desk.undecided()
    assert (unsure.customer, unsure.stage) == ("Bob “Bö” Best", "unknown")
    assert "broke before the server had confirmed it" in unsure.error
    assert desk.confirm() == [], "a word for all does not cover it"
    if arrived:
        desk.confirm([unsure.number])
    else:
        office.loses.clear()
        assert desk.mail_again(unsure.number).stage == "accepted"
        assert office.taken[-1]["Message-ID"] == unsure.reference, "the same message, shown once wherever it arrives"
    assert desk.undecided() == []
    assert len(told(desk)) == 3
    assert sorted(office.to()) == ["ann@example.org", "bob@example.org", "zoe@example.org"]


def test_an_unsure_e_mail_is_not_printed_unasked(desk: Desk, office: Postmaster, tmp_path: Path) -> None:
    office.hangs_up_after.add("bob@example.org")
    desk.mail_letters()
    assert [one.issued.customer for one in desk.write_letters([], tmp_path / "all.pdf")] == ["Dora Deaf"]
    assert [why for _, why in desk.left_out] == ["It went out already (mail) and awaits a word: “told L-1002”"]


def test_a_killed_desk_sends_nothing_twice_and_loses_nothing(desk: Desk, office: Postmaster, tmp_path: Path) -> None:
    office.dawdles.add("bob@example.org")
    words = ["--shop", str(tmp_path / "shop.desk"), "--today", "2026-03-02", "letters", "--mail"]
    order = [sys.executable, "-m", "backorder_desk", *words]
    with subprocess.Popen(order, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            assert office.reached.wait(60)
        finally:
            process.kill()
    office.dawdles.clear()
    assert [(one.to, one.stage) for one in desk.mail_letters()] == [("zoe@example.org", "accepted")]
    assert office.to() == ["ann@example.org", "bob@example.org", "zoe@example.org"]
    (unsure,) = desk.undecided()
    assert (unsure.sent_to, unsure.stage) == ("bob@example.org", "sending")
    with pytest.raises(Refused, match="may be under way at this moment"):
        desk.mail_again(unsure.number)
    moment = desk.now
    desk.now = lambda: moment() + timedelta(minutes=6)
    assert desk.mail_again(unsure.number).stage == "accepted"
    assert office.taken[-1]["Message-ID"] == office.taken[1]["Message-ID"]
    assert len(told(desk)) == 3


def test_sending_once_more_on_purpose_is_a_message_of_its_own_and_recorded(desk: Desk, office: Postmaster) -> None:
    number = desk.mail_letters()[0].letter.issued.number
    assert desk.mail_again(number).stage == "accepted"
    assert office.to().count("ann@example.org") == 2
    assert office.taken[0]["Message-ID"] != office.taken[-1]["Message-ID"]
    assert stages(desk).count(("ann@example.org", "accepted")) == 2


def test_two_desks_at_once_send_each_letter_once(desk: Desk, office: Postmaster, tmp_path: Path) -> None:
    other = Desk.open(tmp_path / "shop.desk", desk.clock)
    letter = desk.issue()[0]
    with mail.Post(mail.account(desk.settings())) as post:
        assert desk._mail(post, letter, again=False).stage == "accepted"
        late = other._mail(post, letter, again=False)
    other.close()
    assert (late.stage, office.to()) == ("unknown", ["ann@example.org"])


def test_an_undone_word_does_not_send_an_e_mail_again(desk: Desk, office: Postmaster) -> None:
    desk.mail_letters([desk.notices()[0].notice.name])
    desk.undo()
    assert told(desk) == []
    desk.mail_letters()
    assert office.to().count("ann@example.org") == 1
    assert [one.customer for one in desk.undecided()] == ["Ann Able"]


def test_where_the_server_goes_away_the_rest_stays_as_it_was(
    desk: Desk, office: Postmaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.hangs_up_after.add("ann@example.org")
    connect, lines = mail.Post._connect, []

    def only_once(post: mail.Post) -> None:
        lines.append(post)
        if len(lines) > 1:
            raise Refused("The mail server is gone")
        connect(post)

    monkeypatch.setattr(mail.Post, "_connect", only_once)
    done = desk.mail_letters()
    assert [one.stage for one in done] == ["unknown", "refused"]
    assert desk.left_out[-1] == ("The letters that follow", "The mail server is gone.")
    assert [owing.lines[0].name for owing in desk.notices()] == ["Łódź Żółć & Sons <Ltd>", "Dora Deaf"], "not even issued"


# --- the account ---------------------------------------------------------------------------------------


def test_without_a_server_no_letter_is_issued(desk: Desk) -> None:
    with pytest.raises(Refused, match="No mail server is named"):
        desk.mail_letters()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    for key, value in (("host", "127.0.0.1"), ("port", port), ("security", "none")):
        desk.set_setting(f"mail.{key}", value)
    with pytest.raises(Refused, match=r"mail server 127\.0\.0\.1 cannot be reached"):
        desk.mail_letters()
    assert desk.unconfirmed() == []


def test_a_password_never_travels_in_the_open(desk: Desk) -> None:
    for key, value in (("host", "mail.example.org"), ("security", "none"), ("user", "ann")):
        desk.set_setting(f"mail.{key}", value)
    with pytest.raises(Refused, match="password is not sent"):
        desk.mail_letters()


def test_a_system_without_a_keyring_says_so(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(mail.PASSWORD, raising=False)
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    try:
        for key, value in (("host", "mail.example.org"), ("user", "ann")):
            desk.set_setting(f"mail.{key}", value)
        for act in (desk.mail_letters, lambda: desk.keep_mail_password("x")):
            with pytest.raises(Refused, match="no keyring"):
                act()
    finally:
        keyring.set_keyring(before)


class _Drawer(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1
    kept: dict[tuple[str, str], str]

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_the_password_lies_in_the_keyring_and_never_in_the_shop_file(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(mail.PASSWORD, raising=False)
    before, drawer = keyring.get_keyring(), _Drawer()
    keyring.set_keyring(drawer)
    try:
        with open_office(None, password="open sesame") as office:
            _uses(desk, office, user="shop")
            with pytest.raises(Refused, match="no password for shop"):
                desk.mail_letters()
            desk.keep_mail_password("wrong")
            with pytest.raises(Refused, match="does not accept the user and password"):
                desk.mail_letters()
            desk.keep_mail_password("open sesame")
            assert [one.stage for one in desk.mail_letters()] == ["accepted"] * 3
    finally:
        keyring.set_keyring(before)
    assert all(b"open sesame" not in file.read_bytes() for file in tmp_path.glob("shop.desk*"))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of our own making for localhost, with its key."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl to make a certificate with")
    target = tmp_path_factory.mktemp("tls") / "both.pem"
    key, paper = target.with_name("key.pem"), target.with_name("cert.pem")
    order = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    order += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(paper)]
    subprocess.run(order, check=True, capture_output=True)
    target.write_bytes(key.read_bytes() + paper.read_bytes())
    return target


@pytest.mark.parametrize("security", ["starttls", "ssl"])
def test_letters_travel_encrypted_and_only_to_whom_the_system_trusts(
    desk: Desk, certificate: Path, monkeypatch: pytest.MonkeyPatch, security: str
) -> None:
    safe = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    safe.load_cert_chain(certificate)
    monkeypatch.setenv(mail.PASSWORD, "open sesame")
    with open_office(safe, at_once=security == "ssl", password="open sesame") as office:
        _uses(desk, office, security, user="shop")
        with pytest.raises(Refused, match="cannot be reached safely"):
            desk.mail_letters()
        assert desk.unconfirmed() == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("cert.pem")))
        assert [one.stage for one in desk.mail_letters()] == ["accepted"] * 3


def test_a_server_without_encryption_gets_nothing_where_it_is_asked_for(desk: Desk) -> None:
    with open_office() as office:
        _uses(desk, office, "starttls")
        with pytest.raises(Refused, match="does not offer what the settings ask for"):
            desk.mail_letters()
        assert (office.tried, desk.unconfirmed()) == ([], [])


@pytest.mark.parametrize(
    "address",
    ["", "ann", "ann@", "a b@example.org", "ann@exa\r\nRCPT TO:<x@y.z>", "ann@b, bob@c", "ann@..", "ännchen@example.org"],
)
def test_what_is_no_address_gets_no_e_mail(address: str) -> None:
    assert mail.deliverable(address) == ""


def test_a_domain_is_written_in_ascii() -> None:
    assert mail.deliverable(" ann@bücher.example ") == "ann@xn--bcher-kva.example"


# --- printers ------------------------------------------------------------------------------------------


def test_without_a_print_system_the_clerk_hears_what_to_do(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused, match="--out"):
        desk.print_letters("Office")
    assert desk.unconfirmed() == []


def _program(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text("#!/bin/sh\n" + script, encoding="utf-8")
    file.chmod(0o755)


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A print system in name only: `lpstat` knows one printer, `lp` keeps its words and its file."""
    if os.name == "nt":
        pytest.skip("Windows has no lp")
    folder = tmp_path / "bin"
    folder.mkdir()
    _program(folder, "lpstat", "echo Office")
    keeps = f'printf "%s\\n" "$@" > "{folder}/words"\nfor last; do :; done\ncp "$last" "{folder}/job.pdf"\n'
    _program(folder, "lp", f'{keeps}echo "request id is Office-7 (1 file(s))"')
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return folder


def test_a_print_job_is_the_run_and_awaits_a_word(desk: Desk, queue: Path) -> None:
    desk.set_setting("print.printer", "Office")
    desk.set_setting("print.duplex", True)
    done = desk.print_letters()
    assert len(pypdf.PdfReader(queue / "job.pdf").pages) == 10
    words = (queue / "words").read_text(encoding="utf-8").splitlines()
    assert words[:4] == ["-d", "Office", "-t", "Kettle & Söhne"]
    assert {"sides=two-sided-long-edge", "print-scaling=none", "media=na_letter_8.5x11in"} <= set(words)
    assert [(one.way, one.sent_to, one.reference) for one in desk.batch()] == [("print", "Office", "Office-7")] * 4
    assert told(desk) == []
    assert len(desk.confirm([one.issued.number for one in done])) == 4


def test_a_printer_that_is_not_there_is_named_before_a_letter_is_issued(desk: Desk, queue: Path) -> None:
    for name, match in (("Attic", "no printer “Attic”.*Office"), ("", "No printer is chosen"), ("-o", "no printer “-o”")):
        with pytest.raises(Refused, match=match):
            desk.print_letters(name)
    assert desk.unconfirmed() == []


def test_a_queue_that_takes_nothing_says_so_and_the_letters_wait(desk: Desk, queue: Path) -> None:
    _program(queue, "lp", 'echo "lp: Destination \\"Office\\" is not accepting jobs." >&2; exit 1')
    with pytest.raises(Refused, match='Destination "Office" is not accepting jobs'):
        desk.print_letters("Office")
    assert len(desk.unconfirmed()) == 4
    assert desk.batch() == []


def test_a_print_system_that_hangs_is_left(desk: Desk, queue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _program(queue, "lpstat", "exec sleep 30")
    monkeypatch.setattr(printing, "_PATIENCE", 0.2)
    with pytest.raises(Refused, match="do not answer"):
        desk.print_letters("Office")


@pytest.mark.outside
def test_a_real_queue_takes_the_letters(desk: Desk) -> None:
    try:
        found = desk.printers()
    except Refused as refusal:
        pytest.skip(f"no print system here: {refusal}")
    chosen = os.environ.get("BACKORDER_DESK_TEST_PRINTER", "PDF")
    if chosen not in found:
        pytest.skip(f"there is no printer {chosen}; a virtual one is enough")
    assert len(desk.print_letters(chosen)) == 4
    assert {one.reference.rpartition("-")[0] for one in desk.batch()} == {chosen}
