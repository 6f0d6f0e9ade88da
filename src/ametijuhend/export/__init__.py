"""From the flow tree to the DOCX."""
