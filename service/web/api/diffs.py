"""``/articles/{id}/diffs`` and ``blame``: how versions differ, and where each sentence comes from."""

from typing import Any

from flask import Response, render_template, request
from markupsafe import Markup

from service.core.text.render_html import inert, render_html
from service.core.text.render_text import render_text
from service.core.text.shown import changed, code
from service.reading import articles, blame, comparisons
from service.reading.comparisons import SideBySide
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.errors import NotAcceptable
from service.web.schemas.comparisons import Blame, Comparison

blueprint = Blueprint("diffs", "How versions differ.")

JSON, HTML, TEXT = "application/json", "text/html", "text/plain"


def form() -> str:
    """Return the form of a comparison that the client asks for.

    Raises:
        NotAcceptable: there is no such form.
    """
    accepted = request.accept_mimetypes
    chosen = accepted.best_match((JSON, HTML, TEXT)) if accepted else JSON
    if chosen is None:
        raise NotAcceptable("A comparison is served as application/json, text/html or text/plain.")
    return chosen


def diff_state(call: Call, article_id: int, from_number: int, to_number: int | None) -> list[Any]:
    """Return what a comparison depends on: the two versions, and for a page what the article is called."""
    article = articles.get_article(call.session, article_id)
    compared = comparisons.comparison_state(call.session, article_id, from_number, to_number)
    return [form(), article.title, article.outlet, article.url, *compared]


@blueprint.reads(
    "/articles/<id:article_id>/diffs/<number:from_number>..<newer:to_number>",
    Comparison,
    forms=(HTML, TEXT),
    long=True,
    state=diff_state,
)
def get_diff(call: Call, article_id: int, from_number: int, to_number: int | None) -> Any:
    """Compare any two versions of an article.

    `latest` stands for the latest version. `Accept` chooses the form: JSON, a page to read, or plain text
    with `[-words that went-]` and `{+words that came+}`.
    """
    found = comparisons.get_comparison(call.session, article_id, from_number, to_number)
    chosen = form()
    if chosen == HTML:
        return page(call, article_id, found)
    return text(found) if chosen == TEXT else found.row


def page(call: Call, article_id: int, found: SideBySide) -> Response:
    """Return a comparison as a page."""
    article = articles.get_article(call.session, article_id)
    difference = Markup(render_html(found.diff, found.old_text))  # noqa: S704 - made inert there
    content = render_template("diff.html", article=article, row=found.row, difference=difference, visible=visible)
    return Response(content, mimetype=HTML)


def visible(words: str) -> Markup:
    """Return words for a page: they do nothing there and hide nothing."""
    return Markup(inert(words))  # noqa: S704 - made inert there


def text(found: SideBySide) -> Response:
    """Return a comparison as plain text, headline and byline first where they changed."""
    lines = [sides(change) for change in found.row.changes if change["field"] != "text"]
    return Response("".join([*lines, render_text(found.diff, found.old_text)]), mimetype=TEXT)


def sides(change: dict[str, Any]) -> str:
    """Return what went and what came outside the text, on a line of its own."""
    old, new = (changed(quote["text"], code, "¶") if quote else "" for quote in (change["old"], change["new"]))
    return f"~ {change['field']}: [-{old}-] {{+{new}+}}\n"


def blame_state(call: Call, article_id: int, number: int | None = None) -> list[Any]:
    """Return what blame depends on: the good versions up to the one that is explained."""
    return blame.blame_state(call.session, article_id, number)


@blueprint.reads("/articles/<id:article_id>/blame", Blame, long=True, state=blame_state)
def get_blame(call: Call, article_id: int) -> Any:
    """Tell which version brought each sentence of the latest one."""
    return blame.get_blame(call.session, article_id)


@blueprint.reads("/articles/<id:article_id>/versions/<number:number>/blame", Blame, long=True, state=blame_state)
def get_version_blame(call: Call, article_id: int, number: int) -> Any:
    """Tell which version brought each sentence of a version."""
    return blame.get_blame(call.session, article_id, number)
