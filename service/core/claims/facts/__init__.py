"""What a sentence states: figures, dates, ages, who did what to whom, what somebody is."""
