"""Resume fragments to sentences a person would say."""
