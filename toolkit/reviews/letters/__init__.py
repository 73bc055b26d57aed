"""A letter held against a resume: its claims, each with its verdict."""
