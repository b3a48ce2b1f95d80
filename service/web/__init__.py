"""The API and the pages of the service (Flask)."""
