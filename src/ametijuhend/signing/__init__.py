"""Around the signing: DigiDoc4 started, a signed container read and compared. Nothing is signed here."""
