"""Letters: every sentence from the resume's own lines, the posting's, or the user's words."""
