"""What people already have, read: DOCX, PDF and text become a document and what was not understood."""
