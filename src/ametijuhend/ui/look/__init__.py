"""How the window looks: theme, icons, labels, lists, the loader of forms, the translator."""
