"""Who else says what an article has corrected."""

from marshmallow import fields

from service.core.claims.propagation import Standing
from service.web.schemas.base import Output, Recorded, one_of, page_of, said
from service.web.schemas.claims import Deciding
from service.web.schemas.stories import StoryArticle


class Carrier(Output):
    """How another article stands to what was corrected."""

    article = fields.Nested(StoryArticle, metadata=said("The article."))
    standing = fields.String(
        validate=one_of(Standing),
        metadata=said(
            "`still_carries`: its newest version says what was corrected. `followed`: an earlier one did. "
            "`corrected_first`: an earlier one did, and it was put right before this correction. "
            "`never_carried`: it is about the same event, and none of its versions that were read says so.",
            "still_carries",
        ),
    )
    cites = fields.Boolean(metadata=said("Its newest version names the outlet that made the correction.", True))
    claim = fields.String(
        allow_none=True,
        metadata=said("What was corrected, in the words of the outlet that did.", "It will cut 340 jobs."),
    )
    figure = fields.String(allow_none=True, metadata=said("The figure that it is about, if one.", "340 jobs"))
    version_number = fields.Integer(allow_none=True, metadata=said("The last version that carries it.", 2))
    reason = fields.String(allow_none=True, metadata=said("Why that is so, in words.", "same figure"))
    evidence = fields.List(Recorded(Deciding), metadata=said("The sentences that carry it."))
    followed_in = fields.Integer(allow_none=True, metadata=said("The first version that no longer does.", 3))
    lag_seconds = fields.Integer(
        allow_none=True,
        metadata=said("How much later it followed; negative where it corrected first.", 5_400),
    )
    lag = fields.String(allow_none=True, metadata=said("The same in words.", "1 hour"))


CarrierPage = page_of(Carrier)
