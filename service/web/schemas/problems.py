"""Problem documents (RFC 9457)."""

from marshmallow import fields

from service.web.schemas.base import Output, said


class ProblemFault(Output):
    """One thing that is wrong with the input."""

    detail = fields.String(metadata=said("What is wrong.", "Not a whole number."))
    pointer = fields.String(metadata=said("JSON pointer (RFC 6901) into the body.", "/captured_at"))
    parameter = fields.String(metadata=said("Name of a query parameter or header field.", "limit"))

    def on_bind_field(self, field_name: str, field_obj: fields.Field) -> None:  # type: ignore[type-arg]
        """Document that only the detail is always there."""
        field_obj.required = field_name == "detail"


class Problem(Output):
    """Why a request was not carried out."""

    type = fields.String(
        metadata=said("What kind of problem: the address of a page that explains it.", "/problems/validation-error")
    )
    title = fields.String(metadata=said("The kind in words.", "The request is not valid"))
    status = fields.Integer(metadata=said("The HTTP status.", 422))
    detail = fields.String(metadata=said("What went wrong this time.", "Not a whole number."))
    errors = fields.List(fields.Nested(ProblemFault), metadata=said("Each fault, with its place."))

    def on_bind_field(self, field_name: str, field_obj: fields.Field) -> None:  # type: ignore[type-arg]
        """Document what is always there."""
        field_obj.required = field_name in ("type", "title", "status")
