"""Qt's side of the pages: measuring, painting, PDF and print."""
