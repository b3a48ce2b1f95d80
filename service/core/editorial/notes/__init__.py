"""The parts of a notice: how newsrooms label it in seven languages, where it stands, what it states."""
