"""What a standards editor would say of two versions: notices, changes, and what the reader was told."""
