"""Explanations on a terminal, as pages, text and Markdown."""
