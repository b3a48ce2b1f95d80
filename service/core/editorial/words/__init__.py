"""The words of a page as a copy desk reads them: dates, spellings, places, furniture, and what only the type shows."""
