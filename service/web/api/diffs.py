"""``/articles/{id}/diffs`` and ``/blame``: how versions differ, and where each sentence comes from."""

from typing import Any

from flask import Response, render_template, request
from markupsafe import Markup

from service.core.text.render_html import inert, render_html
from service.core.text.render_text import render_text
from service.reading import articles, blame, versions
from service.reading.versions import ComparisonRow
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.errors import NotAcceptable
from service.web.schemas.comparisons import Blame, Comparison

blueprint = Blueprint("diffs", "How versions differ.")

JSON, HTML, TEXT = "application/json", "text/html", "text/plain"


@blueprint.reads(
    "/articles/<id:article_id>/diffs/<number:from_number>..<newer:to_number>", Comparison, forms=(HTML, TEXT), long=True
)
def get_diff(call: Call, article_id: int, from_number: int, to_number: int | None) -> Any:
    """Compare any two versions of an article.

    `latest` stands for the latest version. `Accept` chooses the form: JSON, a page to read, or plain text
    with `[-words that went-]` and `{+words that came+}`.
    """
    form = request.accept_mimetypes.best_match((JSON, HTML, TEXT)) if request.accept_mimetypes else JSON
    if form is None:
        raise NotAcceptable("A comparison is served as application/json, text/html or text/plain.")
    row = versions.get_comparison(call.session, article_id, from_number, to_number)
    answer = row if form == JSON else page(call, article_id, row) if form == HTML else text(row)
    return answer, 200, {"Vary": "Accept"}


def page(call: Call, article_id: int, row: ComparisonRow) -> Response:
    """Return a comparison as a page."""
    article = articles.get_article(call.session, article_id)
    difference = Markup(render_html(row.diff, row.old_text))  # noqa: S704 - made inert there
    content = render_template("diff.html", article=article, row=row, difference=difference, visible=visible)
    return Response(content, mimetype=HTML)


def visible(words: str) -> Markup:
    """Return words for a page: they do nothing there and hide nothing."""
    return Markup(inert(words))  # noqa: S704 - made inert there


def text(row: ComparisonRow) -> Response:
    """Return a comparison as plain text, headline and byline first where they changed."""
    lines = [sides(change) for change in row.changes if change["field"] != "text"]
    return Response("".join([*lines, render_text(row.diff, row.old_text)]), mimetype=TEXT)


def sides(change: dict[str, Any]) -> str:
    """Return what went and what came outside the text, on a line of its own."""
    old, new = (quote["text"] if quote else "" for quote in (change["old"], change["new"]))
    return f"~ {change['field']}: [-{old}-] {{+{new}+}}\n"


@blueprint.reads("/articles/<id:article_id>/blame", Blame, long=True)
def get_blame(call: Call, article_id: int) -> Any:
    """Tell which version brought each sentence of the latest one."""
    return blame.get_blame(call.session, article_id)
