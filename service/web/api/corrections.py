"""``/corrections``: the ledger of corrections, and what editors say of its rows."""

from flask import request

from service.reading import corrections
from service.reading.correction_counts import Counts, correction_counts
from service.reading.corrections import CorrectionRow
from service.reading.precision import PrecisionTable, precision
from service.store import ledger
from service.usecases.review_correction import Review, review_correction
from service.web import etags, lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import corrections as schemas
from service.web.schemas.base import Slice

blueprint = Blueprint("corrections", "Corrections, announced and silent.")


@blueprint.reads("/corrections", schemas.CorrectionPage, query=schemas.CorrectionQuery)
def list_corrections(call: Call) -> lists.Served:
    """List corrections, the newest first, or as `order` says.

    A row that would be large is `shortened`; the correction's own address serves it whole.
    """
    return lists.served(call, corrections.list_corrections)


@blueprint.reads("/corrections/<id:correction_id>", schemas.Correction)
def get_correction(call: Call, correction_id: int) -> CorrectionRow:
    """Show a correction as a whole, with its evidence and reviews."""
    return corrections.get_correction(call.session, correction_id)


@blueprint.reads("/corrections/precision", schemas.PrecisionTable, query=schemas.PrecisionQuery)
def get_precision(call: Call) -> PrecisionTable:
    """Show how often editors found the rules right.

    Of the corrections that were confirmed or dismissed, the share that was confirmed: over all, by rule, by kind and by
    outlet.
    """
    return precision(call.session, **call.query)


@blueprint.reads("/corrections/counts", schemas.Counts, query=schemas.CountQuery)
def get_counts(call: Call) -> Counts:
    """Count the corrections.

    By kind, outlet, tag, byline and month; those that editors dismissed are left out. A kind is the one that an editor
    gave, if one did.
    """
    return correction_counts(call.session, **call.query)


@blueprint.reads("/corrections/<id:correction_id>/reviews", schemas.ReviewPage, query=Slice)
def list_reviews(call: Call, correction_id: int) -> lists.Served:
    """List what editors said of a correction, in order."""
    return lists.served(call, corrections.list_reviews, correction_id)


@blueprint.writes(
    "POST",
    "/corrections/<id:correction_id>/reviews",
    schemas.Correction,
    statuses=(201,),
    body=schemas.NewReview,
    if_match=True,
)
def post_review(call: Call, correction_id: int) -> tuple[CorrectionRow, int, dict[str, str]]:
    """Confirm, dismiss or re-label a correction.

    The machine's finding stays beside it. The answer is the correction as it stands now.
    """
    ledger.lock_correction(call.session, correction_id)
    etags.require_match(request, schemas.Correction, corrections.get_correction(call.session, correction_id))
    review_correction(call.session, correction_id, Review(**call.body), reviewer=call.client.name, now=call.now)
    address = f"/api/v1/corrections/{correction_id}"
    row = corrections.get_correction(call.session, correction_id)
    return row, 201, {"Location": address, "Content-Location": address}
