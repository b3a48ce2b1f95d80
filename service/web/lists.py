"""Pages of lists: their cursors and the link to the next one."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from flask import request

from service.reading.page import Page
from service.web import cursors
from service.web.context import Call, web

Served = tuple[dict[str, Any], int, dict[str, str]]


def filters(call: Call) -> dict[str, Any]:
    """Return the filters that were sent: what a reading function takes besides the page."""
    return {name: value for name, value in call.query.items() if name not in ("limit", "cursor", "after")}


def place(call: Call, name: str = "cursor") -> tuple[Any, ...] | None:
    """Return where the page begins.

    Raises:
        InvalidCursor: the cursor is of another list.
    """
    cursor = call.query.get(name)
    return None if cursor is None else cursors.read(web().cursor_key, request.path, filters(call), cursor)


def served(call: Call, ask: Callable[..., Page[Any]], *of: int | str) -> Served:
    """Return the page that is asked for, with the link to the next one; ``of`` is what its address names."""
    page = ask(call.session, *of, **filters(call), after=place(call), limit=call.query["limit"])
    cursor = None if page.next_key is None else cursor_for(call, page.next_key)
    headers = {} if cursor is None else next_link({"cursor": cursor})
    return {"data": page.items, "has_more": cursor is not None, "next_cursor": cursor}, 200, headers


def whole(items: tuple[Any, ...]) -> dict[str, Any]:
    """Return a list that is never cut into pages, in the same form."""
    return {"data": items, "has_more": False, "next_cursor": None}


def cursor_for(call: Call, key: tuple[Any, ...]) -> str:
    """Return the cursor that goes on after ``key`` in the list that is asked for."""
    return cursors.write(web().cursor_key, request.path, filters(call), key)


def next_link(position: dict[str, str]) -> dict[str, str]:
    """Return the header field that names the next page (RFC 8288)."""
    kept = {name: value for name, value in request.args.items() if name not in ("cursor", "after")}
    return {"Link": f'<{request.path}?{urlencode(kept | position)}>; rel="next"'}
