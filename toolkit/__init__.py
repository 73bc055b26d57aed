"""Resume and interview preparation for AI engineers: score, evidence, gaps, letters and interview packs, offline."""

__version__ = "0.1.0"
