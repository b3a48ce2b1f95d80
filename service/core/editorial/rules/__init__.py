"""What an edit changes: a module for each kind of particular, from figures and names to small words."""
