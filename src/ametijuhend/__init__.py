"""Ametijuhend: an editor for an Estonian state agency's job descriptions."""

__version__ = "0.1.0"
