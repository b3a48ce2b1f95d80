"""A real browser that does what a test says (Chrome DevTools Protocol, over a pipe)."""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

#: milliseconds that a page has to become what a test waits for
PATIENCE = 30_000

UNTIL = """new Promise((done, fail) => {
  const end = Date.now() + %d;
  const look = () => {
    if (%s) done();
    else if (Date.now() > end) fail(new Error(document.body.innerText.slice(-500)));
    else setTimeout(look, 20);
  };
  look();
})"""


class Tab:
    """A page of a browser."""

    def __init__(self, commands: BinaryIO, answers: BinaryIO) -> None:
        self._commands, self._answers, self._numbers = commands, answers, count(1)
        self._session: dict[str, str] = {}
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        attached = self._send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = {"sessionId": attached["sessionId"]}

    def open(self, url: str) -> None:
        """Go to an address."""
        self._send("Page.navigate", url=url)

    def beforehand(self, script: str) -> None:
        """Run a script in each page that is opened, before its own."""
        self._send("Page.enable")
        self._send("Page.addScriptToEvaluateOnNewDocument", source=script)

    def run(self, script: str) -> Any:
        """Return what a script comes to in the page."""
        told = self._send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def until(self, condition: str) -> None:
        """Return once a condition holds in the page; what a reader sees is the message if it never does."""
        self.run(UNTIL % (PATIENCE, condition))

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters, **self._session}
        self._commands.write(json.dumps(message).encode() + b"\0")
        self._commands.flush()
        while (told := self._read()).get("id") != number:
            pass  # an event that nobody asked for
        assert "error" not in told, told["error"]
        result: dict[str, Any] = told["result"]
        return result

    def _read(self) -> dict[str, Any]:
        told = bytearray()
        while (byte := self._answers.read(1)) != b"\0":
            assert byte, "The browser is gone."
            told += byte
        message: dict[str, Any] = json.loads(told)
        return message


@contextmanager
def open_tab(chromium: str, profile: Path) -> Iterator[Tab]:
    """Start a browser, give a page of it, and stop it then."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    options = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--remote-debugging-pipe",
        f"--user-data-dir={profile}",
    ]
    # the browser reads from 3 and writes to 4
    start = [
        "bash",
        "-c",
        f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}',
        "-",
        chromium,
        *options,
        "--remote-debugging-pipe",
    ]
    with os.fdopen(ours_out, "wb") as commands, os.fdopen(ours_in, "rb") as answers:
        process = subprocess.Popen(start, pass_fds=[theirs_in, theirs_out], stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        try:
            yield Tab(commands, answers)
        finally:
            process.terminate()
            process.wait(30)
