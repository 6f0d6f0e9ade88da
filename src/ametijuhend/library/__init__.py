"""The shared library at work: its content, search, the wording matcher, its stores."""
