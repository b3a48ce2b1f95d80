"""Which changes are named first where not all can be."""

from service.core.editorial.record import Record, weightiest_first


def change(category: str, old: str | None, new: str | None, *, substantive: bool = True) -> Record:
    sides = {name: text and {"start": 0, "end": len(text), "text": text} for name, text in (("old", old), ("new", new))}
    found = {"rule": category, "confidence": 0.8, "reason": "it changed", "field": "text"}
    return {"category": category, "substantive": substantive, **sides, **found}


def test_what_a_reader_learns_otherwise_comes_before_style_and_a_figure_before_a_detail() -> None:
    style = change("copyedit", "grey", "gray", substantive=False)
    detail = change("detail", None, "It rained.")
    came = change("number", None, "Some 40 came.")
    figure = change("number", "40", "14")
    assert weightiest_first([style, detail, came, figure]) == [figure, came, detail, style]


def test_those_of_equal_weight_stay_in_their_order() -> None:
    figures = [change("number", str(count), str(count + 1)) for count in range(5)]
    assert weightiest_first(figures) == figures


def test_without_changes_there_is_nothing_to_name() -> None:
    assert weightiest_first([]) == []
