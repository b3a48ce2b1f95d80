"""Alerts: which events there are, how they are signed, and when a failed one is tried again."""
