"""Who says what: attributions, the claims they carry, and whether a text supports a claim."""
