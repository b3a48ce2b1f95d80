"""The pure core: text goes in, findings come out. No input or output, no clock, no chance."""
