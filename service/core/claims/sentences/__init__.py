"""A sentence taken apart: tokens, passages, noun phrases, names by their capitals, clauses, quotations."""
