"""The printed pages beside the form."""
