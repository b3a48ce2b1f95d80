"""A short invented story for tests, and the changes an outlet might make to it."""

LEAD = "The old mill bridge will be closed from Monday, the town council said."
COUNT = "About 4,200 cars cross it on a weekday, according to the county's road office."
QUOTE = '"We cannot wait for another winter," Mayor Ines Calder said on Tuesday.'
END = "A ferry will carry walkers and cyclists until the work is done."

FIRST = "\n\n".join((LEAD, COUNT, QUOTE, END))
#: a number is changed, and nobody says so
SILENT = FIRST.replace("4,200", "2,400")
CORRECTION = (
    "Correction: An earlier version of this article misstated the number of cars that cross the bridge on a weekday. "
    "It is about 2,400, not 4,200."
)
#: the same change, announced
CORRECTED = SILENT + "\n\n" + CORRECTION
#: an update on top that credits somebody
UPDATE = "UPDATE: According to the Calder Valley Courier, the closure was first proposed in 2019."
UPDATED = UPDATE + "\n\n" + FIRST
PAYWALL = "Subscribe to continue reading. Already a subscriber? Log in."
