"""A notice that gives no words of what was wrong names its sort: which change that is, and which it is not."""

import pytest

from service.core.editorial.disclosure import pending, settle
from service.core.editorial.explaining.asked import asked_for
from service.core.editorial.revision import Comparison, Content, analyze, compare_versions

LEAD = {"en": "The council met on Tuesday in Selby. Members argued.", "de": "Der Rat tagte am Dienstag in Selby."}
C, K = "Correction: An earlier version", "Korrektur: In einer früheren Version"
TITLES = ("Minister Resigns Over Bridge", "Minister Offers Resignation Over Bridge")


def compare(old: str, new: str, note: str, lang: str = "en", titles: tuple[str, str] = ("", "")) -> Comparison:
    texts = (f"{LEAD[lang]}\n\n{old}", f"{LEAD[lang]}\n\n{new}\n\n{note}")
    return compare_versions(*(analyze(Content(t, "", x), lang) for t, x in zip(titles, texts, strict=True)))


def links(found: Comparison) -> tuple[list[str], list[str]]:
    """Return the older words of the changes that the notice explains, and those of the others."""
    both = [(c.old_text, by) for c, by in zip(found.changes, found.disclosed_by, strict=True) if c.substantive]
    return [words for words, by in both if by is not None], [words for words, by in both if by is None]


@pytest.mark.parametrize(
    ("note", "sorts"),
    [
        (" gave the wrong score.", ["score"]),
        (" got the time of the vote wrong.", ["time"]),
        (" incorrectly gave his age as 40.", ["age"]),
        (" misstated the cost of the pool and the number of bathers.", ["money", "number"]),
        (" misstated the day and place of his death.", ["day", "place"]),
        (" misstated the year in which the party was founded.", ["year"]),
        (" misstated where he died.", ["place"]),
        (" of this article said the party met in the city of Leeds.", []),
        (", the party leader’s age was misstated.", ["age"]),
    ],
)
def test_what_follows_the_error_or_comes_before_it_names_the_sort(note: str, sorts: list[str]) -> None:
    asked = asked_for(f"In an earlier version{note}" if note[0] == "," else f"An earlier version{note}")
    assert len(asked) == len(sorts)
    assert all(sort in one.sorts for sort, one in zip(sorts, asked, strict=True))


@pytest.mark.parametrize(
    ("old", "new", "note", "told", "silent"),
    [
        ("Ann Ray, the police chief, left.", "Ann Ray, the fire chief, left.", f"{C} gave Ms. Ray’s title incorrectly.",
         ["police chief"], []),
        ("Her brother, Jon, sang.", "Her cousin, Jon, sang.", f"{C} misstated the relationship of the singers.",
         ["brother"], []),
        ("He died in Leeds.", "He died in Bradford.", f"{C} misstated the place of his death.", ["Leeds"], []),
        ("He died on Friday at his home in Leeds. He was 88.", "He died on Monday at his home in Bradford. He was 86.",
         f"{C} misstated the day and place of his death.", ["Friday", "Leeds"], ["88"]),
        ("Ms. Koll, a Democrat, voted yes in Leeds.", "Ms. Koll, a Republican, voted yes in Hull.",
         f"{C} misstated the senator’s party.", ["Democrat"], ["Leeds"]),
        ("Ray Holt was born in 1936 and left in 1950.", "Ray Holt was born in 1938 and left in 1950.",
         f"{C} gave an incorrect birth year for Mr. Holt.", ["1936"], []),
        ("Ray Holt, a teacher, won.", "Ray Holt, a nurse, won.", f"{C} misstated Mr. Holt’s job.", ["teacher"], []),
        ("Rovers beat United 3-1.", "Rovers beat United 3-2.", f"{C} gave the wrong score.", ["3-1"], []),
        ("Rovers beat United 3-1. Okoro scored a hat-trick.", "Rovers beat United 3-2. Okoro scored twice.",
         "This article was amended on 24 November 2026 to correct the score.", ["3-1"], ["hat"]),
        ("The Belgian rider won. He was 24.", "The Dutch rider won. He was 25.",
         f"{C} misstated the winner’s nationality.", ["Belgian"], ["24"]),
        ("The board voted 7 to 2 on Monday.", "The board voted 6 to 3 on Tuesday.", f"{C} gave the wrong day.",
         ["Monday"], ["7 to 2"]),
        ("Jon Pike, 40, and Ann Ray, 30, won.", "Jon Pike, 41, and Ann Ray, 31, won.",
         f"{C} misstated the age of Ann Ray.", ["30"], ["40"]),
        ("She took the job in 2010. She left the job in 2015.", "She took the job in 2011. She left the job in 2016.",
         f"{C} misstated the year she took the job.", ["2010"], ["2015"]),
        ("The ship is 300 feet long and 40 feet wide.", "The ship is 350 feet long and 45 feet wide.",
         f"{C} gave the wrong length.", ["300"], ["40"]),
        ("The deal is worth $3.2 billion. Mr. Lindqvist signed it.",
         "The deal is worth $2.3 billion. Mr. Lindquist signed it.", "(Corrects value of deal in first paragraph.)",
         ["$3.2 billion"], ["Lindqvist"]),
    ],
)  # fmt: skip
def test_the_only_change_of_the_sort_is_meant_and_no_other(
    old: str, new: str, note: str, told: list[str], silent: list[str]
) -> None:
    assert links(compare(old, new, note)) == (told, silent)


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("He died in Leeds. He was 88.", "He died in Leeds. He was 86.", f"{C} misstated the place of his death."),
        ("Ms. Koll, a Democrat, left. Tom Reed, 40, sang.", "Ms. Koll, a Democrat, left. Tom Reed, 41, sang.",
         f"{C} misstated Ms. Koll’s age."),
        ("Ray Holt, 40, paid $3 million.", "Ray Holt, 40, paid $2 million.", f"{C} misstated Mr. Holt’s age."),
        ("Ray Orrel was born in Leeds. Ann Hay sang.", "Ray Orrel was born in Leeds. Jo Pike sang.",
         f"{C} misstated where Mr. Orrel was born."),
        ("Rovers won 3-1. It hurt 14 people.", "Rovers won 3-1. It hurt 41 people.", f"{C} gave the wrong score."),
        ("The deal is worth $3 million. Shares fell 4 percent.", "The deal is worth $3 million. Shares fell 5 percent.",
         "(Corrects value of deal in first paragraph.)"),
        ("Tickets cost $5. The pool cost $3 million.", "Tickets cost $5. The pool cost $4 million.",
         f"{C} misstated the price of tickets."),
        ("The vote was at 9 a.m. on Monday.", "The vote was at 8 a.m. on Monday.", f"{C} gave the wrong year."),
    ],
)  # fmt: skip
def test_a_change_of_another_sort_or_of_somebody_else_stays_silent(old: str, new: str, note: str) -> None:
    told, silent = links(compare(old, new, note))
    assert (told, len(silent)) == ([], 1)


@pytest.mark.parametrize(
    ("old", "new", "note", "told", "silent"),
    [
        ("Er starb am Freitag in Leeds.", "Er starb am Montag in Hull.", f"{K} war der Tag seines Todes falsch.",
         ["Freitag"], ["Leeds"]),
        ("Er starb am Freitag in Leeds.", "Er starb am Montag in Hull.", f"{K} stand ein falscher Sterbeort.",
         ["Leeds"], ["Freitag"]),
        ("Frau Koll (SPD) kam.", "Frau Koll (CDU) kam.", f"{K} war die Partei der Abgeordneten falsch.", ["SPD"], []),
        ("Mayer sprach.", "Meyer sprach.", "Transparenzhinweis: Wir haben den Namen korrigiert.", ["Mayer"], []),
        ("Stell gewann 3:1.", "Stell gewann 3:2.", f"{K} war das Ergebnis falsch.", ["3:1"], []),
    ],
)  # fmt: skip
def test_german_names_sorts_too(old: str, new: str, note: str, told: list[str], silent: list[str]) -> None:
    assert links(compare(old, new, note, "de")) == (told, silent)


def test_one_error_that_stood_in_several_places_is_one() -> None:
    found = compare("Rovers won 3-1. Their 3-1 win was the first.", "Rovers won 3-2. Their 3-2 win was the first.",
                    f"{C} gave the wrong score.", titles=("Rovers win 3-1", "Rovers win 3-2"))  # fmt: skip
    assert links(found)[1] == []
    assert "another from 3-1" not in found.summary


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ("Ann Doyle won. She called her sister, Joan Kerr.", "Joan Kerr won. She called her sister, Ann Doyle.",
         "Correction: The names of the sisters were transposed in an earlier version."),
        ("Ray Holt won 40 seats. Jo Pike won 14 seats.", "Ray Holt won 14 seats. Jo Pike won 40 seats.",
         f"{C} transposed the numbers of seats."),
        ("Selby has 4,000 people and Goole has 7,000 people.", "Selby has 7,000 people and Goole has 4,000 people.",
         "Correction: The figures for the two towns were transposed."),
    ],
)  # fmt: skip
def test_what_changed_places_is_announced_on_both(old: str, new: str, note: str) -> None:
    told, silent = links(compare(old, new, note))
    assert told
    assert silent == []


RESIGNED = "Ms. Falk, the transport minister, resigned on Monday."
OFFERED = "Ms. Falk, the transport minister, offered her resignation on Monday. Her spokesman said she would stay."


@pytest.mark.parametrize(
    "note",
    [
        "This article has been updated to include additional comments from Ms. Falk.",
        "UPDATE: Adds reaction from Ms. Falk’s party, background.",
        "Update: This story has been updated with comment from Ms. Falk’s spokesman.",
    ],
)
def test_an_update_that_tells_of_comment_admits_no_rollback(note: str) -> None:
    found = compare(RESIGNED, OFFERED, note, titles=TITLES)
    assert links(found) == ([""], [TITLES[0], "resigned"])
    assert [row.kind for row in found.corrections] == ["update", "stealth_edit"]


def test_an_update_that_tells_of_the_rollback_admits_it() -> None:
    note = "Update: This article was updated to reflect that Ms. Falk has only offered to resign."
    assert "resigned" in links(compare(RESIGNED, OFFERED, note, titles=TITLES))[0]


def test_a_headline_whose_verb_is_parted_is_told_with_its_story() -> None:
    note = "Anm. d. Red.: In einer früheren Version dieses Textes stand, Falk sei zurückgetreten. Das ist falsch."
    titles = ("Ministerin tritt zurück", "Ministerin bietet Rücktritt an")
    new = "Ministerin Falk hat am Montag ihren Rücktritt angeboten."
    found = compare("Ministerin Falk ist am Montag zurückgetreten.", new, note, "de", titles)
    assert links(found)[1] == []
    other = compare(
        "Ministerin Falk ist am Montag zurückgetreten.", new, note, "de", (titles[0], "Klage wegen der Brücke")
    )
    assert links(other)[1] == [titles[0]]


def test_a_late_notice_of_a_sort_owns_up_to_the_silent_change_of_that_sort() -> None:
    old = "Rovers beat United 3-1 before 900 people."
    one, two, three = (
        analyze(Content("", "", f"{LEAD['en']}\n\n{text}"))
        for text in (old, old.replace("3-1", "3-2").replace("900", "600"),
                     old.replace("3-1", "3-2").replace("900", "600") + f"\n\n{C} gave the wrong score.")
    )  # fmt: skip
    silent = compare_versions(one, two)
    assert silent.diff
    waiting = pending(silent.changes, silent.diff, one, two)
    told = settle(waiting, [(notice, None) for notice in three.findings.notices], three)
    assert [waiting[i].old_text for i in told] == ["3-1"]


def test_a_row_says_in_words_what_was_published() -> None:
    note = "Editor’s note: An earlier version of this article gave the wrong score."
    (row,) = compare("Rovers won 3-1.", "Rovers won 3-2.", note).corrections
    assert row.reasons[0] == "the outlet published an editor’s note"
