"""The sorts of particulars that corrections name: "gave the wrong score", "misstated the place of his death".

Data only, for English and German. The sorts are those by which newspapers file their corrections:
names, titles, ages, dates, places, figures and what they measure, scores, parties.
"""

from collections.abc import Mapping
from enum import StrEnum


class Sort(StrEnum):
    """What sort of particular something is."""

    SCORE = "score"
    VOTE = "vote"
    MONEY = "money"
    SHARE = "share"
    AGE = "age"
    RANK = "rank"
    NUMBER = "number"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    TIME = "time"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    PERSON = "person"
    SPELLING = "spelling"
    PARTY = "party"
    NATION = "nation"
    KIN = "kin"
    SEX = "sex"
    TITLE = "title"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: the nouns by which a notice names each sort; a plural names several
NOUNS: Mapping[Sort, frozenset[str]] = {
    Sort.SCORE: _words("score result scoreline"),
    Sort.VOTE: _words("vote tally margin count"),
    Sort.MONEY: _words(
        "value worth cost price fee budget salary fine wage pay rent sum amount bail profit revenue loss debt "
        "valuation dollar"
    ),
    Sort.SHARE: _words("percentage percent rate share proportion"),
    Sort.AGE: _words("age"),
    Sort.RANK: _words("rank ranking placing"),
    Sort.NUMBER: _words(
        "number figure total toll count amount size population statistic sum length height weight distance speed area "
        "capacity temperature magnitude circulation attendance turnout"
    ),
    Sort.DAY: _words("day weekday date"),
    Sort.MONTH: _words("month date"),
    Sort.YEAR: _words("year date"),
    Sort.TIME: _words("time hour"),
    Sort.DATE: _words("date deadline"),
    Sort.PLACE: _words(
        "place location city town village country county state site venue birthplace hometown neighborhood "
        "neighbourhood street address district province region island"
    ),
    Sort.NAME: _words("name surname identity company employer organization organisation university college school team "
                      "club opponent author"),
    Sort.PERSON: _words("name identity person"),
    Sort.SPELLING: _words("spelling name surname"),
    Sort.PARTY: _words("party affiliation"),
    Sort.NATION: _words("nationality citizenship country"),
    Sort.KIN: _words("relationship relation kinship"),
    Sort.SEX: _words("gender sex pronoun"),
    Sort.TITLE: _words("title job position role rank profession occupation office post"),
}  # fmt: skip
#: what asks for a sort in one word or two: "misstated where he died"
ASKED: Mapping[str, frozenset[Sort]] = {
    "where": frozenset({Sort.PLACE}),
    "when": frozenset({Sort.DAY, Sort.MONTH, Sort.YEAR, Sort.TIME, Sort.DATE}),
    "how old": frozenset({Sort.AGE}),
}
#: the same in German; a compound is of the sort of its last part: "Sterbeort"
GERMAN_NOUNS: Mapping[Sort, frozenset[str]] = {
    Sort.SCORE: _words("ergebnis ergebnisse endstand spielstand"),
    Sort.VOTE: _words("ergebnis stimmenzahl abstimmungsergebnis"),
    Sort.MONEY: _words("wert preis preise kosten betrag beträge summe summen gehalt budget umsatz gewinn miete"),
    Sort.SHARE: _words("anteil prozentzahl prozentsatz quote"),
    Sort.AGE: _words("alter altersangabe"),
    Sort.NUMBER: _words("zahl zahlen anzahl menge höhe länge größe summe einwohnerzahl opferzahl entfernung fläche"),
    Sort.DAY: _words("tag wochentag datum termin todestag geburtstag"),
    Sort.MONTH: _words("monat datum termin"),
    Sort.YEAR: _words("jahr jahreszahl datum geburtsjahr todesjahr baujahr"),
    Sort.TIME: _words("uhrzeit zeit zeitpunkt"),
    Sort.DATE: _words("datum termin zeitpunkt"),
    Sort.PLACE: _words("ort orte wohnort geburtsort sterbeort tatort stadt gemeinde land bundesland schauplatz"),
    Sort.NAME: _words("name namen vorname vornamen nachname nachnamen"),
    Sort.PERSON: _words("name namen vorname vornamen nachname nachnamen"),
    Sort.SPELLING: _words("name namen vorname vornamen nachname nachnamen schreibweise"),
    Sort.PARTY: _words("partei parteizugehörigkeit"),
    Sort.NATION: _words("nationalität staatsangehörigkeit land"),
    Sort.TITLE: _words("titel amt beruf funktion position amtsbezeichnung berufsbezeichnung"),
}
#: German plurals by which a notice names several of a sort
GERMAN_PLURALS = _words("ergebnisse preise beträge summen zahlen namen vornamen nachnamen orte")
#: parties and their people, in small letters
PARTIES = _words("""
    democrat democrats democratic republican republicans gop independent independents libertarian libertarians green
    greens labour labor conservative conservatives tory tories liberal liberals socialist socialists communist
    communists nationalist nationalists unionist unionists whig reform ukip snp cdu csu spd fdp afd linke grünen
""")
#: kinship, in small letters
KINSHIP = _words("""
    mother father parent parents son sons daughter daughters brother brothers sister sisters husband wife widow widower
    uncle aunt cousin cousins niece nephew grandmother grandfather grandson granddaughter stepmother stepfather stepson
    stepdaughter stepbrother stepsister sibling siblings twin twins partner spouse fiancé fiancée fiance fiancee
""")
#: what stands before a place
BEFORE_PLACES = _words("in nach aus at near from to of into outside across around toward towards through leaving")
