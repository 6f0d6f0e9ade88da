"""What people already have: read, looked through, taken."""
