"""A scan and a review on paper, screen and terminal, as JSON, and as SARIF for code hosts."""
