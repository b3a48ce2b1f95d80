"""``/stories``: articles on one event, and what they say to each other's claims."""

from typing import Any

from flask import Response, request

from service.reading import stories, story_matrix
from service.reading.stories import StoryRow
from service.store import story_records
from service.usecases.create_story import create_story
from service.usecases.delete_story import delete_story
from service.usecases.edit_story import edit_story
from service.web import etags, lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import stories as schemas

blueprint = Blueprint("stories", "Articles on one event, grouped by an editor.")


def state_of_matrix(call: Call, story_id: int) -> list[Any]:
    """Return what a matrix depends on: the story, its articles, what was judged of them, and which versions to show."""
    story = etags.rendered(schemas.Story, stories.get_story(call.session, story_id)).decode()
    return [story, story_matrix.matrix_state(call.session, story_id), call.query["versions"]]


@blueprint.writes("POST", "/stories", schemas.Story, statuses=(201,), body=schemas.NewStory)
def post_story(call: Call) -> tuple[StoryRow, int, dict[str, str]]:
    """Group articles on one event."""
    number = create_story(call.session, call.body["title"], call.body["article_ids"], now=call.now)
    return stories.get_story(call.session, number), 201, {"Location": f"/api/v1/stories/{number}"}


@blueprint.reads("/stories", schemas.StoryPage, query=schemas.StoryQuery)
def list_stories(call: Call) -> lists.Served:
    """List stories, the newest first."""
    return lists.served(call, stories.list_stories)


@blueprint.reads("/stories/<id:story_id>", schemas.Story)
def get_story(call: Call, story_id: int) -> StoryRow:
    """Show a story."""
    return stories.get_story(call.session, story_id)


@blueprint.writes("PATCH", "/stories/<id:story_id>", schemas.Story, body=schemas.StoryChanges, if_match=True)
def patch_story(call: Call, story_id: int) -> StoryRow:
    """Change a story's title, or which articles belong to it."""
    story_records.lock_story(call.session, story_id)
    etags.require_match(request, schemas.Story, stories.get_story(call.session, story_id))
    edit_story(call.session, story_id, call.body, now=call.now)
    return stories.get_story(call.session, story_id)


@blueprint.writes("DELETE", "/stories/<id:story_id>", None, statuses=(204,), if_match=True)
def remove_story(call: Call, story_id: int) -> Any:
    """Delete a story; its articles stay."""
    story_records.lock_story(call.session, story_id)
    etags.require_match(request, schemas.Story, stories.get_story(call.session, story_id))
    delete_story(call.session, story_id)
    return Response(status=204)


@blueprint.reads("/stories/<id:story_id>/candidates", schemas.CandidatePage)
def list_candidates(call: Call, story_id: int) -> dict[str, Any]:
    """List up to 20 articles that may belong to a story, the most alike first; an editor decides."""
    return lists.whole(stories.story_candidates(call.session, story_id))


@blueprint.reads(
    "/stories/<id:story_id>/matrix", schemas.StoryMatrix, query=schemas.MatrixQuery, long=True, state=state_of_matrix
)
def get_story_matrix(call: Call, story_id: int) -> dict[str, Any]:
    """Show what the articles of a story say to each other's claims, and to those that are watched.

    Claims are there that at least two articles take a stance on, and figures that they tell differently; watched ones
    if one does. What only seems to be said is left out rather than shown.
    """
    found = story_matrix.story_matrix(call.session, story_id, **call.query)
    story = stories.get_story(call.session, story_id)
    return {"story": story, "columns": found.columns, "claims": found.claims}
