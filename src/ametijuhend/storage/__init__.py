"""Files: the native format, safe saving, settings and folders."""
