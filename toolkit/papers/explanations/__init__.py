"""What to say about a layoff, a gap or a change of trade: from the dates of the resume and the user's words."""
