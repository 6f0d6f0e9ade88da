"""Estonian spelling, offline: which words of a text may be misspelt. The program is whole without it."""
