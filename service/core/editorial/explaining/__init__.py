"""Which changes a notice explains: what it speaks of, and which of several particulars it means."""
