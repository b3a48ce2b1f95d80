"""What goes out to the network, and to where it may go."""
