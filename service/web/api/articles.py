"""``/articles``: what is tracked."""

from typing import Any

from flask import Response, request

from service.reading import articles
from service.reading.articles import ArticleRow
from service.store import catalogue
from service.usecases.edit_article import edit_article
from service.usecases.track_article import NewArticle, track_article
from service.usecases.withdraw_article import withdraw_article
from service.web import etags, lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import articles as schemas

blueprint = Blueprint("articles", "Articles that are tracked.")


@blueprint.writes("POST", "/articles", schemas.Article, statuses=(201, 200), body=schemas.NewArticle)
def post_article(call: Call) -> tuple[ArticleRow, int, dict[str, str]]:
    """Track an article.

    The answer is 200 with the article that is there where this address, or one that names the same article,
    is known.
    """
    tracked = track_article(call.session, NewArticle(**call.body), now=call.now)
    row = articles.get_article(call.session, tracked.article_id)
    return row, 201 if tracked.created else 200, {"Location": f"/api/v1/articles/{row.id}"}


@blueprint.reads("/articles", schemas.ArticlePage, query=schemas.ArticleQuery)
def list_articles(call: Call) -> lists.Served:
    """List articles, the newest first."""
    return lists.served(call, articles.list_articles)


@blueprint.reads("/articles/<id:article_id>", schemas.Article)
def get_article(call: Call, article_id: int) -> ArticleRow:
    """Show an article."""
    return articles.get_article(call.session, article_id)


@blueprint.writes("PATCH", "/articles/<id:article_id>", schemas.Article, body=schemas.ArticleChanges, if_match=True)
def patch_article(call: Call, article_id: int) -> ArticleRow:
    """Change what is said of an article."""
    catalogue.lock_article(call.session, article_id)
    etags.require_match(request, schemas.Article, articles.get_article(call.session, article_id))
    edit_article(call.session, article_id, call.body)
    return articles.get_article(call.session, article_id)


@blueprint.writes("DELETE", "/articles/<id:article_id>", None, statuses=(204,), role="admin")
def delete_article(call: Call, article_id: int) -> Any:
    """Take an article down, as the law may demand.

    Its words go, also from events already sent; its digests remain, and its address answers 410 from then on.
    """
    catalogue.lock_article(call.session, article_id)
    etags.require_match(request, schemas.Article, articles.get_article(call.session, article_id))
    withdraw_article(call.session, article_id, now=call.now)
    return Response(status=204)
