"""What is sent and served, as marshmallow schemas: the same nouns as the API."""
