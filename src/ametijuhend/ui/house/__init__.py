"""The house's documents in the window: the list and what is done to many, and copies that come back."""
