"""What a document claims, and what of it the resume does not bear."""
