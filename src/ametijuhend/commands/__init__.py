"""The commands of the command line that are more than a few lines, each a module of its own."""
