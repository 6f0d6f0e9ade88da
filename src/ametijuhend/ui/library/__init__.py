"""The library in the window: beside a section, in the fields, in a window of its own."""
