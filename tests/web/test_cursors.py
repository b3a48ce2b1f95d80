from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.errors import InvalidCursor
from service.web import cursors

KEY = b"k" * 32
moments = st.datetimes(timezones=st.just(UTC))
places = st.lists(st.integers(-(2**63), 2**63 - 1) | moments | st.text(st.characters(codec="utf-8")), min_size=1).map(
    tuple
)


@given(places)
def test_a_cursor_gives_its_place_back(place):
    cursor = cursors.write(KEY, "/list", {"outlet": "A"}, place)
    assert cursors.read(KEY, "/list", {"outlet": "A"}, cursor) == place


def test_the_order_of_filters_does_not_matter():
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    cursor = cursors.write(KEY, "/list", {"outlet": "A", "since": moment}, (1,))
    assert cursors.read(KEY, "/list", {"since": moment, "outlet": "A"}, cursor) == (1,)


@pytest.mark.parametrize(
    "key, path, filters",
    [
        (b"other", "/list", {"outlet": "A"}),
        (KEY, "/other", {"outlet": "A"}),
        (KEY, "/list", {"outlet": "B"}),
        (KEY, "/list", {}),
    ],
)
def test_a_cursor_is_bound_to_list_filters_and_installation(key, path, filters):
    cursor = cursors.write(KEY, "/list", {"outlet": "A"}, (1,))
    with pytest.raises(InvalidCursor):
        cursors.read(key, path, filters, cursor)


@given(st.text(max_size=40))
def test_no_made_up_cursor_is_taken(text):
    with pytest.raises(InvalidCursor):
        cursors.read(KEY, "/list", {}, text)


def test_a_changed_cursor_is_refused():
    cursor = cursors.write(KEY, "/list", {}, (41,))
    with pytest.raises(InvalidCursor):
        cursors.read(KEY, "/list", {}, cursor[:-3] + ("A" if cursor[-3] != "A" else "B") + cursor[-2:])
