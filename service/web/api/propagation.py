"""``/corrections/{id}/propagation``: who else says what was corrected."""

from typing import Any

from service.reading.propagation import propagation
from service.web import lists
from service.web.blueprint import Blueprint
from service.web.context import Call
from service.web.schemas import propagation as schemas

blueprint = Blueprint("propagation", "Who else says what was corrected.")


@blueprint.reads("/corrections/<id:correction_id>/propagation", schemas.CarrierPage, long=True)
def list_carriers(call: Call, correction_id: int) -> dict[str, Any]:
    """List up to 20 articles on the same event with how they stand to what a correction gave up.

    Those that still carry it come first, and of these those that cite the outlet which corrected it. An article that
    gives both statements reports the correction: it carries nothing.
    """
    return lists.whole(propagation(call.session, correction_id))
