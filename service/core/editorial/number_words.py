"""Numbers, magnitudes and units in words. Data only, for English."""

from collections.abc import Mapping

#: cardinal numbers in words
NUMBER_WORDS: Mapping[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
#: ordinal numbers in words
ORDINAL_WORDS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20,
}  # fmt: skip
#: magnitudes that follow a number
SCALES: Mapping[str, int] = {
    "hundred": 100, "thousand": 1000, "k": 1000, "million": 1000000, "mn": 1000000, "m": 1000000,
    "mln": 1000000, "billion": 1000000000, "bn": 1000000000, "b": 1000000000, "trillion": 1000000000000,
    "tn": 1000000000000, "trn": 1000000000000, "dozen": 12, "score": 20,
}  # fmt: skip
#: units that are written in more than one way, each with one name
UNITS: Mapping[str, str] = {
    "%": "%", "percent": "%", "per cent": "%", "pct": "%", "percentage points": "pp",
    "percentage point": "pp", "dollars": "$", "dollar": "$", "pounds": "£", "euros": "€", "euro": "€",
    "yen": "¥", "cents": "¢", "km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km",
    "kilometer": "km", "miles": "mi", "mile": "mi", "mph": "mph", "km/h": "km/h", "kg": "kg",
    "kilograms": "kg", "kilos": "kg", "tonnes": "t", "tons": "ton", "feet": "ft", "foot": "ft",
    "ft": "ft", "metres": "metre", "meters": "metre", "inches": "in", "inch": "in", "acres": "acre",
    "hectares": "ha",
}  # fmt: skip
