"""The report on a group: many scored resumes as counts and spreads."""
