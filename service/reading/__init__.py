"""What one can ask: questions to the database, answered with frozen rows; nothing is ever written."""
