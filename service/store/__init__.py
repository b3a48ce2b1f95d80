"""What is kept. The only place that knows SQLAlchemy's mappings; rolls back unless committed."""
