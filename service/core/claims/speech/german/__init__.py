"""What German does otherwise: phrases, verbs at the end, sources without a verb, names and their cases."""
