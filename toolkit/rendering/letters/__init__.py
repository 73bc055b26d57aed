"""Letters as PDF, Word, HTML, Markdown, text and JSON; the themes they are drawn with."""
