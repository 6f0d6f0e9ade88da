"""The layout profile, the flow tree and the page engine."""
