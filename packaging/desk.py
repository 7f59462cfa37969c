#!/usr/bin/env python3
"""Sets the program up, then starts, tests or checks it, with nothing but a Python at hand."""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

# An older Python must be able to read this file, to be told so: no `match`, no `X | Y` in running code.

USAGE = """\
usage: python3 packaging/desk.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]   start Backorder Desk; the arguments are its own (without any: the window)
  test [ARGUMENTS]  run the tests; the arguments are pytest's
  setup             only make .venv and install what is needed
  lint              check the style and the types
"""

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "installed.sha256"

ON_LINUX: bool = sys.platform.startswith("linux")
SUITABLE: Sequence[tuple[int, int]] = ((3, 11), (3, 12), (3, 13), (3, 14))

# What Qt opens, and the Debian package that brings it.
OFFSCREEN_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11_LIBRARIES: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}


class Stop(Exception):
    """Nothing more can be done here; the text says why and what to do."""


# --- the four commands ---------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """Start the program; without arguments and without a screen, play the demo."""
    prepare()
    window = not arguments or arguments[0].startswith("-")
    if not arguments and not has_screen():
        window = False
        folder = free_folder(Path.cwd() / "backorder-desk-demo")
        say("There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): the window cannot open.")
        say(f"Playing the demo instead, into {folder}")
        arguments = ["demo", str(folder)]
    # With arguments it may be the command line, which needs none of them: then their absence is only said.
    need_libraries(wanted_libraries(window), insist=window and not arguments)
    # -P: what lies in the folder one happens to stand in is not imported.
    return hand_over([str(venv_python()), "-P", "-m", "backorder_desk", *arguments], os.environ)


def test(arguments: list[str]) -> int:
    """Run the tests without a screen, on two workers; benchmarks alone, or they would measure each other."""
    prepare()
    need_libraries(OFFSCREEN_LIBRARIES, insist=True)
    benchmarks = any("bench" in argument for argument in arguments)
    workers = ["-n", "0"] if benchmarks else ["-n", "2", "--dist", "loadfile"]
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen"}
    os.chdir(ROOT)
    return hand_over([str(venv_python()), "-P", "-m", "pytest", *workers, *arguments], environment)


def setup(arguments: list[str]) -> int:
    """Make .venv, install the lock and the project, and see to the libraries Qt opens."""
    if arguments:
        raise Stop(f"setup takes no arguments, and was given: {' '.join(arguments)}")
    prepare()
    need_libraries(wanted_libraries(window=has_screen()), insist=True)
    say(f"Ready: {VENV}")
    return 0


def lint(arguments: list[str]) -> int:
    """Check the style, then the types; all is said, whatever fails first."""
    prepare()
    checks = (
        ["ruff", "check", *(arguments or ["."])],
        ["mypy", *arguments],
        # On its own: as a part of the whole its folder would pass for the library `packaging`.
        ["mypy", "--no-explicit-package-bases", "packaging/desk.py"],
    )
    ended = [subprocess.run([str(venv_python()), "-P", "-m", *c], cwd=ROOT, check=False) for c in checks]
    return max(abs(each.returncode) for each in ended)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "setup": setup,
    "lint": lint,
}


# --- the environment -----------------------------------------------------------------------------------


def prepare() -> None:
    """Make .venv what the lock says; at once where it already is."""
    if installed() == fingerprint():
        return
    STAMP.unlink(missing_ok=True)
    make_environment()
    say("Installing what the program needs (about 300 MB, this once) …")
    pip("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
    pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    STAMP.write_text(fingerprint(), encoding="ascii")


def installed() -> str | None:
    """Say what .venv was made from, or None where it was never finished."""
    return STAMP.read_text(encoding="ascii") if STAMP.is_file() else None


def fingerprint() -> str:
    """Sum up all that decides what lies in .venv: the lock, the project's own data, the place, the Python.

    The Python is asked, because a system's upgrade changes it under the environment's feet.
    """
    python = str(version_of(venv_python()))
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode(), python.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_environment() -> None:
    """Make .venv, or make it anew where its Python is gone or unsuitable."""
    if version_of(venv_python()) in SUITABLE:
        return
    python = suitable_python()
    need_ensurepip(python)
    say(f"Making {VENV} …")
    if subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise Stop(f"{python} could not make {VENV}; what it said stands above.")


def pip(*arguments: str) -> None:
    """Install by the environment's own pip, which keeps the user's configuration (mirrors, proxies)."""
    command = [str(venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode:
        raise Stop(
            "The packages could not be installed; what pip said stands above. "
            "Once the network is there and the disk has 1 GB free, run the same command again."
        )


def venv_python() -> Path:
    """Give the environment's Python, whether or not it is there yet."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


# --- a Python ------------------------------------------------------------------------------------------


def suitable_python() -> str:
    """Give the running Python if it will do, else another one that is installed; else say what to install."""
    if sys.version_info[:2] in SUITABLE:
        return sys.executable
    names = [f"python{major}.{minor}" for major, minor in reversed(SUITABLE)]
    for candidate in filter(None, map(shutil.which, names)):
        if version_of(Path(candidate)) in SUITABLE:
            return candidate
    running = ".".join(map(str, sys.version_info[:2]))
    python = "py -3.12" if sys.platform == "win32" else "python3.12"
    raise Stop(
        f"This is Python {running}. Backorder Desk needs Python 3.11, 3.12, 3.13 or 3.14, and none is "
        f"on the PATH. Install one and start again with it, for example: {python} packaging/desk.py run"
    )


def version_of(python: Path) -> tuple[int, int] | None:
    """Ask a Python for its version; None where it is not there or does not start."""
    question = "import sys; print(sys.version_info[0], sys.version_info[1])"
    try:
        answer = subprocess.run([str(python), "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return None
    if answer.returncode:
        return None
    major, minor = answer.stdout.split()
    return int(major), int(minor)


def need_ensurepip(python: str) -> None:
    """See that this Python can make an environment: Debian keeps that part in a package of its own."""
    probe = [python, "-c", "import ensurepip, venv"]
    if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
        return
    major, minor = version_of(Path(python)) or sys.version_info[:2]
    install_packages([f"python{major}.{minor}-venv"], "This Python cannot make a virtual environment")


# --- the libraries that Qt opens -----------------------------------------------------------------------


def has_screen() -> bool:
    """Say whether a window can open; elsewhere than on Linux it always can."""
    signs = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not ON_LINUX or any(os.environ.get(sign) for sign in signs)


def wanted_libraries(window: bool) -> Mapping[str, str]:
    """Give the libraries Qt will open here, with X11's only where a window opens on X11."""
    on_x11 = bool(os.environ.get("DISPLAY")) and not os.environ.get("WAYLAND_DISPLAY")
    return {**OFFSCREEN_LIBRARIES, **X11_LIBRARIES} if window and on_x11 else OFFSCREEN_LIBRARIES


def need_libraries(libraries: Mapping[str, str], insist: bool) -> None:
    """See that Qt's libraries are there; without `insist` their absence is only said, not an end."""
    if not ON_LINUX:
        return
    packages = sorted({package for name, package in libraries.items() if not loads(name)})
    if not packages:
        return
    try:
        install_packages(packages, "Qt needs libraries that are not installed")
    except Stop as stop:
        if insist:
            raise
        say(str(stop))


def loads(library: str) -> bool:
    """Say whether the system's loader finds this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(packages: Sequence[str], because: str) -> None:
    """Install Debian packages as root; where that cannot be, name the line to run."""
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    if not shutil.which("apt-get"):
        raise Stop(f"{because}. On Debian this line brings them; use your system's own packages:\n  {line}")
    if not is_root():
        raise Stop(f"{because}. Run this line, then the same command again:\n  sudo {line}")
    say(f"{because}: {line}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in ("apt-get update -q", line):
        if subprocess.run(step.split(), env=environment, stdout=subprocess.DEVNULL, check=False).returncode:
            raise Stop(f"{because}, and `{step}` failed; what it said stands above.")


def is_root() -> bool:
    """Say whether packages may be installed without asking."""
    return sys.platform != "win32" and os.geteuid() == 0


# --- words and hand-over -------------------------------------------------------------------------------


def free_folder(wanted: Path) -> Path:
    """Give the folder, or the first of -2, -3, … that is not there yet."""
    folder, number = wanted, 1
    while folder.exists():
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    return folder


def say(text: str) -> None:
    """Tell the user, on stderr: stdout belongs to the program (`run --json …`)."""
    print(text, file=sys.stderr, flush=True)


def hand_over(command: list[str], environment: Mapping[str, str]) -> int:  # noqa: RET503
    """Let the command take this one's place, with its signals and its exit code."""
    if sys.platform == "win32":
        return subprocess.run(command, env=environment, check=False).returncode
    os.execve(command[0], command, environment)  # never returns


def main(arguments: list[str]) -> int:
    """Do what the first word says; 0 done, 1 it could not be, 2 usage; else the started program's own."""
    if not arguments or arguments[0] not in COMMANDS:
        asked = arguments[:1] in (["-h"], ["--help"], ["help"])
        print(USAGE, end="", file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except Stop as stop:
        say(str(stop))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
