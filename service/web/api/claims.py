"""``/claims``: statements, who makes them, and which versions support them."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from service.reading import claim_history, claim_support, claims
from service.reading.claims import ClaimRow
from service.usecases.watch_claim import Judged, preparation, watch_claim
from service.web import lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import claims as schemas
from service.web.schemas.base import Slice
from service.wiring import Services

blueprint = Blueprint("claims", "Statements, wherever they are made.")


def judge_stored(services: Services, body: dict[str, Any], _now: datetime) -> Callable[[Session, bool], Judged]:
    """Judge the stored versions before anything is locked."""
    return preparation(body["text"], services.judge)


@blueprint.writes(
    "POST", "/claims", schemas.Claim, statuses=(201, 200), body=schemas.NewClaim, prepare=judge_stored, long=True
)
def post_claim(call: Call) -> tuple[ClaimRow, int, dict[str, str]]:
    """Watch a claim.

    Every version of every article is judged by it, those stored already at once (up to 1,000; beyond that
    `support_status` is `pending` for a while). The answer is 200 where the claim was watched before.
    """
    watched = watch_claim(call.session, call.body["text"], call.prepared, call.services.judge, now=call.now)
    row = claims.get_claim(call.session, watched.claim_id)
    return row, 201 if watched.created else 200, {"Location": f"/api/v1/claims/{row.id}"}


@blueprint.reads("/claims", schemas.ClaimPage, query=schemas.ClaimQuery)
def list_claims(call: Call) -> lists.Served:
    """List claims, the newest first."""
    return lists.served(call, claims.list_claims)


@blueprint.reads("/claims/<id:claim_id>", schemas.Claim)
def get_claim(call: Call, claim_id: int) -> ClaimRow:
    """Show a claim."""
    return claims.get_claim(call.session, claim_id)


@blueprint.reads("/claims/<id:claim_id>/support", schemas.SupportPage, query=schemas.SupportQuery)
def list_support(call: Call, claim_id: int) -> lists.Served:
    """List what versions say to a claim, by article and order of arrival.

    Each row names the versions with which it began that the article says so, and with which it ended.
    """
    return lists.served(call, claim_support.list_support, claim_id)


@blueprint.reads("/claims/<id:claim_id>/matrix", schemas.Matrix, query=Slice)
def get_matrix(call: Call, claim_id: int) -> lists.Served:
    """Show what each article says to a claim, version by version.

    It comes in pages of articles, each with its newest versions, at most 20; `support` lists them all.
    """
    page, status, headers = lists.served(call, claim_support.claim_matrix, claim_id)
    articles = page.pop("data")
    return {"claim": claims.get_claim(call.session, claim_id), "articles": articles, **page}, status, headers


@blueprint.reads("/claims/<id:claim_id>/history", schemas.History, query=Slice, long=True)
def get_history(call: Call, claim_id: int) -> lists.Served:
    """Show what became of a claim, article by article: first seen, reworded, contradicted, dropped, back again.

    It is one claim however it is worded, and also where it is told with another figure.
    """
    page, status, headers = lists.served(call, claim_history.claim_history, claim_id)
    articles = page.pop("data")
    return {"claim": claims.get_claim(call.session, claim_id), "articles": articles, **page}, status, headers
