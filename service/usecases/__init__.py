"""What one can do: a verb a file. They write into the caller's transaction; the caller commits."""
