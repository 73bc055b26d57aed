"""Interview packs on paper, screen and terminal, as a deck of cards and as a calendar."""
