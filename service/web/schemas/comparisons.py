"""Two versions side by side, and where each sentence comes from."""

from marshmallow import fields

from service.core.text.edits import EditKind
from service.web.schemas.base import Output, Recorded, one_of, said
from service.web.schemas.evidence import END, START, Change, CreditChange, NoticeChanges, Quote

SHORTENED = said(
    "True only with a posted version, where the comparison would be large: its longest texts end in “…”, of its lists "
    "some entries are here, and of the edits only such as changed something. The address of the diff has all.",
    False,
)


class WordEdit(Output):
    """A run of words in a reworded stretch."""

    kind = fields.String(
        validate=one_of(("keep", "insert", "delete", "replace")),
        metadata=said("What became of it.", "replace"),
    )
    old = Recorded(Quote, metadata=said("Place in the old text; empty for an insertion."))
    new = Recorded(Quote, metadata=said("Place in the new text; empty for a deletion."))


class Edit(Output):
    """A stretch of the old text and what stands for it in the new one."""

    kind = fields.String(validate=one_of(EditKind), metadata=said("What became of it.", "reword"))
    old = Recorded(Quote, allow_none=True, metadata=said("Place in the old text; null for an insertion."))
    new = Recorded(Quote, allow_none=True, metadata=said("Place in the new text; null for a deletion."))
    words = fields.List(Recorded(WordEdit), metadata=said("The words, where the stretch was reworded."))


class Comparison(Output):
    """What changed between two versions, and whether the reader was told."""

    from_ = fields.Integer(data_key="from", metadata=said("Number of the older version.", 1))
    to = fields.Integer(metadata=said("Number of the newer version.", 2))
    edits = fields.List(Recorded(Edit), metadata=said("Step by step from the old text to the new one."))
    coarse = fields.Boolean(metadata=said("The edits are exact, but larger than they need to be.", False))
    changes = fields.List(
        Recorded(Change),
        metadata=said("The changes, by kind; in a shortened comparison the weightiest of them, and those first."),
    )
    change_count = fields.Integer(metadata=said("How many changes there are, whether or not all are here.", 1))
    shortened = fields.Boolean(metadata=SHORTENED)
    notices = Recorded(NoticeChanges, metadata=said("What became of the notices."))
    attributions = fields.List(Recorded(CreditChange), metadata=said("Credits that came or went."))
    corrections = fields.List(
        fields.Integer(), metadata=said("Numbers of the corrections that rest on these two versions.", [3])
    )
    substantive = fields.Boolean(metadata=said("At least one change is substantive.", True))
    significance = fields.Float(metadata=said("From 0 to 1, for ranking.", 0.8))
    summary = fields.String(metadata=said("In a sentence.", "37,500 became 39,000; the reader was not told."))
    reverts_to = fields.Integer(
        allow_none=True, metadata=said("Number of an earlier version that says the same as `to`.", 1)
    )


class BlamedSentence(Output):
    """A sentence of the version that is explained."""

    start = fields.Integer(metadata=START)
    end = fields.Integer(metadata=END)
    text = fields.String(metadata=said("Its words.", "The ferry will run again from Monday."))
    since_version = fields.Integer(metadata=said("Number of the version that brought it.", 1))
    worded_since = fields.Integer(
        metadata=said("Number of the version since which it has just these words: a later one if it was reworded.", 2)
    )


class RemovedSentence(Output):
    """A sentence that is no longer there."""

    text = fields.String(metadata=said("Its words.", "The ferry will not run this week."))
    since_version = fields.Integer(metadata=said("Number of the version that brought it.", 1))
    until_version = fields.Integer(metadata=said("Number of the first version without it.", 2))


class Blame(Output):
    """Where each sentence of an article comes from."""

    article_id = fields.Integer(metadata=said("The article.", 7))
    version_number = fields.Integer(metadata=said("The version that is explained.", 2))
    sentences = fields.List(fields.Nested(BlamedSentence), metadata=said("In the order of the text."))
    removed = fields.List(fields.Nested(RemovedSentence), metadata=said("In the order in which they were removed."))
    damaged = fields.List(
        fields.Integer(), metadata=said("Versions that were passed over, since their stored texts are damaged.", [])
    )
