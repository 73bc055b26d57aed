"""The resume review: what a good mentor of this trade would change, line by line."""
