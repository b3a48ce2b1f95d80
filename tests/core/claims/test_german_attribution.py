"""Whom a German text credits with what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.core.claims.attribution import Attribution, AttributionType, SourceKind, find_attributions
from service.core.claims.statements import find_claims
from service.core.claims.words import german
from tests.support.growth import grows_linearly


def read(text: str) -> list[tuple[str | None, list[str]]]:
    """Return who is credited with what."""
    found = find_attributions(text, "", "de")
    return [(item.source.text if item.source else None, [part.of(text) for part in item.content]) for item in found]


def only(text: str) -> Attribution:
    (found,) = find_attributions(text, "", "de")
    return found


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Der Hafenmeister sagte, die Brücke bleibe gesperrt.", "Der Hafenmeister", ["die Brücke bleibe gesperrt"]),
        ("Calder teilte am Abend mit, dass die Fähre fährt.", "Calder", ["dass die Fähre fährt"]),
        ("Die Fähre fährt wieder, teilte der Rat mit.", "der Rat", ["Die Fähre fährt wieder"]),
        ("Rohde hat gestern erklärt, er werde nicht gehen.", "Rohde", ["er werde nicht gehen"]),
        ("Das Amt legte fest, dass niemand baden darf.", "Das Amt", ["dass niemand baden darf"]),
        ("Der Rat sagte am Montag, die Brücke bleibe gesperrt.", "Der Rat", ["die Brücke bleibe gesperrt"]),
        ("Am Montag sagte der Rat, die Brücke bleibe gesperrt.", "der Rat", ["die Brücke bleibe gesperrt"]),
        ("Der Damm werde halten, betonte die Leiterin.", "die Leiterin", ["Der Damm werde halten"]),
        ("Experten befürchten, dass der Damm bricht.", "Experten", ["dass der Damm bricht"]),
        ("Die Opposition warf ihr vor, den Rat getäuscht zu haben.", "Die Opposition", ["den Rat getäuscht zu haben"]),
    ],
)
def test_a_verb_of_saying_is_tied_to_its_subject_before_or_behind_it(
    text: str, source: str, content: list[str]
) -> None:
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Wie die Polizei mitteilte, brannten zwei Boote.", "die Polizei", ["brannten zwei Boote"]),
        (
            "Im Hafen brannten, wie die Polizei am Sonntag bekannt gab, zwei Boote.",
            "die Polizei",
            ["Im Hafen brannten", "zwei Boote"],
        ),
        (
            "Wie die Leiterin des Amtes, Ines Thoma, erklärte, wurde der Steg gesperrt.",
            "die Leiterin des Amtes",
            ["wurde der Steg gesperrt"],
        ),
        ("Die Zeugin, die den Wagen sah, erklärte, er sei leer.", "Die Zeugin", ["er sei leer"]),
        ("Jens Oldorf, der Chef der Werft, sagte, er bleibe.", "Jens Oldorf", ["er bleibe"]),
    ],
)
def test_a_verb_may_close_its_clause_and_a_subject_may_be_described(text: str, source: str, content: list[str]) -> None:
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Nach Angaben der Feuerwehr brannte das Lager nieder.", "Angaben der Feuerwehr", ["brannte das Lager nieder"]),
        (
            "Das Lager brannte nach Angaben der Feuerwehr völlig nieder.",
            "Angaben der Feuerwehr",
            ["Das Lager brannte", "völlig nieder"],
        ),
        ("Laut Polizei war das Tor offen.", "Polizei", ["war das Tor offen"]),
        ("Medienberichten zufolge wird die Werft verkauft.", "Medienberichten", ["wird die Werft verkauft"]),
        ("Ihrer Ansicht nach war der Umbau zu teuer.", "Ihrer Ansicht", ["war der Umbau zu teuer"]),
        ("Der Deich sei zu niedrig, so der Gutachter.", "der Gutachter", ["Der Deich sei zu niedrig"]),
        ("In dem Brief heißt es, die Kosten stiegen.", "dem Brief", ["die Kosten stiegen"]),
        ("Aus Parteikreisen verlautete, Calder werde gehen.", "Parteikreisen", ["Calder werde gehen"]),
    ],
)
def test_a_preposition_or_a_small_word_may_name_the_source(text: str, source: str, content: list[str]) -> None:
    assert read(text) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Spiel brannte das Lager.",
        "Der Deich war so niedrig, dass das Wasser darüber lief.",
        "Er teilte das Brot mit den Kindern.",
        "Das Schiff legte um acht Uhr an der Mole an.",
        "Der Rat gab 20 Millionen Euro für die Schule aus.",
        "Der Minister wollte sich nicht dazu äußern.",
        "Der Wirt, der das Schiff verkaufte, ging nach Hause.",
        "Das Hochwasser forderte drei Todesopfer im Süden.",
        "Als die Polizei eintraf, war der Täter verschwunden.",
        "Der Plan sei gut.",
    ],
)
def test_what_only_looks_like_a_report_is_none(text: str) -> None:
    assert read(text) == []


def test_a_quotation_is_direct_speech_and_may_be_broken_by_its_cue() -> None:
    text = "„Wir haben das unterschätzt“, sagte Bürgermeisterin Ines Calder. „Das darf nicht wieder geschehen.“"

    found = only(text)

    assert found.type is AttributionType.DIRECT
    assert [part.of(text) for part in found.content] == [
        "Wir haben das unterschätzt",
        "Das darf nicht wieder geschehen",
    ]


@pytest.mark.parametrize(("opening", "closing"), ["„“", "»«", '""', "“”"])
def test_every_newsroom_has_its_marks(opening: str, closing: str) -> None:
    found = only(f"{opening}Wir bleiben im Hafen{closing}, betonte Jens Oldorf.")

    assert found.type is AttributionType.DIRECT
    assert found.source and found.source.name == "Jens Oldorf"


def test_words_quoted_inside_a_report_make_it_mixed() -> None:
    assert only("Calder sagte, der Umbau sei „eine Frechheit“ gewesen.").type is AttributionType.MIXED


def test_the_subjunctive_goes_on_with_what_somebody_said() -> None:
    text = "Der Steg sei morsch, sagte Karl Rohde. Niemand dürfe ihn betreten. Am Abend wurde er gesperrt."

    assert read(text) == [("Karl Rohde", ["Der Steg sei morsch"]), ("Karl Rohde", ["Niemand dürfe ihn betreten"])]


def test_a_pronoun_may_credit_the_sentence_before() -> None:
    text = "Am 17. Februar brach der Deich. Das teilte die Stadt mit."

    assert read(text) == [("die Stadt", ["Am 17. Februar brach der Deich."])]
    assert [claim.text for claim in find_claims(text, find_attributions(text, "", "de"), "de")] == [
        "Am 17. Februar brach der Deich."
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Bürgermeisterin Ines Calder sagte, das genüge.", "Ines Calder", SourceKind.PERSON),
        ("Der Chef der Werft, Jens Oldorf, sagte, das genüge.", "Jens Oldorf", SourceKind.PERSON),
        ("Nach Angaben von Ines Calder genügt das.", "Ines Calder", SourceKind.PERSON),
        ("Die Nachrichtenagentur Norda Presse meldete, das genüge.", "Norda Presse", SourceKind.OUTLET),
        ("Laut „Lowicker Boten“ genügt das.", "Lowicker Boten", SourceKind.OUTLET),
        ("Das Umweltministerium sagte, das genüge.", None, SourceKind.ORGANISATION),
        ("Die Staatsanwaltschaft sagte, das genüge.", None, SourceKind.ORGANISATION),
        ("Ein Regierungssprecher sagte, das genüge.", None, SourceKind.UNNAMED),
        ("Ein Sprecher des Amtes sagte, das genüge.", None, SourceKind.UNNAMED),
        ("Beobachter meinen, das genüge.", None, SourceKind.UNNAMED),
        ("Einer Umfrage zufolge genügt das.", None, SourceKind.DOCUMENT),
    ],
)
def test_a_noun_is_no_name_though_it_has_a_capital(text: str, name: str | None, kind: SourceKind) -> None:
    source = only(text).source

    assert source is not None
    assert (source.name, source.kind) == (name, kind)


def test_a_pronoun_and_a_surname_are_led_back_to_the_full_name() -> None:
    text = "Karl Calder kam spät. Er sagte, es sei kalt. Calder betonte, er friere nicht. Sie sagten, es reiche."

    names = [item.source.name for item in find_attributions(text, "", "de") if item.source]

    assert names == ["Karl Calder", "Karl Calder", None]


def test_what_is_denied_or_planned_is_no_statement() -> None:
    text = "Calder bestritt, dass er den Rat getäuscht habe. Rohde kündigte an, den Rat zu verklagen."

    assert [item.rule for item in find_attributions(text, "", "de")] == ["denial", "infinitive"]
    credited = [
        claim for claim in find_claims(text, find_attributions(text, "", "de"), "de") if claim.rule == "attributed"
    ]
    assert credited == []


@pytest.mark.parametrize("lang", ["de", "de-AT", "DE"])
def test_every_kind_of_german_is_read_as_german(lang: str) -> None:
    assert len(find_attributions("Der Rat sagte, die Brücke bleibe gesperrt.", "", lang)) == 1


def test_german_is_not_read_in_what_is_tagged_as_another_language() -> None:
    assert find_attributions("Der Rat sagte, die Brücke bleibe gesperrt.", "", "den") == ()


_WORDS = " ".join(v for k, v in vars(german).items() if k.isupper() and isinstance(v, str)).replace("_", "").split()
_TEXT = st.lists(
    st.sampled_from([*_WORDS, *(word.capitalize() for word in _WORDS)]) | st.sampled_from(list('.,;:!?„“»«"()–-')),
    max_size=40,
).map(" ".join)


@given(_TEXT)
def test_whatever_german_says_sources_and_contents_lie_in_the_text_and_no_two_claims_overlap(text: str) -> None:
    found, end = find_attributions(text, "", "de"), 0
    for item in found:
        assert all(0 <= part.start < part.end <= len(text) for part in item.content)
        assert item.source is None or text[item.source.start : item.source.end] == item.source.text
    for claim in find_claims(text, found, "de"):
        assert claim.start >= end
        assert claim.text == text[claim.start : claim.end]
        end = claim.end


@pytest.mark.parametrize(
    "piece", ["nach Angaben der ", "der Rat teilte ", ", die sagte, ", "„so ", "laut Roe, so Roe, "]
)
def test_the_cost_of_hostile_german_grows_with_its_length(piece: str) -> None:
    assert grows_linearly(lambda text: find_attributions(text, "", "de"), piece, 1_500)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Der Plan sei tot, sagte eine mit der Sache vertraute Person.", "eine mit der Sache vertraute Person"),
        ("Mit der Sache vertraute Personen sagten, der Plan sei tot.", "Mit der Sache vertraute Personen"),
        (
            "Der Plan ist tot, wie mit den Gesprächen vertraute Personen sagten.",
            "mit den Gesprächen vertraute Personen",
        ),
        ("Laut mit der Lage vertrauten Kreisen ist der Plan tot.", "mit der Lage vertrauten Kreisen"),
        ("Der Plan sei tot, sagte eine dem Amt nahestehende Quelle.", "eine dem Amt nahestehende Quelle"),
        ("Der am Montag gewählte Chef sagte, er bleibe.", "Der am Montag gewählte Chef"),
        ("Einer der Männer sagte, er bleibe.", "Einer der Männer"),
        ("Von der Heide betonte, unter den Gästen seien viele Kinder.", "Von der Heide"),
    ],
)
def test_a_phrase_holds_its_participle_with_the_nouns_inside(text: str, source: str) -> None:
    assert [item[0] for item in read(text)] == [source]


def test_a_name_stands_behind_a_participle_with_a_noun_of_its_own() -> None:
    found = only("Der in Selby geborene Autor Ruben Calder sagte, er bleibe.").source
    assert found and (found.name, found.kind) == ("Ruben Calder", SourceKind.PERSON)


def test_what_others_said_is_not_what_the_speaker_before_said() -> None:
    before = "Calder sagte, er gehe."
    assert read(f"{before} Die Fähre sei alt.")[1:] == [("Calder", ["Die Fähre sei alt"])]
    assert ("Calder", ["Das „Blatt“ meinte, sie sei neu"]) not in read(f"{before} Das „Blatt“ meinte, sie sei neu.")
