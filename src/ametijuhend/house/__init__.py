"""The house's documents in the folders that the user names: read one by one, and what they say in common."""
