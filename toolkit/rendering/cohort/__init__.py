"""A group's report on paper and screen."""
